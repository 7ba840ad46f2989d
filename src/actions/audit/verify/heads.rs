//! The heads: each follows the one before, is signed, and covers what it says.

use super::walk::Walk;
use super::{Counts, Stop};
use crate::actions::audit::Break;
use crate::adapters::operator_key::OperatorKey;
use crate::adapters::vault::sha256;
use crate::domain::audit::head::{Head, leaf_of};
use crate::domain::audit::merkle::Tree;
use crate::domain::instant::Instant;
use crate::storage::audit::walk::{Hashed, Heads, Places};
use crate::storage::db::Read;

/// Checks them all. Gives when each was sealed, the first one first: some hundred a year.
pub(super) async fn check(
    db: &mut impl Read,
    key: &OperatorKey,
    exported: Option<&Head>,
    counts: &mut Counts,
) -> Result<Vec<Instant>, Stop> {
    if let Some(exported) = exported {
        let fault = |what| Stop::from(Break::of_head(exported.number, what));
        signed(exported, key).map_err(|what| fault(format!("the head given: {what}")))?;
    }
    let (mut heads, mut places) = (Walk::<Heads>::new("head"), Walk::<Places>::new("covered by head"));
    let (mut before, mut times): (Option<Head>, _) = (None, Vec::new());
    while let Some(hashed) = heads.next(db).await? {
        let fault = |what: &str| Stop::from(Break::of_head(hashed.head.number, what));
        one(before.as_ref(), &hashed, key).map_err(fault)?;
        let head = hashed.head;
        if exported.is_some_and(|exported| exported.number == head.number && *exported != head) {
            return Err(Break::of_head(head.number, "it is another than the head given").into());
        }
        let root = root(db, &mut places, &head).await?;
        if root.as_slice() != head.root {
            return Err(Break::of_head(head.number, "its root does not fit what it covers").into());
        }
        counts.covered += head.covered.unsigned_abs();
        counts.heads += 1;
        times.push(head.sealed_at);
        before = Some(head);
    }
    if let Some(stray) = places.peek(db).await? {
        return Err(Break::of_head(
            stray.head,
            "there is no such head, yet moves are said to be covered by it",
        )
        .into());
    }
    if let Some(exported) = exported.filter(|exported| exported.number > before.map_or(0, |last| last.number))
    {
        return Err(Break::of_head(exported.number, "the head given is missing, and all after it").into());
    }
    Ok(times)
}

fn one(before: Option<&Head>, hashed: &Hashed, key: &OperatorKey) -> Result<(), &'static str> {
    let head = &hashed.head;
    if !head.follows(before, sha256) || hashed.has_prev_hash != before.is_some() {
        return Err("it does not follow the head before it");
    }
    if hashed.hash != head.hash(sha256) {
        return Err("its hash does not fit what it says");
    }
    signed(head, key)
}

fn signed(head: &Head, key: &OperatorKey) -> Result<(), &'static str> {
    if head.public_key != key.spki_der() {
        Err("it is signed with another key than the audit's")
    } else if !key.verifies(&head.statement(), &head.signature) {
        Err("its signature does not verify")
    } else {
        Ok(())
    }
}

/// The root over the rows that are said to be covered by this head.
async fn root(db: &mut impl Read, places: &mut Walk<Places>, head: &Head) -> Result<[u8; 32], Stop> {
    let mut tree = Tree::new(sha256);
    for place in 0..head.covered {
        match places.next(db).await? {
            Some(one) if (one.head, one.place) == (head.number, place) => {
                tree.add(leaf_of(sha256, one.owner, one.seq, &one.hash));
            }
            _ => return Err(Break::of_head(head.number, format!("place {place} is missing")).into()),
        }
    }
    match places.peek(db).await? {
        Some(more) if more.head <= head.number => {
            Err(Break::of_head(head.number, "it covers more than it says").into())
        }
        _ => Ok(tree.root()),
    }
}
