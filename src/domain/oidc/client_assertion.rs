//! Client assertions: a relying party proves itself with a token that it signed (RFC 7523, 3; OpenID Connect Core, 9).

use time::Duration;

use crate::domain::instant::Instant;

/// `client_assertion_type` (RFC 7523, 2.2).
pub const ASSERTION_TYPE: &str = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

/// How long an assertion may at most still be valid: for so long its `jti` is remembered.
pub const LONGEST_LIFE: Duration = Duration::minutes(10);

/// How far the relying party's clock may be ahead of ours.
const CLOCK_SKEW: Duration = Duration::seconds(60);

/// What an assertion says. The signature was checked before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AssertionClaims {
    pub issuer: String,
    pub subject: String,
    pub audience: Vec<String>,
    /// Seconds since 1970, as the next ones.
    pub expires_at: i64,
    pub issued_at: Option<i64>,
    pub not_before: Option<i64>,
    /// `jti`.
    pub id: String,
}

impl AssertionClaims {
    /// Whether it proves this relying party to whoever has one of these names, now. That it was not shown before is
    /// not judged here.
    pub fn proves(&self, client_id: &str, own_names: &[String], now: Instant) -> bool {
        let about = self.issuer == client_id && self.subject == client_id;
        let for_us = self.audience.iter().any(|named| own_names.contains(named));
        let begins = now.plus(CLOCK_SKEW).unix();
        let begun = [self.issued_at, self.not_before].into_iter().flatten().all(|at| at <= begins);
        let lasting = self.expires_at > now.unix() && self.expires_at <= now.plus(LONGEST_LIFE).unix();
        let named = (1..=255).contains(&self.id.len());
        about && for_us && begun && lasting && named
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: i64 = 1_800_000_000;

    fn good() -> AssertionClaims {
        AssertionClaims {
            issuer: "hospital".to_owned(),
            subject: "hospital".to_owned(),
            audience: vec!["https://p.example/csam".to_owned()],
            expires_at: NOW + 60,
            issued_at: Some(NOW),
            not_before: None,
            id: "once".to_owned(),
        }
    }

    fn proves(claims: &AssertionClaims) -> bool {
        let own = ["https://p.example/csam".to_owned(), "https://p.example/csam/token".to_owned()];
        claims.proves("hospital", &own, Instant::from_unix(NOW).unwrap())
    }

    #[test]
    fn only_an_assertion_of_its_own_for_us_and_for_now_proves() {
        assert!(proves(&good()));
        let endpoint = vec!["x".to_owned(), "https://p.example/csam/token".to_owned()];
        assert!(proves(&AssertionClaims { audience: endpoint, ..good() }));
        for odd in [
            AssertionClaims { issuer: "other".to_owned(), ..good() },
            AssertionClaims { subject: "other".to_owned(), ..good() },
            AssertionClaims { audience: vec![], ..good() },
            AssertionClaims { audience: vec!["https://other.example".to_owned()], ..good() },
            AssertionClaims { expires_at: NOW, ..good() },
            AssertionClaims { expires_at: NOW + 601, ..good() },
            AssertionClaims { expires_at: i64::MAX, ..good() },
            AssertionClaims { issued_at: Some(NOW + 61), ..good() },
            AssertionClaims { not_before: Some(NOW + 61), ..good() },
            AssertionClaims { id: String::new(), ..good() },
        ] {
            assert!(!proves(&odd), "{odd:?}");
        }
    }
}
