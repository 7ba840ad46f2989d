//! What can keep a page from being shown, and the one place where inner errors become pages.

use askama::Template;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse, Redirect, Response};
use uuid::Uuid;

use super::csam::my_keys::sign_in_address;
use super::error_page::ErrorPage;
use super::page::Page;
use super::stale;
use super::visit::Visit;
use crate::actions::ActionError;
use crate::domain::id::EnrolmentId;
use crate::storage::error::StorageError;
use crate::storage::sessions::Audience;

/// Why the page that was asked for is not shown.
#[derive(Debug)]
pub enum Problem {
    /// Sign in first, then come back.
    SignIn { audience: Audience, return_to: String },
    /// There is nothing here, or nothing this person may know of.
    NotFound,
    /// A file of another office: the clerk first says why they look, then comes back here.
    ReasonFirst(EnrolmentId),
    /// Known, but not for people of this role; the text key says for whom.
    Forbidden(&'static str),
    /// A rule forbids it; the text key says which.
    Rule(&'static str),
    /// The form did not come from a page of ours shown in this browser.
    Csrf,
    /// Not something a page of ours sends.
    BadRequest,
    /// More than we read.
    TooLarge,
    /// What was acted on has moved on; the text key says how, where known.
    Stale { detail: Option<String>, way_on: String },
    /// The same, of a row whose history says what happened.
    Moved { owner: Uuid, way_on: String },
    /// Too many people at once.
    Busy,
    /// A page in the person's language that a rule of ours refuses with: status and text key.
    Refused { status: StatusCode, key: &'static str, way_on: (String, &'static str) },
    /// Ours to mend.
    Defect(&'static str),
    /// Ours to mend, with its cause.
    Inner(ActionError),
}

/// Result of a handler.
pub type Reply = Result<Response, Problem>;

/// Shows a page.
pub fn show(page: &impl Template) -> Reply {
    show_with(StatusCode::OK, page)
}

/// Shows a page again because something typed was refused (ERR-1).
pub fn show_refused(page: &impl Template) -> Reply {
    show_with(StatusCode::UNPROCESSABLE_ENTITY, page)
}

/// Shows a page with a status.
pub fn show_with(status: StatusCode, page: &impl Template) -> Reply {
    let html = page.render().map_err(|_| Problem::Defect("a template did not render"))?;
    Ok((status, Html(html)).into_response())
}

/// Sends the browser to a path of our own, by GET.
pub fn go(path: impl AsRef<str>) -> Reply {
    Ok(Redirect::to(path.as_ref()).into_response())
}

impl From<ActionError> for Problem {
    fn from(error: ActionError) -> Self {
        match error {
            ActionError::NotFound => Self::NotFound,
            ActionError::ReasonFirst(file) => Self::ReasonFirst(file),
            ActionError::Forbidden(key) => Self::Rule(key),
            ActionError::Busy => Self::Busy,
            ActionError::Storage(StorageError::Busy(cause)) => {
                tracing::warn!(%cause, "the database is too busy");
                Self::Busy
            }
            ActionError::Stale(owner) => Self::Moved { owner, way_on: "/".to_owned() },
            ActionError::Storage(StorageError::Conflict) => {
                Self::Stale { detail: None, way_on: "/".to_owned() }
            }
            // The table refuses what a page of an earlier state offered: for the person it is the same as stale.
            ActionError::Refused(_) => Self::Stale { detail: None, way_on: "/".to_owned() },
            other => Self::Inner(other),
        }
    }
}

impl From<StorageError> for Problem {
    fn from(error: StorageError) -> Self {
        ActionError::from(error).into()
    }
}

impl Problem {
    /// Leads the 409 page to where the present state is seen.
    #[must_use]
    pub fn seen_at(self, path: &str) -> Self {
        match self {
            Self::Stale { detail, .. } => Self::Stale { detail, way_on: path.to_owned() },
            Self::Moved { owner, .. } => Self::Moved { owner, way_on: path.to_owned() },
            other => other,
        }
    }
}

impl IntoResponse for Problem {
    /// Leaves the problem in the response; [`dress`] turns it into a page in the reader's language.
    fn into_response(self) -> Response {
        let mut response = StatusCode::INTERNAL_SERVER_ERROR.into_response();
        response.extensions_mut().insert(std::sync::Arc::new(self));
        response
    }
}

/// Turns a problem, or a bare error status of the framework, into its page.
pub async fn dress(visit: &Visit, response: Response) -> Response {
    let problem = response.extensions().get::<std::sync::Arc<Problem>>().cloned();
    match problem.as_deref() {
        Some(Problem::Moved { owner, way_on }) => {
            let detail = stale::what_happened(visit, *owner).await;
            dress_problem(visit, &Problem::Stale { detail, way_on: way_on.clone() })
        }
        Some(problem) => dress_problem(visit, problem),
        None => dress_bare(visit, response),
    }
}

fn dress_problem(visit: &Visit, problem: &Problem) -> Response {
    let (status, page) = match problem {
        Problem::SignIn { audience, return_to } => return sign_in(visit, *audience, return_to),
        Problem::ReasonFirst(file) => return ask_reason(*file, &visit.path),
        Problem::NotFound => (StatusCode::NOT_FOUND, page(visit, 404)),
        Problem::Forbidden(key) => (StatusCode::FORBIDDEN, page(visit, 403).because(visit.locale().t(key))),
        Problem::Rule(key) => {
            (StatusCode::FORBIDDEN, ErrorPage::of_a_rule(frame(visit), visit.locale().t(key)))
        }
        Problem::Csrf => (StatusCode::FORBIDDEN, ErrorPage::of_a_form(frame(visit))),
        Problem::BadRequest => (StatusCode::BAD_REQUEST, page(visit, 400)),
        Problem::TooLarge => (StatusCode::PAYLOAD_TOO_LARGE, page(visit, 413)),
        Problem::Moved { way_on, .. } => {
            (StatusCode::CONFLICT, page(visit, 409).leading_to(way_on.clone(), "error-way-present"))
        }
        Problem::Stale { detail, way_on } => {
            let mut page = page(visit, 409).leading_to(way_on.clone(), "error-way-present");
            if let Some(detail) = detail {
                page = page.because(detail.clone());
            }
            (StatusCode::CONFLICT, page)
        }
        Problem::Busy => (StatusCode::SERVICE_UNAVAILABLE, page(visit, 503)),
        Problem::Refused { status, key, way_on } => {
            let page = page(visit, status.as_u16()).because(visit.locale().t(key));
            (*status, page.leading_to(way_on.0.clone(), way_on.1))
        }
        Problem::Defect(what) => {
            tracing::error!(request_id = visit.request_id, what, "a page could not be shown");
            (StatusCode::INTERNAL_SERVER_ERROR, page(visit, 500))
        }
        Problem::Inner(error) => {
            log(visit, error);
            (StatusCode::INTERNAL_SERVER_ERROR, page(visit, 500))
        }
    };
    rendered(status, &page)
}

/// A status that came without a page of ours: unknown address, wrong method, time limit, panic.
fn dress_bare(visit: &Visit, response: Response) -> Response {
    let status = response.status();
    if !(status.is_client_error() || status.is_server_error()) || is_ours(&response) {
        return response;
    }
    match status {
        StatusCode::METHOD_NOT_ALLOWED => rendered(StatusCode::NOT_FOUND, &page(visit, 404)),
        // The only one without a page is what another site made the browser send.
        StatusCode::FORBIDDEN => rendered(status, &ErrorPage::of_a_form(frame(visit))),
        _ => rendered(status, &page(visit, status.as_u16())),
    }
}

/// Pages and machine answers that a handler made on purpose.
fn is_ours(response: &Response) -> bool {
    let kind =
        response.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or("");
    kind.starts_with("text/html") || kind.starts_with("application/")
}

fn page(visit: &Visit, status: u16) -> ErrorPage {
    ErrorPage::new(frame(visit), status)
}

fn frame(visit: &Visit) -> Page {
    visit.page("service-passerelle")
}

fn rendered(status: StatusCode, page: &ErrorPage) -> Response {
    let html = page.render().unwrap_or_else(|_| status.to_string());
    (status, Html(html)).into_response()
}

/// To the page that asks for the reason; it leads back to the page of the file that was asked for.
fn ask_reason(file: EnrolmentId, path: &str) -> Response {
    let below = path.split('?').next().and_then(|path| path.rsplit('/').next()).unwrap_or_default();
    let to = if below == file.to_string() { String::new() } else { format!("?to={below}") };
    Redirect::to(&format!("/office/files/{file}/reason{to}")).into_response()
}

fn sign_in(visit: &Visit, audience: Audience, return_to: &str) -> Response {
    let path = match audience {
        Audience::Activation => "/".to_owned(),
        Audience::Csam => sign_in_address(&visit.ctx.settings.base_url, return_to, false),
        Audience::Office | Audience::Manager | Audience::Backoffice => {
            let query = serde_urlencoded::to_string([("return_to", return_to)]).unwrap_or_default();
            format!("/{}/sign-in?{query}", audience.word())
        }
    };
    let mut response = Redirect::to(&path).into_response();
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// Logs the chain once, with the id the person sees.
fn log(visit: &Visit, error: &ActionError) {
    tracing::error!(request_id = visit.request_id, error = error.chain(), "an action failed");
}
