//! When requests were sent and first decided on: moments, nothing about persons.

use super::db::Read;
use super::error::StorageError;
use crate::domain::instant::Instant;

/// The latest first decisions since a moment, at most `limit`: when each request was first sent, and when decided.
pub async fn first_decisions(
    db: &mut impl Read,
    since: Instant,
    limit: i64,
) -> Result<Vec<(Instant, Instant)>, StorageError> {
    db.query(
        "SELECT s.at AS sent_at, d.at AS decided_at FROM history d
         JOIN history s ON s.owner_id = d.owner_id AND s.event = 'send_contract'
         WHERE d.machine = 'request' AND d.event IN ('approve', 'reject') AND d.at >= $1
           AND NOT EXISTS (SELECT 1 FROM history e WHERE e.owner_id = d.owner_id
             AND e.event IN ('approve', 'reject') AND e.seq < d.seq)
           AND NOT EXISTS (SELECT 1 FROM history e WHERE e.owner_id = d.owner_id
             AND e.event = 'send_contract' AND e.seq < s.seq)
         ORDER BY d.at DESC LIMIT $2",
    )
    .bind(since)
    .bind(limit)
    .all(|row| Ok((row.get("sent_at")?, row.get("decided_at")?)))
    .await
}
