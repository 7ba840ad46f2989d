//! `/activate/again`: the mail did not come, the letter is there.

use askama::Template;

use super::SERVICE;
use crate::actions::activation::ask_link::ask_link;
use crate::domain::person::email::Email;
use crate::domain::reference::Reference;
use crate::web::form::Form;
use crate::web::page::Page;
use crate::web::posted::Posted;
use crate::web::problem::{Reply, go, show, show_refused};
use crate::web::visit::Visit;

/// Where the answer is seen, whatever was typed.
const SENT: &str = "/activate/again/sent";

/// Asks what stands on the letter, and the mailbox.
#[derive(Template)]
#[template(path = "activate/again.html")]
struct Again {
    page: Page,
    form: Form,
}

/// The one answer to everybody.
#[derive(Template)]
#[template(path = "activate/again_sent.html")]
struct Sent {
    page: Page,
}

/// The form.
pub async fn get(visit: Visit) -> Reply {
    let form = visit.form(0)?;
    show(&Again { page: visit.page(SERVICE), form })
}

/// Sends, if both belong together.
pub async fn post(Posted { visit, mut form }: Posted) -> Reply {
    let reference = Reference::parse(form.value("reference"));
    let reference = form.judge("reference", reference, |fault| fault.key().to_owned());
    let email = Email::parse(form.value("email"));
    let email = form.judge("email", email, |fault| fault.key().to_owned());
    let (Some(reference), Some(email)) = (reference, email) else {
        let mut page = visit.page(SERVICE);
        page.error = true;
        return show_refused(&Again { page, form: visit.again(form)? });
    };
    let submission = visit.submission(&form, SENT)?;
    go(ask_link(&visit.ctx, &submission, &reference, &email).await?)
}

/// What happens now.
pub async fn sent(visit: Visit) -> Reply {
    show(&Sent { page: visit.page(SERVICE) })
}
