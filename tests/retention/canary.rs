//! One person through the whole journey, and then nothing of them anywhere.

use passerelle::actions::audit::{packs, seal};
use passerelle::actions::certificate_moves;
use passerelle::actions::person::{Named, erase};
use passerelle::actions::sweep::sweep;
use passerelle::adapters::files::Files;
use passerelle::domain::actor::Actor;
use passerelle::domain::certificate::revocation::RevocationReason;
use passerelle::jobs;
use passerelle::storage::certificates;
use passerelle::storage::db::{Engine, Read};
use time::Duration;

use super::person::{Canary, certified, needles};
use crate::audit::world::{judged, key};
use crate::support::log::Log;
use crate::support::secrets::{holds, places};
use crate::support::{TestApp, each_engine_on_one_thread};

/// Where a certificate stands that a trust service must be able to show: it names its holder by law.
const EVIDENCE: [&str; 5] = [
    "certificate.authentication_der",
    "encryption_token.certificate_der",
    "encryption_token.etk_der",
    "encryption_token.tbs",
    "issuance.tbs",
];

async fn revoke(app: &TestApp, canary: &Canary) {
    let mut tx = app.db.begin().await.unwrap();
    let seen = certificates::of_request(&mut tx, canary.request).await.unwrap().unwrap();
    let (reason, actor) = (RevocationReason::CessationOfOperation, Actor::Person(canary.enrolment));
    certificate_moves::revoke(&app.ctx, &mut tx, &seen, reason, actor).await.unwrap();
    tx.commit().await.unwrap();
    jobs::settle(&app.ctx).await.unwrap();
}

async fn assert_whole(app: &TestApp) {
    seal::run(&app.ctx).await.unwrap();
    let walked = judged(&mut app.db.moment().await.unwrap(), &key(app).await, None).await;
    assert!(walked.is_ok(), "{walked:?}");
}

/// The bytes of the database file and what lies beside it; none on PostgreSQL, whose files are not ours.
async fn raw(app: &TestApp) -> Vec<u8> {
    if app.db.engine() == Engine::Postgres {
        return Vec::new();
    }
    app.db.forget_log().await.unwrap();
    let mut reader = app.ctx.reader();
    let list = reader.query("SELECT file FROM pragma_database_list WHERE name = 'main'");
    let path: String = list.one(|row| row.get("file")).await.unwrap();
    let ends = ["", "-wal", "-shm"].into_iter();
    ends.filter_map(|end| std::fs::read(format!("{path}{end}")).ok()).flatten().collect()
}

/// Every mail that the mailer keeps itself, as a folder of mails would.
fn mailed(app: &TestApp) -> String {
    let mails = app.ctx.mailer.sent().into_iter();
    mails
        .map(|mail| format!("{} {} {} {} {}\n", mail.to, mail.to_name, mail.subject, mail.text, mail.html))
        .collect()
}

fn stored_files(app: &TestApp) -> usize {
    match &app.ctx.files {
        Files::Memory(map) => map.lock().unwrap().len(),
        Files::Folder(_) | Files::Bucket(_) => panic!("tests keep documents in memory"),
    }
}

#[test]
fn after_the_erasure_nothing_of_the_person_is_left() {
    let log = Log::default();
    let lines = tracing_subscriber::fmt().without_time().with_max_level(tracing::Level::DEBUG);
    let _kept = tracing::subscriber::set_default(lines.with_writer(log.clone()).finish());
    each_engine_on_one_thread(async |app| {
        tracing::callsite::rebuild_interest_cache();
        let canary = certified(app).await;
        packs::run(&app.ctx, app.ctx.now().plus(-packs::RECENT)).await.unwrap();
        assert_whole(app).await;
        let named = Named::Reference(canary.reference.clone());
        let before = places(app, &needles()).await;
        assert!(before.len() > 12, "the search finds the person while they are there: {before:?}");
        assert!(app.db.engine() == Engine::Postgres || holds(&raw(app).await, b"nikos@example.org"));
        assert_eq!(stored_files(app), 3);
        // Nothing is erased while a certificate is in use.
        let plan = erase::run(&app.ctx, &named, "Kim Operator").await.unwrap();
        assert!(plan.obstacles.iter().any(|line| line.contains("revoke it first")), "{plan:?}");
        assert_eq!(places(app, &needles()).await, before);
        revoke(app, &canary).await;
        let plan = erase::run(&app.ctx, &named, "Kim Operator").await.unwrap();
        assert!(plan.obstacles.is_empty(), "{plan:?}");
        assert!(plan.stays.iter().any(|line| line.contains("OVR-6.4.6-01")), "{plan:?}");
        jobs::settle(&app.ctx).await.unwrap();
        let mut left = places(app, &needles()).await;
        left.sort();
        left.dedup();
        assert!(!left.is_empty() && left.iter().all(|place| EVIDENCE.contains(&place.as_str())), "{left:?}");
        assert_eq!(stored_files(app), 0);
        assert!(mailed(app).contains("nikos@example.org"), "the mails were kept until now");
        sweep(&app.ctx).await.unwrap();
        assert_eq!(needles().iter().filter(|needle| holds(mailed(app).as_bytes(), needle)).count(), 0);
        assert_whole(app).await;
        // Seven years after the last day of the certificate even that goes.
        let end =
            certificates::of_request(&mut app.ctx.reader(), canary.request).await.unwrap().unwrap().not_after;
        app.pass(end.since(app.ctx.now()) + Duration::days(7 * 365 + 2) - Duration::HOUR);
        jobs::settle(&app.ctx).await.unwrap();
        assert!(!places(app, &needles()).await.is_empty(), "not an hour earlier");
        app.pass(Duration::hours(2));
        jobs::settle(&app.ctx).await.unwrap();
        assert_eq!(places(app, &needles()).await, Vec::<String>::new());
        let raw = raw(app).await;
        let found: Vec<_> = needles().into_iter().filter(|needle| holds(&raw, needle)).collect();
        assert!(found.is_empty(), "in the files of the database: {found:?}");
        assert_whole(app).await;
        let said = log.said();
        assert!(holds(&said, b"DEBUG"), "the log was kept");
        let told: Vec<_> =
            needles().into_iter().filter(|needle| holds(&said, needle)).map(String::from_utf8).collect();
        assert!(told.is_empty(), "the log tells {told:?}");
    });
}

#[test]
fn once_the_time_of_the_certificate_is_over_one_erasure_takes_everything() {
    each_engine_on_one_thread(async |app| {
        let canary = certified(app).await;
        revoke(app, &canary).await;
        let end =
            certificates::of_request(&mut app.ctx.reader(), canary.request).await.unwrap().unwrap().not_after;
        app.pass(end.since(app.ctx.now()) + Duration::days(7 * 365 + 3));
        let named = Named::Reference(canary.reference.clone());
        let plan = erase::run(&app.ctx, &named, "Kim Operator").await.unwrap();
        assert!(
            plan.obstacles.is_empty() && !plan.stays.iter().any(|line| line.contains("OVR-")),
            "{plan:?}"
        );
        jobs::settle(&app.ctx).await.unwrap();
        assert_eq!(places(app, &needles()).await, Vec::<String>::new());
        assert_eq!(stored_files(app), 0);
        assert_whole(app).await;
    });
}
