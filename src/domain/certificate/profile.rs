//! What the two certificates of a provider are for, how long they hold, and where relying parties
//! look (`pki.md` 3.5). Pure data: the issuer turns it into DER, the lints hold the DER against it.

use time::{Date, Duration, Month, PrimitiveDateTime};

use super::list_scope::ListScope;
use crate::domain::instant::Instant;
use crate::domain::word::words;

/// notBefore lies this far back, so that a relying party whose clock is slow accepts at once.
pub const BACKDATING: Duration = Duration::minutes(5);

words! {
    /// Which of the two certificates of a request.
    pub enum Purpose {
        /// Signing in to eHealth services and signing: the entry `authentication` of the keystore.
        Authentication => "authentication",
        /// Receiving encrypted messages.
        Encryption => "encryption",
    }
}

/// First and last second in which a certificate holds, both included (RFC 5280, 4.1.2.5).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Validity {
    /// First second.
    pub not_before: Instant,
    /// Last second.
    pub not_after: Instant,
}

impl Validity {
    /// From `now` less [`BACKDATING`], in whole seconds, for `months` calendar months less a second.
    /// `None` beyond the calendar.
    pub fn from_now(now: Instant, months: u16) -> Option<Self> {
        let not_before = Instant::from_unix(now.plus(-BACKDATING).unix())?;
        let end = add_months(not_before, months)?;
        Some(Self { not_before, not_after: end.plus(Duration::seconds(-1)) })
    }

    /// Whether `moment` lies inside.
    pub fn covers(&self, moment: Instant) -> bool {
        // The last second counts to its end.
        self.not_before <= moment && moment.unix() <= self.not_after.unix()
    }
}

/// The same day and time `months` later; the last day of the month where that day does not exist
/// (29 February → 28 February).
pub fn add_months(moment: Instant, months: u16) -> Option<Instant> {
    let t = moment.utc();
    let count = i32::from(u8::from(t.month())) - 1 + i32::from(months);
    let year = t.year() + count / 12;
    let month = Month::try_from(u8::try_from(count % 12 + 1).ok()?).ok()?;
    let date = Date::from_calendar_date(year, month, t.day().min(month.length(year))).ok()?;
    Some(Instant::new(PrimitiveDateTime::new(date, t.time()).assume_utc()))
}

/// The same day and time `months` earlier; the last day of the month where that day does not exist.
pub fn subtract_months(moment: Instant, months: u16) -> Option<Instant> {
    let t = moment.utc();
    let count = t.year() * 12 + i32::from(u8::from(t.month())) - 1 - i32::from(months);
    let year = count.div_euclid(12);
    let month = Month::try_from(u8::try_from(count.rem_euclid(12) + 1).ok()?).ok()?;
    let date = Date::from_calendar_date(year, month, t.day().min(month.length(year))).ok()?;
    Some(Instant::new(PrimitiveDateTime::new(date, t.time()).assume_utc()))
}

/// The public addresses of the PKI, all below one base (`design.md`, Addresses).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Addresses {
    base: String,
}

impl Addresses {
    /// `base_url`: scheme, host and port, `http` or `https`, with or without a slash at the end.
    pub fn new(base_url: &str) -> Self {
        Self { base: base_url.trim_end_matches('/').to_owned() }
    }

    /// The base without a slash at the end.
    pub fn base(&self) -> &str {
        &self.base
    }

    /// The DER certificate of an authority (AIA `caIssuers`).
    pub fn certificate(&self, authority: &str) -> String {
        format!("{}/pki/ca/{authority}.cer", self.base)
    }

    /// A revocation list of an authority (CDP).
    pub fn revocation_list(&self, authority: &str, scope: ListScope) -> String {
        format!("{}/pki/crl/{}.crl", self.base, scope.slug(authority))
    }

    /// The OCSP responder (AIA `ocsp`).
    pub fn ocsp(&self) -> String {
        format!("{}/pki/ocsp", self.base)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::datetime;

    #[test]
    fn months_are_calendar_months() {
        let at = |t| Instant::new(t);
        let leap = at(datetime!(2024-02-29 10:00 UTC));
        assert_eq!(add_months(leap, 12), Some(at(datetime!(2025-02-28 10:00 UTC))));
        assert_eq!(add_months(leap, 48), Some(at(datetime!(2028-02-29 10:00 UTC))));
        let autumn = at(datetime!(2026-12-31 23:59:59 UTC));
        assert_eq!(add_months(autumn, 2), Some(at(datetime!(2027-02-28 23:59:59 UTC))));
        assert_eq!(subtract_months(leap, 12), Some(at(datetime!(2023-02-28 10:00 UTC))));
        assert_eq!(subtract_months(autumn, 22), Some(at(datetime!(2025-02-28 23:59:59 UTC))));
        assert_eq!(subtract_months(leap, 26), Some(at(datetime!(2021-12-29 10:00 UTC))));
    }

    #[test]
    fn validity_ends_a_second_before_the_anniversary() {
        let now = Instant::new(datetime!(2026-10-25 00:03:10.9 UTC));
        let validity = Validity::from_now(now, 36).unwrap();
        assert_eq!(validity.not_before, Instant::new(datetime!(2026-10-24 23:58:10 UTC)));
        assert_eq!(validity.not_after, Instant::new(datetime!(2029-10-24 23:58:09 UTC)));
        assert!(validity.covers(now));
        assert!(validity.covers(validity.not_after.plus(Duration::milliseconds(999))));
        assert!(!validity.covers(validity.not_after.plus(Duration::seconds(1))));
    }
}
