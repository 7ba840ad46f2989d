//! `/csam/userinfo`: what the access token opens (OpenID Connect Core, 5.3; RFC 6750).

use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::Response;

use super::carried;
use super::machine::{answer, authorization, failure, refusal, signed_answer};
use crate::actions::context::Shared;
use crate::actions::csam::user_info::{UserInfo, user_info};

/// With the token in the `Authorization` header.
pub async fn get(State(ctx): State<Shared>, headers: HeaderMap) -> Response {
    reply(&ctx, authorization(&headers, "Bearer").map(str::to_owned)).await
}

/// With the token in the header or in the form (RFC 6750, 2.2). Never in the address: addresses are logged.
pub async fn post(State(ctx): State<Shared>, headers: HeaderMap, body: Bytes) -> Response {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let is_form = kind.starts_with("application/x-www-form-urlencoded");
    let in_header = authorization(&headers, "Bearer").map(str::to_owned);
    let in_form = carried::pairs(&body)
        .into_iter()
        .find_map(|(name, value)| (is_form && name == "access_token").then_some(value));
    if in_header.is_some() && in_form.is_some() {
        return refusal(StatusCode::BAD_REQUEST, "invalid_request", None);
    }
    reply(&ctx, in_header.or(in_form)).await
}

async fn reply(ctx: &Shared, token: Option<String>) -> Response {
    let Some(token) = token else {
        // RFC 6750, 3.1: who sent nothing is told no error.
        return refusal(StatusCode::UNAUTHORIZED, "invalid_token", Some("Bearer realm=\"csam\""));
    };
    match user_info(ctx, &token).await {
        Ok(Some(UserInfo::Claims(claims))) => answer(StatusCode::OK, claims),
        Ok(Some(UserInfo::Signed(token))) => signed_answer(token),
        Ok(None) => {
            let challenge = "Bearer realm=\"csam\", error=\"invalid_token\"";
            refusal(StatusCode::UNAUTHORIZED, "invalid_token", Some(challenge))
        }
        Err(error) => failure(&error),
    }
}
