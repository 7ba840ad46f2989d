//! The process dies while it issues, again and again, at each of six points: every request ends with one certificate.
//!
//! `PASSERELLE_ABORTS=200 cargo test --test main pki::aborts` dies that often on each engine; twelve times by default.

use std::collections::BTreeSet;
use std::os::unix::process::ExitStatusExt;
use std::process::{Command, Stdio};

use passerelle::actions::pki::{init, issue, verify_all};
use passerelle::adapters::faults::FailPoint;
use passerelle::domain::request::RequestState;
use passerelle::storage::db::{Db, Read};
use passerelle::storage::{certificates, issuances, migrate, requests};
use tokio::runtime::{Builder, Runtime};

use super::completed;
use crate::support::{TestApp, migrated, postgres};

/// What the child is told: the number of the point, and where the database is.
const ORDERS: &str = "PASSERELLE_ABORT_ORDERS";
const SIGABRT: i32 = 6;

fn runtime() -> Runtime {
    Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap()
}

async fn open(place: &str) -> Db {
    if place.starts_with("postgres:") {
        migrate::open_postgres(place).await.unwrap()
    } else {
        migrate::open_sqlite(place.as_ref()).await.unwrap()
    }
}

/// The child of the test below: issues what there is, and dies as ordered. Nobody ordered anything: nothing to do.
#[test]
fn a_child_dies_as_ordered() {
    let Ok(orders) = std::env::var(ORDERS) else { return };
    let (point, place) = orders.split_once(' ').unwrap();
    runtime().block_on(async {
        let app = TestApp::on(open(place).await).await;
        app.ctx.faults.arm_to_abort(FailPoint::ALL[point.parse::<usize>().unwrap()]);
        issue::continue_all(&app.ctx).await.unwrap();
    });
}

/// Whether a process that issues at `place` died at that point.
fn dies(point: usize, place: &str) -> bool {
    let status = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "pki::aborts::a_child_dies_as_ordered"])
        .env(ORDERS, format!("{point} {place}"))
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .unwrap();
    status.signal() == Some(SIGABRT)
}

/// A BIS number of somebody born on 1 January 1985 (modulo 97).
fn number(n: usize) -> String {
    let nine = format!("854101{n:03}");
    format!("{nine}{:02}", 97 - nine.parse::<u32>().unwrap() % 97)
}

async fn dying(place: &str, aborts: usize) {
    let app = TestApp::on(open(place).await).await;
    init::init(&app.ctx).await.unwrap();
    let mut serials = BTreeSet::new();
    let mut died = 0;
    for n in 1.. {
        if died >= aborts {
            break;
        }
        let id = completed::request_of(&app, &number(n), [2 * n, 2 * n + 1], None).await;
        // In another order each time; after the last point there is nothing left to die of.
        let mut order: Vec<usize> = (0..FailPoint::ALL.len() - 1).collect();
        order.rotate_left(n % 5);
        let mut intended = None;
        for point in order.into_iter().chain([FailPoint::ALL.len() - 1]) {
            // An intention that stands is not written down again: it has no such point any more.
            let held = issuances::reserved(&mut app.ctx.reader(), id).await.unwrap();
            if FailPoint::ALL[point] == FailPoint::BeforeReservation && !held.is_empty() {
                continue;
            }
            assert!(dies(point, place), "request {n} survived {:?}", FailPoint::ALL[point]);
            died += 1;
            let reserved = issuances::reserved(&mut app.ctx.reader(), id).await.unwrap();
            let bytes = reserved.first().map(|one| (one.serial, one.tbs.clone()));
            assert!(intended.is_none() || bytes.is_none() || intended == bytes, "another intention");
            intended = bytes.or(intended);
        }
        assert_eq!(issue::continue_all(&app.ctx).await.unwrap(), 0, "all was committed");
        let mut db = app.ctx.reader();
        assert_eq!(requests::get(&mut db, id).await.unwrap().state, RequestState::Issued);
        let row = certificates::of_request(&mut db, id).await.unwrap().unwrap();
        let (serial, tbs) = intended.unwrap();
        assert_eq!(row.authentication_serial, serial);
        assert!(
            row.authentication_der.windows(tbs.len()).any(|window| window == tbs),
            "signed as it was recorded"
        );
        assert!(serials.insert(serial), "a serial number was used twice");
    }
    let count = async |sql| app.ctx.reader().query(sql).one(|row| row.get::<i64>("n")).await.unwrap();
    let requests = i64::try_from(serials.len()).unwrap();
    assert_eq!(count("SELECT COUNT(*) AS n FROM certificate").await, requests);
    assert_eq!(count("SELECT COUNT(*) AS n FROM issuance").await, requests);
    let report = verify_all::run(&app.ctx).await.unwrap();
    assert_eq!(report.findings, Vec::new());
    println!("{died} aborts, {requests} requests, as many certificates and serial numbers");
    completed::clear_away(&app).await;
}

#[test]
fn whoever_dies_while_issuing_has_signed_once() {
    let aborts = std::env::var("PASSERELLE_ABORTS").map_or(12, |number| number.parse().unwrap());
    runtime().block_on(async {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("test.db");
        migrated::sqlite(&path).await.close().await;
        dying(path.to_str().unwrap(), aborts).await;
        if let Some(address) = migrated::postgres().await {
            dying(&address, aborts).await;
            postgres::drop_database(&address);
        }
    });
}
