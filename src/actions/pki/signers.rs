//! The platform's own certified keys: made when first needed, and anew in good time before they end.

use super::{aside, authorities as authority, first};
use crate::actions::{ActionError, Context};
use crate::adapters::issuer::authority::AuthorityError;
use crate::adapters::issuer::signer;
use crate::adapters::signing_keys::RsaSize;
use crate::domain::certificate::authority_life::AuthorityState;
use crate::domain::certificate::authority_name::AuthorityRole;
use crate::domain::certificate::profile::Validity;
use crate::domain::certificate::serial::Serial;
use crate::domain::certificate::signer_name::{SignerKind, SignerName};
use crate::domain::request::environment::Environment;
use crate::storage::authorities::{self, Authority};
use crate::storage::error::StorageError;
use crate::storage::signers::{self, Signer};

/// A signer whose certificate is there.
#[derive(Debug, Clone)]
pub struct Certified {
    pub signer: Signer,
    /// Its certificate, DER.
    pub certificate_der: Vec<u8>,
}

/// The signer to use now; made if there is none, or if the newest is near its end.
///
/// Like every certificate of ours, its bytes are stored before they are signed. A key file without a row, or a row
/// without its signature, is what a crash leaves: it is taken up again.
///
/// # Errors
/// [`ActionError::NotFound`] before `ca init`.
pub async fn ensure(
    ctx: &Context,
    environment: Environment,
    kind: SignerKind,
) -> Result<Certified, ActionError> {
    let newest = signers::newest(&mut ctx.reader(), environment, kind).await?;
    let generation = match newest {
        Some(signer) if signer.not_after.since(ctx.now()) > kind.handover() => {
            return certified(ctx, signer).await;
        }
        Some(signer) => signer.name.generation + 1,
        None => 1,
    };
    renew(ctx, SignerName { environment, kind, generation }).await
}

/// Makes that signer, certified by the authority that issues now.
pub(in crate::actions) async fn renew(ctx: &Context, name: SignerName) -> Result<Certified, ActionError> {
    let issuing = issuing(ctx, name.environment).await?;
    let signer = write_down(ctx, name, &issuing).await?;
    certified(ctx, signer).await
}

/// Makes that status responder of an authority.
pub(in crate::actions) async fn renew_responder(
    ctx: &Context,
    name: SignerName,
    authority: &Authority,
) -> Result<Certified, ActionError> {
    let signer = write_down(ctx, name, authority).await?;
    certified(ctx, signer).await
}

/// The authority that certifies new signers.
///
/// # Errors
/// [`ActionError::NotFound`] before `ca init`.
pub(super) async fn issuing(ctx: &Context, environment: Environment) -> Result<Authority, ActionError> {
    authority::issuing(&mut ctx.reader(), environment).await?.ok_or(ActionError::NotFound)
}

/// Sees to it that a status responder stands ready for each authority that has issued something and still answers for
/// it: whoever asks takes an answer only from a responder of the same authority (RFC 6960, 4.2.2.2). Answering a
/// question writes nothing. One authority whose key cannot be used does not keep the others waiting.
pub async fn stand_ready(ctx: &Context) -> Result<(), ActionError> {
    let mut failed = None;
    for stored in authorities::all(&mut ctx.reader()).await? {
        let answers = stored.name.role == AuthorityRole::Issuing && stored.state != AuthorityState::Prepared;
        if !answers || !authority::is_at_work(ctx, &stored).await? {
            continue;
        }
        if let Err(error) = ensure_responder(ctx, &stored).await {
            tracing::error!(
                authority = stored.name.slug(),
                error = error.chain(),
                "it has no status responder"
            );
            failed = Some(error);
        }
    }
    failed.map_or(Ok(()), Err)
}

async fn ensure_responder(ctx: &Context, stored: &Authority) -> Result<(), ActionError> {
    let (kind, mut db) = (SignerKind::Ocsp, ctx.reader());
    let own = signers::newest_of(&mut db, stored.id, kind).await?;
    // None outlives the authority.
    let holds = |signer: &Signer| {
        signer.not_after.since(ctx.now()) > kind.handover() || signer.not_after >= stored.not_after
    };
    let signer = match own.filter(holds) {
        Some(signer) => signer,
        None => {
            let environment = stored.name.environment;
            let newest = signers::newest(&mut db, environment, kind).await?;
            let generation = newest.map_or(1, |newest| newest.name.generation + 1);
            write_down(ctx, SignerName { environment, kind, generation }, stored).await?
        }
    };
    certified(ctx, signer).await.map(|_| ())
}

/// Makes the key and stores what is to be signed; gives another worker's row if that was faster.
pub(super) async fn write_down(
    ctx: &Context,
    name: SignerName,
    issuing: &Authority,
) -> Result<Signer, ActionError> {
    let read = authority::read(issuing, ctx.settings.profiles.addresses(name.environment).base())?;
    let serial = Serial::from_random(ctx.random.bytes()?);
    let validity = signer::validity(name.kind, ctx.now()).ok_or(AuthorityError::Validity).map_err(outside)?;
    let validity = Validity { not_after: validity.not_after.min(issuing.not_after), ..validity };
    let (ring, random) = (ctx.authority_keys.clone(), ctx.random.clone());
    let size = if ctx.settings.small_keys { RsaSize::Rsa2048 } else { RsaSize::Rsa3072 };
    let tbs = aside(move || {
        let spki = match name.kind {
            SignerKind::Ocsp => ring.ensure_responder(&name.slug(), &random)?.spki_der()?,
            SignerKind::EtkRa | SignerKind::TrustedList => {
                ring.ensure(&name.slug(), size, &random)?.spki_der()?
            }
        };
        signer::build(&read, name, &spki, serial, validity)
    });
    let signer = Signer {
        id: ctx.new_id()?,
        name,
        authority: issuing.id,
        serial,
        tbs: tbs.await?.map_err(outside)?,
        certificate_der: None,
        not_before: validity.not_before,
        not_after: validity.not_after,
        key_name: name.slug(),
    };
    let mut tx = ctx.db.begin().await?;
    let added = signers::insert(&mut tx, &signer).await;
    if first(tx, added).await? {
        return Ok(signer);
    }
    let winner = signers::newest(&mut ctx.reader(), name.environment, name.kind).await?;
    Ok(winner.ok_or(StorageError::Missing)?)
}

/// Signs the stored bytes unless that was done. Whoever signs them gets the same certificate.
pub(in crate::actions) async fn certified(ctx: &Context, signer: Signer) -> Result<Certified, ActionError> {
    if let Some(certificate_der) = signer.certificate_der.clone() {
        return Ok(Certified { signer, certificate_der });
    }
    let issuing = authorities::get(&mut ctx.reader(), signer.authority).await?;
    let key = authority::key(ctx, &issuing).await?.map_err(outside)?;
    let tbs = signer.tbs.clone();
    let certificate_der = aside(move || signer::sign(&tbs, &key)).await?.map_err(outside)?;
    let mut tx = ctx.db.begin().await?;
    signers::record_certificate(&mut tx, signer.id, &certificate_der).await?;
    tx.commit().await?;
    Ok(Certified { signer, certificate_der })
}

fn outside(error: impl std::error::Error + Send + Sync + 'static) -> ActionError {
    ActionError::outside("a signing key of the platform")(Box::new(error))
}
