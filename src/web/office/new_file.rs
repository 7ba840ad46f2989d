//! `/office/files/new`: somebody walks in.

use askama::Template;

use super::counter;
use crate::actions::office::open_file::open_file;
use crate::domain::office::Office;
use crate::storage::offices;
use crate::web::form::Form;
use crate::web::guard::Clerk;
use crate::web::page::Page;
use crate::web::posted::Posted;
use crate::web::problem::{Reply, go, show};

#[derive(Template)]
#[template(path = "office/new_file.html")]
pub struct NewFile {
    page: Page,
    form: Form,
    office: Office,
}

/// Says what opening a file means, and asks.
pub async fn get(clerk: Clerk) -> Reply {
    let office = offices::get(&mut clerk.visit.ctx.reader(), clerk.office).await?;
    show(&NewFile { page: clerk.page(), form: clerk.visit.form(0)?, office })
}

/// Opens the file and its check, and goes on to the evidence.
pub async fn post(clerk: Clerk, Posted { visit, form }: Posted) -> Reply {
    let office = offices::get(&mut visit.ctx.reader(), clerk.office).await?;
    let submission = visit.submission(&form, "")?;
    let language = office.regime.working_language();
    go(open_file(&visit.ctx, submission, &counter(&clerk), language).await?)
}
