//! The versions of the contract's words. Rows are only added: the database refuses any other change.

use time::Date;
use uuid::Uuid;

use super::db::{Read, Row, Tx};
use super::error::{StorageError, guarded};
use crate::domain::contract_text::{Audience, Known};
use crate::domain::instant::Instant;
use crate::domain::person::date::{date_from_text, date_text};
use crate::domain::word::Word;

const TABLE: &str = "contract_text";

/// A version as stored.
#[derive(Debug, Clone)]
pub struct ContractTextRow {
    pub known: Known,
    /// Canonical JSON of the words in four languages.
    pub body: String,
    /// SHA-256 of `body`.
    pub sha256: Vec<u8>,
    /// `None` for a version that came with the program.
    pub operator: Option<String>,
    pub added_at: Instant,
}

/// Adds a version; [`StorageError::Conflict`] if its name, or its day for this audience, is taken.
pub async fn add(tx: &mut Tx, text: &ContractTextRow) -> Result<(), StorageError> {
    let sql = "INSERT INTO contract_text (version, audience, valid_from, body, sha256, operator, added_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7)";
    guarded(bound(tx, sql, text).await?)
}

/// Adds a version unless it is there. Whether what is there is the same, the caller looks.
pub async fn add_once(tx: &mut Tx, text: &ContractTextRow) -> Result<(), StorageError> {
    let sql = "INSERT INTO contract_text (version, audience, valid_from, body, sha256, operator, added_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING";
    bound(tx, sql, text).await.map(drop)
}

async fn bound(tx: &mut Tx, sql: &'static str, text: &ContractTextRow) -> Result<u64, StorageError> {
    tx.query(sql)
        .bind(text.known.version.as_str())
        .bind(text.known.audience.word())
        .bind(date_text(text.known.valid_from))
        .bind(text.body.as_str())
        .bind(text.sha256.as_slice())
        .bind(text.operator.as_deref())
        .bind(text.added_at)
        .execute()
        .await
}

/// Every version: by audience, in the order in which they hold.
pub async fn all(db: &mut impl Read) -> Result<Vec<ContractTextRow>, StorageError> {
    db.query(
        "SELECT version, audience, valid_from, body, sha256, operator, added_at FROM contract_text
         ORDER BY audience DESC, valid_from",
    )
    .all(read)
    .await
}

/// The version of this name.
pub async fn get(db: &mut impl Read, version: &str) -> Result<Option<ContractTextRow>, StorageError> {
    db.query(
        "SELECT version, audience, valid_from, body, sha256, operator, added_at FROM contract_text
         WHERE version = $1",
    )
    .bind(version)
    .optional(read)
    .await
}

/// The version that holds on a day: the last that has begun.
pub async fn on(
    db: &mut impl Read,
    audience: Audience,
    day: Date,
) -> Result<Option<ContractTextRow>, StorageError> {
    // Days as text sort as days.
    db.query(
        "SELECT version, audience, valid_from, body, sha256, operator, added_at FROM contract_text
         WHERE audience = $1 AND valid_from <= $2 ORDER BY valid_from DESC LIMIT 1",
    )
    .bind(audience.word())
    .bind(date_text(day))
    .optional(read)
    .await
}

fn read(row: &Row) -> Result<ContractTextRow, StorageError> {
    let day: String = row.get("valid_from")?;
    let nonsense = |_| StorageError::Nonsense { table: TABLE, column: "valid_from", id: Uuid::nil() };
    Ok(ContractTextRow {
        known: Known {
            version: row.get("version")?,
            audience: row.word(TABLE, "audience", Uuid::nil(), Audience::parse)?,
            valid_from: date_from_text(&day).map_err(nonsense)?,
        },
        body: row.get("body")?,
        sha256: row.get("sha256")?,
        operator: row.get("operator")?,
        added_at: row.get("added_at")?,
    })
}
