//! Browsers in which somebody has signed in before. Their cookie is here only as a keyed hash.

use super::db::{Read, Tx};
use super::error::{StorageError, guarded};
use crate::domain::id::EnrolmentId;
use crate::domain::instant::Instant;

/// Notes that this person has signed in in that browser.
pub async fn remember(
    tx: &mut Tx,
    enrolment: EnrolmentId,
    browser_hash: &[u8],
    now: Instant,
) -> Result<(), StorageError> {
    let sql = "INSERT INTO trusted_browser (enrolment_id, browser_hash, signed_in_at) VALUES ($1, $2, $3)
         ON CONFLICT (enrolment_id, browser_hash) DO UPDATE SET signed_in_at = $3";
    guarded(tx.query(sql).bind(enrolment).bind(browser_hash).bind(now).execute().await?)
}

/// Forgets every browser of this person.
pub async fn forget_all(tx: &mut Tx, enrolment: EnrolmentId) -> Result<(), StorageError> {
    tx.query("DELETE FROM trusted_browser WHERE enrolment_id = $1").bind(enrolment).execute().await?;
    Ok(())
}

/// Forgets browsers in which nobody has signed in since `moment`.
pub async fn forget_before(tx: &mut Tx, moment: Instant) -> Result<u64, StorageError> {
    tx.query("DELETE FROM trusted_browser WHERE signed_in_at < $1").bind(moment).execute().await
}
