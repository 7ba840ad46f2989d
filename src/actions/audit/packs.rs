//! The packs of all decisions: each made once soon after its decision, and once more when a head covers its move.

use time::Duration;
use uuid::Uuid;

use super::pack::{Manifest, check, facts, make};
use super::{key, outside};
use crate::actions::pki::{aside, first};
use crate::actions::{ActionError, Context};
use crate::adapters::vault::sha256;
use crate::domain::id::RequestId;
use crate::domain::instant::Instant;
use crate::storage::decision_packs::{self, DecisionPack};
use crate::storage::decisions;

/// How many are looked for at once.
const MOST: i64 = 100;

/// How far back the job looks. What is older was looked for when the program started.
pub const RECENT: Duration = Duration::days(7);

/// Makes the packs that decisions since then lack. Gives how many.
pub async fn run(ctx: &Context, since: Instant) -> Result<usize, ActionError> {
    let mut made = 0;
    for decision in decision_packs::missing(&mut ctx.reader(), since, MOST).await? {
        match make_one(ctx, decision).await {
            Ok(ours) => made += usize::from(ours),
            Err(error) => {
                let error = error.chain();
                tracing::error!(%decision, error, "the pack of a decision was not made; it will be tried again");
            }
        }
    }
    Ok(made)
}

/// Makes the second edition of those whose move a head covers by now. Gives how many.
pub async fn complete(ctx: &Context) -> Result<usize, ActionError> {
    let mut made = 0;
    loop {
        let due = decision_packs::sealable(&mut ctx.reader(), MOST).await?;
        let before = made;
        for decision in due {
            made += usize::from(seal_one(ctx, decision).await?);
        }
        if made == before {
            return Ok(made);
        }
    }
}

/// The newest edition of a decision's pack; made now if there is none.
pub async fn of_decision(ctx: &Context, decision: Uuid) -> Result<DecisionPack, ActionError> {
    if let Some(pack) = decision_packs::newest(&mut ctx.reader(), decision).await? {
        return Ok(pack);
    }
    make_one(ctx, decision).await?;
    decision_packs::newest(&mut ctx.reader(), decision).await?.ok_or(ActionError::NotFound)
}

/// The newest edition that is stored, for the page of its request: reading makes nothing.
///
/// # Errors
/// [`ActionError::NotFound`] when the decision is on another request, or has no pack yet.
pub async fn stored(ctx: &Context, request: RequestId, decision: Uuid) -> Result<DecisionPack, ActionError> {
    if decisions::get(&mut ctx.reader(), decision).await?.request != request {
        return Err(ActionError::NotFound);
    }
    decision_packs::newest(&mut ctx.reader(), decision).await?.ok_or(ActionError::NotFound)
}

async fn make_one(ctx: &Context, decision: Uuid) -> Result<bool, ActionError> {
    let manifest = facts::gather(ctx, decision).await?;
    store(ctx, manifest, 1).await
}

/// The same facts, signed again with the proof: what was known at the decision does not change.
async fn seal_one(ctx: &Context, decision: Uuid) -> Result<bool, ActionError> {
    let Some(first) = decision_packs::newest(&mut ctx.reader(), decision).await? else { return Ok(false) };
    let mut manifest = check::check(&first.zip, None).map_err(outside)?.manifest;
    manifest.proof = facts::proof(ctx, &manifest).await?;
    manifest.made_at = ctx.now();
    if manifest.proof.is_none() {
        return Ok(false);
    }
    store(ctx, manifest, 2).await
}

/// Whether it was ours, and no other worker's.
async fn store(ctx: &Context, manifest: Manifest, edition: i64) -> Result<bool, ActionError> {
    let (key, decision) = (key(ctx).await?, manifest.decision.id);
    let seq = manifest.history.last().map_or(0, |last| last.seq);
    let zip = aside(move || make::write(manifest, &key)).await?.map_err(outside)?;
    let sha256 = sha256(&zip).to_vec();
    let pack = DecisionPack { decision, edition, seq, zip, sha256, made_at: ctx.now() };
    let mut tx = ctx.db.begin().await?;
    let added = decision_packs::add(&mut tx, &pack).await;
    first(tx, added).await
}
