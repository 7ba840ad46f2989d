//! What every posted form of a sign-in begins with.

use axum::response::Response;

use super::carried;
use super::stopped::{Reason, stopped};
use crate::actions::Submission;
use crate::actions::csam::authorize::{Judged, decline, judge};
use crate::actions::csam::sign_in::is_too_late;
use crate::actions::passwords::Caller;
use crate::domain::oidc::request::AuthorizationRequest;
use crate::storage::sessions::{Audience, Session};
use crate::web::form::Form;
use crate::web::network::Network;
use crate::web::posted::Posted;
use crate::web::problem::{Problem, go};
use crate::web::visit::Visit;

/// A posted form of the sign-in, with the request that it carries.
pub struct Step {
    pub visit: Visit,
    pub form: Form,
    pub request: Box<AuthorizationRequest>,
    pub submission: Submission,
    /// Of this browser, before the step.
    pub session: Option<Session>,
}

impl Step {
    /// Reads the form; or what it is answered with at once: its request cannot be gone on with, the person cancels, or
    /// took too long.
    pub async fn read(Posted { visit, form }: Posted) -> Result<Result<Self, Response>, Problem> {
        let request = match judge(&visit.ctx, carried::from_form(&form)).await? {
            Judged::Request(request) => request,
            Judged::Answered(address) => return go(address).map(Err),
            Judged::Unanswerable => return stopped(&visit, Reason::Unanswerable).map(Err),
        };
        if form.value("action") == "cancel" {
            return go(decline(&visit.ctx, &request)?).map(Err);
        }
        let submission = visit.submission(&form, carried::EFFECT)?;
        if is_too_late(&visit.ctx, submission.key) {
            return stopped(&visit, Reason::TooLate(carried::start(&request))).map(Err);
        }
        let session = visit.session(Audience::Csam).await?;
        Ok(Ok(Self { visit, form, request, submission, session }))
    }

    /// Who tries, from where, to get into which service.
    pub fn caller(&self, network: Network) -> Caller {
        Caller { service: self.request.client.id.clone(), ..self.visit.caller(network) }
    }
}
