//! What must hold after every event.

use std::collections::HashMap;

use passerelle::adapters::vault::sha256;
use passerelle::domain::machine::Machine;
use passerelle::domain::word::Word;
use passerelle::storage::db::Read;
use passerelle::storage::history::{self, NOTHING};
use uuid::Uuid;

use crate::support::TestApp;

/// What a sequence saw of one subject.
#[derive(Debug, Default)]
pub struct Witness {
    moves: usize,
    deadlines: HashMap<Uuid, String>,
    letters: usize,
}

/// Turns a broken invariant into the message of the failing case.
pub fn hold(condition: bool, otherwise: impl FnOnce() -> String) -> Result<(), String> {
    if condition { Ok(()) } else { Err(otherwise()) }
}

impl Witness {
    /// Looks at the subject after an event that `moved` it, or was refused: one row of history for each move and
    /// none for a refusal, the chain whole, deadlines where they were, no letter without a move.
    pub async fn look<M: Machine>(
        &mut self,
        app: &TestApp,
        owner: Uuid,
        state: M::State,
        moved: bool,
    ) -> Result<(), String> {
        let history = history::of(&mut app.ctx.reader(), owner).await.unwrap();
        let expected = if self.moves == 0 { history.len() } else { self.moves + usize::from(moved) };
        hold(history.len() == expected, || format!("{} rows after {expected} moves", history.len()))?;
        let (mut last, mut hash) = (NOTHING.to_owned(), Vec::new());
        for (place, entry) in (1i64..).zip(&history) {
            hold(entry.seq == place && entry.from == last, || format!("{entry:?} does not follow {last}"))?;
            hold(entry.prev_hash == hash, || format!("the chain breaks at {place}"))?;
            hold(entry.hash == sha256(&entry.canonical()), || format!("the hash of {place} is not its own"))?;
            last.clone_from(&entry.to);
            hash.clone_from(&entry.hash);
        }
        hold(last == state.word(), || format!("history ends in {last}, the row stands in {}", state.word()))?;
        self.moves = history.len();
        self.deadlines_stand(app, owner).await?;
        self.letters_follow(app, owner, moved).await
    }

    async fn deadlines_stand(&mut self, app: &TestApp, owner: Uuid) -> Result<(), String> {
        let sql = "SELECT id, due_at FROM timer WHERE owner_id = $1";
        let mut reader = app.ctx.reader();
        let read = reader.query(sql).bind(owner).all(|row| {
            let due: passerelle::domain::instant::Instant = row.get("due_at")?;
            Ok((row.get::<Uuid>("id")?, due.to_string()))
        });
        for (id, due) in read.await.unwrap() {
            let first = self.deadlines.entry(id).or_insert_with(|| due.clone());
            hold(*first == due, || format!("a deadline moved from {first} to {due}"))?;
        }
        Ok(())
    }

    async fn letters_follow(&mut self, app: &TestApp, owner: Uuid, moved: bool) -> Result<(), String> {
        let sql = "SELECT count(*) AS letters FROM outbox WHERE owner_id = $1";
        let count: i64 = app.ctx.reader().query(sql).bind(owner).one(|row| row.get("letters")).await.unwrap();
        let count = usize::try_from(count).unwrap();
        let most = self.letters + usize::from(moved);
        hold(count <= most, || format!("{count} letters where at most {most} were caused"))?;
        self.letters = count;
        Ok(())
    }
}

/// The letters and deadlines of random moves are nobody's: they need not leave.
pub async fn forget(app: &TestApp) {
    let mut tx = app.db.begin().await.unwrap();
    tx.query("DELETE FROM outbox").execute().await.unwrap();
    tx.query("DELETE FROM timer").execute().await.unwrap();
    tx.commit().await.unwrap();
}
