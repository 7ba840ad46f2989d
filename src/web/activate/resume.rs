//! `/activate/{token}/resume`: account made, key not yet; username and password lead on.

use askama::Template;
use axum::extract::Path;

use super::{SERVICE, link, path, to_key};
use crate::actions::activation::link::Standing;
use crate::actions::activation::resume::{Resumed, resume};
use crate::domain::instant::Instant;
use crate::domain::key::password::Password;
use crate::web::form::Form;
use crate::web::network::Network;
use crate::web::page::Page;
use crate::web::posted::Posted;
use crate::web::problem::{Reply, go, show, show_refused};
use crate::web::visit::Visit;

/// Asks for the account that was made with this link.
#[derive(Template)]
#[template(path = "activate/resume.html")]
pub struct Resume {
    page: Page,
    form: Form,
    token: String,
    /// When setting up the key ends.
    until: Instant,
    now: Instant,
}

impl Resume {
    /// The page of a link that was used half way.
    pub(super) fn first(visit: &Visit, token: String, form: Form, until: Instant) -> Reply {
        show(&Self { page: visit.page(SERVICE), form, token, until, now: visit.ctx.now() })
    }
}

/// The form stands at the link itself.
pub async fn get(Path(token): Path<String>) -> Reply {
    go(path(&token))
}

/// Leads back to the key.
pub async fn post(Path(token): Path<String>, network: Network, Posted { visit, mut form }: Posted) -> Reply {
    let submission = visit.submission(&form, "/activate/key")?;
    let password = Password::typed(&form.values.remove("password").unwrap_or_default());
    let username = form.value("username").to_owned();
    if username.trim().is_empty() {
        form.refuse("username", "fault-username-missing");
    }
    if password.expose().is_empty() {
        form.refuse("password", "fault-password-missing");
    }
    if form.is_refused() {
        return refused(&visit, token, form).await;
    }
    let caller = visit.caller(network);
    let resumed =
        resume(&visit.ctx, &token, &caller, &username, &password, &visit.browser, &submission).await;
    match resumed.map_err(link::unknown)? {
        Resumed::Session(session) => return to_key(&visit, session),
        Resumed::Wrong => form.refuse("username", "activate-resume-wrong"),
        Resumed::Wait(until) => {
            let moment = visit.locale().moment(&until);
            form.refuse_with("username", "activate-resume-wait", vec![("moment", moment)]);
        }
        Resumed::NotHalfWay => return go(path(&token)),
    }
    refused(&visit, token, form).await
}

async fn refused(visit: &Visit, token: String, form: Form) -> Reply {
    let link = link::look(&visit.ctx, &token).await?;
    let Standing::HalfWay(until) = link.standing else {
        return go(path(&token));
    };
    let form = visit.again(form)?;
    let mut page = visit.page(SERVICE);
    page.path = path(&token);
    page.error = true;
    show_refused(&Resume { page, form, token, until, now: visit.ctx.now() })
}
