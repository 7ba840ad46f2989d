//! Answers to relying parties' servers: JSON, never cached (RFC 6749, 5.1 and 5.2; RFC 6750, 3).

use axum::Json;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::Serialize;
use serde_json::json;

use crate::actions::ActionError;
use crate::storage::error::StorageError;

/// Asks for the client's secret (RFC 7617).
pub const BASIC: &str = "Basic realm=\"csam\", charset=\"UTF-8\"";

/// An answer.
pub fn answer(status: StatusCode, body: impl Serialize) -> Response {
    let mut response = (status, Json(body)).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(header::PRAGMA, HeaderValue::from_static("no-cache"));
    response
}

/// A signed answer (OpenID Connect Core, 5.3.2).
pub fn signed_answer(token: String) -> Response {
    let mut response = answer(StatusCode::OK, ());
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("application/jwt"));
    *response.body_mut() = token.into();
    response
}

/// A refusal. `challenge` stands in `WWW-Authenticate`.
pub fn refusal(status: StatusCode, error: &str, challenge: Option<&'static str>) -> Response {
    let mut response = answer(status, json!({ "error": error }));
    if let Some(challenge) = challenge {
        response.headers_mut().insert(header::WWW_AUTHENTICATE, HeaderValue::from_static(challenge));
    }
    response
}

/// What is ours to mend, or passes by itself: logged here, told as little as possible.
pub fn failure(error: &ActionError) -> Response {
    if matches!(error, ActionError::Busy | ActionError::Storage(StorageError::Busy(_))) {
        tracing::warn!(error = error.chain(), "the identity provider is too busy");
        return refusal(StatusCode::SERVICE_UNAVAILABLE, "temporarily_unavailable", None);
    }
    tracing::error!(error = error.chain(), "the identity provider failed");
    refusal(StatusCode::INTERNAL_SERVER_ERROR, "server_error", None)
}

/// The value of an `Authorization` header of this scheme; schemes are named in any case (RFC 9110, 11.1).
pub fn authorization<'a>(headers: &'a HeaderMap, scheme: &str) -> Option<&'a str> {
    let value = headers.get(header::AUTHORIZATION)?.to_str().ok()?;
    let (named, credentials) = value.split_once(' ')?;
    named.eq_ignore_ascii_case(scheme).then(|| credentials.trim())
}

/// Client id and secret of a `Basic` header; both are form-encoded in it (RFC 6749, 2.3.1).
pub fn basic_credentials(headers: &HeaderMap) -> Option<(String, String)> {
    let decoded = STANDARD.decode(authorization(headers, "Basic")?).ok()?;
    let text = String::from_utf8(decoded).ok()?;
    let (id, secret) = text.split_once(':')?;
    Some((form_decoded(id), form_decoded(secret)))
}

fn form_decoded(text: &str) -> String {
    // A pair's name is what stands before the first `=`; encoded text has none.
    url::form_urlencoded::parse(text.as_bytes()).next().map(|(name, _)| name.into_owned()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::problem::Problem;

    fn headers(value: &str) -> HeaderMap {
        HeaderMap::from_iter([(header::AUTHORIZATION, HeaderValue::from_str(value).unwrap())])
    }

    #[test]
    fn reads_basic_credentials() {
        let encoded = format!("bAsIc {}", STANDARD.encode("man%61ger:a%3Ab+c"));
        let read = basic_credentials(&headers(&encoded));
        assert_eq!(read, Some(("manager".to_owned(), "a:b c".to_owned())));
        for odd in ["Basic", "Basic !", "Bearer abc", &format!("Basic {}", STANDARD.encode("manager"))] {
            assert_eq!(basic_credentials(&headers(odd)), None, "{odd}");
        }
        assert_eq!(basic_credentials(&HeaderMap::new()), None);
    }

    #[test]
    fn what_passes_by_itself_is_no_failure() {
        let busy = ActionError::from(StorageError::crowded());
        assert_eq!(failure(&busy).status(), StatusCode::SERVICE_UNAVAILABLE);
        let broken = ActionError::from(StorageError::Setting(String::new()));
        assert_eq!(failure(&broken).status(), StatusCode::INTERNAL_SERVER_ERROR);
        assert!(matches!(Problem::from(busy), Problem::Busy));
        assert!(matches!(Problem::from(broken), Problem::Inner(_)));
    }
}
