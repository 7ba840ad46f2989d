//! `/csam/recover`: who lost their telephone asks for a new key, and a day later makes it.

use askama::Template;

use crate::actions::activation::recover_key::{Recovered, recover_key};
use crate::actions::recovery::lost_phone::{Asked, Shown, ask};
use crate::domain::key::password::Password;
use crate::domain::key::recovery_code::RecoveryCode;
use crate::storage::sessions::Audience;
use crate::web::form::Form;
use crate::web::network::Network;
use crate::web::page::Page;
use crate::web::posted::Posted;
use crate::web::problem::{Reply, go, show, show_refused};
use crate::web::visit::{Visit, add_cookie};

/// Where the wish is seen, and where the new key is set up.
const ASKED: &str = "/csam/recover/asked";
const KEY: &str = "/activate/key";

/// Asks for username, password and recovery code.
#[derive(Template)]
#[template(path = "csam/recover.html")]
struct Recover {
    page: Page,
    form: Form,
}

/// What happens now. Says nothing about anybody.
#[derive(Template)]
#[template(path = "csam/recover_asked.html")]
struct RecoverAsked {
    page: Page,
}

/// A day later: username and password.
#[derive(Template)]
#[template(path = "csam/recover_go_on.html")]
struct GoOn {
    page: Page,
    form: Form,
}

/// The form.
pub async fn get(visit: Visit) -> Reply {
    let form = visit.form(0)?;
    show(&Recover { page: visit.page("service-csam"), form })
}

/// Judges what was typed; none of the secrets is shown again.
pub async fn post(network: Network, Posted { visit, mut form }: Posted) -> Reply {
    let submission = visit.submission(&form, ASKED)?;
    let password = credentials(&mut form);
    let code = form.values.remove("recovery_code").unwrap_or_default();
    let code = form.judge("recovery_code", RecoveryCode::parse(&code), |fault| fault.key().to_owned());
    if let (Some((username, password)), Some(code)) = (password, code) {
        let caller = visit.caller(network);
        let shown = Shown { username: &username, password: &password, code: &code };
        match ask(&visit.ctx, &submission, &caller, &shown).await? {
            Asked::Noted => return go(ASKED),
            Asked::Wrong => form.refuse("username", "recovery-key-wrong"),
            Asked::Wait(until) => {
                form.refuse_with(
                    "username",
                    "recovery-key-wait",
                    vec![("time", visit.locale().time(&until))],
                );
            }
        }
    }
    let mut page = visit.page("service-csam");
    page.error = true;
    show_refused(&Recover { page, form: visit.again(form)? })
}

/// The key has ended, the day has begun.
pub async fn asked(visit: Visit) -> Reply {
    show(&RecoverAsked { page: visit.page("service-csam") })
}

/// The form of the next day.
pub async fn go_on(visit: Visit) -> Reply {
    let form = visit.form(0)?;
    show(&GoOn { page: visit.page("service-csam"), form })
}

/// Leads to where the new key is set up, once the day is over.
pub async fn post_go_on(network: Network, Posted { visit, mut form }: Posted) -> Reply {
    let submission = visit.submission(&form, KEY)?;
    if let Some((username, password)) = credentials(&mut form) {
        let caller = visit.caller(network);
        let browser = &visit.browser;
        match recover_key(&visit.ctx, &submission, &caller, &username, &password, browser).await? {
            Recovered::Session(token) => {
                let mut response = go(KEY)?;
                add_cookie(response.headers_mut(), &visit.session_cookie(Audience::Activation, token));
                return Ok(response);
            }
            Recovered::Wrong => form.refuse("username", "csam-wrong-password"),
            Recovered::Nothing => form.refuse("username", "recovery-key-nothing"),
            Recovered::Wait(until) => {
                form.refuse_with("username", "csam-wait", vec![("time", visit.locale().time(&until))]);
            }
            Recovered::TooEarly(until) => {
                let moment = visit.locale().moment(&until);
                form.refuse_with("username", "recovery-key-early", vec![("moment", moment)]);
            }
        }
    }
    let mut page = visit.page("service-csam");
    page.error = true;
    show_refused(&GoOn { page, form: visit.again(form)? })
}

/// What was typed as username and password, if both are there. The password leaves the form.
fn credentials(form: &mut Form) -> Option<(String, Password)> {
    let (username, password) =
        (form.value("username").to_owned(), form.values.remove("password").unwrap_or_default());
    if username.trim().is_empty() {
        form.refuse("username", "csam-username-missing");
    }
    if password.is_empty() {
        form.refuse("password", "csam-password-missing");
    }
    (!form.is_refused()).then(|| (username, Password::typed(&password)))
}
