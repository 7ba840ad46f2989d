//! The lists of the back office: what waits for whom. Whole requests are read by `requests`.

use super::db::{Read, Row, Tx};
use super::error::StorageError;
use crate::domain::id::{RequestId, StaffId};
use crate::domain::instant::Instant;
use crate::domain::request::RequestState;
use crate::domain::request::environment::Environment;
use crate::domain::word::Word;

/// One line of a list.
#[derive(Debug, Clone)]
pub struct Waiting {
    pub id: RequestId,
    pub reference: String,
    pub environment: Environment,
    pub state: RequestState,
    pub state_since: Instant,
    pub given_names: Option<String>,
    pub family_name: String,
    /// For which organisation the person asks, by name.
    pub organisation: Option<String>,
    pub submitted_at: Instant,
    /// Who has it open.
    pub reviewer: Option<String>,
    pub lease_until: Option<Instant>,
    /// Never decides on it.
    pub checked_by: StaffId,
}

/// How many requests each list holds.
#[derive(Debug, Clone, Copy, Default)]
pub struct Counts {
    pub to_take: u64,
    pub mine: u64,
    pub second_review: u64,
    pub with_person: u64,
    pub decided: u64,
}

/// Submitted and taken by nobody, those that have waited longest first.
pub async fn to_take(db: &mut impl Read, limit: i64) -> Result<Vec<Waiting>, StorageError> {
    db.query(
        "SELECT r.id, r.reference, r.environment, r.state, r.state_since, r.given_names, r.family_name, r.submitted_at,
           r.lease_until, r.checked_by, r.organisation_name, s.name AS reviewer
         FROM request r LEFT JOIN staff s ON s.id = r.reviewer_id
         WHERE r.state = 'submitted' ORDER BY r.submitted_at, r.id LIMIT $1",
    )
    .bind(limit)
    .all(read)
    .await
}

/// Opened by this approver.
pub async fn mine(db: &mut impl Read, approver: StaffId, limit: i64) -> Result<Vec<Waiting>, StorageError> {
    db.query(
        "SELECT r.id, r.reference, r.environment, r.state, r.state_since, r.given_names, r.family_name, r.submitted_at,
           r.lease_until, r.checked_by, r.organisation_name, s.name AS reviewer
         FROM request r LEFT JOIN staff s ON s.id = r.reviewer_id
         WHERE r.state = 'in_review' AND r.reviewer_id = $1 ORDER BY r.submitted_at, r.id LIMIT $2",
    )
    .bind(approver)
    .bind(limit)
    .all(read)
    .await
}

/// Approved once and waiting for a second approver.
pub async fn second_review(db: &mut impl Read, limit: i64) -> Result<Vec<Waiting>, StorageError> {
    db.query(
        "SELECT r.id, r.reference, r.environment, r.state, r.state_since, r.given_names, r.family_name, r.submitted_at,
           r.lease_until, r.checked_by, r.organisation_name, s.name AS reviewer
         FROM request r LEFT JOIN staff s ON s.id = r.reviewer_id
         WHERE r.state = 'second_review' ORDER BY r.submitted_at, r.id LIMIT $1",
    )
    .bind(limit)
    .all(read)
    .await
}

/// With the person, or on hold: the clock of the review stands.
pub async fn with_person(db: &mut impl Read, limit: i64) -> Result<Vec<Waiting>, StorageError> {
    db.query(
        "SELECT r.id, r.reference, r.environment, r.state, r.state_since, r.given_names, r.family_name, r.submitted_at,
           r.lease_until, r.checked_by, r.organisation_name, s.name AS reviewer
         FROM request r LEFT JOIN staff s ON s.id = r.reviewer_id
         WHERE r.state IN ('on_hold', 'correction_due', 'approved') AND r.submitted_at IS NOT NULL
         ORDER BY r.submitted_at, r.id LIMIT $1",
    )
    .bind(limit)
    .all(read)
    .await
}

/// Over for the back office, the latest first.
pub async fn decided(db: &mut impl Read, limit: i64) -> Result<Vec<Waiting>, StorageError> {
    db.query(
        "SELECT r.id, r.reference, r.environment, r.state, r.state_since, r.given_names, r.family_name, r.submitted_at,
           r.lease_until, r.checked_by, r.organisation_name, s.name AS reviewer
         FROM request r LEFT JOIN staff s ON s.id = r.reviewer_id
         WHERE r.state IN ('issuing', 'issue_failed', 'issued', 'rejected') AND r.submitted_at IS NOT NULL
         ORDER BY r.state_since DESC, r.id LIMIT $1",
    )
    .bind(limit)
    .all(read)
    .await
}

