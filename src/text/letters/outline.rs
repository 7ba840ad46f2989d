//! What each letter is made of: its texts, which of its paragraphs stands before the link, and where that leads.

use crate::domain::letter::Letter;

/// Where a letter's link leads: always to a page that first says what it is (MAIL-3).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// `/activate/{token}` of the kit that the letter is about.
    Activation,
    /// `/book/{token}` of the file that the letter is about.
    Booking,
    /// `/csam/reset/{token}` of the link that the letter carries.
    Reset,
    /// `/csam/recover/stop/{token}` of the recovery that the letter tells of.
    StopRecovery,
    /// The page of the request that the letter is about.
    Request,
    /// A fixed page.
    Page(&'static str),
}

/// The plan of a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Outline {
    /// Of the text keys `letter-STEM-…`.
    pub stem: &'static str,
    /// How many paragraphs there are.
    pub paragraphs: u8,
    /// The paragraph that introduces the link.
    pub lead: u8,
    pub target: Target,
}

const OFFICES: Target = Target::Page("/offices");
const MANAGER: Target = Target::Page("/manager");
const HELP: Target = Target::Page("/help");
const FORGOTTEN: Target = Target::Page("/csam/forgotten");
const MY_KEYS: Target = Target::Page("/csam/my-keys");
const START: Target = Target::Page("/");

/// The plan of this letter; staff are told what differs for them.
pub fn outline(letter: Letter, for_staff: bool) -> Outline {
    use Letter as L;
    match letter {
        L::KitLink | L::KitReminder if for_staff => plan("kit_link_staff", 4, Target::Activation),
        L::KitExpired | L::KitLocked | L::KitRevoked if for_staff => plan("kit_dead_staff", 2, START),
        L::KeyActive if for_staff => plan("key_active_staff", 3, START),
        L::EmailDigits => plan("email_digits", 3, HELP),
        L::PasswordReset => plan("password_reset", 3, Target::Reset),
        L::RecoveryAsked => plan("recovery_asked", 3, Target::StopRecovery),
        L::RecoveryReady => plan("recovery_ready", 3, Target::Page("/csam/recover/go-on")),
        L::PasswordChanged => plan("password_changed", 3, FORGOTTEN),
        L::BookingLink => plan("booking_link", 3, Target::Booking),
        L::AppointmentBooked => brings("appointment_booked"),
        L::AppointmentMoved => brings("appointment_moved"),
        L::AppointmentReminder => brings("appointment_reminder"),
        L::AppointmentCancelled => plan("appointment_cancelled", 3, Target::Booking),
        L::AppointmentMissed => plan("appointment_missed", 2, Target::Booking),
        L::EnrolmentRefused => plan("enrolment_refused", 3, OFFICES),
        L::EnrolmentClosing => plan("enrolment_closing", 2, OFFICES),
        L::KitLink => plan("kit_link", 4, Target::Activation),
        L::KitReminder => plan("kit_reminder", 3, Target::Activation),
        L::KitExpired => plan("kit_expired", 2, OFFICES),
        L::KitLocked => plan("kit_locked", 2, OFFICES),
        L::KitRevoked => plan("kit_revoked", 2, OFFICES),
        L::KeyLow => plan("key_low", 2, Target::Page("/csam/add-app")),
        L::KeyActive => plan("key_active", 3, MANAGER),
        L::KeyLost => plan("key_lost", 3, OFFICES),
        L::KeyAdded => plan("key_added", 3, MY_KEYS),
        L::KeyRemoved => plan("key_removed", 3, MY_KEYS),
        L::CodesRenewed => plan("codes_renewed", 3, MY_KEYS),
        L::KeyBlocked => plan("key_blocked", 3, OFFICES),
        L::RequestReceived => plan("request_received", 2, Target::Request),
        L::DocumentInfected => plan("document_infected", 3, Target::Request),
        L::ContractReminder => plan("contract_reminder", 2, Target::Request),
        L::CorrectionAsked => plan("correction_asked", 2, Target::Request),
        L::CorrectionReminder => plan("correction_reminder", 2, Target::Request),
        L::RequestApproved => plan("request_approved", 3, Target::Request),
        L::CompletionReminder => plan("completion_reminder", 2, Target::Request),
        L::RequestRejected => plan("request_rejected", 3, Target::Request),
        L::RequestLapsed => plan("request_lapsed", 2, Target::Request),
        L::RequestWithdrawn => plan("request_withdrawn", 3, MANAGER),
        L::RequestReopened => plan("request_reopened", 2, Target::Request),
        L::MessageWaiting => plan("message_waiting", 2, Target::Page("/manager/requests")),
        L::IssueFailed => plan("issue_failed", 2, Target::Request),
        L::CertificateIssued => plan("certificate_issued", 3, Target::Request),
        L::RenewalNotice => plan("renewal_notice", 2, MANAGER),
        L::CertificateRevoked => plan("certificate_revoked", 3, MANAGER),
        L::CertificateExpired => plan("certificate_expired", 2, MANAGER),
        L::ReviewWaiting => plan("review_waiting", 2, Target::Page("/backoffice")),
        L::DocumentsNotice => plan("documents_notice", 3, Target::Request),
        L::DetailsNotice => plan("details_notice", 3, Target::Request),
    }
}

/// When and where, what to bring (the list follows), the page of the appointment, until when it can be changed.
fn brings(stem: &'static str) -> Outline {
    Outline { stem, paragraphs: 4, lead: 3, target: Target::Booking }
}

/// Every letter says in its first paragraph what happened, and in its second what to do, and where.
fn plan(stem: &'static str, paragraphs: u8, target: Target) -> Outline {
    Outline { stem, paragraphs, lead: 2, target }
}
