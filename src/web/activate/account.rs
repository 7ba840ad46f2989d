//! `/activate/{token}/account`: username and password, after the right code.

use askama::Template;
use axum::extract::Path;

use super::{SERVICE, link, path, to_key};
use crate::actions::activation::create_account::{Chosen, Created, create_account, created_before};
use crate::actions::activation::try_code::{Opened, reopen};
use crate::domain::key::password::Password;
use crate::domain::key::username::{Username, UsernameFault};
use crate::web::form::Form;
use crate::web::page::Page;
use crate::web::posted::Posted;
use crate::web::problem::{Reply, go, show, show_refused};
use crate::web::visit::Visit;

/// Name of the hidden input that carries the proof of the code.
const PROOF: &str = "proof";

/// The account form. It is shown as the answer to the code, so that the proof stands in no address.
#[derive(Template)]
#[template(path = "activate/account.html")]
pub struct Account {
    page: Page,
    form: Form,
    token: String,
    /// The username that a new kit keeps.
    kept: Option<String>,
}

impl Account {
    /// The form, fresh after the right code.
    pub(super) fn first(visit: &Visit, token: String, opened: Opened) -> Reply {
        let mut form = visit.form(opened.version)?;
        form.set(PROOF, &opened.proof);
        let mut page = visit.page(SERVICE);
        // The language links lead to an address that can be opened.
        page.path = path(&token);
        show(&Self { page, form, token, kept: opened.username })
    }

    fn refused(visit: &Visit, token: String, opened: Opened, form: Form) -> Reply {
        let mut form = visit.again(form)?;
        form.values.remove("password");
        let mut page = visit.page(SERVICE);
        page.path = path(&token);
        page.error = true;
        show_refused(&Self { page, form, token, kept: opened.username })
    }
}

/// There is nothing to see without the code: Back and bookmarks lead to the link's page.
pub async fn get(Path(token): Path<String>) -> Reply {
    go(path(&token))
}

/// Makes the account and leads to the key.
pub async fn post(Path(token): Path<String>, Posted { visit, mut form }: Posted) -> Reply {
    let submission = visit.submission(&form, "/activate/key")?;
    let proof = form.value(PROOF).to_owned();
    let opened = reopen(&visit.ctx, &token, &proof, &visit.browser).await.map_err(link::unknown)?;
    let Some(opened) = opened else {
        // Asked after the link, not before: a copy of this very form may be done between the two.
        return match created_before(&visit.ctx, &visit.browser, &submission).await? {
            Some(session) => to_key(&visit, session),
            None => code_again(&visit, token, form).await,
        };
    };
    let Some(chosen) = judge(&mut form, &opened) else {
        return Account::refused(&visit, token, opened, form);
    };
    let created = create_account(&visit.ctx, &token, &proof, &visit.browser, &chosen, &submission).await;
    match created.map_err(link::unknown)? {
        Created::Account { session } => to_key(&visit, session),
        Created::UsernameTaken => {
            form.refuse("username", UsernameFault::Taken.key());
            Account::refused(&visit, token, opened, form)
        }
        Created::ProofOver => code_again(&visit, token, form).await,
        Created::NotLive => go(path(&token)),
    }
}

fn judge(form: &mut Form, opened: &Opened) -> Option<Chosen> {
    let username = match &opened.username {
        Some(kept) => Username::parse(kept).ok(),
        None => {
            let typed = Username::parse(form.value("username"));
            form.judge("username", typed, |fault| fault.key().to_owned())
        }
    };
    let typed = form.values.remove("password").unwrap_or_default();
    let password = Password::parse(&typed, username.as_ref(), opened.email.as_ref());
    let password = form.judge("password", password, |fault| fault.key().to_owned())?;
    Some(Chosen { username: Some(username?), password })
}

/// Half an hour is over, or the link is worth something else by now.
async fn code_again(visit: &Visit, token: String, mut form: Form) -> Reply {
    form.values.clear();
    form.refuse("code", "activate-proof-over");
    link::refused(visit, token, form).await
}
