//! Signing in and out, the same for the three kinds of pages that rely on the identity provider.

mod callback;
mod kept;
mod refused;
mod sign_out;
mod start;
mod stay;

use axum::Router;
use axum::extract::{Path, RawQuery};
use axum::routing::{get, post};

use super::posted::Posted;
use super::visit::Visit;
use crate::actions::context::Shared;
use crate::storage::sessions::Audience;

const AUDIENCES: [Audience; 3] = [Audience::Office, Audience::Manager, Audience::Backoffice];

/// `/office/sign-in` and so on.
pub fn routes() -> Router<Shared> {
    AUDIENCES.into_iter().fold(Router::new(), |router, audience| router.merge(routes_of(audience)))
}

fn routes_of(audience: Audience) -> Router<Shared> {
    let path = |page: &str| format!("/{}/{page}", audience.word());
    Router::new()
        .route(
            &path("sign-in"),
            get(move |visit: Visit, query: RawQuery| start::get(audience, visit, query))
                .post(move |posted: Posted| start::post(audience, posted)),
        )
        .route(
            &path("callback"),
            get(move |visit: Visit, query: RawQuery| callback::get(audience, visit, query)),
        )
        .route(&path("sign-out"), post(move |posted: Posted| sign_out::post(audience, posted)))
        .route(&path("stay"), post(move |posted: Posted| stay::post(audience, posted)))
        .route(
            &path("kept/{id}"),
            get(move |visit: Visit, Path(id): Path<String>| kept::get(audience, visit, id)),
        )
        .route(&path("signed-out"), get(move |visit: Visit| sign_out::get(audience, visit)))
}

/// Text key of the service whose pages these are.
fn service(audience: Audience) -> &'static str {
    match audience {
        Audience::Office => "service-office",
        Audience::Backoffice => "service-backoffice",
        Audience::Manager | Audience::Csam | Audience::Activation => "service-manager",
    }
}

/// One parameter of a query; the last one of a name counts.
fn parameter(pairs: &[(String, String)], name: &str) -> Option<String> {
    pairs.iter().rev().find(|(of, _)| of == name).map(|(_, value)| value.clone())
}

/// The parameters of a query; one that cannot be read has none.
fn parameters(query: RawQuery) -> Vec<(String, String)> {
    serde_urlencoded::from_str(&query.0.unwrap_or_default()).unwrap_or_default()
}
