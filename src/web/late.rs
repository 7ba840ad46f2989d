//! A form that comes after its session has ended: it is kept, and the person signs in and finds it again.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::Request;
use axum::http::header::CONTENT_TYPE;
use axum::http::{Method, Request as HttpRequest};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use super::form::CSRF;
use super::posted::LIMIT;
use super::problem::Problem;
use super::visit::Visit;
use crate::actions::kept_posts::{self, Sent};
use crate::domain::kept_post::is_kept_at;
use crate::storage::sessions::Audience;

/// The answer to the request; what comes too late is kept.
pub async fn run(visit: &Visit, request: Request, next: Next) -> Response {
    let answered = match read(visit, request).await {
        Ok((request, sent)) => keep(visit, sent, next.run(request).await).await,
        Err(problem) => Err(problem),
    };
    answered.unwrap_or_else(IntoResponse::into_response)
}

/// Reads the form on its way to the page, where it may have to be kept: a post of a browser that has, or had, a
/// session. Files are not kept.
async fn read(visit: &Visit, request: Request) -> Result<(Request, Option<Sent>), Problem> {
    let kind = request.headers().get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let is_form = kind.starts_with("application/x-www-form-urlencoded");
    let is_kept = is_form && is_by_hand(&request) && is_kept_at(&visit.path) && visit.had_session();
    if request.method() != Method::POST || !is_kept {
        return Ok((request, None));
    }
    let (parts, body) = request.into_parts();
    let bytes = axum::body::to_bytes(body, LIMIT).await.map_err(|_| Problem::TooLarge)?;
    let fields: Option<Vec<(String, String)>> = serde_urlencoded::from_bytes(&bytes).ok();
    let sent = fields.filter(|fields| is_ours(visit, fields));
    let sent = sent.map(|fields| Sent { path: visit.path.clone(), fields });
    Ok((HttpRequest::from_parts(parts, Body::from(bytes)), sent))
}

/// Where the page asks for a sign-in: keeps the form and leads to it afterwards.
async fn keep(visit: &Visit, sent: Option<Sent>, response: Response) -> Result<Response, Problem> {
    let problem = response.extensions().get::<Arc<Problem>>().cloned();
    let (Some(sent), Some(Problem::SignIn { audience, .. })) = (sent, problem.as_deref()) else {
        return Ok(response);
    };
    // At the identity provider itself nothing is kept: there is no page on which it would be shown.
    let token = visit.session_token(*audience).filter(|_| *audience != Audience::Csam);
    let Some(token) = token else {
        return Ok(response);
    };
    match kept_posts::keep(&visit.ctx, *audience, &visit.browser, &token, sent).await? {
        Some(id) => {
            let return_to = format!("{}{id}", path(*audience));
            Ok(Problem::SignIn { audience: *audience, return_to }.into_response())
        }
        None => Ok(response),
    }
}

/// Below which address kept forms are found: `/office/kept/`.
pub fn path(audience: Audience) -> String {
    format!("/{}/kept/", audience.word())
}

/// Whether a person sent it, as far as the browser says (Fetch Metadata), and no script of a page.
fn is_by_hand(request: &Request) -> bool {
    request.headers().get("sec-fetch-mode").is_none_or(|mode| mode == "navigate")
}

/// What another site sends is not kept either.
fn is_ours(visit: &Visit, fields: &[(String, String)]) -> bool {
    let token = fields.iter().rev().find(|(name, _)| name == CSRF);
    token.is_some_and(|(_, token)| visit.ctx.csrf_holds(&visit.browser, token))
}
