//! The files of a request: uploaded, looked at again, taken back.

use axum::body::Body;
use axum::extract::Path;
use axum::http::header;
use axum::response::IntoResponse;

use super::{contract, correction, known, request_path};
use crate::actions::manager::incoming::Received;
use crate::actions::manager::upload_document::{self, Offered, Outcome};
use crate::actions::manager::{correct, document_bytes, mine, remove_document};
use crate::domain::id::{DocumentId, RequestId};
use crate::domain::request::RequestState;
use crate::domain::request::document::DocumentField;
use crate::domain::upload::UploadFault;
use crate::domain::word::Word;
use crate::storage::documents::Document;
use crate::storage::requests::Request;
use crate::web::guard::Provider;
use crate::web::posted::Posted;
use crate::web::problem::{Problem, Reply, go, show_refused};
use crate::web::upload::{Files, Streamed};

/// Takes the files that were chosen; those that cannot be taken are told beside their fields.
pub async fn post(provider: Provider, Path(id): Path<String>, uploaded: Streamed) -> Reply {
    let id: RequestId = known(&id)?;
    let Streamed { mut form, files, .. } = uploaded;
    let ctx = &provider.visit.ctx;
    let request = mine::request(&mut ctx.reader(), &provider.session, id).await?;
    let location = page_of(&request);
    let submission = provider.visit.submission(&form, &location)?;
    let missing = correct::missing_documents(&mut ctx.reader(), &request).await?;
    let (offered, mut refused) = sorted(files, request.for_organisation, &missing);
    let outcome = upload_document::run(ctx, &provider.session, id, &submission, offered).await;
    match outcome.map_err(|error| Problem::from(error).seen_at(&request_path(id)))? {
        Outcome::Before(location) => return go(location),
        Outcome::Judged(faults) => refused.extend(faults),
    }
    for (field, fault) in &refused {
        form.refuse(field.word(), fault.key());
    }
    if refused.is_empty() {
        return go(location);
    }
    if request.state == RequestState::CorrectionDue {
        let page = correction::page(&provider, id, Some(form)).await?;
        return page.map_or_else(|| go(location), |page| show_refused(&page));
    }
    let page = contract::page(&provider, id, Some(form)).await?;
    page.map_or_else(|| go(location), |page| show_refused(&page))
}

/// The page on which the files of a request are sent now.
fn page_of(request: &Request) -> String {
    let below = if request.state == RequestState::CorrectionDue { "correction" } else { "contract" };
    format!("{}/{below}", request_path(request.id))
}

/// Hands a file back as it is kept, to be saved: what others made is never shown inside our pages.
pub async fn get(provider: Provider, Path((id, document)): Path<(String, String)>) -> Reply {
    let (id, document): (RequestId, DocumentId) = (known(&id)?, known(&document)?);
    let ctx = &provider.visit.ctx;
    let (_, document) = mine::document(&mut ctx.reader(), &provider.session, id, document).await?;
    let pieces = document_bytes::pieces(ctx, document.id).await?;
    let headers = [
        (header::CONTENT_TYPE, document.media_type.clone()),
        (header::CONTENT_DISPOSITION, attachment(&saved_name(&document))),
        (header::CONTENT_SECURITY_POLICY, "sandbox; default-src 'none'".to_owned()),
    ];
    Ok((headers, Body::from_stream(pieces)).into_response())
}

/// Takes a file back.
pub async fn remove(
    provider: Provider,
    Path((id, document)): Path<(String, String)>,
    posted: Posted,
) -> Reply {
    let (id, document): (RequestId, DocumentId) = (known(&id)?, known(&document)?);
    let request = mine::request(&mut provider.visit.ctx.reader(), &provider.session, id).await?;
    let submission = provider.visit.submission(&posted.form, page_of(&request))?;
    let removed =
        remove_document::run(&provider.visit.ctx, &provider.session, id, document, &submission).await;
    go(removed.map_err(|error| Problem::from(error).seen_at(&request_path(id)))?)
}

/// The files to judge, and the inputs whose file the reader could not take. An input left alone is a fault
/// only if nothing was chosen at all: people upload one file after the other, too. And only where the page asks for it.
fn sorted(
    mut files: Files<Received>,
    for_organisation: bool,
    missing: &[DocumentField],
) -> (Vec<Offered>, Vec<(DocumentField, UploadFault)>) {
    let (mut offered, mut refused, mut left) = (Vec::new(), Vec::new(), Vec::new());
    for field in DocumentField::needed(for_organisation) {
        match files.take(field.word()) {
            Ok(file) => offered.push(Offered { field, name: file.name, received: file.content }),
            Err(UploadFault::NoneSelected) if !missing.contains(&field) => {}
            Err(UploadFault::NoneSelected) => left.push((field, UploadFault::NoneSelected)),
            Err(fault) => refused.push((field, fault)),
        }
    }
    if offered.is_empty() && refused.is_empty() { (offered, left) } else { (offered, refused) }
}

/// The file's own name; a picture that was drawn anew is a JPEG, whatever it was.
fn saved_name(document: &Document) -> String {
    match document.name.rsplit_once('.') {
        Some((stem, _)) if document.is_redrawn() => format!("{stem}.jpg"),
        _ => document.name.clone(),
    }
}

/// `attachment` with the name in the form of RFC 8187, which holds every letter.
pub(in crate::web) fn attachment(name: &str) -> String {
    let encoded: String = name
        .bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'.' | b'-' | b'_' => char::from(byte).to_string(),
            other => format!("%{other:02X}"),
        })
        .collect();
    format!("attachment; filename*=UTF-8''{encoded}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_cannot_leave_its_header() {
        assert_eq!(attachment("Pas \"A\"\r\n.pdf"), "attachment; filename*=UTF-8''Pas%20%22A%22%0D%0A.pdf");
        assert_eq!(attachment("Ά.pdf"), "attachment; filename*=UTF-8''%CE%86.pdf");
    }
}
