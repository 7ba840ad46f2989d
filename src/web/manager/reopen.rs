//! `/manager/requests/{id}/reopen`: a lapsed request is opened again.

use askama::Template;
use axum::extract::Path;

use super::{known, request_path};
use crate::actions::manager::{mine, reopen};
use crate::domain::id::RequestId;
use crate::web::form::Form;
use crate::web::guard::Provider;
use crate::web::page::Page;
use crate::web::posted::Posted;
use crate::web::problem::{Problem, Reply, go, show};

#[derive(Template)]
#[template(path = "manager/reopen.html")]
struct Reopen {
    page: Page,
    path: String,
    reference: String,
    form: Form,
}

/// Asks, as long as the request can be opened again.
pub async fn get(provider: Provider, Path(id): Path<String>) -> Reply {
    let id: RequestId = known(&id)?;
    let mut db = provider.visit.ctx.reader();
    let request = mine::request(&mut db, &provider.session, id).await?;
    if !reopen::is_open(&provider.visit.ctx, &mut db, &request).await? {
        return go(request_path(id));
    }
    show(&Reopen {
        page: provider.page(),
        path: request_path(id),
        reference: request.reference,
        form: provider.visit.form(request.last_seq)?,
    })
}

/// Opens it.
pub async fn post(provider: Provider, Path(id): Path<String>, posted: Posted) -> Reply {
    let id: RequestId = known(&id)?;
    let submission = provider.visit.submission(&posted.form, request_path(id))?;
    let reopened = reopen::run(&provider.visit.ctx, &provider.session, id, &submission).await;
    go(reopened.map_err(|error| Problem::from(error).seen_at(&request_path(id)))?)
}
