//! X3 by whoever holds the code on paper.

use serde_json::json;

use super::code::hash;
use super::{count_try, take_back};
use crate::actions::compromise::{self, Compromised};
use crate::actions::passwords::Caller;
use crate::actions::pki::publish_lists;
use crate::actions::{ActionError, Begun, Context, Submission, certificate_moves};
use crate::domain::actor::Actor;
use crate::domain::certificate::CertificateState;
use crate::domain::certificate::blocked_key::BlockSource;
use crate::domain::certificate::revocation::RevocationReason;
use crate::domain::certificate::revocation_code::RevocationCode;
use crate::domain::instant::Instant;
use crate::storage::certificates::{self, Certificate};
use crate::storage::db::Tx;
use crate::storage::issuances::hold_request;
use crate::storage::revocation_codes;

/// What a code opens. Whoever holds it is told no name.
#[derive(Debug)]
pub enum Looked {
    Found(Box<Certificate>),
    /// No pair that could be revoked has this code: the same answer whatever the reason.
    Nothing,
    /// Too many tries from this address: not looked at before this moment.
    Wait(Instant),
}

/// What became of the post.
#[derive(Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It is revoked; seen at this path.
    Revoked(String),
    Nothing,
    Wait(Instant),
}

/// Looks at what would be revoked. The try is counted before the code is looked up.
pub async fn look(ctx: &Context, caller: &Caller, code: &RevocationCode) -> Result<Looked, ActionError> {
    let mut tx = ctx.db.begin().await?;
    if let Some(until) = count_try(ctx, &mut tx, caller).await? {
        tx.rollback().await?;
        return Ok(Looked::Wait(until));
    }
    let found = find(ctx, &mut tx, code).await?;
    if found.is_some() {
        take_back(ctx, &mut tx, caller).await?;
    }
    tx.commit().await?;
    Ok(found.map_or(Looked::Nothing, |found| Looked::Found(Box::new(found))))
}

/// Revokes. A compromise also raises the reason of what was revoked for another.
pub async fn revoke(
    ctx: &Context,
    caller: &Caller,
    code: &RevocationCode,
    reason: RevocationReason,
    submission: &Submission,
) -> Result<Outcome, ActionError> {
    let mut tx = match ctx.begin_once(submission).await? {
        Begun::First(tx) => tx,
        Begun::Before(location) => return Ok(Outcome::Revoked(location)),
    };
    if let Some(until) = count_try(ctx, &mut tx, caller).await? {
        tx.rollback().await?;
        return Ok(Outcome::Wait(until));
    }
    let Some(found) = find(ctx, &mut tx, code).await? else {
        tx.commit().await?;
        return Ok(Outcome::Nothing);
    };
    take_back(ctx, &mut tx, caller).await?;
    hold_request(&mut tx, found.request).await?;
    let seen = certificates::get(&mut tx, found.id).await?;
    apply(ctx, &mut tx, &seen, reason).await?;
    tx.commit().await?;
    publish_lists::soon(ctx).await;
    Ok(Outcome::Revoked(submission.location.clone()))
}

/// Already revoked is revoked: somebody else was faster, and nothing is amiss.
async fn apply(
    ctx: &Context,
    tx: &mut Tx,
    seen: &Certificate,
    reason: RevocationReason,
) -> Result<(), ActionError> {
    if seen.state != CertificateState::Revoked {
        let facts = json!({ "way": "code" });
        return certificate_moves::revoke_with(ctx, tx, seen, reason, Actor::Visitor, facts).await;
    }
    if reason == RevocationReason::KeyCompromise {
        let _: Compromised =
            compromise::declare(ctx, tx, seen, BlockSource::Reported, Actor::Visitor).await?;
    }
    Ok(())
}

async fn find(ctx: &Context, tx: &mut Tx, code: &RevocationCode) -> Result<Option<Certificate>, ActionError> {
    let Some(id) = revocation_codes::find(tx, &hash(ctx, code)).await? else {
        return Ok(None);
    };
    let found = certificates::get(tx, id).await?;
    Ok(Some(found).filter(|found| found.state != CertificateState::Expired))
}
