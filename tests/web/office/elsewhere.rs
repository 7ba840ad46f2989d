//! Files of other offices: closed, until a clerk says why; then open for half an hour, and every look is kept.

use passerelle::browser::{Browser, Seen};
use passerelle::domain::staff::Role;
use passerelle::jobs;
use passerelle::storage::db::Read;
use passerelle::storage::enrolments;
use time::Duration;

use crate::support::counter::{NIKOS, issue, nikos_but, office, record, record_unproved, staff_at};
use crate::support::{TestApp, each_engine};

/// Pages of a file that any office may open, and pages that only its own may.
const OPEN: [&str; 4] = ["", "/resend", "/void", "/reissue"];
const CLOSED: [&str; 3] = ["/evidence", "/check", "/refuse"];

/// A clerk of Brussels, and one of Ixelles.
async fn two_offices(app: &TestApp) -> (Browser, Browser) {
    let here = office(app, "Bruxelles").await;
    let there = office(app, "Ixelles").await;
    let ann = staff_at(app, Some(here), Role::Clerk, "Ann Peeters").await;
    (ann, staff_at(app, Some(there), Role::Clerk, "Bob Dubois").await)
}

async fn count(app: &TestApp, sql: &'static str) -> i64 {
    app.ctx.reader().query(sql).one(|row| row.get("n")).await.unwrap()
}

/// Says why, at the page that asks for it.
async fn give_reason(clerk: &Browser, asked: &Seen) -> Seen {
    let typed = [("reason", "person_here"), ("note", "has lost the letter")];
    clerk.submit(asked, &typed).await.unwrap().expect(200).unwrap()
}

#[test]
fn a_file_of_another_office_asks_why_and_shows_nothing_before() {
    each_engine(async |app| {
        let (ann, bob) = two_offices(app).await;
        let check = record(&ann, &NIKOS).await;
        let path = check.path.trim_end_matches("/check");
        for page in OPEN.iter().chain(&CLOSED) {
            let address = format!("{path}{page}");
            let seen = bob.get(&address).await.unwrap();
            assert!(seen.location().unwrap().starts_with(&format!("{path}/reason")), "{address}");
            let asked = bob.follow(seen).await.unwrap().expect(200).unwrap();
            assert!(asked.text().contains("Commune de Bruxelles"), "{}", asked.text());
            for secret in ["Παπαδάκης", "nikos@example.org", "79.43.14"] {
                assert!(!asked.text().contains(secret), "{secret} stands on {address}");
            }
        }
        let mut fields = check.main_form().unwrap().fields;
        let own = bob.get("/office/find").await.unwrap().main_form().unwrap().fields;
        fields.retain(|(name, _)| name != "csrf");
        fields.extend(own.into_iter().filter(|(name, _)| name == "csrf"));
        for page in ["/open", "/release", "/evidence", "/resend"] {
            let seen = bob.post(&format!("{path}{page}"), &fields).await.unwrap();
            assert!(seen.location().unwrap().contains("/reason"), "{page}");
        }
        bob.get("/office/files/not-an-id").await.unwrap().expect(404).unwrap();
        let nobody = "/office/files/01990000-0000-7000-8000-00000000ffff";
        bob.get(&format!("{nobody}/reason")).await.unwrap().expect(404).unwrap();
        assert!(!bob.get("/office").await.unwrap().text().contains(path));
        assert_eq!(count(app, "SELECT COUNT(*) AS n FROM file_access").await, 0);
    });
}

