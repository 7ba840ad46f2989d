//! What an office's own administrator may change about it.

use super::db::{Read, Tx};
use super::error::{StorageError, guarded};
use crate::domain::id::OfficeId;

/// The part of an office's data that changes from month to month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfficeData {
    pub phone: String,
    /// Opening hours, in the words of the office.
    pub hours: String,
    /// What a kit costs the person, in euro cents.
    pub price_cents: u32,
    pub by_appointment: bool,
    /// Whether the office receives people; one that does not stands in no list.
    pub active: bool,
}

/// The data as they are.
pub async fn get(db: &mut impl Read, office: OfficeId) -> Result<OfficeData, StorageError> {
    let sql = "SELECT phone, opening_hours, price_cents, by_appointment, active FROM office WHERE id = $1";
    db.query(sql)
        .bind(office)
        .one(|row| {
            let nonsense =
                |_| StorageError::Nonsense { table: "office", column: "price_cents", id: office.0 };
            Ok(OfficeData {
                phone: row.get("phone")?,
                hours: row.get("opening_hours")?,
                price_cents: u32::try_from(row.get::<i64>("price_cents")?).map_err(nonsense)?,
                by_appointment: row.get("by_appointment")?,
                active: row.get("active")?,
            })
        })
        .await
}

/// Puts new data in place of the present ones. Holds the row: a parallel change waits here.
pub async fn replace(tx: &mut Tx, office: OfficeId, new: &OfficeData) -> Result<(), StorageError> {
    let rows = tx
        .query(
            "UPDATE office SET phone = $2, opening_hours = $3, price_cents = $4, by_appointment = $5, active = $6
             WHERE id = $1",
        )
        .bind(office)
        .bind(new.phone.as_str())
        .bind(new.hours.as_str())
        .bind(i64::from(new.price_cents))
        .bind(new.by_appointment)
        .bind(new.active)
        .execute()
        .await?;
    guarded(rows)
}
