//! Pages that anybody may read.

pub mod about;
mod offices;
mod path;
mod start;
mod status;

use axum::Router;
use axum::routing::get;

use super::problem::{Problem, Reply, show};
use super::visit::Visit;
use crate::actions::context::Shared;

/// `/`, the pages the footer leads to, and what follows.
pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/", get(start::get))
        .route("/path", get(path::get).post(path::post))
        .route("/path/{way}", get(path::way))
        .route("/offices", get(offices::get))
        .route("/status", get(status::get).post(status::post))
        .route("/help", get(help))
        .route("/accessibility", get(accessibility))
        .route("/contact", get(contact))
}

/// An address that is none of ours.
pub async fn not_found() -> Problem {
    Problem::NotFound
}

async fn help(visit: Visit) -> Reply {
    show(&about::Help { page: visit.page("service-passerelle") })
}

async fn accessibility(visit: Visit) -> Reply {
    show(&about::Accessibility { page: visit.page("service-passerelle") })
}

async fn contact(visit: Visit) -> Reply {
    show(&about::Contact { page: visit.page("service-passerelle") })
}
