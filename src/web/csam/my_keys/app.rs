//! `/csam/my-keys/app`: the new key goes into an app, and a first code proves it.

use askama::Template;

use super::{KeyHolder, page, session, signed_out};
use crate::actions::activation::key_setup::{Confirmed, KeySetup};
use crate::actions::my_keys::add::{confirm, show as setup};
use crate::domain::key::misfit::SetupCode;
use crate::domain::oidc::client::OWN_PATH;
use crate::storage::sessions::Session;
use crate::web::activate::key::refuse_misfit;
use crate::web::form::Form;
use crate::web::page::Page;
use crate::web::posted::Posted;
use crate::web::problem::{Problem, Reply, go, show, show_refused};
use crate::web::visit::Visit;

/// Where the effect is seen.
const ADDED: &str = "/csam/my-keys?done=added";
/// Without anything to set up, the way on.
const START: &str = "/csam/my-keys/add";

#[derive(Template)]
#[template(path = "csam/my_keys/app.html")]
struct App {
    page: Page,
    form: Form,
    key: KeySetup,
}

/// Shows the key that is being set up.
pub async fn get(holder: KeyHolder) -> Reply {
    let Some(key) = setup(&holder.visit.ctx, &holder.session).await? else {
        return go(START);
    };
    let form = holder.visit.form(key.version)?;
    show(&App { page: holder.page(), form, key })
}

/// Takes the first code.
pub async fn post(Posted { visit, mut form }: Posted) -> Reply {
    let submission = visit.submission(&form, ADDED)?;
    let Some(session) = session(&visit).await? else {
        return signed_out(&visit, &submission).await;
    };
    let typed = SetupCode::parse(&form.values.remove("code").unwrap_or_default());
    let Some(code) = form.judge("code", typed, |fault| fault.key().to_owned()) else {
        return refused(&visit, &session, form).await;
    };
    let confirmed = confirm(&visit.ctx, &session, &code, &submission).await;
    match confirmed.map_err(|error| Problem::from(error).seen_at(OWN_PATH))? {
        Confirmed::Active => return go(ADDED),
        Confirmed::Wrong { left } => {
            form.refuse_with("code", "activate-key-wrong", vec![("left", left.to_string())]);
        }
        Confirmed::Misfit(misfit) => refuse_misfit(&mut form, misfit),
        Confirmed::Paused(until) => {
            let moment = visit.locale().moment(&until);
            form.refuse_with("code", "activate-key-paused", vec![("moment", moment)]);
        }
        Confirmed::Over => return go(START),
    }
    refused(&visit, &session, form).await
}

async fn refused(visit: &Visit, session: &Session, form: Form) -> Reply {
    let Some(key) = setup(&visit.ctx, session).await? else {
        return go(START);
    };
    let mut page = page(visit, session);
    page.error = true;
    show_refused(&App { page, form: visit.again(form)?, key })
}
