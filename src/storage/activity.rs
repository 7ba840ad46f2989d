//! The activity log of an office: moves of its files and by its people, looks into files of other offices, deeds of
//! its administrators. Names members of staff, and files by their reference; nothing about persons.

use uuid::Uuid;

use super::db::{Read, Row};
use super::error::StorageError;
use crate::domain::id::{OfficeId, StaffId};
use crate::domain::instant::Instant;

/// What is looked for; an empty filter finds everything of the office.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    pub staff: Option<StaffId>,
    /// The word of an event: of a file, of an office, or `look`.
    pub kind: Option<String>,
    /// From this moment on.
    pub from: Option<Instant>,
    /// Before this moment.
    pub before: Option<Instant>,
    /// A whole reference.
    pub reference: Option<String>,
}

/// One line of the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Activity {
    pub at: Instant,
    /// `file`, `look` or `office`.
    pub sort: String,
    /// The word of the event; of a look the word of its reason.
    pub kind: String,
    /// The word of the kind of actor.
    pub actor: String,
    /// The member of staff who acted, where one did.
    pub name: Option<String>,
    /// The file it was about, where it was about one.
    pub reference: Option<String>,
}

/// The lines of the log that the filter finds, newest first: `limit` of them after the first `skip`.
pub async fn of_office(
    db: &mut impl Read,
    office: OfficeId,
    filter: &Filter,
    limit: i64,
    skip: i64,
) -> Result<Vec<Activity>, StorageError> {
    let query = db.query(
        "SELECT at, sort, kind, actor, name, reference FROM (
           SELECT h.at AS at, 'file' AS sort, h.event AS kind, h.actor_kind AS actor, s.name AS name,
             e.reference AS reference, h.actor_id AS staff_id, h.event AS looked_for, h.owner_id AS id, h.seq AS seq
           FROM history h JOIN enrolment e ON e.id = h.owner_id LEFT JOIN staff s ON s.id = h.actor_id
           WHERE h.machine = 'enrolment' AND e.kind = 'provider' AND (e.office_id = $1 OR s.office_id = $1)
           UNION ALL
           SELECT a.at, 'look', a.reason, 'clerk', s.name, e.reference, a.staff_id, 'look', a.id, 0
           FROM file_access a JOIN enrolment e ON e.id = a.enrolment_id JOIN staff s ON s.id = a.staff_id
           WHERE a.office_id = $1 OR e.office_id = $1
           UNION ALL
           SELECT o.at, 'office', o.kind, 'administrator', s.name, NULL, o.by_staff, o.kind, o.id, 0
           FROM office_event o JOIN staff s ON s.id = o.by_staff
           WHERE o.office_id = $1
         ) AS log
         WHERE ($2 IS NULL OR staff_id = $2) AND ($3 IS NULL OR looked_for = $3) AND ($4 IS NULL OR at >= $4)
           AND ($5 IS NULL OR at < $5) AND ($6 IS NULL OR reference = $6)
         ORDER BY at DESC, id DESC, seq DESC LIMIT $7 OFFSET $8",
    );
    let staff: Option<Uuid> = filter.staff.map(Into::into);
    query
        .bind(office)
        .bind(staff)
        .bind(filter.kind.as_deref().map(str::to_owned))
        .bind(filter.from)
        .bind(filter.before)
        .bind(filter.reference.clone())
        .bind(limit)
        .bind(skip)
        .all(read)
        .await
}

fn read(row: &Row) -> Result<Activity, StorageError> {
    Ok(Activity {
        at: row.get("at")?,
        sort: row.get("sort")?,
        kind: row.get("kind")?,
        actor: row.get("actor")?,
        name: row.get("name")?,
        reference: row.get("reference")?,
    })
}
