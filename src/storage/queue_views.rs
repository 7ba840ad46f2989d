//! How members of staff look at the queue: the view they begin with, what they set aside, what they took out.

use uuid::Uuid;

use super::db::{Read, Tx};
use super::error::{StorageError, guarded};
use crate::domain::id::{RequestId, StaffId};
use crate::domain::instant::Instant;

/// The query of the saved view, if there is one.
pub async fn saved(db: &mut impl Read, staff: StaffId) -> Result<Option<String>, StorageError> {
    let sql = "SELECT query FROM queue_view WHERE staff_id = $1";
    db.query(sql).bind(staff).optional(|row| row.get("query")).await
}

/// Saves a view in place of an earlier one.
pub async fn save(tx: &mut Tx, staff: StaffId, query: &str, now: Instant) -> Result<(), StorageError> {
    let sql = "INSERT INTO queue_view (staff_id, query, saved_at) VALUES ($1, $2, $3)
        ON CONFLICT (staff_id) DO UPDATE SET query = $2, saved_at = $3";
    guarded(tx.query(sql).bind(staff).bind(query).bind(now).execute().await?)
}

/// Sets a request aside for this member of staff until a day, YYYY-MM-DD.
pub async fn set_later(
    tx: &mut Tx,
    staff: StaffId,
    request: RequestId,
    until: &str,
    now: Instant,
) -> Result<(), StorageError> {
    let sql = "INSERT INTO review_flag (staff_id, request_id, until, set_at) VALUES ($1, $2, $3, $4)
        ON CONFLICT (staff_id, request_id) DO UPDATE SET until = $3, set_at = $4";
    guarded(tx.query(sql).bind(staff).bind(request).bind(until).bind(now).execute().await?)
}

/// Takes that back.
pub async fn clear_later(tx: &mut Tx, staff: StaffId, request: RequestId) -> Result<(), StorageError> {
    let sql = "DELETE FROM review_flag WHERE staff_id = $1 AND request_id = $2";
    tx.query(sql).bind(staff).bind(request).execute().await?;
    Ok(())
}

/// Until which day this member of staff has set the request aside.
pub async fn later(
    db: &mut impl Read,
    staff: StaffId,
    request: RequestId,
) -> Result<Option<String>, StorageError> {
    let sql = "SELECT until FROM review_flag WHERE staff_id = $1 AND request_id = $2";
    db.query(sql).bind(staff).bind(request).optional(|row| row.get("until")).await
}

/// Writes down who took which rows out of the queue.
pub async fn record_export(
    tx: &mut Tx,
    id: Uuid,
    staff: StaffId,
    (filters, rows, with_numbers): (&str, i64, bool),
    now: Instant,
) -> Result<(), StorageError> {
    let sql = "INSERT INTO queue_export (id, staff_id, filters, rows_given, with_numbers, at)
        VALUES ($1, $2, $3, $4, $5, $6)";
    let query = tx.query(sql).bind(id).bind(staff).bind(filters).bind(rows).bind(with_numbers).bind(now);
    guarded(query.execute().await?)
}
