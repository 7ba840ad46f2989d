//! Takes a list of offices over: all of it or nothing. The same key is the same office, so that a list may come again.

use super::sheet::Described;
use crate::actions::{ActionError, Context};
use crate::domain::id::OfficeId;
use crate::domain::office::Office;
use crate::storage::{offices, receptions};

/// What a list changed, or would change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Imported {
    pub added: usize,
    pub updated: usize,
}

/// Stores every office of the list; with `dry_run` nothing stays.
pub async fn import(ctx: &Context, list: &[Described], dry_run: bool) -> Result<Imported, ActionError> {
    let mut tx = ctx.db.begin().await?;
    let mut imported = Imported::default();
    for described in list {
        let known = receptions::office_of_key(&mut tx, &described.reception.key).await?;
        let id: OfficeId = match known {
            Some(id) => id,
            None => ctx.new_id()?,
        };
        let office = Office { id, ..described.office.clone() };
        match known {
            Some(_) => imported.updated += 1,
            None => {
                imported.added += 1;
                offices::add(&mut tx, &office).await?;
            }
        }
        offices::update(&mut tx, &office, described.active).await?;
        receptions::store(&mut tx, id, &described.reception).await?;
    }
    if dry_run {
        tx.rollback().await?
    } else {
        tx.commit().await?
    }
    Ok(imported)
}
