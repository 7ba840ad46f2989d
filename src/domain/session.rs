//! How long somebody stays signed in (`journey.md`, numbers; ASVS 7.3).

use time::Duration;

use super::instant::Instant;

/// Idle time after which a provider is signed out.
pub const IDLE: Duration = Duration::minutes(15);
/// Idle time after which a member of staff is.
pub const IDLE_STAFF: Duration = Duration::minutes(30);
/// Nobody stays signed in longer, however busy.
pub const ABSOLUTE: Duration = Duration::hours(12);
/// By how much two clocks may differ before something from the future is not believed.
pub const CLOCK_SLACK: Duration = Duration::minutes(1);

/// Whether a session is over: idle, old, or begun at a moment that the clock has since stepped back from.
pub fn is_over(idle: Duration, created_at: Instant, last_seen_at: Instant, now: Instant) -> bool {
    now.since(last_seen_at) >= idle
        || now.since(created_at) >= ABSOLUTE
        || created_at.since(now) > CLOCK_SLACK
        || last_seen_at.since(now) > CLOCK_SLACK
}

/// When a session ends if nobody uses it any more.
pub fn end(idle: Duration, created_at: Instant, last_seen_at: Instant) -> Instant {
    last_seen_at.plus(idle).min(created_at.plus(ABSOLUTE))
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::datetime;

    #[test]
    fn what_is_said_of_the_end_is_when_it_is_over() {
        let begun = Instant::new(datetime!(2026-11-20 09:00 UTC));
        for minutes in [0, 1, 400, 704, 705, 706, 719] {
            let seen = begun.plus(Duration::minutes(minutes));
            let end = end(IDLE, begun, seen);
            assert!(is_over(IDLE, begun, seen, end), "{minutes}");
            assert!(!is_over(IDLE, begun, seen, end.plus(-Duration::SECOND)), "{minutes}");
        }
    }

    #[test]
    fn a_session_lives_between_its_beginning_and_its_end_and_never_outside() {
        let begun = Instant::new(datetime!(2026-11-20 09:00 UTC));
        let over = |seen: Duration, now: Duration| is_over(IDLE, begun, begun.plus(seen), begun.plus(now));
        let second = Duration::SECOND;
        assert!(!over(Duration::ZERO, IDLE - second) && over(Duration::ZERO, IDLE));
        let late = ABSOLUTE - Duration::minutes(1);
        assert!(!over(late, ABSOLUTE - second) && over(late, ABSOLUTE));
        assert!(!over(Duration::ZERO, -CLOCK_SLACK) && over(Duration::ZERO, -CLOCK_SLACK - second));
        let years = Duration::days(3_652);
        assert!(over(Duration::ZERO, years) && over(Duration::ZERO, -years) && over(years, Duration::ZERO));
    }
}
