//! Moves of encryption tokens, and what they need: T1 to T5.

use serde_json::{Value, json};

use super::{authorities as authority, signers};
use crate::actions::moves::{Step, make};
use crate::actions::{ActionError, Context};
use crate::adapters::issuer::encryption::{self, EncryptionFault};
use crate::adapters::issuer::etk;
use crate::adapters::issuer::subject_key::SubjectKey;
use crate::domain::actor::Actor;
use crate::domain::certificate::signer_name::SignerKind;
use crate::domain::certificate::token::{TokenEvent, TokenMachine, TokenState};
use crate::domain::certificate::token_serial::TokenSerial;
use crate::storage::authorities;
use crate::storage::certificates::Certificate;
use crate::storage::db::Tx;
use crate::storage::encryption_tokens::{self, EncryptionToken};

/// T1: draws the serial number and encrypts it to the key. The number itself is not kept: who holds the key reads it.
pub async fn start(
    ctx: &Context,
    tx: &mut Tx,
    certificate: &Certificate,
    key: &SubjectKey,
) -> Result<(), ActionError> {
    let serial = TokenSerial::from_random(ctx.random.bytes()?);
    let token = EncryptionToken {
        id: ctx.new_id()?,
        certificate: certificate.id,
        state: TokenState::InRequest,
        last_seq: 1,
        state_since: ctx.now(),
        serial_sha256: encryption::serial_sha256(serial).to_vec(),
        challenge: encryption::challenge(key, serial).map_err(unfit)?,
        tbs: encryption::template(&certificate.authentication_der, key).map_err(unfit)?,
        serial: None,
        certificate_der: None,
        key_lengths: None,
        etk_der: None,
    };
    encryption_tokens::insert(tx, &token).await?;
    make(ctx, tx, &Step::<TokenMachine>::create(token.id, TokenEvent::Start, token.state, Actor::System))
        .await?;
    Ok(())
}

/// Moves a token that was read as `seen`.
pub async fn advance(
    ctx: &Context,
    tx: &mut Tx,
    seen: &EncryptionToken,
    event: TokenEvent,
    to: TokenState,
    actor: Actor,
    facts: Value,
) -> Result<i64, ActionError> {
    let step = Step::<TokenMachine>::of(seen.id, seen.seen(), event, to, actor).with(facts);
    make(ctx, tx, &step).await
}

/// T4 and T5: the token of a certificate ends with it.
pub async fn end(
    ctx: &Context,
    tx: &mut Tx,
    certificate: &Certificate,
    event: TokenEvent,
    to: TokenState,
) -> Result<(), ActionError> {
    use crate::domain::machine::State;
    if let Some(token) = encryption_tokens::of_certificate(tx, certificate.id).await?
        && !token.state.is_final()
    {
        advance(ctx, tx, &token, event, to, Actor::System, json!({})).await?;
    }
    Ok(())
}

/// The encryption certificate wrapped by the ETK-RA of its environment, DER. The same certificate gives the same
/// token as long as one ETK-RA serves.
///
/// # Errors
/// [`ActionError::Stale`] unless the certificate keeps every rule for it.
pub async fn wrap(
    ctx: &Context,
    certificate: &Certificate,
    token: &EncryptionToken,
) -> Result<Vec<u8>, ActionError> {
    let stale = || ActionError::Stale(certificate.id.0);
    let der = token.certificate_der.clone().ok_or_else(stale)?;
    encryption::check(&der, &certificate.authentication_der, &token.serial_sha256)
        .map_err(|fault| ActionError::Outside("an encryption certificate", Box::new(fault)))?;
    let signer = signers::ensure(ctx, certificate.environment, SignerKind::EtkRa).await?;
    let mut db = ctx.reader();
    let issuing = authorities::get(&mut db, certificate.authority).await?;
    let root = authority::root_above(&mut db, &issuing).await?;
    let authentication = certificate.authentication_der.clone();
    let ring = ctx.authority_keys.clone();
    let wrapped = super::aside(move || {
        let key = ring.key(&signer.signer.key_name)?;
        let others = [&authentication, &issuing.certificate_der, &root.certificate_der];
        etk::wrap(&der, &signer.certificate_der, &others.map(Vec::as_slice), &key)
    });
    wrapped.await?.map_err(|error| ActionError::Outside("an encryption token", Box::new(error)))
}

fn unfit(fault: EncryptionFault) -> ActionError {
    ActionError::Outside("an encryption certificate", Box::new(fault))
}
