//! The people of an office: invited, blocked, trained, by its administrator and nobody else.

use passerelle::browser::{Browser, Seen};
use passerelle::domain::id::{OfficeId, StaffId};
use passerelle::domain::staff::Role;
use passerelle::jobs;
use passerelle::storage::db::Read;
use passerelle::storage::sessions::Audience;
use passerelle::storage::{office_data, staff};
use time::Duration;

use crate::support::at_work::back_at_work;
use crate::support::counter::{NIKOS, office, record, staff_at};
use crate::support::staff::{PASSWORD, phone, reader};
use crate::support::{TestApp, each_engine};

const NEW: [(&str, &str); 7] = [
    ("name", "Lies Wouters"),
    ("email", "lies@office.example"),
    ("role", "clerk"),
    ("national_number", "79.43.14-101.81"),
    ("trained_on_day", "1"),
    ("trained_on_month", "10"),
    ("trained_on_year", "2026"),
];

struct Place {
    id: OfficeId,
    head: Browser,
    clerk: Browser,
}

async fn place(app: &TestApp) -> Place {
    let id = office(app, "Bruxelles").await;
    let head = staff_at(app, Some(id), Role::OfficeAdministrator, "Hugo Baert").await;
    Place { id, head, clerk: staff_at(app, Some(id), Role::Clerk, "Ann Peeters").await }
}

async fn id_of(app: &TestApp, name: &str) -> StaffId {
    let all = staff::all(&mut app.ctx.reader()).await.unwrap();
    all.into_iter().find(|member| member.name == name).unwrap().id
}

async fn page_of(app: &TestApp, head: &Browser, name: &str) -> Seen {
    let path = format!("/office/admin/staff/{}", id_of(app, name).await);
    head.get(&path).await.unwrap().expect(200).unwrap()
}

async fn count(app: &TestApp, sql: &'static str) -> i64 {
    app.ctx.reader().query(sql).one(|row| row.get("n")).await.unwrap()
}

