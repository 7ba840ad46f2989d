//! Signing out at the identity provider (OpenID Connect RP-Initiated Logout 1.0).

use super::answer::address;
use super::{clients, hint};
use crate::actions::{ActionError, Context};
use crate::domain::oidc::parameters::Parameters;
use crate::storage::oidc_grants;
use crate::storage::sessions::{self, Session};

/// The parameters that mean something here.
pub const PARAMETERS: [&str; 4] = ["id_token_hint", "client_id", "post_logout_redirect_uri", "state"];

/// A request to sign out, judged.
#[derive(Debug)]
pub struct EndRequest {
    /// Where the browser goes afterwards; `None`: a page of ours says that it is done.
    pub return_to: Option<String>,
    /// Whether the relying party proved with an ID token that it means the person signed in here. Without
    /// that the person is asked: a link on any page could lead here.
    pub is_meant: bool,
    /// As they came, to be carried through the page that asks.
    pub parameters: Parameters,
}

/// Judges a request. What is not sure is left out: then there is a question, and no way back elsewhere.
pub async fn judge(
    ctx: &Context,
    pairs: Vec<(String, String)>,
    session: Option<&Session>,
) -> Result<EndRequest, ActionError> {
    let (parameters, fault) = Parameters::read(&PARAMETERS, pairs);
    if fault.is_some() {
        return Ok(EndRequest { return_to: None, is_meant: false, parameters: Parameters::default() });
    }
    let hint = match parameters.get("id_token_hint") {
        Some(token) => hint::read(ctx, token).await?,
        None => None,
    };
    let named = parameters.get("client_id").map(str::to_owned);
    let client_id = match (&hint, named) {
        (Some(hint), Some(named)) if hint.audience != named => None,
        (Some(hint), _) => Some(hint.audience.clone()),
        (None, named) => named,
    };
    let client = match client_id {
        Some(id) => clients::find(ctx, &id).await?,
        None => None,
    };
    let uri = parameters.get("post_logout_redirect_uri");
    let uri = uri.filter(|uri| client.as_ref().is_some_and(|client| client.returns_to(uri)));
    let return_to = uri.map(|uri| address(uri, &[("state", parameters.get("state"))])).transpose()?;
    let is_meant = match (&hint, session) {
        (Some(hint), Some(session)) => client.is_some() && hint.subject == session.subject,
        _ => false,
    };
    Ok(EndRequest { return_to, is_meant, parameters })
}

/// Ends the session, and with it the tokens that are out.
pub async fn end_session(ctx: &Context, session: &Session) -> Result<(), ActionError> {
    let mut tx = ctx.db.begin().await?;
    sessions::end(&mut tx, session.id, ctx.now()).await?;
    if let Some(enrolment) = session.enrolment {
        oidc_grants::revoke_tokens_of_person(&mut tx, enrolment, ctx.now()).await?;
    }
    Ok(tx.commit().await?)
}
