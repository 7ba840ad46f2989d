//! Answers that are refusals: problem documents (RFC 9457) with a code that stays.

use axum::body::Body;
use axum::extract::Request;
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use serde_json::json;

use crate::actions::ActionError;
use crate::domain::certificate::problem_code::ProblemCode;
use crate::domain::certificate::published::CertificateStatus;
use crate::domain::instant::Instant;
use crate::domain::word::Word;
use crate::storage::error::StorageError;

/// The media type of a problem document.
pub const MEDIA_TYPE: &str = "application/problem+json";

/// After so many seconds the connectors of the field ask again (`domain.md` 2.1).
const ASK_AGAIN: i64 = 10;

/// Why there is no answer.
#[derive(Debug, Clone, Copy)]
pub struct Refusal {
    pub code: ProblemCode,
    /// Where the request stands, for a certificate that is not there.
    pub certificate_status: Option<CertificateStatus>,
    /// Seconds after which it is worth asking again.
    pub retry_after: Option<i64>,
}

/// Result of a handler.
pub type Reply = Result<Response, Refusal>;

impl From<ProblemCode> for Refusal {
    fn from(code: ProblemCode) -> Self {
        Self { code, certificate_status: None, retry_after: None }
    }
}

impl Refusal {
    /// A request without a certificate.
    pub fn not_delivered(status: CertificateStatus) -> Self {
        let (code, retry_after) = match status {
            CertificateStatus::InProgress => (ProblemCode::CertNotYetDelivered, Some(ASK_AGAIN)),
            _ => (ProblemCode::CertRefused, None),
        };
        Self { code, certificate_status: Some(status), retry_after }
    }

    /// Too many questions in vain.
    pub fn wait(until: Instant, now: Instant) -> Self {
        let seconds = until.since(now).whole_seconds().saturating_add(1);
        Self { retry_after: Some(seconds), ..ProblemCode::TooManyRequests.into() }
    }
}

