//! Whether a document may be kept, and in which form: a PDF as it is if nothing in it acts, a picture drawn anew
//! without what the camera wrote into it, an identity document with a watermark.
//!
//! These functions hold the whole document and run the parsers of others over what strangers made: `serve` calls them
//! in a child process only (`adapters/inspector.rs`).

mod mark;
mod pdf;
mod picture;
mod signature;

use std::path::Path;

use der::{Decode, DecodePem};
use image::RgbImage;
use x509_cert::Certificate;

pub use picture::write;

use super::sniff::sniff;
use crate::domain::request::signature::Signature;
use crate::domain::upload::{DocumentType, UploadFault};

/// What is kept of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Judged {
    /// The bytes as they were sent, with the electronic signatures in them.
    Pdf(Vec<Signature>),
    /// The same picture drawn anew, in place of the bytes that were sent; [`write`] makes a JPEG of it.
    Picture(RgbImage),
}

/// Judges a whole document. A picture bears `mark`, if there is one; signers are trusted whose certificates lead to
/// `anchors`.
///
/// # Errors
/// The [`UploadFault`] that the person is told.
pub fn judge(bytes: Vec<u8>, mark: Option<&str>, anchors: &[Certificate]) -> Result<Judged, UploadFault> {
    match sniff(&bytes)? {
        DocumentType::Pdf => pdf::judge(&bytes, anchors).map(Judged::Pdf),
        DocumentType::Jpeg | DocumentType::Png => picture::redraw(bytes, mark).map(Judged::Picture),
    }
}

/// The certificates in a folder, PEM or DER: those that signers are trusted by.
///
/// # Errors
/// A folder or file that cannot be read, or that is no certificate.
pub fn anchors(folder: &Path) -> std::io::Result<Vec<Certificate>> {
    let mut anchors = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let bytes = std::fs::read(entry?.path())?;
        let certificate = Certificate::from_pem(&bytes).or_else(|_| Certificate::from_der(&bytes));
        anchors.push(certificate.map_err(|_| std::io::Error::other("a file that is no certificate"))?);
    }
    Ok(anchors)
}
