//! Every way in which a sign-in fails between the provider and us.

use openidconnect::core::CoreErrorResponseType;
use openidconnect::{
    ClaimsVerificationError, RequestTokenError, SignatureVerificationError, StandardErrorResponse,
};

use crate::adapters::http::HttpFault;

/// Why nobody is signed in. Carries nothing of the token: it ends in logs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SignInFault {
    #[error("the identity provider could not be reached")]
    Unreachable,
    #[error("the identity provider did not answer in time")]
    Slow,
    /// It answered, and a check of the answer failed; the text says which.
    #[error("the identity provider's answer cannot be trusted: {0}")]
    Untrusted(&'static str),
    /// Signed with a key that the provider does not publish, also after asking it again.
    #[error("the token is signed with an unknown key")]
    UnknownKey,
    /// RFC 9207: the answer names another provider than the one asked.
    #[error("the answer came from another issuer")]
    WrongIssuer,
    #[error("the token belongs to another sign-in")]
    WrongNonce,
    /// `invalid_grant`: the code was used before, is too old, or belongs to another client or verifier.
    #[error("the provider refuses the code")]
    CodeRefused,
    /// Issued or expired too long ago, or resting on a proof from before this sign-in.
    #[error("the token is too old")]
    TooOld,
    #[error("the level of assurance is too low")]
    LevelTooLow,
    /// The level is high enough, but not by the mobile app.
    #[error("the means is not the mobile app")]
    WrongMeans,
    /// `invalid_client` and the like: our registration there is wrong.
    #[error("the provider does not know us: {0}")]
    NotRegistered(&'static str),
}

impl From<HttpFault> for SignInFault {
    fn from(fault: HttpFault) -> Self {
        match fault {
            HttpFault::Unreachable => Self::Unreachable,
            HttpFault::Slow => Self::Slow,
            HttpFault::TooLarge => Self::Untrusted("an answer without end"),
            HttpFault::Malformed => Self::Untrusted("no valid HTTP"),
        }
    }
}

impl SignInFault {
    /// The fault behind a failed exchange of a code. Its text is dropped: it may repeat the answer.
    pub(super) fn of_token_request(
        error: &RequestTokenError<HttpFault, StandardErrorResponse<CoreErrorResponseType>>,
    ) -> Self {
        match error {
            RequestTokenError::Request(fault) => (*fault).into(),
            RequestTokenError::ServerResponse(answer) => match answer.error() {
                CoreErrorResponseType::InvalidGrant => Self::CodeRefused,
                CoreErrorResponseType::InvalidClient => Self::NotRegistered("invalid_client"),
                CoreErrorResponseType::UnauthorizedClient => Self::NotRegistered("unauthorized_client"),
                _ => Self::Untrusted("an error that makes no sense here"),
            },
            RequestTokenError::Parse(..) | RequestTokenError::Other(_) => {
                Self::Untrusted("its token answer cannot be read")
            }
        }
    }

    /// The fault behind a refused token.
    pub(super) fn of_claims(error: &ClaimsVerificationError) -> Self {
        match error {
            ClaimsVerificationError::Expired(_) | ClaimsVerificationError::InvalidAuthTime(_) => Self::TooOld,
            ClaimsVerificationError::InvalidNonce(_) => Self::WrongNonce,
            ClaimsVerificationError::InvalidAuthContext(_) => Self::LevelTooLow,
            ClaimsVerificationError::InvalidAudience(_) => Self::Untrusted("the token is for somebody else"),
            ClaimsVerificationError::InvalidIssuer(_) => Self::Untrusted("the token is from somebody else"),
            ClaimsVerificationError::SignatureVerification(SignatureVerificationError::NoMatchingKey) => {
                Self::UnknownKey
            }
            ClaimsVerificationError::SignatureVerification(SignatureVerificationError::DisallowedAlg(_)) => {
                Self::Untrusted("the token is signed with another algorithm than RS256")
            }
            ClaimsVerificationError::SignatureVerification(_) => {
                Self::Untrusted("the signature of the token does not verify")
            }
            _ => Self::Untrusted("the token is not well-formed"),
        }
    }
}
