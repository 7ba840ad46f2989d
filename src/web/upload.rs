//! A posted form with files. Read part by part within limits: a file that is too big costs the person that
//! file and nothing else they typed. Documents go into the store piece by piece and are never held here; the small
//! files of other pages (signing requests, signatures) come whole.

mod sink;

use std::collections::BTreeMap;

use axum::extract::multipart::{Field, MultipartError};
use axum::extract::{DefaultBodyLimit, FromRequest, FromRequestParts, Multipart, Request};
use axum::http::StatusCode;
use axum::http::header::CONTENT_LENGTH;

use super::form::Form;
use super::posted;
use super::problem::Problem;
use super::visit::Visit;
use crate::actions::manager::incoming::Received;
use crate::domain::upload::UploadFault;
use sink::{Sink, Stored, Whole};

/// Most bytes read of one post, kept or not. An answer before the end of the body resets the connection and
/// the person sees nothing, so what is too big for us is still read and dropped, up to here.
const READ_LIMIT: usize = 100 * 1024 * 1024;
/// Most bytes of all text fields together.
const TEXT_LIMIT: usize = 64 * 1024;
/// Most parts, files and fields; the largest form has a dozen.
const PART_LIMIT: usize = 40;
/// Longest file name kept, in characters; it is only ever shown.
const NAME_LIMIT: usize = 120;

/// A form with small files that this browser was shown and has posted.
#[derive(Debug)]
pub struct Uploaded {
    pub visit: Visit,
    pub form: Form,
    pub files: Files<Vec<u8>>,
}

/// The same with documents, which lie in the store.
#[derive(Debug)]
pub struct Streamed {
    pub visit: Visit,
    pub form: Form,
    pub files: Files<Received>,
}

/// The files of a post, by the name of their input.
#[derive(Debug)]
pub struct Files<C>(BTreeMap<String, Result<File<C>, UploadFault>>);

/// One file as it was sent. Name and content are the sender's word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File<C> {
    /// Without folders and control characters.
    pub name: String,
    pub content: C,
}

/// Raises the limit of the routes that take files, and only theirs.
pub fn limit() -> DefaultBodyLimit {
    DefaultBodyLimit::max(READ_LIMIT)
}

impl<C> Files<C> {
    /// Takes the file of an input, or says why there is none to take.
    pub fn take(&mut self, input: &str) -> Result<File<C>, UploadFault> {
        self.0.remove(input).unwrap_or(Err(UploadFault::NoneSelected))
    }
}

impl<S: Send + Sync> FromRequest<S> for Uploaded {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Self, Problem> {
        let (visit, multipart) = opened(request, state).await?;
        let (form, files) = read(multipart, &Whole, |form| posted::check(&visit, form)).await?;
        Ok(Self { visit, form, files })
    }
}

impl<S: Send + Sync> FromRequest<S> for Streamed {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Self, Problem> {
        let (visit, multipart) = opened(request, state).await?;
        let sink = Stored(visit.ctx.clone());
        let (form, files) = read(multipart, &sink, |form| posted::check(&visit, form)).await?;
        Ok(Self { visit, form, files })
    }
}

async fn opened<S: Send + Sync>(request: Request, state: &S) -> Result<(Visit, Multipart), Problem> {
    if announced(&request).is_some_and(|length| length > READ_LIMIT) {
        return Err(Problem::TooLarge);
    }
    let (mut parts, body) = request.into_parts();
    let visit = Visit::from_request_parts(&mut parts, state).await?;
    let multipart = Multipart::from_request(Request::from_parts(parts, body), state).await;
    Ok((visit, multipart.map_err(|_| Problem::BadRequest)?))
}

fn announced(request: &Request) -> Option<usize> {
    request.headers().get(CONTENT_LENGTH)?.to_str().ok()?.parse().ok()
}

