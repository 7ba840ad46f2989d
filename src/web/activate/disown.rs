//! `/activate/{token}/not-me`: the second page before a kit is killed by whoever got its mail.

use askama::Template;
use axum::extract::Path;

use super::{SERVICE, link, path};
use crate::actions::activation::disown_kit::disown_kit;
use crate::actions::activation::link::{Link, Standing};
use crate::web::form::Form;
use crate::web::page::Page;
use crate::web::posted::Posted;
use crate::web::problem::{Reply, go, show};
use crate::web::visit::Visit;

/// What happens, and the button.
#[derive(Template)]
#[template(path = "activate/disown.html")]
struct Disown {
    page: Page,
    form: Form,
    link: Link,
    token: String,
}

/// Asks. A link that is dead already shows why instead.
pub async fn get(visit: Visit, Path(token): Path<String>) -> Reply {
    let link = link::look(&visit.ctx, &token).await?;
    if !matches!(link.standing, Standing::Live | Standing::Paused(_)) {
        return go(path(&token));
    }
    let form = visit.form(link.version)?;
    show(&Disown { page: visit.page(SERVICE), form, link, token })
}

/// Declares the kit void; the link's page says so.
pub async fn post(Path(token): Path<String>, Posted { visit, form }: Posted) -> Reply {
    let submission = visit.submission(&form, path(&token))?;
    disown_kit(&visit.ctx, &token, &submission).await.map_err(link::unknown)?;
    go(path(&token))
}
