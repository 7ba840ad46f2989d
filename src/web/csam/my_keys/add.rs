//! `/csam/my-keys/add`: one more app, and what it is called.

use askama::Template;

use super::{KeyHolder, TOO_OLD, page, session, sign_in_again, signed_out};
use crate::actions::my_keys::add::{Addable, Begin, add, addable};
use crate::domain::key::held::{KeyName, MOST_KEYS};
use crate::domain::oidc::client::OWN_PATH;
use crate::storage::sessions::Session;
use crate::web::form::Form;
use crate::web::page::Page;
use crate::web::posted::Posted;
use crate::web::problem::{Problem, Reply, go, show, show_refused};
use crate::web::visit::Visit;

const PATH: &str = "/csam/my-keys/add";
/// Where the new key is set up.
const APP: &str = "/csam/my-keys/app";
/// Where the app takes the place of a key that does not open eHealth.
const IN_PLACE: &str = "/csam/add-app";

#[derive(Template)]
#[template(path = "csam/my_keys/add.html")]
struct Add {
    page: Page,
    form: Form,
}

/// As many keys as there may be.
#[derive(Template)]
#[template(path = "csam/my_keys/full.html")]
struct Full {
    page: Page,
    most: usize,
}

/// Asks for a name.
pub async fn get(holder: KeyHolder) -> Reply {
    match addable(&holder.visit.ctx, &holder.session).await? {
        Addable::Now(version) => {
            let form = holder.visit.form(version)?;
            show(&Add { page: holder.page(), form })
        }
        not => instead(&holder.visit, &holder.session, not),
    }
}

/// Begins to set the key up.
pub async fn post(Posted { visit, mut form }: Posted) -> Reply {
    let submission = visit.submission(&form, APP)?;
    let Some(session) = session(&visit).await? else {
        return signed_out(&visit, &submission).await;
    };
    let typed = KeyName::parse(form.value("name"));
    let Some(name) = form.judge("name", typed, |fault| fault.key().to_owned()) else {
        let mut page = page(&visit, &session);
        page.error = true;
        return show_refused(&Add { page, form: visit.again(form)? });
    };
    let begun = add(&visit.ctx, &session, &visit.browser, &name, &submission).await;
    match begun.map_err(|error| Problem::from(error).seen_at(OWN_PATH))? {
        Begin::SettingUp => go(APP),
        Begin::Not(why) => instead(&visit, &session, why),
    }
}

/// What is shown where no key can be added now.
fn instead(visit: &Visit, session: &Session, why: Addable) -> Reply {
    match why {
        Addable::InPlace => go(IN_PLACE),
        Addable::Full => {
            let mut page = page(visit, session);
            PATH.clone_into(&mut page.path);
            show(&Full { page, most: MOST_KEYS })
        }
        Addable::SignInFirst | Addable::Now(_) => sign_in_again(visit, session, PATH, TOO_OLD),
    }
}
