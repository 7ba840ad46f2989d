//! `/office/files/{id}/reason`: why a clerk looks into a file of another office, before they see anything of it.

use askama::Template;
use axum::extract::RawQuery;

use super::{AtFile, choices};
use crate::actions::office::access::{self, AskedFile};
use crate::domain::access::{AccessNote, AccessReason};
use crate::domain::word::Word;
use crate::web::form::{Choice, Form};
use crate::web::page::Page;
use crate::web::posted::Posted;
use crate::web::problem::{Reply, go, show, show_refused};

/// Pages of the file to which a reason may lead back; others begin at the file.
const BACK_TO: [&str; 3] = ["reissue", "resend", "void"];

#[derive(Template)]
#[template(path = "office/reason.html")]
pub struct ReasonPage {
    page: Page,
    form: Form,
    asked: AskedFile,
    reasons: Vec<Choice>,
}

/// Asks for the reason; a file of the clerk's own office needs none.
pub async fn get(at: AtFile, RawQuery(query): RawQuery) -> Reply {
    let asked = access::asked(&at.visit().ctx, &at.counter, at.id).await?;
    if asked.is_own_office {
        return go(at.path(""));
    }
    let query = query.unwrap_or_default();
    let mut form = at.visit().form(0)?;
    form.set("to", query.split('&').find_map(|pair| pair.strip_prefix("to=")).unwrap_or_default());
    show(&page(&at, form, asked))
}

/// Records the reason and leads to what was asked for.
pub async fn post(at: AtFile, Posted { visit, mut form }: Posted) -> Reply {
    let reason = AccessReason::parse(form.value("reason"));
    let reason = form.judge("reason", reason.ok_or(()), |()| "office-reason-missing".to_owned());
    let note = AccessNote::parse(form.value("note"));
    let note = form.judge("note", note, |fault| fault.key().to_owned());
    if let (Some(reason), Some(note)) = (reason, note) {
        let to = BACK_TO.into_iter().find(|page| form.value("to") == *page);
        let below = to.map(|page| format!("/{page}")).unwrap_or_default();
        let submission = visit.submission(&form, at.path(&below))?;
        return go(access::give_reason(&visit.ctx, &submission, &at.counter, at.id, reason, &note).await?);
    }
    let asked = access::asked(&visit.ctx, &at.counter, at.id).await?;
    let mut page = page(&at, visit.again(form)?, asked);
    page.page.error = true;
    show_refused(&page)
}

fn page(at: &AtFile, form: Form, asked: AskedFile) -> ReasonPage {
    let page = at.page();
    let reasons = choices::<AccessReason>(page.l(), "office-admin-reason-");
    ReasonPage { page, form, asked, reasons }
}
