//! `/office/files/new`: somebody walks in.

use askama::Template;

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

/// First of all, an existing person is looked for (E5); the file is opened on the result.
pub async fn post(_: Clerk, _: Posted) -> Reply {
    go("/office/search")
}
