//! What a root signs: itself, authorities below it, its list.

use super::imports::root_in;
use super::{aside, is_role, is_uncertified, key_size, known};
use crate::actions::ceremony::CeremonyFault;
use crate::actions::ceremony::effect::{Effect, Outcome};
use crate::actions::pki::{authorities as authority, publish_lists};
use crate::actions::{ActionError, Context};
use crate::adapters::issuer::authority::{
    Authority, cross_body as body_across, finish, issuing_body as body_of_issuing, root_body as body_of_root,
};
use crate::adapters::issuer::import::read_request;
use crate::adapters::issuer::pem;
use crate::adapters::issuer::subject_key::SubjectKey;
use crate::domain::certificate::authority_life::AuthorityState;
use crate::domain::certificate::authority_name::{AuthorityName, AuthorityRole};
use crate::domain::certificate::serial::Serial;
use crate::storage::authorities::Authority as Stored;
use crate::storage::ceremonies;

/// What the root will sign of itself.
pub(super) async fn root_body(ctx: &Context, name: AuthorityName) -> Result<Vec<u8>, CeremonyFault> {
    is_role(name, AuthorityRole::Root)?;
    is_uncertified(ctx, name).await?;
    let (ring, slug) = (ctx.authority_keys.clone(), name.slug());
    let spki = aside(move || ring.load(&slug)?.spki_der()).await??;
    let own = SubjectKey::from_spki(&spki).map_err(crate::adapters::issuer::import::ImportFault::from)?;
    Ok(body_of_root(name, &own, new_serial(ctx)?, ctx.now())?)
}

/// What the root will sign of the authority that asks.
pub(super) async fn issuing_body(
    ctx: &Context,
    name: AuthorityName,
    root: AuthorityName,
    request: &[u8],
) -> Result<Vec<u8>, CeremonyFault> {
    is_role(name, AuthorityRole::Issuing)?;
    let (root, _) = root_with_key(ctx, root).await?;
    if root.environment() != name.environment {
        return Err(CeremonyFault::Role(name.slug()));
    }
    // A generation is certified once, here as there.
    is_uncertified(ctx, name).await?;
    if ceremonies::has_left(&mut ctx.reader(), &format!("{}.cer", name.slug())).await? {
        return Err(CeremonyFault::Certified(name.slug()));
    }
    let own = read_request(request, name, key_size(ctx, name.role).bits())?;
    let policy = ctx.settings.profiles.leaf(name.environment).policy();
    Ok(body_of_issuing(&root, name, &own, policy, new_serial(ctx)?, ctx.now())?)
}

/// What one root will sign of another.
pub(super) async fn cross_body(
    ctx: &Context,
    name: AuthorityName,
    root: AuthorityName,
    certificate: &[u8],
) -> Result<Vec<u8>, CeremonyFault> {
    is_role(name, AuthorityRole::Root)?;
    let (root, _) = root_with_key(ctx, root).await?;
    if root.environment() != name.environment || root.name == name {
        return Err(CeremonyFault::Role(name.slug()));
    }
    let other = root_in(ctx, name, certificate)?;
    Ok(body_across(&root, &other, new_serial(ctx)?, ctx.now())?)
}

/// Signs what stands written of the other root. It stays what it is: only a file leaves.
pub(super) async fn certify_across(
    ctx: &Context,
    name: AuthorityName,
    root: AuthorityName,
    body: Vec<u8>,
) -> Result<Outcome, CeremonyFault> {
    let (_, key_name) = root_with_key(ctx, root).await?;
    Ok(told_as(&sign(ctx, name, key_name, body).await?, &format!("{}-by-{}", name.slug(), root.slug())))
}

/// Signs what stands written, and takes the root in.
pub(super) async fn make_root(
    ctx: &Context,
    name: AuthorityName,
    body: Vec<u8>,
) -> Result<Outcome, CeremonyFault> {
    let made = sign(ctx, name, name.slug(), body).await?;
    let stored = Stored {
        id: ctx.new_id()?,
        name,
        certificate_der: made.der.clone(),
        not_before: made.validity.not_before,
        not_after: made.validity.not_after,
        key_name: name.slug(),
        state: AuthorityState::Prepared,
        last_seq: Some(1),
        state_since: ctx.now(),
    };
    Ok(Outcome { effect: Effect::Import(Box::new(stored)), ..told(&made) })
}

/// Signs what stands written for another side.
pub(super) async fn certify(
    ctx: &Context,
    name: AuthorityName,
    root: AuthorityName,
    body: Vec<u8>,
) -> Result<Outcome, CeremonyFault> {
    let (_, key_name) = root_with_key(ctx, root).await?;
    Ok(told(&sign(ctx, name, key_name, body).await?))
}

async fn sign(
    ctx: &Context,
    name: AuthorityName,
    key_name: String,
    body: Vec<u8>,
) -> Result<Authority, CeremonyFault> {
    let ring = ctx.authority_keys.clone();
    let addresses = ctx.settings.profiles.addresses(name.environment).clone();
    let made = aside(move || finish(name, &body, &ring.load(&key_name)?, addresses));
    Ok(made.await??)
}

/// The certificate in both forms, and what to compare.
fn told(made: &Authority) -> Outcome {
    told_as(made, &made.name.slug())
}

fn told_as(made: &Authority, slug: &str) -> Outcome {
    let said = vec![format!("key of {} bits, valid until {}", made.key.bits, made.validity.not_after)];
    let text = pem::write("CERTIFICATE", &made.der).into_bytes();
    let files = vec![(format!("{slug}.cer"), made.der.clone()), (format!("{slug}.pem"), text)];
    Outcome { said, files, effect: Effect::Nothing }
}

/// Signs the root's next list.
pub(super) async fn sign_list(ctx: &Context, name: AuthorityName) -> Result<Outcome, CeremonyFault> {
    is_role(name, AuthorityRole::Root)?;
    let stored = known(ctx, name).await?;
    if !stored.has_key() {
        return Err(CeremonyFault::KeyElsewhere(name.slug()));
    }
    let list = publish_lists::next_of_root(ctx, &stored).await?;
    let mut outcome = Outcome::of(Effect::Nothing);
    outcome.files.push((format!("{}.crl", name.slug()), list.der.clone()));
    Ok(Outcome { effect: Effect::List(Box::new(list)), ..outcome })
}

/// A root whose key is here, and under which name.
async fn root_with_key(ctx: &Context, name: AuthorityName) -> Result<(Authority, String), CeremonyFault> {
    is_role(name, AuthorityRole::Root)?;
    let stored = known(ctx, name).await?;
    if !stored.has_key() {
        return Err(CeremonyFault::KeyElsewhere(name.slug()));
    }
    Ok((
        authority::read(&stored, ctx.settings.profiles.addresses(stored.name.environment).base())?,
        stored.key_name,
    ))
}

fn new_serial(ctx: &Context) -> Result<Serial, CeremonyFault> {
    Ok(Serial::from_random(ctx.random.bytes().map_err(ActionError::from)?))
}
