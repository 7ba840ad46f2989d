//! Requests for a certificate.

mod new;
pub mod open;
mod organisation;
pub mod review;
mod row;

pub use new::NewRequest;
pub use organisation::{Represented, record_organisation};
pub use review::{record_approval, record_reviewer, record_submission};
use row::{read, select};
use uuid::Uuid;

use super::db::{Read, Tx};
use super::error::{StorageError, guarded};
use crate::domain::id::{EnrolmentId, RequestId, StaffId};
use crate::domain::instant::Instant;
use crate::domain::key::level::Means;
use crate::domain::language::Language;
use crate::domain::request::RequestState;
use crate::domain::request::environment::Environment;
use crate::domain::word::Word;

/// Stands in `checked_by` when no clerk of ours checked the identity.
pub const NO_CLERK: StaffId = StaffId(Uuid::nil());

/// A request as stored.
#[derive(Debug, Clone)]
pub struct Request {
    pub id: RequestId,
    pub reference: String,
    pub environment: Environment,
    pub state: RequestState,
    pub last_seq: i64,
    pub state_since: Instant,
    /// Until sign-in the request belongs to a browser.
    pub browser_hash: Option<Vec<u8>>,
    pub language: Language,
    pub terms_version: String,
    pub enrolment: Option<EnrolmentId>,
    pub details: Option<Details>,
    /// Whether the certificate shall be an organisation's: asked at the start, and never changed.
    pub for_organisation: bool,
    /// The organisation, once the person has said which.
    pub represented: Option<Represented>,
    pub sign_in: Option<SignedIn>,
    /// Who checked the identity at the counter; [`NO_CLERK`] with an external provider.
    pub checked_by: StaffId,
    pub contract_version: Option<String>,
    pub contract_hash: Option<Vec<u8>>,
    /// Grows with each submission.
    pub version: i64,
    pub submitted_at: Option<Instant>,
    pub reviewer: Option<StaffId>,
    pub lease_until: Option<Instant>,
    pub approved_version: Option<i64>,
    /// Since when the review clock would have run without standing; known while it runs.
    pub waits_from: Option<Instant>,
    /// Whom it comes back to: who took it last, until it was put back or decided.
    pub handler: Option<StaffId>,
    /// Until when nobody but the handler is given it.
    pub kept_until: Option<Instant>,
    pub created_at: Instant,
}

/// What the person entered.
#[derive(Debug, Clone)]
pub struct Details {
    /// Sealed under `request`, id, `national_number_sealed`.
    pub national_number_sealed: Vec<u8>,
    pub national_number_index: Vec<u8>,
    pub given_names: Option<String>,
    pub family_name: String,
    /// As in the machine-readable zone: becomes the name in the certificate.
    pub mrz_given: Option<String>,
    pub mrz_family: String,
    pub email: String,
    pub phone: String,
}

/// The sign-in that the request rests on.
#[derive(Debug, Clone)]
pub struct SignedIn {
    pub issuer: String,
    pub subject: String,
    pub level: i64,
    pub means: Means,
    pub at: Instant,
}

impl Request {
    /// The state and seq that an update is guarded by.
    pub fn seen(&self) -> (RequestState, i64) {
        (self.state, self.last_seq)
    }
}

impl Details {
    /// The name as people write it.
    pub fn display_name(&self) -> String {
        match &self.given_names {
            Some(given) => format!("{given} {}", self.family_name),
            None => self.family_name.clone(),
        }
    }
}

/// Inserts a new request of a browser.
pub async fn insert(tx: &mut Tx, request: &Request) -> Result<(), StorageError> {
    let rows = tx
        .query(
            "INSERT INTO request (id, reference, environment, state, last_seq, state_since, browser_hash, language,
               terms_version, checked_by, version, created_at, for_organisation)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 0, $11, $12)",
        )
        .bind(request.id)
        .bind(request.reference.as_str())
        .bind(request.environment.word())
        .bind(request.state.word())
        .bind(request.last_seq)
        .bind(request.state_since)
        .bind(request.browser_hash.as_deref())
        .bind(request.language.tag())
        .bind(request.terms_version.as_str())
        .bind(request.checked_by)
        .bind(request.created_at)
        .bind(request.for_organisation)
        .execute()
        .await?;
    guarded(rows)
}

