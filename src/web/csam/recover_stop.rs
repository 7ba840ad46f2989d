//! `/csam/recover/stop/{token}`: "this was not me".

use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;

use crate::actions::recovery::stop::{Stoppable, look, stop};
use crate::actions::{ActionError, Context};
use crate::domain::instant::Instant;
use crate::web::form::Form;
use crate::web::page::Page;
use crate::web::posted::Posted;
use crate::web::problem::{Problem, Reply, go, show};
use crate::web::visit::Visit;

const STOPPED: &str = "/csam/recover/stopped";

/// Says what is stopped, and asks.
#[derive(Template)]
#[template(path = "csam/recover_stop.html")]
struct Stop {
    page: Page,
    form: Form,
    token: String,
    asked_at: Instant,
}

/// What to do now. Says nothing about anybody.
#[derive(Template)]
#[template(path = "csam/recover_stopped.html")]
struct Stopped {
    page: Page,
}

/// Shows what the link stops. Changes nothing: mail scanners come here first.
pub async fn get(visit: Visit, Path(token): Path<String>) -> Reply {
    match known(&visit.ctx, &token).await? {
        Stoppable::Over => go(STOPPED),
        Stoppable::Waiting(asked_at) => {
            let form = visit.form(0)?;
            show(&Stop { page: visit.page("service-csam"), form, token, asked_at })
        }
    }
}

/// Stops it.
pub async fn post(Path(token): Path<String>, Posted { visit, form }: Posted) -> Reply {
    let submission = visit.submission(&form, STOPPED)?;
    known(&visit.ctx, &token).await?;
    stop(&visit.ctx, &token, &submission).await?;
    go(STOPPED)
}

/// The end, also for a link that has nothing to stop any more.
pub async fn stopped(visit: Visit) -> Reply {
    show(&Stopped { page: visit.page("service-csam") })
}

/// What a link is worth; what no mail of ours ever said is most often half a link.
async fn known(ctx: &Context, token: &str) -> Result<Stoppable, Problem> {
    look(ctx, token).await.map_err(|error| match error {
        ActionError::NotFound => Problem::Refused {
            status: StatusCode::NOT_FOUND,
            key: "recovery-unknown",
            way_on: ("/offices".to_owned(), "recovery-offices"),
        },
        other => other.into(),
    })
}
