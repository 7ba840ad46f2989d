//! `/office/files/{id}/resend`: the activation link once more, to the same address.

use askama::Template;

use super::AtFile;
use crate::actions::office::access;
use crate::actions::office::resend_link::{Resent, resend_link};
use crate::domain::enrolment::EnrolmentEvent;
use crate::domain::enrolment::resend::ResendFault;
use crate::storage::enrolments::Enrolment;
use crate::web::form::Form;
use crate::web::page::Page;
use crate::web::posted::Posted;
use crate::web::problem::{Reply, go, show, show_refused};

#[derive(Template)]
#[template(path = "office/resend.html")]
pub struct ResendPage {
    page: Page,
    form: Form,
    path: String,
    reference: String,
    email: String,
}

/// Shows the address and asks.
pub async fn get(at: AtFile) -> Reply {
    let file = access::look(&at.visit().ctx, &at.counter, at.id, "resend").await?;
    if !at.offers(&file, EnrolmentEvent::ResendLink) {
        return go(at.path(""));
    }
    let form = at.visit().form(file.last_seq)?;
    show(&page(&at, form, file))
}

/// Sends the link again, or says from when on it may be.
pub async fn post(at: AtFile, Posted { visit, mut form }: Posted) -> Reply {
    let submission = visit.submission(&form, at.path("?done=resent"))?;
    let resent = resend_link(&visit.ctx, &submission, &at.counter, at.id).await;
    match resent.map_err(|error| at.problem(error))? {
        Resent::At(path) => return go(path),
        Resent::Refused(ResendFault::TooSoon(from)) => {
            let moment = visit.locale().time(&from);
            form.refuse_with("resend", "office-resend-too-soon", vec![("time", moment)]);
        }
        Resent::Refused(ResendFault::EnoughToday) => form.refuse("resend", "office-resend-enough-today"),
        Resent::Refused(ResendFault::EnoughForKit) => form.refuse("resend", "office-resend-enough"),
    }
    let file = at.counter.file(&mut visit.ctx.reader(), at.id).await?;
    let mut page = page(&at, visit.again(form)?, file);
    page.page.error = true;
    show_refused(&page)
}

fn page(at: &AtFile, form: Form, file: Enrolment) -> ResendPage {
    let email = file.person.map(|person| person.email).unwrap_or_default();
    ResendPage { page: at.page(), form, path: at.path(""), reference: file.reference, email }
}
