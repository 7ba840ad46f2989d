//! `/csam/my-keys/add`: one more app, and what it is called.

use askama::Template;

use super::{Full, KeyHolder, cannot_add, page, session, signed_out, typed_name};
use crate::actions::my_keys::Addable;
use crate::actions::my_keys::add::{Begin, add, addable};
use crate::domain::key::held::MOST_KEYS;
use crate::domain::oidc::client::OWN_PATH;
use crate::web::form::Form;
use crate::web::page::Page;
use crate::web::posted::Posted;
use crate::web::problem::{Problem, Reply, go, show, show_refused};

const PATH: &str = "/csam/my-keys/add";
/// Where the new key is set up.
const APP: &str = "/csam/my-keys/app";

/// The page, where no more may be added.
const FULL: Full = Full { title: "my-keys-add-title", why: "my-keys-full", most: MOST_KEYS };

#[derive(Template)]
#[template(path = "csam/my_keys/add.html")]
struct Add {
    page: Page,
    form: Form,
}

/// Asks for a name.
pub async fn get(holder: KeyHolder) -> Reply {
    match addable(&holder.visit.ctx, &holder.session).await? {
        Addable::Now(version) => {
            let form = holder.visit.form(version)?;
            show(&Add { page: holder.page(), form })
        }
        not => cannot_add(&holder.visit, &holder.session, not, PATH, FULL),
    }
}

/// Begins to set the key up.
pub async fn post(Posted { visit, mut form }: Posted) -> Reply {
    let submission = visit.submission(&form, APP)?;
    let Some(session) = session(&visit).await? else {
        return signed_out(&visit, &submission).await;
    };
    let Some(name) = typed_name(&mut form) else {
        let mut page = page(&visit, &session);
        page.error = true;
        return show_refused(&Add { page, form: visit.again(form)? });
    };
    let begun = add(&visit.ctx, &session, &visit.browser, &name, &submission).await;
    match begun.map_err(|error| Problem::from(error).seen_at(OWN_PATH))? {
        Begin::SettingUp => go(APP),
        Begin::Not(why) => cannot_add(&visit, &session, why, PATH, FULL),
    }
}
