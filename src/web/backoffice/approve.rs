//! `/backoffice/requests/{id}/approve`: what an approval leads to, and the approval.

use askama::Template;

use super::AtRequest;
use super::decision::{Decision, lacking};
use crate::actions::backoffice::approve::{Outcome, Said, approve};
use crate::actions::backoffice::dossier::Standing;
use crate::actions::backoffice::preview::Preview;
use crate::storage::requests::Request;
use crate::web::form::Form;
use crate::web::page::Page;
use crate::web::posted::Posted;
use crate::web::problem::{Problem, Reply, go, show, show_refused};

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
    match page(&at, None).await? {
        Some(page) => show(&page),
        None => go(at.path("")),
    }
}

/// Approves (R10).
pub async fn post(at: AtRequest, Posted { visit, form }: Posted) -> Reply {
    let submission = visit.submission(&form, at.path("?done=approved"))?;
    let said = Said { second_look: form.ticked("second_look"), mandate_holds: form.ticked("mandate") };
    let approved = approve(&visit.ctx, &submission, &at.reviewer, at.id, said).await;
    match approved.map_err(|error| at.problem(error))? {
        Outcome::Recorded(location) => go(location),
        Outcome::Lacks(lack) => match page(&at, Some(lacking(&visit, form, lack)?)).await? {
            Some(page) => show_refused(&page),
            None => go(at.path("")),
        },
    }
}

/// `again`: the form as it was refused.
async fn page(at: &AtRequest, again: Option<Form>) -> Result<Option<ApprovePage>, Problem> {
    let dossier = at.dossier().await?;
    if !matches!(dossier.standing, Standing::Mine(_)) {
        return Ok(None);
    }
    let Decision { page, form, path, request, preview } = Decision::on(at, dossier.request, again)?;
    Ok(Some(ApprovePage { page, form, path, request, preview }))
}
