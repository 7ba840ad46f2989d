//! Members of staff and their one role. Rights are read on every request.

use super::db::{Read, Row, Tx};
use super::error::{StorageError, guarded};
use crate::domain::id::{EnrolmentId, OfficeId, StaffId};
use crate::domain::instant::Instant;
use crate::domain::language::Language;
use crate::domain::staff::Role;

/// A member of staff.
#[derive(Debug, Clone)]
pub struct Staff {
    pub id: StaffId,
    pub enrolment: EnrolmentId,
    pub role: Role,
    /// The one office of a clerk, supervisor or office administrator; none for the back office.
    pub office: Option<OfficeId>,
    pub name: String,
    pub email: String,
    pub language: Language,
    pub active: bool,
}

/// Adds a member of staff; [`StorageError::Conflict`] if the address or enrolment already has a role.
pub async fn add(tx: &mut Tx, staff: &Staff, now: Instant) -> Result<(), StorageError> {
    let rows = tx
        .query(
            "INSERT INTO staff (id, enrolment_id, role, office_id, name, email, language, active, created_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        )
        .bind(staff.id)
        .bind(staff.enrolment)
        .bind(staff.role.word())
        .bind(staff.office)
        .bind(staff.name.as_str())
        .bind(staff.email.as_str())
        .bind(staff.language.tag())
        .bind(staff.active)
        .bind(now)
        .execute()
        .await?;
    guarded(rows)
}

/// The member of staff behind an enrolment.
pub async fn by_enrolment(db: &mut impl Read, enrolment: EnrolmentId) -> Result<Option<Staff>, StorageError> {
    db.query(
        "SELECT id, enrolment_id, role, office_id, name, email, language, active FROM staff WHERE enrolment_id = $1",
    )
    .bind(enrolment)
    .optional(read)
    .await
}

/// The keyed hash of a member of staff's national number, where it is known.
pub async fn national_number_index(db: &mut impl Read, id: StaffId) -> Result<Option<Vec<u8>>, StorageError> {
    let sql = "SELECT national_number_index FROM staff WHERE id = $1";
    db.query(sql).bind(id).one(|row| row.get("national_number_index")).await
}

/// Records the keyed hash of a member of staff's national number.
pub async fn record_national_number(tx: &mut Tx, id: StaffId, index: &[u8]) -> Result<(), StorageError> {
    let sql = "UPDATE staff SET national_number_index = $2 WHERE id = $1";
    guarded(tx.query(sql).bind(id).bind(index).execute().await?)
}

/// Whether a member of staff must sign in with a passkey.
pub async fn passkey_required(db: &mut impl Read, id: StaffId) -> Result<bool, StorageError> {
    let sql = "SELECT passkey_required FROM staff WHERE id = $1";
    let required: Option<bool> = db.query(sql).bind(id).one(|row| row.get("passkey_required")).await?;
    Ok(required.unwrap_or(false))
}

/// Requires a passkey of the member of staff with this address, or takes that back. Gives whose enrolment it is; `None`
/// if nobody has the address.
pub async fn require_passkey(
    tx: &mut Tx,
    email: &str,
    required: bool,
) -> Result<Option<EnrolmentId>, StorageError> {
    let sql = "UPDATE staff SET passkey_required = $2 WHERE email = $1 RETURNING enrolment_id";
    tx.query(sql).bind(email).bind(required).optional(|row| row.get("enrolment_id")).await
}

/// One member of staff.
pub async fn get(db: &mut impl Read, id: StaffId) -> Result<Staff, StorageError> {
    db.query(
        "SELECT id, enrolment_id, role, office_id, name, email, language, active FROM staff WHERE id = $1",
    )
    .bind(id)
    .one(read)
    .await
}

/// All staff, by name.
pub async fn all(db: &mut impl Read) -> Result<Vec<Staff>, StorageError> {
    db.query("SELECT id, enrolment_id, role, office_id, name, email, language, active FROM staff ORDER BY name, id")
        .all(read)
        .await
}

fn read(row: &Row) -> Result<Staff, StorageError> {
    let id: StaffId = row.get("id")?;
    Ok(Staff {
        id,
        enrolment: row.get("enrolment_id")?,
        role: row.word("staff", "role", id.0, Role::parse)?,
        office: row.get("office_id")?,
        name: row.get("name")?,
        email: row.get("email")?,
        language: row.word("staff", "language", id.0, Language::parse)?,
        active: row.get("active")?,
    })
}
