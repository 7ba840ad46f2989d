//! Files sent as messages: what is known of each. Names are sealed by the caller, under `message_file`, id,
//! `name_sealed`; the sealed bytes lie in the files adapter.

use super::db::{Read, Row, Tx};
use super::error::{StorageError, guarded};
use crate::domain::id::{MessageFileId, MessageId, RequestId};

/// A file as stored.
#[derive(Debug, Clone)]
pub struct MessageFile {
    pub id: MessageFileId,
    pub message: MessageId,
    pub name_sealed: Vec<u8>,
    pub media_type: String,
    /// Bytes.
    pub size: i64,
    pub sha256: Vec<u8>,
}

/// Adds the file of a message.
pub async fn add(tx: &mut Tx, file: &MessageFile) -> Result<(), StorageError> {
    let sql = "INSERT INTO message_file (id, message_id, name_sealed, media_type, size, sha256)
        VALUES ($1, $2, $3, $4, $5, $6)";
    let rows = tx
        .query(sql)
        .bind(file.id)
        .bind(file.message)
        .bind(file.name_sealed.as_slice())
        .bind(file.media_type.as_str())
        .bind(file.size)
        .bind(file.sha256.as_slice())
        .execute()
        .await?;
    guarded(rows)
}

/// The files of a request's thread.
pub async fn of(db: &mut impl Read, request: RequestId) -> Result<Vec<MessageFile>, StorageError> {
    db.query(
        "SELECT f.id, f.message_id, f.name_sealed, f.media_type, f.size, f.sha256
         FROM message_file f JOIN message m ON m.id = f.message_id WHERE m.request_id = $1 ORDER BY m.no",
    )
    .bind(request)
    .all(read)
    .await
}

/// One file of that request's thread; [`StorageError::Missing`] for one of another.
pub async fn get(
    db: &mut impl Read,
    request: RequestId,
    id: MessageFileId,
) -> Result<MessageFile, StorageError> {
    db.query(
        "SELECT f.id, f.message_id, f.name_sealed, f.media_type, f.size, f.sha256
         FROM message_file f JOIN message m ON m.id = f.message_id WHERE f.id = $1 AND m.request_id = $2",
    )
    .bind(id)
    .bind(request)
    .one(read)
    .await
}

fn read(row: &Row) -> Result<MessageFile, StorageError> {
    Ok(MessageFile {
        id: row.get("id")?,
        message: row.get("message_id")?,
        name_sealed: row.get("name_sealed")?,
        media_type: row.get("media_type")?,
        size: row.get("size")?,
        sha256: row.get("sha256")?,
    })
}
