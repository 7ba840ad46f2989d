//! `/office/find`: a file by its reference, whichever office has it. Posted, so that references stay out of
//! addresses; a file of another office asks for a reason before it opens.

use askama::Template;

use crate::domain::reference::Reference;
use crate::storage::office_files;
use crate::web::form::Form;
use crate::web::guard::Clerk;
use crate::web::page::Page;
use crate::web::posted::Posted;
use crate::web::problem::{Reply, go, show, show_refused};

#[derive(Template)]
#[template(path = "office/find.html")]
pub struct FindPage {
    page: Page,
    form: Form,
}

/// Asks for the reference.
pub async fn get(clerk: Clerk) -> Reply {
    show(&FindPage { page: clerk.page(), form: clerk.visit.form(0)? })
}

/// Leads to the file; nothing changes by asking.
pub async fn post(clerk: Clerk, Posted { visit, mut form }: Posted) -> Reply {
    let typed = Reference::parse(form.value("reference"));
    if let Some(reference) = form.judge("reference", typed, |fault| fault.key().to_owned()) {
        match office_files::by_reference(&mut visit.ctx.reader(), reference.as_str()).await? {
            Some(id) => return go(format!("/office/files/{id}")),
            None => form.refuse("reference", "office-admin-find-nothing"),
        }
    }
    let mut page = clerk.page();
    page.error = true;
    show_refused(&FindPage { page, form: visit.again(form)? })
}
