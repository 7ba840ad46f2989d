//! `/manager/requests/{id}/withdraw`: what cannot be undone, asked once more.

use askama::Template;
use axum::extract::Path;

use super::{known, request_path};
use crate::actions::manager::{mine, withdraw};
use crate::domain::id::RequestId;
use crate::web::form::Form;
use crate::web::guard::Provider;
use crate::web::page::Page;
use crate::web::posted::Posted;
use crate::web::problem::{Problem, Reply, go, show};

#[derive(Template)]
#[template(path = "manager/withdraw.html")]
struct Withdraw {
    page: Page,
    path: String,
    reference: String,
    form: Form,
}

/// Asks, as long as the request can be withdrawn.
pub async fn get(provider: Provider, Path(id): Path<String>) -> Reply {
    let id: RequestId = known(&id)?;
    let request = mine::request(&mut provider.visit.ctx.reader(), &provider.session, id).await?;
    if !withdraw::is_open(request.state) {
        return go(request_path(id));
    }
    show(&Withdraw {
        page: provider.page(),
        path: request_path(id),
        reference: request.reference,
        form: provider.visit.form(request.last_seq)?,
    })
}

/// Withdraws.
pub async fn post(provider: Provider, Path(id): Path<String>, posted: Posted) -> Reply {
    let id: RequestId = known(&id)?;
    let submission = provider.visit.submission(&posted.form, request_path(id))?;
    let withdrawn = withdraw::run(&provider.visit.ctx, &provider.session, id, &submission).await;
    go(withdrawn.map_err(|error| Problem::from(error).seen_at(&request_path(id)))?)
}
