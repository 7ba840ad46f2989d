//! A key that is no longer its holder's alone: both keys of its pair are blocked, and the pair is revoked for it.

use serde_json::json;

use super::{ActionError, Context, certificate_moves};
use crate::domain::actor::Actor;
use crate::domain::certificate::blocked_key::BlockSource;
use crate::domain::certificate::revocation::RevocationReason;
use crate::domain::certificate::{CertificateEvent, CertificateState};
use crate::storage::certificates::Certificate;
use crate::storage::db::Tx;
use crate::storage::{blocked_keys, revocations, subject_keys};

/// What became of a pair whose key is compromised.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Compromised {
    /// It is revoked from now on.
    Revoked,
    /// It was revoked for another reason, which now is this one.
    Raised,
    /// It says so already, or has expired.
    AsItWas,
}

/// Blocks both keys of a pair for ever: what lies in one keystore is lost together.
pub async fn block_pair(
    ctx: &Context,
    tx: &mut Tx,
    about: &Certificate,
    source: BlockSource,
) -> Result<(), ActionError> {
    let evidence = format!("certificate {}", about.id);
    for key in subject_keys::of_request(tx, about.request).await? {
        blocked_keys::add(tx, &key.spki_sha256, source, &evidence, ctx.now()).await?;
    }
    Ok(())
}

/// Blocks both keys, and revokes the pair or raises the reason of its revocation. The caller holds the request.
pub async fn declare(
    ctx: &Context,
    tx: &mut Tx,
    seen: &Certificate,
    source: BlockSource,
    actor: Actor,
) -> Result<Compromised, ActionError> {
    block_pair(ctx, tx, seen, source).await?;
    match seen.state {
        CertificateState::Active | CertificateState::Superseded => {
            certificate_moves::revoke(ctx, tx, seen, RevocationReason::KeyCompromise, actor).await?;
            Ok(Compromised::Revoked)
        }
        CertificateState::Revoked => raise(ctx, tx, seen, actor).await,
        CertificateState::Expired => Ok(Compromised::AsItWas),
    }
}

/// X3: only the reason changes, and only this way.
async fn raise(
    ctx: &Context,
    tx: &mut Tx,
    seen: &Certificate,
    actor: Actor,
) -> Result<Compromised, ActionError> {
    let before = revocations::of(tx, seen.id).await?.map(|told| told.reason);
    if before == Some(RevocationReason::KeyCompromise) {
        return Ok(Compromised::AsItWas);
    }
    let facts = json!({ "reason": RevocationReason::KeyCompromise, "before": before });
    let event = CertificateEvent::RaiseReason;
    certificate_moves::advance(ctx, tx, seen, event, CertificateState::Revoked, actor, facts).await?;
    revocations::raise(tx, seen.id, ctx.now()).await?;
    Ok(Compromised::Raised)
}