/// The size of each list, for the tabs.
pub async fn counts(db: &mut impl Read, approver: StaffId) -> Result<Counts, StorageError> {
    let rows = db
        .query(
            "SELECT state, CAST(count(*) AS BIGINT) AS requests,
               CAST(COALESCE(sum(CASE WHEN reviewer_id = $1 THEN 1 ELSE 0 END), 0) AS BIGINT) AS mine
             FROM request WHERE submitted_at IS NOT NULL GROUP BY state",
        )
        .bind(approver)
        .all(|row| Ok((row.get::<String>("state")?, row.get::<i64>("requests")?, row.get::<i64>("mine")?)))
        .await?;
    let mut counts = Counts::default();
    for (state, requests, mine) in rows {
        let (requests, mine) = (requests.unsigned_abs(), mine.unsigned_abs());
        match RequestState::parse(&state) {
            Some(RequestState::Submitted) => counts.to_take += requests,
            Some(RequestState::InReview) => counts.mine += mine,
            Some(RequestState::SecondReview) => counts.second_review += requests,
            Some(RequestState::OnHold | RequestState::CorrectionDue | RequestState::Approved) => {
                counts.with_person += requests;
            }
            Some(
                RequestState::Issuing
                | RequestState::IssueFailed
                | RequestState::Issued
                | RequestState::Rejected,
            ) => counts.decided += requests,
            _ => {}
        }
    }
    Ok(counts)
}

/// The request that has waited longest and that this approver may take; nobody else is given it meanwhile.
///
/// What comes back to them comes first; what comes back to somebody else, and what they set aside until after `today`
/// (`YYYY-MM-DD`), does not come.
pub async fn longest_waiting(
    tx: &mut Tx,
    approver: StaffId,
    now: Instant,
    today: &str,
) -> Result<Option<RequestId>, StorageError> {
    tx.query_per_engine(
        "SELECT id FROM request r WHERE state = 'submitted' AND checked_by <> $1
           AND (kept_until IS NULL OR kept_until <= $2 OR handler_id = $1)
           AND NOT EXISTS (SELECT 1 FROM review_flag f WHERE f.request_id = r.id AND f.staff_id = $1 AND f.until > $3)
         ORDER BY CASE WHEN handler_id = $1 AND kept_until > $2 THEN 0 ELSE 1 END, waits_from, id LIMIT 1",
        "SELECT id FROM request r WHERE state = 'submitted' AND checked_by <> $1
           AND (kept_until IS NULL OR kept_until <= $2 OR handler_id = $1)
           AND NOT EXISTS (SELECT 1 FROM review_flag f WHERE f.request_id = r.id AND f.staff_id = $1 AND f.until > $3)
         ORDER BY CASE WHEN handler_id = $1 AND kept_until > $2 THEN 0 ELSE 1 END, waits_from, id LIMIT 1
         FOR UPDATE OF r SKIP LOCKED",
    )
    .bind(approver)
    .bind(now)
    .bind(today)
    .optional(|row| row.get("id"))
    .await
}

fn read(row: &Row) -> Result<Waiting, StorageError> {
    let id: RequestId = row.get("id")?;
    let missing = |column| StorageError::Nonsense { table: "request", column, id: id.0 };
    Ok(Waiting {
        id,
        reference: row.get("reference")?,
        environment: row.word("request", "environment", id.0, Environment::parse)?,
        state: row.word("request", "state", id.0, RequestState::parse)?,
        state_since: row.get("state_since")?,
        given_names: row.get("given_names")?,
        family_name: row.get::<Option<_>>("family_name")?.ok_or_else(|| missing("family_name"))?,
        organisation: row.get("organisation_name")?,
        submitted_at: row.get::<Option<_>>("submitted_at")?.ok_or_else(|| missing("submitted_at"))?,
        reviewer: row.get("reviewer")?,
        lease_until: row.get("lease_until")?,
        checked_by: row.get("checked_by")?,
    })
}
