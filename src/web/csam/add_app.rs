//! `/csam/add-app`: the way from a key that does not open eHealth to the app.

use askama::Template;

use crate::actions::activation::add_app::{add_app, may_add};
use crate::storage::sessions::Audience;
use crate::web::form::Form;
use crate::web::page::Page;
use crate::web::posted::Posted;
use crate::web::problem::{Reply, go, show};
use crate::web::visit::{Visit, add_cookie};

const PATH: &str = "/csam/add-app";
/// Where the app is set up.
const KEY: &str = "/activate/key";

/// The four steps, and the button if the person has just signed in.
#[derive(Template)]
#[template(path = "csam/add_app.html")]
struct AddApp {
    page: Page,
    form: Option<Form>,
}

/// Shows the steps.
pub async fn get(visit: Visit) -> Reply {
    let session = visit.session(Audience::Csam).await?;
    let form = match may_add(&visit.ctx, session.as_ref()).await? {
        Some(version) => Some(visit.form(version)?),
        None => None,
    };
    show(&AddApp { page: visit.page("service-csam"), form })
}

/// Begins to set up the app.
pub async fn post(Posted { visit, form }: Posted) -> Reply {
    let submission = visit.submission(&form, KEY)?;
    let session = visit.session(Audience::Csam).await?;
    let may = may_add(&visit.ctx, session.as_ref()).await?.is_some();
    if !may && visit.ctx.seen_before(&submission).await?.is_none() {
        return go(PATH);
    }
    let token = add_app(&visit.ctx, session.as_ref(), &visit.browser, &submission).await?;
    let mut response = go(KEY)?;
    add_cookie(response.headers_mut(), &visit.session_cookie(Audience::Activation, token));
    add_cookie(response.headers_mut(), &visit.no_session_cookie(Audience::Csam));
    Ok(response)
}
