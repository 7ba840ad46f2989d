//! T2 and T3: the person has saved the keystore, so its encryption key may be used; and a renewed one is activated.

use serde_json::json;

use super::{hold, mine};
use crate::actions::fresh::{self, Fresh};
use crate::actions::pki::encryption_tokens as moves;
use crate::actions::{ActionError, Context, Submission};
use crate::domain::certificate::token::{TokenEvent, TokenState};
use crate::domain::id::CertificateId;
use crate::storage::sessions::Session;
use crate::storage::{encryption_tokens, sealed_keys};

/// What became of the post.
#[derive(Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Seen at this path.
    Done(String),
    /// The encryption certificate is not signed yet: no keystore can be whole.
    Unsigned,
    /// The sign-in is too old.
    SignInAgain,
}

/// T2: wraps the encryption certificate, has it found, and forgets the sealed keys. Whoever encrypts to the person
/// from now on relies on the file, so the person says first that it is kept.
///
/// # Errors
/// [`ActionError::Stale`] if it was done before by another form, or the certificate ended.
pub async fn saved(
    ctx: &Context,
    session: &Session,
    id: CertificateId,
    submission: &Submission,
) -> Result<Outcome, ActionError> {
    let mut tx = match fresh::begin(ctx, session, submission).await? {
        Fresh::First(tx) => tx,
        Fresh::Before(location) => return Ok(Outcome::Done(location)),
        Fresh::SignInAgain => return Ok(Outcome::SignInAgain),
    };
    let held = super::held(&mut tx, session, id).await?;
    if held.is_open() && held.token.certificate_der.is_none() {
        return Ok(Outcome::Unsigned);
    }
    // A writing transaction cannot wait for a key: what is signed is fixed, so it is signed outside.
    tx.rollback().await?;
    let etk = moves::wrap(ctx, &held.certificate, &held.token).await?;
    let mut tx = match fresh::begin(ctx, session, submission).await? {
        Fresh::First(tx) => tx,
        Fresh::Before(location) => return Ok(Outcome::Done(location)),
        Fresh::SignInAgain => return Ok(Outcome::SignInAgain),
    };
    let held = hold(&mut tx, session, id).await?;
    if !held.is_open() {
        return Err(ActionError::Stale(id.0));
    }
    let (environment, name) = (held.certificate.environment, held.certificate.subject_index());
    let older = encryption_tokens::found_by(&mut tx, environment, name).await?;
    let to = if older.is_some() { TokenState::WaitForActivation } else { TokenState::ValidActive };
    encryption_tokens::record_etk(&mut tx, held.token.id, &etk).await?;
    let facts = json!({ "etk_sha256": hex::encode(crate::adapters::vault::sha256(&etk)) });
    let (event, actor) = (TokenEvent::Complete, mine::actor(session));
    moves::advance(ctx, &mut tx, &held.token, event, to, actor, facts).await?;
    sealed_keys::remove(&mut tx, held.request.id).await?;
    tx.commit().await?;
    Ok(Outcome::Done(submission.location.clone()))
}

/// T3: the token that replaces an older one is found from now on.
pub async fn activate(
    ctx: &Context,
    session: &Session,
    id: CertificateId,
    submission: &Submission,
) -> Result<Outcome, ActionError> {
    let mut tx = match fresh::begin(ctx, session, submission).await? {
        Fresh::First(tx) => tx,
        Fresh::Before(location) => return Ok(Outcome::Done(location)),
        Fresh::SignInAgain => return Ok(Outcome::SignInAgain),
    };
    let held = hold(&mut tx, session, id).await?;
    if held.token.state != TokenState::WaitForActivation {
        return Err(ActionError::Stale(id.0));
    }
    let (event, to) = (TokenEvent::Activate, TokenState::ValidActive);
    moves::advance(ctx, &mut tx, &held.token, event, to, mine::actor(session), json!({})).await?;
    tx.commit().await?;
    Ok(Outcome::Done(submission.location.clone()))
}
