//! Revoking without signing in: with the code on paper, with the key itself, or at a desk by two people. Whoever lost the
//! telephone must not be kept from it.

pub mod by_code;
pub mod by_key;
pub mod challenge;
pub mod code;
pub mod desk_files;
pub mod two_people;

use crate::actions::passwords::Caller;
use crate::actions::{ActionError, Context};
use crate::adapters::vault::Purpose;
use crate::domain::instant::Instant;
use crate::domain::key::tries::{Counted, Source, held_until};
use crate::storage::db::Tx;
use crate::storage::password_tries;

/// Counts a try by its network address, and by nothing that a stranger could use up for somebody else. Gives until when
/// this one is not looked at; whoever has to wait rolls back.
async fn count_try(ctx: &Context, tx: &mut Tx, caller: &Caller) -> Result<Option<Instant>, ActionError> {
    let (source, now) = (Source::Address, ctx.now());
    let hash = address(ctx, caller);
    let (failures, retry_after) =
        password_tries::count(tx, &hash, now, now.plus(-source.remembered())).await?;
    password_tries::hold_until(tx, &hash, now.plus(source.wait_after(failures))).await?;
    Ok(held_until(&[Counted { source, failures, retry_after }], now))
}

/// A right try costs its sender nothing.
async fn take_back(ctx: &Context, tx: &mut Tx, caller: &Caller) -> Result<(), ActionError> {
    Ok(password_tries::take_back(tx, &address(ctx, caller)).await?)
}

fn address(ctx: &Context, caller: &Caller) -> [u8; 32] {
    ctx.vault.keyed_hash(Purpose::RevocationTry, caller.network.as_bytes())
}
