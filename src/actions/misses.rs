//! Questions of software that found nothing or proved nothing, counted by network address: whoever tries number after
//! number is slowed down, and whoever finds what it asks for never is. The waits are those of tries without an account
//! ([`Source::Address`]).

use super::{ActionError, Context};
use crate::adapters::vault::Purpose;
use crate::domain::instant::Instant;
use crate::domain::key::tries::{Counted, Source, held_until};
use crate::storage::password_tries;

/// Until when this network address is not answered; nothing is counted.
pub async fn held(ctx: &Context, network: &str) -> Result<Option<Instant>, ActionError> {
    let standing = password_tries::standing(&mut ctx.reader(), &hash(ctx, network)).await?;
    let counted =
        standing.map(|(failures, retry_after)| Counted { source: Source::Address, failures, retry_after });
    Ok(held_until(counted.as_slice(), ctx.now()))
}

/// Counts a miss.
pub async fn count(ctx: &Context, network: &str) -> Result<(), ActionError> {
    let (source, now, hash) = (Source::Address, ctx.now(), hash(ctx, network));
    let mut tx = ctx.db.begin().await?;
    let (failures, _) = password_tries::count(&mut tx, &hash, now, now.plus(-source.remembered())).await?;
    password_tries::hold_until(&mut tx, &hash, now.plus(source.wait_after(failures))).await?;
    Ok(tx.commit().await?)
}

fn hash(ctx: &Context, network: &str) -> [u8; 32] {
    ctx.vault.keyed_hash(Purpose::LookUpMiss, network.as_bytes())
}
