//! Signing heads: once a day by the calendar of Brussels, or by hand. What is due is read from what is stored, so that
//! an outage loses nothing.

use super::{key, outside, packs};
use crate::actions::pki::{aside, first};
use crate::actions::{ActionError, Context};
use crate::adapters::vault::sha256;
use crate::domain::audit::head::{Head, leaf_of};
use crate::domain::audit::merkle::Tree;
use crate::domain::calendar::brussels_day;
use crate::storage::audit;

/// How many moves a head covers at most: bounds the memory and the transaction of one.
const MOST: i64 = 10_000;

/// Signs what the day is due, if no head is of today. Gives how many heads were made.
pub async fn run_if_due(ctx: &Context) -> Result<usize, ActionError> {
    let newest = audit::newest(&mut ctx.reader()).await?;
    if newest.is_some_and(|newest| brussels_day(newest.sealed_at) >= brussels_day(ctx.now())) {
        return Ok(0);
    }
    run(ctx).await
}

/// Signs heads until every move is covered; one head at least, which says that there was nothing new. Gives how many.
pub async fn run(ctx: &Context) -> Result<usize, ActionError> {
    let mut made = 0;
    loop {
        let (ours, covered) = seal_one(ctx).await?;
        made += usize::from(ours);
        // Another worker that was faster covers the rest.
        if !ours || covered < MOST {
            break;
        }
    }
    packs::complete(ctx).await?;
    Ok(made)
}

/// Whether the head was ours, and how many moves it covers.
async fn seal_one(ctx: &Context) -> Result<(bool, i64), ActionError> {
    let before = audit::newest(&mut ctx.reader()).await?;
    let moves = audit::uncovered(&mut ctx.reader(), MOST).await?;
    let mut tree = Tree::new(sha256);
    moves.iter().for_each(|one| tree.add(leaf_of(sha256, one.owner, one.seq, &one.hash)));
    let key = key(ctx).await?;
    let covered = i64::try_from(moves.len()).unwrap_or(MOST);
    let mut head = Head {
        number: before.as_ref().map_or(1, |before| before.number + 1),
        covered,
        total: before.as_ref().map_or(0, |before| before.total) + covered,
        root: tree.root().to_vec(),
        prev_hash: before.as_ref().map(|before| before.hash(sha256)).unwrap_or_default(),
        // A clock that was set back does not let a head lie before the one it follows.
        sealed_at: before.as_ref().map_or(ctx.now(), |before| before.sealed_at.max(ctx.now())),
        public_key: key.public().map_err(outside)?.spki_der(),
        signature: Vec::new(),
    };
    let statement = head.statement();
    head.signature = aside(move || key.sign(&statement)).await?.map_err(outside)?;
    let mut tx = ctx.db.begin().await?;
    let added = audit::add(&mut tx, &head, &head.hash(sha256), &moves).await;
    Ok((first(tx, added).await?, covered))
}
