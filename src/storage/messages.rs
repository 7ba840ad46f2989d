//! The messages of requests. Texts are sealed by the caller, under `message`, id, `text_sealed`.

use super::db::{Read, Row, Tx};
use super::error::{StorageError, guarded};
use crate::domain::id::{EnrolmentId, MessageFileId, MessageId, RequestId, StaffId};
use crate::domain::instant::Instant;
use crate::domain::thread::Side;
use crate::domain::word::Word;

/// A message as stored.
#[derive(Debug, Clone)]
pub struct Message {
    pub id: MessageId,
    pub request: RequestId,
    /// Its place in the thread, from 1.
    pub no: i64,
    pub side: Side,
    /// Who of eHealth wrote it.
    pub staff: Option<StaffId>,
    /// `None` for a file, and for what was taken back.
    pub text_sealed: Option<Vec<u8>>,
    pub at: Instant,
    pub read_at: Option<Instant>,
    pub taken_back_at: Option<Instant>,
}

/// A request with messages that nobody at eHealth has read.
#[derive(Debug, Clone)]
pub struct Unread {
    pub request: RequestId,
    pub reference: String,
    pub messages: u64,
    /// Since when the first of them waits.
    pub since: Instant,
    /// Never reads them: who checked the identity is no party.
    pub checked_by: StaffId,
    /// Whose file it is: they read no messages about themselves.
    pub enrolment: Option<EnrolmentId>,
}

/// Adds a message at the end of its thread. The caller holds the request, so that no two take one place.
pub async fn add(tx: &mut Tx, message: &Message) -> Result<(), StorageError> {
    let sql = "INSERT INTO message (id, request_id, no, side, staff_id, text_sealed, at)
        VALUES ($1, $2, $3, $4, $5, $6, $7)";
    let rows = tx
        .query(sql)
        .bind(message.id)
        .bind(message.request)
        .bind(message.no)
        .bind(message.side.word())
        .bind(message.staff)
        .bind(message.text_sealed.as_deref())
        .bind(message.at)
        .execute()
        .await?;
    guarded(rows)
}

/// The place of the next message.
pub async fn next_no(tx: &mut Tx, request: RequestId) -> Result<i64, StorageError> {
    let sql = "SELECT CAST(COALESCE(MAX(no), 0) + 1 AS BIGINT) AS next FROM message WHERE request_id = $1";
    tx.query(sql).bind(request).one(|row| row.get("next")).await
}

/// The thread of a request, oldest first.
pub async fn of(db: &mut impl Read, request: RequestId) -> Result<Vec<Message>, StorageError> {
    db.query(
        "SELECT id, request_id, no, side, staff_id, text_sealed, at, read_at, taken_back_at FROM message
         WHERE request_id = $1 ORDER BY no",
    )
    .bind(request)
    .all(read)
    .await
}

/// One message.
pub async fn get(db: &mut impl Read, id: MessageId) -> Result<Message, StorageError> {
    db.query(
        "SELECT id, request_id, no, side, staff_id, text_sealed, at, read_at, taken_back_at FROM message
         WHERE id = $1",
    )
    .bind(id)
    .one(read)
    .await
}

/// Marks what this side wrote, up to that place, as read by the other.
pub async fn mark_read(
    tx: &mut Tx,
    request: RequestId,
    side: Side,
    up_to: i64,
    now: Instant,
) -> Result<(), StorageError> {
    let sql = "UPDATE message SET read_at = $4
        WHERE side = $1 AND request_id = $2 AND no <= $3 AND read_at IS NULL AND taken_back_at IS NULL";
    tx.query(sql).bind(side.word()).bind(request).bind(up_to).bind(now).execute().await?;
    Ok(())
}

/// Takes a message back and gives its file, whose bytes nobody needs any more.
pub async fn take_back(
    tx: &mut Tx,
    id: MessageId,
    now: Instant,
) -> Result<Option<MessageFileId>, StorageError> {
    let sql =
        "UPDATE message SET text_sealed = NULL, taken_back_at = $2 WHERE id = $1 AND taken_back_at IS NULL";
    guarded(tx.query(sql).bind(id).bind(now).execute().await?)?;
    let sql = "DELETE FROM message_file WHERE message_id = $1 RETURNING id";
    tx.query(sql).bind(id).optional(|row| row.get("id")).await
}

/// How many messages of this side the other has to read.
pub async fn unread(db: &mut impl Read, request: RequestId, side: Side) -> Result<i64, StorageError> {
    let sql = "SELECT count(*) AS unread FROM message
        WHERE side = $1 AND request_id = $2 AND read_at IS NULL AND taken_back_at IS NULL";
    db.query(sql).bind(side.word()).bind(request).one(|row| row.get("unread")).await
}

/// When the first message of this side was written that the other has to read.
pub async fn first_unread(
    tx: &mut Tx,
    request: RequestId,
    side: Side,
) -> Result<Option<Instant>, StorageError> {
    let sql = "SELECT at FROM message
        WHERE side = $1 AND request_id = $2 AND read_at IS NULL AND taken_back_at IS NULL ORDER BY no LIMIT 1";
    tx.query(sql).bind(side.word()).bind(request).optional(|row| row.get("at")).await
}

/// The requests whose person waits to be read, the longest wait first.
pub async fn unread_from_persons(db: &mut impl Read, limit: i64) -> Result<Vec<Unread>, StorageError> {
    db.query(
        "SELECT r.id, r.reference, r.checked_by, r.enrolment_id, CAST(count(*) AS BIGINT) AS messages, MIN(m.at) AS since
         FROM message m JOIN request r ON r.id = m.request_id
         WHERE m.side = 'person' AND m.read_at IS NULL AND m.taken_back_at IS NULL
         GROUP BY r.id, r.reference, r.checked_by, r.enrolment_id ORDER BY since, r.id LIMIT $1",
    )
    .bind(limit)
    .all(|row| {
        Ok(Unread {
            request: row.get("id")?,
            reference: row.get("reference")?,
            messages: row.get::<i64>("messages")?.unsigned_abs(),
            since: row.get("since")?,
            checked_by: row.get("checked_by")?,
            enrolment: row.get("enrolment_id")?,
        })
    })
    .await
}

fn read(row: &Row) -> Result<Message, StorageError> {
    let id: MessageId = row.get("id")?;
    Ok(Message {
        id,
        request: row.get("request_id")?,
        no: row.get("no")?,
        side: row.word("message", "side", id.0, Side::parse)?,
        staff: row.get("staff_id")?,
        text_sealed: row.get("text_sealed")?,
        at: row.get("at")?,
        read_at: row.get("read_at")?,
        taken_back_at: row.get("taken_back_at")?,
    })
}
