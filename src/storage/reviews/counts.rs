//! How much each list holds.

use crate::domain::id::StaffId;
use crate::domain::instant::Instant;
use crate::domain::request::RequestState;
use crate::domain::word::Word;
use crate::storage::db::Read;
use crate::storage::error::StorageError;

/// How many requests each list holds.
#[derive(Debug, Clone, Copy, Default)]
pub struct Counts {
    pub to_take: u64,
    pub mine: u64,
    pub second_review: u64,
    pub with_person: u64,
    pub expiring: u64,
    pub decided: u64,
    pub all: u64,
}

/// The size of each list, for the tabs.
pub async fn counts(db: &mut impl Read, reader: StaffId, soon: Instant) -> Result<Counts, StorageError> {
    use RequestState::{
        Approved, CorrectionDue, IssueFailed, Issued, Issuing, OnHold, Rejected, SecondReview, Submitted,
    };
    let rows = db
        .query(
            "SELECT state, CAST(count(*) AS BIGINT) AS requests FROM request WHERE submitted_at IS NOT NULL
             GROUP BY state",
        )
        .all(|row| Ok((row.get::<String>("state")?, row.get::<i64>("requests")?.unsigned_abs())))
        .await?;
    let mut counts = Counts::default();
    for (state, requests) in rows {
        counts.all += requests;
        match RequestState::parse(&state) {
            Some(Submitted) => counts.to_take += requests,
            Some(SecondReview) => counts.second_review += requests,
            Some(OnHold | CorrectionDue | Approved) => counts.with_person += requests,
            Some(Issuing | IssueFailed | Issued | Rejected) => counts.decided += requests,
            _ => {}
        }
    }
    let mine = "SELECT CAST(count(*) AS BIGINT) AS requests FROM request WHERE handler_id = $1
        AND state IN ('in_review', 'submitted', 'on_hold', 'correction_due')";
    counts.mine = db.query(mine).bind(reader).one(|row| row.get::<i64>("requests")).await?.unsigned_abs();
    let expiring =
        "SELECT CAST(count(*) AS BIGINT) AS requests FROM timer t JOIN request r ON r.id = t.owner_id
        WHERE t.ended_at IS NULL AND t.kind IN ('correction_end', 'completion_end') AND t.due_at <= $1
          AND r.submitted_at IS NOT NULL";
    counts.expiring =
        db.query(expiring).bind(soon).one(|row| row.get::<i64>("requests")).await?.unsigned_abs();
    Ok(counts)
}

/// How many requests have come to be taken since that moment.
pub async fn newer(db: &mut impl Read, since: Instant) -> Result<u64, StorageError> {
    let sql = "SELECT CAST(count(*) AS BIGINT) AS requests FROM request
        WHERE state = 'submitted' AND submitted_at > $1";
    Ok(db.query(sql).bind(since).one(|row| row.get::<i64>("requests")).await?.unsigned_abs())
}

/// Of how many requests whose clock runs somebody was reminded, by working days: fewest days first.
pub async fn alerted(db: &mut impl Read) -> Result<Vec<(i64, u64)>, StorageError> {
    db.query(
        "SELECT a.days, CAST(count(*) AS BIGINT) AS requests FROM (
           SELECT l.request_id, max(l.days) AS days FROM review_alert l
           JOIN review_segment s ON s.request_id = l.request_id AND s.round = l.round AND s.ended_at IS NULL
           GROUP BY l.request_id) a GROUP BY a.days ORDER BY a.days",
    )
    .all(|row| Ok((row.get("days")?, row.get::<i64>("requests")?.unsigned_abs())))
    .await
}
