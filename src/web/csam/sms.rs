//! `/csam/sms`: sends a code to the telephone of whoever has just proved their password; and the page on which it is
//! typed.

use askama::Template;

use super::carried;
use super::code;
use super::step::Step;
use super::stopped::{Reason, stopped};
use crate::actions::csam::enter_code::asked;
use crate::actions::csam::send_code::{CodeSending, send_code};
use crate::actions::sms_codes::SmsStanding;
use crate::domain::oidc::parameters::Parameters;
use crate::web::form::Form;
use crate::web::page::Page;
use crate::web::posted::Posted;
use crate::web::problem::{Problem, Reply, go};
use crate::web::sms::{refuse, said, takes_code};
use crate::web::visit::Visit;

/// Name of the button that asks for a code.
const AGAIN: &str = "again";

/// How far the code has come, the field, and the way to another code.
#[derive(Template)]
#[template(path = "csam/sms_code.html")]
pub(super) struct CodeByText {
    page: Page,
    form: Form,
    /// A form of its own: another code is another wish.
    another: Form,
    carried: Parameters,
    said: String,
    takes_code: bool,
}

impl CodeByText {
    pub(super) fn new(
        visit: &Visit,
        page: Page,
        form: Form,
        carried: Parameters,
        standing: &SmsStanding,
    ) -> Result<Self, Problem> {
        let said = said(page.l(), standing);
        // What is refused stands beside its field.
        let takes_code = takes_code(standing) || form.error("code").is_some();
        Ok(Self { page, form, another: visit.form(0)?, carried, said, takes_code })
    }
}

/// Sends a code.
pub async fn post(posted: Posted) -> Reply {
    let Step { mut visit, mut form, request, submission, session } = match Step::read(posted).await? {
        Ok(step) => step,
        Err(response) => return Ok(response),
    };
    let fault = match send_code(&visit.ctx, &submission, session.as_ref()).await? {
        CodeSending::Sent | CodeSending::PasswordFirst => return go(carried::way_on(&request)),
        CodeSending::NoKey => return stopped(&visit, Reason::NoKey),
        CodeSending::Refused(fault) => fault,
    };
    let Some(asked) = asked(&visit.ctx, session.as_ref()).await? else {
        return stopped(&visit, Reason::NoKey);
    };
    refuse(&visit, &mut form, AGAIN, fault);
    code::again(&mut visit, &request, form, asked)
}
