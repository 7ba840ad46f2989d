//! `/office/files/{id}/certificates`: the person's certificates, revoked by two clerks.

use super::AtFile;
use crate::actions::revocation::desk_files;
use crate::web::posted::Posted;
use crate::web::problem::{Problem, Reply};
use crate::web::two_people::{self, Place};

/// Shows them.
pub async fn get(at: AtFile) -> Reply {
    two_people::get(place(&at).await?).await
}

/// Asks or answers.
pub async fn post(at: AtFile, Posted { form, .. }: Posted) -> Reply {
    two_people::post(place(&at).await?, form).await
}

async fn place(at: &AtFile) -> Result<Place<'_>, Problem> {
    Ok(Place {
        pairs: desk_files::of_file(&at.visit().ctx, &at.counter, at.id).await?,
        page: at.page(),
        visit: at.visit(),
        desk: desk_files::at_office(&at.counter),
        path: at.path("/certificates"),
        back: at.path(""),
    })
}
