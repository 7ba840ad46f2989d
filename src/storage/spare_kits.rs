//! Sealed spare letters. The code is here only as a keyed hash.

use super::db::{Read, Row, Tx};
use super::error::{StorageError, guarded};
use crate::domain::enrolment::spare::{SpareSerial, SpareState};
use crate::domain::id::{KitId, OfficeId, StaffId};
use crate::domain::instant::Instant;
use crate::domain::word::Word;

/// A spare as stored.
#[derive(Debug, Clone)]
pub struct SpareKit {
    /// Also the id of the kit that it becomes.
    pub id: KitId,
    pub serial: String,
    pub office: OfficeId,
    pub code_hash: Vec<u8>,
    pub state: SpareState,
    pub printed_by: StaffId,
    pub printed_at: Instant,
    /// The first moment at which it can no longer be bound.
    pub expires_at: Instant,
    pub ended_at: Option<Instant>,
}

/// Inserts a spare that is being printed.
pub async fn add(tx: &mut Tx, spare: &SpareKit) -> Result<(), StorageError> {
    let rows = tx
        .query(
            "INSERT INTO spare_kit (id, serial, office_id, code_hash, state, printed_by, printed_at, expires_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        )
        .bind(spare.id)
        .bind(spare.serial.as_str())
        .bind(spare.office)
        .bind(spare.code_hash.as_slice())
        .bind(spare.state.word())
        .bind(spare.printed_by)
        .bind(spare.printed_at)
        .bind(spare.expires_at)
        .execute()
        .await?;
    guarded(rows)
}

/// The spares of an office, printed last first.
pub async fn of_office(
    db: &mut impl Read,
    office: OfficeId,
    limit: i64,
) -> Result<Vec<SpareKit>, StorageError> {
    db.query(
        "SELECT id, serial, office_id, code_hash, state, printed_by, printed_at, expires_at, ended_at FROM spare_kit
         WHERE office_id = $1 ORDER BY printed_at DESC, serial LIMIT $2",
    )
    .bind(office)
    .bind(limit)
    .all(read)
    .await
}

/// The spare with that number, if the office has it.
pub async fn by_serial(
    db: &mut impl Read,
    office: OfficeId,
    serial: &SpareSerial,
) -> Result<Option<SpareKit>, StorageError> {
    db.query(
        "SELECT id, serial, office_id, code_hash, state, printed_by, printed_at, expires_at, ended_at FROM spare_kit
         WHERE office_id = $1 AND serial = $2",
    )
    .bind(office)
    .bind(serial.as_str())
    .optional(read)
    .await
}

/// Ends a spare that is still ready. Gives whether it was: of parallel tries one succeeds.
pub async fn end(
    tx: &mut Tx,
    office: OfficeId,
    id: KitId,
    state: SpareState,
    by: StaffId,
    now: Instant,
) -> Result<bool, StorageError> {
    let rows = tx
        .query(
            "UPDATE spare_kit SET state = $1, ended_by = $2, ended_at = $3
             WHERE id = $4 AND office_id = $5 AND state = 'ready'",
        )
        .bind(state.word())
        .bind(by)
        .bind(now)
        .bind(id)
        .bind(office)
        .execute()
        .await?;
    Ok(rows == 1)
}

fn read(row: &Row) -> Result<SpareKit, StorageError> {
    let id: KitId = row.get("id")?;
    Ok(SpareKit {
        id,
        serial: row.get("serial")?,
        office: row.get("office_id")?,
        code_hash: row.get("code_hash")?,
        state: row.word("spare_kit", "state", id.0, SpareState::parse)?,
        printed_by: row.get("printed_by")?,
        printed_at: row.get("printed_at")?,
        expires_at: row.get("expires_at")?,
        ended_at: row.get("ended_at")?,
    })
}
