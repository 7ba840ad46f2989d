//! `/pki/tsl/{environment}-{list}.xml` and the `.sha2` beside it.

use axum::extract::{Path, State};
use axum::response::Response;

use super::{NEVER_STALE, answer};
use crate::actions::ActionError;
use crate::actions::context::Shared;
use crate::actions::pki::publications;

/// The newest list (media type: ETSI TS 119 612, 6.1), or its digest.
///
/// Software asks for the digest first and for the list if that is another than it knows. Both come from one row and
/// neither from a cache: whoever is told the new digest is given the new list.
pub async fn get(State(ctx): State<Shared>, Path(file): Path<String>) -> Response {
    let (found, media_type) = match file.rsplit_once('.') {
        Some((slug, "xml")) => (publications::trusted_list(&ctx, slug).await, "application/vnd.etsi.tsl+xml"),
        Some((slug, "sha2")) => (publications::trusted_list_digest(&ctx, slug).await, "text/plain"),
        _ => (Err(ActionError::NotFound), "text/plain"),
    };
    answer(found, media_type, NEVER_STALE)
}
