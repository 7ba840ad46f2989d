//! A PDF, read with `lopdf` as far as it takes to know that it only shows pages (ISO 32000-1).

use lopdf::{Dictionary, Document, LoadOptions, Object, Stream};
use x509_cert::Certificate;

use super::signature;
use crate::domain::request::signature::Signature;
use crate::domain::upload::{MAX_PAGES, MAX_PIXELS, UploadFault};

/// Most bytes that one stream may unpack to, pictures apart, and all of them together: ten megabytes of zeros would
/// otherwise unpack to ten gigabytes at whoever opens the file.
const MAX_STREAM: usize = 32 * 1024 * 1024;
const MAX_UNPACKED: usize = 128 * 1024 * 1024;

/// Keys that make a document act, carry other files, or hold a form in a language of its own (12.6, 7.11.4, 12.7.8).
const KEYS: [&[u8]; 7] =
    [b"JS", b"JavaScript", b"XFA", b"EF", b"EmbeddedFiles", b"RichMediaContent", b"RichMediaSettings"];

/// The same as values of `S`, `Type` and `Subtype`.
const WORDS: [&[u8]; 12] = [
    b"JavaScript",
    b"Launch",
    b"ImportData",
    b"SubmitForm",
    b"GoToE",
    b"Rendition",
    b"EmbeddedFile",
    b"FileAttachment",
    b"RichMedia",
    b"RichMediaExecute",
    b"Movie",
    b"Sound",
];

/// What browsers look for in the first bytes of a file that they believe to be a page (WHATWG MIME Sniffing, 7.1).
const MARKUP: [&[u8]; 7] = [b"<html", b"<!doctype", b"<script", b"<svg", b"<body", b"<iframe", b"<head"];
const MARKUP_WITHIN: usize = 1024;

/// The end of a ZIP archive lies within its last 22 bytes and a comment of up to 65,535.
const ARCHIVE_END: &[u8] = b"PK\x05\x06";
const ARCHIVE_TAIL: usize = 22 + 65_535;

/// Judges a PDF whose outside `sniff` has judged; gives its electronic signatures.
pub fn judge(bytes: &[u8], anchors: &[Certificate]) -> Result<Vec<Signature>, UploadFault> {
    if is_something_else_too(bytes) {
        return Err(UploadFault::WrongType);
    }
    let options = LoadOptions { max_decompressed_size: Some(MAX_STREAM), ..LoadOptions::default() };
    let document = Document::load_mem_with_options(bytes, options).map_err(|_| UploadFault::WrongType)?;
    if document.was_encrypted() || document.is_encrypted() || document.trailer.has(b"Encrypt") {
        return Err(UploadFault::PasswordProtected);
    }
    if std::iter::once(&document.trailer).any(acts_within) || document.objects.values().any(acts) {
        return Err(UploadFault::ActiveContent);
    }
    unpacks(&document)?;
    match document.page_iter().take(MAX_PAGES + 1).count() {
        0 => Err(UploadFault::WrongType),
        pages if pages > MAX_PAGES => Err(UploadFault::TooBig),
        _ => Ok(signature::signatures(bytes, &document, anchors)),
    }
}

/// A file that other programs would read as a page or as an archive.
fn is_something_else_too(bytes: &[u8]) -> bool {
    let head = bytes[..bytes.len().min(MARKUP_WITHIN)].to_ascii_lowercase();
    let tail = &bytes[bytes.len().saturating_sub(ARCHIVE_TAIL)..];
    let holds = |hay: &[u8], needle: &[u8]| hay.windows(needle.len()).any(|part| part == needle);
    let ends = tail.windows(22).enumerate().filter(|(_, end)| end.starts_with(ARCHIVE_END));
    // The comment's length says where the archive ends: at the end of the file, if it is one.
    let is_archive = |(at, end): (usize, &[u8])| {
        at + 22 + usize::from(u16::from_le_bytes([end[20], end[21]])) == tail.len()
    };
    MARKUP.iter().any(|markup| holds(&head, markup)) || ends.into_iter().any(is_archive) || trails(bytes)
}

/// Whether anything but white space follows the last end mark.
fn trails(bytes: &[u8]) -> bool {
    let end = bytes.windows(5).rposition(|part| part == b"%%EOF");
    end.is_none_or(|end| bytes[end + 5..].iter().any(|byte| !byte.is_ascii_whitespace() && *byte != 0))
}

/// Whether an object, or one inside it, acts.
fn acts(object: &Object) -> bool {
    let mut left = vec![object];
    while let Some(object) = left.pop() {
        match object {
            Object::Dictionary(dictionary) if is_active(dictionary) => return true,
            Object::Dictionary(dictionary) => left.extend(dictionary.iter().map(|(_, value)| value)),
            Object::Stream(stream) if is_active(&stream.dict) => return true,
            Object::Stream(stream) => left.extend(stream.dict.iter().map(|(_, value)| value)),
            Object::Array(items) => left.extend(items),
            _ => {}
        }
    }
    false
}

fn acts_within(dictionary: &Dictionary) -> bool {
    is_active(dictionary) || dictionary.iter().any(|(_, value)| acts(value))
}

fn is_active(dictionary: &Dictionary) -> bool {
    let word = |key: &[u8]| dictionary.get(key).and_then(Object::as_name).ok();
    KEYS.iter().any(|key| dictionary.has(key))
        || [&b"S"[..], b"Type", b"Subtype"].into_iter().filter_map(word).any(|word| WORDS.contains(&word))
}

/// Unpacks every stream within limits; a picture is not unpacked, its size is read.
fn unpacks(document: &Document) -> Result<(), UploadFault> {
    let mut left = MAX_UNPACKED;
    for stream in document.objects.values().filter_map(|object| object.as_stream().ok()) {
        if is_picture(stream) {
            let side = |key: &[u8]| {
                let side = stream.dict.get_deref(key, document).and_then(Object::as_i64);
                side.ok().and_then(|side| u64::try_from(side).ok()).unwrap_or(0)
            };
            if side(b"Width").saturating_mul(side(b"Height")) > MAX_PIXELS {
                return Err(UploadFault::TooBig);
            }
            continue;
        }
        match stream.decompressed_content_with_limit(MAX_STREAM.min(left)) {
            Ok(content) => left -= content.len(),
            Err(lopdf::Error::Unimplemented(_)) => {}
            Err(error) if is_too_much(&error) => return Err(UploadFault::TooBig),
            Err(_) => return Err(UploadFault::WrongType),
        }
    }
    Ok(())
}

fn is_picture(stream: &Stream) -> bool {
    stream.dict.get(b"Subtype").and_then(Object::as_name).is_ok_and(|kind| kind == b"Image")
}

fn is_too_much(error: &lopdf::Error) -> bool {
    matches!(
        error,
        lopdf::Error::Decompress(
            lopdf::DecompressError::MemoryLimitExceeded { .. }
                | lopdf::DecompressError::TooManyFilters { .. }
        )
    )
}

#[cfg(test)]
#[path = "pdf_tests.rs"]
mod tests;
