//! The rules of an appointment (journey E3 and E4): who may change it until when, and what becomes of it.

use time::{Date, Duration};

use super::kit;
use super::state::EnrolmentState;
use super::transition::EnrolmentEvent;
use crate::domain::actor::ActorKind;
use crate::domain::calendar::brussels_day;
use crate::domain::instant::Instant;
use crate::domain::machine::Move;
use crate::domain::person::document::{DocumentFault, outlives_kit};
use crate::domain::slot::{Bookable, last_day};
use crate::domain::word::words;

/// The person may book, move and cancel until this long before; the office may later.
pub const CHANGE_NOTICE: Duration = Duration::hours(4);
/// How far ahead one may book: a draft lives 90 days, and 60 of them leave room to come a second time.
pub const BOOKABLE_DAYS: i64 = 60;

words! {
    /// What has become of an appointment.
    pub enum AppointmentState {
        /// It holds its counter.
        Booked => "booked",
        Cancelled => "cancelled",
        /// Nobody came.
        Missed => "missed",
        /// The person came, and the check ended.
        Kept => "kept",
    }
}

/// Whether the person may still move or cancel an appointment that begins then: at exactly four hours, yes.
pub fn may_change(by: ActorKind, starts_at: Instant, now: Instant) -> bool {
    match by {
        ActorKind::Visitor | ActorKind::Person => starts_at.since(now) >= CHANGE_NOTICE,
        _ => true,
    }
}

/// What may be booked now. The person can still cancel everything they book; a clerk books for somebody on the
/// telephone, up to the present moment.
pub fn bookable(by: ActorKind, now: Instant) -> Bookable {
    let ahead = match by {
        ActorKind::Visitor | ActorKind::Person => CHANGE_NOTICE,
        _ => Duration::ZERO,
    };
    Bookable { from: now.plus(ahead), until: last_day(now, BOOKABLE_DAYS) }
}

/// Whether nobody can come any more: its time is over.
pub fn is_over(ends_at: Instant, now: Instant) -> bool {
    ends_at <= now
}

/// Whether a document carries a check at that appointment: it must outlive the kit that would be issued then, by
/// the very rule of the counter (E10), so that nobody travels in vain.
pub fn document_lasts(expires_on: Date, starts_at: Instant) -> Result<(), DocumentFault> {
    outlives_kit(expires_on, brussels_day(starts_at), brussels_day(kit::deadline(starts_at)))
}

/// The first day until which a document must be valid for an appointment then.
pub fn document_must_last_until(starts_at: Instant) -> Date {
    brussels_day(kit::deadline(starts_at)).saturating_add(Duration::DAY)
}

/// What a move of the enrolment makes of a booked appointment; `None` where it stays booked. An open check keeps
/// it: the clerk may put the file down again.
pub fn appointment_after(step: Move<EnrolmentState, EnrolmentEvent>) -> Option<AppointmentState> {
    match (step.event, step.from) {
        (EnrolmentEvent::CancelAppointment, _) => Some(AppointmentState::Cancelled),
        (EnrolmentEvent::Withdraw, Some(EnrolmentState::Draft | EnrolmentState::Appointed)) => {
            Some(AppointmentState::Cancelled)
        }
        (EnrolmentEvent::MissAppointment, _) => Some(AppointmentState::Missed),
        (EnrolmentEvent::IssueKit | EnrolmentEvent::Refuse | EnrolmentEvent::Withdraw, _) => {
            Some(AppointmentState::Kept)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::enrolment::EnrolmentMachine;
    use crate::domain::machine::moves;
    use time::macros::{date, datetime};

    fn nine() -> Instant {
        Instant::new(datetime!(2026-11-03 09:00 +1))
    }

    #[test]
    fn four_hours_to_the_second_for_the_person_and_no_limit_for_the_office() {
        let before = |span: Duration| nine().plus(-span);
        for person in [ActorKind::Visitor, ActorKind::Person] {
            assert!(may_change(person, nine(), before(Duration::hours(4))));
            assert!(!may_change(person, nine(), before(Duration::hours(4) - Duration::SECOND)));
            assert_eq!(bookable(person, nine()).from, nine().plus(Duration::hours(4)));
        }
        assert!(may_change(ActorKind::Clerk, nine(), nine().plus(Duration::hours(1))));
        assert_eq!(bookable(ActorKind::Clerk, nine()).from, nine());
        assert_eq!(bookable(ActorKind::Clerk, nine()).until, date!(2027 - 01 - 02));
    }

    #[test]
    fn a_document_outlives_the_kit_of_the_appointment() {
        assert_eq!(document_lasts(date!(2026 - 11 - 02), nine()), Err(DocumentFault::Expired));
        assert_eq!(document_lasts(date!(2026 - 11 - 17), nine()), Err(DocumentFault::ExpiresBeforeKit));
        assert_eq!(document_must_last_until(nine()), date!(2026 - 11 - 18));
        assert_eq!(document_lasts(document_must_last_until(nine()), nine()), Ok(()));
    }

    #[test]
    fn it_is_over_when_it_ends() {
        assert!(!is_over(nine(), nine().plus(-Duration::SECOND)));
        assert!(is_over(nine(), nine()));
    }

    /// Whoever leaves the way to the counter gives the counter back.
    #[test]
    fn no_slot_stays_held_where_nobody_waits_for_it() {
        use EnrolmentState::{Appointed, IdentityCheck, IdentityDoubt};
        for step in moves::<EnrolmentMachine>() {
            let held = |state| matches!(state, Appointed | IdentityCheck | IdentityDoubt);
            let leaves = step.from.is_some_and(held) && !held(step.to);
            let released = step.event == EnrolmentEvent::ReleaseCheck;
            if leaves && !released {
                assert!(appointment_after(step).is_some(), "{step:?}");
            }
            if held(step.to) {
                assert_eq!(appointment_after(step), None, "{step:?}");
            }
        }
    }
}
