//! The first half of a request, before anybody knows who asks: path, terms, details, keys.

mod commands;
mod details;
mod keys;
mod organisation;
mod start;
mod terms;

use axum::Router;
use axum::routing::get;
pub(super) use details::names;

use crate::actions::context::Shared;
use crate::domain::request::RequestState;
use crate::storage::requests::{self, Request};
use crate::web::problem::Problem;
use crate::web::upload;
use crate::web::visit::Visit;

/// Where a request starts.
const START: &str = "/manager";
const TERMS: &str = "/manager/terms";
const DETAILS: &str = "/manager/details";
const KEYS: &str = "/manager/keys";
const SIGN_IN: &str = "/manager/sign-in";

/// The visitor's pages.
pub fn routes() -> Router<Shared> {
    Router::new()
        .route(START, get(start::get).post(start::post))
        .route("/manager/elsewhere/{path}", get(start::elsewhere))
        .route(TERMS, get(terms::get).post(terms::post))
        .route(DETAILS, get(details::get).post(details::post))
        .route(KEYS, get(keys::get).post(keys::post).layer(upload::limit()))
}

/// The request of this browser that still takes details and keys, or the path of the page that comes now.
async fn unfinished(visit: &Visit) -> Result<Result<Request, &'static str>, Problem> {
    let browser = visit.ctx.browser_hash(&visit.browser);
    let request = requests::of_browser(&mut visit.ctx.reader(), &browser).await?;
    Ok(match request {
        Some(request) if request.state == RequestState::Details => Ok(request),
        Some(_) => Err(SIGN_IN),
        None => Err(START),
    })
}
