//! `/manager/requests/{id}/correction`: what eHealth asks to be corrected, and nothing else.

use askama::Template;
use axum::extract::Path;

use super::apply::names;
use super::files::{FileRow, row};
use super::{known, request_path, sign_in_again};
use crate::actions::manager::correct::{self, Outcome, Typed};
use crate::actions::manager::send_contract::unscanned;
use crate::domain::id::RequestId;
use crate::domain::instant::Instant;
use crate::domain::person::email::Email;
use crate::domain::person::mrz_name::MrzName;
use crate::domain::person::name::PersonName;
use crate::domain::person::phone::Phone;
use crate::domain::request::correction::CorrectionField::{
    self, Contract, FamilyName, GivenNames, IdentityBack, IdentityFront, Mandate, MrzFamily, MrzGiven,
};
use crate::domain::request::document::DocumentField;
use crate::domain::timer::TimerKind;
use crate::domain::word::Word;
use crate::storage::corrections::Correction;
use crate::storage::requests::Details;
use crate::storage::{documents, timers};
use crate::web::form::Form;
use crate::web::guard::Provider;
use crate::web::page::Page;
use crate::web::posted::Posted;
use crate::web::problem::{Problem, Reply, go, show, show_refused};

#[derive(Template)]
#[template(path = "manager/correction.html")]
pub struct CorrectionPage {
    page: Page,
    path: String,
    now: Instant,
    due_at: Option<Instant>,
    asked: Correction,
    files: Vec<FileRow>,
    /// Named documents whose file the scanner called infected, and for which no other came.
    infected: Vec<DocumentField>,
    /// Whether the scanner has still to look at a file.
    is_waiting: bool,
    /// Named documents that still need a file.
    missing: Vec<DocumentField>,
    /// Whether everything named was given.
    is_complete: bool,
    /// The form of what is typed and that of the files; carries what was refused, by either.
    form: Form,
    send: Form,
    /// Where to sign in again before sending; `None` while the sign-in is of just now.
    sign_in: Option<String>,
}

impl CorrectionPage {
    fn is_named(&self, field: &str) -> bool {
        CorrectionField::parse(field).is_some_and(|field| self.asked.fields.contains(&field))
    }

    /// Whether anything is to be typed.
    fn has_typed(&self) -> bool {
        self.asked.fields.iter().any(|field| field.document().is_none())
    }
}

/// Shows it while a correction waits for the person; else where the request stands.
pub async fn get(provider: Provider, Path(id): Path<String>) -> Reply {
    let id = known(&id)?;
    match page(&provider, id, None).await? {
        Some(page) => show(&page),
        None => go(request_path(id)),
    }
}

/// Keeps what was typed.
pub async fn post(provider: Provider, Path(id): Path<String>, posted: Posted) -> Reply {
    let id: RequestId = known(&id)?;
    let (ctx, mut form) = (&provider.visit.ctx, posted.form);
    let waiting = correct::waiting(&mut ctx.reader(), &provider.session, id).await?;
    let Some((request, asked)) = waiting else { return go(request_path(id)) };
    let details = request.details.as_ref().ok_or(Problem::NotFound)?;
    let Some(typed) = judge(&mut form, details, &asked).filter(|_| !form.is_refused()) else {
        return again(&provider, id, form).await;
    };
    let submission = provider.visit.submission(&form, format!("{}/correction", request_path(id)))?;
    let kept = correct::record_typed(ctx, &provider.session, id, &submission, &typed).await;
    go(kept.map_err(|error| Problem::from(error).seen_at(&request_path(id)))?)
}

/// Sends the correction.
pub async fn send(provider: Provider, Path(id): Path<String>, posted: Posted) -> Reply {
    let id: RequestId = known(&id)?;
    let mut form = posted.form;
    let submission = provider.visit.submission(&form, format!("{}/receipt", request_path(id)))?;
    let sent = correct::send(&provider.visit.ctx, &provider.session, id, &submission).await;
    match sent.map_err(|error| Problem::from(error).seen_at(&request_path(id)))? {
        Outcome::Sent(location) => return go(location),
        Outcome::Missing(fields) => {
            for field in fields {
                let key = match field.document() {
                    Some(_) => "fault-upload-none-selected",
                    None => "correction-not-typed",
                };
                form.refuse(field.word(), key);
            }
        }
        Outcome::NotScanned(fields) => {
            for field in fields {
                form.refuse(field.word(), "fault-upload-not-scanned");
            }
        }
        Outcome::SignInAgain => return go(format!("{}/correction", request_path(id))),
        Outcome::NewText => form.refuse("contract", "contract-page-new-text"),
    }
    again(&provider, id, form).await
}