/// Reads every part. The CSRF token comes before the first file, so that no file of a stranger is kept.
async fn read<K: Sink>(
    mut multipart: Multipart,
    sink: &K,
    check: impl Fn(&Form) -> Result<(), Problem>,
) -> Result<(Form, Files<K::Content>), Problem> {
    let (mut pairs, mut files) = (Vec::new(), Files(BTreeMap::new()));
    let mut text_left = TEXT_LIMIT;
    let mut checked = false;
    for _ in 0..PART_LIMIT {
        let Some(mut field) = multipart.next_field().await.map_err(broken)? else {
            let form = Form::posted(pairs);
            check(&form)?;
            return Ok((form, files));
        };
        let Some(input) = field.name().map(str::to_owned) else {
            return Err(Problem::BadRequest);
        };
        if field.file_name().is_none() {
            let text = read_text(&mut field, &mut text_left).await?;
            pairs.push((input, text));
            continue;
        }
        if !checked && let Err(refused) = check(&Form::posted(pairs.clone())) {
            drop(field);
            drain(multipart).await;
            return Err(refused);
        }
        checked = true;
        let file = if files.0.contains_key(&input) {
            // One input, one file: a second is not even received.
            pass_over(&mut field).await?;
            Err(UploadFault::TooMany)
        } else if sink.wants(&input) {
            read_file(&mut field, sink).await?
        } else {
            pass_over(&mut field).await?;
            continue;
        };
        files.0.insert(input, file);
    }
    Err(Problem::BadRequest)
}

async fn read_text(field: &mut Field<'_>, left: &mut usize) -> Result<String, Problem> {
    let mut bytes = Vec::new();
    while let Some(chunk) = field.chunk().await.map_err(broken)? {
        *left = left.checked_sub(chunk.len()).ok_or(Problem::TooLarge)?;
        bytes.extend_from_slice(&chunk);
    }
    String::from_utf8(bytes).map_err(|_| Problem::BadRequest)
}

/// Reads a file to its end; beyond the limit, and once it cannot be kept, its bytes are dropped.
async fn read_file<K: Sink>(
    field: &mut Field<'_>,
    sink: &K,
) -> Result<Result<File<K::Content>, UploadFault>, Problem> {
    let name = shown_name(field.file_name().unwrap_or_default());
    let (mut size, mut basin) = (0_usize, Ok(None));
    while let Some(chunk) = field.chunk().await.map_err(broken)? {
        size = size.saturating_add(chunk.len());
        basin = match basin {
            Ok(None) if size == 0 => Ok(None),
            Ok(_) if size > K::LIMIT => Err(UploadFault::TooBig),
            Ok(basin) => sink.pour(basin, &chunk).await.map(Some),
            refused => refused,
        };
    }
    Ok(match basin {
        Ok(Some(basin)) => sink.close(basin).await.map(|content| File { name, content }),
        // A browser sends an input left alone as a file without name and bytes (HTML, 4.10.22.4).
        Ok(None) if name.is_empty() => Err(UploadFault::NoneSelected),
        Ok(None) => Err(UploadFault::Empty),
        Err(fault) => Err(fault),
    })
}

async fn pass_over(field: &mut Field<'_>) -> Result<(), Problem> {
    while field.chunk().await.map_err(broken)?.is_some() {}
    Ok(())
}

/// Reads on so that the browser hears the answer; a fault on the way does not matter any more.
async fn drain(mut multipart: Multipart) {
    while let Ok(Some(_)) = multipart.next_field().await {}
}

/// The last step of what some browsers send as a path.
fn shown_name(sent: &str) -> String {
    let last = sent.rsplit(['/', '\\']).next().unwrap_or_default();
    last.chars().filter(|c| !c.is_control()).take(NAME_LIMIT).collect::<String>().trim().to_owned()
}

/// Takes an owned error so that it fits `map_err`.
#[allow(clippy::needless_pass_by_value, reason = "the shape `map_err` wants")]
fn broken(error: MultipartError) -> Problem {
    if error.status() == StatusCode::PAYLOAD_TOO_LARGE { Problem::TooLarge } else { Problem::BadRequest }
}

#[cfg(test)]
#[path = "upload_tests.rs"]
mod tests;
