//! What the database refuses by itself, whatever a program, or a hand at a console, asks of it.

use passerelle::adapters::vault::sha256;
use passerelle::domain::actor::Actor;
use passerelle::domain::enrolment::{EnrolmentEvent, EnrolmentState};
use passerelle::domain::id::EnrolmentId;
use passerelle::storage::db::{Engine, Read, Tx};
use passerelle::storage::error::StorageError;
use passerelle::storage::history::{self, Entry};

use crate::support::{TestApp, each_engine, subjects};

/// A file whose check has begun: two rows of history.
async fn checked(app: &TestApp) -> EnrolmentId {
    let id = subjects::enrolment(app).await;
    let mut tx = app.db.begin().await.unwrap();
    let (event, to) = (EnrolmentEvent::OpenCheck, EnrolmentState::IdentityCheck);
    subjects::advance(app, &mut tx, id, event, to, Actor::Operator).await.unwrap();
    tx.commit().await.unwrap();
    id
}

async fn history_of(app: &TestApp, id: EnrolmentId) -> Vec<Entry> {
    history::of(&mut app.ctx.reader(), id.0).await.unwrap()
}

/// Runs one statement and commits; the refusal may come at either.
async fn refuse(app: &TestApp, sql: &'static str, id: EnrolmentId) {
    let before = format!("{:?}", history_of(app, id).await);
    let mut tx = app.db.begin().await.unwrap();
    let outcome = match tx.query(sql).bind(id).execute().await {
        Ok(rows) => {
            assert!(rows > 0, "it touched no row, so it proves nothing: {sql}");
            tx.commit().await
        }
        Err(fault) => Err(fault),
    };
    assert!(outcome.is_err(), "the database took it: {sql}");
    assert_eq!(format!("{:?}", history_of(app, id).await), before, "history changed: {sql}");
}

#[test]
fn history_refuses_change() {
    each_engine(async |app| {
        let id = checked(app).await;
        refuse(app, "UPDATE history SET facts = 'rewritten' WHERE owner_id = $1", id).await;
        refuse(app, "DELETE FROM history WHERE owner_id = $1", id).await;
        match app.db.engine() {
            Engine::Postgres => {
                let mut tx = app.db.begin().await.unwrap();
                assert!(tx.query("TRUNCATE history CASCADE").execute().await.is_err());
            }
            Engine::Sqlite => {
                let replace = "INSERT OR REPLACE INTO history (machine, owner_id, seq, prev_seq, from_state, event,
                       to_state, actor_kind, actor_id, at, facts, prev_hash, hash)
                     SELECT machine, owner_id, seq, prev_seq, from_state, event, to_state, actor_kind, actor_id, at,
                       'rewritten', prev_hash, hash FROM history WHERE owner_id = $1 AND seq = 2";
                refuse(app, replace, id).await;
            }
        }
    });
}

#[test]
fn a_state_without_its_history_is_refused() {
    each_engine(async |app| {
        let id = checked(app).await;
        for sql in [
            "UPDATE enrolment SET state = 'key_active' WHERE id = $1",
            "UPDATE enrolment SET state = 'kit_issued', last_seq = 3 WHERE id = $1",
            "UPDATE enrolment SET state = 'draft', last_seq = 2 WHERE id = $1",
            "UPDATE enrolment SET state = 'approved' WHERE id = $1",
        ] {
            refuse(app, sql, id).await;
        }
    });
}

/// The row that would continue the history, before a test spoils it.
fn next(newest: &Entry) -> Entry {
    let mut entry = newest.clone();
    entry.seq += 1;
    entry.from.clone_from(&newest.to);
    entry.event = "release_check".to_owned();
    entry.to = "draft".to_owned();
    entry.prev_hash.clone_from(&newest.hash);
    entry.hash = sha256(&entry.canonical()).to_vec();
    entry
}

/// Appends the row and rolls back; gives what the database said.
async fn tried(app: &TestApp, entry: &Entry) -> Result<(), StorageError> {
    let mut tx: Tx = app.db.begin().await.unwrap();
    let outcome = history::append(&mut tx, entry).await;
    tx.rollback().await.unwrap();
    outcome
}

#[test]
fn a_break_in_the_chain_is_refused() {
    each_engine(async |app| {
        let id = checked(app).await;
        let newest = history_of(app, id).await.pop().unwrap();
        let whole = next(&newest);
        tried(app, &whole).await.expect("what follows the chain is taken");
        let spoil = |change: fn(&mut Entry)| {
            let mut entry = whole.clone();
            change(&mut entry);
            entry
        };
        for (what, entry) in [
            ("another's hash", spoil(|entry| entry.prev_hash = vec![0; 32])),
            ("a gap", spoil(|entry| entry.seq += 1)),
            ("a place taken", spoil(|entry| entry.seq -= 1)),
            ("no number", spoil(|entry| entry.seq = 0)),
            ("a start elsewhere", spoil(|entry| entry.from = "appointed".to_owned())),
            ("a second beginning", spoil(|entry| entry.seq = 1)),
            ("another's history", spoil(|entry| entry.owner = uuid::Uuid::max())),
            ("no such actor", spoil(|entry| entry.actor_kind = "nobody".to_owned())),
        ] {
            assert!(tried(app, &entry).await.is_err(), "the database took {what}");
        }
    });
}
