//! `/csam/my-keys/password`: another password, for whoever knows the present one.

use askama::Template;

use super::{KeyHolder, TOO_OLD, page, session, sign_in_again, signed_out};
use crate::actions::my_keys::change_password::{Changed, Owner, change_password, look};
use crate::domain::key::password::Password;
use crate::domain::oidc::client::OWN_PATH;
use crate::storage::sessions::Session;
use crate::web::form::Form;
use crate::web::network::Network;
use crate::web::page::Page;
use crate::web::posted::Posted;
use crate::web::problem::{Problem, Reply, go, show, show_refused};
use crate::web::visit::Visit;

const PATH: &str = "/csam/my-keys/password";
/// Where the effect is seen.
const CHANGED: &str = "/csam/my-keys?done=password";

#[derive(Template)]
#[template(path = "csam/my_keys/password.html")]
struct ChangePassword {
    page: Page,
    form: Form,
    username: String,
}

/// The form.
pub async fn get(holder: KeyHolder) -> Reply {
    let owner = look(&holder.visit.ctx, &holder.session).await?;
    if !owner.fresh {
        return sign_in_again(&holder.visit, &holder.session, PATH, TOO_OLD);
    }
    let form = holder.visit.form(owner.version)?;
    show(&ChangePassword { page: holder.page(), form, username: owner.username.to_string() })
}

/// Makes what was typed the password.
pub async fn post(network: Network, Posted { visit, mut form }: Posted) -> Reply {
    let submission = visit.submission(&form, CHANGED)?;
    let Some(session) = session(&visit).await? else {
        return signed_out(&visit, &submission).await;
    };
    let owner = look(&visit.ctx, &session).await?;
    let Some((present, new)) = judge(&mut form, &owner) else {
        return again(&visit, &session, &owner, form);
    };
    let caller = visit.caller(network);
    let changed = change_password(&visit.ctx, &session, &caller, &owner, &present, &new, &submission).await;
    match changed.map_err(|error| Problem::from(error).seen_at(OWN_PATH))? {
        Changed::Done => return go(CHANGED),
        Changed::SignInFirst => return sign_in_again(&visit, &session, PATH, TOO_OLD),
        Changed::Wrong => form.refuse("present_password", "my-keys-password-wrong"),
        Changed::Wait(until) => {
            let time = visit.locale().time(&until);
            form.refuse_with("present_password", "csam-wait", vec![("time", time)]);
        }
    }
    again(&visit, &session, &owner, form)
}

/// Both are judged, so that both refusals are told at once; neither is shown again.
fn judge(form: &mut Form, owner: &Owner) -> Option<(Password, Password)> {
    let present = form.values.remove("present_password").unwrap_or_default();
    if present.is_empty() {
        form.refuse("present_password", "csam-password-missing");
    }
    let new = form.values.remove("password").unwrap_or_default();
    let new = Password::parse(&new, Some(&owner.username), owner.email.as_ref());
    let new = form.judge("password", new, |fault| fault.key().to_owned())?;
    (!form.is_refused()).then(|| (Password::typed(&present), new))
}

fn again(visit: &Visit, session: &Session, owner: &Owner, form: Form) -> Reply {
    let mut page = page(visit, session);
    page.error = true;
    let username = owner.username.to_string();
    show_refused(&ChangePassword { page, form: visit.again(form)?, username })
}
