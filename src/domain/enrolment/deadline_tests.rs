use std::collections::HashSet;

use time::macros::datetime;

use super::*;
use crate::domain::enrolment::EnrolmentMachine;
use crate::domain::machine::moves;

fn noon() -> Instant {
    Instant::new(datetime!(2026-11-20 12:00 +1))
}

fn due(timers: &[Deadline], kind: TimerKind) -> Option<Instant> {
    timers.iter().find(|timer| timer.0 == kind).map(|timer| timer.1)
}

fn step(
    from: EnrolmentState,
    event: EnrolmentEvent,
    to: EnrolmentState,
) -> Move<EnrolmentState, EnrolmentEvent> {
    Move { from: Some(from), event, to }
}

#[test]
fn a_kit_dies_after_1_209_600_seconds_and_reminds_three_times() {
    let timers = timers_set_by_enrolment(
        step(IdentityCheck, EnrolmentEvent::IssueKit, KitIssued),
        &EnrolmentFacts::at(noon()),
    );
    let seconds: Vec<i64> = timers.iter().map(|timer| timer.1.since(noon()).whole_seconds()).collect();
    assert_eq!(seconds, [3 * 86_400, 10 * 86_400, 13 * 86_400, 1_209_600]);
}

#[test]
fn sending_the_link_again_moves_no_deadline() {
    let resent = step(KitIssued, EnrolmentEvent::ResendLink, KitIssued);
    assert!(timers_set_by_enrolment(resent, &EnrolmentFacts::at(noon())).is_empty());
    assert!(timers_kept_in(KitIssued).contains(&TimerKind::KitExpiry));
}

#[test]
fn a_key_may_be_made_until_the_later_of_kit_deadline_and_72_hours() {
    let created = step(KitIssued, EnrolmentEvent::CreateAccount, KeyPending);
    let with = |kit_deadline| {
        let facts = EnrolmentFacts { kit_deadline, ..EnrolmentFacts::at(noon()) };
        due(&timers_set_by_enrolment(created, &facts), TimerKind::KeySetupEnd).unwrap().since(noon())
    };
    assert_eq!(with(Some(noon().plus(Duration::hours(1)))), Duration::hours(72));
    assert_eq!(with(Some(noon().plus(Duration::days(9)))), Duration::days(9));
    assert_eq!(with(None), Duration::hours(72));
}

#[test]
fn a_doubt_ends_with_the_fifth_working_day() {
    let doubted = step(IdentityCheck, EnrolmentEvent::Doubt, IdentityDoubt);
    let timers = timers_set_by_enrolment(doubted, &EnrolmentFacts::at(noon()));
    assert_eq!(due(&timers, TimerKind::DoubtEnd), Some(Instant::new(datetime!(2026-11-28 00:00 +1))));
}

#[test]
fn a_refusal_is_mailed_late_only_after_a_doubt() {
    let refused = |from| {
        timers_set_by_enrolment(
            step(from, EnrolmentEvent::Refuse, IdentityRefused),
            &EnrolmentFacts::at(noon()),
        )
    };
    assert_eq!(due(&refused(IdentityDoubt), TimerKind::RefusalNotice), Some(noon().plus(Duration::hours(1))));
    assert_eq!(due(&refused(IdentityCheck), TimerKind::RefusalNotice), None);
}

#[test]
fn an_appointment_soon_has_only_the_reminders_still_ahead() {
    let facts =
        EnrolmentFacts { appointment: Some(noon().plus(Duration::days(3))), ..EnrolmentFacts::at(noon()) };
    let timers = timers_set_by_enrolment(step(Draft, EnrolmentEvent::Book, Appointed), &facts);
    let kinds: Vec<TimerKind> = timers.iter().map(|timer| timer.0).collect();
    assert_eq!(
        kinds,
        [TimerKind::AppointmentReminder2, TimerKind::AppointmentReminder3, TimerKind::AppointmentEnd]
    );
    assert_eq!(timers[0].1, Instant::new(datetime!(2026-11-21 10:00 +1)));
    assert_eq!(timers[1].1, Instant::new(datetime!(2026-11-23 07:00 +1)));
    assert_eq!(timers[2].1, Instant::new(datetime!(2026-11-24 00:00 +1)));
}

/// In 2027 the clocks go forward on 28 March and back on 31 October: the hour on the wall stays ten and seven.
#[test]
fn reminders_come_at_the_hour_on_the_wall_across_both_changes_of_2027() {
    for (appointment, expected) in [
        (
            datetime!(2027-03-29 09:00 +2),
            [datetime!(2027-03-22 10:00 +1), datetime!(2027-03-27 10:00 +1), datetime!(2027-03-29 07:00 +2)],
        ),
        (
            datetime!(2027-11-02 09:00 +1),
            [datetime!(2027-10-26 10:00 +2), datetime!(2027-10-31 10:00 +1), datetime!(2027-11-02 07:00 +1)],
        ),
    ] {
        let facts =
            EnrolmentFacts { appointment: Some(Instant::new(appointment)), ..EnrolmentFacts::at(noon()) };
        let timers = timers_set_by_enrolment(step(Draft, EnrolmentEvent::Book, Appointed), &facts);
        let due: Vec<Instant> = timers.iter().take(3).map(|timer| timer.1).collect();
        assert_eq!(due, expected.map(Instant::new));
    }
}

#[test]
fn a_username_stays_reserved_thirty_days() {
    let facts = EnrolmentFacts { username_reserved: true, ..EnrolmentFacts::at(noon()) };
    let abandoned = step(KeyPending, EnrolmentEvent::AbandonKeySetup, KitExpired);
    let expired_again = step(KitIssued, EnrolmentEvent::ExpireKit, KitExpired);
    for (step, facts) in [(abandoned, EnrolmentFacts::at(noon())), (expired_again, facts)] {
        let timers = timers_set_by_enrolment(step, &facts);
        assert_eq!(due(&timers, TimerKind::UsernameRelease), Some(noon().plus(Duration::days(30))));
    }
    let never_used = timers_set_by_enrolment(expired_again, &EnrolmentFacts::at(noon()));
    assert_eq!(due(&never_used, TimerKind::UsernameRelease), None);
}

/// No state lets a person wait for ever: each open one has an end of its own (E23 or earlier).
#[test]
fn every_move_but_a_resend_leads_to_a_deadline_ahead() {
    let facts =
        EnrolmentFacts { appointment: Some(noon().plus(Duration::days(20))), ..EnrolmentFacts::at(noon()) };
    for step in moves::<EnrolmentMachine>().filter(|step| step.event != EnrolmentEvent::ResendLink) {
        let timers = timers_set_by_enrolment(step, &facts);
        assert!(!timers.is_empty(), "{step:?}");
        assert!(timers.iter().all(|timer| timer.1 > noon()), "{step:?}");
        let kinds: HashSet<TimerKind> = timers.iter().map(|timer| timer.0).collect();
        assert_eq!(kinds.len(), timers.len(), "{step:?} sets a kind twice");
    }
}
