//! Which letter follows which move or deadline. Every letter but one ([`is_for_colleagues`]) goes to the person whose
//! file it is, in their language; what it says stands in `templates/letters/<word>/`. At most one letter follows one move: what else
//! is to be told at that moment (the notice of proofing with the kit, say) stands in the same letter.

use super::certificate::{CertificateEvent, CertificateState};
use super::enrolment::{EnrolmentEvent, EnrolmentState};
use super::machine::Move;
use super::request::deadline::RequestFacts;
use super::request::{RequestEvent, RequestState};
use super::timer::TimerKind;
use super::word::words;

words! {
    /// A letter to a person.
    pub enum Letter {
        /// Somebody registered for a visit: the link with which they choose the time.
        BookingLink => "booking_link",
        AppointmentBooked => "appointment_booked",
        AppointmentMoved => "appointment_moved",
        AppointmentCancelled => "appointment_cancelled",
        AppointmentMissed => "appointment_missed",
        AppointmentReminder => "appointment_reminder",
        /// Six digits that prove the mailbox at the counter; asked for by the clerk, caused by no move.
        EmailDigits => "email_digits",
        EnrolmentRefused => "enrolment_refused",
        EnrolmentClosing => "enrolment_closing",
        /// The activation link, with the notice of proofing; also when it is sent again.
        KitLink => "kit_link",
        KitReminder => "kit_reminder",
        KitExpired => "kit_expired",
        KitLocked => "kit_locked",
        KitRevoked => "kit_revoked",
        /// A key below what eHealth asks: how to add the app.
        KeyLow => "key_low",
        KeyActive => "key_active",
        KeyLost => "key_lost",
        /// Fifty wrong codes after the right password: the key was blocked, and somebody knows the password.
        KeyBlocked => "key_blocked",
        /// One more key was added beside the others.
        KeyAdded => "key_added",
        /// One of several keys was removed by its owner.
        KeyRemoved => "key_removed",
        /// Ten new recovery codes took the place of the old ones.
        CodesRenewed => "codes_renewed",
        /// A recovery code was used: from when a new key can be made, and how to stop it.
        RecoveryAsked => "recovery_asked",
        /// The day is over: the new key can be made.
        RecoveryReady => "recovery_ready",
        /// The link to a new password, for somebody who forgot theirs.
        PasswordReset => "password_reset",
        /// A new password was chosen.
        PasswordChanged => "password_changed",
        /// Receipt: for the first sending and each correction.
        RequestReceived => "request_received",
        /// A file that had waited for the virus scanner was infected, and is removed.
        DocumentInfected => "document_infected",
        ContractReminder => "contract_reminder",
        CorrectionAsked => "correction_asked",
        CorrectionReminder => "correction_reminder",
        /// You can complete.
        RequestApproved => "request_approved",
        CompletionReminder => "completion_reminder",
        RequestRejected => "request_rejected",
        RequestLapsed => "request_lapsed",
        /// A rejected or lapsed one was opened again.
        RequestReopened => "request_reopened",
        /// eHealth has written: that there is something to read, and nothing of it.
        MessageWaiting => "message_waiting",
        RequestWithdrawn => "request_withdrawn",
        /// All retries failed; the helpdesk has it.
        IssueFailed => "issue_failed",
        CertificateIssued => "certificate_issued",
        RenewalNotice => "renewal_notice",
        CertificateRevoked => "certificate_revoked",
        CertificateExpired => "certificate_expired",
        /// To approvers: a request has waited for them for five, eight or ten working days.
        ReviewWaiting => "review_waiting",
        /// The copies of documents are deleted in fourteen days.
        DocumentsNotice => "documents_notice",
        /// What is said about the person is erased in fourteen days.
        DetailsNotice => "details_notice",
    }
}

/// Letters that no move or deadline sends by itself: somebody asks for them, or the action knows which one is true.
pub const ASKED_FOR: &[Letter] = &[
    Letter::EmailDigits,
    Letter::PasswordReset,
    Letter::PasswordChanged,
    Letter::KeyLost,
    Letter::KeyBlocked,
    Letter::KeyAdded,
    Letter::KeyRemoved,
    Letter::CodesRenewed,
    Letter::RecoveryAsked,
    Letter::MessageWaiting,
    Letter::DocumentInfected,
    Letter::ReviewWaiting,
];

/// Whether a letter calls a member of staff to their work, and is not about their own file.
pub fn is_for_colleagues(letter: Letter) -> bool {
    letter == Letter::ReviewWaiting
}

/// What follows a move of the enrolment at once.
pub fn letters_after_enrolment(step: Move<EnrolmentState, EnrolmentEvent>) -> &'static [Letter] {
    use EnrolmentEvent as E;
    match step.event {
        // After a doubt the letter waits an hour: `TimerKind::RefusalNotice`.
        E::Refuse if step.from != Some(EnrolmentState::IdentityDoubt) => &[Letter::EnrolmentRefused],
        E::IssueKit | E::ReissueKit | E::ResendLink => &[Letter::KitLink],
        E::RevokeKit => &[Letter::KitRevoked],
        E::LockKit => &[Letter::KitLocked],
        E::ExpireKit | E::AbandonKeySetup => &[Letter::KitExpired],
        E::ConfirmLowKey => &[Letter::KeyLow],
        E::ConfirmMobileApp => &[Letter::KeyActive],
        // Written by the action, once the address is recorded.
        E::PreRegister => &[Letter::BookingLink],
        E::Book => &[Letter::AppointmentBooked],
        E::MoveAppointment => &[Letter::AppointmentMoved],
        E::CancelAppointment => &[Letter::AppointmentCancelled],
        E::MissAppointment => &[Letter::AppointmentMissed],
        E::WalkIn
        | E::OpenCheck
        | E::ReleaseCheck
        | E::Doubt
        | E::ClearDoubt
        | E::Refuse
        | E::CreateAccount
        // Lost, removed or blocked: the action says which.
        | E::LoseKey
        | E::RecoverKey
        | E::Withdraw
        | E::Close => &[],
    }
}

