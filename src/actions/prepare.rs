//! Brings a database up to this program: tables, moves, and the contracts that come along.

use super::{ActionError, contract_texts};
use crate::storage::db::Db;
use crate::storage::migrate;

/// Applies what is missing. Safe to run from several nodes at once, and again.
pub async fn database(db: &Db) -> Result<(), ActionError> {
    migrate::migrate(db).await?;
    let mut tx = db.begin().await?;
    contract_texts::store_shipped(&mut tx).await?;
    Ok(tx.commit().await?)
}
