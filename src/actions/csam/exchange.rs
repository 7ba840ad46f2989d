//! The token endpoint: who asks, and what they exchange (RFC 6749, 3.2).

use super::clients::{Credentials, authenticate};
use super::exchange_code::{CodeRequest, exchange_code};
use super::refresh::{RefreshRequest, refresh};
use super::tokens::Tokens;
use crate::actions::{ActionError, Context};
use crate::domain::oidc::grant::TokenError;

/// What is exchanged (RFC 6749, 4.1.3 and 6). Secrets: no `Debug`.
pub enum Grant {
    Code(CodeRequest),
    Refresh(RefreshRequest),
    /// A `grant_type` that we do not know.
    Other,
}

/// Exchanges a grant of the relying party that proves itself. The inner `Err` is what it is told; it never says which
/// part of a grant was wrong.
pub async fn exchange(
    ctx: &Context,
    credentials: &Credentials,
    grant: &Grant,
) -> Result<Result<Tokens, TokenError>, ActionError> {
    let Some(client) = authenticate(ctx, credentials).await? else {
        return Ok(Err(TokenError::InvalidClient));
    };
    match grant {
        Grant::Code(code) => exchange_code(ctx, &client, code).await,
        Grant::Refresh(token) => refresh(ctx, &client, token).await,
        Grant::Other => Ok(Err(TokenError::UnsupportedGrantType)),
    }
}
