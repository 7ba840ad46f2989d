//! `/manager/certificates/{id}/keystore`: the keystore, made in the browser or by commands, and its encryption token.

use askama::Template;
use axum::Json;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use super::certificates::{CHALLENGE, TO_SIGN};
use super::{certificate_path, known, requests, sign_in_again};
use crate::actions::manager::keystore::save::{self, Outcome as Saved};
use crate::actions::manager::keystore::seal::{self, Released};
use crate::actions::manager::keystore::sign::{self, Outcome as Signed};
use crate::actions::manager::keystore::template::{self, KeystoreTemplate, Outcome as Made};
use crate::actions::manager::keystore::{self, Held};
use crate::actions::manager::{mine, subject};
use crate::domain::certificate::keystore_commands::{self, Keystore};
use crate::domain::certificate::token::TokenState;
use crate::domain::id::{CertificateId, RequestId};
use crate::domain::word::Word;
use crate::web::form::Form;
use crate::web::guard::Provider;
use crate::web::headers::strictly;
use crate::web::page::Page;
use crate::web::posted::Posted;
use crate::web::problem::{Problem, Reply, go, show, show_refused};
use crate::web::upload::Uploaded;

#[derive(Template)]
#[template(path = "manager/keystore.html")]
struct KeystorePage {
    page: Page,
    path: String,
    /// The page of the certificate, below which its files lie.
    certificate: String,
    /// Files that the commands work on.
    challenge: &'static str,
    to_sign: &'static str,
    request: String,
    request_id: String,
    /// For whom it is.
    holder: String,
    /// Where to sign in again; `None` while the sign-in is recent enough.
    sign_in: Option<String>,
    open: bool,
    /// The holder has read the serial number.
    proved: bool,
    /// The encryption certificate is there.
    signed: bool,
    waiting: bool,
    /// A template was made: the password of the file can be changed here.
    can_change: bool,
    file_name: String,
    folders: [(&'static str, &'static str); 2],
    commands: keystore_commands::Commands,
    form: Form,
}

/// Shows how far the keystore is, and how to go on.
pub async fn get(provider: Provider, Path(id): Path<String>) -> Reply {
    let id: CertificateId = known(&id)?;
    let form = provider.visit.form(0)?;
    Ok(strictly(&provider.visit.ctx, show(&page(&provider, id, form).await?)?))
}

/// The keystore is saved: the token may be used.
pub async fn post(provider: Provider, Path(id): Path<String>, posted: Posted) -> Reply {
    let id: CertificateId = known(&id)?;
    let submission = provider.visit.submission(&posted.form, keystore_path(id))?;
    let saved = save::saved(&provider.visit.ctx, &provider.session, id, &submission).await;
    done(&provider, id, posted.form, saved.map_err(|error| Problem::from(error).seen_at(&keystore_path(id)))?)
        .await
}

/// A renewed token is activated.
pub async fn activate(provider: Provider, Path(id): Path<String>, posted: Posted) -> Reply {
    let id: CertificateId = known(&id)?;
    let submission = provider.visit.submission(&posted.form, keystore_path(id))?;
    let activated = save::activate(&provider.visit.ctx, &provider.session, id, &submission).await;
    let activated = activated.map_err(|error| Problem::from(error).seen_at(&keystore_path(id)))?;
    done(&provider, id, posted.form, activated).await
}

async fn done(provider: &Provider, id: CertificateId, mut form: Form, outcome: Saved) -> Reply {
    match outcome {
        Saved::Done(location) => go(location),
        Saved::SignInAgain => go(keystore_path(id)),
        Saved::Unsigned => {
            form.refuse("signature_file", "keystore-fault-unsigned");
            again(provider, id, form).await
        }
    }
}

/// Command line: the file with the serial number that was read from the challenge.
pub async fn serial(provider: Provider, Path(id): Path<String>, uploaded: Uploaded) -> Reply {
    let id: CertificateId = known(&id)?;
    let Uploaded { mut form, mut files, .. } = uploaded;
    let bytes = files.take("serial_file").map(|file| file.content).unwrap_or_default();
    let taken = sign::prove(&provider.visit.ctx, &provider.session, id, &bytes).await;
    taken_from(&provider, id, &mut form, "serial_file", taken).await
}

/// Command line: the signature over the encryption certificate.
pub async fn signature(provider: Provider, Path(id): Path<String>, uploaded: Uploaded) -> Reply {
    let id: CertificateId = known(&id)?;
    let Uploaded { mut form, mut files, .. } = uploaded;
    let bytes = files.take("signature_file").map(|file| file.content).unwrap_or_default();
    let taken = sign::sign(&provider.visit.ctx, &provider.session, id, &bytes).await;
    taken_from(&provider, id, &mut form, "signature_file", taken).await
}

async fn taken_from(
    provider: &Provider,
    id: CertificateId,
    form: &mut Form,
    input: &str,
    taken: Result<Signed, crate::actions::ActionError>,
) -> Reply {
    match taken.map_err(|error| Problem::from(error).seen_at(&keystore_path(id)))? {
        Signed::Taken | Signed::SignInAgain => go(keystore_path(id)),
        Signed::Refused(fault) => {
            form.refuse(input, ["keystore-fault-", fault.word()].concat());
            again(provider, id, form.clone()).await
        }
    }
}

async fn again(provider: &Provider, id: CertificateId, form: Form) -> Reply {
    let form = provider.visit.again(form)?;
    let mut page = page(provider, id, form).await?;
    page.page.error = true;
    Ok(strictly(&provider.visit.ctx, show_refused(&page)?))
}

