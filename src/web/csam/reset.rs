//! `/csam/reset/{token}`: the mailed link to a new password.

use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;

use super::stopped::{Reason, stopped};
use crate::actions::recovery::choose_password::{Chosen, choose_password};
use crate::actions::recovery::link::{self, Link};
use crate::actions::{ActionError, Context};
use crate::domain::instant::Instant;
use crate::domain::key::password::Password;
use crate::domain::key::recovery::LinkStanding;
use crate::domain::key::totp::TotpCode;
use crate::web::form::Form;
use crate::web::network::Network;
use crate::web::page::Page;
use crate::web::posted::Posted;
use crate::web::problem::{Problem, Reply, go, show, show_refused};
use crate::web::visit::Visit;

/// Where the effect is seen.
const CHANGED: &str = "/csam/forgotten/changed";

/// Asks for the new password and a code.
#[derive(Template)]
#[template(path = "csam/reset.html")]
struct Reset {
    page: Page,
    form: Form,
    token: String,
    username: String,
}

/// A link that takes no password any more.
#[derive(Template)]
#[template(path = "csam/reset_ended.html")]
struct Ended {
    page: Page,
    /// Part of the text keys `recovery-ended-WORD-heading` and `-text`.
    word: &'static str,
    /// Since when.
    moment: Instant,
}

/// Shows what the link is worth. Changes nothing: mail scanners come here first.
pub async fn get(visit: Visit, Path(token): Path<String>) -> Reply {
    let link = look(&visit.ctx, &token).await?;
    let form = visit.form(0)?;
    page(&visit, token, &link, form)
}

/// Makes what was typed the password.
pub async fn post(Path(token): Path<String>, network: Network, Posted { visit, mut form }: Posted) -> Reply {
    let submission = visit.submission(&form, CHANGED)?;
    let link = look(&visit.ctx, &token).await?;
    if link.standing != LinkStanding::Live {
        // Asked after the link, not before: a copy of this very form may be done between the two.
        return match visit.ctx.seen_before(&submission).await? {
            Some(location) => go(location),
            None => page(&visit, token, &link, form),
        };
    }
    let Some((password, code)) = judge(&mut form, &link) else {
        return page(&visit, token, &link, form);
    };
    let caller = visit.caller(network);
    match choose_password(&visit.ctx, &submission, &caller, &token, &password, &code).await? {
        Chosen::Changed => return go(CHANGED),
        Chosen::NotLive => return go(path(&token)),
        Chosen::NoApp => return stopped(&visit, Reason::NoKey),
        Chosen::Disabled => return stopped(&visit, Reason::Disabled),
        Chosen::WrongCode => form.refuse("code", "csam-wrong-code"),
        Chosen::Paused(until) => {
            form.refuse_with("code", "csam-paused", vec![("time", visit.locale().time(&until))]);
        }
    }
    page(&visit, token, &link, form)
}

/// Both are judged, so that both refusals are told at once; neither is shown again.
fn judge(form: &mut Form, link: &Link) -> Option<(Password, TotpCode)> {
    let password = form.values.remove("password").unwrap_or_default();
    let password = Password::parse(&password, link.username.as_ref(), link.email.as_ref());
    let password = form.judge("password", password, |fault| fault.key().to_owned());
    let code = form.values.remove("code").unwrap_or_default();
    let code = form.judge("code", TotpCode::parse(&code), |fault| fault.key().to_owned());
    password.zip(code)
}

/// The form, or what the link has become.
fn page(visit: &Visit, token: String, link: &Link, form: Form) -> Reply {
    let mut page = visit.page("service-csam");
    match link.standing {
        LinkStanding::Used(moment) => return show(&Ended { page, word: "used", moment }),
        LinkStanding::Expired(moment) => return show(&Ended { page, word: "expired", moment }),
        LinkStanding::Live => {}
    }
    if link.apps.is_empty() {
        return stopped(visit, Reason::NoKey);
    }
    let username = link.username.as_ref().map(ToString::to_string).unwrap_or_default();
    if form.is_refused() {
        page.error = true;
        return show_refused(&Reset { page, form: visit.again(form)?, token, username });
    }
    show(&Reset { page, form, token, username })
}

fn path(token: &str) -> String {
    format!("/csam/reset/{token}")
}

/// The link of a token; what no mail of ours ever said is most often half a link.
async fn look(ctx: &Context, token: &str) -> Result<Link, Problem> {
    link::look(ctx, token).await.map_err(|error| match error {
        ActionError::NotFound => Problem::Refused {
            status: StatusCode::NOT_FOUND,
            key: "recovery-unknown",
            way_on: ("/csam/forgotten".to_owned(), "recovery-way-again"),
        },
        other => other.into(),
    })
}
