//! ID tokens of ours that come back as a hint at whom is meant.

use super::clients::builtin_issuer;
use crate::actions::{ActionError, Context};
use crate::adapters::oidc_signer::signed_claims;
use crate::storage::oidc_keys;

/// Whom an ID token was about, and for.
pub(super) struct Hint {
    pub subject: String,
    pub audience: String,
}

/// Reads an ID token of ours; an old one does (OpenID Connect Core, 3.1.2.1; RP-Initiated Logout, 2). `None` if it is
/// none, or was signed with a key that is gone.
pub(super) async fn read(ctx: &Context, token: &str) -> Result<Option<Hint>, ActionError> {
    let keys = oidc_keys::shown(&mut ctx.reader(), ctx.now()).await?;
    let Some(claims) = signed_claims(keys.iter().map(|key| key.public_der.as_slice()), token) else {
        return Ok(None);
    };
    if claims["iss"].as_str() != Some(builtin_issuer(ctx).as_str()) {
        return Ok(None);
    }
    let audience = claims["aud"].as_str().or_else(|| claims["aud"][0].as_str());
    let both = claims["sub"].as_str().zip(audience);
    Ok(both.map(|(subject, audience)| Hint { subject: subject.to_owned(), audience: audience.to_owned() }))
}
