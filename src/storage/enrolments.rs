//! Enrolments: who a person is, as checked at a counter. National and document numbers stay sealed here.

mod new;

pub use new::NewEnrolment;
use uuid::Uuid;

use super::db::{Read, Row, Tx};
use super::error::{StorageError, guarded};
use crate::domain::enrolment::EnrolmentState;
use crate::domain::id::{EnrolmentId, OfficeId, StaffId};
use crate::domain::instant::Instant;
use crate::domain::language::Language;
use crate::domain::word::Word;

/// An enrolment as stored.
#[derive(Debug, Clone)]
pub struct Enrolment {
    pub id: EnrolmentId,
    pub reference: String,
    /// `provider` or `staff`.
    pub kind: String,
    pub office: Option<OfficeId>,
    pub state: EnrolmentState,
    pub last_seq: i64,
    pub state_since: Instant,
    pub language: Language,
    /// `None` until the evidence is recorded.
    pub person: Option<Person>,
    pub evidence: Option<Evidence>,
    pub answers_confirmed_at: Option<Instant>,
    pub checked_by: Option<StaffId>,
    pub checked_at: Option<Instant>,
    pub created_at: Instant,
}

/// Who the person is.
#[derive(Debug, Clone)]
pub struct Person {
    /// `None` for somebody with one name only.
    pub given_names: Option<String>,
    pub family_name: String,
    /// As in the machine-readable zone.
    pub mrz_given: Option<String>,
    pub mrz_family: String,
    /// For search: case and marks folded away.
    pub folded_name: String,
    /// `YYYY-MM-DD`, unknown parts `00`. `None` for staff.
    pub birth_date: Option<String>,
    /// Sealed under `enrolment`, id, `national_number_sealed`. `None` for staff.
    pub national_number_sealed: Option<Vec<u8>>,
    pub national_number_index: Option<Vec<u8>>,
    pub email: String,
    pub phone: Option<String>,
}

/// What the clerk saw.
#[derive(Debug, Clone)]
pub struct Evidence {
    /// `passport`, `identity_card` or `residence_card`.
    pub document_kind: String,
    /// ISO 3166-1 code of the issuing country.
    pub document_country: String,
    /// Sealed under `enrolment`, id, `document_number_sealed`.
    pub document_number_sealed: Vec<u8>,
    pub document_number_index: Vec<u8>,
    /// `YYYY-MM-DD`.
    pub document_expires_on: String,
    pub seen_original: bool,
    pub seen_photo: bool,
    pub seen_features: bool,
    /// `clear` or `unavailable`.
    pub lost_stolen_check: String,
}

impl Enrolment {
    /// The state and seq that an update is guarded by.
    pub fn seen(&self) -> (EnrolmentState, i64) {
        (self.state, self.last_seq)
    }
}

impl Person {
    /// The name as people write it.
    pub fn display_name(&self) -> String {
        match &self.given_names {
            Some(given) => format!("{given} {}", self.family_name),
            None => self.family_name.clone(),
        }
    }
}

