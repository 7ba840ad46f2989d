//! What `audit verify` reads: whole tables, piece by piece, rows that make no sense among them.

use uuid::Uuid;

use crate::domain::audit::head::Head;
use crate::storage::db::{Read, Row};
use crate::storage::error::StorageError;
use crate::storage::history::{self, Entry};

/// How many rows are read at once.
const PAGE: i64 = 1_000;

/// A row that cannot be read, and what can be read of its key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unreadable {
    pub owner: Option<Uuid>,
    pub number: Option<i64>,
}

/// A row, or that there is one which makes no sense.
pub type Seen<T> = Result<T, Unreadable>;

/// A table that is walked in the order of its keys.
#[allow(async_fn_in_trait)] // Only called with the type known.
pub trait Source {
    type Row;
    /// What the rows are ordered by.
    type Key: Copy;

    /// The key of a row.
    fn key(row: &Self::Row) -> Self::Key;

    /// The next rows after that key; from the beginning for `None`. None is left when it gives none.
    async fn page(db: &mut impl Read, after: Option<Self::Key>)
    -> Result<Vec<Seen<Self::Row>>, StorageError>;
}

fn seen<T>(
    row: &Row,
    owner: &'static str,
    number: &'static str,
    read: impl FnOnce(&Row) -> Result<T, StorageError>,
) -> Seen<T> {
    let at = || Unreadable { owner: row.get(owner).ok(), number: row.get(number).ok() };
    read(row).map_err(|_| at())
}

/// A row of history, with what its key to the move before says.
#[derive(Debug, Clone)]
pub struct Written {
    pub entry: Entry,
    pub prev_seq: Option<i64>,
    /// Whether there is a hash of a move before, be it empty.
    pub has_prev_hash: bool,
}

/// `history`, by owner and number.
#[derive(Debug)]
pub struct Histories;

impl Source for Histories {
    type Row = Written;
    type Key = (Uuid, i64);

    fn key(row: &Written) -> (Uuid, i64) {
        (row.entry.owner, row.entry.seq)
    }

    async fn page(
        db: &mut impl Read,
        after: Option<(Uuid, i64)>,
    ) -> Result<Vec<Seen<Written>>, StorageError> {
        let query = match after {
            None => db.query(
                "SELECT machine, owner_id, seq, prev_seq, from_state, event, to_state, actor_kind, actor_id, at, facts,
                   prev_hash, hash FROM history ORDER BY owner_id, seq LIMIT $1",
            ),
            Some((owner, seq)) => db
                .query(
                    "SELECT machine, owner_id, seq, prev_seq, from_state, event, to_state, actor_kind, actor_id, at,
                       facts, prev_hash, hash FROM history WHERE (owner_id, seq) > ($1, $2)
                     ORDER BY owner_id, seq LIMIT $3",
                )
                .bind(owner)
                .bind(seq),
        };
        query.bind(PAGE).all(|row| Ok(seen(row, "owner_id", "seq", written))).await
    }
}

fn written(row: &Row) -> Result<Written, StorageError> {
    let entry = history::read(row)?;
    row.exact_moment("history", "at", entry.owner)?;
    Ok(Written {
        prev_seq: row.get("prev_seq")?,
        has_prev_hash: row.get::<Option<Vec<u8>>>("prev_hash")?.is_some(),
        entry,
    })
}

/// Where a row that has a history says that it stands.
#[derive(Debug, Clone)]
pub struct Standing {
    pub owner: Uuid,
    pub machine: String,
    pub state: String,
    pub last_seq: i64,
}

/// The rows that move, of all machines, by their ids.
#[derive(Debug)]
pub struct Owners;

impl Source for Owners {
    type Row = Standing;
    type Key = Uuid;

    fn key(row: &Standing) -> Uuid {
        row.owner
    }

    async fn page(db: &mut impl Read, after: Option<Uuid>) -> Result<Vec<Seen<Standing>>, StorageError> {
        let query = db.query(
            "SELECT id, machine, state, last_seq FROM (
               SELECT id, 'enrolment' AS machine, state, last_seq FROM enrolment
               UNION ALL SELECT id, 'kit' AS machine, state, last_seq FROM kit
               UNION ALL SELECT id, 'request' AS machine, state, last_seq FROM request
               UNION ALL SELECT id, 'certificate' AS machine, state, last_seq FROM certificate
               UNION ALL SELECT id, 'encryption_token' AS machine, state, last_seq FROM encryption_token
               UNION ALL SELECT id, 'authority' AS machine, state, last_seq FROM authority WHERE last_seq IS NOT NULL
             ) owner WHERE id > $1 ORDER BY id LIMIT $2",
        );
        let query = query.bind(after.unwrap_or_default()).bind(PAGE);
        query.all(|row| Ok(seen(row, "id", "last_seq", standing))).await
    }
}

