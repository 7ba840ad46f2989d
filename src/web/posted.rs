//! A posted form. Its CSRF token is checked before a handler sees anything of it.

use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::http::header::CONTENT_TYPE;

use super::form::Form;
use super::problem::Problem;
use super::visit::Visit;

/// Forms are small; files have their own way in.
pub(super) const LIMIT: usize = 64 * 1024;

/// A form that this browser was shown and has posted.
#[derive(Debug)]
pub struct Posted {
    pub visit: Visit,
    pub form: Form,
}

impl<S: Send + Sync> FromRequest<S> for Posted {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Self, Problem> {
        let (mut parts, body) = request.into_parts();
        let visit = Visit::from_request_parts(&mut parts, state).await?;
        let kind = parts.headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
        if !kind.starts_with("application/x-www-form-urlencoded") {
            return Err(Problem::BadRequest);
        }
        let bytes = axum::body::to_bytes(body, LIMIT).await.map_err(|_| Problem::TooLarge)?;
        let pairs: Vec<(String, String)> =
            serde_urlencoded::from_bytes(&bytes).map_err(|_| Problem::BadRequest)?;
        let form = Form::posted(pairs);
        check(&visit, &form)?;
        Ok(Self { visit, form })
    }
}

/// Refuses a form whose CSRF token is not this browser's.
pub fn check(visit: &Visit, form: &Form) -> Result<(), Problem> {
    if visit.ctx.csrf_holds(&visit.browser, &form.csrf) { Ok(()) } else { Err(Problem::Csrf) }
}
