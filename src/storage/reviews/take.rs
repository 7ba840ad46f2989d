//! Which request is given to whoever asks for the next one.

use crate::domain::id::{RequestId, StaffId};
use crate::domain::instant::Instant;
use crate::storage::db::Tx;
use crate::storage::error::StorageError;

/// The request that this approver is to take next; nobody else is given it meanwhile.
///
/// What comes back to them comes first, then what has waited longest. What comes back to somebody else, what they set
/// aside until after `today` (`YYYY-MM-DD`), their own identity checks and their own file do not come.
pub async fn longest_waiting(
    tx: &mut Tx,
    approver: StaffId,
    now: Instant,
    today: &str,
) -> Result<Option<RequestId>, StorageError> {
    let theirs = tx
        .query_per_engine(
            "SELECT id FROM request WHERE handler_id = $1 AND state = 'submitted' AND kept_until > $2
             ORDER BY waits_from, id LIMIT 1",
            "SELECT id FROM request WHERE handler_id = $1 AND state = 'submitted' AND kept_until > $2
             ORDER BY waits_from, id LIMIT 1 FOR UPDATE SKIP LOCKED",
        )
        .bind(approver)
        .bind(now)
        .optional(|row| row.get("id"))
        .await?;
    if theirs.is_some() {
        return Ok(theirs);
    }
    tx.query_per_engine(
        "SELECT id FROM request r WHERE state = 'submitted' AND checked_by <> $1
           AND (enrolment_id IS NULL OR enrolment_id NOT IN (SELECT enrolment_id FROM staff WHERE id = $1))
           AND (kept_until IS NULL OR kept_until <= $2)
           AND NOT EXISTS (SELECT 1 FROM review_flag f WHERE f.request_id = r.id AND f.staff_id = $1 AND f.until > $3)
         ORDER BY waits_from, id LIMIT 1",
        "SELECT id FROM request r WHERE state = 'submitted' AND checked_by <> $1
           AND (enrolment_id IS NULL OR enrolment_id NOT IN (SELECT enrolment_id FROM staff WHERE id = $1))
           AND (kept_until IS NULL OR kept_until <= $2)
           AND NOT EXISTS (SELECT 1 FROM review_flag f WHERE f.request_id = r.id AND f.staff_id = $1 AND f.until > $3)
         ORDER BY waits_from, id LIMIT 1 FOR UPDATE OF r SKIP LOCKED",
    )
    .bind(approver)
    .bind(now)
    .bind(today)
    .optional(|row| row.get("id"))
    .await
}