/// What the browser makes the keystore from; JSON, binary as base64.
pub async fn material(provider: Provider, Path(id): Path<String>) -> Reply {
    let id: CertificateId = known(&id)?;
    let ctx = &provider.visit.ctx;
    let mut db = ctx.reader();
    let held = keystore::held(&mut db, &provider.session, id).await?;
    let chain = keystore::chain(&mut db, &held).await?;
    json(&json!({
        "authentication": STANDARD.encode(&held.certificate.authentication_der),
        "chain": chain.iter().map(|der| STANDARD.encode(der)).collect::<Vec<_>>(),
        "tbs": STANDARD.encode(&held.token.tbs),
        "challenge": STANDARD.encode(&held.token.challenge),
    }))
}

/// Serial number and signature of the browser, and the lengths of its encrypted keys; answers with the template.
pub async fn template(provider: Provider, Path(id): Path<String>, posted: Posted) -> Reply {
    let id: CertificateId = known(&id)?;
    let (ctx, session, form) = (&provider.visit.ctx, &provider.session, &posted.form);
    let decoded = |name: &str| STANDARD.decode(form.value(name)).unwrap_or_default();
    let length = |name: &str| form.value(name).parse().unwrap_or_default();
    let proved = sign::prove(ctx, session, id, &decoded("serial")).await?;
    let signed = match proved {
        Signed::Taken => sign::sign(ctx, session, id, &decoded("signature")).await?,
        other => other,
    };
    match signed {
        Signed::Taken => {
            let lengths = [length("authentication_length"), length("encryption_length")];
            answer(template::make(ctx, session, id, lengths).await?)
        }
        Signed::Refused(fault) => {
            Ok((StatusCode::UNPROCESSABLE_ENTITY, Json(json!({ "error": fault.word() }))).into_response())
        }
        Signed::SignInAgain => sign_in_first(),
    }
}

/// The template that was made last, to change the password of the file.
pub async fn template_again(provider: Provider, Path(id): Path<String>) -> Reply {
    let id: CertificateId = known(&id)?;
    let ctx = &provider.visit.ctx;
    let held = keystore::held(&mut ctx.reader(), &provider.session, id).await?;
    answer(template::again(ctx, &held).await?)
}

/// The sealed keys of a request, to its person.
pub async fn release(provider: Provider, Path(id): Path<String>, _posted: Posted) -> Reply {
    let id: RequestId = known(&id)?;
    match seal::release(&provider.visit.ctx, &provider.session, id).await? {
        Released::Seal(seal) => {
            Ok(([(axum::http::header::CONTENT_TYPE, "application/json")], seal).into_response())
        }
        Released::None => Err(Problem::NotFound),
        Released::TooOften => {
            Ok((StatusCode::TOO_MANY_REQUESTS, Json(json!({ "error": "too_often" }))).into_response())
        }
    }
}

/// The sealed keys under another password.
pub async fn reseal(provider: Provider, Path(id): Path<String>, posted: Posted) -> Reply {
    let id: RequestId = known(&id)?;
    let seal = posted.form.value("seal").as_bytes();
    if seal::replace(&provider.visit.ctx, &provider.session, id, seal).await? {
        Ok(StatusCode::NO_CONTENT.into_response())
    } else {
        Err(Problem::BadRequest)
    }
}

fn answer(made: Made) -> Reply {
    match made {
        Made::Made(template) => json(&described(&template)),
        Made::SignInAgain => sign_in_first(),
        Made::Lengths | Made::Unsigned => Err(Problem::BadRequest),
    }
}

fn described(template: &KeystoreTemplate) -> Value {
    let fields: serde_json::Map<String, Value> = template
        .fields
        .iter()
        .map(|field| (field.name.to_owned(), json!([field.offset, field.length])))
        .collect();
    json!({
        "template": STANDARD.encode(&template.der),
        "fields": fields,
        "certificates": STANDARD.encode(&template.certificates),
    })
}

fn json(value: &Value) -> Reply {
    Ok(Json(value).into_response())
}

fn sign_in_first() -> Reply {
    Ok((StatusCode::FORBIDDEN, Json(json!({ "error": "sign_in" }))).into_response())
}

/// The page of the keystore.
pub(super) fn keystore_path(id: CertificateId) -> String {
    format!("{}/keystore", certificate_path(id))
}

async fn page(provider: &Provider, id: CertificateId, form: Form) -> Result<KeystorePage, Problem> {
    let ctx = &provider.visit.ctx;
    let held: Held = keystore::held(&mut ctx.reader(), &provider.session, id).await?;
    let request = mine::request(&mut ctx.reader(), &provider.session, held.request.id).await?;
    let subject = subject::of(ctx, &request)?;
    let certificate = &held.certificate;
    let file_name = subject.keystore_file_name(certificate.environment, certificate.not_before);
    let commands = keystore_commands::commands(&Keystore {
        stem: subject.file_stem().to_owned(),
        file_name: file_name.clone(),
        encryption_alias: held.token.serial.map(|serial| serial.decimal()).unwrap_or_default(),
    });
    let page = provider.page();
    Ok(KeystorePage {
        path: keystore_path(id),
        certificate: certificate_path(id),
        challenge: CHALLENGE,
        to_sign: TO_SIGN,
        request: super::request_path(request.id),
        request_id: request.id.to_string(),
        holder: requests::holder(page.l(), Some(&request)),
        sign_in: sign_in_again(provider, &keystore_path(id))?,
        open: held.is_open(),
        proved: held.token.serial.is_some(),
        signed: held.token.certificate_der.is_some(),
        waiting: held.token.state == TokenState::WaitForActivation,
        can_change: held.token.key_lengths.is_some(),
        folders: keystore_commands::FOLDERS,
        file_name,
        commands,
        form,
        page,
    })
}
