//! `/office/search/{id}`: who resembles the person at the counter. The clerk says who it is; nothing is merged.

use askama::Template;
use axum::extract::{FromRequestParts, Path};
use axum::http::request::Parts;

use super::comparison::{Compared, carried, columns, compare, read_carried};
use super::counter;
use crate::actions::office::open_file::{OpenedOnSearch, open_on_search};
use crate::actions::office::search_person::{Searched, result};
use crate::domain::calendar::brussels_day;
use crate::domain::id::SearchId;
use crate::domain::person::national_number::NationalNumber;
use crate::storage::offices;
use crate::web::form::Form;
use crate::web::guard::Clerk;
use crate::web::page::Page;
use crate::web::parts::Column;
use crate::web::posted::Posted;
use crate::web::problem::{Problem, Reply, go, show, show_refused};

#[derive(Template)]
#[template(path = "office/search_result.html")]
pub struct ResultPage {
    page: Page,
    form: Form,
    compared: Vec<Compared>,
    columns: Vec<Column>,
    /// The ids of those shown: only they can be told apart from the person.
    carried: String,
    /// Whether the number that was typed is none the registers give.
    number_doubtful: bool,
    /// The page the search was made on.
    again: String,
    strong: bool,
}

/// A clerk with the result of one search in front of them.
pub struct AtSearch {
    clerk: Clerk,
    id: SearchId,
}

impl<S: Send + Sync> FromRequestParts<S> for AtSearch {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let clerk = Clerk::from_request_parts(parts, state).await?;
        let Path(id) =
            Path::<String>::from_request_parts(parts, state).await.map_err(|_| Problem::NotFound)?;
        Ok(Self { clerk, id: id.parse().map_err(|_| Problem::NotFound)? })
    }
}

/// The comparison; a search that has served, or is too old, leads to a new one.
pub async fn get(at: AtSearch) -> Reply {
    let ctx = &at.clerk.visit.ctx;
    let Some(searched) = result(ctx, &mut ctx.reader(), &counter(&at.clerk), at.id).await? else {
        return go("/office/search");
    };
    let version = searched.file.as_ref().map_or(0, |file| file.last_seq);
    show(&page(&at, at.clerk.visit.form(version)?, &searched))
}

/// Nobody, or somebody else: opens the check, of a new file or of the one that was looked for.
pub async fn post(at: AtSearch, Posted { visit, mut form }: Posted) -> Reply {
    let counter = counter(&at.clerk);
    let office = offices::get(&mut visit.ctx.reader(), at.clerk.office).await?;
    let apart = if form.ticked("somebody_else") { read_carried(form.value("compared")) } else { Vec::new() };
    let submission = visit.submission(&form, "/office")?;
    let language = office.regime.working_language();
    match open_on_search(&visit.ctx, &submission, &counter, at.id, language, &apart).await? {
        OpenedOnSearch::At(path) => return go(path),
        OpenedOnSearch::SearchAgain => return go("/office/search"),
        OpenedOnSearch::Compare => form.refuse("somebody_else", "find-compare-first"),
    }
    let Some(searched) = result(&visit.ctx, &mut visit.ctx.reader(), &counter, at.id).await? else {
        return go("/office/search");
    };
    let mut page = page(&at, visit.again(form)?, &searched);
    page.page.error = true;
    show_refused(&page)
}

fn page(at: &AtSearch, form: Form, searched: &Searched) -> ResultPage {
    let page = at.clerk.page();
    let today = brussels_day(at.clerk.visit.ctx.now());
    let number = searched.sought.number.as_deref();
    let compared: Vec<_> =
        searched.candidates.iter().map(|one| compare(page.l(), &searched.sought, one)).collect();
    let again = match &searched.file {
        Some(file) => format!("/office/search?file={}", file.id),
        None => "/office/search".to_owned(),
    };
    ResultPage {
        carried: carried(&compared),
        columns: columns(),
        strong: compared.iter().any(|one| one.strong),
        number_doubtful: number.is_some_and(|number| NationalNumber::parse(number, today).is_err()),
        again,
        compared,
        form,
        page,
    }
}
