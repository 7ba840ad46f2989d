//! A posted form with files. Read part by part within limits: a file that is too big costs the person that
//! file and nothing else they typed, and costs us its size in memory never.

use std::collections::BTreeMap;

use axum::extract::multipart::{Field, MultipartError};
use axum::extract::{DefaultBodyLimit, FromRequest, FromRequestParts, Multipart, Request};
use axum::http::StatusCode;
use axum::http::header::CONTENT_LENGTH;

use super::form::Form;
use super::posted;
use super::problem::Problem;
use super::visit::Visit;
use crate::domain::upload::{MAX_BYTES, UploadFault};

/// Most bytes read of one post, kept or not. An answer before the end of the body resets the connection and
/// the person sees nothing, so what is too big for us is still read and dropped, up to here.
const READ_LIMIT: usize = 100 * 1024 * 1024;
/// Most bytes of all text fields together.
const TEXT_LIMIT: usize = 64 * 1024;
/// Most parts, files and fields; the largest form has a dozen.
const PART_LIMIT: usize = 40;
/// Longest file name kept, in characters; it is only ever shown.
const NAME_LIMIT: usize = 120;

/// A form with files that this browser was shown and has posted.
#[derive(Debug)]
pub struct Uploaded {
    pub visit: Visit,
    pub form: Form,
    pub files: Files,
}

/// The files of a post, by the name of their input.
#[derive(Debug, Default)]
pub struct Files(BTreeMap<String, Result<File, UploadFault>>);

/// One file as it was sent. Name and content are the sender's word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Without folders and control characters.
    pub name: String,
    pub bytes: Vec<u8>,
}

/// Raises the limit of the routes that take files, and only theirs.
pub fn limit() -> DefaultBodyLimit {
    DefaultBodyLimit::max(READ_LIMIT)
}

impl Files {
    /// Takes the file of an input, or says why there is none to take.
    pub fn take(&mut self, input: &str) -> Result<File, UploadFault> {
        self.0.remove(input).unwrap_or(Err(UploadFault::NoneSelected))
    }

    /// Keeps a file under its input; a second one there is one too many.
    fn keep(&mut self, input: String, file: Result<File, UploadFault>) {
        let file = if self.0.contains_key(&input) { Err(UploadFault::TooMany) } else { file };
        self.0.insert(input, file);
    }
}

impl<S: Send + Sync> FromRequest<S> for Uploaded {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Self, Problem> {
        if announced(&request).is_some_and(|length| length > READ_LIMIT) {
            return Err(Problem::TooLarge);
        }
        let (mut parts, body) = request.into_parts();
        let visit = Visit::from_request_parts(&mut parts, state).await?;
        let multipart = Multipart::from_request(Request::from_parts(parts, body), state)
            .await
            .map_err(|_| Problem::BadRequest)?;
        let (form, files) = read(multipart, |form| posted::check(&visit, form)).await?;
        Ok(Self { visit, form, files })
    }
}

fn announced(request: &Request) -> Option<usize> {
    request.headers().get(CONTENT_LENGTH)?.to_str().ok()?.parse().ok()
}

/// Reads every part. The CSRF token comes before the first file, so that no file of a stranger is kept.
async fn read(
    mut multipart: Multipart,
    check: impl Fn(&Form) -> Result<(), Problem>,
) -> Result<(Form, Files), Problem> {
    let (mut pairs, mut files) = (Vec::new(), Files::default());
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
        let file = read_file(&mut field).await?;
        files.keep(input, file);
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

/// Reads a file to its end; beyond the limit its bytes are dropped.
async fn read_file(field: &mut Field<'_>) -> Result<Result<File, UploadFault>, Problem> {
    let name = shown_name(field.file_name().unwrap_or_default());
    let mut bytes = Vec::new();
    let mut too_big = false;
    while let Some(chunk) = field.chunk().await.map_err(broken)? {
        too_big |= bytes.len() + chunk.len() > MAX_BYTES;
        if too_big {
            bytes = Vec::new();
        } else {
            bytes.extend_from_slice(&chunk);
        }
    }
    Ok(match (too_big, bytes.is_empty()) {
        (true, _) => Err(UploadFault::TooBig),
        // A browser sends an input left alone as a file without name and bytes (HTML, 4.10.22.4).
        (false, true) if name.is_empty() => Err(UploadFault::NoneSelected),
        (false, true) => Err(UploadFault::Empty),
        (false, false) => Ok(File { name, bytes }),
    })
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
