//! What CertRA and EtkRA call the states, and software that was written for them expects (`domain.md` 2.2).

use super::state::CertificateState;
use super::token::TokenState;
use crate::domain::instant::Instant;
use crate::domain::request::RequestState;
use crate::domain::word::words;

words! {
    /// A certificate, or the request for one.
    pub enum CertificateStatus {
        /// Asked for, not issued yet.
        InProgress => "IN_PROGRESS",
        ValidActive => "VALID_ACTIVE",
        /// Asked for, and none will be issued.
        Refused => "REFUSED",
        Revoked => "REVOKED",
        Expired => "EXPIRED",
    }

    /// An encryption token.
    pub enum EtkStatus {
        NotRequested => "NOT_REQUESTED",
        InRequest => "IN_REQUEST",
        /// Registered; the older token of the person is found until this one is activated.
        WaitForActivation => "WAIT_FOR_ACTIVATION",
        ValidActive => "VALID_ACTIVE",
        Revoked => "REVOKED",
        Expired => "EXPIRED",
    }
}

impl CertificateStatus {
    /// An issued certificate at `now`. The clock counts before the row: the move to `expired` comes a moment after the
    /// end. One that a newer replaces holds until its own end.
    pub fn of(state: CertificateState, not_after: Instant, now: Instant) -> Self {
        match state {
            CertificateState::Revoked => Self::Revoked,
            CertificateState::Expired => Self::Expired,
            // RFC 5280, 4.1.2.5: the validity includes notAfter.
            CertificateState::Active | CertificateState::Superseded if now > not_after => Self::Expired,
            CertificateState::Active | CertificateState::Superseded => Self::ValidActive,
        }
    }

    /// A request without a certificate; `None` while nobody has confirmed that it is theirs: CertRA knows of a request
    /// from then on only (`domain.md` 0.3).
    pub fn of_request(state: RequestState) -> Option<Self> {
        use RequestState as S;
        match state {
            S::Details | S::SignInDue => None,
            // Issued: the certificate came after it was looked for.
            S::ContractDue
            | S::Submitted
            | S::InReview
            | S::OnHold
            | S::CorrectionDue
            | S::SecondReview
            | S::Approved
            | S::Issuing
            | S::IssueFailed
            | S::Issued => Some(Self::InProgress),
            // Whoever waits for it may stop: CertRA has one name for all of these.
            S::Rejected | S::Withdrawn | S::Lapsed => Some(Self::Refused),
        }
    }
}

impl EtkStatus {
    /// The token of a certificate with this status: it ends with it (T4, T5).
    pub fn of(token: Option<TokenState>, certificate: CertificateStatus) -> Self {
        match (token, certificate) {
            (None, _) => Self::NotRequested,
            (Some(TokenState::Revoked), _) | (Some(_), CertificateStatus::Revoked) => Self::Revoked,
            (Some(TokenState::Expired), _) | (Some(_), CertificateStatus::Expired) => Self::Expired,
            (Some(TokenState::InRequest), _) => Self::InRequest,
            (Some(TokenState::WaitForActivation), _) => Self::WaitForActivation,
            (Some(TokenState::ValidActive), _) => Self::ValidActive,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::word::Word;
    use time::Duration;

    #[test]
    fn the_names_are_those_of_the_schemas() {
        let names = |all: &[CertificateStatus]| all.iter().map(|one| one.word()).collect::<Vec<_>>();
        let expected = ["IN_PROGRESS", "VALID_ACTIVE", "REFUSED", "REVOKED", "EXPIRED"];
        assert_eq!(names(CertificateStatus::ALL), expected);
        let names: Vec<_> = EtkStatus::ALL.iter().map(|one| one.word()).collect();
        let expected =
            ["NOT_REQUESTED", "IN_REQUEST", "WAIT_FOR_ACTIVATION", "VALID_ACTIVE", "REVOKED", "EXPIRED"];
        assert_eq!(names, expected);
    }

    #[test]
    fn a_certificate_holds_through_its_last_second_whether_replaced_or_not() {
        let end = Instant::from_unix(1_800_000_000).unwrap();
        let after = end.plus(Duration::SECOND);
        for state in [CertificateState::Active, CertificateState::Superseded] {
            assert_eq!(CertificateStatus::of(state, end, end), CertificateStatus::ValidActive);
            assert_eq!(CertificateStatus::of(state, end, after), CertificateStatus::Expired);
        }
        let revoked = CertificateStatus::of(CertificateState::Revoked, end, after);
        assert_eq!(revoked, CertificateStatus::Revoked, "it was revoked before it ended");
        let expired = CertificateStatus::of(CertificateState::Expired, end, after);
        assert_eq!(expired, CertificateStatus::Expired);
    }

    #[test]
    fn a_request_is_known_from_the_sign_in_on() {
        use CertificateStatus::{InProgress, Refused};
        for state in RequestState::ALL {
            let expected = match state {
                RequestState::Details | RequestState::SignInDue => None,
                RequestState::Rejected | RequestState::Withdrawn | RequestState::Lapsed => Some(Refused),
                _ => Some(InProgress),
            };
            assert_eq!(CertificateStatus::of_request(*state), expected, "{state}");
        }
    }

    #[test]
    fn a_token_ends_with_its_certificate() {
        use CertificateStatus as C;
        assert_eq!(EtkStatus::of(None, C::Revoked), EtkStatus::NotRequested);
        for state in TokenState::ALL {
            let word = state.word().to_uppercase();
            assert_eq!(EtkStatus::of(Some(*state), C::ValidActive).word(), word);
        }
        let active = Some(TokenState::ValidActive);
        assert_eq!(EtkStatus::of(active, C::Expired), EtkStatus::Expired);
        assert_eq!(EtkStatus::of(active, C::Revoked), EtkStatus::Revoked);
    }
}
