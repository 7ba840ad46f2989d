//! Which deadlines a move of the enrolment sets.
//!
//! The contract with the actions: a move deletes every stored timer of the enrolment except the kinds that
//! [`timers_kept_in`] names for the state it leads to, then stores what [`timers_set_by_enrolment`] gives
//! (a kind that is there already takes the new moment). Nothing is computed again later.

use time::{Date, Duration};

use super::kit;
use super::state::EnrolmentState::{self, *};
use super::transition::EnrolmentEvent;
use crate::domain::calendar::{brussels_day, brussels_moment, plus_working_days};
use crate::domain::instant::Instant;
use crate::domain::machine::Move;
use crate::domain::timer::{Deadline, TimerKind};

/// A draft that nobody touches (E1).
pub const DRAFT_LIFE: Duration = Duration::days(90);
/// Files at a dead end whose person never came back. The journey names no span: a year covers a person who
/// works in Belgium one season a year.
pub const DORMANT_LIFE: Duration = Duration::days(365);
/// A digital key (ten years, as the municipalities print it; see `domain.md` 6).
pub const KEY_LIFE: Duration = Duration::days(3_653);
/// Between the announcement of a closing and the closing (E23).
pub const CLOSING_NOTICE: Duration = Duration::days(14);
/// Between the closing and the erasure of personal data (E23).
pub const ERASURE_AFTER: Duration = Duration::days(30);
/// A clerk's hold on an open file (E5).
pub const CHECK_LEASE: Duration = Duration::minutes(30);
/// A search for an existing person opens a check as long as this (E5).
pub const SEARCH_HOLDS: Duration = Duration::minutes(30);
/// A doubt that nobody cleared is a refusal after this many working days (E7).
pub const DOUBT_WORKING_DAYS: u32 = 5;
/// The mail about a refusal waits this long when there was a doubt (E9).
pub const REFUSAL_NOTICE_AFTER: Duration = Duration::hours(1);
/// A key may be made at least this long after the account (E16).
pub const KEY_SETUP: Duration = Duration::hours(72);
/// The username of an account without a key is kept free this long (E19).
pub const USERNAME_RESERVED: Duration = Duration::days(30);
/// The hour, on a Brussels clock, of reminders that are due in the morning.
const MORNING: u8 = 7;
/// The hour of reminders on days before: when people read mail and offices answer the telephone.
const FORENOON: u8 = 10;

const KIT_REMINDERS: [(TimerKind, i64); 3] =
    [(TimerKind::KitReminder1, 3), (TimerKind::KitReminder2, 10), (TimerKind::KitReminder3, 13)];

/// What the deadlines of an enrolment depend on besides the move.
#[derive(Debug, Clone, Copy)]
pub struct EnrolmentFacts {
    /// When the move is made.
    pub now: Instant,
    /// The booked time, when there is one.
    pub appointment: Option<Instant>,
    /// The stored deadline of the kit that is being used, when there is one.
    pub kit_deadline: Option<Instant>,
    /// Whether a username belongs to this enrolment although it has no key.
    pub username_reserved: bool,
}

impl EnrolmentFacts {
    /// Facts of a moment and nothing else.
    pub fn at(now: Instant) -> Self {
        Self { now, appointment: None, kit_deadline: None, username_reserved: false }
    }
}

