//! R2: two signing requests prove possession of two keys. Only the public halves are kept; a private key
//! that somebody sends by mistake is refused and not stored.

use serde_json::json;

use super::keystore::seal;
use super::record_details::unfinished;
use crate::actions::pki::key_refusal;
use crate::actions::request_moves::advance;
use crate::actions::{ActionError, Begun, Context, Submission};
use crate::adapters::issuer::csr::{self, Csr, CsrFault};
use crate::domain::actor::Actor;
use crate::domain::request::deadline::RequestFacts;
use crate::domain::request::{RequestEvent, RequestState};
use crate::storage::db::Tx;
use crate::storage::sealed_keys;
use crate::storage::subject_keys::{self, KeyPurpose, SubjectKey};

/// The two files as they were sent, PEM or DER.
#[derive(Debug)]
pub struct SigningRequests<'a> {
    pub authentication: &'a [u8],
    pub encryption: &'a [u8],
    /// JSON: both private keys as the browser sealed them under the person's password, if they are to be kept here.
    pub seal: Option<&'a [u8]>,
}

/// What became of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// Recorded; go on at this path.
    Recorded(String),
    /// The person has not said who they are yet.
    DetailsMissing,
    /// Text keys of what is wrong, each with the purpose of the file it is about.
    Refused(Vec<Fault>),
}

/// Says that what should be kept are not these keys, sealed as we know it.
const SEAL_UNSOUND: &str = "manager-keys-seal-unsound";
/// Says of a key that it was used in a certificate before: a new certificate needs new keys.
const USED_BEFORE: &str = "manager-keys-used-before";

/// Checks both requests and moves on to the sign-in.
pub async fn record(
    ctx: &Context,
    submission: Submission,
    sent: &SigningRequests<'_>,
) -> Result<Outcome, ActionError> {
    let (keys, ignored) = match read(sent) {
        Ok(read) => read,
        Err(faults) => return Ok(Outcome::Refused(faults)),
    };
    let mut tx = match ctx.begin_once(&submission).await? {
        Begun::First(tx) => tx,
        Begun::Before(location) => return Ok(Outcome::Recorded(location)),
    };
    let request = unfinished(&mut tx, &submission).await?;
    if request.details.is_none() {
        return Ok(Outcome::DetailsMissing);
    }
    let refused = refused(ctx, &mut tx, &keys).await?;
    if !refused.is_empty() {
        return Ok(Outcome::Refused(refused));
    }
    if sent.seal.is_some_and(|json| !seal::is_sound(json, request.id, &keys)) {
        return Ok(Outcome::Refused(vec![(KeyPurpose::Encryption, SEAL_UNSOUND)]));
    }
    subject_keys::put(&mut tx, request.id, &keys).await?;
    match sent.seal {
        Some(json) => seal::keep(ctx, &mut tx, request.id, json).await?,
        None => sealed_keys::remove(&mut tx, request.id).await?,
    }
    let (event, to) = (RequestEvent::GiveDetails, RequestState::SignInDue);
    // What was asked for besides a certificate for these keys: words of ours, nothing that somebody typed.
    tracing::info!(request = %request.id, ?ignored, "what signing requests ask for besides is ignored");
    let identifiers = keys.each_ref().map(|key| hex::encode(&key.key_identifier));
    let facts = json!({ "key_identifiers": identifiers, "ignored": ignored });
    let deadlines = RequestFacts::at(ctx.now());
    advance(ctx, &mut tx, &request, event, to, Actor::Visitor, facts, &deadlines).await?;
    tx.commit().await?;
    Ok(Outcome::Recorded(submission.location))
}

/// A text key of what is wrong, with the purpose of the file it is about.
type Fault = (KeyPurpose, &'static str);
/// What a request asks for and is not given.
type Ignored = Vec<&'static str>;

/// Reads each file on its own first, so that a fault stands beside the file it is in.
fn read(sent: &SigningRequests<'_>) -> Result<([SubjectKey; 2], [Ignored; 2]), Vec<Fault>> {
    let faults: Vec<_> =
        [(KeyPurpose::Authentication, sent.authentication), (KeyPurpose::Encryption, sent.encryption)]
            .into_iter()
            .filter_map(|(purpose, file)| Some((purpose, csr::read(file).err()?.message_key())))
            .collect();
    if !faults.is_empty() {
        return Err(faults);
    }
    let (authentication, encryption) = csr::read_pair(sent.authentication, sent.encryption)
        .map_err(|fault: CsrFault| vec![(KeyPurpose::Encryption, fault.message_key())])?;
    let ignored = [authentication.ignored.clone(), encryption.ignored.clone()];
    let keys = [
        subject_key(KeyPurpose::Authentication, authentication),
        subject_key(KeyPurpose::Encryption, encryption),
    ];
    Ok((keys, ignored))
}

fn subject_key(purpose: KeyPurpose, csr: Csr) -> SubjectKey {
    SubjectKey {
        purpose,
        spki_der: csr.key.spki_der,
        spki_sha256: csr.key.spki_sha256.to_vec(),
        key_identifier: csr.key.ski20.to_vec(),
        bits: i64::try_from(csr.key.bits).unwrap_or(i64::MAX),
    }
}

/// What is known against well-made keys: blocked, easily worked out, or used before.
async fn refused(ctx: &Context, tx: &mut Tx, keys: &[SubjectKey]) -> Result<Vec<Fault>, ActionError> {
    let mut refused = Vec::new();
    for key in keys {
        if let Some(refusal) = key_refusal::of(ctx, tx, key).await? {
            refused.push((key.purpose, refusal.key()));
        } else if subject_keys::was_used(tx, &key.spki_sha256).await? {
            refused.push((key.purpose, USED_BEFORE));
        }
    }
    Ok(refused)
}
