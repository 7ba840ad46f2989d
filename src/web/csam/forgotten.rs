//! `/csam/forgotten`: who forgot their password says for which username, and is written to.

use askama::Template;

use crate::actions::recovery::ask_link::{Wish, ask_link};
use crate::web::form::Form;
use crate::web::network::Network;
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
pub async fn post(network: Network, Posted { visit, mut form }: Posted) -> Reply {
    if form.value("username").trim().is_empty() {
        form.refuse("username", "fault-username-missing");
        return again(&visit, form);
    }
    let submission = visit.submission(&form, SENT)?;
    let caller = visit.caller(network);
    match ask_link(&visit.ctx, &submission, &caller, form.value("username")).await? {
        Wish::Noted(location) => go(location),
        Wish::Wait(until) => {
            form.refuse_with("username", "forgotten-wait", vec![("time", visit.locale().time(&until))]);
            again(&visit, form)
        }
    }
}

fn again(visit: &Visit, form: Form) -> Reply {
    let mut page = visit.page("service-csam");
    page.error = true;
    show_refused(&Forgotten { page, form: visit.again(form)? })
}

/// What happens now.
pub async fn sent(visit: Visit) -> Reply {
    show(&Sent { page: visit.page("service-csam") })
}

/// The new password works.
pub async fn changed(visit: Visit) -> Reply {
    show(&Changed { page: visit.page("service-csam") })
}
