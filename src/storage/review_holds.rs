//! Why a request was set aside, and why one was opened again.

use uuid::Uuid;

use super::db::{Read, Tx};
use super::error::{StorageError, guarded};
use crate::domain::id::{RequestId, StaffId};
use crate::domain::instant::Instant;

/// A hold as stored.
#[derive(Debug, Clone)]
pub struct Hold {
    pub id: Uuid,
    pub request: RequestId,
    pub staff: StaffId,
    /// Sealed under `review_hold`, id, `reason_sealed`.
    pub reason_sealed: Vec<u8>,
    pub until: Instant,
    pub at: Instant,
}

/// Writes down a hold.
pub async fn add(tx: &mut Tx, hold: &Hold) -> Result<(), StorageError> {
    let rows = tx
        .query(
            "INSERT INTO review_hold (id, request_id, staff_id, reason_sealed, until, at)
             VALUES ($1, $2, $3, $4, $5, $6)",
        )
        .bind(hold.id)
        .bind(hold.request)
        .bind(hold.staff)
        .bind(hold.reason_sealed.as_slice())
        .bind(hold.until)
        .bind(hold.at)
        .execute()
        .await?;
    guarded(rows)
}

/// The newest hold of a request.
pub async fn last(db: &mut impl Read, request: RequestId) -> Result<Option<Hold>, StorageError> {
    db.query(
        "SELECT id, request_id, staff_id, reason_sealed, until, at FROM review_hold WHERE request_id = $1
         ORDER BY at DESC, id DESC LIMIT 1",
    )
    .bind(request)
    .optional(|row| {
        Ok(Hold {
            id: row.get("id")?,
            request: row.get("request_id")?,
            staff: row.get("staff_id")?,
            reason_sealed: row.get("reason_sealed")?,
            until: row.get("until")?,
            at: row.get("at")?,
        })
    })
    .await
}

/// Writes down why a request was opened again; sealed under `reopening`, id, `reason_sealed`.
pub async fn add_reopening(
    tx: &mut Tx,
    id: Uuid,
    (request, staff): (RequestId, StaffId),
    reason_sealed: &[u8],
    now: Instant,
) -> Result<(), StorageError> {
    let sql =
        "INSERT INTO reopening (id, request_id, staff_id, reason_sealed, at) VALUES ($1, $2, $3, $4, $5)";
    let query = tx.query(sql).bind(id).bind(request).bind(staff).bind(reason_sealed).bind(now);
    guarded(query.execute().await?)
}
