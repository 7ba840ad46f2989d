//! The electronic signatures found in documents: what was verified at the upload, kept to be shown.

use crate::actions::{ActionError, Context};
use crate::domain::id::DocumentId;
use crate::domain::request::signature::Signature;
use crate::storage::db::{Read, Tx};
use crate::storage::document_signatures;
use crate::storage::error::StorageError;

const TABLE: &str = "document_signature";
const COLUMN: &str = "reports_sealed";

/// Keeps what was found; nothing if nothing was.
pub(super) async fn keep(
    ctx: &Context,
    tx: &mut Tx,
    document: DocumentId,
    found: &[Signature],
) -> Result<(), ActionError> {
    if found.is_empty() {
        return Ok(());
    }
    let outside = ActionError::outside("the report of a signature");
    let reports = serde_json::to_vec(found).map_err(|error| outside(Box::new(error)))?;
    let sealed = ctx.seal(TABLE, document, COLUMN, &reports)?;
    Ok(document_signatures::put(tx, document, &sealed, ctx.now()).await?)
}

/// The signatures of a document, as they were verified when it was uploaded.
///
/// # Errors
/// [`StorageError::Nonsense`] for a row that makes no sense.
pub async fn of(
    ctx: &Context,
    db: &mut impl Read,
    document: DocumentId,
) -> Result<Vec<Signature>, ActionError> {
    let Some(sealed) = document_signatures::of(db, document).await? else {
        return Ok(Vec::new());
    };
    let reports = ctx.open_bytes(TABLE, document, COLUMN, &sealed)?;
    let nonsense = |_| StorageError::Nonsense { table: TABLE, column: COLUMN, id: document.0 };
    Ok(serde_json::from_slice(&reports).map_err(nonsense)?)
}
