//! `/csam/token`: relying parties exchange codes here (RFC 6749, 3.2).

use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::Response;

use super::carried;
use super::machine::{BASIC, answer, basic_credentials, failure, refusal};
use crate::actions::context::Shared;
use crate::actions::csam::clients::Credentials;
use crate::actions::csam::exchange_code::{TokenRequest, exchange_code};
use crate::domain::oidc::client::ClientAuthentication;
use crate::domain::oidc::grant::TokenError;
use crate::domain::oidc::parameters::Parameters;
use crate::domain::word::Word;

const PARAMETERS: [&str; 6] =
    ["grant_type", "code", "redirect_uri", "code_verifier", "client_id", "client_secret"];

/// Gives the tokens, or says in one word what is wrong.
pub async fn post(State(ctx): State<Shared>, headers: HeaderMap, body: Bytes) -> Response {
    let Some(request) = read(&headers, &body) else {
        return refused(TokenError::InvalidRequest);
    };
    match exchange_code(&ctx, &request).await {
        Ok(Ok(tokens)) => answer(StatusCode::OK, tokens),
        Ok(Err(error)) => refused(error),
        Err(error) => failure(&error),
    }
}

fn refused(error: TokenError) -> Response {
    match error {
        TokenError::InvalidClient => refusal(StatusCode::UNAUTHORIZED, error.word(), Some(BASIC)),
        TokenError::InvalidRequest | TokenError::InvalidGrant | TokenError::UnsupportedGrantType => {
            refusal(StatusCode::BAD_REQUEST, error.word(), None)
        }
    }
}

/// Reads the request; `None` if it is not a form, repeats a parameter, lacks its kind or proves the client
/// in two ways (RFC 6749, 2.3). What else is missing is refused by what it is compared with.
fn read(headers: &HeaderMap, body: &[u8]) -> Option<TokenRequest> {
    let kind = headers.get(header::CONTENT_TYPE)?.to_str().ok()?;
    if !kind.starts_with("application/x-www-form-urlencoded") {
        return None;
    }
    let (parameters, fault) = Parameters::read(&PARAMETERS, carried::pairs(body));
    let value = |name| parameters.get(name).unwrap_or_default().to_owned();
    let stated = (value("client_id"), value("client_secret"));
    let (authentication, (client_id, client_secret)) = match basic_credentials(headers) {
        Some(_) if !stated.1.is_empty() => return None,
        Some((id, _)) if !stated.0.is_empty() && stated.0 != id => return None,
        Some(credentials) => (ClientAuthentication::Basic, credentials),
        None if stated.1.is_empty() => (ClientAuthentication::None, stated),
        None => (ClientAuthentication::Post, stated),
    };
    let request = TokenRequest {
        credentials: Credentials { client_id, client_secret, authentication },
        grant_type: value("grant_type"),
        code: value("code"),
        redirect_uri: value("redirect_uri"),
        code_verifier: parameters.get("code_verifier").map(str::to_owned),
    };
    (fault.is_none() && !request.grant_type.is_empty()).then_some(request)
}
