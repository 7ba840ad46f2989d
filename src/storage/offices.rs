//! Municipal registration offices.

use super::db::{Read, Row, Tx};
use super::error::{StorageError, guarded};
use crate::domain::id::OfficeId;
use crate::domain::office::{LanguageRegime, Office};
use crate::domain::word::Word;

/// Adds an office.
pub async fn add(tx: &mut Tx, office: &Office) -> Result<(), StorageError> {
    let rows = tx
        .query(
            "INSERT INTO office (id, name, municipality, postcode, language_regime, address, phone, opening_hours,
               price_cents, by_appointment, active)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, TRUE)",
        )
        .bind(office.id)
        .bind(office.name.as_str())
        .bind(office.municipality.as_str())
        .bind(office.postcode.as_str())
        .bind(office.regime.word())
        .bind(office.address.as_str())
        .bind(office.phone.as_str())
        .bind(office.hours.as_str())
        .bind(i64::from(office.price_cents))
        .bind(office.by_appointment)
        .execute()
        .await?;
    guarded(rows)
}

/// Changes what is known of an office, and whether it receives people.
pub async fn update(tx: &mut Tx, office: &Office, active: bool) -> Result<(), StorageError> {
    let rows = tx
        .query(
            "UPDATE office SET name = $2, municipality = $3, postcode = $4, language_regime = $5, address = $6,
               phone = $7, opening_hours = $8, price_cents = $9, by_appointment = $10, active = $11 WHERE id = $1",
        )
        .bind(office.id)
        .bind(office.name.as_str())
        .bind(office.municipality.as_str())
        .bind(office.postcode.as_str())
        .bind(office.regime.word())
        .bind(office.address.as_str())
        .bind(office.phone.as_str())
        .bind(office.hours.as_str())
        .bind(i64::from(office.price_cents))
        .bind(office.by_appointment)
        .bind(active)
        .execute()
        .await?;
    guarded(rows)
}

/// One office that receives people.
pub async fn open_one(db: &mut impl Read, id: OfficeId) -> Result<Option<Office>, StorageError> {
    db.query(
        "SELECT id, name, municipality, postcode, language_regime, address, phone, opening_hours, price_cents,
           by_appointment FROM office WHERE id = $1 AND active = TRUE",
    )
    .bind(id)
    .optional(read)
    .await
}

/// One office.
pub async fn get(db: &mut impl Read, id: OfficeId) -> Result<Office, StorageError> {
    db.query(
        "SELECT id, name, municipality, postcode, language_regime, address, phone, opening_hours, price_cents,
           by_appointment FROM office WHERE id = $1",
    )
    .bind(id)
    .one(read)
    .await
}

/// The offices that receive people, by municipality.
pub async fn open(db: &mut impl Read) -> Result<Vec<Office>, StorageError> {
    db.query(
        "SELECT id, name, municipality, postcode, language_regime, address, phone, opening_hours, price_cents,
           by_appointment FROM office WHERE active = TRUE ORDER BY municipality, id",
    )
    .all(read)
    .await
}

fn read(row: &Row) -> Result<Office, StorageError> {
    let id: OfficeId = row.get("id")?;
    Ok(Office {
        id,
        name: row.get("name")?,
        municipality: row.get("municipality")?,
        postcode: row.get("postcode")?,
        regime: row.word("office", "language_regime", id.0, LanguageRegime::parse)?,
        address: row.get("address")?,
        phone: row.get("phone")?,
        hours: row.get("opening_hours")?,
        price_cents: u32::try_from(row.get::<i64>("price_cents")?).map_err(|_| StorageError::Nonsense {
            table: "office",
            column: "price_cents",
            id: id.0,
        })?,
        by_appointment: row.get("by_appointment")?,
    })
}
