//! The token endpoint: a refresh token for new tokens (RFC 6749, 6; OpenID Connect Core, 12; RFC 9700, 4.14).

use super::tokens::{self, Drawn, Tokens, refresh_hash};
use crate::actions::{ActionError, Context};
use crate::domain::oidc::client::Client;
use crate::domain::oidc::grant::TokenError;
use crate::domain::oidc::scope::Scope;
use crate::domain::oidc::sign_in::{Standing, standing};
use crate::storage::db::Tx;
use crate::storage::refresh_tokens::{self, RefreshGrant};
use crate::storage::{enrolments, token_revocations};

/// What a relying party sends with a refresh token. Secrets: no `Debug`.
pub struct RefreshRequest {
    pub refresh_token: String,
    /// Less than was granted, or nothing for all of it.
    pub scope: Option<String>,
}

/// How a refresh token was taken.
enum Taken {
    /// For this scope.
    Good(Box<RefreshGrant>, String),
    /// The request asks for more than was granted; the token is as it was.
    TooMuch,
    /// It is not theirs, not new, or its person can no longer sign in: the whole family is over.
    Over,
}

/// Exchanges a refresh token for new tokens, the refresh token itself included. One that is shown twice, or by another
/// relying party, was stolen from one of the two: then the whole family ends, and the person signs in again.
pub(super) async fn refresh(
    ctx: &Context,
    client: &Client,
    request: &RefreshRequest,
) -> Result<Result<Tokens, TokenError>, ActionError> {
    let drawn = Drawn::new(ctx)?;
    let hash = refresh_hash(ctx, &request.refresh_token);
    let mut tx = ctx.db.begin().await?;
    match take(ctx, &mut tx, request, &client.id, &hash).await? {
        Taken::TooMuch => {
            tx.rollback().await?;
            Ok(Err(TokenError::InvalidScope))
        }
        Taken::Over => {
            if let Some(code_hash) = refresh_tokens::family(&mut tx, &hash).await? {
                token_revocations::of_code(&mut tx, &code_hash, ctx.now()).await?;
            }
            tx.commit().await?;
            Ok(Err(TokenError::InvalidGrant))
        }
        Taken::Good(grant, scope) => {
            tokens::store_access(ctx, &mut tx, &drawn, &grant.code_hash, &grant.granted, &scope).await?;
            tokens::store_refresh(ctx, &mut tx, &drawn, &grant.code_hash, &grant.granted).await?;
            tx.commit().await?;
            // No nonce: there was no request of the person (OpenID Connect Core, 12.2).
            Ok(Ok(tokens::answer(ctx, drawn, &grant.granted, scope, None, true).await?))
        }
    }
}

async fn take(
    ctx: &Context,
    tx: &mut Tx,
    request: &RefreshRequest,
    client_id: &str,
    hash: &[u8],
) -> Result<Taken, ActionError> {
    let taken = refresh_tokens::take(tx, hash, ctx.now()).await?;
    let Some(grant) = taken.filter(|grant| grant.granted.client_id == client_id) else {
        return Ok(Taken::Over);
    };
    let person = enrolments::get(tx, grant.granted.enrolment).await?;
    if standing(person.state) != Standing::Usable {
        return Ok(Taken::Over);
    }
    let granted = Scope::parse(&grant.granted.scope).ok_or(ActionError::NotFound)?;
    let scope = match &request.scope {
        None => granted,
        Some(text) => match Scope::parse(text).filter(|asked| granted.covers(asked)) {
            Some(asked) => asked,
            None => return Ok(Taken::TooMuch),
        },
    };
    Ok(Taken::Good(Box::new(grant), scope.text()))
}
