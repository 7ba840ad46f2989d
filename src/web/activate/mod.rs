//! From the mailed link to the digital key. Nobody is signed in here: the link, the code and a short session
//! are all a person has.

pub mod account;
pub mod again;
pub mod code;
pub mod disown;
pub mod done;
pub mod key;
pub mod link;
pub mod means;
pub mod recovery;
pub mod resume;
pub mod sms;
pub mod sms_number;
pub mod start;
pub mod token;

use axum::Router;
use axum::routing::{get, post};

use super::problem::{Reply, go};
use super::visit::{Visit, add_cookie};
use crate::actions::context::Shared;
use crate::storage::sessions::Audience;

/// `/activate` and what follows it.
pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/activate", get(start::get))
        .route("/activate/again", get(again::get).post(again::post))
        .route("/activate/again/sent", get(again::sent))
        .route("/activate/key", get(key::get).post(key::post))
        .route("/activate/means", get(means::get).post(means::post))
        .route("/activate/sms", get(sms::get).post(sms::post))
        .route("/activate/sms/again", post(sms::again))
        .route("/activate/sms/number", get(sms_number::get).post(sms_number::post))
        .route("/activate/token", get(token::get).post(token::post))
        .route("/activate/recovery", get(recovery::get).post(recovery::post))
        .route("/activate/done", get(done::get))
        .route("/activate/done/low", get(done::low))
        .route("/activate/{token}", get(link::get))
        .route("/activate/{token}/code", get(code::get).post(code::post))
        .route("/activate/{token}/account", get(account::get).post(account::post))
        .route("/activate/{token}/resume", get(resume::get).post(resume::post))
        .route("/activate/{token}/not-me", get(disown::get).post(disown::post))
}

/// Text key of the service's name.
const SERVICE: &str = "service-passerelle";

/// Path of a link's page.
fn path(token: &str) -> String {
    format!("/activate/{token}")
}

/// Leads to the key with the session in which it is set up.
fn to_key(visit: &Visit, session: String) -> Reply {
    let mut response = go("/activate/key")?;
    add_cookie(response.headers_mut(), &visit.session_cookie(Audience::Activation, session));
    Ok(response)
}
