//! Revocation lists are signed when something was revoked, and often enough that none ends.

use super::{aside, authorities as authority};
use crate::actions::{ActionError, Context};
use crate::adapters::issuer::revocation_list::{ListInput, Revoked, make};
use crate::domain::certificate::list_scope::ListScope;
use crate::domain::certificate::revocation::{list_life, list_period};
use crate::domain::id::CertificateId;
use crate::domain::instant::Instant;
use crate::storage::authorities::{self, Authority as Stored};
use crate::storage::error::StorageError;
use crate::storage::revocation_lists::{self, ListHead, RevocationList};
use crate::storage::revocations::{self, RevokedSerial};

/// Signs every list that is due; an authority whose key cannot be used does not keep the others waiting. Gives how
/// many were signed.
pub async fn run(ctx: &Context) -> Result<usize, ActionError> {
    let mut signed = 0;
    for stored in authorities::all(&mut ctx.reader()).await? {
        if !authority::is_at_work(ctx, &stored).await? {
            continue;
        }
        match publish(ctx, &stored).await {
            Ok(lists) => signed += lists,
            Err(error) => {
                let (authority, error) = (stored.name.slug(), error.chain());
                tracing::error!(authority, error, "a revocation list was not signed; it will be tried again");
            }
        }
    }
    Ok(signed)
}

/// Signs what was just revoked. It is revoked whatever comes now: the job publishes what could not be signed here.
pub async fn soon(ctx: &Context) {
    if let Err(error) = run(ctx).await {
        let error = error.chain();
        tracing::error!(error, "the revocation lists could not be looked at after a revocation");
    }
}

async fn publish(ctx: &Context, stored: &Stored) -> Result<usize, ActionError> {
    let mut db = ctx.reader();
    let scopes = ListScope::of_role(stored.name.role);
    let heads = revocation_lists::heads(&mut db, stored.id).await?;
    let head = |scope| heads.iter().find(|head| head.scope == scope);
    let is_old = |scope| head(scope).is_none_or(|head| is_old(ctx.now(), stored, head));
    let told = head(ListScope::All).map_or(0, |head| head.revocations);
    // The list of all is signed last: if it tells everything, every shard does.
    if revocations::count(&mut db, stored.id).await? == told && !scopes.iter().any(|scope| is_old(*scope)) {
        return Ok(0);
    }
    let revoked = revocations::of_authority(&mut db, stored.id).await?;
    let mut signed = 0;
    for scope in scopes {
        let covered: Vec<RevokedSerial> =
            revoked.iter().filter(|one| scope.covers(one.serial)).copied().collect();
        if !is_old(scope) && head(scope).is_some_and(|head| head.revocations == changes(&covered)) {
            continue;
        }
        let number = head(scope).map_or(1, |head| head.number + 1);
        if !sign(ctx, stored, (scope, number), covered).await? {
            break;
        }
        signed += 1;
    }
    Ok(signed)
}

/// How many changes a list of these tells.
fn changes(revoked: &[RevokedSerial]) -> i64 {
    let raised = revoked.iter().filter(|one| one.is_raised).count();
    i64::try_from(revoked.len() + raised).unwrap_or(i64::MAX)
}

/// The list was signed long ago, or by a clock that ran ahead.
fn is_old(now: Instant, stored: &Stored, last: &ListHead) -> bool {
    now < last.this_update || last.this_update.plus(list_period(stored.name.role)) <= now
}

/// Signs and stores one list; `false` if another worker was faster: what its list lacks, the next look finds.
async fn sign(
    ctx: &Context,
    stored: &Stored,
    (scope, number): (ListScope, i64),
    covered: Vec<RevokedSerial>,
) -> Result<bool, ActionError> {
    let last = revocation_lists::latest(&mut ctx.reader(), stored.id, scope).await?;
    if last.as_ref().map_or(0, |last| last.number) != number - 1 {
        return Ok(false);
    }
    let unlisted: Vec<CertificateId> =
        covered.iter().filter(|one| !one.is_listed).map(|one| one.certificate).collect();
    let list = make_after(ctx, stored, scope, last, covered).await?;
    let this_update = list.this_update;
    let mut tx = ctx.db.begin().await?;
    match revocation_lists::add(&mut tx, &list).await {
        Err(StorageError::Conflict) => {
            tx.rollback().await?;
            return Ok(false);
        }
        added => added?,
    }
    if scope == ListScope::All {
        for certificate in unlisted {
            revocations::mark_listed(&mut tx, certificate, this_update).await?;
        }
    }
    tx.commit().await?;
    Ok(true)
}

/// Signs the list that follows `last`, and does not store it.
async fn make_after(
    ctx: &Context,
    stored: &Stored,
    scope: ListScope,
    last: Option<RevocationList>,
    covered: Vec<RevokedSerial>,
) -> Result<RevocationList, ActionError> {
    let number = last.as_ref().map_or(1, |last| last.number + 1);
    let previous = last.map(|last| last.der);
    let signer = authority::read(stored, ctx.settings.profiles.addresses(stored.name.environment).base())?;
    let key = authority::key(ctx, stored).await?.map_err(outside)?;
    let this_update = ctx.now();
    let next_update = this_update.plus(list_life(stored.name.role));
    let revocations = changes(&covered);
    let der = aside(move || {
        let revoked: Vec<Revoked> = covered
            .iter()
            .map(|one| Revoked { serial: one.serial, at: one.revoked_at, reason: one.reason })
            .collect();
        let (authority, number, previous) = (&signer, number.unsigned_abs(), previous.as_deref());
        let input =
            ListInput { authority, scope, number, this_update, next_update, revoked: &revoked, previous };
        make(&input, &key)
    });
    let der = der.await?.map_err(outside)?;
    Ok(RevocationList { authority: stored.id, scope, number, der, revocations, this_update, next_update })
}

/// Signs the next list of a root, and does not store it: for ceremonies.
pub(in crate::actions) async fn next_of_root(
    ctx: &Context,
    stored: &Stored,
) -> Result<RevocationList, ActionError> {
    let mut db = ctx.reader();
    let last = revocation_lists::latest(&mut db, stored.id, ListScope::All).await?;
    let revoked = revocations::of_authority(&mut db, stored.id).await?;
    make_after(ctx, stored, ListScope::All, last, revoked).await
}

fn outside(error: impl std::error::Error + Send + Sync + 'static) -> ActionError {
    ActionError::outside("signing a revocation list")(Box::new(error))
}
