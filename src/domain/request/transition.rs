//! The table of the request: every move R1 to R15 of the journey.

use super::state::RequestState::{self, *};
use crate::domain::actor::ActorKind::{self, Approver, Helpdesk, Person, System, Visitor};
use crate::domain::machine::{Machine, Rule, creation, rule};
use crate::domain::word::words;

words! {
    /// What happens to a request.
    pub enum RequestEvent {
        Start => "start",
        GiveDetails => "give_details",
        /// Back from the identity provider.
        ConfirmIdentity => "confirm_identity",
        SendContract => "send_contract",
        Take => "take",
        /// By the approver, or by the system when the lease is over.
        Release => "release",
        Hold => "hold",
        Resume => "resume",
        AskCorrection => "ask_correction",
        SendCorrection => "send_correction",
        Approve => "approve",
        Agree => "agree",
        Disagree => "disagree",
        Reject => "reject",
        Complete => "complete",
        Issue => "issue",
        FailIssue => "fail_issue",
        RetryIssue => "retry_issue",
        Withdraw => "withdraw",
        Lapse => "lapse",
        Reopen => "reopen",
    }
}

/// The machine of a request.
#[derive(Debug, Clone, Copy)]
pub struct RequestMachine;

/// The person: before sign-in a visitor with a browser session; signed in when they renew.
const APPLICANT: &[ActorKind] = &[Visitor, Person];
/// Everything before the signature is on its way; R15 "details…approved".
const BEFORE_ISSUING: &[RequestState] =
    &[Details, SignInDue, ContractDue, Submitted, InReview, OnHold, CorrectionDue, SecondReview, Approved];

impl Machine for RequestMachine {
    type State = RequestState;
    type Event = RequestEvent;
    const NAME: &'static str = "request";
    const TABLE: &'static [Rule<RequestState, RequestEvent>] = &[
        creation("R1", RequestEvent::Start, APPLICANT, &[Details])
            .guard("\"non-Belgian, domiciled abroad, no eID\": asked, not assumed; terms accepted")
            .effects("bound to the browser session; gone after 24 h unsigned"),
        rule("R2", &[Details], RequestEvent::GiveDetails, APPLICANT, &[SignInDue])
            .guard("BIS number valid; proofs of possession and key checks pass")
            .effects("personal data and public keys kept; the 24 h run on"),
        rule("R3", &[SignInDue], RequestEvent::ConfirmIdentity, &[Person], &[ContractDue])
            .guard(
                "level and means sufficient; national number equals the one entered; enrolment is key_active \
                 (or the provider is external); no other open request for the same DN",
            )
            .effects("60 d; reminders D+7, D+30, D+53"),
        rule("R4", &[ContractDue], RequestEvent::SendContract, &[Person], &[Submitted])
            .guard("current contract version; both sides of the identity document; files clean")
            .effects("receipt with number, time, hashes; review clock starts"),
        rule("R5", &[Submitted], RequestEvent::Take, &[Approver], &[InReview])
            .guard("not the clerk who checked the identity")
            .effects("lease 30 min"),
        rule("R6", &[InReview], RequestEvent::Release, &[Approver, System], &[Submitted])
            .guard("the system: lease over")
            .effects("notes kept"),
        rule("R7", &[InReview], RequestEvent::Hold, &[Approver], &[OnHold])
            .guard("reason and date")
            .effects("clock pauses until the date"),
        rule("R7", &[OnHold], RequestEvent::Resume, &[Approver, System], &[Submitted])
            .guard("the system: date reached")
            .effects("clock runs on"),
        rule("R8", &[InReview], RequestEvent::AskCorrection, &[Approver], &[CorrectionDue])
            .guard("at least one named field and a reason; no correction open")
            .effects("30 d; reminders D+7, D+23, D+29; clock pauses"),
        rule("R9", &[CorrectionDue], RequestEvent::SendCorrection, &[Person], &[Submitted])
            .guard("only the named fields changed")
            .effects("new immutable version, difference shown; same approver first; clock runs on"),
        rule("R10", &[InReview], RequestEvent::Approve, &[Approver], &[Approved, SecondReview])
            .guard(
                "nothing open; preview seen; not the clerk who checked the identity; second review if flagged \
                 or drawn (keyed 5 %)",
            )
            .effects(
                "approval bound to this version; once approved: 30 d, reminders D+7, D+21, D+29, mail: you can \
                 complete",
            ),
        rule("R11", &[SecondReview], RequestEvent::Agree, &[Approver], &[Approved])
            .guard("neither the first approver nor the clerk")
            .effects("30 d; reminders D+7, D+21, D+29; mail: you can complete"),
        rule("R11", &[SecondReview], RequestEvent::Disagree, &[Approver], &[InReview])
            .guard("neither the first approver nor the clerk")
            .effects("the first approval is void; lease 30 min"),
        rule("R12", &[InReview, SecondReview], RequestEvent::Reject, &[Approver], &[Rejected])
            .guard("closed list of reasons, text, way to appeal")
            .effects("mail; may be reopened within 30 d"),
        rule("R12", &[Rejected], RequestEvent::Reopen, &[Approver], &[Submitted])
            .guard("within 30 d; no other open request for the same DN")
            .effects("review clock starts again"),
        rule("R13", &[Approved], RequestEvent::Complete, &[Person], &[Issuing])
            .guard("fresh sign-in; within 30 d; checked again now: enrolment, key, contract version, approvals")
            .effects("intention to sign recorded"),
        rule("R14", &[Issuing], RequestEvent::Issue, &[System], &[Issued])
            .guard("idempotent on the request id; signed certificate equals the recorded intention")
            .effects("certificate active (X1); mail"),
        rule("R14", &[Issuing], RequestEvent::FailIssue, &[System], &[IssueFailed])
            .guard("idempotent on the request id")
            .effects("tried again after 1, 5, 30 min and 6 h; then helpdesk and mail"),
        rule("R14", &[IssueFailed], RequestEvent::RetryIssue, &[System, Helpdesk], &[Issuing])
            .guard("the system: the time of the retry; helpdesk: two people, after the last retry")
            .effects("the same recorded intention"),
        rule("R15", &[Details, SignInDue], RequestEvent::Withdraw, &[Visitor, Person, System], &[Withdrawn])
            .guard("the browser session that started it; the system: with E22"),
        rule(
            "R15",
            &[ContractDue, Submitted, InReview, OnHold, CorrectionDue, SecondReview, Approved],
            RequestEvent::Withdraw,
            &[Person, System],
            &[Withdrawn],
        )
        .guard("not issuing; the system: with E22")
        .effects("mail"),
        rule("R15", BEFORE_ISSUING, RequestEvent::Lapse, &[System], &[Lapsed])
            .guard("a deadline of the person is over, or the enrolment was closed; not issuing")
            .effects("mail, unless unsigned; may be reopened within 30 d"),
        // Only the states in which a deadline of a known person runs can be had back; an unsigned one is gone.
        rule(
            "R15",
            &[Lapsed],
            RequestEvent::Reopen,
            &[Person, Approver],
            &[ContractDue, CorrectionDue, Approved],
        )
        .guard("within 30 d; only to the state in which it lapsed; no other open request for the same DN")
        .effects("the deadline of that state starts again"),
    ];
}
