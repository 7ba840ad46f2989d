//! `/office/files/{id}/note`: the unremarkable button by which a clerk marks a file; `/office/marks`: where
//! supervisors see it.

use askama::Template;

use super::{AtFile, counter};
use crate::actions::office::mark_file::{mark_file, marked};
use crate::storage::fraud_marks::Marked;
use crate::web::guard::Clerk;
use crate::web::page::Page;
use crate::web::parts::Column;
use crate::web::posted::Posted;
use crate::web::problem::{Reply, go, show};

#[derive(Template)]
#[template(path = "office/marks.html")]
pub struct MarksPage {
    page: Page,
    columns: Vec<Column>,
    marked: Vec<Marked>,
}

/// Marks, and shows the page as it was.
pub async fn post(at: AtFile, Posted { visit, form }: Posted) -> Reply {
    let submission = visit.submission(&form, at.path(""))?;
    go(mark_file(&visit.ctx, &submission, &at.counter, at.id).await?)
}

/// The marked files of a supervisor's office.
pub async fn marks(clerk: Clerk) -> Reply {
    let marked = marked(&clerk.visit.ctx, &counter(&clerk)).await?;
    let columns = ["office-reference", "note-by", "note-at"].map(Column::new).into();
    show(&MarksPage { page: clerk.page(), columns, marked })
}
