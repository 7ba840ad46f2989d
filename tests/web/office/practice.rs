//! The training lane: odd papers, marked as practice everywhere, of which nothing real can come.

use passerelle::actions::office::Counter;
use passerelle::actions::office::open_check::open_check;
use passerelle::actions::{ActionError, Submission};
use passerelle::browser::{Browser, Seen};
use passerelle::domain::actor::Actor;
use passerelle::domain::enrolment::code::ActivationCode;
use passerelle::domain::id::{EnrolmentId, OfficeId};
use passerelle::domain::practice::PracticeCase;
use passerelle::domain::staff::Role;
use passerelle::domain::word::Word;
use passerelle::jobs;
use passerelle::storage::db::Read;
use passerelle::storage::staff;

use crate::support::counter::{NIKOS, issue, office, record, staff_at};
use crate::support::{TestApp, each_engine, subjects};

async fn clerk(app: &TestApp) -> (OfficeId, Browser) {
    let here = office(app, "Bruxelles").await;
    (here, staff_at(app, Some(here), Role::Clerk, "Ann Peeters").await)
}

async fn open(clerk: &Browser, case: &str) -> Seen {
    let page = clerk.get("/office/practice").await.unwrap().expect(200).unwrap();
    clerk.submit(&page, &[("case", case)]).await.unwrap().expect(200).unwrap()
}

async fn count(app: &TestApp, sql: &'static str) -> i64 {
    app.ctx.reader().query(sql).one(|row| row.get("n")).await.unwrap()
}

const CYRILLIC: [(&str, &str); 4] = [
    ("family_name", "Щербакова"),
    ("given_names", "Юлия"),
    ("mrz_family", "SHTERBAKOVA"),
    ("decision", "accept"),
];

#[test]
fn every_paper_is_practised_and_judged_and_marked() {
    each_engine(async |app| {
        let (_, clerk) = clerk(app).await;
        let real = count(app, "SELECT COUNT(*) AS n FROM enrolment").await;
        let list = clerk.get("/office/practice").await.unwrap();
        clerk.submit(&list, &[]).await.unwrap().expect(422).unwrap();
        for case in PracticeCase::ALL {
            let page = open(&clerk, case.word()).await;
            assert!(page.text().contains("<strong>PRACTICE</strong>"), "{}", page.text());
            let undecided = clerk.submit(&page, &[("family_name", "X")]).await.unwrap().expect(422).unwrap();
            assert!(undecided.text().contains("value=\"X\""), "what was typed stays");
            let wrong =
                clerk.submit(&undecided, &[("decision", "refuse_kind")]).await.unwrap().expect(200).unwrap();
            assert!(wrong.text().contains("not typed as it is printed"), "{}", wrong.text());
        }
        let page = open(&clerk, "cyrillic").await;
        let fields = page.main_form().unwrap().filled(&CYRILLIC);
        let clicks = (0..8).map(|_| clerk.post(&page.path, &fields));
        for click in futures_util::future::join_all(clicks).await {
            assert_eq!(click.unwrap().status, 303);
        }
        let done = clerk.get(&page.path).await.unwrap();
        assert!(done.text().contains("All as it should be"), "{}", done.text());
        let letter = clerk.get(&done.link("/letter").unwrap()).await.unwrap().expect(200).unwrap();
        assert_eq!(letter.text().matches("SPECIMEN").count(), 2, "{}", letter.text());
        let code = letter.between("class=\"code\">", "</").unwrap();
        assert!(ActivationCode::parse(&code).is_err(), "{code} would be taken");
        assert_eq!(count(app, "SELECT COUNT(*) AS n FROM enrolment").await, real, "no enrolment came of it");
        for table in ["SELECT COUNT(*) AS n FROM outbox", "SELECT COUNT(*) AS n FROM kit"] {
            assert_eq!(count(app, table).await, 0, "{table}");
        }
        assert!(app.ctx.mailer.sent().is_empty());
    });
}

#[test]
fn a_practice_file_is_its_clerks_own() {
    each_engine(async |app| {
        let (here, ann) = clerk(app).await;
        let page = open(&ann, "one_name").await;
        let bart = staff_at(app, Some(here), Role::Clerk, "Bart Maes").await;
        bart.get(&page.path).await.unwrap().expect(404).unwrap();
        ann.get(&format!("{}/letter", page.path)).await.unwrap().expect(404).unwrap();
        for tag in ["nl", "fr", "de", "en"] {
            let seen = ann.get(&format!("{}?lang={tag}", page.path)).await.unwrap().expect(200).unwrap();
            assert!(!seen.text().contains(">office-"), "a raw key: {}", seen.text());
        }
    });
}

/// Whoever takes the id of a practice file for one of an enrolment is told that there is none; and the database
/// takes no kit for it, whatever program asks.
#[test]
fn no_kit_can_be_issued_for_it_even_by_a_direct_call() {
    each_engine(async |app| {
        let (here, clerk) = clerk(app).await;
        let page = open(&clerk, "one_name").await;
        let id: EnrolmentId = page.path.rsplit('/').next().unwrap().parse().unwrap();
        for below in ["", "/evidence", "/check", "/reissue", "/resend", "/void"] {
            clerk.get(&format!("/office/files/{id}{below}")).await.unwrap().expect(404).unwrap();
        }
        let ann = staff::all(&mut app.ctx.reader()).await.unwrap().remove(0).id;
        let counter = Counter { clerk: ann, office: here, actor: Actor::Clerk(ann), at: app.ctx.now() };
        let submission = Submission {
            key: app.ctx.new_id().unwrap(),
            poster: vec![1; 32],
            version: 1,
            location: "/".to_owned(),
        };
        let opened = open_check(&app.ctx, &submission, &counter, id).await;
        assert!(matches!(opened, Err(ActionError::NotFound)), "{opened:?}");
        let mut tx = app.db.begin().await.unwrap();
        let taken = match subjects::kit(app, &mut tx, id, Actor::Clerk(ann)).await {
            Ok(()) => tx.commit().await.is_ok(),
            Err(_) => {
                tx.rollback().await.unwrap();
                false
            }
        };
        assert!(!taken, "the database took a kit of a practice file");
        assert_eq!(count(app, "SELECT COUNT(*) AS n FROM kit").await, 0);
        issue(&clerk).await;
        assert_eq!(count(app, "SELECT COUNT(*) AS n FROM kit").await, 1, "a real file has its kit");
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn no_mail_leaves_for_a_practice_address() {
    each_engine(async |app| {
        let (_, clerk) = clerk(app).await;
        let typed: Vec<_> = NIKOS
            .into_iter()
            .map(
                |(name, value)| {
                    if name == "email" { (name, "wulandari@practice.invalid") } else { (name, value) }
                },
            )
            .collect();
        let check = record(&clerk, &typed).await;
        if check.path.ends_with("/check") {
            clerk.submit(&check, &crate::support::counter::TICKS).await.unwrap().expect(200).unwrap();
        }
        jobs::settle(&app.ctx).await.unwrap();
        assert!(app.ctx.mailer.sent().is_empty(), "{:?}", app.ctx.mailer.sent());
    });
}
