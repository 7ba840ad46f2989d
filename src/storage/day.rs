//! What a day at an office begins with: files that wait for somebody, kits about to die, mails that came back.

use super::db::{Read, Row};
use super::error::StorageError;
use crate::domain::enrolment::EnrolmentState;
use crate::domain::id::{EnrolmentId, OfficeId};
use crate::domain::instant::Instant;
use crate::domain::word::Word;

/// Most lines of one list; what lies below has its turn when those above are done.
const LINES: i64 = 50;

/// A file in a list of the day.
#[derive(Debug, Clone)]
pub struct DayLine {
    pub id: EnrolmentId,
    pub reference: String,
    /// As people write it; empty before the answers are recorded.
    pub name: String,
    /// The moment the list is about: since when, until when, or when it happened.
    pub at: Instant,
}

/// The files of the office in that state, those that stand there longest first.
pub async fn in_state(
    db: &mut impl Read,
    office: OfficeId,
    state: EnrolmentState,
) -> Result<Vec<DayLine>, StorageError> {
    db.query(
        "SELECT id, reference, given_names, family_name, state_since AS at FROM enrolment
         WHERE office_id = $1 AND state = $2 AND kind = 'provider' ORDER BY state_since, id LIMIT $3",
    )
    .bind(office)
    .bind(state.word())
    .bind(LINES)
    .all(read)
    .await
}

/// The files whose live kit dies before `until`, the soonest first.
pub async fn expiring(
    db: &mut impl Read,
    office: OfficeId,
    until: Instant,
) -> Result<Vec<DayLine>, StorageError> {
    db.query(
        "SELECT e.id, e.reference, e.given_names, e.family_name, k.expires_at AS at
         FROM kit k JOIN enrolment e ON e.id = k.enrolment_id
         WHERE e.office_id = $1 AND e.kind = 'provider' AND k.state = 'live' AND k.expires_at <= $2
         ORDER BY k.expires_at, e.id LIMIT $3",
    )
    .bind(office)
    .bind(until)
    .bind(LINES)
    .all(read)
    .await
}

/// The files whose mail was refused for good after `since`, unless a later one arrived; the latest first.
pub async fn bounced(
    db: &mut impl Read,
    office: OfficeId,
    since: Instant,
) -> Result<Vec<DayLine>, StorageError> {
    db.query(
        "SELECT e.id, e.reference, e.given_names, e.family_name, MAX(o.created_at) AS at
         FROM outbox o JOIN enrolment e ON e.id = o.owner_id
         WHERE o.machine = 'enrolment' AND e.office_id = $1 AND e.kind = 'provider' AND o.state = 'refused'
           AND o.created_at > $2 AND e.state NOT IN ('withdrawn', 'closed')
           AND NOT EXISTS (SELECT 1 FROM outbox n
             WHERE n.owner_id = o.owner_id AND n.state = 'sent' AND n.created_at > o.created_at)
         GROUP BY e.id, e.reference, e.given_names, e.family_name ORDER BY 5 DESC, e.id LIMIT $3",
    )
    .bind(office)
    .bind(since)
    .bind(LINES)
    .all(read)
    .await
}

/// The files whose kit somebody with the mailed link declared not theirs after `since`, if nobody at a counter has
/// done anything with them yet; the latest first. The security task of E12.
pub async fn disowned(
    db: &mut impl Read,
    office: OfficeId,
    since: Instant,
) -> Result<Vec<DayLine>, StorageError> {
    db.query(
        "SELECT e.id, e.reference, e.given_names, e.family_name, h.at AS at
         FROM enrolment e JOIN history h ON h.owner_id = e.id AND h.seq = e.last_seq
         WHERE e.office_id = $1 AND e.kind = 'provider' AND h.event = 'revoke_kit'
           AND h.actor_kind IN ('visitor', 'person') AND h.at > $2
         ORDER BY h.at DESC, e.id LIMIT $3",
    )
    .bind(office)
    .bind(since)
    .bind(LINES)
    .all(read)
    .await
}

fn read(row: &Row) -> Result<DayLine, StorageError> {
    let given: Option<String> = row.get("given_names")?;
    let family: Option<String> = row.get("family_name")?;
    let names: Vec<_> = given.into_iter().chain(family).collect();
    Ok(DayLine {
        id: row.get("id")?,
        reference: row.get("reference")?,
        name: names.join(" "),
        at: row.get("at")?,
    })
}
