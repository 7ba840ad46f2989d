//! What each step does. Nothing is signed here that was not written down, nothing stored that takes a turn.

mod authorities;
mod imports;
mod keys;
mod signers;

use super::CeremonyFault;
use super::effect::{Effect, Outcome};
use super::plan::Opened;
use super::revoke_list;
use crate::actions::pki::{chain_archives, rollover};
use crate::actions::{ActionError, Context};
use crate::adapters::ceremony_folder::CeremonyFolder;
use crate::adapters::signing_keys::RsaSize;
use crate::domain::ceremony::Step;
use crate::domain::certificate::authority_name::{AuthorityName, AuthorityRole};
use crate::domain::certificate::signer_name::SignerKind;
use crate::storage::authorities::{self as stored, Authority};

/// Where a ceremony is held: its plan with its files, and the folder for what it leaves.
#[derive(Debug)]
pub(super) struct Bench<'a> {
    pub(super) opened: &'a Opened,
    pub(super) out: &'a CeremonyFolder,
}

/// What the step will sign; empty where it signs nothing that must not differ. Changes nothing.
pub(super) async fn prepare(ctx: &Context, bench: &Bench<'_>, step: &Step) -> Result<Vec<u8>, CeremonyFault> {
    match step {
        Step::NewKey { authority } => keys::is_free(ctx, *authority).await,
        Step::InitRoot { authority } => authorities::root_body(ctx, *authority).await,
        Step::IssueIntermediate { authority, root, request } => {
            authorities::issuing_body(ctx, *authority, *root, bench.opened.file(request)?).await
        }
        Step::CrossSign { authority, root, certificate } => {
            authorities::cross_body(ctx, *authority, *root, bench.opened.file(certificate)?).await
        }
        Step::IssueOcsp { authority } => {
            let environment = known(ctx, *authority).await?.name.environment;
            signers::next(ctx, environment, SignerKind::Ocsp).await
        }
        Step::IssueEtkra { environment } => signers::next(ctx, *environment, SignerKind::EtkRa).await,
        Step::IssueTslsigner { environment } => {
            signers::next(ctx, *environment, SignerKind::TrustedList).await
        }
        _ => Ok(Vec::new()),
    }
}

/// Does what takes long. `intent`: what [`prepare`] said, as it stands written.
pub(super) async fn fulfil(
    ctx: &Context,
    bench: &Bench<'_>,
    step: &Step,
    intent: Vec<u8>,
) -> Result<Outcome, CeremonyFault> {
    match step {
        Step::NewKey { authority } => keys::make(ctx, *authority).await,
        Step::Csr { authority } => keys::request(ctx, *authority).await,
        Step::InitRoot { authority } => authorities::make_root(ctx, *authority, intent).await,
        Step::IssueIntermediate { authority, root, .. } => {
            authorities::certify(ctx, *authority, *root, intent).await
        }
        Step::CrossSign { authority, root, .. } => {
            authorities::certify_across(ctx, *authority, *root, intent).await
        }
        Step::ImportCert { authority, certificate } => {
            imports::certificate(ctx, bench, *authority, bench.opened.file(certificate)?).await
        }
        Step::RolloverActivate { authority } => {
            let one = known(ctx, *authority).await?;
            rollover::judge_activation(ctx, &one).await?;
            Ok(Outcome::of(Effect::Activate(authority.slug())))
        }
        Step::RolloverRetire { authority } => {
            rollover::judge_retirement(&known(ctx, *authority).await?)?;
            Ok(Outcome::of(Effect::Retire(authority.slug())))
        }
        Step::RootCrl { authority } => authorities::sign_list(ctx, *authority).await,
        Step::ImportCrl { authority, list } => imports::list(ctx, *authority, bench.opened.file(list)?).await,
        Step::Revoke { list } => {
            Ok(Outcome::of(Effect::Revoke(revoke_list::read(bench.opened.file(list)?)?)))
        }
        Step::IssueOcsp { authority } => signers::certify_responder(ctx, *authority, &intent).await,
        Step::IssueEtkra { .. } | Step::IssueTslsigner { .. } => signers::certify(ctx, &intent).await,
        Step::ChainZip { environment } => {
            let zip = chain_archives::make(ctx, *environment).await?;
            let mut outcome = Outcome::of(Effect::Nothing);
            outcome.files.push((format!("{environment}.zip"), zip));
            Ok(outcome)
        }
    }
}

/// The authority of that name.
async fn known(ctx: &Context, name: AuthorityName) -> Result<Authority, CeremonyFault> {
    let found = stored::by_slug(&mut ctx.reader(), &name.slug()).await?;
    found.ok_or_else(|| CeremonyFault::Unknown(name.slug()))
}

/// Refuses a name that has its certificate.
async fn is_uncertified(ctx: &Context, name: AuthorityName) -> Result<(), CeremonyFault> {
    match stored::by_slug(&mut ctx.reader(), &name.slug()).await? {
        Some(_) => Err(CeremonyFault::Certified(name.slug())),
        None => Ok(()),
    }
}

/// Refuses a name of another role.
fn is_role(name: AuthorityName, role: AuthorityRole) -> Result<(), CeremonyFault> {
    if name.role == role { Ok(()) } else { Err(CeremonyFault::Role(name.slug())) }
}

/// The size of an authority's key.
fn key_size(ctx: &Context, role: AuthorityRole) -> RsaSize {
    if ctx.settings.small_keys {
        RsaSize::Rsa2048
    } else {
        crate::adapters::issuer::authority::key_size(role)
    }
}

/// Runs what takes long (scrypt, RSA, another program) beside the async threads.
async fn aside<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, CeremonyFault> {
    let done = tokio::task::spawn_blocking(work).await;
    done.map_err(|error| ActionError::Outside("work beside the async threads", Box::new(error)).into())
}
