//! The eHealth back office: the queue, one request, the decisions on it. One file a page.

pub mod approve;
pub mod certificate;
mod decision;
pub mod document;
pub mod pack;
pub mod queue;
pub mod reject;
pub mod request;
pub mod second_review;

use axum::Router;
use axum::extract::{FromRequestParts, Path};
use axum::http::request::Parts;
use axum::routing::{get, post};

use super::guard::Approver;
use super::page::Page;
use super::problem::Problem;
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
        .route("/backoffice/requests/{id}", get(request::get))
        .route("/backoffice/requests/{id}/take", post(request::take))
        .route("/backoffice/requests/{id}/release", post(request::put_down))
        .route("/backoffice/requests/{id}/approve", get(approve::get).post(approve::post))
        .route("/backoffice/requests/{id}/reject", get(reject::get).post(reject::post))
        .route("/backoffice/requests/{id}/second-review", get(second_review::get).post(second_review::post))
        .route("/backoffice/requests/{id}/certificate", get(certificate::get).post(certificate::post))
        .route("/backoffice/requests/{id}/decisions/{decision}/pack", get(pack::get))
        .route("/backoffice/documents/{id}", get(document::get))
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
        let Path(id) =
            Path::<String>::from_request_parts(parts, state).await.map_err(|_| Problem::NotFound)?;
        let id = id.parse().map_err(|_| Problem::NotFound)?;
        Ok(Self { reviewer: reviewer(&approver), approver, id })
    }
}

/// Whom the actions know the approver as.
pub fn reviewer(approver: &Approver) -> Reviewer {
    Reviewer { staff: approver.staff.id, enrolment: approver.staff.enrolment }
}
