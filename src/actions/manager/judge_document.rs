//! What becomes of a file that has arrived: scanned, judged in a process of its own, and kept as it is or drawn anew.

use super::document_bytes::{forget, keep, pieces};
use super::incoming::Received;
use crate::actions::{ActionError, Context};
use crate::adapters::judging::Judged;
use crate::adapters::scanner::Finding;
use crate::adapters::vault::sha256;
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
    match judged(ctx, request, field, &received).await {
        Ok(Ok((Judged::Pdf(signatures), scan))) => {
            let (size, sha256) = (received.size(), received.sha256().to_vec());
            let sent_sha256 = sha256.clone();
            Ok(Ok(Kept {
                id: received.hand_over(),
                kind: DocumentType::Pdf,
                size,
                sha256,
                sent_sha256,
                scan,
                signatures,
            }))
        }
        Ok(Ok((Judged::Picture(jpeg), scan))) => {
            let sent_sha256 = received.sha256().to_vec();
            received.forget().await;
            let id: DocumentId = ctx.new_id()?;
            if let Err(error) = keep(ctx, id, &jpeg).await {
                forget(ctx, &[id]).await;
                return Err(error);
            }
            let (size, sha256) = (jpeg.len(), sha256(&jpeg).to_vec());
            Ok(Ok(Kept {
                id,
                kind: DocumentType::Jpeg,
                size,
                sha256,
                sent_sha256,
                scan,
                signatures: Vec::new(),
            }))
        }
        Ok(Err(fault)) => {
            received.forget().await;
            Ok(Err(fault))
        }
        Err(error) => {
            received.forget().await;
            Err(error)
        }
    }
}

/// The scanner is asked first: nothing is decoded that it calls infected.
async fn judged(
    ctx: &Context,
    request: &Request,
    field: DocumentField,
    received: &Received,
) -> Result<Result<(Judged, Scan), UploadFault>, ActionError> {
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
