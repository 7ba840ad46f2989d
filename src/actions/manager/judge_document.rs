//! What becomes of a file that has arrived: scanned, judged in a process of its own, and kept as it is or drawn anew.

use futures_util::StreamExt;

use super::document_bytes::pieces;
use super::incoming::Received;
use crate::actions::{ActionError, Context};
use crate::adapters::files::Pieces;
use crate::adapters::inspector::Verdict;
use crate::adapters::scanner::Finding;
use crate::domain::id::DocumentId;
use crate::domain::request::document::DocumentField;
use crate::domain::request::signature::Signature;
use crate::domain::upload::{DocumentType, Scan, UploadFault};
use crate::storage::requests::Request;
use crate::text::moment::brussels_date;

/// A file that may be kept, sealed in the store under its id.
#[derive(Debug)]
pub struct Kept {
    pub id: DocumentId,
    pub kind: DocumentType,
    pub size: usize,
    /// Of the bytes that are kept, and of those that were sent.
    pub sha256: Vec<u8>,
    pub sent_sha256: Vec<u8>,
    pub scan: Scan,
    pub signatures: Vec<Signature>,
}

/// Scans and judges what has arrived. What is refused is removed.
///
/// # Errors
/// [`ActionError::Outside`] if it could not be judged; nothing of it is left then either.
pub async fn run(
    ctx: &Context,
    request: &Request,
    field: DocumentField,
    received: Received,
) -> Result<Result<Kept, UploadFault>, ActionError> {
    let judged = judged(ctx, request, field, &received).await;
    // What was sent stands no longer than it must: a picture is kept as it is drawn anew.
    let kept = match judged {
        Ok(Ok((Verdict::Pdf(signatures), scan))) => {
            let sent_sha256 = received.sha256().to_vec();
            return Ok(Ok(kept(received, DocumentType::Pdf, sent_sha256, scan, signatures)));
        }
        Ok(Ok((Verdict::Picture(drawn), scan))) => store(&received, drawn).await.map(|stored| {
            let sent_sha256 = received.sha256().to_vec();
            stored.map(|stored| kept(stored, DocumentType::Jpeg, sent_sha256, scan, Vec::new()))
        }),
        Ok(Err(fault)) => Ok(Err(fault)),
        Err(error) => Err(error),
    };
    received.forget().await;
    kept
}

/// What lies in the store is kept.
fn kept(
    stored: Received,
    kind: DocumentType,
    sent_sha256: Vec<u8>,
    scan: Scan,
    signatures: Vec<Signature>,
) -> Kept {
    let (size, sha256) = (stored.size(), stored.sha256().to_vec());
    Kept { id: stored.hand_over(), kind, size, sha256, sent_sha256, scan, signatures }
}

/// Stores a picture as it is drawn. One that is not drawn to its end leaves nothing.
async fn store(beside: &Received, mut drawn: Pieces) -> Result<Result<Received, UploadFault>, ActionError> {
    let mut incoming = beside.another().await?;
    while let Some(piece) = drawn.next().await {
        let Ok(piece) = piece else {
            tracing::warn!("a picture could not be drawn within its limits");
            return Ok(Err(UploadFault::WrongType));
        };
        incoming.push(&piece).await?;
    }
    incoming.finish().await.map(Ok)
}

/// The scanner is asked first: nothing is decoded that it calls infected.
async fn judged(
    ctx: &Context,
    request: &Request,
    field: DocumentField,
    received: &Received,
) -> Result<Result<(Verdict, Scan), UploadFault>, ActionError> {
    let scan = match ctx.scanner.scan(pieces(ctx, received.id()).await?).await {
        Ok(None) => Scan::None,
        Ok(Some(Finding::Clean)) => Scan::Clean,
        Ok(Some(Finding::Infected)) => return Ok(Err(UploadFault::Virus)),
        Err(fault) => {
            tracing::warn!(%fault, "a document waits for the virus scanner");
            Scan::Quarantined
        }
    };
    let mark = field.is_marked().then(|| mark(ctx, request));
    let judged = ctx.inspector.judge(pieces(ctx, received.id()).await?, mark.as_deref()).await;
    let judged = judged.map_err(|fault| ActionError::Outside("judging a document", Box::new(fault)))?;
    Ok(judged.map(|judged| (judged, scan)))
}

/// For whom and for what the copy was made, and when; the same in every language.
fn mark(ctx: &Context, request: &Request) -> String {
    format!("eHealth {} {}", request.reference, brussels_date(ctx.now()))
}
