//! The Certificate Manager's pages.

mod apply;
mod certificates;
mod code;
mod complete;
mod contract;
mod correction;
mod documents;
mod files;
mod keystore;
mod messages;
mod my_certificates;
mod receipt;
mod reopen;
mod request;
mod requests;
mod revoke;
mod withdraw;

pub(in crate::web) use documents::attachment;
pub(in crate::web) use requests::certificate_tone;

use std::str::FromStr;

use axum::Router;
use axum::routing::{get, post};

use super::guard::Provider;
use super::problem::Problem;
use super::upload;
use crate::actions::context::Shared;
use crate::actions::fresh::is_fresh;
use crate::domain::id::{CertificateId, RequestId};

/// Everything below `/manager`.
pub fn routes() -> Router<Shared> {
    Router::new()
        .merge(apply::routes())
        .merge(request_routes())
        .merge(message_routes())
        .merge(certificate_routes())
}

fn request_routes() -> Router<Shared> {
    Router::new()
        .route("/manager/requests", get(requests::get))
        .route("/manager/requests/{id}", get(request::get))
        .route("/manager/requests/{id}/contract", get(contract::get))
        // Reloading what a refused post shows, or choosing another language on it, shows the contract.
        .route("/manager/requests/{id}/send", get(contract::get).post(contract::post))
        .route("/manager/requests/{id}/correction", get(correction::get).post(correction::post))
        .route("/manager/requests/{id}/correction/send", get(correction::get).post(correction::send))
        .route("/manager/requests/{id}/contract.pdf", get(contract::pdf))
        .route("/manager/requests/{id}/mandate.pdf", get(contract::mandate))
        .route(
            "/manager/requests/{id}/documents",
            get(contract::get).post(documents::post).layer(upload::limit()),
        )
        .route("/manager/requests/{id}/documents/{document}", get(documents::get))
        .route("/manager/requests/{id}/documents/{document}/remove", post(documents::remove))
        .route("/manager/requests/{id}/receipt", get(receipt::get))
        .route("/manager/requests/{id}/complete", get(complete::get).post(complete::post))
        .route("/manager/requests/{id}/reopen", get(reopen::get).post(reopen::post))
        .route("/manager/requests/{id}/withdraw", get(withdraw::get).post(withdraw::post))
}

fn message_routes() -> Router<Shared> {
    Router::new()
        .route("/manager/requests/{id}/messages", get(messages::get).post(messages::post))
        // Reloading what a refused post shows, or choosing another language on it, shows the thread.
        .route(
            "/manager/requests/{id}/messages/files",
            get(messages::get).post(messages::post_file).layer(upload::limit()),
        )
        .route("/manager/requests/{id}/messages/files/{file}", get(messages::file))
        .route("/manager/requests/{id}/messages/read", post(messages::read))
        .route("/manager/requests/{id}/messages/{message}/take-back", post(messages::take_back))
}

fn certificate_routes() -> Router<Shared> {
    Router::new()
        .route("/manager/requests/{id}/certificate", get(certificates::of_request))
        .route("/manager/certificates", get(my_certificates::get))
        .route("/manager/certificates/{id}", get(certificates::get))
        .route("/manager/certificates/{id}/revoke", get(revoke::get).post(revoke::post))
        .route("/manager/certificates/{id}/code", get(code::get).post(code::post))
        .route("/manager/certificates/{id}/{file}", get(certificates::download))
        .merge(keystore_routes())
}

fn keystore_routes() -> Router<Shared> {
    Router::new()
        .route("/manager/certificates/{id}/keystore", get(keystore::get).post(keystore::post))
        // Reloading what a refused post shows, or choosing another language on it, shows the page.
        .route("/manager/certificates/{id}/keystore/activate", get(keystore::get).post(keystore::activate))
        .route("/manager/certificates/{id}/keystore/serial", get(keystore::get).post(keystore::serial))
        .route("/manager/certificates/{id}/keystore/signature", get(keystore::get).post(keystore::signature))
        .route("/manager/certificates/{id}/keystore/material", get(keystore::material))
        .route(
            "/manager/certificates/{id}/keystore/template",
            get(keystore::template_again).post(keystore::template),
        )
        .route("/manager/requests/{id}/seal", post(keystore::release))
        .route("/manager/requests/{id}/reseal", post(keystore::reseal))
}

/// An id in an address; what is none leads nowhere, like an id that nobody has.
fn known<T: FromStr>(text: &str) -> Result<T, Problem> {
    text.parse().map_err(|_| Problem::NotFound)
}

/// The page of a request: where it stands.
fn request_path(id: RequestId) -> String {
    format!("/manager/requests/{id}")
}

/// The page of a pair of certificates.
fn certificate_path(id: CertificateId) -> String {
    format!("/manager/certificates/{id}")
}

/// Where to prove oneself once more before a step that binds, coming back to `path`; `None` while the sign-in is of
/// just now.
fn sign_in_again(provider: &Provider, path: &str) -> Result<Option<String>, Problem> {
    if is_fresh(&provider.visit.ctx, &provider.session) {
        return Ok(None);
    }
    let query = serde_urlencoded::to_string([("return_to", path)]);
    let query = query.map_err(|_| Problem::Defect("a path could not be encoded"))?;
    Ok(Some(format!("/manager/sign-in?{query}")))
}
