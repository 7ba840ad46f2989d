//! What the back office counts of requests and offices: numbers by moments, nothing about persons.

use super::db::{Read, Snapshot};
use super::error::StorageError;
use crate::domain::id::OfficeId;
use crate::domain::instant::Instant;
use crate::domain::period::Span;
use crate::domain::request::figures::Stretch;

/// Counts by event of the history and by the state it led to.
pub type Events = Vec<(String, String, u64)>;

/// What happened to requests at eHealth in a span.
pub async fn flow(db: &mut impl Read, span: &Span) -> Result<Events, StorageError> {
    db.query(
        "SELECT event, to_state, CAST(count(*) AS BIGINT) AS events FROM history
         WHERE machine = 'request' AND event IN ('send_contract', 'approve', 'agree', 'reject')
           AND at >= $1 AND at < $2 GROUP BY event, to_state",
    )
    .bind(span.begin)
    .bind(span.end)
    .all(|row| Ok((row.get("event")?, row.get("to_state")?, row.get::<i64>("events")?.unsigned_abs())))
    .await
}

/// How many requests wait for eHealth whose clock began between these moments: from the first, and before the second,
/// as `reviews::lines` takes them.
pub async fn waiting(
    db: &mut impl Read,
    (from, before): (Option<Instant>, Option<Instant>),
) -> Result<u64, StorageError> {
    let counted: i64 = db
        .query(
            "SELECT CAST(count(*) AS BIGINT) AS requests FROM request
             WHERE state IN ('submitted', 'in_review', 'second_review') AND waits_from IS NOT NULL
               AND (CAST($1 AS TIMESTAMPTZ) IS NULL OR waits_from >= $1)
               AND (CAST($2 AS TIMESTAMPTZ) IS NULL OR waits_from < $2)",
        )
        .bind(from)
        .bind(before)
        .one(|row| row.get("requests"))
        .await?;
    Ok(counted.unsigned_abs())
}

/// Of those who began a stretch in a span: whole hours until they went on (`None`: they have not), whether the request
/// has ended, and how many are alike.
pub async fn passage(
    db: &mut Snapshot,
    stretch: Stretch,
    span: &Span,
) -> Result<Vec<(Option<i64>, bool, i64)>, StorageError> {
    let (begins, leads_to, ends) = stretch.bounds();
    // Only the difference of two moments is written differently; whoever began twice stands here twice.
    db.query_per_engine(
        "SELECT hours, ended, CAST(count(*) AS BIGINT) AS alike FROM (
           SELECT CAST(ROUND((julianday(MIN(b.at)) - julianday(a.at)) * 86400) AS INTEGER) / 3600 AS hours,
             MAX(CASE WHEN r.state IN ('withdrawn', 'lapsed', 'rejected') THEN 1 ELSE 0 END) = 1 AS ended
           FROM history a JOIN request r ON r.id = a.owner_id
           LEFT JOIN history b ON b.owner_id = a.owner_id AND b.event IN ($6, $7) AND b.at >= a.at
           WHERE a.machine = 'request' AND a.event IN ($1, $2) AND a.to_state = $3 AND a.at >= $4 AND a.at < $5
           GROUP BY a.owner_id, a.at) AS began
         GROUP BY hours, ended",
        "SELECT hours, ended, CAST(count(*) AS BIGINT) AS alike FROM (
           SELECT CAST(floor(extract(epoch FROM MIN(b.at) - a.at) / 3600) AS BIGINT) AS hours,
             MAX(CASE WHEN r.state IN ('withdrawn', 'lapsed', 'rejected') THEN 1 ELSE 0 END) = 1 AS ended
           FROM history a JOIN request r ON r.id = a.owner_id
           LEFT JOIN history b ON b.owner_id = a.owner_id AND b.event IN ($6, $7) AND b.at >= a.at
           WHERE a.machine = 'request' AND a.event IN ($1, $2) AND a.to_state = $3 AND a.at >= $4 AND a.at < $5
           GROUP BY a.owner_id, a.at) AS began
         GROUP BY hours, ended",
    )
    .bind(begins[0])
    .bind(begins[1])
    .bind(leads_to)
    .bind(span.begin)
    .bind(span.end)
    .bind(ends[0])
    .bind(ends[1])
    .all(|row| Ok((row.get("hours")?, row.get("ended")?, row.get("alike")?)))
    .await
}

/// Kits that the people of each office issued in a span.
pub async fn kits(db: &mut impl Read, span: &Span) -> Result<Vec<(Option<OfficeId>, u64)>, StorageError> {
    db.query(
        "SELECT s.office_id, CAST(count(*) AS BIGINT) AS kits FROM history h
         JOIN kit k ON k.id = h.owner_id JOIN staff s ON s.id = k.issued_by
         WHERE h.machine = 'kit' AND h.event = 'issue' AND h.at >= $1 AND h.at < $2 GROUP BY s.office_id",
    )
    .bind(span.begin)
    .bind(span.end)
    .all(|row| Ok((row.get("office_id")?, row.get::<i64>("kits")?.unsigned_abs())))
    .await
}

/// Digital keys that the persons of each office's files made in a span.
pub async fn keys(db: &mut impl Read, span: &Span) -> Result<Vec<(Option<OfficeId>, u64)>, StorageError> {
    db.query(
        "SELECT e.office_id, CAST(count(*) AS BIGINT) AS keys FROM history h JOIN enrolment e ON e.id = h.owner_id
         WHERE h.machine = 'enrolment' AND h.event = 'confirm_mobile_app' AND h.at >= $1 AND h.at < $2
           AND e.kind = 'provider' GROUP BY e.office_id",
    )
    .bind(span.begin)
    .bind(span.end)
    .all(|row| Ok((row.get("office_id")?, row.get::<i64>("keys")?.unsigned_abs())))
    .await
}

/// What happened at eHealth to requests of the persons of each office's files in a span; `None`: no office of ours
/// checked them.
pub async fn flow_by_office(
    db: &mut impl Read,
    span: &Span,
) -> Result<Vec<(Option<OfficeId>, String, String, u64)>, StorageError> {
    db.query(
        "SELECT e.office_id, h.event, h.to_state, CAST(count(*) AS BIGINT) AS events FROM history h
         JOIN request r ON r.id = h.owner_id LEFT JOIN enrolment e ON e.id = r.enrolment_id
         WHERE h.machine = 'request' AND h.event IN ('send_contract', 'approve', 'agree', 'reject')
           AND h.at >= $1 AND h.at < $2 GROUP BY e.office_id, h.event, h.to_state",
    )
    .bind(span.begin)
    .bind(span.end)
    .all(|row| {
        let events = row.get::<i64>("events")?.unsigned_abs();
        Ok((row.get("office_id")?, row.get("event")?, row.get("to_state")?, events))
    })
    .await
}

/// The names of all offices, closed ones too.
pub async fn office_names(db: &mut impl Read) -> Result<Vec<(OfficeId, String)>, StorageError> {
    let sql = "SELECT id, name FROM office ORDER BY name, id";
    db.query(sql).all(|row| Ok((row.get("id")?, row.get("name")?))).await
}
