//! `/manager/requests/{id}/complete`: the last step of the person, under a sign-in of just now.

use askama::Template;
use axum::extract::Path;

use super::{known, request_path, requests, sign_in_again};
use crate::actions::manager::complete::{self, Outcome};
use crate::actions::manager::{mine, subject};
use crate::domain::id::RequestId;
use crate::domain::instant::Instant;
use crate::domain::request::RequestState;
use crate::domain::timer::TimerKind;
use crate::domain::word::Word;
use crate::storage::timers;
use crate::web::form::Form;
use crate::web::guard::Provider;
use crate::web::page::Page;
use crate::web::posted::Posted;
use crate::web::problem::{Problem, Reply, go, show, show_refused};

#[derive(Template)]
#[template(path = "manager/complete.html")]
struct Complete {
    page: Page,
    path: String,
    reference: String,
    name: String,
    /// For whom it is.
    holder: String,
    subject: String,
    environment: String,
    months: i64,
    now: Instant,
    due_at: Option<Instant>,
    /// Where to sign in again; `None` while the sign-in is recent enough.
    sign_in: Option<String>,
    /// Why it cannot be completed, in the reader's language.
    obstacle: Option<String>,
    form: Form,
}

/// Shows what will be issued, once the request is approved.
pub async fn get(provider: Provider, Path(id): Path<String>) -> Reply {
    let id = known(&id)?;
    match page(&provider, id).await? {
        Some(page) => show(&page),
        None => go(request_path(id)),
    }
}

/// Completes the request.
pub async fn post(provider: Provider, Path(id): Path<String>, posted: Posted) -> Reply {
    let id: RequestId = known(&id)?;
    let submission = provider.visit.submission(&posted.form, format!("{}/certificate", request_path(id)))?;
    let outcome = complete::run(&provider.visit.ctx, &provider.session, id, &submission).await;
    match outcome.map_err(|error| Problem::from(error).seen_at(&request_path(id)))? {
        Outcome::Completed(location) => go(location),
        Outcome::SignInAgain => go(format!("{}/complete", request_path(id))),
        Outcome::Refused(obstacle) => match page(&provider, id).await? {
            Some(mut page) => {
                page.page.error = true;
                page.obstacle = Some(page.page.l().of("complete-obstacle-", obstacle.word()));
                show_refused(&page)
            }
            None => go(request_path(id)),
        },
    }
}

async fn page(provider: &Provider, id: RequestId) -> Result<Option<Complete>, Problem> {
    let ctx = &provider.visit.ctx;
    let mut db = ctx.reader();
    let request = mine::request(&mut db, &provider.session, id).await?;
    if request.state != RequestState::Approved {
        return Ok(None);
    }
    let pending = timers::pending(&mut db, id.0).await?;
    let end = pending.iter().find(|timer| timer.kind == TimerKind::CompletionEnd);
    let page = provider.page();
    Ok(Some(Complete {
        path: request_path(id),
        reference: request.reference.clone(),
        name: subject::details(&request)?.display_name(),
        holder: requests::holder(page.l(), Some(&request)),
        subject: subject::of(ctx, &request)?.rfc2253(),
        environment: page.l().of("certificate-environment-", request.environment.word()),
        months: i64::from(ctx.settings.profiles.leaf(request.environment).months()),
        now: ctx.now(),
        due_at: end.map(|timer| timer.due_at),
        sign_in: sign_in_again(provider, &format!("{}/complete", request_path(id)))?,
        obstacle: None,
        form: provider.visit.form(request.last_seq)?,
        page,
    }))
}
