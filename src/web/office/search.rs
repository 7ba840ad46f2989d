//! `/office/search`: looks for an existing person before a check is opened (journey E5).

use askama::Template;
use axum::extract::RawQuery;

use super::document_form::DocumentChoices;
use super::{counter, search_form};
use crate::actions::office::search_person::search_person;
use crate::domain::id::EnrolmentId;
use crate::web::form::{Choice, Form};
use crate::web::guard::Clerk;
use crate::web::page::Page;
use crate::web::posted::Posted;
use crate::web::problem::{Problem, Reply, go, show, show_refused};

#[derive(Template)]
#[template(path = "office/search.html")]
pub struct SearchPage {
    page: Page,
    form: Form,
    countries: Vec<Choice>,
}

/// The form. `?file=` names the file whose check is to be opened on the search.
pub async fn get(clerk: Clerk, RawQuery(query): RawQuery) -> Reply {
    let mut form = clerk.visit.form(0)?;
    let query = query.unwrap_or_default();
    let file = query.split('&').find_map(|pair| pair.strip_prefix("file=")).and_then(|id| id.parse().ok());
    if let Some(id) = file {
        let id: EnrolmentId = id;
        let file = counter(&clerk).file(&mut clerk.visit.ctx.reader(), id).await?;
        form.set("file", file.id);
    }
    form.focus_first(&["national_number"]);
    show(&page(&clerk, form))
}

/// Looks, and leads to the result.
pub async fn post(clerk: Clerk, Posted { visit, mut form }: Posted) -> Reply {
    let file = match form.value("file") {
        "" => None,
        id => Some(id.parse::<EnrolmentId>().map_err(|_| Problem::BadRequest)?),
    };
    if let Some(sought) = search_form::read(&mut form, visit.ctx.now()) {
        let submission = visit.submission(&form, "")?;
        return go(search_person(&visit.ctx, submission, &counter(&clerk), &sought, file).await?);
    }
    let mut page = page(&clerk, visit.again(form)?);
    page.page.error = true;
    show_refused(&page)
}

fn page(clerk: &Clerk, form: Form) -> SearchPage {
    let page = clerk.page();
    SearchPage { countries: DocumentChoices::new(page.l()).countries, form, page }
}
