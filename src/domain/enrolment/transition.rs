//! The table of the enrolment: every move E1 to E23 of the journey.

use super::state::EnrolmentState::{self, *};
use crate::domain::actor::ActorKind::{self, Clerk, Helpdesk, Operator, Person, Supervisor, System, Visitor};
use crate::domain::machine::{Machine, Rule, creation, rule, standing};
use crate::domain::word::words;

words! {
    /// What happens to an enrolment.
    pub enum EnrolmentEvent {
        PreRegister => "pre_register",
        /// Also `staff invite` at the command line.
        WalkIn => "walk_in",
        Book => "book",
        CancelAppointment => "cancel_appointment",
        MoveAppointment => "move_appointment",
        MissAppointment => "miss_appointment",
        OpenCheck => "open_check",
        /// By the clerk, or by the system when the lease is over.
        ReleaseCheck => "release_check",
        Doubt => "doubt",
        ClearDoubt => "clear_doubt",
        Refuse => "refuse",
        IssueKit => "issue_kit",
        ResendLink => "resend_link",
        RevokeKit => "revoke_kit",
        LockKit => "lock_kit",
        ExpireKit => "expire_kit",
        ReissueKit => "reissue_kit",
        CreateAccount => "create_account",
        ConfirmLowKey => "confirm_low_key",
        ConfirmMobileApp => "confirm_mobile_app",
        AbandonKeySetup => "abandon_key_setup",
        LoseKey => "lose_key",
        RecoverKey => "recover_key",
        Withdraw => "withdraw",
        Close => "close",
    }
}

/// The machine of an enrolment.
#[derive(Debug, Clone, Copy)]
pub struct EnrolmentMachine;

/// Somebody at a counter. A supervisor is a clerk with more rights.
const COUNTER: &[ActorKind] = &[Clerk, Supervisor];
/// A counter, or `staff invite`: staff get their keys through the same machine.
const COUNTER_OR_OPERATOR: &[ActorKind] = &[Clerk, Supervisor, Operator];
const COUNTER_OR_SYSTEM: &[ActorKind] = &[Clerk, Supervisor, System];
/// The person, who cannot sign in before they have a key and is then a visitor who holds a link.
const HOLDER: &[ActorKind] = &[Visitor, Person];
const HOLDER_OR_COUNTER: &[ActorKind] = &[Visitor, Person, Clerk, Supervisor];
const PERSON_OR_COUNTER: &[ActorKind] = &[Person, Clerk, Supervisor];

/// Where a check is opened from, and where its release leads back to. A doubt that was cleared stays cleared:
/// no release leads to `identity_doubt`.
const BEFORE_CHECK: &[EnrolmentState] = &[Draft, Appointed, IdentityRefused];

/// Nobody waits for us in these states and no kit lives in them, so retention may close the file. A booked
/// appointment, an open check, a live kit and a key being made end by their own deadlines first.
const IDLE: &[EnrolmentState] =
    &[Draft, IdentityRefused, KitLocked, KitExpired, KitRevoked, KeyLow, KeyActive, KeyLost, Withdrawn];

