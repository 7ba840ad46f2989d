//! `/office/admin`: the people and the data of an office, for its administrator. One file a page.

pub mod home;
pub mod invite;
pub mod log;
pub mod member;
pub mod office;

use axum::Router;
use axum::routing::{get, post};

use crate::actions::context::Shared;

/// `/office/admin` and what is below it.
pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/office/admin", get(home::get))
        .route("/office/admin/log", get(log::get).post(log::post))
        .route("/office/admin/office", get(office::get).post(office::post))
        .route("/office/admin/staff/new", get(invite::get).post(invite::post))
        .route("/office/admin/staff/{id}", get(member::get))
        .route("/office/admin/staff/{id}/rights", post(member::rights))
        .route("/office/admin/staff/{id}/role", post(member::role))
        .route("/office/admin/staff/{id}/training", post(member::training))
        .route("/office/admin/staff/{id}/number", post(member::number))
        .route("/office/admin/staff/{id}/kit", post(member::kit))
}
