//! The people of one office as its administrator keeps them: rights, training, and what was done to whom.

use uuid::Uuid;

use super::db::{Read, Tx};
use super::error::{StorageError, guarded};
use crate::domain::calendar::brussels_day;
use crate::domain::id::{OfficeId, StaffId};
use crate::domain::instant::Instant;
use crate::domain::office_event::OfficeEvent;
use crate::domain::person::date::{date_from_text, date_text};
use crate::domain::staff::Role;
use crate::domain::word::Word;
use time::Date;

/// Something that an administrator, or an export, did.
#[derive(Debug, Clone)]
pub struct Done {
    pub id: Uuid,
    pub office: OfficeId,
    pub by: StaffId,
    pub about: Option<StaffId>,
    pub kind: OfficeEvent,
    /// A JSON object without personal data.
    pub facts: String,
    pub at: Instant,
}

/// Records what was done at an office.
pub async fn record(tx: &mut Tx, done: &Done) -> Result<(), StorageError> {
    let rows = tx
        .query(
            "INSERT INTO office_event (id, office_id, by_staff, about_staff, kind, facts, at)
             VALUES ($1, $2, $3, $4, $5, $6, $7)",
        )
        .bind(done.id)
        .bind(done.office)
        .bind(done.by)
        .bind(done.about)
        .bind(done.kind.word())
        .bind(done.facts.as_str())
        .bind(done.at)
        .execute()
        .await?;
    guarded(rows)
}

/// How often an office's data (`about` is `None`) or a member of staff were changed: the version of their pages.
pub async fn version(
    db: &mut impl Read,
    office: OfficeId,
    about: Option<StaffId>,
) -> Result<i64, StorageError> {
    match about {
        Some(staff) => {
            let sql =
                "SELECT count(*) AS version FROM office_event WHERE office_id = $1 AND about_staff = $2";
            db.query(sql).bind(office).bind(staff).one(|row| row.get("version")).await
        }
        None => {
            let sql = "SELECT count(*) AS version FROM office_event WHERE office_id = $1 AND kind = 'office_changed'";
            db.query(sql).bind(office).one(|row| row.get("version")).await
        }
    }
}

/// Holds the row of a member of staff: a parallel change waits here until this transaction ends.
pub async fn hold(tx: &mut Tx, id: StaffId) -> Result<(), StorageError> {
    guarded(tx.query("UPDATE staff SET active = active WHERE id = $1").bind(id).execute().await?)
}

/// The members of an office, by name.
pub async fn of_office(db: &mut impl Read, office: OfficeId) -> Result<Vec<StaffId>, StorageError> {
    let sql = "SELECT id FROM staff WHERE office_id = $1 ORDER BY name, id";
    db.query(sql).bind(office).all(|row| row.get("id")).await
}

/// Gives or takes the rights of a member of staff. [`StorageError::Conflict`] if they stand so already.
pub async fn set_active(tx: &mut Tx, id: StaffId, active: bool) -> Result<(), StorageError> {
    let sql = "UPDATE staff SET active = $2 WHERE id = $1 AND active <> $2";
    guarded(tx.query(sql).bind(id).bind(active).execute().await?)
}

/// Gives a member of staff another role of the same office. [`StorageError::Conflict`] if they have it already.
pub async fn set_role(tx: &mut Tx, id: StaffId, role: Role) -> Result<(), StorageError> {
    let sql = "UPDATE staff SET role = $2 WHERE id = $1 AND role <> $2";
    guarded(tx.query(sql).bind(id).bind(role.word()).execute().await?)
}

/// Records the day on which somebody was trained; the newest row counts.
pub async fn record_training(
    tx: &mut Tx,
    id: Uuid,
    staff: StaffId,
    trained_on: Date,
    by: StaffId,
    now: Instant,
) -> Result<(), StorageError> {
    let sql =
        "INSERT INTO staff_training (id, staff_id, trained_on, recorded_by, at) VALUES ($1, $2, $3, $4, $5)";
    let row = tx.query(sql).bind(id).bind(staff).bind(date_text(trained_on)).bind(by).bind(now);
    guarded(row.execute().await?)
}

/// The day on which a member of staff was last trained; the day they were invited counts as one, because nobody is
/// invited untrained.
pub async fn trained_on(db: &mut impl Read, staff: StaffId) -> Result<Date, StorageError> {
    let sql = "SELECT s.created_at, (SELECT t.trained_on FROM staff_training t WHERE t.staff_id = s.id
            ORDER BY t.at DESC, t.id DESC LIMIT 1) AS trained_on
        FROM staff s WHERE s.id = $1";
    db.query(sql)
        .bind(staff)
        .one(|row| match row.get::<Option<String>>("trained_on")? {
            Some(text) => date_from_text(&text).map_err(|_| StorageError::Nonsense {
                table: "staff_training",
                column: "trained_on",
                id: staff.0,
            }),
            None => Ok(brussels_day(row.get("created_at")?)),
        })
        .await
}
