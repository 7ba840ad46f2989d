//! `/office/files/{id}/clear`: a colleague reads the doubt and clears it, or goes on to refuse (journey E8, E9).

use askama::Template;

use super::AtFile;
use crate::actions::office::clear_doubt::clear_doubt;
use crate::actions::office::doubt::{OpenDoubt, of_file};
use crate::domain::enrolment::EnrolmentState;
use crate::domain::word::Word;
use crate::storage::staff;
use crate::web::form::Form;
use crate::web::page::Page;
use crate::web::posted::Posted;
use crate::web::problem::{Reply, go, show};

#[derive(Template)]
#[template(path = "office/clear.html")]
pub struct ClearPage {
    page: Page,
    form: Form,
    path: String,
    reference: String,
    open: OpenDoubt,
    /// Who doubted.
    name: String,
}

/// The doubt; to who raised it, without the button.
pub async fn get(at: AtFile) -> Reply {
    let mut reader = at.visit().ctx.reader();
    let file = at.counter.file(&mut reader, at.id).await?;
    let open = match file.state {
        EnrolmentState::IdentityDoubt => of_file(&at.visit().ctx, &mut reader, &at.counter, at.id).await?,
        _ => None,
    };
    let Some(open) = open else {
        return go(at.path(""));
    };
    let name = staff::get(&mut reader, open.doubt.raised_by).await?.name;
    let form = at.visit().form(file.last_seq)?;
    show(&ClearPage { page: at.page(), form, path: at.path(""), reference: file.reference, open, name })
}

/// Clears the doubt and goes on with the check.
pub async fn post(at: AtFile, Posted { visit, form }: Posted) -> Reply {
    let submission = visit.submission(&form, at.path("/evidence"))?;
    let cleared = clear_doubt(&visit.ctx, &submission, &at.counter, at.id).await;
    go(cleared.map_err(|error| at.problem(error))?)
}
