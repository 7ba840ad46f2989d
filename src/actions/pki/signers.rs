//! The platform's own certified keys: made when first needed, and anew in good time before they end.

use super::{aside, authorities as authority};
use crate::actions::{ActionError, Context};
use crate::adapters::issuer::authority::AuthorityError;
use crate::adapters::issuer::signer;
use crate::adapters::signing_keys::RsaSize;
use crate::domain::certificate::serial::Serial;
use crate::domain::certificate::signer_name::{SignerKind, SignerName};
use crate::domain::request::environment::Environment;
use crate::domain::word::Word;
use crate::storage::authorities;
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
    let signer = write_down(ctx, SignerName { environment, kind, generation }).await?;
    certified(ctx, signer).await
}

/// Sees to it that a status responder stands ready for each environment that issues: answering a question writes
/// nothing.
pub async fn stand_ready(ctx: &Context) -> Result<(), ActionError> {
    for environment in Environment::ALL {
        match ensure(ctx, *environment, SignerKind::Ocsp).await {
            Ok(_) | Err(ActionError::NotFound) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

/// Makes the key and stores what is to be signed; gives another worker's row if that was faster.
pub(super) async fn write_down(ctx: &Context, name: SignerName) -> Result<Signer, ActionError> {
    let issuing = authority::issuing(&mut ctx.reader(), name.environment).await?;
    let issuing = issuing.ok_or(ActionError::NotFound)?;
    let read = authority::read(&issuing, ctx.settings.profiles.addresses(name.environment).base())?;
    let serial = Serial::from_random(ctx.random.bytes()?);
    let validity = signer::validity(name.kind, ctx.now()).ok_or(AuthorityError::Validity).map_err(outside)?;
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
    match signers::insert(&mut tx, &signer).await {
        Ok(()) => {
            tx.commit().await?;
            Ok(signer)
        }
        Err(StorageError::Conflict) => {
            tx.rollback().await?;
            let winner = signers::newest(&mut ctx.reader(), name.environment, name.kind).await?;
            Ok(winner.ok_or(StorageError::Missing)?)
        }
        Err(error) => Err(error.into()),
    }
}

/// Signs the stored bytes unless that was done. Whoever signs them gets the same certificate.
pub(super) async fn certified(ctx: &Context, signer: Signer) -> Result<Certified, ActionError> {
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
