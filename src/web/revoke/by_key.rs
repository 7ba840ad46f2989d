//! `/revoke/by-key`: a line to sign with one of the two keys, and the signature.

use askama::Template;

use super::{DONE, KEY, reasons};
use crate::actions::revocation::by_key::{self, Statement, StatementFault};
use crate::actions::revocation::challenge;
use crate::domain::certificate::revocation::RevocationReason;
use crate::domain::word::Word;
use crate::web::form::{Choice, Form};
use crate::web::page::Page;
use crate::web::problem::{Problem, Reply, go, show, show_refused};
use crate::web::upload::{Files, Uploaded};
use crate::web::visit::Visit;

/// Signs what comes in, and gives Base64 on one line.
const SIGN: &str = "openssl dgst -sha256 -sign authentication.key | openssl base64 -A";

#[derive(Template)]
#[template(path = "revoke/by_key.html")]
struct ByKey {
    page: Page,
    challenge: String,
    /// What signs it.
    command: String,
    /// The same without a browser.
    machine: String,
    reasons: Vec<Choice>,
    form: Form,
}

/// Shows a line to sign.
pub async fn get(visit: Visit) -> Reply {
    let form = visit.form(0)?;
    show(&page(&visit, form)?)
}

/// Takes the signature.
pub async fn post(Uploaded { visit, mut form, mut files }: Uploaded) -> Reply {
    let certificate = sent(&form, &mut files, "certificate");
    let signature = sent(&form, &mut files, "signature");
    let reason = RevocationReason::parse(form.value("reason"));
    if certificate.is_empty() {
        form.refuse("certificate_text", StatementFault::Certificate.key());
    }
    if signature.is_empty() {
        form.refuse("signature_text", "revoke-key-signature-missing");
    }
    let Some(reason) = reason.filter(|_| !form.is_refused()) else {
        if reason.is_none() {
            form.refuse("reason", "revoke-reason-missing");
        }
        return again(&visit, form);
    };
    let challenge = form.value("challenge").to_owned();
    let statement =
        Statement { challenge: &challenge, certificate: &certificate, signature: &signature, reason };
    let submission = visit.submission(&form, DONE)?;
    let judged = by_key::run(&visit.ctx, &statement, Some(&submission)).await;
    match judged.map_err(|error| Problem::from(error).seen_at(KEY))? {
        Ok(()) => go(DONE),
        Err(fault) => {
            form.refuse(field_of(fault), fault.key());
            again(&visit, form)
        }
    }
}

/// The file if one was chosen, otherwise what was pasted.
fn sent(form: &Form, files: &mut Files<Vec<u8>>, what: &str) -> Vec<u8> {
    match files.take(&format!("{what}_file")) {
        Ok(chosen) => chosen.content,
        Err(_) => form.value(&format!("{what}_text")).trim().as_bytes().to_vec(),
    }
}

fn field_of(fault: StatementFault) -> &'static str {
    match fault {
        StatementFault::Certificate | StatementFault::Unknown => "certificate_text",
        StatementFault::Challenge | StatementFault::Spent | StatementFault::Signature => "signature_text",
    }
}

/// A private key that was pasted by mistake is not sent back.
fn again(visit: &Visit, mut form: Form) -> Reply {
    form.values.retain(|_, value| !value.contains("PRIVATE KEY"));
    let form = visit.again(form)?;
    show_refused(&page(visit, form)?)
}

/// The line stays as long as it holds, so that a signature made meanwhile is not in vain.
fn page(visit: &Visit, form: Form) -> Result<ByKey, Problem> {
    let kept = challenge::judge(&visit.ctx, form.value("challenge")).map(|kept| kept.text);
    let spent = form.error("signature_text").is_some_and(|error| error.key == StatementFault::Spent.key());
    let challenge = match kept.filter(|_| !spent) {
        Some(kept) => kept,
        None => challenge::make(&visit.ctx)?,
    };
    let mut page = visit.page("service-manager");
    page.error = form.is_refused();
    let (command, machine) = (sign_command(&challenge), machine_commands(&visit.ctx.settings.base_url));
    Ok(ByKey { challenge, command, machine, reasons: reasons(page.l()), form, page })
}

/// What a shell does to sign a line; `line` is ours, and holds nothing that a shell would read.
fn sign_command(line: &str) -> String {
    format!("printf %s \"{line}\" | {SIGN}")
}

/// The whole way without a browser.
pub fn machine_commands(base_url: &str) -> String {
    let address = format!("{base_url}/pki/revoke");
    format!(
        "line=$(curl -s {address})\n\
         signature=$(printf %s \"$line\" | {SIGN})\n\
         curl {address} --data-urlencode \"challenge=$line\" --data-urlencode \"signature=$signature\" \
         --data-urlencode certificate@authentication.pem -d reason=key_compromise"
    )
}
