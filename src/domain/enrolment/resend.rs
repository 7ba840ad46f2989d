//! How often the activation link may be sent again (journey E11): enough for a full mailbox and a slow server,
//! too little to bother a stranger whose address somebody typed.

use time::Duration;

use crate::domain::calendar::brussels_day;
use crate::domain::instant::Instant;

/// Least time between two sendings, the first one with the kit included.
pub const RESEND_PAUSE: Duration = Duration::minutes(10);
/// Most sendings again on one Brussels day.
pub const RESENDS_A_DAY: usize = 3;
/// Most sendings again of one kit's link.
pub const RESENDS_A_KIT: usize = 6;

/// Why the link is not sent again now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ResendFault {
    /// It has just been sent; it may be again from this moment on.
    #[error("the link was sent a moment ago")]
    TooSoon(Instant),
    #[error("the link was sent often enough today")]
    EnoughToday,
    #[error("the link of this kit was sent often enough")]
    EnoughForKit,
}

/// Whether the link of a kit issued at `issued_at`, and sent again at `resent` (oldest first), may be sent now.
pub fn may_resend(issued_at: Instant, resent: &[Instant], now: Instant) -> Result<(), ResendFault> {
    let last = resent.last().copied().unwrap_or(issued_at);
    let today = brussels_day(now);
    if resent.len() >= RESENDS_A_KIT {
        Err(ResendFault::EnoughForKit)
    } else if resent.iter().filter(|at| brussels_day(**at) == today).count() >= RESENDS_A_DAY {
        Err(ResendFault::EnoughToday)
    } else if now.since(last) < RESEND_PAUSE {
        Err(ResendFault::TooSoon(last.plus(RESEND_PAUSE)))
    } else {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::datetime;

    fn issued() -> Instant {
        Instant::new(datetime!(2026-11-02 09:00 +1))
    }

    fn after(minutes: i64) -> Instant {
        issued().plus(Duration::minutes(minutes))
    }

    #[test]
    fn ten_minutes_lie_between_two_sendings() {
        assert_eq!(may_resend(issued(), &[], after(9)), Err(ResendFault::TooSoon(after(10))));
        assert_eq!(may_resend(issued(), &[], after(10)), Ok(()));
        assert_eq!(may_resend(issued(), &[after(10)], after(19)), Err(ResendFault::TooSoon(after(20))));
    }

    #[test]
    fn three_times_a_day_and_six_times_a_kit() {
        let today = [after(10), after(20), after(30)];
        assert_eq!(may_resend(issued(), &today, after(40)), Err(ResendFault::EnoughToday));
        let tomorrow = 24 * 60;
        assert_eq!(may_resend(issued(), &today, after(tomorrow)), Ok(()));
        let six = [today.to_vec(), [1, 2, 3].map(|day| after(day * tomorrow)).to_vec()].concat();
        assert_eq!(may_resend(issued(), &six, after(5 * tomorrow)), Err(ResendFault::EnoughForKit));
    }
}
