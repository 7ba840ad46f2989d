//! The activation kit: a code on paper and a link by mail that are worth something only together.
//! What the code looks like is in `code`; here is how long a kit lives and how it dies.

use crate::domain::actor::ActorKind::{Clerk, Operator, Person, Supervisor, System, Visitor};
use crate::domain::instant::Instant;
use crate::domain::machine::{Machine, Rule, State, creation, rule};
use crate::domain::word::words;
use time::Duration;

/// How long a kit lives: exactly 14 × 24 hours, whatever the clocks on the wall do meanwhile.
pub const KIT_LIFE: Duration = Duration::seconds(1_209_600);
/// How long the letter can be shown once more in the browser that issued it: for a jammed printer. Then a new print
/// is a new code.
pub const REPRINT_TIME: Duration = Duration::minutes(10);
/// How long codes are refused after the wrong code that fills [`WRONG_CODES_TO_PAUSE`].
pub const CODE_PAUSE: Duration = Duration::minutes(15);
/// Wrong codes (check character right) after which the kit pauses.
pub const WRONG_CODES_TO_PAUSE: u32 = 5;
/// Wrong codes (check character right) after which the kit is locked for good.
pub const WRONG_CODES_TO_LOCK: u32 = 10;

words! {
    /// The life of a kit. A dead kit never revives.
    pub enum KitState {
        Live => "live",
        /// An account was made with it.
        Consumed => "consumed",
        /// Too many wrong codes.
        Locked => "locked",
        /// Its time is over.
        Expired => "expired",
        /// Declared void by the person or the office, or its enrolment was withdrawn.
        Void => "void",
    }

    /// What happens to a kit.
    pub enum KitEvent {
        Issue => "issue",
        Consume => "consume",
        Lock => "lock",
        Expire => "expire",
        Void => "void",
    }
}

impl State for KitState {
    fn is_final(self) -> bool {
        self != Self::Live
    }
}

/// The machine of a kit. Each of its moves happens inside a move of the enrolment.
#[derive(Debug, Clone, Copy)]
pub struct KitMachine;

impl Machine for KitMachine {
    type State = KitState;
    type Event = KitEvent;
    const NAME: &'static str = "kit";
    const TABLE: &'static [Rule<KitState, KitEvent>] = &[
        creation("K1", KitEvent::Issue, &[Clerk, Supervisor, Operator], &[KitState::Live])
            .guard("no other live kit of the same enrolment")
            .effects("with E10 or E15"),
        rule("K2", &[KitState::Live], KitEvent::Consume, &[Visitor, Person], &[KitState::Consumed])
            .guard("link and code right; before the deadline; atomic")
            .effects("with E16"),
        rule("K3", &[KitState::Live], KitEvent::Lock, &[System], &[KitState::Locked])
            .guard("10th wrong code")
            .effects("with E13"),
        rule("K4", &[KitState::Live], KitEvent::Expire, &[System], &[KitState::Expired])
            .guard("14 × 24 h over")
            .effects("with E14"),
        rule(
            "K5",
            &[KitState::Live],
            KitEvent::Void,
            &[Visitor, Person, Clerk, Supervisor],
            &[KitState::Void],
        )
        .effects("with E12 or E22"),
    ];
}

/// When a kit issued at `issued_at` dies.
pub fn deadline(issued_at: Instant) -> Instant {
    issued_at.plus(KIT_LIFE)
}

/// Whether a kit may still be used at `now`: up to, and not at, its stored deadline.
pub fn in_time(deadline: Instant, now: Instant) -> bool {
    now < deadline
}

/// Whether the letter of a kit issued at `issued_at` can still be shown once more.
pub fn may_reprint(issued_at: Instant, now: Instant) -> bool {
    now.since(issued_at) < REPRINT_TIME
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::datetime;

    /// Issued the day before the clocks change, in spring and in autumn, and on an ordinary day.
    #[test]
    fn fourteen_days_to_the_second_across_both_clock_changes() {
        for issued in [
            datetime!(2026-03-28 10:00:00 +1),
            datetime!(2026-10-24 10:00:00 +2),
            datetime!(2026-06-01 23:59:59.999999 +2),
        ] {
            let issued = Instant::new(issued);
            let end = deadline(issued);
            assert!(in_time(end, issued.plus(Duration::seconds(1_209_599))));
            assert!(!in_time(end, issued.plus(Duration::seconds(1_209_600))));
        }
    }

    #[test]
    fn ten_minutes_for_a_jammed_printer() {
        let issued = Instant::new(datetime!(2026-06-01 10:00 +2));
        assert!(may_reprint(issued, issued.plus(Duration::seconds(599))));
        assert!(!may_reprint(issued, issued.plus(Duration::seconds(600))));
    }
}
