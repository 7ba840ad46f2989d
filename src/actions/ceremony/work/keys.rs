//! Keys of authorities, and the requests for their certificates.

use super::{aside, is_uncertified, key_size};
use crate::actions::Context;
use crate::actions::ceremony::CeremonyFault;
use crate::actions::ceremony::effect::{Effect, Outcome};
use crate::adapters::issuer::csr::make::make_csr_of_authority;
use crate::adapters::issuer::pem;
use crate::domain::certificate::authority_name::AuthorityName;

/// Nothing is called so yet. A key that lies there without a ceremony of its own is nobody's: it is not taken.
pub(super) async fn is_free(ctx: &Context, name: AuthorityName) -> Result<Vec<u8>, CeremonyFault> {
    is_uncertified(ctx, name).await?;
    let (ring, slug) = (ctx.authority_keys.clone(), name.slug());
    if aside(move || ring.holds(&slug)).await? {
        return Err(CeremonyFault::KeyThere(name.slug()));
    }
    Ok(Vec::new())
}

/// Makes the key, or finds the one that this step made before it was interrupted.
pub(super) async fn make(ctx: &Context, name: AuthorityName) -> Result<Outcome, CeremonyFault> {
    let (ring, random, size) = (ctx.authority_keys.clone(), ctx.random.clone(), key_size(ctx, name.role));
    let slug = name.slug();
    let spki = aside(move || ring.ensure(&slug, size, &random)?.spki_der()).await??;
    let mut outcome = Outcome::of(Effect::Nothing);
    outcome.files.push((format!("{}.pub.pem", name.slug()), pem::write("PUBLIC KEY", &spki).into_bytes()));
    Ok(outcome)
}

/// Writes the signing request. Same key, same request.
pub(super) async fn request(ctx: &Context, name: AuthorityName) -> Result<Outcome, CeremonyFault> {
    is_uncertified(ctx, name).await?;
    let (ring, slug) = (ctx.authority_keys.clone(), name.slug());
    if !aside(move || ring.holds(&slug)).await? {
        return Err(CeremonyFault::KeyElsewhere(name.slug()));
    }
    let ring = ctx.authority_keys.clone();
    let request = aside(move || make_csr_of_authority(&ring.load(&name.slug())?, name)).await??;
    let mut outcome = Outcome::of(Effect::Nothing);
    outcome.files.push((format!("{}.csr.pem", name.slug()), request.into_bytes()));
    Ok(outcome)
}
