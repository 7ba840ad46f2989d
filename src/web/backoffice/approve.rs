//! `/backoffice/requests/{id}/approve`: what an approval leads to, and the approval.

use askama::Template;

use super::AtRequest;
use crate::actions::backoffice::approve::approve;
use crate::actions::backoffice::dossier::Standing;
use crate::actions::backoffice::preview::{Preview, preview};
use crate::storage::requests::Request;
use crate::web::form::Form;
use crate::web::page::Page;
use crate::web::posted::Posted;
use crate::web::problem::{Reply, go, show};

#[derive(Template)]
#[template(path = "backoffice/approve.html")]
pub struct ApprovePage {
    page: Page,
    form: Form,
    path: String,
    request: Request,
    preview: Preview,
}

/// The preview. Only for who has the request open; anybody else is led to the request.
pub async fn get(at: AtRequest) -> Reply {
    let dossier = at.dossier().await?;
    if !matches!(dossier.standing, Standing::Mine(_)) {
        return go(at.path(""));
    }
    show(&ApprovePage {
        page: at.page(),
        form: at.visit().form(dossier.request.last_seq)?,
        path: at.path(""),
        preview: preview(&at.visit().ctx, &dossier.request)?,
        request: dossier.request,
    })
}

/// Approves (R10).
pub async fn post(at: AtRequest, Posted { visit, form }: Posted) -> Reply {
    let submission = visit.submission(&form, at.path("?done=approved"))?;
    let second_look = form.ticked("second_look");
    let approved = approve(&visit.ctx, &submission, &at.reviewer, at.id, second_look).await;
    go(approved.map_err(|error| at.problem(error))?)
}