/// Whether a letter tells of an appointment, and leads to its page by the link of its holder.
pub fn concerns_appointment(letter: Letter) -> bool {
    matches!(
        letter,
        Letter::BookingLink
            | Letter::AppointmentBooked
            | Letter::AppointmentMoved
            | Letter::AppointmentCancelled
            | Letter::AppointmentMissed
            | Letter::AppointmentReminder
    )
}

/// The erasure that a letter announces, if it announces one.
pub fn announced_erasure(letter: Letter) -> Option<TimerKind> {
    match letter {
        Letter::DocumentsNotice => Some(TimerKind::DocumentsErasure),
        Letter::DetailsNotice => Some(TimerKind::DetailsErasure),
        _ => None,
    }
}

/// What follows a move of the request at once. Before the sign-in no address is proved, so nothing is written.
pub fn letters_after_request(
    step: Move<RequestState, RequestEvent>,
    facts: &RequestFacts,
) -> &'static [Letter] {
    use RequestEvent as R;
    let unsigned = matches!(step.from, None | Some(RequestState::Details | RequestState::SignInDue));
    match (step.event, step.to) {
        (_, RequestState::Approved) if step.event != R::Reopen => &[Letter::RequestApproved],
        (R::SendContract | R::SendCorrection, _) => &[Letter::RequestReceived],
        (R::Reopen, _) => &[Letter::RequestReopened],
        (R::AskCorrection, _) => &[Letter::CorrectionAsked],
        (R::Reject, _) => &[Letter::RequestRejected],
        (R::Issue, _) => &[Letter::CertificateIssued],
        (R::FailIssue, _) if facts.next_retry().is_none() => &[Letter::IssueFailed],
        (R::Withdraw, _) if !unsigned => &[Letter::RequestWithdrawn],
        (R::Lapse, _) if !unsigned => &[Letter::RequestLapsed],
        _ => &[],
    }
}

/// What follows a move of the certificate at once. Its issue is told by the request.
pub fn letters_after_certificate(step: Move<CertificateState, CertificateEvent>) -> &'static [Letter] {
    match step.event {
        CertificateEvent::Revoke => &[Letter::CertificateRevoked],
        // Who has renewed need not hear that the old one ended.
        CertificateEvent::Expire if step.from == Some(CertificateState::Active) => {
            &[Letter::CertificateExpired]
        }
        CertificateEvent::Issue
        | CertificateEvent::Supersede
        | CertificateEvent::RaiseReason
        | CertificateEvent::AskRevocation
        | CertificateEvent::DeclineRevocation
        | CertificateEvent::Expire => &[],
    }
}

/// The letter that a deadline sends by itself. `None`: it makes a move, or nothing; the move has its own letter.
pub fn letter_of_timer(kind: TimerKind) -> Option<Letter> {
    use TimerKind as T;
    match kind {
        T::ClosingNotice => Some(Letter::EnrolmentClosing),
        T::AppointmentReminder1 | T::AppointmentReminder2 | T::AppointmentReminder3 => {
            Some(Letter::AppointmentReminder)
        }
        T::DocumentsNotice => Some(Letter::DocumentsNotice),
        T::DetailsNotice => Some(Letter::DetailsNotice),
        T::RefusalNotice => Some(Letter::EnrolmentRefused),
        T::RecoveryReady => Some(Letter::RecoveryReady),
        T::KitReminder1 | T::KitReminder2 | T::KitReminder3 => Some(Letter::KitReminder),
        T::ContractReminder1 | T::ContractReminder2 | T::ContractReminder3 => Some(Letter::ContractReminder),
        T::CorrectionReminder1 | T::CorrectionReminder2 | T::CorrectionReminder3 => {
            Some(Letter::CorrectionReminder)
        }
        T::CompletionReminder1 | T::CompletionReminder2 | T::CompletionReminder3 => {
            Some(Letter::CompletionReminder)
        }
        T::RenewalNotice90
        | T::RenewalNotice60
        | T::RenewalNotice30
        | T::RenewalNotice14
        | T::RenewalNotice7
        | T::RenewalNotice1 => Some(Letter::RenewalNotice),
        T::Closing
        | T::Erasure
        | T::AppointmentEnd
        | T::CheckLease
        | T::DoubtEnd
        | T::KitExpiry
        | T::KeySetupEnd
        | T::UsernameRelease
        | T::DetailsEnd
        | T::ContractEnd
        | T::ReviewLease
        | T::HoldEnd
        | T::ReviewAlert1
        | T::ReviewAlert2
        | T::ReviewAlert3
        | T::CorrectionEnd
        | T::CompletionEnd
        | T::IssueRetry
        | T::ReopeningEnd
        | T::DocumentsErasure
        | T::DetailsErasure
        | T::EvidenceErasure
        | T::GraceEnd
        | T::CertificateEnd => None,
    }
}

#[cfg(test)]
#[path = "letter_tests.rs"]
mod tests;
