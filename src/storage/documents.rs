//! Uploaded documents: what is known of each; the sealed bytes lie in the files adapter.

use super::db::{Read, Row, Tx};
use super::error::{StorageError, guarded};
use crate::domain::id::{DocumentId, RequestId, StaffId};
use crate::domain::instant::Instant;
use crate::domain::request::document::DocumentField;
use crate::domain::word::Word;
use uuid::Uuid;

/// A document as stored.
#[derive(Debug, Clone)]
pub struct Document {
    pub id: DocumentId,
    pub request: RequestId,
    pub field: DocumentField,
    /// The submission it belongs to.
    pub version: i64,
    /// The file's own name, for people only.
    pub name: String,
    pub media_type: String,
    /// Bytes.
    pub size: i64,
    pub sha256: Vec<u8>,
    pub uploaded_at: Instant,
}

/// Adds a document in place of the current one of its field and version, whose id is given back.
pub async fn put(tx: &mut Tx, document: &Document) -> Result<Option<DocumentId>, StorageError> {
    let replaced = tx
        .query(
            "UPDATE document SET removed_at = $4
             WHERE request_id = $1 AND field = $2 AND version = $3 AND removed_at IS NULL RETURNING id",
        )
        .bind(document.request)
        .bind(document.field.word())
        .bind(document.version)
        .bind(document.uploaded_at)
        .optional(|row| row.get("id"))
        .await?;
    let rows = tx
        .query(
            "INSERT INTO document (id, request_id, field, version, name, media_type, size, sha256, uploaded_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        )
        .bind(document.id)
        .bind(document.request)
        .bind(document.field.word())
        .bind(document.version)
        .bind(document.name.as_str())
        .bind(document.media_type.as_str())
        .bind(document.size)
        .bind(document.sha256.as_slice())
        .bind(document.uploaded_at)
        .execute()
        .await?;
    guarded(rows)?;
    Ok(replaced)
}

/// The documents of one version of a request: of each field the one sent with it, or else with the latest version before,
/// because a correction sends only what it corrects.
pub async fn current(
    db: &mut impl Read,
    request: RequestId,
    version: i64,
) -> Result<Vec<Document>, StorageError> {
    db.query(
        "SELECT id, request_id, field, version, name, media_type, size, sha256, uploaded_at FROM document
         WHERE request_id = $1 AND removed_at IS NULL AND version = (SELECT max(earlier.version) FROM document earlier
           WHERE earlier.request_id = $1 AND earlier.field = document.field AND earlier.version <= $2
             AND earlier.removed_at IS NULL) ORDER BY field",
    )
    .bind(request)
    .bind(version)
    .all(read)
    .await
}

/// One document that has not been removed.
pub async fn get(db: &mut impl Read, id: DocumentId) -> Result<Document, StorageError> {
    db.query(
        "SELECT id, request_id, field, version, name, media_type, size, sha256, uploaded_at FROM document
         WHERE id = $1 AND removed_at IS NULL",
    )
    .bind(id)
    .one(read)
    .await
}

/// Takes a document back; [`StorageError::Conflict`] if it was before.
pub async fn remove(tx: &mut Tx, id: DocumentId, now: Instant) -> Result<(), StorageError> {
    let sql = "UPDATE document SET removed_at = $2 WHERE id = $1 AND removed_at IS NULL";
    guarded(tx.query(sql).bind(id).bind(now).execute().await?)
}

/// Records a look at a document: who, when, why.
pub async fn record_view(
    tx: &mut Tx,
    id: Uuid,
    document: DocumentId,
    staff: StaffId,
    reason: &str,
    now: Instant,
) -> Result<(), StorageError> {
    let sql = "INSERT INTO document_view (id, document_id, staff_id, reason, at) VALUES ($1, $2, $3, $4, $5)";
    let query = tx.query(sql).bind(id).bind(document).bind(staff).bind(reason).bind(now);
    guarded(query.execute().await?)
}

/// Whether this member of staff has looked at the document.
pub async fn was_viewed(
    db: &mut impl Read,
    document: DocumentId,
    staff: StaffId,
) -> Result<bool, StorageError> {
    let sql = "SELECT id FROM document_view WHERE document_id = $1 AND staff_id = $2 LIMIT 1";
    let seen = db.query(sql).bind(document).bind(staff).optional(|row| row.get::<Uuid>("id")).await?;
    Ok(seen.is_some())
}

fn read(row: &Row) -> Result<Document, StorageError> {
    let id: DocumentId = row.get("id")?;
    Ok(Document {
        id,
        request: row.get("request_id")?,
        field: row.word("document", "field", id.0, DocumentField::parse)?,
        version: row.get("version")?,
        name: row.get("name")?,
        media_type: row.get("media_type")?,
        size: row.get("size")?,
        sha256: row.get("sha256")?,
        uploaded_at: row.get("uploaded_at")?,
    })
}
