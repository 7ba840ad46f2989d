//! What one request has lived through, as the history tells it: for `walk`.

use serde::{Deserialize, Serialize};

use crate::actions::ActionError;
use crate::actions::context::Shared;
use crate::domain::id::RequestId;
use crate::domain::instant::Instant;
use crate::storage::db::Snapshot;
use crate::storage::{certificates, history, kits, requests};

/// One move of one machine.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stage {
    pub machine: String,
    pub event: String,
    pub state: String,
    pub actor: String,
    pub time: Instant,
    pub hash: String,
}

/// Every move of the enrolment, its newest kit, the request and the certificate, in the order of time.
pub async fn of(ctx: &Shared, request: RequestId) -> Result<Vec<Stage>, ActionError> {
    let mut reader = ctx.reader();
    let request = requests::get(&mut reader, request).await?;
    let mut stages = moves(&mut reader, request.id.0).await?;
    if let Some(enrolment) = request.enrolment {
        stages.extend(moves(&mut reader, enrolment.0).await?);
        if let Some(kit) = kits::newest(&mut reader, enrolment).await? {
            stages.extend(moves(&mut reader, kit.id.0).await?);
        }
    }
    if let Some(certificate) = certificates::of_request(&mut reader, request.id).await? {
        stages.extend(moves(&mut reader, certificate.id.0).await?);
    }
    stages.sort_by_key(|stage| stage.time);
    Ok(stages)
}

async fn moves(reader: &mut Snapshot, owner: uuid::Uuid) -> Result<Vec<Stage>, ActionError> {
    let entries = history::of(reader, owner).await?;
    let stage = |entry: history::Entry| Stage {
        machine: entry.machine,
        event: entry.event,
        state: entry.to,
        actor: entry.actor_kind,
        time: entry.at,
        hash: hex::encode(entry.hash),
    };
    Ok(entries.into_iter().map(stage).collect())
}