impl Machine for EnrolmentMachine {
    type State = EnrolmentState;
    type Event = EnrolmentEvent;
    const NAME: &'static str = "enrolment";
    const TABLE: &'static [Rule<EnrolmentState, EnrolmentEvent>] = &[
        creation("E1", EnrolmentEvent::PreRegister, HOLDER, &[Draft])
            .guard("rate limit; no open duplicate")
            .effects("closed after 90 d"),
        creation("E2", EnrolmentEvent::WalkIn, COUNTER_OR_OPERATOR, &[Draft]).guard("office active"),
        rule("E3", &[Draft, IdentityRefused], EnrolmentEvent::Book, HOLDER_OR_COUNTER, &[Appointed])
            .guard("slot free; document still valid on slot + 14 d")
            .effects("mails D-7, D-2 and in the morning; calendar file"),
        rule("E4", &[Appointed], EnrolmentEvent::CancelAppointment, HOLDER_OR_COUNTER, &[Draft])
            .guard("the person: at least 4 h before")
            .effects("slot freed"),
        standing("E4", &[Appointed], EnrolmentEvent::MoveAppointment, HOLDER_OR_COUNTER)
            .guard("the person: at least 4 h before; new slot free; document still valid on slot + 14 d")
            .effects("old slot freed; mails follow the new time"),
        rule("E4", &[Appointed], EnrolmentEvent::MissAppointment, COUNTER_OR_SYSTEM, &[Draft])
            .guard("the time of the appointment is over")
            .effects("slot freed"),
        rule("E5", BEFORE_CHECK, EnrolmentEvent::OpenCheck, COUNTER_OR_OPERATOR, &[IdentityCheck])
            .guard("search for an existing person done")
            .effects("lease 30 min"),
        rule("E6", &[IdentityCheck], EnrolmentEvent::ReleaseCheck, COUNTER_OR_SYSTEM, BEFORE_CHECK)
            .guard("only to the state from which the check was opened; the system: lease over")
            .effects("typed data kept"),
        rule("E7", &[IdentityCheck], EnrolmentEvent::Doubt, COUNTER, &[IdentityDoubt])
            .guard("reason code")
            .effects("5 working days, then refused"),
        rule("E8", &[IdentityDoubt], EnrolmentEvent::ClearDoubt, COUNTER, &[IdentityCheck])
            .guard("another clerk than the one who doubted")
            .effects("lease 30 min"),
        rule(
            "E9",
            &[IdentityCheck, IdentityDoubt],
            EnrolmentEvent::Refuse,
            COUNTER_OR_SYSTEM,
            &[IdentityRefused],
        )
        .guard("closed list of reasons; the system: 5 working days of doubt are over")
        .effects("paper now; mail at once, after 1 h if there was a doubt"),
        rule("E10", &[IdentityCheck], EnrolmentEvent::IssueKit, COUNTER_OR_OPERATOR, &[KitIssued])
            .guard(
                "evidence checklist complete; document outlives the kit; e-mail proved at the counter or \
                 waived with a reason",
            )
            .effects("expires exactly 14 × 24 h later; reminders D+3, D+10, D+13; notice of proofing"),
        standing("E11", &[KitIssued], EnrolmentEvent::ResendLink, HOLDER_OR_COUNTER)
            .guard("at least 10 min apart, at most 3 a day and 6 a kit")
            .effects("the deadline does not move"),
        rule("E12", &[KitIssued], EnrolmentEvent::RevokeKit, HOLDER_OR_COUNTER, &[KitRevoked])
            .guard("\"this was not me\" (by the link), void, or e-mail changed")
            .effects("kit void; security task"),
        rule("E13", &[KitIssued], EnrolmentEvent::LockKit, &[System], &[KitLocked])
            .guard("10th wrong code whose check character was right")
            .effects("kit locked; the 5th wrong code paused it for 15 min"),
        rule("E14", &[KitIssued], EnrolmentEvent::ExpireKit, &[System], &[KitExpired])
            .guard("14 × 24 h over")
            .effects("kit expired; mail with the way on"),
        rule(
            "E15",
            &[KitLocked, KitExpired, KitRevoked, KeyLost],
            EnrolmentEvent::ReissueKit,
            COUNTER_OR_OPERATOR,
            &[KitIssued],
        )
        .guard(
            "any office; person present with the same document, or a new one and the same birth date and BIS \
             number; at most 3 in 90 d, then a supervisor",
        )
        .effects("older kits stay dead; after key_lost the old keys are revoked; deadlines as E10"),
        rule("E16", &[KitIssued], EnrolmentEvent::CreateAccount, HOLDER, &[KeyPending])
            .guard("link and code right; not expired; atomic; a new kit keeps the username")
            .effects("kit consumed; may continue until the later of kit deadline and +72 h"),
        rule("E17", &[KeyPending], EnrolmentEvent::ConfirmLowKey, HOLDER, &[KeyLow])
            .guard("text-message code or paper token right")
            .effects("mail: how to add the app"),
        rule("E18", &[KeyPending, KeyLow], EnrolmentEvent::ConfirmMobileApp, HOLDER, &[KeyActive])
            .guard("code right, step newer than the last")
            .effects("notice to the person"),
        rule("E19", &[KeyPending], EnrolmentEvent::AbandonKeySetup, &[System], &[KitExpired])
            .guard("time over, no key")
            .effects("username reserved 30 d"),
        rule("E20", &[KeyActive, KeyLow], EnrolmentEvent::LoseKey, &[Person, Helpdesk], &[KeyLost])
            .guard("last key, or last adequate key, lost, removed or used up; the person: fresh sign-in; helpdesk: two people")
            .effects("sessions ended; requests and certificates untouched"),
        rule("E21", &[KeyLost], EnrolmentEvent::RecoverKey, HOLDER, &[KeyPending])
            .guard("recovery code and password; 24 h wait, notices sent")
            .effects("a new key must be confirmed within 72 h"),
        rule("E22", &[Draft, Appointed], EnrolmentEvent::Withdraw, HOLDER_OR_COUNTER, &[Withdrawn])
            .guard("clerk: on paper")
            .effects("slot freed"),
        // From here on a link alone must not end the file: the person is signed in, or signs on paper.
        rule(
            "E22",
            &[
                IdentityCheck,
                IdentityDoubt,
                IdentityRefused,
                KitIssued,
                KitLocked,
                KitExpired,
                KitRevoked,
                KeyPending,
                KeyLow,
                KeyActive,
                KeyLost,
            ],
            EnrolmentEvent::Withdraw,
            PERSON_OR_COUNTER,
            &[Withdrawn],
        )
        .guard("nothing being issued; clerk: on paper")
        .effects("live kit void; open requests withdrawn"),
        rule("E23", IDLE, EnrolmentEvent::Close, &[System, Operator], &[Closed])
            .guard("retention over, or asked for by the person; notice 14 d before; no legal hold")
            .effects("personal data erased 30 d later; facts and hashes stay"),
    ];
}
