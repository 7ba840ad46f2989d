//! `/csam/forgotten`: who forgot their password says for which username, and is written to.

use askama::Template;

use crate::actions::recovery::ask_link::ask_link;
use crate::web::form::Form;
use crate::web::page::Page;
use crate::web::posted::Posted;
use crate::web::problem::{Reply, go, show, show_refused};
use crate::web::visit::Visit;

/// Where the answer is seen, whatever was typed.
const SENT: &str = "/csam/forgotten/sent";

/// Asks for the username.
#[derive(Template)]
#[template(path = "csam/forgotten.html")]
struct Forgotten {
    page: Page,
    form: Form,
}

/// The one answer to everybody.
#[derive(Template)]
#[template(path = "csam/forgotten_sent.html")]
struct Sent {
    page: Page,
}

/// The end of the way.
#[derive(Template)]
#[template(path = "csam/password_changed.html")]
struct Changed {
    page: Page,
}

/// The form.
pub async fn get(visit: Visit) -> Reply {
    let form = visit.form(0)?;
    show(&Forgotten { page: visit.page("service-csam"), form })
}

/// Notes the wish.
pub async fn post(Posted { visit, mut form }: Posted) -> Reply {
    if form.value("username").trim().is_empty() {
        form.refuse("username", "fault-username-missing");
        let mut page = visit.page("service-csam");
        page.error = true;
        return show_refused(&Forgotten { page, form: visit.again(form)? });
    }
    let submission = visit.submission(&form, SENT)?;
    go(ask_link(&visit.ctx, &submission, form.value("username")).await?)
}

/// What happens now.
pub async fn sent(visit: Visit) -> Reply {
    show(&Sent { page: visit.page("service-csam") })
}

/// The new password works.
pub async fn changed(visit: Visit) -> Reply {
    show(&Changed { page: visit.page("service-csam") })
}