impl From<ActionError> for Refusal {
    fn from(error: ActionError) -> Self {
        if matches!(error, ActionError::Busy | ActionError::Storage(StorageError::Busy(_))) {
            tracing::warn!(error = error.chain(), "too busy for a question of other software");
            return Self { retry_after: Some(ASK_AGAIN), ..ProblemCode::Unavailable.into() };
        }
        tracing::error!(error = error.chain(), "a question of other software could not be answered");
        ProblemCode::Internal.into()
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let word = self.code.word();
        let status = status(self.code);
        let mut document = json!({
            "type": format!("{}#{word}", super::GUIDE),
            "title": title(self.code),
            "status": status.as_u16(),
            "code": word,
        });
        if let Some(of_request) = self.certificate_status {
            document["certificateStatus"] = json!(of_request.word());
        }
        let headers = [(header::CONTENT_TYPE, MEDIA_TYPE), (header::CACHE_CONTROL, "no-store")];
        let mut response = (status, headers, Body::from(document.to_string())).into_response();
        if let Some(seconds) = self.retry_after {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        response
    }
}

/// Turns a bare refusal of the framework (an unknown method, too long a body) into a problem document.
pub async fn dress(request: Request, next: Next) -> Response {
    let response = next.run(request).await;
    let (status, headers) = (response.status(), response.headers());
    let is_document = headers.get(header::CONTENT_TYPE).is_some_and(|kind| kind == MEDIA_TYPE);
    if is_document || !(status.is_client_error() || status.is_server_error()) {
        return response;
    }
    let code = match status {
        StatusCode::NOT_FOUND => ProblemCode::AddressUnknown,
        StatusCode::METHOD_NOT_ALLOWED => ProblemCode::MethodNotAllowed,
        StatusCode::PAYLOAD_TOO_LARGE => ProblemCode::TooLarge,
        StatusCode::UNSUPPORTED_MEDIA_TYPE => ProblemCode::MediaTypeUnsupported,
        status if status.is_client_error() => ProblemCode::RequestInvalid,
        _ => ProblemCode::Internal,
    };
    let allow = headers.get(header::ALLOW).cloned();
    let mut dressed = Refusal::from(code).into_response();
    if let Some(allow) = allow {
        dressed.headers_mut().insert(header::ALLOW, allow);
    }
    dressed
}

/// The status that goes with a code. Proofs that are refused are 403: 401 would have to offer a scheme of HTTP's own
/// (RFC 9110, 15.5.2), and the proof is the body.
pub fn status(code: ProblemCode) -> StatusCode {
    use ProblemCode as P;
    match code {
        P::RequestInvalid | P::IdentifierInvalid | P::JwsMalformed | P::JwsClaimsInvalid => {
            StatusCode::BAD_REQUEST
        }
        P::AddressUnknown
        | P::CertUnknown
        | P::CertNotYetDelivered
        | P::CertRefused
        | P::EtkNotFound
        | P::ChainNotFound => StatusCode::NOT_FOUND,
        P::MethodNotAllowed => StatusCode::METHOD_NOT_ALLOWED,
        P::NotAcceptable => StatusCode::NOT_ACCEPTABLE,
        P::MediaTypeUnsupported => StatusCode::UNSUPPORTED_MEDIA_TYPE,
        P::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
        P::TooManyRequests => StatusCode::TOO_MANY_REQUESTS,
        P::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
        P::Internal => StatusCode::INTERNAL_SERVER_ERROR,
        P::CertRevoked
        | P::CertExpired
        | P::JwsAlgorithmRefused
        | P::JwsHeaderRefused
        | P::JwsCertificateMissing
        | P::JwsCertificateMismatch
        | P::JwsSignatureInvalid
        | P::JwsAudienceWrong
        | P::JwsNotYetValid
        | P::JwsExpired
        | P::JwsLifetimeTooLong
        | P::JwsReplayed => StatusCode::FORBIDDEN,
    }
}

/// One line for whoever writes the software, in English as the rest of the interface.
pub fn title(code: ProblemCode) -> &'static str {
    use ProblemCode as P;
    match code {
        P::RequestInvalid => "The request is not as the description of the interface says",
        P::AddressUnknown => "There is nothing at this address",
        P::MethodNotAllowed => "This address knows no such method",
        P::NotAcceptable => "There is no answer in any media type of Accept",
        P::MediaTypeUnsupported => "The body has another media type than this address takes",
        P::TooLarge => "The body is longer than this address takes",
        P::TooManyRequests => "Too many questions in vain from this network address",
        P::Unavailable => "Too busy now",
        P::Internal => "The fault is on this side",
        P::IdentifierInvalid => "The identifier is not well formed",
        P::CertUnknown => "No certificate is known by this identifier",
        P::CertNotYetDelivered => "The certificate was asked for and is not issued yet",
        P::CertRefused => "The certificate was asked for and none will be issued",
        P::CertRevoked => "The certificate is revoked",
        P::CertExpired => "The certificate has expired",
        P::EtkNotFound => "No encryption token is found by this identifier",
        P::ChainNotFound => "There are no authorities in this environment",
        P::JwsMalformed => "The body is not a JWS in compact form",
        P::JwsAlgorithmRefused => "The JWS is not signed with RS256 or PS256",
        P::JwsHeaderRefused => "The header of the JWS brings a key, the address of one, or an unknown crit",
        P::JwsCertificateMissing => "The header of the JWS has neither x5t#S256 nor x5c",
        P::JwsCertificateMismatch => "The header of the JWS names another certificate than iss",
        P::JwsSignatureInvalid => "The key of the certificate did not make this signature",
        P::JwsClaimsInvalid => "A claim of the JWS is missing or malformed",
        P::JwsAudienceWrong => "The aud of the JWS is not exactly this address",
        P::JwsNotYetValid => "The JWS was made in the future",
        P::JwsExpired => "The JWS has expired",
        P::JwsLifetimeTooLong => "The JWS holds longer than five minutes",
        P::JwsReplayed => "This JWS was answered before",
    }
}
