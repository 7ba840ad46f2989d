//! What the root side made, taken in: certificates and lists.

use super::{Bench, aside, is_role, is_uncertified, key_size, known};
use crate::actions::ceremony::CeremonyFault;
use crate::actions::ceremony::effect::{Effect, Outcome};
use crate::actions::pki::authorities as authority;
use crate::actions::{ActionError, Context};
use crate::adapters::issuer::authority::Authority;
use crate::adapters::issuer::import::{Expected, ImportFault, judge};
use crate::adapters::issuer::pem;
use crate::adapters::issuer::revocation_list::read;
use crate::adapters::second_opinion;
use crate::domain::certificate::authority_life::AuthorityState;
use crate::domain::certificate::authority_name::{AuthorityName, AuthorityRole};
use crate::domain::certificate::list_scope::ListScope;
use crate::storage::authorities::{self, Authority as Stored};
use crate::storage::revocation_lists::{self, RevocationList};

/// Judges a certificate, asks OpenSSL, and takes it in.
pub(super) async fn certificate(
    ctx: &Context,
    bench: &Bench<'_>,
    name: AuthorityName,
    file: &[u8],
) -> Result<Outcome, CeremonyFault> {
    is_uncertified(ctx, name).await?;
    let key = own_key(ctx, name).await?;
    let (made, root) = judged(ctx, name, key.as_deref(), file).await?;
    let said = opinion(ctx, bench, &made, &root).await?;
    let stored = Stored {
        id: ctx.new_id()?,
        name,
        certificate_der: made.der.clone(),
        not_before: made.validity.not_before,
        not_after: made.validity.not_after,
        key_name: key.map(|_| name.slug()).unwrap_or_default(),
        state: AuthorityState::Prepared,
        last_seq: Some(1),
        state_since: ctx.now(),
    };
    Ok(Outcome {
        said: vec![format!("below {}", root.name.slug()), format!("openssl says {said}")],
        files: vec![(pem_name(&made), pem::write("CERTIFICATE", &made.der).into_bytes())],
        effect: Effect::Import(Box::new(stored)),
    })
}

/// The public half of the key that was made here; `None` for a root, whose key belongs elsewhere.
async fn own_key(ctx: &Context, name: AuthorityName) -> Result<Option<Vec<u8>>, CeremonyFault> {
    let (ring, slug) = (ctx.authority_keys.clone(), name.slug());
    let found = aside(move || ring.holds(&slug).then(|| ring.load(&slug)?.spki_der()).transpose());
    match (found.await??, name.role) {
        (None, AuthorityRole::Issuing) => Err(CeremonyFault::KeyElsewhere(name.slug())),
        (found, _) => Ok(found),
    }
}

/// The certificate, and the root it hangs from: itself, if it is one.
async fn judged(
    ctx: &Context,
    name: AuthorityName,
    key: Option<&[u8]>,
    file: &[u8],
) -> Result<(Authority, Authority), CeremonyFault> {
    if name.role == AuthorityRole::Root {
        let root = judge(file, &expected(ctx, name, key, None))?;
        return Ok((root.clone(), root));
    }
    // It names its issuer. Of the roots that are not it, nothing needs to be said if one is.
    let mut fault = CeremonyFault::Unknown(format!("a root of {}", name.environment));
    for stored in authorities::all(&mut ctx.reader()).await? {
        if stored.name.role != AuthorityRole::Root || stored.name.environment != name.environment {
            continue;
        }
        let root = authority::read(&stored, ctx.settings.profiles.addresses(stored.name.environment).base())?;
        match judge(file, &expected(ctx, name, key, Some(&root))) {
            Ok(made) => return Ok((made, root)),
            Err(ImportFault::Issuer(_)) if !matches!(fault, CeremonyFault::Unknown(_)) => {}
            Err(found) => fault = found.into(),
        }
    }
    Err(fault)
}

/// The root called `name` in a file: certified by itself, in our profile.
pub(super) fn root_in(ctx: &Context, name: AuthorityName, file: &[u8]) -> Result<Authority, CeremonyFault> {
    Ok(judge(file, &expected(ctx, name, None, None))?)
}

fn expected<'a>(
    ctx: &'a Context,
    name: AuthorityName,
    key: Option<&'a [u8]>,
    root: Option<&'a Authority>,
) -> Expected<'a> {
    let addresses = ctx.settings.profiles.addresses(name.environment).clone();
    let policy = ctx.settings.profiles.leaf(name.environment).policy();
    Expected {
        name,
        key,
        root,
        policy,
        addresses,
        least_bits: key_size(ctx, name.role).bits(),
        now: ctx.now(),
    }
}

fn pem_name(one: &Authority) -> String {
    format!("{}.pem", one.name.slug())
}

/// What OpenSSL says of the two.
async fn opinion(
    ctx: &Context,
    bench: &Bench<'_>,
    made: &Authority,
    root: &Authority,
) -> Result<String, CeremonyFault> {
    for one in [made, root] {
        let (name, text) = (pem_name(one), pem::write("CERTIFICATE", &one.der));
        let written = bench.out.write(&name, text.as_bytes());
        written.map_err(|source| CeremonyFault::File { name, source })?;
    }
    let folder = bench.out.path().to_owned();
    let (certificate, root, at) = (pem_name(made), pem_name(root), ctx.now());
    Ok(aside(move || second_opinion::ask(&folder, &certificate, &root, at)).await??)
}

/// Judges the list of a root whose key is elsewhere, and takes it in.
pub(super) async fn list(ctx: &Context, name: AuthorityName, file: &[u8]) -> Result<Outcome, CeremonyFault> {
    is_role(name, AuthorityRole::Root)?;
    let stored = known(ctx, name).await?;
    let found = read(
        file,
        &authority::read(&stored, ctx.settings.profiles.addresses(stored.name.environment).base())?,
    )?;
    let last = revocation_lists::latest(&mut ctx.reader(), stored.id, ListScope::All).await?;
    let number = i64::try_from(found.number).unwrap_or(i64::MAX);
    let holds = found.this_update <= ctx.now() && ctx.now() < found.next_update;
    if number <= last.map_or(0, |last| last.number) || !holds {
        return Err(CeremonyFault::List(name.slug()));
    }
    let revocations = i64::try_from(found.revoked.len()).map_err(|_| ActionError::NotFound)?;
    let list = RevocationList {
        authority: stored.id,
        scope: ListScope::All,
        number,
        der: file.to_vec(),
        revocations,
        this_update: found.this_update,
        next_update: found.next_update,
    };
    Ok(Outcome::of(Effect::List(Box::new(list))))
}
