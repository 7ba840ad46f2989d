//! The review clock: it runs while eHealth has to act, stands while the person or something outside is waited for,
//! and counts working days (`calendar`). What it showed is stored in segments; nothing here is stored twice.

use time::Duration;

use super::state::RequestState::{self, *};
use super::transition::RequestEvent;
use crate::domain::calendar::{brussels_day, brussels_moment, plus_working_days, working_time_before};
use crate::domain::instant::Instant;
use crate::domain::timer::{Deadline, TimerKind};

/// Within how many working days eHealth means to answer.
pub const TARGET: u32 = 10;

/// After how many working days somebody is reminded that a request waits; the last is the target.
pub const ALERTS: [(TimerKind, u32); 3] =
    [(TimerKind::ReviewAlert1, 5), (TimerKind::ReviewAlert2, 8), (TimerKind::ReviewAlert3, TARGET)];

/// The hour of the day, in Brussels, at which an alert is due: when people begin to work.
const ALERT_HOUR: u8 = 8;

/// What a move does to the clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClockMove {
    /// It runs from now on; `anew`: what it showed before belongs to an answer that was given.
    Starts {
        anew: bool,
    },
    Stops,
    Stays,
}

/// Whether eHealth has to act in this state.
pub fn runs_in(state: RequestState) -> bool {
    matches!(state, Submitted | InReview | SecondReview)
}

/// What this move does to the clock.
pub fn clock_move(from: RequestState, event: RequestEvent, to: RequestState) -> ClockMove {
    match (runs_in(from), runs_in(to)) {
        (false, true) => ClockMove::Starts { anew: event == RequestEvent::Reopen },
        (true, false) => ClockMove::Stops,
        _ => ClockMove::Stays,
    }
}

/// The moment from which a clock that never stood would show as much: what lists are ordered by.
/// `waited`: the working time of the segments before.
pub fn waits_from(now: Instant, waited: Duration) -> Instant {
    working_time_before(now, waited)
}

/// The alerts still to come of a clock that starts at `now`.
pub fn alerts(waits_from: Instant, now: Instant) -> Vec<Deadline> {
    let due = |days| brussels_moment(plus_working_days(brussels_day(waits_from), days), ALERT_HOUR);
    ALERTS.iter().map(|(kind, days)| (*kind, due(*days))).filter(|(_, due)| *due > now).collect()
}

/// How many working days an alert stands for; `None` for other deadlines.
pub fn alert_days(kind: TimerKind) -> Option<u32> {
    ALERTS.iter().find(|(alert, _)| *alert == kind).map(|(_, days)| *days)
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::datetime;

    #[test]
    fn the_clock_runs_while_ehealth_has_to_act() {
        use RequestEvent as E;
        let anew = |anew| ClockMove::Starts { anew };
        assert_eq!(clock_move(ContractDue, E::SendContract, Submitted), anew(false));
        assert_eq!(clock_move(CorrectionDue, E::SendCorrection, Submitted), anew(false));
        assert_eq!(clock_move(Rejected, E::Reopen, Submitted), anew(true));
        assert_eq!(clock_move(Submitted, E::Take, InReview), ClockMove::Stays);
        assert_eq!(clock_move(InReview, E::Hold, OnHold), ClockMove::Stops);
        assert_eq!(clock_move(InReview, E::AskCorrection, CorrectionDue), ClockMove::Stops);
        assert_eq!(clock_move(SecondReview, E::Agree, Approved), ClockMove::Stops);
        assert_eq!(clock_move(OnHold, E::Withdraw, Withdrawn), ClockMove::Stays);
    }

    #[test]
    fn alerts_fall_on_the_morning_of_the_fifth_eighth_and_tenth_working_day() {
        // A Friday; the Wednesday after next, 11 November, is a holiday.
        let from = Instant::new(datetime!(2026-10-30 15:00 +1));
        let days: Vec<_> = alerts(from, from).into_iter().map(|(_, due)| due).collect();
        assert_eq!(
            days,
            [
                Instant::new(datetime!(2026-11-06 08:00 +1)),
                Instant::new(datetime!(2026-11-12 08:00 +1)),
                Instant::new(datetime!(2026-11-16 08:00 +1)),
            ]
        );
    }

    #[test]
    fn what_was_alerted_before_a_pause_is_not_alerted_again() {
        let now = Instant::new(datetime!(2026-11-27 09:00 +1));
        let from = waits_from(now, Duration::days(6));
        let kinds: Vec<_> = alerts(from, now).into_iter().map(|(kind, _)| kind).collect();
        assert_eq!(kinds, [TimerKind::ReviewAlert2, TimerKind::ReviewAlert3]);
    }
}
