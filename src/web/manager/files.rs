//! The files of a request that are not sent yet, as the pages of the contract and of a correction list them.

use super::request_path;
use crate::domain::instant::Instant;
use crate::domain::request::document::DocumentField;
use crate::storage::documents::Document;
use crate::storage::requests::Request;
use crate::web::form::Form;
use crate::web::guard::Provider;
use crate::web::problem::Problem;

/// A file that is there (FILE-6), with the form that takes it back.
pub struct FileRow {
    pub field: DocumentField,
    pub name: String,
    pub size: u64,
    pub uploaded_at: Instant,
    /// Whether it waits for the virus scanner.
    pub is_waiting: bool,
    pub href: String,
    pub remove: Form,
}

/// The line of a file.
pub fn row(
    provider: &Provider,
    request: &Request,
    document: &Document,
    waiting: &[DocumentField],
) -> Result<FileRow, Problem> {
    Ok(FileRow {
        field: document.field,
        name: document.name.clone(),
        size: u64::try_from(document.size).unwrap_or(0),
        uploaded_at: document.uploaded_at,
        is_waiting: waiting.contains(&document.field),
        href: format!("{}/documents/{}", request_path(request.id), document.id),
        remove: provider.visit.form(request.last_seq)?,
    })
}
