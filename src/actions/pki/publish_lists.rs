//! Revocation lists are signed when something was revoked, and often enough that none ends.

use super::{aside, authorities as authority};
use crate::actions::{ActionError, Context};
use crate::adapters::issuer::revocation_list::{ListInput, Revoked, make};
use crate::domain::certificate::revocation::{list_life, list_period};
use crate::domain::instant::Instant;
use crate::storage::authorities::{self, Authority as Stored};
use crate::storage::error::StorageError;
use crate::storage::revocation_lists::{self, RevocationList};
use crate::storage::revocations;

/// Signs every list that is due; an authority whose key cannot be used does not keep the others waiting. Gives how
/// many were signed.
pub async fn run(ctx: &Context) -> Result<usize, ActionError> {
    let mut signed = 0;
    for stored in authorities::all(&mut ctx.reader()).await? {
        match publish(ctx, &stored).await {
            Ok(true) => signed += 1,
            Ok(false) => {}
            Err(error) => {
                let (authority, error) = (stored.name.slug(), error.chain());
                tracing::error!(authority, error, "a revocation list was not signed; it will be tried again");
            }
        }
    }
    Ok(signed)
}

async fn publish(ctx: &Context, stored: &Stored) -> Result<bool, ActionError> {
    let mut db = ctx.reader();
    let last = revocation_lists::latest(&mut db, stored.id).await?;
    let count = revocations::count(&mut db, stored.id).await?;
    if last.as_ref().is_some_and(|last| !is_due(ctx.now(), stored, last, count)) {
        return Ok(false);
    }
    let list = sign(ctx, stored, last).await?;
    let mut tx = ctx.db.begin().await?;
    match revocation_lists::add(&mut tx, &list).await {
        // Another worker was faster; what its list lacks, the next look finds.
        Err(StorageError::Conflict) => {
            tx.rollback().await?;
            Ok(false)
        }
        added => {
            added?;
            tx.commit().await?;
            Ok(true)
        }
    }
}

/// Something was revoked since, or the list is old, or comes from a clock that ran ahead.
fn is_due(now: Instant, stored: &Stored, last: &RevocationList, revocations: i64) -> bool {
    last.revocations != revocations
        || now < last.this_update
        || last.this_update.plus(list_period(stored.name.role)) <= now
}

async fn sign(
    ctx: &Context,
    stored: &Stored,
    last: Option<RevocationList>,
) -> Result<RevocationList, ActionError> {
    let revocations = revocations::of_authority(&mut ctx.reader(), stored.id).await?;
    let revoked = revocations.iter().flat_map(|one| {
        let entry = |serial| Revoked { serial, at: one.revoked_at, reason: one.reason };
        [entry(one.authentication_serial), entry(one.encryption_serial)]
    });
    let revoked: Vec<Revoked> = revoked.collect();
    let signer = authority::read(stored, &ctx.settings.base_url)?;
    let key = authority::key(ctx, stored).await?.map_err(outside)?;
    let number = last.as_ref().map_or(1, |last| last.number + 1);
    let this_update = ctx.now();
    let next_update = this_update.plus(list_life(stored.name.role));
    let der = aside(move || {
        let number = number.unsigned_abs();
        let previous = last.as_ref().map(|last| last.der.as_slice());
        let input =
            ListInput { authority: &signer, number, this_update, next_update, revoked: &revoked, previous };
        make(&input, &key)
    });
    let der = der.await?.map_err(outside)?;
    let told = i64::try_from(revocations.len()).unwrap_or(i64::MAX);
    Ok(RevocationList { authority: stored.id, number, der, revocations: told, this_update, next_update })
}

fn outside(error: impl std::error::Error + Send + Sync + 'static) -> ActionError {
    ActionError::outside("signing a revocation list")(Box::new(error))
}
