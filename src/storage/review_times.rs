//! How long requests waited for eHealth until they were first answered: times, nothing about persons.

use time::Duration;

use super::db::Read;
use super::error::StorageError;
use crate::domain::instant::Instant;

/// The latest first answers since a moment, at most `limit`: the working time that the review clock showed, and when
/// it was given. An answer is what ends the first round: an approval counts where it stands, not where a second
/// approver is asked. A request of which some stretch was not measured (the clock is younger than it) is left out.
pub async fn first_answers(
    db: &mut impl Read,
    since: Instant,
    limit: i64,
) -> Result<Vec<(Duration, Instant)>, StorageError> {
    db.query(
        "SELECT d.at AS answered_at, (SELECT CAST(COALESCE(sum(s.working_seconds), 0) AS BIGINT) FROM review_segment s
             WHERE s.request_id = d.owner_id AND s.round = 1) AS seconds
         FROM history d
         WHERE d.machine = 'request' AND d.event IN ('approve', 'agree', 'reject') AND d.at >= $1
           AND d.to_state IN ('approved', 'rejected')
           AND NOT EXISTS (SELECT 1 FROM history e WHERE e.owner_id = d.owner_id AND e.seq < d.seq
             AND e.event IN ('approve', 'agree', 'reject') AND e.to_state IN ('approved', 'rejected'))
           AND (SELECT count(*) FROM review_segment s WHERE s.request_id = d.owner_id AND s.round = 1) =
             (SELECT count(*) FROM history e WHERE e.owner_id = d.owner_id AND e.seq < d.seq
               AND e.event IN ('send_contract', 'send_correction', 'resume'))
         ORDER BY d.at DESC LIMIT $2",
    )
    .bind(since)
    .bind(limit)
    .all(|row| Ok((Duration::seconds(row.get("seconds")?), row.get("answered_at")?)))
    .await
}
