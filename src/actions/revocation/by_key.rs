//! X3 by whoever holds a private key of the pair: always accepted, without signing in, and both keys are blocked
//! whatever the reason.

use serde_json::json;

use super::challenge;
use crate::actions::compromise::{self, Compromised};
use crate::actions::pki::publish_lists;
use crate::actions::{ActionError, Begun, Context, Submission, certificate_moves};
use crate::adapters::issuer::{exhibit, keystore, pem, statement};
use crate::domain::actor::Actor;
use crate::domain::certificate::CertificateState;
use crate::domain::certificate::blocked_key::BlockSource;
use crate::domain::certificate::revocation::RevocationReason;
use crate::domain::certificate::serial::Serial;
use crate::domain::fault::faults;
use crate::storage::certificates::{self, Certificate};
use crate::storage::db::{Read, Tx};
use crate::storage::error::StorageError;
use crate::storage::issuances::hold_request;
use crate::storage::{revocation_codes, subject_keys};

faults! {
    /// Why a signed statement revokes nothing.
    pub enum StatementFault {
        /// Not ours, or older than ten minutes.
        Challenge => "revoke-key-fault-challenge",
        /// It revoked something before.
        Spent => "revoke-key-fault-spent",
        /// Nothing, or neither a certificate nor a serial number.
        Certificate => "revoke-key-fault-certificate",
        /// No pair of ours has that number.
        Unknown => "revoke-key-fault-unknown",
        /// Neither key of the pair made this signature over the challenge.
        Signature => "revoke-key-fault-signature",
    }
}

/// What was sent.
#[derive(Debug)]
pub struct Statement<'a> {
    pub challenge: &'a str,
    /// One of the two certificates (PEM or DER), or its serial number, hexadecimal or decimal.
    pub certificate: &'a [u8],
    /// Over the challenge, as octets or in Base64.
    pub signature: &'a [u8],
    pub reason: RevocationReason,
}

/// Revokes, or says why not. `submission`: the form, where a page sent it; a machine has none, and the challenge is
/// spent in any case.
pub async fn run(
    ctx: &Context,
    statement: &Statement<'_>,
    submission: Option<&Submission>,
) -> Result<Result<(), StatementFault>, ActionError> {
    let Some(challenge) = challenge::judge(ctx, statement.challenge) else {
        return Ok(Err(StatementFault::Challenge));
    };
    let Some(serial) = serial(statement.certificate) else {
        return Ok(Err(StatementFault::Certificate));
    };
    let mut tx = match submission {
        None => ctx.db.begin().await?,
        Some(submission) => match ctx.begin_once(submission).await? {
            Begun::First(tx) => tx,
            Begun::Before(_) => return Ok(Ok(())),
        },
    };
    let Some(found) = certificates::by_serial(&mut tx, &serial).await? else {
        return Ok(Err(StatementFault::Unknown));
    };
    let signature = statement::signature(statement.signature);
    if !signed(&mut tx, &found, &challenge.text, &signature).await? {
        return Ok(Err(StatementFault::Signature));
    }
    match revocation_codes::spend(&mut tx, &challenge.hash, ctx.now()).await {
        Err(StorageError::Conflict) => return Ok(Err(StatementFault::Spent)),
        spent => spent?,
    }
    hold_request(&mut tx, found.request).await?;
    let seen = certificates::get(&mut tx, found.id).await?;
    apply(ctx, &mut tx, &seen, statement.reason).await?;
    tx.commit().await?;
    publish_lists::soon(ctx).await;
    Ok(Ok(()))
}

/// The serial number that was sent, alone or in a certificate.
fn serial(sent: &[u8]) -> Option<Serial> {
    let text = std::str::from_utf8(sent).unwrap_or_default();
    let der = match pem::blocks(text).into_iter().next() {
        Some(block) => block.der,
        None => exhibit::read(sent).is_ok().then(|| sent.to_vec()),
    };
    match der {
        Some(der) => keystore::serial(&der).ok(),
        None => Serial::from_typed(text),
    }
}

async fn signed(
    db: &mut impl Read,
    pair: &Certificate,
    text: &str,
    signature: &[u8],
) -> Result<bool, ActionError> {
    let keys = subject_keys::of_request(db, pair.request).await?;
    Ok(keys.iter().any(|key| statement::is_signed_by(&key.spki_der, text, signature)))
}

async fn apply(
    ctx: &Context,
    tx: &mut Tx,
    seen: &Certificate,
    reason: RevocationReason,
) -> Result<(), ActionError> {
    compromise::block_pair(ctx, tx, seen, BlockSource::SignedByKey).await?;
    match seen.state {
        CertificateState::Active | CertificateState::Superseded => {
            let facts = json!({ "way": "key" });
            certificate_moves::revoke_with(ctx, tx, seen, reason, Actor::Visitor, facts).await
        }
        CertificateState::Revoked if reason == RevocationReason::KeyCompromise => {
            let _: Compromised =
                compromise::declare(ctx, tx, seen, BlockSource::SignedByKey, Actor::Visitor).await?;
            Ok(())
        }
        CertificateState::Revoked | CertificateState::Expired => Ok(()),
    }
}
