//! The moves that the transition tables allow, as rows: the database refuses every other.

use super::db::{Read, Tx};
use super::error::StorageError;
use super::history::NOTHING;
use crate::domain::machine::{Machine, moves};
use crate::domain::word::Word;
use crate::domain::{certificate, enrolment, request};

/// A move as stored: machine, event, from, to.
pub type Move = (String, String, String, String);

/// Every move of the tables.
pub fn of_tables() -> Vec<Move> {
    let mut list = Vec::new();
    list.extend(of::<enrolment::EnrolmentMachine>());
    list.extend(of::<enrolment::KitMachine>());
    list.extend(of::<request::RequestMachine>());
    list.extend(of::<certificate::CertificateMachine>());
    list.extend(of::<certificate::token::TokenMachine>());
    list.extend(of::<certificate::authority_life::AuthorityMachine>());
    list.sort();
    list.dedup();
    list
}

fn of<M: Machine>() -> impl Iterator<Item = Move> {
    moves::<M>().map(|step| {
        let from = step.from.map_or(NOTHING, Word::word);
        (M::NAME.to_owned(), step.event.word().to_owned(), from.to_owned(), step.to.word().to_owned())
    })
}

/// Every move the database knows.
pub async fn stored(db: &mut impl Read) -> Result<Vec<Move>, StorageError> {
    db.query("SELECT machine, event, from_state, to_state FROM allowed_move ORDER BY machine, event, from_state, to_state")
        .all(|row| Ok((row.get("machine")?, row.get("event")?, row.get("from_state")?, row.get("to_state")?)))
        .await
}

/// Adds the moves that are new in this program. A move that history has made is never taken back.
pub async fn store(tx: &mut Tx) -> Result<(), StorageError> {
    for (machine, event, from, to) in of_tables() {
        tx.query(
            "INSERT INTO allowed_move (machine, event, from_state, to_state) VALUES ($1, $2, $3, $4)
             ON CONFLICT (machine, event, from_state, to_state) DO NOTHING",
        )
        .bind(machine)
        .bind(event)
        .bind(from)
        .bind(to)
        .execute()
        .await?;
    }
    Ok(())
}
