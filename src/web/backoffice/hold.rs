//! `/backoffice/requests/{id}/hold` and `/reopen`: set aside until a date; opened again after an answer. Both for a
//! reason that colleagues read.

use askama::Template;

use super::AtRequest;
use crate::actions::backoffice::dossier::{Dossier, Standing};
use crate::actions::backoffice::hold::{hold, resume};
use crate::actions::backoffice::reopen::reopen;
use crate::domain::calendar::brussels_day;
use crate::domain::instant::Instant;
use crate::domain::person::date::parse_date;
use crate::domain::person::note::Note;
use crate::domain::request::hold::{HoldFault, until};
use crate::storage::requests::Request;
use crate::web::form::Form;
use crate::web::page::Page;
use crate::web::posted::Posted;
use crate::web::problem::{Reply, go, show, show_refused};
use crate::web::visit::Visit;

#[derive(Template)]
#[template(path = "backoffice/hold.html")]
struct HoldPage {
    page: Page,
    form: Form,
    path: String,
    request: Request,
}

#[derive(Template)]
#[template(path = "backoffice/reopen.html")]
struct ReopenPage {
    page: Page,
    form: Form,
    path: String,
    request: Request,
}

/// Asks until when, and why. Only for who has the request open.
pub async fn get(at: AtRequest) -> Reply {
    let dossier = at.dossier().await?;
    if !matches!(dossier.standing, Standing::Mine(_)) {
        return go(at.path(""));
    }
    let form = at.visit().form(dossier.request.last_seq)?;
    show(&hold_page(&at, dossier.request, form))
}

/// Sets the request aside (R7).
pub async fn post(at: AtRequest, Posted { visit, mut form }: Posted) -> Reply {
    let (day, reason) = (day(&mut form, &visit), reason(&mut form));
    let (Some(until), Some(reason)) = (day, reason) else {
        let form = visit.again(form)?;
        return show_refused(&hold_page(&at, at.dossier().await?.request, form));
    };
    let submission = visit.submission(&form, at.path("?done=held"))?;
    let held = hold(&visit.ctx, &submission, &at.reviewer, at.id, until, &reason).await;
    go(held.map_err(|error| at.problem(error))?)
}

/// Goes on before the date (R7).
pub async fn go_on(at: AtRequest, Posted { visit, form }: Posted) -> Reply {
    let submission = visit.submission(&form, at.path("?done=resumed"))?;
    let resumed = resume(&visit.ctx, &submission, &at.reviewer, at.id).await;
    go(resumed.map_err(|error| at.problem(error))?)
}

/// Asks why the request is to be opened again. Only for who may.
pub async fn ask_reopen(at: AtRequest) -> Reply {
    let Dossier { request, aside, .. } = at.dossier().await?;
    if !aside.reopens {
        return go(at.path(""));
    }
    let form = at.visit().form(request.last_seq)?;
    show(&reopen_page(&at, request, form))
}

/// Opens it again (R12, R15).
pub async fn post_reopen(at: AtRequest, Posted { visit, mut form }: Posted) -> Reply {
    let Some(reason) = reason(&mut form) else {
        let form = visit.again(form)?;
        return show_refused(&reopen_page(&at, at.dossier().await?.request, form));
    };
    let submission = visit.submission(&form, at.path("?done=reopened"))?;
    let reopened = reopen(&visit.ctx, &submission, &at.reviewer, at.id, &reason).await;
    go(reopened.map_err(|error| at.problem(error))?)
}

fn day(form: &mut Form, visit: &Visit) -> Option<Instant> {
    let part = |part| form.part("until", part).to_owned();
    let typed = parse_date(&part("day"), &part("month"), &part("year"));
    let day = form.judge("until", typed, |fault| fault.key().to_owned())?;
    let judged = until(day, brussels_day(visit.ctx.now()));
    form.judge("until", judged, |fault| fault.key().to_owned())
}

fn reason(form: &mut Form) -> Option<Note> {
    let typed = Note::parse(form.value("reason"));
    let note = form.judge("reason", typed, |fault| fault.key().to_owned())?;
    if note.is_none() {
        form.refuse("reason", HoldFault::ReasonMissing.key());
    }
    note
}

fn hold_page(at: &AtRequest, request: Request, form: Form) -> HoldPage {
    HoldPage { page: framed(at, &form), path: at.path(""), form, request }
}

fn reopen_page(at: &AtRequest, request: Request, form: Form) -> ReopenPage {
    ReopenPage { page: framed(at, &form), path: at.path(""), form, request }
}

fn framed(at: &AtRequest, form: &Form) -> Page {
    let mut page = at.page();
    page.error = form.is_refused();
    page
}
