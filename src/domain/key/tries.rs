//! How long wrong passwords make one wait, and whom: who tries them, never for long the person whose name is typed.
//!
//! ASVS 5.0, 6.1.1 asks that nobody can lock an account of another; SP 800-63B-4, 3.2.2 that guessing is slowed down.

use time::Duration;

use crate::domain::instant::Instant;

/// A browser in which somebody has signed in is theirs for so long after the last time.
pub const TRUSTED_FOR: Duration = Duration::days(180);

/// What tries are counted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// A browser in which this person has signed in before. Its tries count alone.
    KnownBrowser,
    /// A name from a network address.
    NameFromAddress,
    /// A name, wherever it is typed: slows down many who guess together.
    Name,
    /// A network address, whatever name is typed: slows down whoever tries one password at many names.
    Address,
    /// A network address that asks for new passwords, whatever name it says.
    WishFromAddress,
}

/// One source with this try counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counted {
    pub source: Source,
    /// Tries in a row without a right one, this one included.
    pub failures: i64,
    /// What the try before said: not before this moment.
    pub retry_after: Instant,
}

impl Source {
    /// Everything that a try is counted by. Always taken in this order: parallel tries wait for each other, never in
    /// a circle.
    pub fn of_try(known_browser: bool) -> &'static [Self] {
        if known_browser {
            &[Self::KnownBrowser]
        } else {
            &[Self::NameFromAddress, Self::Name, Self::Address]
        }
    }

    /// Wrong tries in a row that cost no waiting: people mistype. Behind one address a whole hospital may sit; and
    /// more people than can be under way at once must not make each other wait.
    fn free(self) -> i64 {
        match self {
            Self::KnownBrowser | Self::NameFromAddress => 3,
            Self::Name => 10,
            Self::Address => 100,
            Self::WishFromAddress => 20,
        }
    }

    /// However many wrong tries: nobody waits longer.
    fn longest(self) -> Duration {
        match self {
            Self::KnownBrowser | Self::NameFromAddress => Duration::minutes(15),
            Self::Name => Duration::seconds(5),
            Self::Address => Duration::seconds(30),
            Self::WishFromAddress => Duration::minutes(5),
        }
    }

    /// So long after the last try the next one begins a new row.
    pub fn remembered(self) -> Duration {
        match self {
            Self::KnownBrowser | Self::NameFromAddress | Self::Name => LONGEST_REMEMBERED,
            Self::Address | Self::WishFromAddress => Duration::hours(1),
        }
    }

    /// Whether a right password proves that all its tries were the owner's. Of an address it does not: one who
    /// guesses at many names may have an account of their own.
    pub fn is_cleared_by_proof(self) -> bool {
        !matches!(self, Self::Address | Self::WishFromAddress)
    }

    /// How long after the `failures`-th wrong try in a row the next is taken: nothing while it is free, then
    /// 1, 2, 4 … seconds.
    pub fn wait_after(self, failures: i64) -> Duration {
        let doublings = failures.saturating_sub(self.free()).saturating_sub(1);
        if doublings < 0 {
            Duration::ZERO
        } else {
            Duration::seconds(1 << doublings.min(20)).min(self.longest())
        }
    }

    /// Until when a source waits. A moment further away than its longest wait comes from a clock that was put right
    /// since, and holds nobody.
    fn holds(self, retry_after: Instant, now: Instant) -> bool {
        retry_after > now && retry_after <= now.plus(self.longest())
    }
}

/// Nothing is remembered longer after the last try.
pub const LONGEST_REMEMBERED: Duration = Duration::hours(24);

/// Until when a try is not looked at; `None`: it may be compared.
///
/// An address's first tries at a name never wait for those of others at that name. Otherwise one who tries without
/// end would always be first when the waiting is over.
pub fn held_until(counted: &[Counted], now: Instant) -> Option<Instant> {
    let free_here = |one: &Counted| {
        one.source == Source::NameFromAddress && one.failures <= Source::NameFromAddress.free()
    };
    let is_newcomer = counted.iter().any(free_here);
    let holding = counted.iter().filter(|one| !(one.source == Source::Name && is_newcomer));
    holding.filter(|one| one.source.holds(one.retry_after, now)).map(|one| one.retry_after).max()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> Instant {
        Instant::from_unix(1_000_000 + seconds).unwrap()
    }

    fn counted(source: Source, failures: i64, retry_in: i64) -> Counted {
        Counted { source, failures, retry_after: at(retry_in) }
    }

    #[test]
    fn waiting_grows_from_the_fourth_wrong_password_and_ends_at_a_quarter_of_an_hour() {
        let seconds = |failures| Source::NameFromAddress.wait_after(failures).whole_seconds();
        assert_eq!([1, 2, 3, 4, 5, 6].map(seconds), [0, 0, 0, 1, 2, 4]);
        assert_eq!(seconds(13), 512);
        assert_eq!([14, 100, i64::MAX].map(seconds), [900, 900, 900]);
        assert_eq!([i64::MIN, 0].map(seconds), [0, 0]);
    }

    #[test]
    fn a_name_and_an_address_wait_only_a_little() {
        let name = |failures| Source::Name.wait_after(failures).whole_seconds();
        assert_eq!([10, 11, 12, 13, 14, 1_000_000].map(name), [0, 1, 2, 4, 5, 5]);
        let address = |failures| Source::Address.wait_after(failures).whole_seconds();
        assert_eq!([100, 101, 105, 106, 1_000_000].map(address), [0, 1, 16, 30, 30]);
        let wish = |failures| Source::WishFromAddress.wait_after(failures).whole_seconds();
        assert_eq!([20, 21, 29, 30, 1_000_000].map(wish), [0, 1, 256, 300, 300]);
    }

    #[test]
    fn each_source_holds_until_its_moment() {
        let now = at(0);
        let pair = counted(Source::NameFromAddress, 9, 8);
        assert_eq!(held_until(&[pair, counted(Source::Address, 9, 0)], now), Some(at(8)));
        assert_eq!(held_until(&[counted(Source::NameFromAddress, 9, 0)], now), None);
        assert_eq!(held_until(&[counted(Source::KnownBrowser, 4, 1)], now), Some(at(1)));
        assert_eq!(held_until(&[pair, counted(Source::Address, 200, 20)], now), Some(at(20)));
    }

    #[test]
    fn a_newcomer_does_not_wait_for_those_who_guess_at_the_name() {
        let name = counted(Source::Name, 1_000, 5);
        assert_eq!(held_until(&[counted(Source::NameFromAddress, 3, 0), name], at(0)), None);
        assert_eq!(held_until(&[counted(Source::NameFromAddress, 4, 0), name], at(0)), Some(at(5)));
    }

    #[test]
    fn a_moment_of_a_wrong_clock_holds_nobody() {
        let pair = |retry_in| [counted(Source::NameFromAddress, 14, retry_in)];
        assert_eq!(held_until(&pair(900), at(0)), Some(at(900)));
        assert_eq!(held_until(&pair(901), at(0)), None);
    }

    #[test]
    fn a_known_browser_counts_alone() {
        assert_eq!(Source::of_try(true), [Source::KnownBrowser]);
        assert!(!Source::of_try(false).contains(&Source::KnownBrowser));
        assert!(!Source::Address.is_cleared_by_proof() && Source::Name.is_cleared_by_proof());
    }
}
