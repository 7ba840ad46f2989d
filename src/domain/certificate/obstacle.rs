//! What can keep a completed request from its certificate.

use crate::domain::word::words;

words! {
    /// Why issuing failed (R14). Stands in the history of the request, for the helpdesk.
    pub enum Obstacle {
        /// No approval stands for exactly this version.
        NotApproved => "not_approved",
        /// No contract is recorded.
        ContractMissing => "contract_missing",
        /// The sign-in is below what eHealth asks.
        SignInInsufficient => "sign_in_insufficient",
        /// The enrolment is no longer `key_active`.
        EnrolmentNotActive => "enrolment_not_active",
        /// The same name has an active certificate that is not yet due for renewal.
        CertificateActive => "certificate_active",
        /// A public key is missing, or cannot be read.
        KeysMissing => "keys_missing",
        /// A public key does not pass the checks K1 to K9 (any more).
        KeyWeak => "key_weak",
        /// A public key was used before, or is given for both purposes.
        KeyUsed => "key_used",
        /// A public key was blocked meanwhile: somebody else may have its private half.
        KeyBlocked => "key_blocked",
        /// The details do not make a subject name.
        SubjectUnfit => "subject_unfit",
        /// No authority issues for this environment.
        AuthorityMissing => "authority_missing",
        /// A lint refused what would have been signed.
        LintRefused => "lint_refused",
        /// The authority's key could not be used.
        SignatureFailed => "signature_failed",
    }
}
