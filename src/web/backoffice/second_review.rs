//! `/backoffice/requests/{id}/second-review`: the opinion of another approver.

use askama::Template;

use super::AtRequest;
use super::decision::{Decision, lacking};
use crate::actions::backoffice::approve::Outcome;
use crate::actions::backoffice::dossier::Standing;
use crate::actions::backoffice::preview::Preview;
use crate::actions::backoffice::second_review::{Opinion, second_review};
use crate::domain::word::Word;
use crate::storage::requests::Request;
use crate::web::form::Form;
use crate::web::page::Page;
use crate::web::posted::Posted;
use crate::web::problem::{Problem, Reply, go, show, show_refused};

#[derive(Template)]
#[template(path = "backoffice/second_review.html")]
pub struct SecondReviewPage {
    page: Page,
    form: Form,
    path: String,
    request: Request,
    preview: Preview,
}

/// The preview with both answers. Only for who may give one; anybody else is led to the request.
pub async fn get(at: AtRequest) -> Reply {
    match page(&at, None).await? {
        Some(page) => show(&page),
        None => go(at.path("")),
    }
}

/// Agrees or disagrees (R11): which, the pressed button says.
pub async fn post(at: AtRequest, Posted { visit, form }: Posted) -> Reply {
    let opinion = Opinion::parse(form.value("opinion")).ok_or(Problem::BadRequest)?;
    let done = match opinion {
        Opinion::Agree => "?done=agreed",
        Opinion::Disagree => "?done=disagreed",
    };
    let submission = visit.submission(&form, at.path(done))?;
    let holds = form.ticked("mandate");
    let reviewed = second_review(&visit.ctx, &submission, &at.reviewer, at.id, opinion, holds).await;
    match reviewed.map_err(|error| at.problem(error))? {
        Outcome::Recorded(location) => go(location),
        Outcome::Lacks(lack) => match page(&at, Some(lacking(&visit, form, lack)?)).await? {
            Some(page) => show_refused(&page),
            None => go(at.path("")),
        },
    }
}

/// `again`: the form as it was refused.
async fn page(at: &AtRequest, again: Option<Form>) -> Result<Option<SecondReviewPage>, Problem> {
    let dossier = at.dossier().await?;
    if dossier.standing != Standing::SecondOpinion {
        return Ok(None);
    }
    let Decision { page, form, path, request, preview } = Decision::on(at, dossier.request, again)?;
    Ok(Some(SecondReviewPage { page, form, path, request, preview }))
}
