//! The serial number read back, and the encryption certificate signed: both prove a key, neither shows it.

use super::{Held, hold};
use crate::actions::fresh::is_fresh;
use crate::actions::{ActionError, Context};
use crate::adapters::issuer::encryption;
use crate::adapters::issuer::subject_key::SubjectKey;
use crate::adapters::vault::same;
use crate::domain::certificate::profile::Purpose;
use crate::domain::certificate::token_serial::TokenSerial;
use crate::domain::id::CertificateId;
use crate::domain::word::words;
use crate::storage::db::Tx;
use crate::storage::sessions::Session;
use crate::storage::{encryption_tokens, subject_keys};

words! {
    /// Why what was sent is not taken. The word ends the key of its text, `keystore-fault-…`.
    pub enum SignFault {
        /// Not the sixteen octets of the challenge.
        Serial => "serial",
        /// The serial number has not been read back yet.
        SerialMissing => "serial_missing",
        /// Not the authentication key's signature over the bytes that were given out.
        Signature => "signature",
    }
}

/// What became of it.
#[derive(Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Taken now, or before.
    Taken,
    Refused(SignFault),
    /// The sign-in is too old.
    SignInAgain,
}

/// Takes the serial number that the holder of the encryption key has read from the challenge. `serial`: sixteen
/// octets.
pub async fn prove(
    ctx: &Context,
    session: &Session,
    id: CertificateId,
    serial: &[u8],
) -> Result<Outcome, ActionError> {
    if !is_fresh(ctx, session) {
        return Ok(Outcome::SignInAgain);
    }
    let mut tx = ctx.db.begin().await?;
    let held = hold(&mut tx, session, id).await?;
    let outcome = take_serial(&mut tx, &held, serial).await?;
    tx.commit().await?;
    Ok(outcome)
}

/// Takes the signature over [`to_be_signed`]. PKCS#1 v1.5 with SHA-256, as the certificate says.
pub async fn sign(
    ctx: &Context,
    session: &Session,
    id: CertificateId,
    signature: &[u8],
) -> Result<Outcome, ActionError> {
    if !is_fresh(ctx, session) {
        return Ok(Outcome::SignInAgain);
    }
    let mut tx = ctx.db.begin().await?;
    let held = hold(&mut tx, session, id).await?;
    let outcome = take_signature(&mut tx, &held, signature).await?;
    tx.commit().await?;
    Ok(outcome)
}

/// The bytes that the authentication key is to sign, once the serial number was read back.
pub fn to_be_signed(held: &Held) -> Result<Vec<u8>, ActionError> {
    let serial = held.token.serial.ok_or(ActionError::NotFound)?;
    encryption::to_be_signed(&held.token.tbs, serial)
        .map_err(|fault| ActionError::Outside("an encryption certificate", Box::new(fault)))
}

async fn take_serial(tx: &mut Tx, held: &Held, serial: &[u8]) -> Result<Outcome, ActionError> {
    let read = TokenSerial::read(serial)
        .filter(|serial| same(&encryption::serial_sha256(*serial), &held.token.serial_sha256));
    let Some(serial) = read else {
        return Ok(Outcome::Refused(SignFault::Serial));
    };
    if held.token.serial.is_none() {
        if !held.is_open() {
            return Err(ActionError::Stale(held.certificate.id.0));
        }
        encryption_tokens::record_serial(tx, held.token.id, serial).await?;
    }
    Ok(Outcome::Taken)
}

async fn take_signature(tx: &mut Tx, held: &Held, signature: &[u8]) -> Result<Outcome, ActionError> {
    let Some(serial) = held.token.serial else {
        return Ok(Outcome::Refused(SignFault::SerialMissing));
    };
    let outside = |fault| ActionError::Outside("an encryption certificate", Box::new(fault));
    let tbs = encryption::to_be_signed(&held.token.tbs, serial).map_err(outside)?;
    let keys = subject_keys::of_request(tx, held.request.id).await?;
    let key = keys.iter().find(|key| key.purpose == Purpose::Authentication).ok_or(ActionError::NotFound)?;
    let key = SubjectKey::from_spki(&key.spki_der)
        .map_err(|fault| ActionError::Outside("a key of a request", Box::new(fault)))?;
    let Ok(der) = encryption::finish(&tbs, signature, &key) else {
        return Ok(Outcome::Refused(SignFault::Signature));
    };
    if held.token.certificate_der.is_none() {
        if !held.is_open() {
            return Err(ActionError::Stale(held.certificate.id.0));
        }
        encryption_tokens::record_certificate(tx, held.token.id, &der).await?;
    }
    Ok(Outcome::Taken)
}
