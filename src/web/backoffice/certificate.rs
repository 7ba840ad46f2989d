//! `/backoffice/requests/{id}/certificate`: what a request was given, revoked by two approvers.

use super::AtRequest;
use crate::actions::revocation::desk_files;
use crate::web::posted::Posted;
use crate::web::problem::{Problem, Reply};
use crate::web::two_people::{self, Place};

/// Shows it.
pub async fn get(at: AtRequest) -> Reply {
    two_people::get(place(&at).await?).await
}

/// Asks or answers.
pub async fn post(at: AtRequest, Posted { form, .. }: Posted) -> Reply {
    two_people::post(place(&at).await?, form).await
}

async fn place(at: &AtRequest) -> Result<Place<'_>, Problem> {
    Ok(Place {
        pairs: desk_files::of_request(&at.visit().ctx, at.id).await?,
        page: at.page(),
        visit: at.visit(),
        desk: desk_files::at_backoffice(&at.reviewer),
        path: at.path("/certificate"),
        back: at.path(""),
    })
}
