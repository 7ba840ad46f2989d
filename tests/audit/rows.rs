//! Ways to change one value of one row, by the type of its column.

use passerelle::domain::instant::Instant;
use passerelle::storage::db::{Bind, Column, Engine, Read, Tx};
use passerelle::storage::error::StorageError;
use uuid::Uuid;

use super::chance::Chance;

/// What a column holds.
#[derive(Debug, Clone, Copy)]
pub enum Kind {
    Text,
    Bytes,
    Id,
    Number,
    Moment,
}

/// A column whose values are changed.
pub type Spot = (&'static str, &'static str, Kind);

pub const HISTORY: [Spot; 13] = [
    ("history", "machine", Kind::Text),
    ("history", "owner_id", Kind::Id),
    ("history", "seq", Kind::Number),
    ("history", "prev_seq", Kind::Number),
    ("history", "from_state", Kind::Text),
    ("history", "event", Kind::Text),
    ("history", "to_state", Kind::Text),
    ("history", "actor_kind", Kind::Text),
    ("history", "actor_id", Kind::Id),
    ("history", "at", Kind::Moment),
    ("history", "facts", Kind::Text),
    ("history", "prev_hash", Kind::Bytes),
    ("history", "hash", Kind::Bytes),
];

pub const HEADS: [Spot; 14] = [
    ("audit_head", "number", Kind::Number),
    ("audit_head", "covered", Kind::Number),
    ("audit_head", "total", Kind::Number),
    ("audit_head", "root", Kind::Bytes),
    ("audit_head", "prev_hash", Kind::Bytes),
    ("audit_head", "sealed_at", Kind::Moment),
    ("audit_head", "public_key", Kind::Bytes),
    ("audit_head", "signature", Kind::Bytes),
    ("audit_head", "hash", Kind::Bytes),
    ("audit_entry", "head", Kind::Number),
    ("audit_entry", "place", Kind::Number),
    ("audit_entry", "owner_id", Kind::Id),
    ("audit_entry", "seq", Kind::Number),
    ("audit_entry", "hash", Kind::Bytes),
];

/// A row of one of the tables, by the numbers that name it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    Move(Uuid, i64),
    Head(i64),
    Entry(i64, i64),
}

impl Place {
    /// The table, and how a statement names the row.
    pub fn said(self) -> (&'static str, String) {
        let id = |id: Uuid, engine| match engine {
            Engine::Sqlite => format!("x'{}'", id.simple()),
            Engine::Postgres => format!("'{id}'"),
        };
        match self {
            // Each engine reads its own form alone: the statement is made by `named`.
            Self::Move(owner, seq) => (
                "history",
                format!(
                    "owner_id = {{{}|{}}} AND seq = {seq}",
                    id(owner, Engine::Sqlite),
                    id(owner, Engine::Postgres)
                ),
            ),
            Self::Head(number) => ("audit_head", format!("number = {number}")),
            Self::Entry(head, place) => ("audit_entry", format!("head = {head} AND place = {place}")),
        }
    }
}

/// The statement as this engine reads it.
pub fn named(engine: Engine, sql: &str) -> &'static str {
    let pick = |inside: &str| {
        let (sqlite, postgres) = inside.split_once('|').unwrap();
        if engine == Engine::Sqlite { sqlite.to_owned() } else { postgres.to_owned() }
    };
    let mut parts = sql.split('{');
    let mut text = parts.next().unwrap().to_owned();
    for part in parts {
        let (inside, rest) = part.split_once('}').unwrap();
        text += &pick(inside);
        text += rest;
    }
    text.leak()
}

async fn old<T: Column>(tx: &mut Tx, engine: Engine, column: &str, place: Place) -> Option<T> {
    let (table, row) = place.said();
    let sql = named(engine, &format!("SELECT {column} AS value FROM {table} WHERE {row}"));
    tx.query(sql).one(|row| row.get("value")).await.unwrap()
}

async fn put(
    tx: &mut Tx,
    engine: Engine,
    column: &str,
    place: Place,
    value: impl for<'q> Bind<'q>,
) -> Result<bool, StorageError> {
    let (table, row) = place.said();
    let sql = named(engine, &format!("UPDATE {table} SET {column} = $1 WHERE {row}"));
    match tx.query(sql).bind(value).execute().await {
        Ok(rows) => Ok(rows == 1),
        // A place that is taken: the dice are thrown again.
        Err(StorageError::Conflict) => Ok(false),
        Err(error) => Err(error),
    }
}

/// Turns one bit of that value. `false` when the database has no room for what would come of it.
pub async fn turn(tx: &mut Tx, engine: Engine, chance: &Chance, spot: Spot, place: Place) -> bool {
    let (_, column, kind) = spot;
    let done = match kind {
        Kind::Text => {
            let text: String = old(tx, engine, column, place).await.unwrap();
            put(tx, engine, column, place, chance.turned_text(&text)).await
        }
        Kind::Bytes => {
            let bytes: Vec<u8> = old(tx, engine, column, place).await.unwrap_or_default();
            put(tx, engine, column, place, chance.turned(&bytes)).await
        }
        Kind::Id => {
            let id: Uuid = old(tx, engine, column, place).await.unwrap_or_default();
            put(tx, engine, column, place, chance.turned_id(id)).await
        }
        Kind::Number => {
            let number: i64 = old(tx, engine, column, place).await.unwrap_or_default();
            put(tx, engine, column, place, chance.turned_number(number)).await
        }
        Kind::Moment if engine == Engine::Sqlite && chance.below(2) == 0 => {
            let text: String = old(tx, engine, column, place).await.unwrap();
            put(tx, engine, column, place, chance.turned_text(&text)).await
        }
        Kind::Moment => {
            let moment: Instant = old(tx, engine, column, place).await.unwrap();
            put(tx, engine, column, place, chance.turned_moment(moment)).await
        }
    };
    done.unwrap()
}