async fn again(provider: &Provider, id: RequestId, form: Form) -> Reply {
    match page(provider, id, Some(form)).await? {
        Some(page) => show_refused(&page),
        None => go(request_path(id)),
    }
}

/// The page as it is now, with what was refused; `None` unless a correction waits for the person.
pub async fn page(
    provider: &Provider,
    id: RequestId,
    refused: Option<Form>,
) -> Result<Option<CorrectionPage>, Problem> {
    let ctx = &provider.visit.ctx;
    let mut db = ctx.reader();
    let Some((request, asked)) = correct::waiting(&mut db, &provider.session, id).await? else {
        return Ok(None);
    };
    let sent = documents::current(&mut db, id, request.version + 1).await?;
    let missing = correct::missing(&request, &asked, &sent);
    let pending = timers::pending(&mut db, id.0).await?;
    let end = pending.iter().find(|timer| timer.kind == TimerKind::CorrectionEnd);
    let mut page = provider.page();
    page.error = refused.as_ref().is_some_and(Form::is_refused);
    let mut form = match refused {
        // The form may be older than what it was refused for: it goes on from the present state.
        Some(form) => Form { version: request.last_seq, ..provider.visit.again(form)? },
        None => provider.visit.form(request.last_seq)?,
    };
    fill(&mut form, request.details.as_ref().ok_or(Problem::NotFound)?, &asked);
    let infected = documents::infected(&mut db, id, request.version + 1).await?;
    let waiting = unscanned(ctx, &sent);
    let new = sent.iter().filter(|document| document.version == request.version + 1);
    Ok(Some(CorrectionPage {
        page,
        path: request_path(id),
        now: ctx.now(),
        due_at: end.map(|timer| timer.due_at),
        files: new.map(|one| row(provider, &request, one, &waiting)).collect::<Result<_, _>>()?,
        infected,
        is_waiting: !waiting.is_empty(),
        is_complete: missing.is_empty(),
        missing: missing.into_iter().filter_map(CorrectionField::document).collect(),
        form,
        asked,
        send: provider.visit.form(request.last_seq)?,
        sign_in: sign_in_again(provider, &format!("{}/correction", request_path(id)))?,
    }))
}

/// What is stored, unless this is the form of what was typed.
fn fill(form: &mut Form, details: &Details, asked: &Correction) {
    if asked.fields.iter().any(|field| form.values.contains_key(field.word())) {
        return;
    }
    for field in &asked.fields {
        if let Some(value) = stored(details, *field) {
            form.set(field.word(), value);
        }
    }
    if details.given_names.is_none() {
        form.set("one_name", "yes");
    }
}

fn stored(details: &Details, field: CorrectionField) -> Option<&str> {
    Some(match field {
        FamilyName => &details.family_name,
        GivenNames => details.given_names.as_deref().unwrap_or_default(),
        MrzFamily => &details.mrz_family,
        MrzGiven => details.mrz_given.as_deref().unwrap_or_default(),
        CorrectionField::Email => &details.email,
        CorrectionField::Phone => &details.phone,
        Contract | IdentityFront | IdentityBack | Mandate => return None,
    })
}

/// Judges what was named as typed, and the rest as stored.
fn judge(form: &mut Form, details: &Details, asked: &Correction) -> Option<Typed> {
    let value = |form: &Form, field: CorrectionField| {
        if asked.fields.contains(&field) {
            form.value(field.word()).to_owned()
        } else {
            stored(details, field).unwrap_or_default().to_owned()
        }
    };
    let one_name = |given| match asked.fields.contains(&given) {
        true => form.ticked("one_name"),
        false => details.given_names.is_none(),
    };
    let (one_printed, one_mrz) = (one_name(GivenNames), one_name(MrzGiven));
    let name = PersonName::parse(&value(form, GivenNames), &value(form, FamilyName), one_printed);
    let mrz = MrzName::parse(&value(form, MrzGiven), &value(form, MrzFamily), one_mrz);
    let (email, phone) = (
        Email::parse(&value(form, CorrectionField::Email)),
        Phone::parse(&value(form, CorrectionField::Phone)),
    );
    let name = names(form, name, ["given_names", "family_name"]);
    let mrz = names(form, mrz, ["mrz_given", "mrz_family"]);
    let email = form.judge("email", email, |fault| fault.key().to_owned());
    let phone = form.judge("phone", phone, |fault| fault.key().to_owned());
    Some(Typed { name: name?, mrz: mrz?, email: email?, phone: phone? })
}
