//! Random tamperings, each in a transaction that is undone: none goes unseen.

use passerelle::adapters::operator_key::OperatorKey;
use passerelle::domain::audit::head::Head;
use passerelle::storage::db::{Engine, Read, Tx};
use uuid::Uuid;

use super::chance::Chance;
use super::rows::{HEADS, HISTORY, Place, Spot, named, turn};
use super::tamperings;
use super::world::{judged, key, live, undefended, undone_later};
use crate::support::{TestApp, each_engine};

/// Every row there is.
struct Rows {
    moves: Vec<Place>,
    heads: Vec<Place>,
    entries: Vec<Place>,
    engine: Engine,
}

impl Rows {
    async fn of(app: &TestApp) -> Self {
        let reader = &mut app.ctx.reader();
        let moves = reader.query("SELECT owner_id, seq FROM history ORDER BY owner_id, seq");
        let moves = moves.all(|row| Ok(Place::Move(row.get("owner_id")?, row.get("seq")?))).await.unwrap();
        let heads = reader.query("SELECT number FROM audit_head ORDER BY number");
        let heads = heads.all(|row| Ok(Place::Head(row.get("number")?))).await.unwrap();
        let entries = reader.query("SELECT head, place FROM audit_entry ORDER BY head, place");
        let entries = entries.all(|row| Ok(Place::Entry(row.get("head")?, row.get("place")?))).await.unwrap();
        Self { moves, heads, entries, engine: app.db.engine() }
    }

    fn any(&self, chance: &Chance) -> Place {
        **chance.of(&[chance.of(&self.moves), chance.of(&self.heads), chance.of(&self.entries)])
    }

    async fn run(&self, tx: &mut Tx, sql: &str) -> u64 {
        tx.query(named(self.engine, sql)).execute().await.unwrap()
    }

    async fn turn(&self, tx: &mut Tx, chance: &Chance, spots: &[Spot]) -> bool {
        let spot = *chance.of(spots);
        let rows = match spot.0 {
            "history" => &self.moves,
            "audit_head" => &self.heads,
            _ => &self.entries,
        };
        turn(tx, self.engine, chance, spot, *chance.of(rows)).await
    }

    async fn remove(&self, tx: &mut Tx, chance: &Chance) -> bool {
        let (table, row) = self.any(chance).said();
        self.run(tx, &format!("DELETE FROM {table} WHERE {row}")).await == 1
    }

    /// Exchanges the names of two rows of one table, so that each stands in the place of the other.
    async fn swap(&self, tx: &mut Tx, chance: &Chance) -> bool {
        let rows = *chance.of(&[&self.moves, &self.heads, &self.entries]);
        let (one, other) = (*chance.of(rows), *chance.of(rows));
        if one == other {
            return false;
        }
        let nowhere = match one {
            Place::Move(..) => Place::Move(Uuid::max(), 1),
            Place::Head(_) => Place::Head(9_999),
            Place::Entry(..) => Place::Entry(9_999, 1),
        };
        for (from, to) in [(one, nowhere), (other, one), (nowhere, other)] {
            let ((table, from), (_, to)) = (from.said(), to.said());
            let set = to.replace(" AND ", ", ");
            self.run(tx, &format!("UPDATE {table} SET {set} WHERE {from}")).await;
        }
        true
    }

    /// Takes the last moves of one owner away, and sets its row back to what is left: all that the moves themselves
    /// would show is mended.
    async fn cut(&self, tx: &mut Tx, chance: &Chance) -> bool {
        let Place::Move(owner, from) = *chance.of(&self.moves) else { return false };
        self.cut_from(tx, owner, from).await;
        if chance.below(2) == 0 {
            let (_, owner) = Place::Move(owner, 0).said();
            let owner = owner.replace("seq = 0", &format!("seq >= {from}"));
            self.run(tx, &format!("DELETE FROM audit_entry WHERE {owner}")).await;
        }
        true
    }

