//! A forgotten password: a mailed link and a code of the app together give a new one (SP 800-63B-4, 4.2.2.2; neither
//! of the two alone). A lost telephone: password and recovery code together give a new key, after a day in which its
//! holder can stop it.

use time::Duration;

use crate::domain::instant::Instant;

/// How long a mailed link takes a new password (SP 800-63B-4, 4.2.1.2).
pub const LINK_LIFE: Duration = Duration::hours(24);

/// Least time between two mails to the same person: whoever knows a username can ask for one.
pub const MAIL_PAUSE: Duration = Duration::minutes(10);

/// Most mails within 24 hours to the same person.
pub const MAILS_A_DAY: usize = 3;

/// So long after its end a link is still recognised, to say kindly what it was.
pub const LINK_REMEMBERED: Duration = Duration::days(30);

/// Between the recovery code and the new key (E21): long enough that somebody reads the notice.
pub const KEY_WAIT: Duration = Duration::hours(24);

/// Where a recovery stands that was asked at `asked_at` by somebody whose key was lost since `lost_since`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RecoveryStanding {
    /// A new key may be made.
    Ready,
    /// It may from this moment on.
    Waits(Instant),
    /// It belongs to an earlier loss: an office has given a new key meanwhile, which was lost again.
    Past,
}

/// Where a recovery stands that may go on from `ready_at`.
pub fn recovery_standing(
    asked_at: Instant,
    ready_at: Instant,
    lost_since: Instant,
    now: Instant,
) -> RecoveryStanding {
    if asked_at < lost_since {
        RecoveryStanding::Past
    } else if now < ready_at {
        RecoveryStanding::Waits(ready_at)
    } else {
        RecoveryStanding::Ready
    }
}

/// What a link is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkStanding {
    /// It takes a new password until its end.
    Live,
    /// It, or another one of the same person, has been used then.
    Used(Instant),
    /// Its time was over then.
    Expired(Instant),
}

/// What a link is worth that ends at `expires_at`.
pub fn link_standing(expires_at: Instant, used_at: Option<Instant>, now: Instant) -> LinkStanding {
    match used_at {
        Some(used_at) => LinkStanding::Used(used_at),
        None if now >= expires_at => LinkStanding::Expired(expires_at),
        None => LinkStanding::Live,
    }
}

/// Whether one more link may be mailed to somebody who was mailed others at `sent`.
pub fn may_send(sent: &[Instant], now: Instant) -> bool {
    let within = |span: Duration| sent.iter().filter(|at| now.since(**at) < span).count();
    within(MAIL_PAUSE) == 0 && within(Duration::hours(24)) < MAILS_A_DAY
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(minutes: i64) -> Instant {
        Instant::from_unix(1_790_000_000 + 60 * minutes).unwrap()
    }

    #[test]
    fn a_link_lives_to_the_second_and_once() {
        let end = at(0).plus(LINK_LIFE);
        assert_eq!(link_standing(end, None, end.plus(-Duration::SECOND)), LinkStanding::Live);
        assert_eq!(link_standing(end, None, end), LinkStanding::Expired(end));
        assert_eq!(link_standing(end, Some(at(5)), at(6)), LinkStanding::Used(at(5)));
        assert_eq!(link_standing(end, Some(at(5)), end), LinkStanding::Used(at(5)));
    }

    #[test]
    fn a_recovery_waits_to_the_second_and_dies_with_its_loss() {
        let (asked, ready) = (at(0), at(0).plus(KEY_WAIT));
        let standing = |lost, now| recovery_standing(asked, ready, lost, now);
        assert_eq!(standing(asked, ready.plus(-Duration::SECOND)), RecoveryStanding::Waits(ready));
        assert_eq!(standing(asked, ready), RecoveryStanding::Ready);
        assert_eq!(standing(at(1), ready), RecoveryStanding::Past);
        assert_eq!(standing(at(-9), ready), RecoveryStanding::Ready, "blocked first, asked later");
    }

    #[test]
    fn three_mails_a_day_ten_minutes_apart() {
        assert!(may_send(&[], at(0)));
        assert!(!may_send(&[at(0)], at(9)));
        assert!(may_send(&[at(0)], at(10)));
        let three = [at(0), at(10), at(20)];
        assert!(!may_send(&three, at(30)));
        assert!(!may_send(&three, at(24 * 60 - 1)));
        assert!(may_send(&three, at(24 * 60)));
    }
}
