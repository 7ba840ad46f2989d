//! Trusted lists (ETSI TS 119 612): which there are, what stands on them, how long they hold.

use time::Duration;

use crate::domain::instant::Instant;
use crate::domain::request::environment::Environment;
use crate::domain::word::words;

/// A list in which nothing changed is signed anew after so long: two thirds of its life remain for trouble.
pub const LIST_PERIOD: Duration = Duration::days(60);

/// For so long software may keep a list. TS 119 612, 5.3.15 allows six months, of which the shortest have 181 days.
pub const LIST_LIFE: Duration = Duration::days(180);

/// A signing key is put away so long before its certificate ends: what it signed last then holds to its end.
pub const SIGNER_RESERVE: Duration = Duration::days(365);

/// The next key is listed so long before it signs: software that looks twice a year knows it by then.
pub const SIGNER_NOTICE: Duration = Duration::days(365);

words! {
    /// The three lists that each environment publishes, one for each store of trust that software keeps
    /// (`domain.md` 7).
    pub enum TrustedList {
        /// Who is trusted on connections.
        Transport => "transport",
        /// Who certifies care providers.
        Person => "person",
        /// Who certifies applications, and whose keys sign these lists.
        Application => "application",
    }

    /// What a listed service does.
    pub enum ServiceType {
        /// Issues certificates.
        Authority => "authority",
        /// Signs trusted lists.
        ListIssuer => "list_issuer",
    }

    /// How a listed service stands. One that ended stays on the list, as withdrawn.
    pub enum ServiceStatus {
        Granted => "granted",
        Withdrawn => "withdrawn",
    }
}

impl TrustedList {
    /// In addresses, without the ending: `production-person`.
    pub fn slug(self, environment: Environment) -> String {
        format!("{environment}-{self}")
    }

    /// What kinds of service stand on it.
    pub fn services(self) -> &'static [ServiceType] {
        match self {
            Self::Transport | Self::Person => &[ServiceType::Authority],
            Self::Application => &[ServiceType::Authority, ServiceType::ListIssuer],
        }
    }
}

impl ServiceType {
    /// The identifier in lists (TS 119 612, 5.5.1).
    pub fn uri(self) -> &'static str {
        match self {
            Self::Authority => "http://uri.etsi.org/TrstSvc/Svctype/CA/PKC",
            // `TrstSvd` is a slip of the standard itself, and software looks for exactly that (`pki.md` 0.4).
            Self::ListIssuer => "http://uri.etsi.org/TrstSvd/Svctype/TLIssuer",
        }
    }
}

impl ServiceStatus {
    /// The identifier in lists (TS 119 612, 5.5.4).
    pub fn uri(self) -> &'static str {
        match self {
            Self::Granted => "http://uri.etsi.org/TrstSvc/TrustedList/Svcstatus/granted",
            Self::Withdrawn => "http://uri.etsi.org/TrstSvc/TrustedList/Svcstatus/withdrawn",
        }
    }
}

/// Which of the signing keys signs now, and whether another must be made: `ends`, when each certificate ends, oldest
/// generation first.
///
/// The oldest that is not yet to be put away signs; behind it stands at least one that will be listed for a whole
/// [`SIGNER_NOTICE`] before its turn.
pub fn signer_turn(ends: &[Instant], now: Instant) -> SignerTurn {
    let remaining = |end: &Instant| end.since(now);
    let current = ends.iter().position(|end| remaining(end) > SIGNER_RESERVE);
    let next_stands = current.is_some_and(|current| {
        let last = ends.len() - 1;
        current < last && remaining(&ends[last]) > SIGNER_RESERVE + SIGNER_NOTICE
    });
    SignerTurn { current, wants_another: !next_stands }
}

/// What [`signer_turn`] found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SignerTurn {
    /// Place of the one that signs, in the order given.
    pub current: Option<usize>,
    /// A newer one is to be made.
    pub wants_another: bool,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::certificate::signer_name::SignerKind;
    use time::macros::datetime;

    #[test]
    fn lists_hold_long_beyond_their_period_and_never_half_a_year() {
        assert!(LIST_PERIOD * 3 <= LIST_LIFE);
        assert!(LIST_LIFE < Duration::days(181));
        assert!(LIST_LIFE < SIGNER_RESERVE, "a key signs nothing that outlives its certificate");
    }

    /// Twelve years, looked at once a day.
    #[test]
    fn no_key_signs_that_was_not_listed_for_a_year() {
        let start = Instant::new(datetime!(2026-10-20 09:00 UTC));
        let life = Duration::days(SignerKind::TrustedList.days());
        let mut listed: Vec<(Instant, Instant)> = Vec::new();
        for day in 0..12 * 365 {
            let now = start.plus(Duration::days(day));
            let turn = loop {
                let ends: Vec<Instant> = listed.iter().map(|(_, end)| *end).collect();
                let turn = signer_turn(&ends, now);
                if !turn.wants_another {
                    break turn;
                }
                listed.push((now, now.plus(life)));
            };
            let current = turn.current.unwrap();
            assert!(listed.len() > current + 1, "day {day}: nobody is next");
            let known_for = now.since(listed[current].0);
            assert!(current == 0 || known_for >= SIGNER_NOTICE, "day {day}: {known_for}");
        }
        assert!((10..16).contains(&listed.len()), "{} keys in twelve years", listed.len());
    }

    #[test]
    fn after_years_away_a_new_key_signs() {
        let now = Instant::new(datetime!(2026-10-20 09:00 UTC));
        let old = now.plus(Duration::days(100));
        assert_eq!(signer_turn(&[old], now), SignerTurn { current: None, wants_another: true });
        assert_eq!(signer_turn(&[], now), SignerTurn { current: None, wants_another: true });
    }
}
