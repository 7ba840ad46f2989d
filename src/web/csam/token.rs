//! `/csam/token`: relying parties exchange codes here (RFC 6749, 3.2).

use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::Response;

use super::carried;
use super::machine::{BASIC, answer, basic_credentials, failure, refusal};
use crate::actions::context::Shared;
use crate::actions::csam::client_assertion::stated_issuer;
use crate::actions::csam::clients::Credentials;
use crate::actions::csam::exchange::{Grant, exchange};
use crate::actions::csam::exchange_code::CodeRequest;
use crate::actions::csam::refresh::RefreshRequest;
use crate::domain::oidc::client::ClientAuthentication;
use crate::domain::oidc::client_assertion::ASSERTION_TYPE;
use crate::domain::oidc::grant::TokenError;
use crate::domain::oidc::parameters::Parameters;
use crate::domain::word::Word;

const PARAMETERS: [&str; 10] = [
    "grant_type",
    "code",
    "redirect_uri",
    "code_verifier",
    "refresh_token",
    "scope",
    "client_id",
    "client_secret",
    "client_assertion_type",
    "client_assertion",
];

/// A request, read. Secrets: no `Debug`.
struct Request {
    credentials: Credentials,
    grant: Grant,
}

/// Gives the tokens, or says in one word what is wrong.
pub async fn post(State(ctx): State<Shared>, headers: HeaderMap, body: Bytes) -> Response {
    let Some(request) = read(&headers, &body) else {
        return refused(TokenError::InvalidRequest);
    };
    match exchange(&ctx, &request.credentials, &request.grant).await {
        Ok(Ok(tokens)) => answer(StatusCode::OK, tokens),
        Ok(Err(error)) => refused(error),
        Err(error) => failure(&error),
    }
}

fn refused(error: TokenError) -> Response {
    match error {
        TokenError::InvalidClient => refusal(StatusCode::UNAUTHORIZED, error.word(), Some(BASIC)),
        TokenError::InvalidRequest
        | TokenError::InvalidGrant
        | TokenError::InvalidScope
        | TokenError::UnsupportedGrantType => refusal(StatusCode::BAD_REQUEST, error.word(), None),
    }
}

/// Reads the request; `None` if it is not a form, repeats a parameter, lacks its kind or proves the client
/// in two ways (RFC 6749, 2.3). What else is missing is refused by what it is compared with.
fn read(headers: &HeaderMap, body: &[u8]) -> Option<Request> {
    let kind = headers.get(header::CONTENT_TYPE)?.to_str().ok()?;
    if !kind.starts_with("application/x-www-form-urlencoded") {
        return None;
    }
    let (parameters, fault) = Parameters::read(&PARAMETERS, carried::pairs(body));
    let value = |name| parameters.get(name).unwrap_or_default().to_owned();
    let credentials = credentials(headers, &parameters)?;
    let given = |name| parameters.get(name).map(str::to_owned);
    let grant = match parameters.get("grant_type").filter(|kind| !kind.is_empty())? {
        "authorization_code" => Grant::Code(CodeRequest {
            code: value("code"),
            redirect_uri: value("redirect_uri"),
            code_verifier: given("code_verifier"),
        }),
        "refresh_token" => {
            Grant::Refresh(RefreshRequest { refresh_token: value("refresh_token"), scope: given("scope") })
        }
        _ => Grant::Other,
    };
    fault.is_none().then_some(Request { credentials, grant })
}

/// How the relying party proves itself: in exactly one way (RFC 6749, 2.3; RFC 7521, 4.2).
fn credentials(headers: &HeaderMap, parameters: &Parameters) -> Option<Credentials> {
    let value = |name| parameters.get(name).unwrap_or_default().to_owned();
    let stated = (value("client_id"), value("client_secret"));
    let assertion = value("client_assertion");
    let kind = value("client_assertion_type");
    if !assertion.is_empty() || !kind.is_empty() {
        let alone = stated.1.is_empty() && basic_credentials(headers).is_none();
        // It may name itself in the assertion only, which is believed once it is verified.
        let client_id = if stated.0.is_empty() { stated_issuer(&assertion)? } else { stated.0 };
        let authentication = ClientAuthentication::PrivateKeyJwt;
        let credentials = Credentials { client_id, client_secret: assertion, authentication };
        let whole = kind == ASSERTION_TYPE && !credentials.client_secret.is_empty();
        return (alone && whole).then_some(credentials);
    }
    let (authentication, (client_id, client_secret)) = match basic_credentials(headers) {
        Some(_) if !stated.1.is_empty() => return None,
        Some((id, _)) if !stated.0.is_empty() && stated.0 != id => return None,
        Some(credentials) => (ClientAuthentication::Basic, credentials),
        None if stated.1.is_empty() => (ClientAuthentication::None, stated),
        None => (ClientAuthentication::Post, stated),
    };
    Some(Credentials { client_id, client_secret, authentication })
}
