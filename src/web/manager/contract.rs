//! `/manager/requests/{id}/contract`: read, sign, upload, send.

use askama::Template;
use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse, Response};

use super::files::{FileRow, row};
use super::{known, request_path, sign_in_again};
use crate::actions::manager::contract_text::{self, Contract};
use crate::actions::manager::send_contract::{self, Outcome};
use crate::actions::manager::{contract_print, mandate_print, mine};
use crate::domain::contract_text::Clause;
use crate::domain::id::RequestId;
use crate::domain::instant::Instant;
use crate::domain::request::RequestState;
use crate::domain::request::document::DocumentField;
use crate::domain::timer::TimerKind;
use crate::domain::word::Word;
use crate::storage::documents;
use crate::storage::timers;
use crate::web::form::Form;
use crate::web::guard::Provider;
use crate::web::page::Page;
use crate::web::posted::Posted;
use crate::web::problem::{Problem, Reply, go, show, show_refused};

#[derive(Template)]
#[template(path = "manager/contract.html")]
pub struct ContractPage {
    page: Page,
    path: String,
    now: Instant,
    due_at: Option<Instant>,
    text: ContractText,
    files: Vec<FileRow>,
    /// Then there is a mandate to be signed, too.
    for_organisation: bool,
    /// Fields whose file the scanner called infected, and for which no other came.
    infected: Vec<DocumentField>,
    /// Whether a file waits for the scanner: then nothing can be sent yet.
    is_waiting: bool,
    /// Fields that still need a file.
    missing: Vec<DocumentField>,
    /// The form of the files; carries what was refused, by either form of the page.
    form: Form,
    send: Form,
    /// Where to sign in again before sending; `None` while the sign-in is of just now.
    sign_in: Option<String>,
}

/// The contract in its own language, which may be another than the page's.
struct ContractText {
    tag: &'static str,
    title: String,
    parties: String,
    version: String,
    data: Vec<(String, String)>,
    clauses: Vec<Clause>,
    hash: String,
}

/// Shows the contract while it is to be sent; before and after, where the request stands.
pub async fn get(provider: Provider, Path(id): Path<String>) -> Reply {
    let id = known(&id)?;
    match page(&provider, id, None).await? {
        Some(page) => show(&page),
        None => go(request_path(id)),
    }
}

/// Sends what was uploaded.
pub async fn post(provider: Provider, Path(id): Path<String>, posted: Posted) -> Reply {
    let id: RequestId = known(&id)?;
    let mut form = posted.form;
    let submission = provider.visit.submission(&form, format!("{}/receipt", request_path(id)))?;
    let sent = send_contract::run(&provider.visit.ctx, &provider.session, id, &submission).await;
    match sent.map_err(|error| Problem::from(error).seen_at(&request_path(id)))? {
        Outcome::Sent(location) => return go(location),
        Outcome::Missing(fields) => {
            for field in fields {
                form.refuse(field.word(), "fault-upload-none-selected");
            }
        }
        Outcome::NotScanned(fields) => {
            for field in fields {
                form.refuse(field.word(), "fault-upload-not-scanned");
            }
        }
        Outcome::SignInAgain => return go(format!("{}/contract", request_path(id))),
        Outcome::NewText => form.refuse("contract", "contract-page-new-text"),
    }
    match page(&provider, id, Some(form)).await? {
        Some(page) => show_refused(&page),
        None => go(request_path(id)),
    }
}

/// The contract to print and sign.
pub async fn pdf(provider: Provider, Path(id): Path<String>) -> Reply {
    let ctx = &provider.visit.ctx;
    let mut db = ctx.reader();
    let request = mine::request(&mut db, &provider.session, known(&id)?).await?;
    let contract = contract_text::of_request(ctx, &mut db, &request).await?;
    // Once sent, the contract is the one that was sent, in its own version: no other must pass for it.
    if request.state != RequestState::ContractDue && !send_contract::is_offered(&request, &contract) {
        return Err(Problem::NotFound);
    }
    let file = contract_print::pdf(&contract, &ctx.settings.base_url)?;
    Ok(attached(&request.reference, file))
}

/// The mandate of the organisation to print and have signed; nothing for a person's own request.
pub async fn mandate(provider: Provider, Path(id): Path<String>) -> Reply {
    let ctx = &provider.visit.ctx;
    let mut db = ctx.reader();
    let request = mine::request(&mut db, &provider.session, known(&id)?).await?;
    let file = mandate_print::pdf(ctx, &mut db, &request).await?;
    Ok(attached(&format!("{}-mandate", request.reference), file))
}

fn attached(name: &str, file: Vec<u8>) -> Response {
    let disposition = format!("attachment; filename=\"{name}.pdf\"");
    let headers =
        [(header::CONTENT_TYPE, "application/pdf".to_owned()), (header::CONTENT_DISPOSITION, disposition)];
    (headers, file).into_response()
}

/// The page as it is now, with what was refused; `None` unless the contract is to be sent.
pub async fn page(
    provider: &Provider,
    id: RequestId,
    refused: Option<Form>,
) -> Result<Option<ContractPage>, Problem> {
    let ctx = &provider.visit.ctx;
    let mut db = ctx.reader();
    let request = mine::request(&mut db, &provider.session, id).await?;
    if request.state != RequestState::ContractDue {
        return Ok(None);
    }
    let contract = contract_text::of_request(ctx, &mut db, &request).await?;
    let uploaded = documents::current(&mut db, id, request.version + 1).await?;
    let infected = documents::infected(&mut db, id, request.version + 1).await?;
    let waiting = send_contract::unscanned(ctx, &uploaded);
    let pending = timers::pending(&mut db, id.0).await?;
    let end = pending.iter().find(|timer| timer.kind == TimerKind::ContractEnd);
    let mut page = provider.page();
    page.error = refused.as_ref().is_some_and(Form::is_refused);
    let form = match refused {
        // The form may be older than what it was refused for: it goes on from the present state.
        Some(form) => Form { version: request.last_seq, ..provider.visit.again(form)? },
        None => provider.visit.form(request.last_seq)?,
    };
    Ok(Some(ContractPage {
        page,
        path: request_path(id),
        now: ctx.now(),
        due_at: end.map(|timer| timer.due_at),
        text: text(&contract),
        files: uploaded.iter().map(|one| row(provider, &request, one, &waiting)).collect::<Result<_, _>>()?,
        infected,
        is_waiting: !waiting.is_empty(),
        missing: send_contract::missing(&request, &uploaded),
        for_organisation: request.for_organisation,
        form,
        send: provider.visit.form(request.last_seq)?,
        sign_in: sign_in_again(provider, &format!("{}/contract", request_path(id)))?,
    }))
}

fn text(contract: &Contract) -> ContractText {
    let words = contract_print::words(contract);
    ContractText {
        tag: contract.language.tag(),
        title: words.title,
        parties: words.parties,
        version: contract.version.clone(),
        data: contract_print::data(contract),
        clauses: words.clauses,
        hash: contract_print::grouped(&hex::encode(contract.hash())),
    }
}
