//! The keys: how to make them, and the two signing requests that prove they are held.

use askama::Template;

use super::commands::{Commands, commands};
use super::{DETAILS, KEYS, SIGN_IN, START, unfinished};
use crate::actions::ActionError;
use crate::actions::manager::record_keys::{self, Outcome, SigningRequests};
use crate::actions::manager::subject;
use crate::domain::upload::UploadFault;
use crate::domain::word::Word;
use crate::storage::requests::Request;
use crate::storage::subject_keys::KeyPurpose;
use crate::web::form::Form;
use crate::web::headers::strictly;
use crate::web::page::Page;
use crate::web::problem::{Problem, Reply, go, show, show_refused};
use crate::web::upload::{Files, Uploaded};
use crate::web::visit::Visit;

#[derive(Template)]
#[template(path = "manager/apply/keys.html")]
struct Keys {
    page: Page,
    form: Form,
    request_id: String,
    authentication: Commands,
    encryption: Commands,
}

/// A signing request as it was sent, and the input it came in.
struct Sent {
    input: String,
    bytes: Vec<u8>,
}

/// Shows the commands and asks for what they make.
pub async fn get(visit: Visit) -> Reply {
    let request = match unfinished(&visit).await? {
        Ok(request) if request.details.is_none() => return go(DETAILS),
        Ok(request) => request,
        Err(elsewhere) => return go(elsewhere),
    };
    let form = visit.form(request.last_seq)?;
    Ok(strictly(&visit.ctx, show(&page(&visit, form, &request)?)?))
}

/// Checks the two signing requests and leads to the sign-in.
pub async fn post(Uploaded { visit, mut form, mut files }: Uploaded) -> Reply {
    let authentication = sent(&mut form, &mut files, KeyPurpose::Authentication);
    let encryption = sent(&mut form, &mut files, KeyPurpose::Encryption);
    let (Some(authentication), Some(encryption)) = (authentication, encryption) else {
        return again(visit, form).await;
    };
    let submission = visit.submission(&form, SIGN_IN)?;
    let seal = Some(form.value("seal").as_bytes().to_vec()).filter(|seal| !seal.is_empty());
    let requests = SigningRequests {
        authentication: &authentication.bytes,
        encryption: &encryption.bytes,
        seal: seal.as_deref(),
    };
    match record_keys::record(&visit.ctx, submission, &requests).await {
        Ok(Outcome::Recorded(location)) => go(location),
        Ok(Outcome::DetailsMissing) => go(DETAILS),
        Ok(Outcome::Refused(faults)) => {
            for (purpose, key) in faults {
                let sent = if purpose == KeyPurpose::Authentication { &authentication } else { &encryption };
                refuse(&mut form, &sent.input, key);
            }
            again(visit, form).await
        }
        Err(ActionError::NotFound) => go(START),
        Err(error) => Err(Problem::from(error).seen_at(KEYS)),
    }
}

/// The file if one was chosen, otherwise what was pasted; refuses the input where neither is.
fn sent(form: &mut Form, files: &mut Files<Vec<u8>>, purpose: KeyPurpose) -> Option<Sent> {
    let (file, text) = (format!("{}_file", purpose.word()), format!("{}_text", purpose.word()));
    match files.take(&file) {
        Ok(chosen) => Some(Sent { input: file, bytes: chosen.content }),
        Err(UploadFault::NoneSelected) if !form.value(&text).trim().is_empty() => {
            let bytes = form.value(&text).as_bytes().to_vec();
            Some(Sent { input: text, bytes })
        }
        Err(fault) => {
            form.refuse(&file, key_of(fault));
            None
        }
    }
}

/// Files here are signing requests, so the words about pictures and PDFs do not fit.
fn key_of(fault: UploadFault) -> &'static str {
    match fault {
        UploadFault::NoneSelected | UploadFault::Empty => "fault-csr-empty",
        UploadFault::TooBig => "fault-csr-too-large",
        other => other.key(),
    }
}

/// A private key that was pasted is not sent back either.
fn refuse(form: &mut Form, input: &str, key: &'static str) {
    if key == "fault-csr-private-key" {
        form.values.remove(input);
    }
    form.refuse(input, key);
}

async fn again(visit: Visit, form: Form) -> Reply {
    let request = match unfinished(&visit).await? {
        Ok(request) => request,
        Err(elsewhere) => return go(elsewhere),
    };
    let form = visit.again(form)?;
    Ok(strictly(&visit.ctx, show_refused(&page(&visit, form, &request)?)?))
}

fn page(visit: &Visit, form: Form, request: &Request) -> Result<Keys, Problem> {
    let subject = subject::of(&visit.ctx, request)?;
    let of = |purpose: KeyPurpose| commands(subject.file_stem(), purpose.word());
    let (authentication, encryption) = (of(KeyPurpose::Authentication), of(KeyPurpose::Encryption));
    let mut page = visit.page("service-manager");
    page.error = form.is_refused();
    Ok(Keys { page, form, request_id: request.id.to_string(), authentication, encryption })
}
