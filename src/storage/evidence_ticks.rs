//! The security features found on the document of a file.

use super::db::{Read, Row, Tx};
use super::error::StorageError;
use crate::domain::id::{EnrolmentId, StaffId};
use crate::domain::instant::Instant;
use crate::domain::person::features::SecurityFeature;
use crate::domain::word::Word;

/// Records what was found, in place of what was found before; a feature ticked again keeps who ticked it first.
pub async fn record(
    tx: &mut Tx,
    id: EnrolmentId,
    features: &[SecurityFeature],
    clerk: StaffId,
    now: Instant,
) -> Result<(), StorageError> {
    for known in of(tx, id).await?.into_iter().filter(|known| !features.contains(known)) {
        let sql = "DELETE FROM evidence_tick WHERE enrolment_id = $1 AND feature = $2";
        tx.query(sql).bind(id).bind(known.word()).execute().await?;
    }
    for feature in features {
        let sql = "INSERT INTO evidence_tick (enrolment_id, feature, ticked_by, ticked_at)
            VALUES ($1, $2, $3, $4) ON CONFLICT (enrolment_id, feature) DO NOTHING";
        tx.query(sql).bind(id).bind(feature.word()).bind(clerk).bind(now).execute().await?;
    }
    Ok(())
}

/// A feature that was found, by whom and when.
#[derive(Debug)]
pub struct Tick {
    pub feature: SecurityFeature,
    /// Name of the member of staff.
    pub clerk: String,
    pub at: Instant,
}

/// What was found and by whom, in the order in which it was.
pub async fn with_clerks(db: &mut impl Read, id: EnrolmentId) -> Result<Vec<Tick>, StorageError> {
    let sql = "SELECT t.feature, s.name, t.ticked_at FROM evidence_tick t JOIN staff s ON s.id = t.ticked_by
        WHERE t.enrolment_id = $1 ORDER BY t.ticked_at, t.feature";
    let tick = |row: &Row| {
        let feature = row.word("evidence_tick", "feature", id.0, SecurityFeature::parse)?;
        Ok(Tick { feature, clerk: row.get("name")?, at: row.get("ticked_at")? })
    };
    db.query(sql).bind(id).all(tick).await
}

/// What was found, in the order of the list.
pub async fn of(db: &mut impl Read, id: EnrolmentId) -> Result<Vec<SecurityFeature>, StorageError> {
    let sql = "SELECT feature FROM evidence_tick WHERE enrolment_id = $1";
    let mut found = db
        .query(sql)
        .bind(id)
        .all(|row| row.word("evidence_tick", "feature", id.0, SecurityFeature::parse))
        .await?;
    found.sort();
    Ok(found)
}
