//! The identity provider's pages, and its addresses for machines.

mod add_app;
mod authorize;
mod carried;
mod code;
mod consent;
mod discovery;
mod end_session;
mod forgotten;
mod lost;
mod machine;
pub mod my_keys;
mod passkey;
mod recover;
mod recover_stop;
mod reset;
mod sign_in;
mod sms;
mod step;
mod stopped;
mod token;
mod userinfo;

use axum::Router;
use axum::routing::{get, post};

use crate::actions::context::Shared;

/// Pages for people.
pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/csam/authorize", get(authorize::get).post(authorize::post))
        .route("/csam/sign-in", post(sign_in::post))
        .route("/csam/code", post(code::post))
        .route("/csam/sms", post(sms::post))
        .route("/csam/passkey", get(passkey::get).post(passkey::post))
        .route("/csam/passkey/ask", post(passkey::begin))
        .route("/csam/add-app", get(add_app::get).post(add_app::post))
        .route("/csam/forgotten", get(forgotten::get).post(forgotten::post))
        .route("/csam/forgotten/sent", get(forgotten::sent))
        .route("/csam/forgotten/changed", get(forgotten::changed))
        .route("/csam/lost", get(lost::get))
        .route("/csam/recover", get(recover::get).post(recover::post))
        .route("/csam/recover/asked", get(recover::asked))
        .route("/csam/recover/go-on", get(recover::go_on).post(recover::post_go_on))
        .route("/csam/recover/stopped", get(recover_stop::stopped))
        .route("/csam/recover/stop/{token}", get(recover_stop::get).post(recover_stop::post))
        .route("/csam/reset/{token}", get(reset::get).post(reset::post))
        .route("/csam/consent", post(consent::post))
        .route("/csam/end-session", get(end_session::get).post(end_session::post))
        .merge(my_keys::routes())
}

/// Addresses for relying parties' servers: no cookies, no forms, answers in JSON.
pub fn machine_routes() -> Router<Shared> {
    Router::new()
        .route("/csam/.well-known/openid-configuration", get(discovery::metadata))
        .route("/csam/keys", get(discovery::keys))
        .route("/csam/token", post(token::post))
        .route("/csam/userinfo", get(userinfo::get).post(userinfo::post))
}
