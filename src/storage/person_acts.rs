//! What operators did about a person, and whether a legal hold stops deletion.

use uuid::Uuid;

use super::db::{Read, Row, Tx};
use super::error::{StorageError, guarded};
use crate::domain::data::act::Act;
use crate::domain::id::{EnrolmentId, RequestId};
use crate::domain::instant::Instant;
use crate::domain::word::Word;

/// Whom it is about: a file, or a request of somebody who has none here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    Enrolment(EnrolmentId),
    Request(RequestId),
}

/// An act as stored.
#[derive(Debug, Clone)]
pub struct PersonAct {
    pub id: Uuid,
    pub act: Act,
    pub reference: String,
    pub about: About,
    /// Who gave the command.
    pub operator: String,
    /// The number of a case or a letter.
    pub ground: Option<String>,
    pub at: Instant,
}

/// Adds an act.
pub async fn add(tx: &mut Tx, act: &PersonAct) -> Result<(), StorageError> {
    let (enrolment, request) = match act.about {
        About::Enrolment(id) => (Some(id), None),
        About::Request(id) => (None, Some(id)),
    };
    let rows = tx
        .query(
            "INSERT INTO person_act (id, act, reference, enrolment_id, request_id, operator, ground, at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        )
        .bind(act.id)
        .bind(act.act.word())
        .bind(act.reference.as_str())
        .bind(enrolment)
        .bind(request)
        .bind(act.operator.as_str())
        .bind(act.ground.as_deref())
        .bind(act.at)
        .execute()
        .await?;
    guarded(rows)
}

/// The hold that stops deletion of this file, or of this request.
pub async fn hold(db: &mut impl Read, about: About) -> Result<Option<PersonAct>, StorageError> {
    let newest = match about {
        About::Enrolment(id) => db
            .query(
                "SELECT id, act, reference, enrolment_id, request_id, operator, ground, at FROM person_act
                 WHERE enrolment_id = $1 AND act IN ('hold', 'release') ORDER BY at DESC, id DESC LIMIT 1",
            )
            .bind(id),
        About::Request(id) => db
            .query(
                "SELECT id, act, reference, enrolment_id, request_id, operator, ground, at FROM person_act
                 WHERE request_id = $1 AND act IN ('hold', 'release') ORDER BY at DESC, id DESC LIMIT 1",
            )
            .bind(id),
    };
    Ok(newest.optional(read).await?.filter(|newest| newest.act == Act::Hold))
}

/// Whether a request is held, by itself or with the file of its person.
pub async fn is_request_held(
    db: &mut impl Read,
    request: RequestId,
    enrolment: Option<EnrolmentId>,
) -> Result<bool, StorageError> {
    if hold(db, About::Request(request)).await?.is_some() {
        return Ok(true);
    }
    match enrolment {
        Some(enrolment) => Ok(hold(db, About::Enrolment(enrolment)).await?.is_some()),
        None => Ok(false),
    }
}

fn read(row: &Row) -> Result<PersonAct, StorageError> {
    let id: Uuid = row.get("id")?;
    let (enrolment, request) = (row.get("enrolment_id")?, row.get("request_id")?);
    let about = match (enrolment, request) {
        (Some(enrolment), None) => About::Enrolment(enrolment),
        (None, Some(request)) => About::Request(request),
        _ => return Err(StorageError::Nonsense { table: "person_act", column: "enrolment_id", id }),
    };
    Ok(PersonAct {
        id,
        act: row.word("person_act", "act", id, Act::parse)?,
        reference: row.get("reference")?,
        about,
        operator: row.get("operator")?,
        ground: row.get("ground")?,
        at: row.get("at")?,
    })
}
