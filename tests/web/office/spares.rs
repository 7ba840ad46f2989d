//! Sealed spare letters for a broken printer: printed once, bound once.

use passerelle::browser::{Browser, Seen};
use passerelle::domain::enrolment::EnrolmentState;
use passerelle::domain::id::{EnrolmentId, OfficeId};
use passerelle::domain::staff::Role;
use passerelle::jobs;
use passerelle::storage::{enrolments, spare_kits};
use time::Duration;

use crate::letters::paper::Paper;
use crate::support::counter::{NIKOS, TICKS, nikos_but, office, record, record_unproved, staff_at};
use crate::support::secrets::places;
use crate::support::{TestApp, each_engine};

/// An office with a supervisor, who may print spares, and what is in its drawer: serial numbers.
async fn drawer(app: &TestApp, count: &str) -> (OfficeId, Browser, Seen, Vec<String>) {
    let office = office(app, "Bruxelles").await;
    let boss = staff_at(app, Some(office), Role::Supervisor, "Bea Maes").await;
    let list = boss.get("/office/spares").await.unwrap().expect(200).unwrap();
    let file = boss.submit(&list, &[("count", count)]).await.unwrap().expect(200).unwrap();
    let spares = spare_kits::of_office(&mut app.ctx.reader(), office, 99).await.unwrap();
    (office, boss, file, spares.into_iter().map(|spare| spare.serial).collect())
}

fn id_in(path: &str) -> EnrolmentId {
    path.split('/').nth(3).unwrap().parse().unwrap()
}

async fn state(app: &TestApp, path: &str) -> EnrolmentState {
    enrolments::get(&mut app.ctx.reader(), id_in(path)).await.unwrap().state
}

/// Binds a spare to a checked file from its own page.
async fn bind(clerk: &Browser, check: &Seen, serial: &str) -> Seen {
    let page = clerk.get(&check.path.replace("/check", "/spare")).await.unwrap().expect(200).unwrap();
    clerk.submit(&page, &[&TICKS[..], &[("serial", serial)]].concat()).await.unwrap()
}

/// The code on each sheet, in the order of the sheets.
fn codes(paper: &Paper) -> Vec<String> {
    let is_code = |line: &&str| line.len() == 19 && line.split('-').all(|group| group.len() == 4);
    paper.text().lines().filter(is_code).map(str::to_owned).collect()
}

#[test]
fn a_spare_of_the_drawer_opens_the_account_like_any_letter() {
    each_engine(async |app| {
        let (_, clerk, file, serials) = drawer(app, "2").await;
        let Some(paper) = Paper::lay(&file.bytes) else { return };
        assert_eq!((paper.info("Pages"), paper.info("Tagged")), ("2".to_owned(), "yes".to_owned()));
        let codes = codes(&paper);
        assert_eq!(codes.len(), 2, "{}", paper.text());
        let needles: Vec<_> = codes.iter().map(|code| code.replace('-', "").into_bytes()).collect();
        assert_eq!(places(app, &needles).await, Vec::<String>::new(), "codes are on paper only");
        let first = paper.text().find(&serials[0]) < paper.text().find(&serials[1]);
        let check = record(&clerk, &NIKOS).await.expect(200).unwrap();
        let live = bind(&clerk, &check, &serials[0].to_lowercase()).await.expect(200).unwrap();
        assert!(live.path.ends_with("/live"), "{}", live.text());
        jobs::settle(&app.ctx).await.unwrap();
        let mail = app.ctx.mailer.sent().pop().unwrap();
        let link = mail.text.split_whitespace().find(|word| word.contains("/activate/")).unwrap().to_owned();
        let person = crate::support::staff::reader(app).await;
        let page = person.open(&link).await.unwrap().expect(200).unwrap();
        let (right, other) = if first { (&codes[0], &codes[1]) } else { (&codes[1], &codes[0]) };
        let wrong = person.submit(&page, &[("code", other)]).await.unwrap().expect(422).unwrap();
        person.submit(&wrong, &[("code", right)]).await.unwrap().expect(200).unwrap();
    });
}

