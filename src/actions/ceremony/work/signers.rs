//! The platform's own keys: the next generation of one, before its time.

use super::known;
use crate::actions::Context;
use crate::actions::ceremony::CeremonyFault;
use crate::actions::ceremony::effect::{Effect, Outcome};
use crate::actions::pki::signers::{self, Certified};
use crate::adapters::issuer::pem;
use crate::domain::certificate::authority_life::AuthorityState;
use crate::domain::certificate::authority_name::AuthorityName;
use crate::domain::certificate::signer_name::{SignerKind, SignerName};
use crate::domain::request::environment::Environment;
use crate::storage::error::StorageError;
use crate::storage::signers as stored;

/// The name of the next one.
pub(super) async fn next(
    ctx: &Context,
    environment: Environment,
    kind: SignerKind,
) -> Result<Vec<u8>, CeremonyFault> {
    let newest = stored::newest(&mut ctx.reader(), environment, kind).await?;
    let generation = newest.map_or(1, |newest| newest.name.generation + 1);
    Ok(SignerName { environment, kind, generation }.slug().into_bytes())
}

/// Makes the key of that name, certified by the authority that issues.
pub(super) async fn certify(ctx: &Context, slug: &[u8]) -> Result<Outcome, CeremonyFault> {
    let name = name_in(slug)?;
    match made(ctx, name).await? {
        Some(one) => told(name, &one),
        None => told(name, &signers::renew(ctx, name).await?),
    }
}

/// Makes the key of that name for the status answers of an authority.
pub(super) async fn certify_responder(
    ctx: &Context,
    authority: AuthorityName,
    slug: &[u8],
) -> Result<Outcome, CeremonyFault> {
    let (name, authority) = (name_in(slug)?, known(ctx, authority).await?);
    if authority.state == AuthorityState::Prepared || !authority.has_key() {
        return Err(CeremonyFault::Role(authority.name.slug()));
    }
    match made(ctx, name).await? {
        Some(one) => told(name, &one),
        None => told(name, &signers::renew_responder(ctx, name, &authority).await?),
    }
}

fn name_in(slug: &[u8]) -> Result<SignerName, CeremonyFault> {
    let name = std::str::from_utf8(slug).ok().and_then(SignerName::from_slug);
    name.ok_or_else(|| CeremonyFault::Unknown(String::from_utf8_lossy(slug).into_owned()))
}

/// The one of that name, if an interrupted run made it.
async fn made(ctx: &Context, name: SignerName) -> Result<Option<Certified>, CeremonyFault> {
    let all = stored::all(&mut ctx.reader()).await?;
    match all.into_iter().find(|one| one.name == name) {
        Some(signer) => Ok(Some(signers::certified(ctx, signer).await?)),
        None => Ok(None),
    }
}

fn told(name: SignerName, one: &Certified) -> Result<Outcome, CeremonyFault> {
    // Somebody else took the number meanwhile.
    if one.signer.name != name {
        return Err(StorageError::Conflict.into());
    }
    let text = pem::write("CERTIFICATE", &one.certificate_der).into_bytes();
    Ok(Outcome {
        said: vec![format!("{} is certified, until {}", name.slug(), one.signer.not_after)],
        files: vec![(format!("{}.pem", name.slug()), text)],
        effect: Effect::Nothing,
    })
}
