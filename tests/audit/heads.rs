//! When heads are signed, what they cover, and what only they can show.

use passerelle::actions::audit::seal;
use passerelle::adapters::vault::sha256;
use passerelle::domain::audit::head::Head;
use passerelle::storage::audit;
use passerelle::storage::db::{Engine, Read};
use passerelle::storage::history::{self, Entry};
use time::Duration;

use super::world::{judged, key, live, undefended, undone_later};
use crate::support::{TestApp, each_engine, subjects};

async fn newest(app: &TestApp) -> Head {
    audit::newest(&mut app.ctx.reader()).await.unwrap().unwrap()
}

#[test]
fn one_head_a_day_is_signed_and_an_outage_is_made_up_for() {
    each_engine(async |app| {
        subjects::enrolment(app).await;
        assert_eq!(seal::run_if_due(&app.ctx).await.unwrap(), 1);
        assert_eq!(seal::run_if_due(&app.ctx).await.unwrap(), 0, "today has one");
        subjects::enrolment(app).await;
        assert_eq!(seal::run_if_due(&app.ctx).await.unwrap(), 0);
        // 09:00 UTC in summer is 11:00 in Brussels: thirteen hours later a new day begins there.
        app.pass(Duration::hours(13) - Duration::seconds(1));
        assert_eq!(seal::run_if_due(&app.ctx).await.unwrap(), 0);
        app.pass(Duration::seconds(1));
        assert_eq!(seal::run_if_due(&app.ctx).await.unwrap(), 1);
        app.pass(Duration::days(9));
        subjects::enrolment(app).await;
        assert_eq!(seal::run_if_due(&app.ctx).await.unwrap(), 1);
        let head = newest(app).await;
        assert_eq!((head.number, head.covered, head.total), (3, 1, 3));
        app.pass(Duration::days(1));
        assert_eq!(seal::run_if_due(&app.ctx).await.unwrap(), 1, "a day without moves is said to be one");
        assert_eq!((newest(app).await.number, newest(app).await.covered), (4, 0));
        let counts = judged(&mut app.db.moment().await.unwrap(), &key(app).await, None).await.unwrap();
        assert_eq!((counts.moves, counts.owners, counts.heads, counts.covered), (3, 3, 4, 3));
        passerelle::jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn eight_nodes_at_once_sign_each_move_once() {
    each_engine(async |app| {
        for _ in 0..5 {
            subjects::enrolment(app).await;
        }
        let mut nodes = tokio::task::JoinSet::new();
        for _ in 0..8 {
            let ctx = app.ctx.clone();
            nodes.spawn(async move { seal::run_if_due(&ctx).await.unwrap() });
        }
        assert!(nodes.join_all().await.into_iter().sum::<usize>() >= 1);
        let counts = judged(&mut app.db.moment().await.unwrap(), &key(app).await, None).await.unwrap();
        assert_eq!((counts.moves, counts.covered), (5, 5));
        passerelle::jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn the_database_refuses_to_change_what_was_sealed() {
    each_engine(async |app| {
        live(app).await;
        let mut statements = vec![
            "UPDATE audit_head SET total = total + 1",
            "DELETE FROM audit_head",
            "UPDATE audit_entry SET place = place + 100",
            "DELETE FROM audit_entry",
        ];
        if app.db.engine() == Engine::Postgres {
            statements.extend(["TRUNCATE audit_entry", "TRUNCATE audit_head CASCADE"]);
        }
        for sql in statements {
            let mut tx = app.db.begin().await.unwrap();
            assert!(tx.query(sql).execute().await.is_err(), "the database took it: {sql}");
        }
        passerelle::jobs::settle(&app.ctx).await.unwrap();
    });
}

/// The owner's moves with the first one's facts changed, and every hash made again.
fn rewritten(mut entries: Vec<Entry>) -> Vec<Entry> {
    let mut before = Vec::new();
    for entry in &mut entries {
        if entry.seq == 1 {
            entry.facts = "{\"never\":\"said\"}".to_owned();
        }
        entry.prev_hash = before;
        entry.hash = sha256(&entry.canonical()).to_vec();
        before = entry.hash.clone();
    }
    entries
}

#[test]
fn a_history_rewritten_with_all_its_hashes_is_not_what_the_head_covers() {
    each_engine(async |app| {
        live(app).await;
        undefended(app).await;
        let mut tx = undone_later(app).await;
        let owner: uuid::Uuid = tx
            .query("SELECT owner_id FROM history ORDER BY owner_id DESC LIMIT 1")
            .one(|row| row.get("owner_id"))
            .await
            .unwrap();
        let entries = rewritten(history::of(&mut tx, owner).await.unwrap());
        for entry in &entries {
            let sql =
                "UPDATE history SET facts = $3, prev_hash = $4, hash = $5 WHERE owner_id = $1 AND seq = $2";
            let prev_hash = (entry.seq > 1).then_some(entry.prev_hash.as_slice());
            let query = tx.query(sql).bind(owner).bind(entry.seq).bind(entry.facts.as_str()).bind(prev_hash);
            query.bind(entry.hash.as_slice()).execute().await.unwrap();
        }
        let found = judged(&mut tx, &key(app).await, None).await.unwrap_err();
        assert_eq!((found.owner, found.number), (Some(owner), Some(1)), "{found}");
        assert!(found.what.starts_with("it is not what head"), "{found}");
        // Whoever rewrites what the head covers too has no signature for it.
        for entry in &entries {
            let sql = "UPDATE audit_entry SET hash = $3 WHERE owner_id = $1 AND seq = $2";
            tx.query(sql).bind(owner).bind(entry.seq).bind(entry.hash.as_slice()).execute().await.unwrap();
        }
        let found = judged(&mut tx, &key(app).await, None).await.unwrap_err();
        assert!(found.what.contains("root"), "{found}");
        tx.rollback().await.unwrap();
        passerelle::jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn a_move_made_up_later_cannot_be_dated_before_the_head() {
    each_engine(async |app| {
        live(app).await;
        let key = key(app).await;
        let before = judged(&mut app.db.moment().await.unwrap(), &key, None).await.unwrap();
        // On its way when the head was signed: that is no forgery.
        subjects::enrolment(app).await;
        let counts = judged(&mut app.db.moment().await.unwrap(), &key, None).await.unwrap();
        assert_eq!(counts.moves, before.moves + 1);
        undefended(app).await;
        let mut tx = undone_later(app).await;
        let id: uuid::Uuid = app.ctx.new_id().unwrap();
        let owner = history_owner(&mut tx).await;
        let mut forged = history::of(&mut tx, owner).await.unwrap().remove(0);
        (forged.owner, forged.at) = (id, newest(app).await.sealed_at.plus(-Duration::hours(2)));
        forged.hash = sha256(&forged.canonical()).to_vec();
        history::append(&mut tx, &forged).await.unwrap();
        let found = judged(&mut tx, &key, None).await.unwrap_err();
        assert_eq!(found.owner, Some(id));
        assert!(found.what.starts_with("it was added behind head"), "{found}");
        tx.rollback().await.unwrap();
        passerelle::jobs::settle(&app.ctx).await.unwrap();
    });
}

async fn history_owner(db: &mut impl Read) -> uuid::Uuid {
    let sql = "SELECT owner_id FROM history WHERE machine = 'enrolment' ORDER BY owner_id LIMIT 1";
    db.query(sql).one(|row| row.get("owner_id")).await.unwrap()
}

#[test]
fn a_head_of_another_key_is_refused() {
    each_engine(async |app| {
        let head = live(app).await;
        let other = passerelle::adapters::signing_keys::AuditKey::generate().unwrap();
        let other = passerelle::adapters::signing_keys::AuditKey::from_pkcs8(&other).unwrap();
        let foreign = other.public().unwrap();
        let found = judged(&mut app.db.moment().await.unwrap(), &foreign, None).await.unwrap_err();
        assert_eq!((found.number, found.what.contains("another key")), (Some(1), true), "{found}");
        // The head that is given is judged itself.
        let mut forged = head.clone();
        forged.total += 1;
        let found = judged(&mut app.db.moment().await.unwrap(), &key(app).await, Some(&forged)).await;
        assert!(found.unwrap_err().what.contains("the head given"), "its signature does not verify");
        forged.public_key = foreign.spki_der();
        forged.signature = other.sign(&forged.statement()).unwrap();
        assert!(judged(&mut app.db.moment().await.unwrap(), &key(app).await, Some(&forged)).await.is_err());
        passerelle::jobs::settle(&app.ctx).await.unwrap();
    });
}
