//! Judges an authorization request, and answers it once everything it asks is proved.

use super::answer::{with_code, with_error};
use super::{clients, consent, hint};
use crate::actions::{ActionError, Context};
use crate::adapters::vault::Purpose;
use crate::domain::key::level::Level;
use crate::domain::oidc::claims_request::ClaimsRequest;
use crate::domain::oidc::grant::CODE_LIFE;
use crate::domain::oidc::request::{AnswerError, AuthorizationRequest, Prompt, Received, RequestFault};
use crate::domain::oidc::sign_in::{NextStep, SignedIn, next_step};
use crate::storage::held_keys;
use crate::storage::oidc_grants::{self, CodeGrant, Granted};
use crate::storage::sessions::Session;

/// What the browser gets.
#[derive(Debug)]
pub enum Authorized {
    /// The page for username and password.
    AskPassword(Box<AuthorizationRequest>),
    /// The page for the code of the app.
    AskCode(Box<AuthorizationRequest>),
    /// The page that asks whether the relying party may be told.
    AskConsent(Box<AuthorizationRequest>),
    /// Back to the relying party, at this address.
    Answered(String),
    /// Nobody to answer: a page, never a redirect.
    Unanswerable,
}

/// Judges a request (names and values as they came) in a browser with this session.
///
/// # Errors
/// Only what is ours to mend; every fault of the request is an outcome.
pub async fn authorize(
    ctx: &Context,
    pairs: Vec<(String, String)>,
    session: Option<&Session>,
) -> Result<Authorized, ActionError> {
    let request = match judge(ctx, pairs).await? {
        Judged::Request(request) => request,
        Judged::Answered(address) => return Ok(Authorized::Answered(address)),
        Judged::Unanswerable => return Ok(Authorized::Unanswerable),
    };
    let signed_in = match session {
        Some(session) => Some(signed_in(ctx, &request, session).await?),
        None => None,
    };
    Ok(match (next_step(&request, signed_in, ctx.now()), session) {
        (NextStep::Answer, Some(session)) => Authorized::Answered(answer(ctx, &request, session).await?),
        (NextStep::Code, _) => Authorized::AskCode(request),
        (NextStep::Consent, _) => Authorized::AskConsent(request),
        (NextStep::Password | NextStep::Answer, _) => Authorized::AskPassword(request),
        (NextStep::LoginRequired, _) => {
            let why = "the person that is meant would have to sign in";
            refused(ctx, &request, AnswerError::LoginRequired, why)?
        }
        (NextStep::Unmet, _) => {
            let why = "this person has no key of the level that is asked";
            refused(ctx, &request, AnswerError::UnmetAuthenticationRequirements, why)?
        }
        (NextStep::ConsentRequired, _) => {
            let why = "the person would have to be asked what may be told";
            refused(ctx, &request, AnswerError::ConsentRequired, why)?
        }
    })
}

fn refused(
    ctx: &Context,
    request: &AuthorizationRequest,
    error: AnswerError,
    why: &str,
) -> Result<Authorized, ActionError> {
    let address = with_error(ctx, &request.redirect_uri, request.state.as_deref(), error, why)?;
    Ok(Authorized::Answered(address))
}

/// A request as the sign-in pages carry it.
#[derive(Debug)]
pub enum Judged {
    Request(Box<AuthorizationRequest>),
    Answered(String),
    Unanswerable,
}

/// Judges a request without looking at who is signed in: every step of a sign-in does it again.
pub async fn judge(ctx: &Context, pairs: Vec<(String, String)>) -> Result<Judged, ActionError> {
    let received = Received::read(pairs);
    let client = match received.client_id() {
        Some(id) => clients::find(ctx, id).await?,
        None => None,
    };
    let claims = match received.claims() {
        Some(text) => serde_json::from_str(text).ok(),
        None => Some(ClaimsRequest::default()),
    };
    match AuthorizationRequest::judge(received, client, claims.as_ref(), &ctx.settings.assurance) {
        Ok(request) => Ok(Judged::Request(Box::new(request))),
        Err(RequestFault::Unanswerable) => Ok(Judged::Unanswerable),
        Err(RequestFault::Refused { redirect_uri, state, error, why }) => {
            with_error(ctx, &redirect_uri, state.as_deref(), error, why).map(Judged::Answered)
        }
    }
}