#[test]
fn unknown_used_destroyed_and_old_numbers_are_told_apart() {
    each_engine(async |app| {
        let (office, boss, _, serials) = drawer(app, "3").await;
        let check = record(&boss, &NIKOS).await.expect(200).unwrap();
        for (typed, message) in [
            ("", "Enter the serial number"),
            ("SK-7K3", "looks like SK-7K3M-4QTX"),
            ("SK-0000-0001", "a typing mistake in the serial number"),
            ("SK-0000-0000", "has no spare letter with that number"),
        ] {
            let refused = bind(&boss, &check, typed).await.expect(422).unwrap();
            assert!(refused.text().contains(message), "{typed}: {}", refused.text());
        }
        let list = boss.get("/office/spares").await.unwrap();
        let spares = spare_kits::of_office(&mut app.ctx.reader(), office, 99).await.unwrap();
        let lost = spares.iter().find(|spare| spare.serial == serials[2]).unwrap();
        let action = format!("/{}/destroy", lost.id);
        let list = boss.submit_to(&list, &action, &[]).await.unwrap().expect(200).unwrap();
        assert!(list.text().contains("Destroyed"), "{}", list.text());
        let refused = bind(&boss, &check, &serials[2]).await.expect(422).unwrap();
        assert!(refused.text().contains("was declared destroyed"), "{}", refused.text());
        bind(&boss, &check, &serials[0]).await.expect(200).unwrap();
        let check = record_somebody(&boss, 0).await;
        let refused = bind(&boss, &check, &serials[0]).await.expect(422).unwrap();
        assert!(refused.text().contains("already belongs to a file"), "{}", refused.text());
        assert_eq!(state(app, &check.path).await, EnrolmentState::IdentityCheck);
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn a_spare_lies_180_days_and_not_longer() {
    each_engine(async |app| {
        let (office, _, _, serials) = drawer(app, "2").await;
        app.pass(Duration::days(180) - Duration::SECOND);
        let clerk = staff_at(app, Some(office), Role::Supervisor, "Ann Peeters").await;
        let check = record(&clerk, &NIKOS).await.expect(200).unwrap();
        bind(&clerk, &check, &serials[0]).await.expect(200).unwrap();
        app.pass(Duration::SECOND);
        let check = record_somebody(&clerk, 0).await;
        let refused = bind(&clerk, &check, &serials[1]).await.expect(422).unwrap();
        assert!(refused.text().contains("older than 180 days"), "{}", refused.text());
        let list = clerk.get("/office/spares").await.unwrap();
        assert!(list.text().contains("Too old"), "{}", list.text());
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn one_spare_for_sixteen_files_at_once_goes_to_one() {
    each_engine(async |app| {
        let (_, clerk, _, serials) = drawer(app, "1").await;
        let mut forms = Vec::new();
        for n in 0..FAMILIES.len() {
            let check = record_somebody(&clerk, n).await;
            let page = clerk.get(&check.path.replace("/check", "/spare")).await.unwrap();
            let form = page.main_form().unwrap();
            let typed = [&TICKS[..], &[("serial", serials[0].as_str())]].concat();
            forms.push((form.action.clone(), form.filled(&typed)));
        }
        let posts = forms.iter().map(|(action, fields)| clerk.post(action, fields));
        let answers = futures_util::future::try_join_all(posts).await.unwrap();
        assert_eq!(answers.iter().filter(|seen| seen.status == 303).count(), 1);
        assert_eq!(answers.iter().filter(|seen| seen.status == 422).count(), 15);
        jobs::settle(&app.ctx).await.unwrap();
        assert_eq!(app.ctx.mailer.sent().len(), 1);
    });
}

/// Sixteen people nobody takes for one another.
const FAMILIES: [&str; 16] = [
    "ADAMOU",
    "BAKOLA",
    "CHRISTOU",
    "DIMAS",
    "ELEFTHERIOU",
    "FOTIOU",
    "GALANIS",
    "HATZIS",
    "IOANNOU",
    "KANAKIS",
    "LAMBROU",
    "MAKRIS",
    "NIKOLAOU",
    "ORFANOS",
    "PAPPAS",
    "RALLIS",
];

/// Opens a file for the n-th of them; gives the check page.
async fn record_somebody(clerk: &Browser, n: usize) -> Seen {
    let year = (60 + n).to_string();
    // A BIS number of 14 March: forty added to the month of somebody whose sex is known, check digits modulo 97.
    let first: u64 = format!("{year}4314101").parse().unwrap();
    let number = format!("{first:09}{:02}", 97 - first % 97);
    let (document, year) = (format!("QX{year}99{year}"), format!("19{year}"));
    let answers = nikos_but(&[
        ("national_number", &number),
        ("document_number", &document),
        ("birth_date_year", &year),
        ("given_names", "MARIA"),
        ("mrz_given", "MARIA"),
        ("family_name", FAMILIES[n]),
        ("mrz_family", FAMILIES[n]),
    ]);
    let check = record(clerk, &answers).await.expect(200).unwrap();
    assert!(check.path.ends_with("/check"), "{}", check.text());
    check
}

#[test]
fn the_guards_of_a_kit_hold_for_a_spare_and_clerks_print_none() {
    each_engine(async |app| {
        let (office, boss, _, serials) = drawer(app, "1").await;
        let check = record_unproved(&boss, &NIKOS).await.expect(200).unwrap();
        let refused = bind(&boss, &check, &serials[0]).await.expect(422).unwrap();
        assert!(refused.text().contains("Prove the mailbox first"), "{}", refused.text());
        let page = boss.get(&check.path.replace("/check", "/spare")).await.unwrap();
        let unticked = boss.submit(&page, &[("serial", &serials[0])]).await.unwrap().expect(422).unwrap();
        assert!(unticked.text().contains("person_confirmed-error"), "{}", unticked.text());
        let clerk = staff_at(app, Some(office), Role::Clerk, "Ann Peeters").await;
        let list = clerk.get("/office/spares").await.unwrap().expect(200).unwrap();
        assert!(!list.text().contains("name=\"count\""), "{}", list.text());
        let mut fields = boss.get("/office/spares").await.unwrap().main_form().unwrap().fields;
        fields.retain(|(name, _)| name != "csrf" && name != "count");
        let own = clerk.get("/office/files/new").await.unwrap().main_form().unwrap().fields;
        fields.extend(own.into_iter().filter(|(name, _)| name == "csrf"));
        fields.push(("count".to_owned(), "3".to_owned()));
        clerk.post("/office/spares", &fields).await.unwrap().expect(403).unwrap();
        let none = boss.get("/office/spares").await.unwrap();
        for count in ["0", "21", "many", ""] {
            let refused = boss.submit(&none, &[("count", count)]).await.unwrap().expect(422).unwrap();
            assert!(refused.text().contains("count-error"), "{count}: {}", refused.text());
        }
        let spares = spare_kits::of_office(&mut app.ctx.reader(), office, 99).await.unwrap();
        assert_eq!(spares.len(), 1);
    });
}
