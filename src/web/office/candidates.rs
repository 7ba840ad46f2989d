//! `/office/files/{id}/candidates`: files that resemble the person of an open check, to be compared before a kit is
//! printed (CLERK-5).

use askama::Template;

use super::AtFile;
use super::comparison::{Compared, carried, columns, compare, read_carried};
use crate::actions::ActionError;
use crate::actions::office::find_person::{Candidate, sought_of_file, undecided};
use crate::actions::office::hold;
use crate::actions::office::tell_apart::tell_apart;
use crate::domain::enrolment::EnrolmentState;
use crate::storage::enrolments::Enrolment;
use crate::web::form::Form;
use crate::web::page::Page;
use crate::web::parts::Column;
use crate::web::posted::Posted;
use crate::web::problem::{Reply, go, show, show_refused};

#[derive(Template)]
#[template(path = "office/candidates.html")]
pub struct CandidatesPage {
    page: Page,
    form: Form,
    path: String,
    reference: String,
    compared: Vec<Compared>,
    columns: Vec<Column>,
    carried: String,
}

/// The comparison; without anybody to compare, the check goes on.
pub async fn get(at: AtFile) -> Reply {
    let mut reader = at.visit().ctx.reader();
    let file = at.counter.file(&mut reader, at.id).await?;
    if file.state != EnrolmentState::IdentityCheck {
        return go(at.path(""));
    }
    hold::held_by(&mut reader, &file, &at.counter).await.map_err(|error| at.problem(error))?;
    let candidates = undecided(&at.visit().ctx, &mut reader, &at.counter, at.id).await?;
    if candidates.is_empty() {
        return go(at.path("/evidence"));
    }
    show(&page(&at, &file, &candidates, at.visit().form(file.last_seq)?).await?)
}

/// Somebody else: the check goes on.
pub async fn post(at: AtFile, Posted { visit, mut form }: Posted) -> Reply {
    if form.ticked("somebody_else") {
        let submission = visit.submission(&form, at.path("/check"))?;
        let others = read_carried(form.value("compared"));
        let told = tell_apart(&visit.ctx, &submission, &at.counter, at.id, &others).await;
        return go(told.map_err(|error| at.problem(error))?);
    }
    form.refuse("somebody_else", "find-compare-first");
    let mut reader = visit.ctx.reader();
    let file = at.counter.file(&mut reader, at.id).await?;
    let candidates = undecided(&visit.ctx, &mut reader, &at.counter, at.id).await?;
    let mut page = page(&at, &file, &candidates, visit.again(form)?).await?;
    page.page.error = true;
    show_refused(&page)
}

async fn page(
    at: &AtFile,
    file: &Enrolment,
    candidates: &[Candidate],
    form: Form,
) -> Result<CandidatesPage, ActionError> {
    let ctx = &at.visit().ctx;
    let sought = sought_of_file(ctx, &mut ctx.reader(), at.id).await?.unwrap_or_default();
    let page = at.page();
    let compared: Vec<_> = candidates.iter().map(|one| compare(page.l(), &sought, one)).collect();
    let (path, reference, carried) = (at.path(""), file.reference.clone(), carried(&compared));
    Ok(CandidatesPage { page, form, path, reference, compared, columns: columns(), carried })
}
