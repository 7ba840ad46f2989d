//! What the figures of an office are counted from: moments, nothing about persons.

use super::db::Read;
use super::error::StorageError;
use crate::domain::id::OfficeId;
use crate::domain::instant::Instant;

/// When kits that this office's people issued were issued or died of age (`issue`, `expire`), since a moment.
pub async fn of_kits(
    db: &mut impl Read,
    office: OfficeId,
    since: Instant,
) -> Result<Vec<(String, Instant)>, StorageError> {
    db.query(
        "SELECT h.event, h.at FROM history h JOIN kit k ON k.id = h.owner_id JOIN staff s ON s.id = k.issued_by
         WHERE h.at >= $2 AND s.office_id = $1 AND h.machine = 'kit' AND h.event IN ('issue', 'expire')",
    )
    .bind(office)
    .bind(since)
    .all(|row| Ok((row.get("event")?, row.get("at")?)))
    .await
}

/// When the persons of this office's files had their digital key, since a moment.
pub async fn of_keys(
    db: &mut impl Read,
    office: OfficeId,
    since: Instant,
) -> Result<Vec<Instant>, StorageError> {
    db.query(
        "SELECT h.at FROM history h JOIN enrolment e ON e.id = h.owner_id
         WHERE h.at >= $2 AND e.office_id = $1 AND e.kind = 'provider' AND h.machine = 'enrolment'
           AND h.event = 'confirm_mobile_app'",
    )
    .bind(office)
    .bind(since)
    .all(|row| row.get("at"))
    .await
}

/// When the check of each kit issued since a moment was opened, and when the kit was issued.
pub async fn of_checks(
    db: &mut impl Read,
    office: OfficeId,
    since: Instant,
) -> Result<Vec<(Instant, Instant)>, StorageError> {
    db.query(
        "SELECT o.at AS opened_at, h.at AS issued_at FROM history h JOIN enrolment e ON e.id = h.owner_id
         JOIN history o ON o.owner_id = h.owner_id AND o.event = 'open_check'
           AND o.seq = (SELECT MAX(x.seq) FROM history x
             WHERE x.owner_id = h.owner_id AND x.event = 'open_check' AND x.seq < h.seq)
         WHERE h.at >= $2 AND e.office_id = $1 AND e.kind = 'provider' AND h.event = 'issue_kit'",
    )
    .bind(office)
    .bind(since)
    .all(|row| Ok((row.get("opened_at")?, row.get("issued_at")?)))
    .await
}
