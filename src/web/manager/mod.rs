//! The Certificate Manager's pages.

mod apply;

use axum::Router;

use crate::actions::context::Shared;

/// Everything below `/manager`.
pub fn routes() -> Router<Shared> {
    Router::new().merge(apply::routes())
}
