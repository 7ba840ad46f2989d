//! `/backoffice/requests/{id}/second-review`: the opinion of another approver.

use askama::Template;

use super::AtRequest;
use crate::actions::backoffice::dossier::Standing;
use crate::actions::backoffice::preview::{Preview, preview};
use crate::actions::backoffice::second_review::{Opinion, second_review};
use crate::domain::word::Word;
use crate::storage::requests::Request;
use crate::web::form::Form;
use crate::web::page::Page;
use crate::web::posted::Posted;
use crate::web::problem::{Problem, Reply, go, show};

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
    let dossier = at.dossier().await?;
    if dossier.standing != Standing::SecondOpinion {
        return go(at.path(""));
    }
    show(&SecondReviewPage {
        page: at.page(),
        form: at.visit().form(dossier.request.last_seq)?,
        path: at.path(""),
        preview: preview(&at.visit().ctx, &dossier.request)?,
        request: dossier.request,
    })
}

/// Agrees or disagrees (R11): which, the pressed button says.
pub async fn post(at: AtRequest, Posted { visit, form }: Posted) -> Reply {
    let opinion = Opinion::parse(form.value("opinion")).ok_or(Problem::BadRequest)?;
    let done = match opinion {
        Opinion::Agree => "?done=agreed",
        Opinion::Disagree => "?done=disagreed",
    };
    let submission = visit.submission(&form, at.path(done))?;
    let reviewed = second_review(&visit.ctx, &submission, &at.reviewer, at.id, opinion).await;
    go(reviewed.map_err(|error| at.problem(error))?)
}
