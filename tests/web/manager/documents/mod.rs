//! Documents of strangers: received, judged, scanned, kept and handed out.

mod clamd;
mod hostile;
mod memory;
mod objects;
mod quarantine;
mod signatures;
mod streaming;

use passerelle::browser::Seen;
use passerelle::storage::documents::{self, Document};

use crate::support::TestApp;
use crate::support::applicants::Applicant;

/// What is kept of an applicant's documents.
async fn kept(app: &TestApp, applicant: &Applicant) -> Vec<Document> {
    documents::current(&mut app.ctx.reader(), applicant.id, 1).await.unwrap()
}

/// How many files the store holds, unfinished ones too.
async fn stored(app: &TestApp) -> usize {
    app.ctx.files.ids().await.unwrap().len()
}

/// The message beside an input.
fn message(page: &Seen, input: &str) -> String {
    page.between(&format!("id=\"{input}-error\">"), "</p>").unwrap_or_else(|| "no message".to_owned())
}

/// The test file of the scanners (EICAR), which harms nobody. In two parts, so that no scanner finds this source.
fn eicar() -> Vec<u8> {
    [r"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-", "STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"].concat().into_bytes()
}
