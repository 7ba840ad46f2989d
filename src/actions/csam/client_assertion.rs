//! A relying party proves itself with a token that it signed (RFC 7523, 2.2 and 3).

use serde_json::Value;

use super::clients::{Credentials, builtin_issuer};
use crate::actions::{ActionError, Context};
use crate::adapters::client_keys::ClientKeys;
use crate::adapters::jws::Compact;
use crate::adapters::vault::sha256;
use crate::domain::instant::Instant;
use crate::domain::oidc::client::Client;
use crate::storage::client_assertions;

/// Whom an assertion says it is from; nothing is verified yet.
pub fn stated_issuer(assertion: &str) -> Option<String> {
    let claims: Value = Compact::read(assertion)?.unverified_claims()?;
    claims["iss"].as_str().map(str::to_owned)
}

/// Whether the assertion among the credentials proves this relying party; each does so once.
pub(super) async fn proves(ctx: &Context, client: &Client, shown: &Credentials) -> Result<bool, ActionError> {
    let keys = client.jwks.as_deref().map(ClientKeys::read).transpose();
    let Some(keys) = keys.map_err(|fault| ActionError::outside("the keys of a client")(Box::new(fault)))?
    else {
        return Ok(false);
    };
    let Some(claims) = keys.verified(&shown.client_secret) else {
        return Ok(false);
    };
    let issuer = builtin_issuer(ctx);
    let own_names = [format!("{issuer}/token"), issuer];
    let expires_at = Instant::from_unix(claims.expires_at);
    let Some(expires_at) = expires_at.filter(|_| claims.proves(&client.id, &own_names, ctx.now())) else {
        return Ok(false);
    };
    let hash = sha256(format!("{}\n{}", client.id, claims.id).as_bytes());
    let mut tx = ctx.db.begin().await?;
    let first = client_assertions::show(&mut tx, &hash, expires_at).await?;
    tx.commit().await?;
    Ok(first)
}