#[test]
fn rights_end_and_return_with_the_next_click() {
    each_engine(async |app| {
        let Place { head, clerk, .. } = place(app).await;
        let check = record(&clerk, &NIKOS).await;
        let page = page_of(app, &head, "Ann Peeters").await;
        let blocked =
            head.submit_to(&page, "/rights", &[("rights", "block")]).await.unwrap().expect(200).unwrap();
        assert!(blocked.text().contains("Blocked. No right is left"), "{}", blocked.text());
        clerk.get(&check.path).await.unwrap().expect(403).unwrap();
        clerk.submit(&check, &[]).await.unwrap().expect(403).unwrap();
        let again =
            head.submit_to(&page, "/rights", &[("rights", "block")]).await.unwrap().expect(200).unwrap();
        assert!(again.text().contains("Blocked. No right is left"), "the same form shows its effect");
        head.submit_to(&blocked, "/rights", &[("rights", "unblock")]).await.unwrap().expect(200).unwrap();
        clerk.get(&check.path).await.unwrap().expect(200).unwrap();
        let stale = head.submit_to(&blocked, "/role", &[("role", "supervisor")]).await.unwrap();
        assert_eq!(stale.status, 409, "the page was older than the last change");
        assert_eq!(count(app, "SELECT COUNT(*) AS n FROM office_event").await, 2);
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn a_training_older_than_twelve_months_closes_the_counter() {
    each_engine(async |app| {
        let Place { id, .. } = place(app).await;
        app.pass(Duration::days(365));
        // Trained on 20 October 2026, so until 20 October 2027: today.
        let clerk = signed_in_again(app, "Ann Peeters").await;
        clerk.get("/office/files/new").await.unwrap().expect(200).unwrap();
        let soon = clerk.get("/office/training").await.unwrap().expect(200).unwrap();
        assert!(soon.text().contains("until Wednesday 20 October 2027 only"), "{}", soon.text());
        app.pass(Duration::days(1));
        let clerk = signed_in_again(app, "Ann Peeters").await;
        let closed = clerk.get("/office/files/new").await.unwrap().expect(403).unwrap();
        assert!(closed.text().contains("older than twelve months"), "{}", closed.text());
        let way = clerk.get(&closed.link("/office/training").unwrap()).await.unwrap().expect(200).unwrap();
        assert!(way.text().contains("Hugo Baert"), "{}", way.text());
        let head = staff_at(app, Some(id), Role::OfficeAdministrator, "Iris Baert").await;
        let page = page_of(app, &head, "Ann Peeters").await;
        let day = |day: &'static str, year: &'static str| {
            [("trained_on_day", day), ("trained_on_month", "October"), ("trained_on_year", year)]
        };
        let future =
            head.submit_to(&page, "/training", &day("22", "2027")).await.unwrap().expect(422).unwrap();
        assert!(future.text().contains("still to come") && future.text().contains("value=\"22\""));
        head.submit_to(&page, "/training", &day("21", "2027")).await.unwrap().expect(200).unwrap();
        clerk.get("/office/files/new").await.unwrap().expect(200).unwrap();
        jobs::settle(&app.ctx).await.unwrap();
    });
}

/// A new session of somebody who works there already.
async fn signed_in_again(app: &TestApp, name: &str) -> Browser {
    let member = staff::get(&mut app.ctx.reader(), id_of(app, name).await).await.unwrap();
    back_at_work(app, Audience::Office, &member).await.browser(app).await
}

#[test]
fn somebody_invited_makes_a_key_and_the_code_is_shown_once() {
    each_engine(async |app| {
        let Place { head, .. } = place(app).await;
        let page = head.get("/office/admin/staff/new").await.unwrap().expect(200).unwrap();
        let empty = head.submit(&page, &[]).await.unwrap().expect(422).unwrap();
        for field in ["name", "email", "role", "national_number", "trained_on"] {
            assert!(empty.text().contains(&format!("{field}-error\"")), "{field}: {}", empty.text());
        }
        let form = page.main_form().unwrap();
        let fields = form.filled(&NEW);
        let clicks = (0..8).map(|_| head.post(&form.action, &fields));
        let shown = futures_util::future::try_join_all(clicks).await.unwrap();
        let codes: std::collections::BTreeSet<_> =
            shown.iter().map(|page| page.between("class=\"code\">", "</").unwrap()).collect();
        assert_eq!(codes.len(), 1, "every click shows the same code");
        assert!(!page_of(app, &head, "Lies Wouters").await.text().contains(codes.first().unwrap()));
        let known = head.submit(&empty, &NEW).await.unwrap().expect(422).unwrap();
        assert!(known.text().contains("One person has one role."), "{}", known.text());
        jobs::settle(&app.ctx).await.unwrap();
        let mail = app.ctx.mailer.sent().pop().unwrap();
        let link = mail.text.lines().find(|line| line.contains("/activate/")).unwrap().trim().to_owned();
        let home = reader(app).await;
        let page = home.open(link.strip_prefix(&app.base).unwrap()).await.unwrap().expect(200).unwrap();
        let code = codes.into_iter().next().unwrap();
        let account = home.submit(&page, &[("code", &code)]).await.unwrap().expect(200).unwrap();
        let typed = [("username", "lies"), ("password", PASSWORD)];
        let key = home.submit(&account, &typed).await.unwrap().expect(200).unwrap();
        let first = phone(&key).next_code(app.ctx.now()).unwrap();
        home.submit(&key, &[("code", &first)]).await.unwrap().expect(200).unwrap();
        let member = page_of(app, &head, "Lies Wouters").await;
        assert!(member.text().contains("Key active") && member.text().contains("1 October 2027"));
        assert!(!member.text().contains("79.43"), "only a fingerprint of the number is kept");
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn a_colleague_whose_code_expired_gets_a_new_one() {
    each_engine(async |app| {
        let Place { id, head, .. } = place(app).await;
        let page = head.get("/office/admin/staff/new").await.unwrap();
        head.submit(&page, &NEW).await.unwrap().expect(200).unwrap();
        let early = page_of(app, &head, "Lies Wouters").await;
        assert!(early.form_to("/kit").is_err(), "the first code still works");
        app.pass(Duration::days(14));
        jobs::settle(&app.ctx).await.unwrap();
        let head = staff_at(app, Some(id), Role::OfficeAdministrator, "Iris Baert").await;
        let page = page_of(app, &head, "Lies Wouters").await;
        let shown = head.submit_to(&page, "/kit", &[]).await.unwrap().expect(200).unwrap();
        assert_eq!(shown.between("class=\"code\">", "</").unwrap().len(), 19);
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn nobody_changes_their_own_rights_or_another_offices_people() {
    each_engine(async |app| {
        let Place { head, .. } = place(app).await;
        let own = page_of(app, &head, "Hugo Baert").await;
        assert!(own.form_to("/rights").is_err() && own.text().contains("Nobody changes their own rights."));
        let there = office(app, "Ixelles").await;
        let bob = staff_at(app, Some(there), Role::OfficeAdministrator, "Bob Dubois").await;
        let path = format!("/office/admin/staff/{}", id_of(app, "Ann Peeters").await);
        bob.get(&path).await.unwrap().expect(404).unwrap();
        let ann = page_of(app, &head, "Ann Peeters").await.form_to("/rights").unwrap();
        let token = bob.get("/office/admin/office").await.unwrap().main_form().unwrap();
        let csrf = token.fields.iter().find(|(name, _)| name == "csrf").unwrap().1.clone();
        let fields = ann.filled(&[("csrf", &csrf), ("rights", "block")]);
        bob.post(&format!("{path}/rights"), &fields).await.unwrap().expect(404).unwrap();
        let own_path = format!("/office/admin/staff/{}", id_of(app, "Hugo Baert").await);
        let csrf = ann.fields.iter().find(|(name, _)| name == "csrf").unwrap().1.clone();
        let fields = ann.filled(&[("csrf", &csrf), ("rights", "block"), ("version", "0")]);
        head.post(&format!("{own_path}/rights"), &fields).await.unwrap().expect(403).unwrap();
        head.get("/office/admin").await.unwrap().expect(200).unwrap();
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn the_office_says_its_hours_price_and_whether_it_is_open() {
    each_engine(async |app| {
        let Place { id, head, .. } = place(app).await;
        let page = head.open("/office").await.unwrap().expect(200).unwrap();
        assert_eq!(page.path, "/office/admin", "an administrator's day begins here");
        let page = head.get("/office/admin/office").await.unwrap().expect(200).unwrap();
        let wrong = [("price", "five"), ("hours", "")];
        let refused = head.submit(&page, &wrong).await.unwrap().expect(422).unwrap();
        assert!(refused.text().contains("price-error") && refused.text().contains("value=\"five\""));
        let typed = [
            ("price", "7,50"),
            ("hours", "Mon-Fri 8-12"),
            ("admission", "appointment"),
            ("phone", "02 555 55 55"),
        ];
        head.submit(&refused, &typed).await.unwrap().expect(200).unwrap();
        let data = office_data::get(&mut app.ctx.reader(), id).await.unwrap();
        assert_eq!(
            (data.price_cents, data.hours.as_str(), data.by_appointment, data.active),
            (750, "Mon-Fri 8-12", true, true)
        );
        let stale = head.submit(&page, &typed).await.unwrap();
        assert_eq!(stale.status, 409, "the page was older than the last change");
    });
}

#[test]
fn an_office_that_receives_nobody_opens_no_file() {
    each_engine(async |app| {
        let Place { id, clerk, .. } = place(app).await;
        let mut tx = app.db.begin().await.unwrap();
        let open = office_data::get(&mut tx, id).await.unwrap();
        office_data::replace(&mut tx, id, &office_data::OfficeData { active: false, ..open }).await.unwrap();
        tx.commit().await.unwrap();
        let page = clerk.get("/office/search").await.unwrap().expect(200).unwrap();
        let typed = [("family_name", "Somebody"), ("given_names", "New"), ("birth_date_year", "1901")];
        let result = clerk.submit(&page, &typed).await.unwrap().expect(200).unwrap();
        let refused = clerk.submit(&result, &[]).await.unwrap().expect(403).unwrap();
        assert!(refused.text().contains("receives nobody"), "{}", refused.text());
    });
}

#[test]
fn every_page_speaks_four_languages() {
    each_engine(async |app| {
        let Place { head, clerk, .. } = place(app).await;
        let member = format!("/office/admin/staff/{}", id_of(app, "Ann Peeters").await);
        let pages = [
            "/office/admin",
            "/office/admin/log",
            "/office/admin/office",
            "/office/admin/staff/new",
            member.as_str(),
        ];
        let clerks = ["/office", "/office/figures", "/office/practice", "/office/training", "/office/find"];
        let all = pages.map(|page| (&head, page)).into_iter().chain(clerks.map(|page| (&clerk, page)));
        for (browser, path) in all {
            for tag in ["nl", "fr", "de", "en"] {
                let page = browser.get(&format!("{path}?lang={tag}")).await.unwrap().expect(200).unwrap();
                let text = page.text();
                assert!(text.contains(&format!("<html lang=\"{tag}\"")), "{path}");
                assert!(
                    !text.contains(">office-") && !text.contains(" office-"),
                    "a raw key on {path}: {text}"
                );
            }
        }
    });
}
