//! `/revoke`: the code and the reason; once more what will end; and the end.

use askama::Template;

use super::{CODE, DONE, reasons};
use crate::actions::passwords::Caller;
use crate::actions::revocation::by_code::{self, Looked, Outcome};
use crate::domain::certificate::revocation::RevocationReason;
use crate::domain::certificate::revocation_code::RevocationCode;
use crate::domain::instant::Instant;
use crate::domain::word::Word;
use crate::web::form::{Choice, Form};
use crate::web::network::Network;
use crate::web::page::Page;
use crate::web::posted::Posted;
use crate::web::problem::{Problem, Reply, go, show, show_refused};
use crate::web::visit::Visit;

#[derive(Template)]
#[template(path = "revoke/by_code.html")]
struct Ask {
    page: Page,
    reasons: Vec<Choice>,
    form: Form,
}

#[derive(Template)]
#[template(path = "revoke/confirm.html")]
struct Confirm {
    page: Page,
    environment: String,
    state: String,
    not_after: Instant,
    reason: String,
    form: Form,
}

/// Asks for the code.
pub async fn get(visit: Visit) -> Reply {
    let form = visit.form(0)?;
    show(&ask(&visit, form))
}

/// Shows what the code would end.
pub async fn post(network: Network, Posted { visit, mut form }: Posted) -> Reply {
    let Some((code, reason)) = read(&mut form) else {
        return again(&visit, form);
    };
    match by_code::look(&visit.ctx, &caller(&visit, network), &code).await? {
        Looked::Found(found) => {
            let page = visit.page("service-manager");
            let l = page.l();
            let mut shown = visit.form(found.last_seq)?;
            shown.set("code", code.grouped());
            shown.set("reason", reason.word());
            show(&Confirm {
                environment: l.of("certificate-environment-", found.environment.word()),
                state: l.of("certificate-state-", found.state.word()),
                not_after: found.not_after,
                reason: l.of("revoke-reason-", reason.word()),
                form: shown,
                page,
            })
        }
        Looked::Nothing => refuse(&visit, form),
        Looked::Wait(until) => wait(&visit, form, until),
    }
}

/// Revokes.
pub async fn confirm(network: Network, Posted { visit, mut form }: Posted) -> Reply {
    let Some((code, reason)) = read(&mut form) else {
        return again(&visit, form);
    };
    let submission = visit.submission(&form, DONE)?;
    let revoked = by_code::revoke(&visit.ctx, &caller(&visit, network), &code, reason, &submission).await;
    match revoked.map_err(|error| Problem::from(error).seen_at(CODE))? {
        Outcome::Revoked(location) => go(location),
        Outcome::Nothing => refuse(&visit, form),
        Outcome::Wait(until) => wait(&visit, form, until),
    }
}

fn caller(visit: &Visit, network: Network) -> Caller {
    visit.caller(network)
}

/// Code and reason as typed, or their fields refused.
fn read(form: &mut Form) -> Option<(RevocationCode, RevocationReason)> {
    let typed = form.value("code").to_owned();
    let code = form.judge("code", RevocationCode::parse(&typed), |fault| fault.key().to_owned());
    let reason = RevocationReason::parse(form.value("reason"));
    if reason.is_none() {
        form.refuse("reason", "revoke-reason-missing");
    }
    code.zip(reason)
}

fn refuse(visit: &Visit, mut form: Form) -> Reply {
    form.refuse("code", "revoke-code-nothing");
    again(visit, form)
}

fn wait(visit: &Visit, mut form: Form, until: Instant) -> Reply {
    form.refuse_with("code", "revoke-code-wait", vec![("time", visit.locale().time(&until))]);
    again(visit, form)
}

fn again(visit: &Visit, form: Form) -> Reply {
    let form = visit.again(form)?;
    show_refused(&ask(visit, form))
}

fn ask(visit: &Visit, mut form: Form) -> Ask {
    let mut page = visit.page("service-manager");
    page.error = form.is_refused();
    // A code is not sent back.
    form.values.remove("code");
    Ask { reasons: reasons(page.l()), page, form }
}
