//! Who we are at the identity provider.

use crate::actions::Context;
use crate::actions::csam::clients::{builtin_issuer, builtin_secret};
use crate::adapters::identity_provider::{ClientProof, RelyingParty};
use crate::domain::oidc::profile::Profile;
use crate::storage::sessions::Audience;

/// The relying party behind an audience's pages. Staff have keys of our own making, so they sign in at the
/// built-in provider, also where providers sign in at another one.
pub(super) fn of(ctx: &Context, audience: Audience) -> RelyingParty {
    let redirect_uri = format!("{}/{}/callback", ctx.settings.base_url, audience.word());
    let wants_number = audience == Audience::Manager;
    match &ctx.settings.provider.external {
        Some(external) if wants_number => RelyingParty {
            profile: external.profile.clone(),
            client_id: external.client_id.clone(),
            proof: external.proof.clone(),
            redirect_uri,
            scopes: external.profile.scopes.clone(),
            wants_number,
        },
        _ => RelyingParty {
            profile: Profile::built_in(&builtin_issuer(ctx), &ctx.settings.assurance),
            client_id: audience.word().to_owned(),
            proof: ClientProof::Basic(builtin_secret(ctx, audience.word())),
            redirect_uri,
            scopes: vec!["profile".to_owned(), if wants_number { "egovnrn" } else { "roles" }.to_owned()],
            wants_number,
        },
    }
}
