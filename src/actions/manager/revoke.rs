//! X3: the person revokes a pair of certificates, under a sign-in of just now.

use super::mine;
use crate::actions::fresh::{self, Fresh};
use crate::actions::pki::publish_lists;
use crate::actions::{ActionError, Context, Submission, certificate_moves};
use crate::domain::actor::ActorKind;
use crate::domain::certificate::revocation::RevocationReason;
use crate::domain::certificate::{CertificateEvent, CertificateMachine, CertificateState};
use crate::domain::id::CertificateId;
use crate::domain::machine::events_open_to;
use crate::storage::issuances::hold_request;
use crate::storage::sessions::Session;

/// What became of the post.
#[derive(Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It is revoked, seen at this path.
    Revoked(String),
    /// The sign-in is too old.
    SignInAgain,
}

/// Whether the table lets a person revoke from this state.
pub fn is_open(state: CertificateState) -> bool {
    events_open_to::<CertificateMachine>(state, ActorKind::Person)
        .any(|event| event == CertificateEvent::Revoke)
}

/// Revokes both certificates for good, and has the lists say so.
///
/// # Errors
/// [`ActionError::NotFound`] for a certificate of somebody else, [`ActionError::Stale`] if it moved on meanwhile.
pub async fn run(
    ctx: &Context,
    session: &Session,
    id: CertificateId,
    reason: RevocationReason,
    submission: &Submission,
) -> Result<Outcome, ActionError> {
    let mut tx = match fresh::begin(ctx, session, submission).await? {
        Fresh::First(tx) => tx,
        Fresh::Before(location) => return Ok(Outcome::Revoked(location)),
        Fresh::SignInAgain => return Ok(Outcome::SignInAgain),
    };
    let (request, _) = mine::certificate(&mut tx, session, id).await?;
    hold_request(&mut tx, request.id).await?;
    let (_, certificate) = mine::certificate(&mut tx, session, id).await?;
    if !is_open(certificate.state) || certificate.last_seq != submission.version {
        return Err(ActionError::Stale(id.0));
    }
    certificate_moves::revoke(ctx, &mut tx, &certificate, reason, mine::actor(session)).await?;
    tx.commit().await?;
    publish_lists::soon(ctx).await;
    Ok(Outcome::Revoked(submission.location.clone()))
}