    async fn cut_from(&self, tx: &mut Tx, owner: Uuid, from: i64) {
        let machine: String = tx
            .query("SELECT machine FROM history WHERE owner_id = $1 AND seq = $2")
            .bind(owner)
            .bind(from)
            .one(|row| row.get("machine"))
            .await
            .unwrap();
        let history = "DELETE FROM history WHERE owner_id = $1 AND seq >= $2";
        tx.query(history).bind(owner).bind(from).execute().await.unwrap();
        let set = if from == 1 {
            format!("DELETE FROM {machine} WHERE id = $1")
        } else {
            format!(
                "UPDATE {machine} SET last_seq = {before}, state =
                   (SELECT to_state FROM history WHERE owner_id = $1 AND seq = {before}) WHERE id = $1",
                before = from - 1
            )
        };
        assert_eq!(tx.query(set.leak()).bind(owner).execute().await.unwrap(), 1);
    }

    /// Takes the last heads away with everything that they cover: nothing inside the database shows it.
    async fn cut_heads(&self, tx: &mut Tx, chance: &Chance) -> bool {
        let Place::Head(first) = *chance.of(&self.heads) else { return false };
        let gone: Vec<(Uuid, i64)> = tx
            .query(
                "SELECT owner_id, min(seq) AS first FROM audit_entry WHERE head >= $1 GROUP BY owner_id ORDER BY owner_id",
            )
            .bind(first)
            .all(|row| Ok((row.get("owner_id")?, row.get("first")?)))
            .await
            .unwrap();
        for table in ["audit_entry WHERE head", "audit_head WHERE number"] {
            self.run(tx, &format!("DELETE FROM {table} >= {first}")).await;
        }
        for (owner, from) in gone {
            self.cut_from(tx, owner, from).await;
        }
        true
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    TurnHistory,
    TurnHeads,
    Remove,
    Swap,
    Cut,
    CutHeads,
}

async fn tampered(way: Way, rows: &Rows, tx: &mut Tx, chance: &Chance) -> bool {
    match way {
        Way::TurnHistory => rows.turn(tx, chance, &HISTORY).await,
        Way::TurnHeads => rows.turn(tx, chance, &HEADS).await,
        Way::Remove => rows.remove(tx, chance).await,
        Way::Swap => rows.swap(tx, chance).await,
        Way::Cut => rows.cut(tx, chance).await,
        Way::CutHeads => rows.cut_heads(tx, chance).await,
    }
}

/// Tampers that often; gives how often it was seen.
async fn seen(app: &TestApp, way: Way, rows: &Rows, key: &OperatorKey, exported: &Head) -> usize {
    let (mut done, mut seen) = (0, 0);
    for throw in 0.. {
        if done == tamperings() {
            break;
        }
        let chance = Chance::new(throw);
        let mut tx = undone_later(app).await;
        if tampered(way, rows, &mut tx, &chance).await {
            done += 1;
            match judged(&mut tx, key, Some(exported)).await {
                Err(_) => seen += 1,
                Ok(counts) => println!("{way:?}, throw {throw}: nothing seen in {counts:?}"),
            }
            if way == Way::CutHeads {
                let without = judged(&mut tx, key, None).await;
                assert!(without.is_ok(), "then the head kept elsewhere proves nothing: {without:?}");
            }
        }
        tx.rollback().await.unwrap();
    }
    seen
}

#[test]
fn no_tampering_goes_unseen() {
    each_engine(async |app| {
        let exported = live(app).await;
        let (key, rows) = (key(app).await, Rows::of(app).await);
        undefended(app).await;
        let whole = judged(&mut undone_later(app).await, &key, Some(&exported)).await.unwrap();
        assert_eq!(whole.moves, u64::try_from(rows.moves.len()).unwrap());
        assert_eq!((whole.covered, whole.heads), (whole.moves, 6));
        for way in [Way::TurnHistory, Way::TurnHeads, Way::Remove, Way::Swap, Way::Cut, Way::CutHeads] {
            let seen = seen(app, way, &rows, &key, &exported).await;
            println!("{:?} {way:?}: seen {seen} of {}", app.db.engine(), tamperings());
            assert_eq!(seen, tamperings(), "{way:?}");
        }
        let after = judged(&mut app.db.moment().await.unwrap(), &key, Some(&exported)).await;
        assert_eq!(after, Ok(whole), "each tampering was undone");
        passerelle::jobs::settle(&app.ctx).await.unwrap();
    });
}
