//! `/csam/passkey`: a passkey in place of a code. The script of the page has the browser answer; a form carries the
//! answer, as forms carry everything.

use askama::Template;

use super::carried;
use super::code;
use super::sign_in::proved;
use super::step::Step;
use super::stopped::{Reason, stopped};
use crate::actions::csam::authorize::{Judged, judge};
use crate::actions::csam::enter_code::asked;
use crate::actions::csam::passkey::{Asking, PasskeyOutcome, ask, enter_passkey, question};
use crate::actions::csam::trusted_browser;
use crate::actions::passkeys::{Answer, Question};
use crate::domain::oidc::parameters::Parameters;
use crate::storage::sessions::Audience;
use crate::web::form::Form;
use crate::web::network::Network;
use crate::web::page::Page;
use crate::web::posted::Posted;
use crate::web::problem::{Reply, go, show};
use crate::web::visit::{Visit, add_cookie};

const PATH: &str = "/csam/passkey";
/// Name of the offer on the page of the code.
const FIELD: &str = "passkey";

#[derive(Template)]
#[template(path = "csam/passkey.html")]
struct UsePasskey {
    page: Page,
    form: Form,
    carried: Parameters,
    question: Question,
    /// Back to the code.
    back: String,
}

/// Shows the question that waits in this browser.
pub async fn get(mut visit: Visit) -> Reply {
    let query = visit.path.split_once('?').map(|(_, query)| query.to_owned()).unwrap_or_default();
    let request = match judge(&visit.ctx, carried::pairs(query.as_bytes())).await? {
        Judged::Request(request) => request,
        Judged::Answered(address) => return go(address),
        Judged::Unanswerable => return stopped(&visit, Reason::Unanswerable),
    };
    let session = visit.session(Audience::Csam).await?;
    let browser = visit.ctx.browser_hash(&visit.browser);
    let Some(question) = question(&visit.ctx, session.as_ref(), &browser).await? else {
        return go(carried::way_on(&request));
    };
    let form = visit.form(0)?;
    let (page, carried) = (carried::page(&mut visit, &request), request.going_on());
    let back = carried::way_on(&request);
    carried::leading_to_party(&request, show(&UsePasskey { page, form, carried, question, back }))
}

/// Asks for a passkey.
pub async fn begin(posted: Posted) -> Reply {
    let step = match Step::read(posted).await? {
        Ok(step) => step,
        Err(response) => return Ok(response),
    };
    match ask(&step.visit.ctx, &step.submission, step.session.as_ref()).await? {
        Asking::Waits => go(carried::path_with(PATH, &step.request.going_on())),
        Asking::PasswordFirst | Asking::NoKey => go(carried::way_on(&step.request)),
    }
}

/// Takes the answer.
pub async fn post(network: Network, posted: Posted) -> Reply {
    let step = match Step::read(posted).await? {
        Ok(step) => step,
        Err(response) => return Ok(response),
    };
    let (visit, form) = (&step.visit, &step.form);
    let caller = step.caller(network);
    let answer = Answer { ceremony: form.value("ceremony").parse().ok(), text: form.value("answer") };
    let (submission, session) = (&step.submission, step.session.as_ref());
    match enter_passkey(&visit.ctx, submission, session, answer, &caller).await? {
        PasskeyOutcome::Proved(session) => {
            let mut response = proved(visit, session, &step.request)?;
            let token = trusted_browser::token(&visit.ctx, submission, caller.known_browser.as_deref());
            add_cookie(response.headers_mut(), &visit.known_browser_cookie(token));
            Ok(response)
        }
        PasskeyOutcome::Wrong => refuse(step, "passkeys-wrong", Vec::new()).await,
        PasskeyOutcome::Over => refuse(step, "passkeys-over", Vec::new()).await,
        PasskeyOutcome::Removed => refuse(step, "passkeys-removed", Vec::new()).await,
        PasskeyOutcome::Paused(until) => {
            let time = visit.locale().time(&until);
            refuse(step, "passkeys-paused", vec![("time", time)]).await
        }
        PasskeyOutcome::PasswordFirst => go(carried::way_on(&step.request)),
    }
}

/// Back to the page of the code, which says what happened and offers both ways again.
async fn refuse(mut step: Step, key: &'static str, args: Vec<(&'static str, String)>) -> Reply {
    let Some(asked) = asked(&step.visit.ctx, step.session.as_ref()).await? else {
        return stopped(&step.visit, Reason::NoKey);
    };
    step.form.values.clear();
    step.form.refuse_with(FIELD, key, args);
    code::again(&mut step.visit, &step.request, step.form, asked)
}
