//! The documents that came while the virus scanner was away are scanned when it is back.

use super::document_bytes::{forget, pieces};
use crate::actions::{ActionError, Context, request_moves};
use crate::adapters::scanner::Finding;
use crate::domain::letter::Letter;
use crate::domain::request::RequestState;
use crate::domain::upload::Scan;
use crate::storage::db::Tx;
use crate::storage::documents::{self, Document};
use crate::storage::error::StorageError;
use crate::storage::requests;

/// Scans the document that waits longest. Gives whether one was dealt with: `false` when none waits, and while the
/// scanner is still away.
///
/// # Errors
/// [`ActionError::Outside`] if the store fails.
pub async fn scan_one(ctx: &Context) -> Result<bool, ActionError> {
    if !ctx.scanner.is_present() {
        return Ok(false);
    }
    let Some(document) = documents::next_to_scan(&mut ctx.reader(), true).await? else {
        return Ok(false);
    };
    let pieces = match pieces(ctx, document.id).await {
        // Its bytes are gone: there is nothing to send, either, and the person uploads it again.
        Err(ActionError::NotFound) => return give_up(ctx, &document).await,
        pieces => pieces?,
    };
    match ctx.scanner.scan(pieces).await {
        Ok(None) => Ok(false),
        Ok(Some(Finding::Clean)) => settle(ctx, &document, Scan::Clean).await,
        Ok(Some(Finding::Infected)) => settle(ctx, &document, Scan::Infected).await,
        Err(fault) => {
            tracing::debug!(%fault, "documents go on waiting for the virus scanner");
            Ok(false)
        }
    }
}

async fn give_up(ctx: &Context, document: &Document) -> Result<bool, ActionError> {
    tracing::error!(document = %document.id, "a document that waited for the virus scanner is gone from the store");
    let mut tx = ctx.db.begin().await?;
    documents::remove(&mut tx, document.id, ctx.now()).await?;
    tx.commit().await?;
    Ok(true)
}

async fn settle(ctx: &Context, document: &Document, scan: Scan) -> Result<bool, ActionError> {
    let mut tx = ctx.db.begin().await?;
    match documents::record_scan(&mut tx, document.id, scan, ctx.now()).await {
        // Another node was first, or the person took it back.
        Err(StorageError::Conflict) => tx.rollback().await?,
        recorded => {
            recorded?;
            if scan == Scan::Infected {
                tell(ctx, &mut tx, document).await?;
            }
            tx.commit().await?;
        }
    }
    if scan == Scan::Infected {
        forget(ctx, &[document.id]).await;
    }
    Ok(true)
}

/// The person has left the page that would have said it: they hear it while the file can still be sent again.
async fn tell(ctx: &Context, tx: &mut Tx, document: &Document) -> Result<(), ActionError> {
    let request = requests::get(tx, document.request).await?;
    let waits = matches!(request.state, RequestState::ContractDue | RequestState::CorrectionDue);
    if waits && document.version > request.version {
        request_moves::write(ctx, tx, Letter::DocumentInfected, &request).await?;
    }
    Ok(())
}
