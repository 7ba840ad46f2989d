//! Revoking without signing in: with the code on paper, or with the key itself.

mod by_code;
mod by_key;

pub(in crate::web) use by_key::machine_commands;

use askama::Template;
use axum::Router;
use axum::routing::get;

use super::form::Choice;
use super::page::Page;
use super::problem::{Reply, show};
use super::upload;
use super::visit::Visit;
use crate::actions::context::Shared;
use crate::domain::certificate::revocation::RevocationReason;
use crate::domain::word::Word;
use crate::text::locale::Locale;

const CODE: &str = "/revoke";
const KEY: &str = "/revoke/by-key";
/// Where it is seen that it is done.
const DONE: &str = "/revoke/done";

#[derive(Template)]
#[template(path = "revoke/done.html")]
struct Done {
    page: Page,
}

/// `/revoke` and what is below it.
pub fn routes() -> Router<Shared> {
    Router::new()
        .route(CODE, get(by_code::get).post(by_code::post))
        .route("/revoke/confirm", get(by_code::get).post(by_code::confirm))
        .route(KEY, get(by_key::get).post(by_key::post).layer(upload::limit()))
        .route(DONE, get(done))
}

/// What is said to whoever revoked.
async fn done(visit: Visit) -> Reply {
    show(&Done { page: visit.page("service-manager") })
}

/// The reasons, as radios.
fn reasons(l: Locale) -> Vec<Choice> {
    let choice = |reason: &RevocationReason| {
        let word = reason.word();
        Choice::new(word, l.of("revoke-reason-", word)).hint(l.of("revoke-reason-hint-", word))
    };
    RevocationReason::ALL.iter().map(choice).collect()
}
