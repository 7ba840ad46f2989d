//! `/activate/recovery`: the ten recovery codes, to be printed, until the person says that they keep them.

use askama::Template;

use super::SERVICE;
use crate::actions::recovery::codes::{Sheet, acknowledge, show as sheet};
use crate::domain::instant::Instant;
use crate::storage::sessions::{Audience, Session};
use crate::web::form::Form;
use crate::web::page::Page;
use crate::web::posted::Posted;
use crate::web::problem::{Reply, go, show, show_refused};
use crate::web::visit::{Visit, add_cookie};

/// Where the key's first code leads.
pub(super) const PATH: &str = "/activate/recovery";
const DONE: &str = "/activate/done";
const DONE_LOW: &str = "/activate/done/low";
const START: &str = "/activate";

/// The codes, and the tick: here, and where ten new ones are made.
#[derive(Template)]
#[template(path = "activate/recovery.html")]
pub(in crate::web) struct Codes {
    pub page: Page,
    pub form: Form,
    pub sheet: Sheet,
    pub now: Instant,
    /// Where the tick goes.
    pub action: &'static str,
}

/// Shows the codes: the same ten however often the page is loaded.
pub async fn get(visit: Visit) -> Reply {
    let Some((_, sheet)) = open(&visit).await? else {
        return go(START);
    };
    let form = visit.form(sheet.version)?;
    show(&Codes { page: visit.page(SERVICE), form, sheet, now: visit.ctx.now(), action: PATH })
}

/// Takes the tick.
pub async fn post(Posted { visit, mut form }: Posted) -> Reply {
    let found = open(&visit).await?;
    let low = found.as_ref().is_some_and(|(_, sheet)| !sheet.opens_ehealth);
    let done = if low { DONE_LOW } else { DONE };
    let submission = visit.submission(&form, done)?;
    let Some((session, sheet)) = found else {
        // The first post of a double click ended the session.
        return go(visit.ctx.seen_before(&submission).await?.as_deref().unwrap_or(START));
    };
    if !form.ticked("kept") {
        form.refuse("kept", "keys-recovery-not-kept");
        let form = visit.again(form)?;
        let mut page = visit.page(SERVICE);
        page.error = true;
        return show_refused(&Codes { page, form, sheet, now: visit.ctx.now(), action: PATH });
    }
    acknowledge(&visit.ctx, &session, &submission).await?;
    let mut response = go(done)?;
    add_cookie(response.headers_mut(), &visit.no_session_cookie(Audience::Activation));
    Ok(response)
}

/// The session in which the key was made, and the codes that wait in it.
async fn open(visit: &Visit) -> Result<Option<(Session, Sheet)>, crate::web::problem::Problem> {
    let Some(session) = visit.session(Audience::Activation).await? else {
        return Ok(None);
    };
    Ok(sheet(&visit.ctx, &session, &visit.browser).await?.map(|sheet| (session, sheet)))
}
