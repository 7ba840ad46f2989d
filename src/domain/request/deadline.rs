//! Which deadlines a move of the request sets. The contract with the actions is that of
//! `enrolment::deadline`: clear all but [`timers_kept_in`], then store what is set.

use time::Duration;

use super::clock;
use super::state::RequestState::{self, *};
use super::transition::RequestEvent;
use crate::domain::data::period::{
    DETAILS_AFTER_END, DOCUMENTS_AFTER_END, DOCUMENTS_AFTER_ISSUE, NOTICE_BEFORE, UNSIGNED_AFTER_END,
};
use crate::domain::instant::Instant;
use crate::domain::machine::Move;
use crate::domain::timer::{Deadline, TimerKind};

/// From the start to the sign-in (R1).
pub const DETAILS_LIFE: Duration = Duration::hours(24);
/// From the sign-in to the contract (R3).
pub const CONTRACT_TIME: Duration = Duration::days(60);
/// From the question to the corrected request (R8).
pub const CORRECTION_TIME: Duration = Duration::days(30);
/// From the approval to the completion (R13).
pub const COMPLETION_TIME: Duration = Duration::days(30);
/// How long a rejected or lapsed request may be reopened (R12, R15).
pub const REOPENING_TIME: Duration = Duration::days(30);
/// An approver's hold on a request (R5).
pub const REVIEW_LEASE: Duration = Duration::minutes(30);
/// Waits before issuing is tried again (R14); after the last one the helpdesk takes over.
pub const ISSUE_RETRIES: [Duration; 4] =
    [Duration::minutes(1), Duration::minutes(5), Duration::minutes(30), Duration::hours(6)];

const CONTRACT_REMINDERS: [(TimerKind, i64); 3] = [
    (TimerKind::ContractReminder1, 7),
    (TimerKind::ContractReminder2, 30),
    (TimerKind::ContractReminder3, 53),
];
const CORRECTION_REMINDERS: [(TimerKind, i64); 3] = [
    (TimerKind::CorrectionReminder1, 7),
    (TimerKind::CorrectionReminder2, 23),
    (TimerKind::CorrectionReminder3, 29),
];
const COMPLETION_REMINDERS: [(TimerKind, i64); 3] = [
    (TimerKind::CompletionReminder1, 7),
    (TimerKind::CompletionReminder2, 21),
    (TimerKind::CompletionReminder3, 29),
];

/// What the deadlines and letters of a request depend on besides the move.
#[derive(Debug, Clone, Copy)]
pub struct RequestFacts {
    /// When the move is made.
    pub now: Instant,
    /// The date until which the approver holds the request; needed by `hold` only.
    pub held_until: Option<Instant>,
    /// How often issuing has failed, this time included.
    pub failed_attempts: usize,
    /// Since when the review clock would have run without standing; when the move starts it.
    pub waits_from: Option<Instant>,
}

impl RequestFacts {
    /// Facts of a moment and nothing else.
    pub fn at(now: Instant) -> Self {
        Self { now, held_until: None, failed_attempts: 0, waits_from: None }
    }

    /// The wait before the next attempt; `None` once only the helpdesk may try again.
    pub fn next_retry(&self) -> Option<Duration> {
        ISSUE_RETRIES.get(self.failed_attempts.saturating_sub(1)).copied()
    }
}

/// The deadlines that this move sets.
pub fn timers_set_by_request(step: Move<RequestState, RequestEvent>, facts: &RequestFacts) -> Vec<Deadline> {
    let alerts = facts.waits_from.map(|from| clock::alerts(from, facts.now)).unwrap_or_default();
    of_state(step, facts).into_iter().chain(alerts).collect()
}

fn of_state(step: Move<RequestState, RequestEvent>, facts: &RequestFacts) -> Vec<Deadline> {
    let now = facts.now;
    match step.to {
        Details => vec![(TimerKind::DetailsEnd, now.plus(DETAILS_LIFE))],
        ContractDue => until(now, CONTRACT_TIME, TimerKind::ContractEnd, CONTRACT_REMINDERS),
        InReview => vec![(TimerKind::ReviewLease, now.plus(REVIEW_LEASE))],
        OnHold => facts.held_until.map(|date| (TimerKind::HoldEnd, date)).into_iter().collect(),
        CorrectionDue => until(now, CORRECTION_TIME, TimerKind::CorrectionEnd, CORRECTION_REMINDERS),
        Approved => until(now, COMPLETION_TIME, TimerKind::CompletionEnd, COMPLETION_REMINDERS),
        IssueFailed => {
            facts.next_retry().map(|wait| (TimerKind::IssueRetry, now.plus(wait))).into_iter().collect()
        }
        // Who never signed in has nothing to come back to.
        Withdrawn | Lapsed if matches!(step.from, Some(Details | SignInDue)) => {
            vec![(TimerKind::DetailsErasure, now.plus(UNSIGNED_AFTER_END))]
        }
        Rejected | Lapsed => {
            [vec![(TimerKind::ReopeningEnd, now.plus(REOPENING_TIME))], erasure(now)].concat()
        }
        Withdrawn => erasure(now),
        // What it says about its person goes when its certificate has ended.
        Issued => documents(now, DOCUMENTS_AFTER_ISSUE),
        SignInDue | Submitted | SecondReview | Issuing => Vec::new(),
    }
}

