//! Who we are at the identity provider.

use secrecy::SecretString;

use crate::actions::Context;
use crate::actions::csam::clients::{builtin_issuer, builtin_secret};
use crate::adapters::identity_provider::RelyingParty;
use crate::storage::sessions::Audience;

/// The relying party behind an audience's pages. Staff have keys of our own making, so they sign in at the
/// built-in provider, also where providers sign in at another one.
pub(super) fn of(ctx: &Context, audience: Audience) -> RelyingParty {
    let redirect_uri = format!("{}/{}/callback", ctx.settings.base_url, audience.word());
    let scopes = match audience {
        Audience::Manager => &["profile", "egovnrn"],
        _ => &["profile", "roles"],
    };
    match &ctx.settings.provider.external_client {
        Some((client_id, secret)) if audience == Audience::Manager => RelyingParty {
            issuer: ctx.settings.provider.issuer.clone(),
            client_id: client_id.clone(),
            secret: SecretString::from(secret.clone()),
            redirect_uri,
            scopes,
        },
        _ => RelyingParty {
            issuer: builtin_issuer(ctx),
            client_id: audience.word().to_owned(),
            secret: builtin_secret(ctx, audience.word()),
            redirect_uri,
            scopes,
        },
    }
}
