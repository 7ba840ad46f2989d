//! What a person does next with a certificate, and where it lies in time.

use time::{Date, Month};

use super::deadline::RENEWAL_WINDOW;
use super::state::CertificateState;
use super::token::TokenState;
use crate::domain::instant::Instant;
use crate::domain::word::words;

words! {
    /// The one thing that a person should do now.
    pub enum NextStep {
        /// Complete the keystore: without it no software can use the certificate.
        Keystore => "keystore",
        /// Ask for the one that follows.
        Renew => "renew",
        /// The one that follows is on its way.
        Renewing => "renewing",
        Nothing => "nothing",
        /// Keep the file: a newer certificate is used instead.
        Keep => "keep",
        /// Ask for a new one: this one is over, and there is no other.
        Anew => "anew",
    }
}

/// What the next step depends on.
#[derive(Debug, Clone, Copy)]
pub struct Standing {
    pub state: CertificateState,
    /// State of its encryption token, if it has one.
    pub token: Option<TokenState>,
    /// Last second in which it holds.
    pub not_after: Instant,
    /// Whether a request of the same person for the same environment is under way.
    pub is_asked_anew: bool,
    /// Whether the person has another one in that environment that is active.
    pub has_other: bool,
}

impl Standing {
    /// What to do at `now`.
    pub fn next_step(&self, now: Instant) -> NextStep {
        let is_unfinished = matches!(self.token, Some(TokenState::InRequest | TokenState::WaitForActivation));
        match self.state {
            CertificateState::Active if is_unfinished => NextStep::Keystore,
            CertificateState::Active if now < self.renewable_from() => NextStep::Nothing,
            CertificateState::Active if self.is_asked_anew => NextStep::Renewing,
            CertificateState::Active => NextStep::Renew,
            CertificateState::Superseded => NextStep::Keep,
            CertificateState::Revoked | CertificateState::Expired if self.has_other => NextStep::Keep,
            CertificateState::Revoked | CertificateState::Expired if self.is_asked_anew => NextStep::Renewing,
            CertificateState::Revoked | CertificateState::Expired => NextStep::Anew,
        }
    }

    /// Whether a new one could be asked for at `now` that takes its place (X2).
    pub fn is_replaceable(&self, now: Instant) -> bool {
        let is_the_time = (self.renewable_from()..=self.not_after).contains(&now);
        self.state == CertificateState::Active && is_the_time && !self.is_asked_anew
    }

    /// From when it may be renewed (X2).
    pub fn renewable_from(&self) -> Instant {
        self.not_after.plus(-RENEWAL_WINDOW)
    }
}

/// Whole years on which several certificates are drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TimeLine {
    first_year: i32,
    /// The year whose beginning is the end of the line.
    last_year: i32,
}

impl TimeLine {
    /// The years that hold all of `moments`; `None` if there are none.
    pub fn over(moments: impl IntoIterator<Item = Instant>) -> Option<Self> {
        let years = moments.into_iter().map(|moment| moment.utc().year());
        let (first_year, last) = years.fold(None, |found: Option<(i32, i32)>, year| {
            Some(found.map_or((year, year), |(first, last)| (first.min(year), last.max(year))))
        })?;
        Some(Self { first_year, last_year: last + 1 })
    }

    /// Where a moment lies, in thousandths of the line.
    pub fn place(&self, moment: Instant) -> u16 {
        let whole = (start_of(self.last_year) - start_of(self.first_year)).whole_minutes().max(1);
        let part = (moment.utc() - start_of(self.first_year)).whole_minutes().clamp(0, whole);
        u16::try_from(part * 1000 / whole).unwrap_or(1000)
    }

    /// The first year, and the year at whose beginning the line ends.
    pub fn years(&self) -> (i32, i32) {
        (self.first_year, self.last_year)
    }

    /// Where each year begins, but for the first.
    pub fn ticks(&self) -> Vec<u16> {
        (self.first_year + 1..self.last_year).map(|year| self.place(Instant::new(start_of(year)))).collect()
    }
}

/// 1 January, 00:00 UTC. Years of certificates are far from the ends of the calendar.
fn start_of(year: i32) -> time::OffsetDateTime {
    let day = Date::from_calendar_date(year, Month::January, 1).unwrap_or(Date::MIN);
    day.midnight().assume_utc()
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::Duration;
    use time::macros::datetime;

    const NOW: Instant = Instant::from_utc(datetime!(2026-11-22 12:00 UTC));

    fn standing(state: CertificateState, days: i64) -> Standing {
        let not_after = NOW.plus(Duration::days(days));
        let token = Some(TokenState::ValidActive);
        Standing { state, token, not_after, is_asked_anew: false, has_other: false }
    }

    #[test]
    fn one_thing_is_to_be_done() {
        use CertificateState::{Active, Expired, Revoked, Superseded};
        let step = |standing: Standing| standing.next_step(NOW);
        assert_eq!(step(standing(Active, 91)), NextStep::Nothing);
        assert_eq!(step(standing(Active, 90)), NextStep::Renew, "ninety days before the end");
        assert_eq!(step(Standing { is_asked_anew: true, ..standing(Active, 90) }), NextStep::Renewing);
        for token in [TokenState::InRequest, TokenState::WaitForActivation] {
            let unfinished = Standing { token: Some(token), ..standing(Active, 9) };
            assert_eq!(step(unfinished), NextStep::Keystore, "first the one that is there");
        }
        assert_eq!(step(Standing { token: None, ..standing(Active, 900) }), NextStep::Nothing);
        assert_eq!(step(standing(Superseded, 30)), NextStep::Keep);
        for over in [Revoked, Expired] {
            assert_eq!(step(standing(over, -1)), NextStep::Anew);
            assert_eq!(step(Standing { has_other: true, ..standing(over, -1) }), NextStep::Keep);
            assert_eq!(step(Standing { is_asked_anew: true, ..standing(over, -1) }), NextStep::Renewing);
        }
    }

    #[test]
    fn it_is_replaceable_in_its_last_ninety_days_once() {
        use CertificateState::{Active, Revoked, Superseded};
        let replaceable = |standing: Standing| standing.is_replaceable(NOW);
        assert!(!replaceable(standing(Active, 91)));
        assert!(replaceable(standing(Active, 90)) && replaceable(standing(Active, 0)));
        assert!(!replaceable(standing(Active, -1)), "what is over is asked for anew, not replaced");
        assert!(!replaceable(Standing { is_asked_anew: true, ..standing(Active, 30) }));
        assert!(!replaceable(standing(Superseded, 30)) && !replaceable(standing(Revoked, 30)));
    }

    #[test]
    fn a_line_holds_whole_years() {
        assert_eq!(TimeLine::over([]), None);
        let at = |moment| Instant::new(moment);
        let ends = [at(datetime!(2025-07-02 00:00 UTC)), at(datetime!(2026-12-31 23:59:59 UTC))];
        let line = TimeLine::over(ends).unwrap();
        assert_eq!(line.years(), (2025, 2027));
        assert_eq!((line.place(at(datetime!(2025-01-01 00:00 UTC))), line.place(ends[1])), (0, 999));
        assert_eq!(line.place(at(datetime!(2026-01-01 00:00 UTC))), 500);
        assert_eq!(line.ticks(), [500]);
        assert_eq!(
            (
                line.place(at(datetime!(1970-01-01 00:00 UTC))),
                line.place(at(datetime!(2090-01-01 00:00 UTC)))
            ),
            (0, 1000)
        );
    }
}
