//! How the machine-readable zone of each document was recorded.

use uuid::Uuid;

use super::db::{Read, Tx};
use super::error::{StorageError, guarded};
use crate::domain::id::{EnrolmentId, StaffId};
use crate::domain::instant::Instant;
use crate::domain::person::mrz::ZoneAbsence;
use crate::domain::person::transliteration::NameRule;
use crate::domain::word::Word;

/// The outcome of a zone that was read.
const READ: &str = "read";

/// What is kept about a zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ZoneReading {
    /// Why there was none; `None` where it was read and every check digit held.
    pub absence: Option<ZoneAbsence>,
    /// What makes its spelling of the name out of the printed one.
    pub name_rule: NameRule,
}

/// What is kept about the zone of a file's document, if its answers are recorded.
pub async fn of(db: &mut impl Read, enrolment: EnrolmentId) -> Result<Option<ZoneReading>, StorageError> {
    let sql = "SELECT outcome, name_rule FROM zone_reading WHERE enrolment_id = $1";
    let words = |row: &super::db::Row| Ok((row.get("outcome")?, row.get("name_rule")?));
    let found: Option<(String, String)> = db.query(sql).bind(enrolment).optional(words).await?;
    found.map(|(outcome, name_rule)| understood(enrolment.0, &outcome, &name_rule)).transpose()
}

fn understood(id: Uuid, outcome: &str, name_rule: &str) -> Result<ZoneReading, StorageError> {
    let nonsense = |column| StorageError::Nonsense { table: "zone_reading", column, id };
    let absence = ZoneAbsence::parse(outcome);
    if absence.is_none() && outcome != READ {
        return Err(nonsense("outcome"));
    }
    Ok(ZoneReading { absence, name_rule: NameRule::parse(name_rule).ok_or_else(|| nonsense("name_rule"))? })
}

/// Records it in place of what was recorded before.
pub async fn record(
    tx: &mut Tx,
    enrolment: EnrolmentId,
    reading: ZoneReading,
    by: StaffId,
    now: Instant,
) -> Result<(), StorageError> {
    let sql = "INSERT INTO zone_reading (enrolment_id, outcome, name_rule, recorded_by, recorded_at)
        VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (enrolment_id) DO UPDATE SET outcome = excluded.outcome, name_rule = excluded.name_rule,
            recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at";
    let rows = tx
        .query(sql)
        .bind(enrolment)
        .bind(reading.absence.map_or(READ, ZoneAbsence::word))
        .bind(reading.name_rule.word())
        .bind(by)
        .bind(now)
        .execute()
        .await?;
    guarded(rows)
}

/// Erases it with the person.
pub async fn erase(tx: &mut Tx, enrolment: EnrolmentId) -> Result<(), StorageError> {
    tx.query("DELETE FROM zone_reading WHERE enrolment_id = $1").bind(enrolment).execute().await?;
    Ok(())
}
