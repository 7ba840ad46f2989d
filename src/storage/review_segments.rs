//! The review clock as it ran, and who was reminded.

use time::Duration;

use super::db::{Read, Tx};
use super::error::{StorageError, guarded};
use crate::domain::id::RequestId;
use crate::domain::instant::Instant;

/// The newest segment of a request.
#[derive(Debug, Clone, Copy)]
pub struct Last {
    pub no: i64,
    pub round: i64,
    pub started_at: Instant,
    pub is_open: bool,
}

/// The newest segment, if the clock ever ran.
pub async fn last(db: &mut impl Read, id: RequestId) -> Result<Option<Last>, StorageError> {
    let sql = "SELECT no, round, started_at, ended_at FROM review_segment WHERE request_id = $1
        ORDER BY no DESC LIMIT 1";
    db.query(sql)
        .bind(id)
        .optional(|row| {
            Ok(Last {
                no: row.get("no")?,
                round: row.get("round")?,
                started_at: row.get("started_at")?,
                is_open: row.get::<Option<Instant>>("ended_at")?.is_none(),
            })
        })
        .await
}

/// The working time of the closed segments of a round.
pub async fn waited(db: &mut impl Read, id: RequestId, round: i64) -> Result<Duration, StorageError> {
    let sql = "SELECT CAST(COALESCE(sum(working_seconds), 0) AS BIGINT) AS seconds FROM review_segment
        WHERE request_id = $1 AND round = $2";
    let seconds: i64 = db.query(sql).bind(id).bind(round).one(|row| row.get("seconds")).await?;
    Ok(Duration::seconds(seconds))
}

/// The clock starts.
pub async fn open(tx: &mut Tx, id: RequestId, no: i64, round: i64, now: Instant) -> Result<(), StorageError> {
    let sql = "INSERT INTO review_segment (request_id, no, round, started_at) VALUES ($1, $2, $3, $4)";
    guarded(tx.query(sql).bind(id).bind(no).bind(round).bind(now).execute().await?)
}

/// The clock stops.
pub async fn close(tx: &mut Tx, id: RequestId, now: Instant, worked: Duration) -> Result<(), StorageError> {
    let sql = "UPDATE review_segment SET ended_at = $2, working_seconds = $3
        WHERE request_id = $1 AND ended_at IS NULL";
    guarded(tx.query(sql).bind(id).bind(now).bind(worked.whole_seconds()).execute().await?)
}

/// Somebody is reminded that the request has waited so many working days; once.
pub async fn alert(
    tx: &mut Tx,
    id: RequestId,
    round: i64,
    days: u32,
    now: Instant,
) -> Result<(), StorageError> {
    let sql = "INSERT INTO review_alert (request_id, round, days, at) VALUES ($1, $2, $3, $4)
        ON CONFLICT DO NOTHING";
    tx.query(sql).bind(id).bind(round).bind(i64::from(days)).bind(now).execute().await?;
    Ok(())
}

/// Whether since then any request was found to have waited that many working days, or more.
pub async fn was_alerted(db: &mut impl Read, days: u32, since: Instant) -> Result<bool, StorageError> {
    let sql = "SELECT days FROM review_alert WHERE days >= $1 AND at >= $2 LIMIT 1";
    Ok(db
        .query(sql)
        .bind(i64::from(days))
        .bind(since)
        .optional(|row| row.get::<i64>("days"))
        .await?
        .is_some())
}

/// After how many working days of the present round somebody was reminded, fewest first.
pub async fn alerts(db: &mut impl Read, id: RequestId) -> Result<Vec<i64>, StorageError> {
    let sql = "SELECT days FROM review_alert WHERE request_id = $1 AND round =
        (SELECT max(round) FROM review_segment WHERE request_id = $1) ORDER BY days";
    db.query(sql).bind(id).all(|row| row.get("days")).await
}
