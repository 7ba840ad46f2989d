//! Consent: what a person allows a relying party that is not ours to be told (OpenID Connect Core, 3.1.2.4).

use crate::actions::{ActionError, Begun, Context, Submission};
use crate::domain::oidc::request::AuthorizationRequest;
use crate::domain::oidc::scope::Scope;
use crate::storage::consents;
use crate::storage::sessions::Session;

/// Whether the person of this session need not be asked for this request.
pub(super) async fn is_given(
    ctx: &Context,
    request: &AuthorizationRequest,
    session: &Session,
) -> Result<bool, ActionError> {
    if request.client.first_party {
        return Ok(true);
    }
    Ok(given(ctx, request, session).await?.is_some_and(|given| given.covers(&request.scope)))
}

/// Writes down that the person allows what the request asks, besides what they allowed before.
pub async fn give(
    ctx: &Context,
    submission: &Submission,
    request: &AuthorizationRequest,
    session: &Session,
) -> Result<(), ActionError> {
    let enrolment = session.enrolment.ok_or(ActionError::NotFound)?;
    let before = given(ctx, request, session).await?;
    let Begun::First(mut tx) = ctx.begin_once(submission).await? else {
        return Ok(());
    };
    let scope = before.map_or_else(|| request.scope.clone(), |before| before.and(&request.scope));
    consents::give(&mut tx, enrolment, &request.client.id, &scope.text(), ctx.now()).await?;
    Ok(tx.commit().await?)
}

async fn given(
    ctx: &Context,
    request: &AuthorizationRequest,
    session: &Session,
) -> Result<Option<Scope>, ActionError> {
    let enrolment = session.enrolment.ok_or(ActionError::NotFound)?;
    let text = consents::given(&mut ctx.reader(), enrolment, &request.client.id).await?;
    Ok(text.as_deref().and_then(Scope::parse))
}