/// The deadlines that this move sets. Reminders whose moment has passed already are left out.
pub fn timers_set_by_enrolment(
    step: Move<EnrolmentState, EnrolmentEvent>,
    facts: &EnrolmentFacts,
) -> Vec<Deadline> {
    let now = facts.now;
    let mut timers = match step.to {
        Draft => closing(now, DRAFT_LIFE),
        Appointed => facts.appointment.map(|time| appointment(now, time)).unwrap_or_default(),
        IdentityCheck => vec![(TimerKind::CheckLease, now.plus(CHECK_LEASE))],
        IdentityDoubt => vec![(TimerKind::DoubtEnd, doubt_end(now))],
        KitIssued if step.event == EnrolmentEvent::ResendLink => Vec::new(),
        KitIssued => kit_timers(now),
        KeyPending => vec![(TimerKind::KeySetupEnd, key_setup_end(now, facts.kit_deadline))],
        IdentityRefused | KitLocked | KitExpired | KitRevoked | KeyLow | KeyLost | Withdrawn => {
            closing(now, DORMANT_LIFE)
        }
        KeyActive => closing(now, KEY_LIFE),
        Closed => vec![(TimerKind::Erasure, now.plus(ERASURE_AFTER))],
    };
    if step.event == EnrolmentEvent::Refuse && step.from == Some(IdentityDoubt) {
        timers.push((TimerKind::RefusalNotice, now.plus(REFUSAL_NOTICE_AFTER)));
    }
    if step.to == KitExpired && (facts.username_reserved || step.event == EnrolmentEvent::AbandonKeySetup) {
        timers.push((TimerKind::UsernameRelease, now.plus(USERNAME_RESERVED)));
    }
    timers
}

/// The kinds that outlive a move into this state; all others are cleared.
pub fn timers_kept_in(state: EnrolmentState) -> &'static [TimerKind] {
    match state {
        // E11: the link is sent again, the deadline does not move.
        KitIssued => {
            &[TimerKind::KitReminder1, TimerKind::KitReminder2, TimerKind::KitReminder3, TimerKind::KitExpiry]
        }
        Draft | Appointed | IdentityCheck | IdentityDoubt | IdentityRefused | KitLocked | KitExpired
        | KitRevoked | KeyPending | KeyLow | KeyActive | KeyLost | Withdrawn | Closed => &[],
    }
}

fn closing(now: Instant, life: Duration) -> Vec<Deadline> {
    let end = now.plus(life);
    vec![(TimerKind::ClosingNotice, end.plus(-CLOSING_NOTICE)), (TimerKind::Closing, end)]
}

fn kit_timers(now: Instant) -> Vec<Deadline> {
    let reminders = KIT_REMINDERS.map(|(kind, days)| (kind, now.plus(Duration::days(days))));
    reminders.into_iter().chain([(TimerKind::KitExpiry, kit::deadline(now))]).collect()
}

/// Reminders at ten o'clock seven and two days before, and at seven in the morning itself, whatever the clocks do
/// in between; missed from the midnight after it, so that a late guest and a long queue do not lose their place.
fn appointment(now: Instant, time: Instant) -> Vec<Deadline> {
    let day = brussels_day(time);
    let reminders = [
        (TimerKind::AppointmentReminder1, brussels_moment(days_before(day, 7), FORENOON)),
        (TimerKind::AppointmentReminder2, brussels_moment(days_before(day, 2), FORENOON)),
        (TimerKind::AppointmentReminder3, brussels_moment(day, MORNING)),
    ];
    let missed = brussels_moment(day.saturating_add(Duration::days(1)), 0);
    let ahead = reminders.into_iter().filter(|(_, due)| *due > now && *due < time);
    ahead.chain([(TimerKind::AppointmentEnd, missed)]).collect()
}

fn days_before(day: Date, days: i64) -> Date {
    day.saturating_sub(Duration::days(days))
}

/// The end of the fifth working day, which is the midnight after it in Brussels.
fn doubt_end(now: Instant) -> Instant {
    let last = plus_working_days(brussels_day(now), DOUBT_WORKING_DAYS);
    brussels_moment(last.saturating_add(Duration::days(1)), 0)
}

/// E16: the later of the kit's own deadline and 72 hours from now. A recovery (E21) has no kit.
fn key_setup_end(now: Instant, kit_deadline: Option<Instant>) -> Instant {
    let at_least = now.plus(KEY_SETUP);
    kit_deadline.map_or(at_least, |deadline| deadline.max(at_least))
}

#[cfg(test)]
#[path = "deadline_tests.rs"]
mod tests;