/// The kinds that outlive a move into this state; all others are cleared.
pub fn timers_kept_in(state: RequestState) -> &'static [TimerKind] {
    match state {
        // The 24 hours count from the start, not from the last page filled in.
        SignInDue => &[TimerKind::DetailsEnd],
        // The clock runs on through all of them.
        Submitted | InReview | SecondReview => {
            &[TimerKind::ReviewAlert1, TimerKind::ReviewAlert2, TimerKind::ReviewAlert3]
        }
        Details | ContractDue | OnHold | CorrectionDue | Approved | Issuing | IssueFailed | Issued
        | Rejected | Withdrawn | Lapsed => &[],
    }
}

fn erasure(now: Instant) -> Vec<Deadline> {
    let details = [
        (TimerKind::DetailsNotice, now.plus(DETAILS_AFTER_END - NOTICE_BEFORE)),
        (TimerKind::DetailsErasure, now.plus(DETAILS_AFTER_END)),
    ];
    documents(now, DOCUMENTS_AFTER_END).into_iter().chain(details).collect()
}

fn documents(now: Instant, stay: Duration) -> Vec<Deadline> {
    vec![
        (TimerKind::DocumentsNotice, now.plus(stay - NOTICE_BEFORE)),
        (TimerKind::DocumentsErasure, now.plus(stay)),
    ]
}

fn until(now: Instant, time: Duration, end: TimerKind, reminders: [(TimerKind, i64); 3]) -> Vec<Deadline> {
    let reminders = reminders.map(|(kind, days)| (kind, now.plus(Duration::days(days))));
    reminders.into_iter().chain([(end, now.plus(time))]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::machine::moves;
    use crate::domain::request::RequestMachine;
    use time::macros::datetime;

    fn now() -> Instant {
        Instant::new(datetime!(2026-10-20 12:00 +2))
    }

    fn days_of(timers: &[Deadline]) -> Vec<i64> {
        timers.iter().map(|timer| timer.1.since(now()).whole_days()).collect()
    }

    #[test]
    fn each_wait_for_the_person_reminds_thrice_and_ends() {
        let facts = RequestFacts::at(now());
        for step in moves::<RequestMachine>() {
            let expected = match step.to {
                ContractDue => [7, 30, 53, 60],
                CorrectionDue => [7, 23, 29, 30],
                Approved => [7, 21, 29, 30],
                _ => continue,
            };
            assert_eq!(days_of(&timers_set_by_request(step, &facts)), expected, "{step:?}");
        }
    }

    #[test]
    fn the_day_to_sign_in_is_not_prolonged_by_filling_in_a_page() {
        let start = Move { from: None, event: RequestEvent::Start, to: Details };
        let facts = RequestFacts::at(now());
        assert_eq!(
            timers_set_by_request(start, &facts),
            [(TimerKind::DetailsEnd, now().plus(Duration::hours(24)))]
        );
        let given = Move { from: Some(Details), event: RequestEvent::GiveDetails, to: SignInDue };
        assert!(timers_set_by_request(given, &facts).is_empty());
        assert_eq!(timers_kept_in(SignInDue), [TimerKind::DetailsEnd]);
    }

    #[test]
    fn issuing_is_tried_four_times_again_then_by_hand() {
        let failed = Move { from: Some(Issuing), event: RequestEvent::FailIssue, to: IssueFailed };
        let waits: Vec<i64> = (1..=5)
            .flat_map(|failed_attempts| {
                timers_set_by_request(failed, &RequestFacts { failed_attempts, ..RequestFacts::at(now()) })
            })
            .map(|timer| timer.1.since(now()).whole_minutes())
            .collect();
        assert_eq!(waits, [1, 5, 30, 360]);
    }

    #[test]
    fn a_hold_ends_on_its_date() {
        let held = Move { from: Some(InReview), event: RequestEvent::Hold, to: OnHold };
        let date = now().plus(Duration::days(4));
        let facts = RequestFacts { held_until: Some(date), ..RequestFacts::at(now()) };
        assert_eq!(timers_set_by_request(held, &facts), [(TimerKind::HoldEnd, date)]);
    }

    #[test]
    fn only_a_signed_request_can_be_had_back() {
        let lapse = |from| {
            let step = Move { from: Some(from), event: RequestEvent::Lapse, to: Lapsed };
            timers_set_by_request(step, &RequestFacts::at(now()))
        };
        let kinds = |timers: Vec<Deadline>| timers.into_iter().map(|timer| timer.0).collect::<Vec<_>>();
        assert_eq!(kinds(lapse(SignInDue)), [TimerKind::DetailsErasure]);
        assert_eq!(lapse(ContractDue)[0], (TimerKind::ReopeningEnd, now().plus(Duration::days(30))));
    }

    #[test]
    fn whatever_ends_is_erased_in_the_end() {
        for step in moves::<RequestMachine>().filter(|step| crate::domain::machine::State::is_final(step.to))
        {
            let timers = timers_set_by_request(step, &RequestFacts::at(now()));
            let days = |kind| {
                timers.iter().find(|timer| timer.0 == kind).map(|timer| timer.1.since(now()).whole_days())
            };
            let wanted = match (step.to, step.from) {
                (Issued, _) => (Some(90), None),
                (_, Some(Details | SignInDue)) => (None, Some(30)),
                _ => (Some(30), Some(365)),
            };
            assert_eq!(
                (days(TimerKind::DocumentsErasure), days(TimerKind::DetailsErasure)),
                wanted,
                "{step:?}"
            );
            // Whoever can be written to is told fourteen days before.
            let notices = (days(TimerKind::DocumentsNotice), days(TimerKind::DetailsNotice));
            let told = |days: Option<i64>| days.map(|days| days - 14);
            let unsigned = wanted.0.is_none();
            assert_eq!(
                notices,
                if unsigned { (None, None) } else { (told(wanted.0), told(wanted.1)) },
                "{step:?}"
            );
        }
    }
}
