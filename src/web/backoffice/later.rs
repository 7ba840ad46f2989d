//! `/backoffice/requests/{id}/later`: set aside until a day, for oneself alone.

use askama::Template;

use super::AtRequest;
use crate::actions::backoffice::queue::set_later;
use crate::domain::calendar::brussels_day;
use crate::domain::person::date::{date_from_text, parse_date};
use crate::domain::request::hold::until;
use crate::storage::queue_views;
use crate::storage::requests::Request;
use crate::web::form::Form;
use crate::web::page::Page;
use crate::web::posted::Posted;
use crate::web::problem::{Problem, Reply, go, show, show_refused};

#[derive(Template)]
#[template(path = "backoffice/later.html")]
struct LaterPage {
    page: Page,
    form: Form,
    path: String,
    request: Request,
    /// The day that stands now.
    set: Option<String>,
}

/// Asks until which day.
pub async fn get(at: AtRequest) -> Reply {
    let form = at.visit().form(0)?;
    show(&page(&at, form).await?)
}

/// Sets it aside, or takes that back by the other button.
pub async fn post(at: AtRequest, Posted { visit, mut form }: Posted) -> Reply {
    let today = brussels_day(visit.ctx.now());
    let day = if form.value("later") == "clear" {
        None
    } else {
        let part = |part| form.part("day", part).to_owned();
        let typed = parse_date(&part("day"), &part("month"), &part("year"));
        let day = form.judge("day", typed, |fault| fault.key().to_owned());
        let judged = day.map(|day| until(day, today));
        if let Some(Err(fault)) = judged {
            form.refuse("day", fault.key());
        }
        if form.is_refused() {
            let form = visit.again(form)?;
            return show_refused(&page(&at, form).await?);
        }
        day
    };
    let submission = visit.submission(&form, at.path("?done=later"))?;
    let set = set_later(&visit.ctx, &submission, &at.reviewer, at.id, day).await;
    go(set.map_err(|error| at.problem(error))?)
}

async fn page(at: &AtRequest, form: Form) -> Result<LaterPage, Problem> {
    let request = at.dossier().await?.request;
    let set = queue_views::later(&mut at.visit().ctx.reader(), at.reviewer.staff, at.id).await?;
    let mut page = at.page();
    page.error = form.is_refused();
    let l = page.l();
    let set = set.as_deref().and_then(|day| date_from_text(day).ok()).map(|day| l.date(&day));
    Ok(LaterPage { page, form, path: at.path(""), request, set })
}
