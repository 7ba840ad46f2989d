//! `/csam/my-keys/passkey`: one more passkey; first its name, then the browser makes it.

use askama::Template;

use super::{Full, KeyHolder, cannot_add, page, session, signed_out, typed_name};
use crate::actions::my_keys::Addable;
use crate::actions::my_keys::passkey::{Added, Begin, add, addable, begin, question};
use crate::actions::passkeys::{Answer, Question};
use crate::domain::key::held::MOST_PASSKEYS;
use crate::domain::oidc::client::OWN_PATH;
use crate::storage::sessions::Session;
use crate::web::form::Form;
use crate::web::page::Page;
use crate::web::posted::Posted;
use crate::web::problem::{Problem, Reply, go, show, show_refused};
use crate::web::visit::Visit;

const PATH: &str = "/csam/my-keys/passkey";
/// Where the browser makes it.
const MAKE: &str = "/csam/my-keys/passkey/make";
/// Where the effect is seen.
const ADDED: &str = "/csam/my-keys?done=added";
/// The page, where no more may be added.
const FULL: Full = Full { title: "passkeys-add-title", why: "passkeys-full", most: MOST_PASSKEYS };

/// What a passkey is, what it does not open, and its name.
#[derive(Template)]
#[template(path = "csam/my_keys/passkey.html")]
struct NamePasskey {
    page: Page,
    form: Form,
}

#[derive(Template)]
#[template(path = "csam/my_keys/passkey_make.html")]
struct MakePasskey {
    page: Page,
    form: Form,
    question: Question,
}

/// Asks for a name.
pub async fn get(holder: KeyHolder) -> Reply {
    match addable(&holder.visit.ctx, &holder.session).await? {
        Addable::Now(version) => {
            let form = holder.visit.form(version)?;
            show(&NamePasskey { page: holder.page(), form })
        }
        not => cannot_add(&holder.visit, &holder.session, not, PATH, FULL),
    }
}

/// Takes the name.
pub async fn post(Posted { visit, mut form }: Posted) -> Reply {
    let submission = visit.submission(&form, MAKE)?;
    let Some(session) = session(&visit).await? else {
        return signed_out(&visit, &submission).await;
    };
    let Some(name) = typed_name(&mut form) else {
        return refused(&visit, &session, form);
    };
    let begun = begin(&visit.ctx, &session, &name, &submission).await;
    match begun.map_err(|error| Problem::from(error).seen_at(OWN_PATH))? {
        Begin::Waits => go(MAKE),
        Begin::Not(why) => cannot_add(&visit, &session, why, PATH, FULL),
    }
}

/// Shows the question that waits in this browser.
pub async fn make(holder: KeyHolder) -> Reply {
    let (visit, browser) = (&holder.visit, holder.visit.ctx.browser_hash(&holder.visit.browser));
    let Some((question, version)) = question(&visit.ctx, &holder.session, &browser).await? else {
        return go(PATH);
    };
    let form = visit.form(version)?;
    show(&MakePasskey { page: holder.page(), form, question })
}

/// Takes the passkey that the browser has made.
pub async fn made(Posted { visit, mut form }: Posted) -> Reply {
    let submission = visit.submission(&form, ADDED)?;
    let Some(session) = session(&visit).await? else {
        return signed_out(&visit, &submission).await;
    };
    let answer = Answer { ceremony: form.value("ceremony").parse().ok(), text: form.value("answer") };
    let added = add(&visit.ctx, &session, answer, &submission).await;
    let refusal = match added.map_err(|error| Problem::from(error).seen_at(OWN_PATH))? {
        Added::Done => return go(ADDED),
        Added::Not(why) => return cannot_add(&visit, &session, why, PATH, FULL),
        Added::Refused => "passkeys-not-added",
        Added::Over => "passkeys-over",
    };
    // The answer is not shown again; the name is typed once more.
    form.values.clear();
    form.refuse("name", refusal);
    refused(&visit, &session, form)
}

fn refused(visit: &Visit, session: &Session, form: Form) -> Reply {
    let mut page = page(visit, session);
    PATH.clone_into(&mut page.path);
    page.error = true;
    show_refused(&NamePasskey { page, form: visit.again(form)? })
}
