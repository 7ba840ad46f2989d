//! `/manager/requests/{id}/messages`: the person writes with eHealth.

use axum::extract::{Path, RawQuery};

use super::{known, request_path};
use crate::actions::thread::Party;
use crate::domain::id::RequestId;
use crate::web::guard::Provider;
use crate::web::posted::Posted;
use crate::web::problem::{Problem, Reply};
use crate::web::thread::{self, Place};
use crate::web::upload::Streamed;

/// Shows the thread.
pub async fn get(provider: Provider, Path(id): Path<String>, RawQuery(query): RawQuery) -> Reply {
    thread::get(place(&provider, &id)?, &query.unwrap_or_default()).await
}

/// Sends a message.
pub async fn post(provider: Provider, Path(id): Path<String>, posted: Posted) -> Reply {
    thread::post_text(place(&provider, &id)?, posted.form).await
}

/// Sends a file.
pub async fn post_file(provider: Provider, Path(id): Path<String>, uploaded: Streamed) -> Reply {
    thread::post_file(place(&provider, &id)?, uploaded.form, uploaded.files).await
}

/// Says that what was shown is read.
pub async fn read(provider: Provider, Path(id): Path<String>, posted: Posted) -> Reply {
    thread::post_read(place(&provider, &id)?, &posted.form).await
}

/// Takes a message back.
pub async fn take_back(
    provider: Provider,
    Path((id, message)): Path<(String, String)>,
    posted: Posted,
) -> Reply {
    thread::post_take_back(place(&provider, &id)?, &message, &posted.form).await
}

/// Hands out a file.
pub async fn file(provider: Provider, Path((id, file)): Path<(String, String)>) -> Reply {
    thread::file(place(&provider, &id)?, &file).await
}

fn place<'a>(provider: &'a Provider, id: &str) -> Result<Place<'a>, Problem> {
    let id: RequestId = known(id)?;
    Ok(Place {
        page: provider.page(),
        visit: &provider.visit,
        party: Party::Person(&provider.session),
        path: format!("{}/messages", request_path(id)),
        back: request_path(id),
        id,
    })
}
