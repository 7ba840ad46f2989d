//! A question that the holder's software signs with the certificate's own key: what it must say to be answered.
//!
//! It counts once, for this address, for a few minutes: what is seen on the way or in a log is worth nothing later
//! (RFC 8725, 3.8 and 3.10; RFC 7523, 3).

use time::Duration;

use super::problem_code::ProblemCode;
use super::published::CertificateStatus;
use crate::domain::instant::Instant;

/// Longest time between `iat` and `exp`.
pub const LONGEST_LIFE: Duration = Duration::minutes(5);

/// How far the asker's clock may be ahead of ours.
pub const CLOCK_SKEW: Duration = Duration::seconds(60);

/// What was signed. Seconds since 1970 (RFC 7519, 2, NumericDate).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claims {
    /// `aud`.
    pub audience: Vec<String>,
    /// `iat`.
    pub issued_at: i64,
    /// `nbf`, where it is said.
    pub not_before: Option<i64>,
    /// `exp`.
    pub expires_at: i64,
    /// `jti`.
    pub id: String,
}

impl Claims {
    /// Whether this is a question to `address` at `now`; gives until when it must be remembered. That it was not asked
    /// before is not judged here.
    pub fn judge(&self, address: &str, now: Instant) -> Result<Instant, ProblemCode> {
        // Who names a second one could show the same question there.
        if self.audience != [address] {
            return Err(ProblemCode::JwsAudienceWrong);
        }
        let expires_at = Instant::from_unix(self.expires_at).ok_or(ProblemCode::JwsClaimsInvalid)?;
        if !(1..=255).contains(&self.id.len()) {
            return Err(ProblemCode::JwsClaimsInvalid);
        }
        let begins = now.plus(CLOCK_SKEW).unix();
        if [Some(self.issued_at), self.not_before].into_iter().flatten().any(|at| at > begins) {
            return Err(ProblemCode::JwsNotYetValid);
        }
        if expires_at <= now {
            return Err(ProblemCode::JwsExpired);
        }
        if self.expires_at.saturating_sub(self.issued_at) > LONGEST_LIFE.whole_seconds() {
            return Err(ProblemCode::JwsLifetimeTooLong);
        }
        Ok(expires_at)
    }
}

/// Whether a certificate may ask about itself. Only one that holds proves who asks (RFC 5280, 6.1.3 (a) (2) and (3)),
/// and the answer has the holder's address: of a revoked one somebody else may have the key. Its status is open to
/// everybody, so that nothing is lost.
pub fn may_ask(status: CertificateStatus) -> Result<(), ProblemCode> {
    match status {
        CertificateStatus::ValidActive => Ok(()),
        CertificateStatus::Revoked => Err(ProblemCode::CertRevoked),
        CertificateStatus::Expired => Err(ProblemCode::CertExpired),
        CertificateStatus::InProgress | CertificateStatus::Refused => Err(ProblemCode::CertUnknown),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: i64 = 1_800_000_000;
    const ADDRESS: &str = "https://p.example/pki/api/v1/certificate-info";

    fn good() -> Claims {
        Claims {
            audience: vec![ADDRESS.to_owned()],
            issued_at: NOW,
            not_before: None,
            expires_at: NOW + 300,
            id: "once".to_owned(),
        }
    }

    fn judged(claims: &Claims) -> Result<i64, ProblemCode> {
        claims.judge(ADDRESS, Instant::from_unix(NOW).unwrap()).map(|until| until.unix())
    }

    #[test]
    fn a_question_holds_for_five_minutes_at_one_address() {
        assert_eq!(judged(&good()), Ok(NOW + 300));
        assert_eq!(judged(&Claims { expires_at: NOW + 1, issued_at: NOW - 299, ..good() }), Ok(NOW + 1));
        let ahead = Claims { issued_at: NOW + 60, not_before: Some(NOW + 60), ..good() };
        assert_eq!(judged(&ahead), Ok(NOW + 300), "a clock a minute ahead");
    }

    #[test]
    fn what_is_no_question_of_now_is_refused_by_name() {
        use ProblemCode as P;
        let elsewhere = "https://other.example".to_owned();
        for (odd, code) in [
            (Claims { audience: vec![], ..good() }, P::JwsAudienceWrong),
            (Claims { audience: vec![elsewhere.clone()], ..good() }, P::JwsAudienceWrong),
            (Claims { audience: vec![ADDRESS.to_owned(), elsewhere], ..good() }, P::JwsAudienceWrong),
            (Claims { audience: vec![format!("{ADDRESS}/")], ..good() }, P::JwsAudienceWrong),
            (Claims { id: String::new(), ..good() }, P::JwsClaimsInvalid),
            (Claims { id: "x".repeat(256), ..good() }, P::JwsClaimsInvalid),
            (Claims { expires_at: i64::MAX, ..good() }, P::JwsClaimsInvalid),
            (Claims { issued_at: NOW + 61, ..good() }, P::JwsNotYetValid),
            (Claims { issued_at: i64::MAX, ..good() }, P::JwsNotYetValid),
            (Claims { not_before: Some(NOW + 61), ..good() }, P::JwsNotYetValid),
            (Claims { expires_at: NOW, ..good() }, P::JwsExpired),
            (Claims { expires_at: -1, ..good() }, P::JwsExpired),
            (Claims { expires_at: NOW + 301, ..good() }, P::JwsLifetimeTooLong),
            (Claims { issued_at: i64::MIN, ..good() }, P::JwsLifetimeTooLong),
        ] {
            assert_eq!(judged(&odd), Err(code), "{odd:?}");
        }
    }

    #[test]
    fn only_a_certificate_that_holds_may_ask() {
        use CertificateStatus as S;
        assert_eq!(may_ask(S::ValidActive), Ok(()));
        assert_eq!(may_ask(S::Revoked), Err(ProblemCode::CertRevoked));
        assert_eq!(may_ask(S::Expired), Err(ProblemCode::CertExpired));
        assert_eq!(may_ask(S::InProgress), Err(ProblemCode::CertUnknown));
    }
}
