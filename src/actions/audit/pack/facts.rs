//! What a pack says, gathered from what is stored at one moment.

use uuid::Uuid;

use super::{Decided, DocumentFacts, FORMAT, KeyFacts, Manifest, Member, Moved, Proof, Rules};
use crate::actions::audit::chain::Tables;
use crate::actions::{ActionError, Context};
use crate::adapters::vault::sha256;
use crate::domain::audit::head::{leaf_of, octets};
use crate::domain::audit::merkle;
use crate::domain::id::StaffId;
use crate::domain::timer::POLICY_VERSION;
use crate::domain::word::Word;
use crate::storage::db::Read;
use crate::storage::decisions::{self, Decision};
use crate::storage::error::StorageError;
use crate::storage::history::{self, Entry};
use crate::storage::requests::{self, NO_CLERK};
use crate::storage::{audit, documents, staff, subject_keys};

/// The manifest of a decision, without proof and files.
pub(in crate::actions::audit) async fn gather(ctx: &Context, id: Uuid) -> Result<Manifest, ActionError> {
    let mut db = ctx.db.moment().await?;
    let decision = decisions::get(&mut db, id).await?;
    let request = requests::get(&mut db, decision.request).await?;
    let history = up_to(history::of(&mut db, decision.request.0).await?, &decision)?;
    let documents = documents::current(&mut db, decision.request, decision.version).await?;
    let keys = subject_keys::of_request(&mut db, decision.request).await?;
    Ok(Manifest {
        format: FORMAT.to_owned(),
        program: env!("CARGO_PKG_VERSION").to_owned(),
        made_at: ctx.now(),
        rules: Rules {
            policy_version: POLICY_VERSION,
            contract_version: request.contract_version,
            contract_sha256: request.contract_hash.as_deref().map(octets::hex),
            moves_sha256: Tables::new().hash().to_vec(),
        },
        documents: documents
            .into_iter()
            .map(|one| DocumentFacts {
                field: one.field.word().to_owned(),
                media_type: one.media_type,
                size: one.size,
                sha256: one.sha256,
            })
            .collect(),
        keys: keys
            .into_iter()
            .map(|key| KeyFacts { purpose: key.purpose.word().to_owned(), spki_sha256: key.spki_sha256 })
            .collect(),
        history: history.iter().map(Moved::of).collect(),
        proof: None,
        files: Vec::new(),
        decision: Decided {
            id,
            request: decision.request.0,
            reference: request.reference,
            environment: request.environment.word().to_owned(),
            version: decision.version,
            step: decision.step,
            verdict: decision.verdict,
            reason: decision.reason,
            text_sha256: decision.text.map(|text| octets::hex(&sha256(text.as_bytes()))),
            at: decision.at,
            decided_by: member(&mut db, decision.approver).await?,
            first_decided_by: match decision.first_approver {
                Some(first) => Some(member(&mut db, first).await?),
                None => None,
            },
            identity_checked_by: match decision.checked_by {
                NO_CLERK => None,
                clerk => Some(member(&mut db, clerk).await?),
            },
        },
    })
}

async fn member(db: &mut impl Read, id: StaffId) -> Result<Member, ActionError> {
    Ok(Member { id: id.0, name: staff::get(db, id).await?.name })
}

/// The moves up to the one that the decision made: the first of this kind by this approver since then.
fn up_to(mut history: Vec<Entry>, decision: &Decision) -> Result<Vec<Entry>, ActionError> {
    let made = |entry: &Entry| {
        entry.event == decision.verdict
            && entry.actor_id == Some(decision.approver.0)
            && entry.at >= decision.at
    };
    let nonsense = StorageError::Nonsense { table: "decision", column: "at", id: decision.id };
    let place = history.iter().position(made).ok_or(nonsense)?;
    history.truncate(place + 1);
    Ok(history)
}

/// The proof that a head covers the last of these moves; `None` while none does.
pub(in crate::actions::audit) async fn proof(
    ctx: &Context,
    manifest: &Manifest,
) -> Result<Option<Proof>, ActionError> {
    let mut db = ctx.db.moment().await?;
    let Some(last) = manifest.history.last() else { return Ok(None) };
    let Some((number, place)) = audit::covering(&mut db, manifest.decision.request, last.seq).await? else {
        return Ok(None);
    };
    let moves = audit::moves_of(&mut db, number).await?;
    let leaves: Vec<[u8; 32]> =
        moves.iter().map(|one| leaf_of(sha256, one.owner, one.seq, &one.hash)).collect();
    let at = usize::try_from(place).unwrap_or(usize::MAX);
    Ok(Some(Proof {
        head: audit::get(&mut db, number).await?,
        place: place.unsigned_abs(),
        path: merkle::path(sha256, &leaves, at).iter().map(|hash| octets::hex(hash)).collect(),
    }))
}