/// The address that tells the relying party that the person went away or said no.
pub fn decline(ctx: &Context, request: &AuthorizationRequest) -> Result<String, ActionError> {
    if request.client.own_page(None).is_some() {
        // Our own pages would ask again.
        return Ok("/".to_owned());
    }
    let why = "the person did not sign in, or said no";
    with_error(ctx, &request.redirect_uri, request.state.as_deref(), AnswerError::AccessDenied, why)
}

/// Gives out a code for what this session has proved. The only effect a GET has here: OpenID Connect answers
/// requests so, and an unused code is worthless after a minute. Our own pages see the session itself.
async fn answer(
    ctx: &Context,
    request: &AuthorizationRequest,
    session: &Session,
) -> Result<String, ActionError> {
    if let Some(page) = request.client.own_page(request.state.as_deref()) {
        return Ok(page);
    }
    let code = ctx.new_token()?;
    let now = ctx.now();
    let granted = Granted {
        client_id: request.client.id.clone(),
        session: session.id,
        enrolment: session.enrolment.ok_or(ActionError::NotFound)?,
        scope: request.scope.text(),
        level: session.level,
        means: session.means,
        auth_time: session.auth_time,
    };
    let grant = CodeGrant {
        granted,
        redirect_uri: request.redirect_uri.clone(),
        nonce: request.nonce.clone(),
        code_challenge: request.challenge.as_ref().map(|challenge| challenge.as_str().to_owned()),
        issued_at: now,
        expires_at: now.plus(CODE_LIFE),
    };
    let mut tx = ctx.db.begin().await?;
    let hash = ctx.vault.keyed_hash(Purpose::AuthorizationCode, code.as_bytes());
    oidc_grants::add_code(&mut tx, &hash, &grant).await?;
    tx.commit().await?;
    with_code(ctx, &request.redirect_uri, request.state.as_deref(), &code)
}

async fn signed_in(
    ctx: &Context,
    request: &AuthorizationRequest,
    session: &Session,
) -> Result<SignedIn, ActionError> {
    Ok(SignedIn {
        level: level(session.id.0, session.level)?,
        reaches: reaches(ctx, session).await?,
        auth_time: session.auth_time,
        is_meant: is_meant(ctx, request, session).await?,
        has_consented: consent::is_given(ctx, request, session).await?,
    })
}

/// Whether the session is of the person that the request names, if it names one. A hint that cannot be read, or was
/// made for another relying party, names nobody: people are asked as without it, and silence is not broken for it.
async fn is_meant(
    ctx: &Context,
    request: &AuthorizationRequest,
    session: &Session,
) -> Result<bool, ActionError> {
    let named = request.subject.as_ref().is_none_or(|subject| *subject == session.subject);
    let Some(token) = &request.id_token_hint else {
        return Ok(named);
    };
    let hint = hint::read(ctx, token).await?.filter(|hint| hint.audience == request.client.id);
    Ok(named && hint.map_or(request.prompt != Prompt::Silent, |hint| hint.subject == session.subject))
}

/// The highest level that a usable key of this person reaches.
async fn reaches(ctx: &Context, session: &Session) -> Result<Level, ActionError> {
    let keys = match session.enrolment {
        Some(enrolment) => held_keys::with_passkeys(&mut ctx.reader(), enrolment).await?,
        None => Vec::new(),
    };
    let table = &ctx.settings.assurance;
    Ok(keys.iter().map(|key| table.level(key.means)).max().unwrap_or(Level::SUBSTANTIAL))
}

/// A stored level; one that is no level is a defect, never a lower one.
pub(super) fn level(session: uuid::Uuid, stored: i64) -> Result<Level, ActionError> {
    u16::try_from(stored).map(Level).map_err(|_| {
        crate::storage::error::StorageError::Nonsense { table: "session", column: "level", id: session }
            .into()
    })
}
