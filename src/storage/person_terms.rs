//! The terms by which an existing person is found, and the decisions that two files are two people.

use std::collections::BTreeMap;

use uuid::Uuid;

use super::db::{Read, Row, Tx};
use super::error::StorageError;
use crate::domain::enrolment::EnrolmentState;
use crate::domain::id::{EnrolmentId, OfficeId, StaffId};
use crate::domain::instant::Instant;
use crate::domain::word::Word;

/// As many people as one term may lead to; a term that leads to more says too little.
const PEOPLE_A_TERM: i64 = 60;

/// A file that shares a term with what is searched for; numbers still sealed.
#[derive(Debug, Clone)]
pub struct Filed {
    pub id: EnrolmentId,
    pub reference: String,
    pub office: Option<OfficeId>,
    pub state: EnrolmentState,
    pub given_names: Option<String>,
    pub family_name: String,
    pub mrz_given: Option<String>,
    pub mrz_family: String,
    pub birth_date: Option<String>,
    pub national_number_sealed: Option<Vec<u8>>,
    pub document_country: Option<String>,
    pub document_number_sealed: Option<Vec<u8>>,
}

/// Files a person under these terms, in place of those before.
pub async fn store(tx: &mut Tx, id: EnrolmentId, terms: &[i64]) -> Result<(), StorageError> {
    erase(tx, id).await?;
    for term in terms {
        let sql = "INSERT INTO person_term (term, enrolment_id) VALUES ($1, $2)
            ON CONFLICT (term, enrolment_id) DO NOTHING";
        tx.query(sql).bind(*term).bind(id).execute().await?;
    }
    Ok(())
}

/// Takes a person out of the search.
pub async fn erase(tx: &mut Tx, id: EnrolmentId) -> Result<(), StorageError> {
    tx.query("DELETE FROM person_term WHERE enrolment_id = $1").bind(id).execute().await?;
    Ok(())
}

/// The files that share a term, with the number of terms they share: at most `limit`, those that share most first.
pub async fn sharing(
    db: &mut impl Read,
    terms: &[i64],
    limit: usize,
) -> Result<Vec<EnrolmentId>, StorageError> {
    let sql = "SELECT enrolment_id FROM person_term WHERE term = $1 LIMIT $2";
    let mut shared: BTreeMap<Uuid, usize> = BTreeMap::new();
    for term in terms {
        let people = db.query(sql).bind(*term).bind(PEOPLE_A_TERM).all(|row| row.get("enrolment_id")).await?;
        for id in people {
            *shared.entry(id).or_default() += 1;
        }
    }
    let mut people: Vec<_> = shared.into_iter().collect();
    people.sort_by_key(|(id, count)| (usize::MAX - count, *id));
    Ok(people.into_iter().take(limit).map(|(id, _)| id.into()).collect())
}

/// A person's file, if it is still open to be found: neither withdrawn nor closed, and not one of staff.
pub async fn filed(db: &mut impl Read, id: EnrolmentId) -> Result<Option<Filed>, StorageError> {
    db.query(
        "SELECT id, reference, office_id, state, given_names, family_name, mrz_given, mrz_family, birth_date,
           national_number_sealed, document_country, document_number_sealed
         FROM enrolment WHERE id = $1 AND kind = 'provider' AND family_name IS NOT NULL
           AND state NOT IN ('withdrawn', 'closed')",
    )
    .bind(id)
    .optional(read)
    .await
}

/// Open files of people that are under no term yet: written before this program, or by hand.
pub async fn unfiled(db: &mut impl Read, limit: i64) -> Result<Vec<EnrolmentId>, StorageError> {
    db.query(
        "SELECT id FROM enrolment WHERE kind = 'provider' AND family_name IS NOT NULL AND birth_date IS NOT NULL
           AND state NOT IN ('withdrawn', 'closed')
           AND NOT EXISTS (SELECT term FROM person_term WHERE enrolment_id = enrolment.id)
         ORDER BY id LIMIT $1",
    )
    .bind(limit)
    .all(|row| row.get("id"))
    .await
}

/// Records that a clerk compared two files and said they are two people.
pub async fn tell_apart(
    tx: &mut Tx,
    id: EnrolmentId,
    other: EnrolmentId,
    clerk: StaffId,
    now: Instant,
) -> Result<(), StorageError> {
    let sql = "INSERT INTO person_distinct (enrolment_id, other_id, clerk_id, at) VALUES ($1, $2, $3, $4)
        ON CONFLICT (enrolment_id, other_id) DO NOTHING";
    tx.query(sql).bind(id).bind(other).bind(clerk).bind(now).execute().await?;
    Ok(())
}

/// The files that were told apart from this one, whichever of the two was at the counter.
pub async fn told_apart(db: &mut impl Read, id: EnrolmentId) -> Result<Vec<EnrolmentId>, StorageError> {
    let sql = "SELECT other_id AS other FROM person_distinct WHERE enrolment_id = $1
        UNION SELECT enrolment_id AS other FROM person_distinct WHERE other_id = $1";
    db.query(sql).bind(id).all(|row| row.get("other")).await
}

fn read(row: &Row) -> Result<Filed, StorageError> {
    let id: EnrolmentId = row.get("id")?;
    Ok(Filed {
        id,
        reference: row.get("reference")?,
        office: row.get("office_id")?,
        state: row.word("enrolment", "state", id.0, EnrolmentState::parse)?,
        given_names: row.get("given_names")?,
        family_name: row.get("family_name")?,
        mrz_given: row.get("mrz_given")?,
        mrz_family: row.get("mrz_family")?,
        birth_date: row.get("birth_date")?,
        national_number_sealed: row.get("national_number_sealed")?,
        document_country: row.get("document_country")?,
        document_number_sealed: row.get("document_number_sealed")?,
    })
}
