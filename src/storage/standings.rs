//! Where a file stands, for anybody who quotes its reference: states and dates, nothing personal.

use super::db::{Read, Row};
use super::error::StorageError;
use crate::domain::certificate::CertificateState;
use crate::domain::enrolment::EnrolmentState;
use crate::domain::instant::Instant;
use crate::domain::request::RequestState;
use crate::domain::word::Word;
use uuid::Uuid;

/// The three machines of one file, as far as each has begun.
#[derive(Debug, Clone, Copy)]
pub struct Standing {
    pub enrolment: Option<EnrolmentState>,
    pub request: Option<RequestState>,
    pub certificate: Option<CertificateState>,
    /// Since when the enrolment is where it is, and the request.
    pub enrolment_since: Option<Instant>,
    pub request_since: Option<Instant>,
    /// When the file began.
    pub opened: Instant,
}

/// The file with that reference, be it of an enrolment or of a request.
pub async fn by_reference(db: &mut impl Read, reference: &str) -> Result<Option<Standing>, StorageError> {
    match of_request(db, reference).await? {
        None => of_enrolment(db, reference).await,
        found => Ok(found),
    }
}

async fn of_request(db: &mut impl Read, reference: &str) -> Result<Option<Standing>, StorageError> {
    db.query(
        "SELECT r.id, r.state AS request_state, e.state AS enrolment_state, c.state AS certificate_state,
           e.state_since AS enrolment_since, r.state_since AS request_since, r.created_at AS opened
         FROM request r LEFT JOIN enrolment e ON e.id = r.enrolment_id LEFT JOIN certificate c ON c.request_id = r.id
         WHERE r.reference = $1",
    )
    .bind(reference)
    .optional(read)
    .await
}

/// Of several requests of the person the latest counts.
async fn of_enrolment(db: &mut impl Read, reference: &str) -> Result<Option<Standing>, StorageError> {
    db.query(
        "SELECT e.id, r.state AS request_state, e.state AS enrolment_state, c.state AS certificate_state,
           e.state_since AS enrolment_since, r.state_since AS request_since, e.created_at AS opened
         FROM enrolment e LEFT JOIN request r ON r.enrolment_id = e.id LEFT JOIN certificate c ON c.request_id = r.id
         WHERE e.reference = $1 AND e.kind = 'provider' ORDER BY r.created_at DESC LIMIT 1",
    )
    .bind(reference)
    .optional(read)
    .await
}

fn read(row: &Row) -> Result<Standing, StorageError> {
    let id: Uuid = row.get("id")?;
    Ok(Standing {
        enrolment: row.word_or_null("enrolment", "enrolment_state", id, EnrolmentState::parse)?,
        request: row.word_or_null("request", "request_state", id, RequestState::parse)?,
        certificate: row.word_or_null("certificate", "certificate_state", id, CertificateState::parse)?,
        enrolment_since: row.get("enrolment_since")?,
        request_since: row.get("request_since")?,
        opened: row.get("opened")?,
    })
}