fn standing(row: &Row) -> Result<Standing, StorageError> {
    Ok(Standing {
        owner: row.get("id")?,
        machine: row.get("machine")?,
        state: row.get("state")?,
        last_seq: row.get("last_seq")?,
    })
}

/// A move as a head covers it, and where.
#[derive(Debug, Clone)]
pub struct Cover {
    pub head: i64,
    pub place: i64,
    pub owner: Uuid,
    pub seq: i64,
    pub hash: Vec<u8>,
}

fn cover(row: &Row) -> Result<Cover, StorageError> {
    Ok(Cover {
        head: row.get("head")?,
        place: row.get("place")?,
        owner: row.get("owner_id")?,
        seq: row.get("seq")?,
        hash: row.get("hash")?,
    })
}

/// `audit_entry`, by owner and number.
#[derive(Debug)]
pub struct Covers;

impl Source for Covers {
    type Row = Cover;
    type Key = (Uuid, i64);

    fn key(row: &Cover) -> (Uuid, i64) {
        (row.owner, row.seq)
    }

    async fn page(db: &mut impl Read, after: Option<(Uuid, i64)>) -> Result<Vec<Seen<Cover>>, StorageError> {
        let query = match after {
            None => db.query(
                "SELECT head, place, owner_id, seq, hash FROM audit_entry ORDER BY owner_id, seq LIMIT $1",
            ),
            Some((owner, seq)) => db
                .query(
                    "SELECT head, place, owner_id, seq, hash FROM audit_entry WHERE (owner_id, seq) > ($1, $2)
                     ORDER BY owner_id, seq LIMIT $3",
                )
                .bind(owner)
                .bind(seq),
        };
        query.bind(PAGE).all(|row| Ok(seen(row, "owner_id", "seq", cover))).await
    }
}

/// `audit_entry`, by head and place.
#[derive(Debug)]
pub struct Places;

impl Source for Places {
    type Row = Cover;
    type Key = (i64, i64);

    fn key(row: &Cover) -> (i64, i64) {
        (row.head, row.place)
    }

    async fn page(db: &mut impl Read, after: Option<(i64, i64)>) -> Result<Vec<Seen<Cover>>, StorageError> {
        let query = db.query(
            "SELECT head, place, owner_id, seq, hash FROM audit_entry WHERE (head, place) > ($1, $2)
             ORDER BY head, place LIMIT $3",
        );
        let (head, place) = after.unwrap_or((i64::MIN, i64::MIN));
        query.bind(head).bind(place).bind(PAGE).all(|row| Ok(seen(row, "owner_id", "head", cover))).await
    }
}

/// A head with the hash that stands beside it.
#[derive(Debug, Clone)]
pub struct Hashed {
    pub head: Head,
    pub hash: Vec<u8>,
    /// Whether there is a hash of a head before, be it empty.
    pub has_prev_hash: bool,
}

/// `audit_head`, by number.
#[derive(Debug)]
pub struct Heads;

impl Source for Heads {
    type Row = Hashed;
    type Key = i64;

    fn key(row: &Hashed) -> i64 {
        row.head.number
    }

    async fn page(db: &mut impl Read, after: Option<i64>) -> Result<Vec<Seen<Hashed>>, StorageError> {
        let query = db.query(
            "SELECT number, covered, total, root, prev_hash, sealed_at, public_key, signature, hash FROM audit_head
             WHERE number > $1 ORDER BY number LIMIT $2",
        );
        let query = query.bind(after.unwrap_or(i64::MIN)).bind(PAGE);
        query.all(|row| Ok(seen(row, "number", "number", hashed))).await
    }
}

fn hashed(row: &Row) -> Result<Hashed, StorageError> {
    Ok(Hashed {
        head: super::read(row)?,
        hash: row.get("hash")?,
        has_prev_hash: row.get::<Option<Vec<u8>>>("prev_hash")?.is_some(),
    })
}
