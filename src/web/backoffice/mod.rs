//! The eHealth back office: the queue, one request, the decisions on it. One file a page.

pub mod approve;
pub mod certificate;
pub mod correct;
mod decision;
pub mod document;
mod figure_tables;
pub mod figures;
pub mod hold;
pub mod later;
pub mod messages;
pub mod pack;
pub mod queue;
mod queue_lines;
pub mod reject;
pub mod request;
pub mod second_review;

use axum::Router;
use axum::extract::{FromRequestParts, RawPathParams};
use axum::http::request::Parts;
use axum::routing::{get, post};

use super::guard::Approver;
use super::page::Page;
use super::problem::Problem;
use super::upload;
use super::visit::Visit;
use crate::actions::ActionError;
use crate::actions::backoffice::dossier::{self, Dossier};
use crate::actions::backoffice::{Reviewer, path_of};
use crate::actions::context::Shared;
use crate::domain::id::RequestId;

/// `/backoffice` and what is below it, apart from signing in and out.
pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/backoffice", get(queue::get))
        .route("/backoffice/take", post(queue::take))
        .route("/backoffice/view", post(queue::save))
        .route("/backoffice/export", post(queue::export))
        .route("/backoffice/news", get(queue::news))
        .route("/backoffice/requests/{id}", get(request::get))
        .route("/backoffice/requests/{id}/take", post(request::take))
        .route("/backoffice/requests/{id}/release", post(request::put_down))
        .route("/backoffice/requests/{id}/later", get(later::get).post(later::post))
        .route("/backoffice/requests/{id}/keep", post(request::keep))
        .route("/backoffice/requests/{id}/take-over", post(request::take_over))
        .route("/backoffice/requests/{id}/correct", get(correct::get).post(correct::post))
        .route("/backoffice/requests/{id}/hold", get(hold::get).post(hold::post))
        .route("/backoffice/requests/{id}/resume", post(hold::go_on))
        .route("/backoffice/requests/{id}/reopen", get(hold::ask_reopen).post(hold::post_reopen))
        .route("/backoffice/requests/{id}/approve", get(approve::get).post(approve::post))
        .route("/backoffice/requests/{id}/reject", get(reject::get).post(reject::post))
        .route("/backoffice/requests/{id}/second-review", get(second_review::get).post(second_review::post))
        .route("/backoffice/requests/{id}/certificate", get(certificate::get).post(certificate::post))
        .route("/backoffice/requests/{id}/decisions/{decision}/pack", get(pack::get))
        .route("/backoffice/documents/{id}", get(document::get))
        .route("/backoffice/figures", get(figures::get))
        .route("/backoffice/figures/{table}", get(figures::csv))
        .merge(message_routes())
}

fn message_routes() -> Router<Shared> {
    Router::new()
        .route("/backoffice/requests/{id}/messages", get(messages::get).post(messages::post))
        // Reloading what a refused post shows, or choosing another language on it, shows the thread.
        .route(
            "/backoffice/requests/{id}/messages/files",
            get(messages::get).post(messages::post_file).layer(upload::limit()),
        )
        .route("/backoffice/requests/{id}/messages/files/{file}", get(messages::file))
        .route("/backoffice/requests/{id}/messages/read", post(messages::read))
        .route("/backoffice/requests/{id}/messages/{message}/take-back", post(messages::take_back))
}

/// An approver with one request in front of them; what they may do with it the actions say.
#[derive(Debug)]
pub struct AtRequest {
    pub approver: Approver,
    pub reviewer: Reviewer,
    pub id: RequestId,
}

impl AtRequest {
    /// What the visit brings along.
    pub fn visit(&self) -> &Visit {
        &self.approver.visit
    }

    /// The frame of the page.
    pub fn page(&self) -> Page {
        self.approver.page()
    }

    /// The path of the request, with what follows it: `/approve`, or nothing.
    pub fn path(&self, below: &str) -> String {
        format!("{}{below}", path_of(self.id))
    }

    /// The request with all that belongs to it.
    pub async fn dossier(&self) -> Result<Dossier, Problem> {
        Ok(dossier::load(&self.visit().ctx, &self.reviewer, self.id).await?)
    }

    /// A failed action as a problem whose way on leads back to the request.
    pub fn problem(&self, error: ActionError) -> Problem {
        Problem::from(error).seen_at(&self.path(""))
    }
}

impl<S: Send + Sync> FromRequestParts<S> for AtRequest {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let approver = Approver::from_request_parts(parts, state).await?;
        // Below a request some addresses name a second thing; the request comes first.
        let params = RawPathParams::from_request_parts(parts, state).await.map_err(|_| Problem::NotFound)?;
        let id = params.iter().find(|(name, _)| *name == "id").map(|(_, id)| id);
        let id = id.ok_or(Problem::NotFound)?.parse().map_err(|_| Problem::NotFound)?;
        Ok(Self { reviewer: reviewer(&approver), approver, id })
    }
}

/// Whom the actions know the approver as.
pub fn reviewer(approver: &Approver) -> Reviewer {
    Reviewer { staff: approver.staff.id, enrolment: approver.staff.enrolment }
}