/// Records what the person entered.
pub async fn record_details(tx: &mut Tx, seen: &Request, details: &Details) -> Result<(), StorageError> {
    let rows = tx
        .query(
            "UPDATE request SET national_number_sealed = $1, national_number_index = $2, given_names = $3,
               family_name = $4, mrz_given = $5, mrz_family = $6, email = $7, phone = $8
             WHERE id = $9 AND last_seq = $10",
        )
        .bind(details.national_number_sealed.as_slice())
        .bind(details.national_number_index.as_slice())
        .bind(details.given_names.as_deref())
        .bind(details.family_name.as_str())
        .bind(details.mrz_given.as_deref())
        .bind(details.mrz_family.as_str())
        .bind(details.email.as_str())
        .bind(details.phone.as_str())
        .bind(seen.id)
        .bind(seen.last_seq)
        .execute()
        .await?;
    guarded(rows)
}

/// Binds the request to the person who signed in, before the move to `contract_due`.
pub async fn record_sign_in(
    tx: &mut Tx,
    id: RequestId,
    enrolment: Option<EnrolmentId>,
    checked_by: StaffId,
    sign_in: &SignedIn,
    contract: (&str, &[u8]),
) -> Result<(), StorageError> {
    let rows = tx
        .query(
            "UPDATE request SET enrolment_id = $1, checked_by = $2, issuer = $3, subject = $4, level = $5, means = $6,
               signed_in_at = $7, contract_version = $8, contract_hash = $9, browser_hash = NULL,
               office_id = (SELECT office_id FROM enrolment WHERE id = $1)
             WHERE id = $10 AND subject IS NULL",
        )
        .bind(enrolment)
        .bind(checked_by)
        .bind(sign_in.issuer.as_str())
        .bind(sign_in.subject.as_str())
        .bind(sign_in.level)
        .bind(sign_in.means.word())
        .bind(sign_in.at)
        .bind(contract.0)
        .bind(contract.1)
        .bind(id)
        .execute()
        .await?;
    guarded(rows)
}

/// Holds the request until the transaction ends. SQLite has one writer, so nothing is left to hold there.
pub async fn lock(tx: &mut Tx, id: RequestId) -> Result<(), StorageError> {
    tx.query_per_engine(
        "SELECT id FROM request WHERE id = $1",
        "SELECT id FROM request WHERE id = $1 FOR UPDATE",
    )
    .bind(id)
    .one(|row| row.get::<RequestId>("id"))
    .await
    .map(drop)
}

/// One request.
pub async fn get(db: &mut impl Read, id: RequestId) -> Result<Request, StorageError> {
    db.query(select!("WHERE id = $1")).bind(id).one(read).await
}

/// The unsigned request of a browser, newest first.
pub async fn of_browser(db: &mut impl Read, browser_hash: &[u8]) -> Result<Option<Request>, StorageError> {
    db.query(select!(
        "WHERE browser_hash = $1 AND state IN ('details', 'sign_in_due')
         ORDER BY created_at DESC LIMIT 1"
    ))
    .bind(browser_hash)
    .optional(read)
    .await
}

/// The requests of a signed-in person, newest first.
pub async fn of_subject(
    db: &mut impl Read,
    issuer: &str,
    subject: &str,
) -> Result<Vec<Request>, StorageError> {
    db.query(select!("WHERE issuer = $1 AND subject = $2 ORDER BY created_at DESC, id DESC"))
        .bind(issuer)
        .bind(subject)
        .all(read)
        .await
}

/// Requests whose certificate is being made: for the job that continues after a crash.
pub async fn issuing(db: &mut impl Read) -> Result<Vec<RequestId>, StorageError> {
    let sql = "SELECT id FROM request WHERE state = 'issuing' ORDER BY state_since, id";
    db.query(sql).all(|row| row.get("id")).await
}
