//! A small history under several heads, in a database that refuses nothing any more.

use passerelle::actions::audit::verify::{Counts, Stop, verify};
use passerelle::actions::audit::{Break, public_key, seal};
use passerelle::adapters::operator_key::OperatorKey;
use passerelle::domain::actor::Actor;
use passerelle::domain::audit::head::Head;
use passerelle::domain::enrolment::{EnrolmentEvent, EnrolmentState};
use passerelle::storage::audit;
use passerelle::storage::db::{Engine, Read, Tx};
use time::Duration;

use crate::support::reviews::submitted;
use crate::support::{TestApp, subjects};

/// Requests, files, a kit; a head after each, a day apart. Gives the newest head.
pub async fn live(app: &TestApp) -> Head {
    for _ in 0..3 {
        submitted(app, None).await;
        app.pass(Duration::days(1));
        seal::run(&app.ctx).await.unwrap();
        let id = subjects::enrolment(app).await;
        let mut tx = app.db.begin().await.unwrap();
        let (event, to) = (EnrolmentEvent::OpenCheck, EnrolmentState::IdentityCheck);
        subjects::advance(app, &mut tx, id, event, to, Actor::Operator).await.unwrap();
        subjects::kit(app, &mut tx, id, Actor::Operator).await.unwrap();
        tx.commit().await.unwrap();
        app.pass(Duration::days(1));
        seal::run(&app.ctx).await.unwrap();
    }
    audit::newest(&mut app.ctx.reader()).await.unwrap().unwrap()
}

/// What the walk says of the database as this transaction sees it.
pub async fn judged(db: &mut impl Read, key: &OperatorKey, exported: Option<&Head>) -> Result<Counts, Break> {
    match verify(db, key, exported).await {
        Ok(counts) => Ok(counts),
        Err(Stop::Break(found)) => Err(found),
        Err(Stop::Error(error)) => panic!("the walk failed: {}", error.chain()),
    }
}

/// The key of the audit.
pub async fn key(app: &TestApp) -> OperatorKey {
    public_key(&app.ctx).await.unwrap()
}

/// The statements that begin with `SELECT` give others, which are run: for names that a database made itself.
async fn each_said(tx: &mut Tx, select: &'static str) {
    let said: Vec<String> = tx.query(select).all(|row| row.get("said")).await.unwrap();
    assert!(!said.is_empty(), "nothing to switch off: {select}");
    for sql in said {
        tx.query(sql.leak()).execute().await.unwrap();
    }
}

/// Takes the triggers, keys and checks away: whoever owns the database can.
pub async fn undefended(app: &TestApp) {
    let mut tx = app.db.begin().await.unwrap();
    match app.db.engine() {
        Engine::Sqlite => {
            each_said(
                &mut tx,
                "SELECT 'DROP TRIGGER ' || name AS said FROM sqlite_schema WHERE type = 'trigger'",
            )
            .await;
        }
        Engine::Postgres => {
            each_said(
                &mut tx,
                "SELECT 'ALTER TABLE ' || conrelid::regclass::text || ' DROP CONSTRAINT ' || quote_ident(conname) AS said
                 FROM pg_constraint WHERE contype IN ('f', 'c') AND connamespace = 'public'::regnamespace",
            )
            .await;
            each_said(
                &mut tx,
                "SELECT 'ALTER TABLE ' || tablename || ' DISABLE TRIGGER ALL' AS said FROM pg_tables
                 WHERE schemaname = 'public'",
            )
            .await;
        }
    }
    tx.commit().await.unwrap();
}

/// A transaction in which keys are looked at only when it ends, and it ends by being undone.
pub async fn undone_later(app: &TestApp) -> Tx {
    let mut tx = app.db.begin().await.unwrap();
    if app.db.engine() == Engine::Sqlite {
        for pragma in ["PRAGMA defer_foreign_keys = ON", "PRAGMA ignore_check_constraints = ON"] {
            tx.query(pragma).execute().await.unwrap();
        }
    }
    tx
}
