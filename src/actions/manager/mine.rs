//! What belongs to the person signed in, and nothing else: to everybody else it does not exist.

use uuid::Uuid;

use crate::actions::ActionError;
use crate::domain::actor::Actor;
use crate::domain::id::{CertificateId, DocumentId, EnrolmentId, RequestId};
use crate::storage::certificates::{self, Certificate};
use crate::storage::db::Read;
use crate::storage::documents::{self, Document};
use crate::storage::requests::{self, Request};
use crate::storage::sessions::Session;

/// A request of the person; [`ActionError::NotFound`] for anybody else's and before its sign-in.
pub async fn request(db: &mut impl Read, session: &Session, id: RequestId) -> Result<Request, ActionError> {
    let request = requests::get(db, id).await?;
    let owner = request.sign_in.as_ref().map(|sign_in| (&sign_in.issuer, &sign_in.subject));
    if owner == Some((&session.issuer, &session.subject)) { Ok(request) } else { Err(ActionError::NotFound) }
}

/// A certificate of the person, with the request it was made for.
pub async fn certificate(
    db: &mut impl Read,
    session: &Session,
    id: CertificateId,
) -> Result<(Request, Certificate), ActionError> {
    let certificate = certificates::get(db, id).await?;
    Ok((request(db, session, certificate.request).await?, certificate))
}

/// A document of one of the person's requests.
pub async fn document(
    db: &mut impl Read,
    session: &Session,
    request_id: RequestId,
    id: DocumentId,
) -> Result<(Request, Document), ActionError> {
    let request = request(db, session, request_id).await?;
    let document = documents::get(db, id).await?;
    if document.request == request.id { Ok((request, document)) } else { Err(ActionError::NotFound) }
}

/// The person as the history names them. With an external identity provider there is no enrolment of ours
/// (journey, rule 9): then the nil UUID stands for them, and the request's row says who they are.
pub fn actor(session: &Session) -> Actor {
    Actor::Person(session.enrolment.unwrap_or(EnrolmentId(Uuid::nil())))
}
