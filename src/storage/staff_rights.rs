//! What members of staff may do besides what their role gives. Read on every request.

use super::db::{Read, Tx};
use super::error::StorageError;
use crate::domain::id::StaffId;
use crate::domain::instant::Instant;
use crate::domain::staff::Right;
use crate::domain::word::Word;

/// Whether this member of staff holds the right.
pub async fn holds(db: &mut impl Read, staff: StaffId, right: Right) -> Result<bool, StorageError> {
    let sql = "SELECT staff_id FROM staff_right WHERE staff_id = $1 AND held = $2";
    let query = db.query(sql).bind(staff).bind(right.word());
    Ok(query.optional(|row| row.get::<StaffId>("staff_id")).await?.is_some())
}

/// Gives the right, or nothing if it is held.
pub async fn give(tx: &mut Tx, staff: StaffId, right: Right, now: Instant) -> Result<(), StorageError> {
    let sql = "INSERT INTO staff_right (staff_id, held, given_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";
    tx.query(sql).bind(staff).bind(right.word()).bind(now).execute().await?;
    Ok(())
}

/// Takes the right away.
pub async fn take(tx: &mut Tx, staff: StaffId, right: Right) -> Result<(), StorageError> {
    let sql = "DELETE FROM staff_right WHERE staff_id = $1 AND held = $2";
    tx.query(sql).bind(staff).bind(right.word()).execute().await?;
    Ok(())
}
