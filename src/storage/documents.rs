//! Uploaded documents: what is known of each; the sealed bytes lie in the files adapter.

use super::db::{Read, Row, Tx};
use super::error::{StorageError, guarded};
use crate::domain::id::{DocumentId, RequestId, StaffId};
use crate::domain::instant::Instant;
use crate::domain::request::document::DocumentField;
use crate::domain::upload::Scan;
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
    /// Of the bytes that are kept.
    pub sha256: Vec<u8>,
    pub uploaded_at: Instant,
    /// SHA-256 of the bytes as they were sent; `None` of documents older than this column, which are kept as sent.
    pub sent_sha256: Option<Vec<u8>>,
    pub scan: Scan,
}

impl Document {
    /// Whether it is a picture that we have drawn: nothing of a stranger's is left in its bytes.
    pub fn is_redrawn(&self) -> bool {
        self.media_type == "image/jpeg" && self.sent_sha256.as_ref().is_some_and(|sent| *sent != self.sha256)
    }
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
            "INSERT INTO document (id, request_id, field, version, name, media_type, size, sha256, uploaded_at,
                 sent_sha256, scan)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
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
        .bind(document.sent_sha256.as_deref())
        .bind(document.scan.word())
        .execute()
        .await?;
    guarded(rows)?;
    Ok(replaced)
}

/// The documents of one version of a request: of each field the one sent with it, or else with the latest version before,
/// because a correction sends only what it corrects. In the order in which they are asked for.
pub async fn current(
    db: &mut impl Read,
    request: RequestId,
    version: i64,
) -> Result<Vec<Document>, StorageError> {
    let query = db.query(
        "SELECT id, request_id, field, version, name, media_type, size, sha256, uploaded_at, sent_sha256, scan
         FROM document WHERE request_id = $1 AND removed_at IS NULL
           AND version = (SELECT max(earlier.version) FROM document earlier WHERE earlier.request_id = $1
             AND earlier.field = document.field AND earlier.version <= $2 AND earlier.removed_at IS NULL)",
    );
    let mut found = query.bind(request).bind(version).all(read).await?;
    found.sort_by_key(|document: &Document| document.field);
    Ok(found)
}

/// One document that has not been removed.
pub async fn get(db: &mut impl Read, id: DocumentId) -> Result<Document, StorageError> {
    db.query(
        "SELECT id, request_id, field, version, name, media_type, size, sha256, uploaded_at, sent_sha256, scan
         FROM document WHERE id = $1 AND removed_at IS NULL",
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

/// The oldest document that the scanner has to look at: one in quarantine, or with `also_unasked` one of a request not
/// sent yet that came when there was no scanner.
pub async fn next_to_scan(db: &mut impl Read, also_unasked: bool) -> Result<Option<Document>, StorageError> {
    db.query(
        "SELECT id, request_id, field, version, name, media_type, size, sha256, uploaded_at, sent_sha256, scan
         FROM document WHERE removed_at IS NULL AND (scan = 'quarantined' OR ($1 AND scan = 'none' AND EXISTS (
             SELECT 1 FROM request WHERE request.id = document.request_id
                 AND request.state IN ('contract_due', 'correction_due') AND document.version = request.version + 1)))
         ORDER BY uploaded_at, id LIMIT 1",
    )
    .bind(also_unasked)
    .optional(read)
    .await
}

/// How many documents wait for the scanner.
pub async fn in_quarantine(db: &mut impl Read) -> Result<i64, StorageError> {
    let sql = "SELECT COUNT(*) AS n FROM document WHERE removed_at IS NULL AND scan = 'quarantined'";
    db.query(sql).one(|row| row.get("n")).await
}

/// Records what the scanner said; what is infected is removed with it. [`StorageError::Conflict`] if somebody else
/// recorded it, or the person took the document back.
pub async fn record_scan(tx: &mut Tx, id: DocumentId, scan: Scan, now: Instant) -> Result<(), StorageError> {
    let removed_at = (scan == Scan::Infected).then_some(now);
    let sql = "UPDATE document SET scan = $2, scanned_at = $3, removed_at = $4
               WHERE id = $1 AND removed_at IS NULL AND scan IN ('none', 'quarantined')";
    guarded(tx.query(sql).bind(id).bind(scan.word()).bind(now).bind(removed_at).execute().await?)
}

/// The fields of a version whose latest document was infected and for which no other came.
pub async fn infected(
    db: &mut impl Read,
    request: RequestId,
    version: i64,
) -> Result<Vec<DocumentField>, StorageError> {
    let query = db.query(
        "SELECT DISTINCT field FROM document AS bad WHERE request_id = $1 AND version = $2 AND scan = 'infected'
             AND NOT EXISTS (SELECT 1 FROM document AS other WHERE other.request_id = bad.request_id
                 AND other.version = bad.version AND other.field = bad.field AND other.removed_at IS NULL)",
    );
    let read = |row: &Row| row.word("document", "field", request.0, DocumentField::parse);
    let mut found = query.bind(request).bind(version).all(read).await?;
    found.sort();
    Ok(found)
}

/// Whether a document's bytes are still needed.
pub async fn is_kept(db: &mut impl Read, id: DocumentId) -> Result<bool, StorageError> {
    let sql = "SELECT id FROM document WHERE id = $1 AND removed_at IS NULL
        UNION ALL SELECT id FROM message_file WHERE id = $1";
    Ok(db.query(sql).bind(id).optional(|row| row.get::<Uuid>("id")).await?.is_some())
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
        sent_sha256: row.get("sent_sha256")?,
        scan: row.word("document", "scan", id.0, Scan::parse)?,
    })
}
