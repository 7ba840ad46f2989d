//! Searches for an existing person: who looked, when, by what, how many were found. What was typed stays sealed.

use super::db::{Read, Row, Tx};
use super::error::{StorageError, guarded};
use crate::domain::id::{EnrolmentId, OfficeId, SearchId, StaffId};
use crate::domain::instant::Instant;

/// A search as stored.
#[derive(Debug, Clone)]
pub struct Search {
    pub id: SearchId,
    pub clerk: StaffId,
    pub office: OfficeId,
    /// The file whose check it was made for, or that was opened on it.
    pub enrolment: Option<EnrolmentId>,
    /// The kinds of fact searched by, with commas: `number,document,name`. No personal data.
    pub facts: String,
    pub hits: i64,
    pub at: Instant,
    /// When a check was opened on it.
    pub used_at: Option<Instant>,
    /// Sealed under `person_search`, id, `typed_sealed`; `None` once it is used or old.
    pub typed_sealed: Option<Vec<u8>>,
}

/// Records a search.
pub async fn insert(tx: &mut Tx, search: &Search) -> Result<(), StorageError> {
    let rows = tx
        .query(
            "INSERT INTO person_search (id, clerk_id, office_id, enrolment_id, facts, hits, at, used_at, typed_sealed)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        )
        .bind(search.id)
        .bind(search.clerk)
        .bind(search.office)
        .bind(search.enrolment)
        .bind(search.facts.as_str())
        .bind(search.hits)
        .bind(search.at)
        .bind(search.used_at)
        .bind(search.typed_sealed.as_deref())
        .execute()
        .await?;
    guarded(rows)
}

/// One search.
pub async fn get(db: &mut impl Read, id: SearchId) -> Result<Search, StorageError> {
    db.query(
        "SELECT id, clerk_id, office_id, enrolment_id, facts, hits, at, used_at, typed_sealed FROM person_search
         WHERE id = $1",
    )
    .bind(id)
    .one(read)
    .await
}

/// The newest search of this clerk for this file since then.
pub async fn for_file(
    db: &mut impl Read,
    clerk: StaffId,
    enrolment: EnrolmentId,
    since: Instant,
) -> Result<Option<Search>, StorageError> {
    db.query(
        "SELECT id, clerk_id, office_id, enrolment_id, facts, hits, at, used_at, typed_sealed FROM person_search
         WHERE clerk_id = $1 AND enrolment_id = $2 AND at > $3 ORDER BY at DESC, id DESC LIMIT 1",
    )
    .bind(clerk)
    .bind(enrolment)
    .bind(since)
    .optional(read)
    .await
}

/// Opens a check on a search: it serves once. [`StorageError::Conflict`] if it has served already.
pub async fn spend(
    tx: &mut Tx,
    id: SearchId,
    enrolment: EnrolmentId,
    now: Instant,
) -> Result<(), StorageError> {
    let sql = "UPDATE person_search SET enrolment_id = $2, used_at = $3, typed_sealed = NULL
        WHERE id = $1 AND used_at IS NULL AND (enrolment_id IS NULL OR enrolment_id = $2)";
    guarded(tx.query(sql).bind(id).bind(enrolment).bind(now).execute().await?)
}

/// Drops what was typed in searches older than `before`.
pub async fn forget(tx: &mut Tx, before: Instant) -> Result<u64, StorageError> {
    let sql = "UPDATE person_search SET typed_sealed = NULL WHERE at < $1 AND typed_sealed IS NOT NULL";
    tx.query(sql).bind(before).execute().await
}

fn read(row: &Row) -> Result<Search, StorageError> {
    Ok(Search {
        id: row.get("id")?,
        clerk: row.get("clerk_id")?,
        office: row.get("office_id")?,
        enrolment: row.get("enrolment_id")?,
        facts: row.get("facts")?,
        hits: row.get("hits")?,
        at: row.get("at")?,
        used_at: row.get("used_at")?,
        typed_sealed: row.get("typed_sealed")?,
    })
}