/// Inserts a new enrolment, in the state and with the seq of its first move.
pub async fn insert(tx: &mut Tx, enrolment: &Enrolment) -> Result<(), StorageError> {
    let rows = tx
        .query(
            "INSERT INTO enrolment (id, reference, kind, office_id, state, last_seq, state_since, language, created_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        )
        .bind(enrolment.id)
        .bind(enrolment.reference.as_str())
        .bind(enrolment.kind.as_str())
        .bind(enrolment.office)
        .bind(enrolment.state.word())
        .bind(enrolment.last_seq)
        .bind(enrolment.state_since)
        .bind(enrolment.language.tag())
        .bind(enrolment.created_at)
        .execute()
        .await?;
    guarded(rows)
}

/// Records who the person is; confirmed answers must be confirmed anew.
///
/// [`StorageError::Conflict`] if another open enrolment has the same national number, or the row moved on.
pub async fn record_person(
    tx: &mut Tx,
    seen: &Enrolment,
    language: Language,
    person: &Person,
) -> Result<(), StorageError> {
    let rows = tx
        .query(
            "UPDATE enrolment SET language = $1, given_names = $2, family_name = $3, mrz_given = $4, mrz_family = $5,
               folded_name = $6, birth_date = $7, national_number_sealed = $8, national_number_index = $9,
               email = $10, phone = $11, answers_confirmed_at = NULL
             WHERE id = $12 AND last_seq = $13",
        )
        .bind(language.tag())
        .bind(person.given_names.as_deref())
        .bind(person.family_name.as_str())
        .bind(person.mrz_given.as_deref())
        .bind(person.mrz_family.as_str())
        .bind(person.folded_name.as_str())
        .bind(person.birth_date.as_deref())
        .bind(person.national_number_sealed.as_deref())
        .bind(person.national_number_index.as_deref())
        .bind(person.email.as_str())
        .bind(person.phone.as_deref())
        .bind(seen.id)
        .bind(seen.last_seq)
        .execute()
        .await?;
    guarded(rows)
}

/// Records what the clerk saw.
pub async fn record_evidence(tx: &mut Tx, seen: &Enrolment, evidence: &Evidence) -> Result<(), StorageError> {
    let rows = tx
        .query(
            "UPDATE enrolment SET document_kind = $1, document_country = $2, document_number_sealed = $3,
               document_number_index = $4, document_expires_on = $5, seen_original = $6, seen_photo = $7,
               seen_features = $8, lost_stolen_check = $9, answers_confirmed_at = NULL
             WHERE id = $10 AND last_seq = $11",
        )
        .bind(evidence.document_kind.as_str())
        .bind(evidence.document_country.as_str())
        .bind(evidence.document_number_sealed.as_slice())
        .bind(evidence.document_number_index.as_slice())
        .bind(evidence.document_expires_on.as_str())
        .bind(evidence.seen_original)
        .bind(evidence.seen_photo)
        .bind(evidence.seen_features)
        .bind(evidence.lost_stolen_check.as_str())
        .bind(seen.id)
        .bind(seen.last_seq)
        .execute()
        .await?;
    guarded(rows)
}

/// Records that the person confirmed the answers, and who checked them.
pub async fn confirm_answers(
    tx: &mut Tx,
    id: EnrolmentId,
    clerk: Option<StaffId>,
    now: Instant,
) -> Result<(), StorageError> {
    let sql =
        "UPDATE enrolment SET answers_confirmed_at = $2, checked_by = $3, checked_at = $2 WHERE id = $1";
    guarded(tx.query(sql).bind(id).bind(now).bind(clerk).execute().await?)
}

/// One enrolment.
pub async fn get(db: &mut impl Read, id: EnrolmentId) -> Result<Enrolment, StorageError> {
    db.query(
        "SELECT id, reference, kind, office_id, state, last_seq, state_since, language, given_names, family_name,
           mrz_given, mrz_family, folded_name, birth_date, national_number_sealed, national_number_index, email, phone,
           document_kind, document_country, document_number_sealed, document_number_index, document_expires_on,
           seen_original, seen_photo, seen_features, lost_stolen_check, answers_confirmed_at, checked_by, checked_at,
           created_at
         FROM enrolment WHERE id = $1",
    )
    .bind(id)
    .one(read)
    .await
}

/// The enrolments of providers at an office, those that moved last first.
pub async fn of_office(
    db: &mut impl Read,
    office: OfficeId,
    limit: i64,
) -> Result<Vec<Enrolment>, StorageError> {
    db.query(
        "SELECT id, reference, kind, office_id, state, last_seq, state_since, language, given_names, family_name,
           mrz_given, mrz_family, folded_name, birth_date, national_number_sealed, national_number_index, email, phone,
           document_kind, document_country, document_number_sealed, document_number_index, document_expires_on,
           seen_original, seen_photo, seen_features, lost_stolen_check, answers_confirmed_at, checked_by, checked_at,
           created_at
         FROM enrolment WHERE office_id = $1 AND kind = 'provider' ORDER BY state_since DESC, id LIMIT $2",
    )
    .bind(office)
    .bind(limit)
    .all(read)
    .await
}

/// The open enrolment with that national number, if any.
pub async fn open_by_national_number(
    db: &mut impl Read,
    index: &[u8],
) -> Result<Option<EnrolmentId>, StorageError> {
    let sql =
        "SELECT id FROM enrolment WHERE national_number_index = $1 AND state NOT IN ('withdrawn', 'closed')";
    db.query(sql).bind(index).optional(|row| row.get("id")).await
}

fn read(row: &Row) -> Result<Enrolment, StorageError> {
    let id: EnrolmentId = row.get("id")?;
    Ok(Enrolment {
        id,
        reference: row.get("reference")?,
        kind: row.get("kind")?,
        office: row.get("office_id")?,
        state: row.word("enrolment", "state", id.0, EnrolmentState::parse)?,
        last_seq: row.get("last_seq")?,
        state_since: row.get("state_since")?,
        language: row.word("enrolment", "language", id.0, Language::parse)?,
        person: person(row, id.0)?,
        evidence: evidence(row, id.0)?,
        answers_confirmed_at: row.get("answers_confirmed_at")?,
        checked_by: row.get("checked_by")?,
        checked_at: row.get("checked_at")?,
        created_at: row.get("created_at")?,
    })
}

fn person(row: &Row, id: Uuid) -> Result<Option<Person>, StorageError> {
    let Some(family_name) = row.get::<Option<String>>("family_name")? else {
        return Ok(None);
    };
    let missing = |column| StorageError::Nonsense { table: "enrolment", column, id };
    Ok(Some(Person {
        given_names: row.get("given_names")?,
        family_name,
        mrz_given: row.get("mrz_given")?,
        mrz_family: row.get::<Option<String>>("mrz_family")?.ok_or_else(|| missing("mrz_family"))?,
        folded_name: row.get::<Option<String>>("folded_name")?.ok_or_else(|| missing("folded_name"))?,
        birth_date: row.get("birth_date")?,
        national_number_sealed: row.get("national_number_sealed")?,
        national_number_index: row.get("national_number_index")?,
        email: row.get::<Option<String>>("email")?.ok_or_else(|| missing("email"))?,
        phone: row.get("phone")?,
    }))
}

fn evidence(row: &Row, id: Uuid) -> Result<Option<Evidence>, StorageError> {
    let Some(document_kind) = row.get::<Option<String>>("document_kind")? else {
        return Ok(None);
    };
    let missing = |column| move || StorageError::Nonsense { table: "enrolment", column, id };
    Ok(Some(Evidence {
        document_kind,
        document_country: row
            .get::<Option<_>>("document_country")?
            .ok_or_else(missing("document_country"))?,
        document_number_sealed: row
            .get::<Option<_>>("document_number_sealed")?
            .ok_or_else(missing("document_number_sealed"))?,
        document_number_index: row
            .get::<Option<_>>("document_number_index")?
            .ok_or_else(missing("document_number_index"))?,
        document_expires_on: row
            .get::<Option<_>>("document_expires_on")?
            .ok_or_else(missing("document_expires_on"))?,
        seen_original: row.get::<Option<_>>("seen_original")?.ok_or_else(missing("seen_original"))?,
        seen_photo: row.get::<Option<_>>("seen_photo")?.ok_or_else(missing("seen_photo"))?,
        seen_features: row.get::<Option<_>>("seen_features")?.ok_or_else(missing("seen_features"))?,
        lost_stolen_check: row
            .get::<Option<_>>("lost_stolen_check")?
            .ok_or_else(missing("lost_stolen_check"))?,
    }))
}
