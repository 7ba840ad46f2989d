//! The states of a request for a certificate, in the published order: path, terms, details, keys, sign-in, contract.

use crate::domain::machine::State;
use crate::domain::word::words;

words! {
    /// Where one request stands.
    pub enum RequestState {
        /// Path chosen and terms accepted; personal data being given.
        Details => "details",
        /// Keys made; the person must sign in to say it is they.
        SignInDue => "sign_in_due",
        /// Identity confirmed; contract and identity document are awaited.
        ContractDue => "contract_due",
        /// With eHealth, taken by nobody yet.
        Submitted => "submitted",
        /// An approver has it open; held by a lease.
        InReview => "in_review",
        /// Waits for something outside, until a date.
        OnHold => "on_hold",
        /// The person must correct named fields.
        CorrectionDue => "correction_due",
        /// A second approver must agree.
        SecondReview => "second_review",
        /// The person may complete.
        Approved => "approved",
        /// The intention to sign is recorded.
        Issuing => "issuing",
        /// The certification authority did not answer; tried again, then the helpdesk.
        IssueFailed => "issue_failed",
        /// The certificate exists.
        Issued => "issued",
        Rejected => "rejected",
        Withdrawn => "withdrawn",
        /// A deadline of the person passed.
        Lapsed => "lapsed",
    }
}

impl State for RequestState {
    /// `rejected` and `lapsed` are final although they may be reopened within thirty days: until then nothing
    /// is awaited, and the person may start another request.
    fn is_final(self) -> bool {
        matches!(self, Self::Issued | Self::Rejected | Self::Withdrawn | Self::Lapsed)
    }
}
