//! Stored deadlines: what kinds there are. When each falls due is computed once, by the `deadline` file of its
//! machine, and stored; firing it is an action of the system.

use super::instant::Instant;
use super::word::words;

/// Stored beside every deadline: which rules computed it. Raised when a span in a `deadline` file changes, so
/// that rows written under older rules can be told apart; they keep the moment they were given.
pub const POLICY_VERSION: i64 = 4;

words! {
    /// What falls due.
    pub enum TimerKind {
        /// Retention: closing is announced.
        ClosingNotice => "closing_notice",
        /// Retention: the file is closed (E23).
        Closing => "closing",
        /// Personal data of a closed file is erased.
        Erasure => "erasure",
        AppointmentReminder1 => "appointment_reminder_1",
        AppointmentReminder2 => "appointment_reminder_2",
        /// The morning of the appointment.
        AppointmentReminder3 => "appointment_reminder_3",
        /// Nobody came (E4).
        AppointmentEnd => "appointment_end",
        /// The clerk's lease is over (E6).
        CheckLease => "check_lease",
        /// A doubt nobody cleared becomes a refusal (E9).
        DoubtEnd => "doubt_end",
        /// The mail about a refusal after a doubt, held back so that the office can speak first.
        RefusalNotice => "refusal_notice",
        KitReminder1 => "kit_reminder_1",
        KitReminder2 => "kit_reminder_2",
        KitReminder3 => "kit_reminder_3",
        /// The kit dies (E14).
        KitExpiry => "kit_expiry",
        /// The time for making a key is over (E19).
        KeySetupEnd => "key_setup_end",
        /// The username of an abandoned account may be taken by others.
        UsernameRelease => "username_release",
        /// A day has passed since the recovery code: a new key may be made (E21).
        RecoveryReady => "recovery_ready",
        /// An unsigned request is gone (R15).
        DetailsEnd => "details_end",
        ContractReminder1 => "contract_reminder_1",
        ContractReminder2 => "contract_reminder_2",
        ContractReminder3 => "contract_reminder_3",
        /// No contract came (R15).
        ContractEnd => "contract_end",
        /// The approver's lease is over (R6).
        ReviewLease => "review_lease",
        /// The review clock shows five working days: somebody is reminded.
        ReviewAlert1 => "review_alert_1",
        /// Eight.
        ReviewAlert2 => "review_alert_2",
        /// Ten: the target is missed.
        ReviewAlert3 => "review_alert_3",
        /// The date until which a request is held (R7).
        HoldEnd => "hold_end",
        CorrectionReminder1 => "correction_reminder_1",
        CorrectionReminder2 => "correction_reminder_2",
        CorrectionReminder3 => "correction_reminder_3",
        /// No correction came (R15).
        CorrectionEnd => "correction_end",
        CompletionReminder1 => "completion_reminder_1",
        CompletionReminder2 => "completion_reminder_2",
        CompletionReminder3 => "completion_reminder_3",
        /// The approved request was not completed (R15).
        CompletionEnd => "completion_end",
        /// Issuing is tried again (R14).
        IssueRetry => "issue_retry",
        /// A rejected or lapsed request can no longer be reopened. Stored for the guard; firing changes nothing.
        ReopeningEnd => "reopening_end",
        /// Fourteen days before `documents_erasure`: the person is told.
        DocumentsNotice => "documents_notice",
        /// Fourteen days before `details_erasure`.
        DetailsNotice => "details_notice",
        /// The files of a request's documents are deleted; their hashes stay.
        DocumentsErasure => "documents_erasure",
        /// What a request says about its person is erased.
        DetailsErasure => "details_erasure",
        /// A certificate need not be shown any more: it is erased itself.
        EvidenceErasure => "evidence_erasure",
        RenewalNotice90 => "renewal_notice_90",
        RenewalNotice60 => "renewal_notice_60",
        RenewalNotice30 => "renewal_notice_30",
        RenewalNotice14 => "renewal_notice_14",
        RenewalNotice7 => "renewal_notice_7",
        RenewalNotice1 => "renewal_notice_1",
        /// The grace of a superseded certificate is over. Stored for pages; firing changes nothing.
        GraceEnd => "grace_end",
        /// notAfter of the certificate (X4).
        CertificateEnd => "certificate_end",
    }
}

/// A deadline to be stored: its kind and the moment from which it is due.
pub type Deadline = (TimerKind, Instant);