#[test]
fn a_reason_opens_the_file_for_half_an_hour_and_is_kept() {
    each_engine(async |app| {
        let (ann, bob) = two_offices(app).await;
        let (path, _) = issue(&ann).await;
        let asked = bob.open(&path).await.unwrap().expect(200).unwrap();
        let unsaid = bob.submit(&asked, &[("note", "x")]).await.unwrap().expect(422).unwrap();
        assert!(unsaid.text().contains("reason-error") && unsaid.text().contains("note-error"));
        assert!(unsaid.text().contains("value=\"x\""), "what was typed stays");
        let file = give_reason(&bob, &unsaid).await;
        assert_eq!(file.path, path);
        assert!(file.text().contains("This file belongs to Commune de Bruxelles."), "{}", file.text());
        for page in OPEN.iter().filter(|page| **page != "/reissue") {
            bob.get(&format!("{path}{page}")).await.unwrap().expect(200).unwrap();
        }
        assert_eq!(count(app, "SELECT COUNT(*) AS n FROM file_access").await, 1);
        assert_eq!(count(app, "SELECT COUNT(*) AS n FROM file_look").await, 4, "each page that was opened");
        let own = ann.get(&path).await.unwrap().expect(200).unwrap();
        assert!(own.text().contains("Bob Dubois, Commune de Ixelles"), "{}", own.text());
        assert_eq!(count(app, "SELECT COUNT(*) AS n FROM file_look").await, 4, "not at one's own office");
        let later = staff_at(app, None, Role::Approver, "Eva Claes").await;
        later.get(&path).await.unwrap().expect(403).unwrap();
        app.pass(Duration::minutes(29));
        bob.get(&path).await.unwrap().expect(200).unwrap();
        app.pass(Duration::minutes(1));
        let over = bob.get(&path).await.unwrap();
        assert!(over.location().unwrap().contains("/reason"), "the half hour is over");
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn what_only_the_own_office_does_stays_closed_with_a_reason() {
    each_engine(async |app| {
        let (ann, bob) = two_offices(app).await;
        let check = record(&ann, &NIKOS).await;
        let path = check.path.trim_end_matches("/check").to_owned();
        let file = give_reason(&bob, &bob.open(&path).await.unwrap()).await;
        assert!(file.link("/refuse").is_none() && file.link("/evidence").is_none(), "{}", file.text());
        let own = file.forms().into_iter().next().unwrap();
        let fields: Vec<_> =
            own.filled(&[("form_key", "01990000-0000-7000-8000-0000000000aa"), ("version", "2")]);
        let released = bob.post(&format!("{path}/release"), &fields).await.unwrap().expect(403).unwrap();
        assert!(released.text().contains("This is not possible"), "{}", released.text());
        assert!(released.text().contains("Only the office of this file does this."), "{}", released.text());
    });
}

#[test]
fn nobody_acts_on_their_own_file() {
    each_engine(async |app| {
        let (ann, _) = two_offices(app).await;
        let own_address = nikos_but(&[("email", "Ann.Peeters@staff.example")]);
        let check = record_unproved(&ann, &own_address).await;
        assert_eq!(check.status, 403, "{}", check.text());
        assert!(check.text().contains("This file is your own"), "{}", check.text());
        let other = staff_at(app, Some(office(app, "Gent").await), Role::Clerk, "Cas Maes").await;
        let lars = [
            ("document_number", "ZZ999"),
            ("national_number", "80.43.14-101.05"),
            ("given_names", "Lars"),
            ("family_name", "Berg"),
            ("mrz_given", "LARS"),
            ("mrz_family", "BERG"),
            ("birth_date_year", "1980"),
            ("email", "lars@example.org"),
        ];
        let file = record(&other, &nikos_but(&lars)).await.expect(200).unwrap();
        assert!(file.path.ends_with("/check"), "{}", file.path);
        let path = file.path.trim_end_matches("/check").to_owned();
        let id = path.rsplit('/').next().unwrap().parse().unwrap();
        let number = enrolments::get(&mut app.ctx.reader(), id).await.unwrap().person.unwrap();
        let mut tx = app.db.begin().await.unwrap();
        let sql = "UPDATE staff SET national_number_index = $1 WHERE name = 'Cas Maes'";
        tx.query(sql).bind(number.national_number_index).execute().await.unwrap();
        tx.commit().await.unwrap();
        for page in OPEN.iter().chain(&CLOSED) {
            other.get(&format!("{path}{page}")).await.unwrap().expect(403).unwrap();
        }
    });
}

#[test]
fn a_reference_finds_the_file_wherever_it_is() {
    each_engine(async |app| {
        let (ann, bob) = two_offices(app).await;
        let (path, _) = issue(&ann).await;
        let id = path.rsplit('/').next().unwrap().parse().unwrap();
        let reference = enrolments::get(&mut app.ctx.reader(), id).await.unwrap().reference;
        let page = bob.get("/office/find").await.unwrap().expect(200).unwrap();
        bob.submit(&page, &[("reference", "HY-2026")]).await.unwrap().expect(422).unwrap();
        let nothing = bob.submit(&page, &[("reference", "HY-2026-0000-0000")]).await.unwrap();
        assert!(nothing.status == 422, "{}", nothing.text());
        let asked = bob.submit(&page, &[("reference", &reference.to_lowercase())]).await.unwrap();
        assert_eq!(asked.path, format!("{path}/reason"));
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn the_database_keeps_who_looked() {
    each_engine(async |app| {
        let (ann, bob) = two_offices(app).await;
        let (path, _) = issue(&ann).await;
        give_reason(&bob, &bob.open(&path).await.unwrap()).await;
        for sql in [
            "UPDATE file_access SET valid_until = at",
            "DELETE FROM file_access",
            "UPDATE file_look SET page = 'void'",
            "DELETE FROM file_look",
        ] {
            let mut tx = app.db.begin().await.unwrap();
            assert!(tx.query(sql).execute().await.is_err(), "the database took: {sql}");
        }
        jobs::settle(&app.ctx).await.unwrap();
    });
}
