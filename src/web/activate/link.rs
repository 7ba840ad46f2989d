//! `/activate/{token}`: what the mailed link is worth, with the form for the code of the letter.

use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;

use super::resume::Resume;
use super::{SERVICE, path};
use crate::actions::activation::link::{self, Link, Standing};
use crate::actions::{ActionError, Context};
use crate::domain::instant::Instant;
use crate::web::form::Form;
use crate::web::page::Page;
use crate::web::problem::{Problem, Reply, show, show_refused};
use crate::web::visit::Visit;

/// A live link: whose, until when, and the code form.
#[derive(Template)]
#[template(path = "activate/link.html")]
struct Live {
    page: Page,
    form: Form,
    link: Link,
    token: String,
    now: Instant,
}

/// A link that takes no code: why, and the way on.
#[derive(Template)]
#[template(path = "activate/ended.html")]
struct Ended {
    page: Page,
    link: Link,
    /// Part of the text keys: `activate-ended-WORD-heading`, `-text`, `-next`.
    word: &'static str,
    /// Since when, or until when.
    moment: Option<Instant>,
    /// Whether the way on is to sign in.
    signs_in: bool,
}

/// Shows what the link is worth. Changes nothing: mail scanners come here first.
pub async fn get(visit: Visit, Path(token): Path<String>) -> Reply {
    let link = look(&visit.ctx, &token).await?;
    let form = visit.form(link.version)?;
    page(&visit, token, link, form)
}

/// The page of a link with a form, whatever the link is worth.
pub(super) fn page(visit: &Visit, token: String, link: Link, form: Form) -> Reply {
    match link.standing {
        Standing::Live => show(&Live { page: visit.page(SERVICE), form, link, token, now: visit.ctx.now() }),
        Standing::HalfWay(until) => Resume::first(visit, token, form, until),
        Standing::Paused(until) => Ended::page(visit, link, "paused", Some(until)),
        Standing::Used(since) => Ended::page(visit, link, "used", Some(since)),
        Standing::Expired(since) => Ended::page(visit, link, "expired", Some(since)),
        Standing::SetupOver(since) => Ended::page(visit, link, "setup-over", Some(since)),
        Standing::Locked(since) => Ended::page(visit, link, "locked", Some(since)),
        Standing::Void(since) => Ended::page(visit, link, "void", Some(since)),
        Standing::Replaced => Ended::page(visit, link, "replaced", None),
    }
}

/// The same form again with its refusals, if the link is still live; else what it has become.
pub(super) async fn refused(visit: &Visit, token: String, form: Form) -> Reply {
    let link = look(&visit.ctx, &token).await?;
    let mut form = visit.again(form)?;
    form.version = link.version;
    if link.standing != Standing::Live {
        return page(visit, token, link, form);
    }
    let mut page = visit.page(SERVICE);
    page.path = path(&token);
    page.error = true;
    show_refused(&Live { page, form, link, token, now: visit.ctx.now() })
}

/// The link of a token; what no mail of ours ever said has a page of its own.
pub(super) async fn look(ctx: &Context, token: &str) -> Result<Link, Problem> {
    link::look(ctx, token).await.map_err(unknown)
}

/// A link that nobody was sent is most often half a link.
pub(super) fn unknown(error: ActionError) -> Problem {
    match error {
        ActionError::NotFound => Problem::Refused {
            status: StatusCode::NOT_FOUND,
            key: "activate-unknown",
            way_on: ("/activate".to_owned(), "activate-way-start"),
        },
        other => other.into(),
    }
}

impl Ended {
    fn page(visit: &Visit, link: Link, word: &'static str, moment: Option<Instant>) -> Reply {
        show(&Self { page: visit.page(SERVICE), link, word, moment, signs_in: word == "used" })
    }
}
