//! Announcing a visit (E1): what would fail at the counter is refused before anybody travels.

use passerelle::actions::booking::pre_register::Registered;
use passerelle::jobs;
use time::Duration;

use super::count;
use crate::support::bookings::{VISIT, announce, announce_as, link, reader, receiving, visit_but};
use crate::support::each_engine;

const FILES: &str = "SELECT COUNT(*) AS n FROM enrolment WHERE state = 'draft'";
const LETTERS: &str = "SELECT COUNT(*) AS n FROM outbox WHERE letter = 'booking_link'";

#[test]
fn a_visit_is_announced_and_the_mail_leads_on() {
    each_engine(async |app| {
        let office = receiving(app, "Liège", "mon-fri 09:00-12:00", 1).await;
        let nikos = reader(app).await;
        let sent = announce(&nikos, office, &VISIT).await.expect(200).unwrap();
        assert_eq!(sent.path, format!("/offices/{office}/book/sent"), "nothing personal in the address");
        assert!(sent.text().contains("Look in your mailbox"), "{}", sent.text());
        let link = link(app, "nikos@example.org").await;
        let page = nikos.open(&link).await.unwrap().expect(200).unwrap();
        assert!(page.text().contains("You have no appointment yet."), "{}", page.text());
        assert!(page.text().contains("your passport: the original"), "{}", page.text());
        assert!(!page.text().contains("Νίκος") && !page.text().contains("79.43"), "the link names nobody");
        assert_eq!(count(app, FILES).await, 1);
    });
}

#[test]
fn a_journey_that_must_fail_is_refused_with_what_to_mend() {
    each_engine(async |app| {
        let office = receiving(app, "Liège", "mon-fri 09:00-12:00", 1).await;
        let nikos = reader(app).await;
        // The first time is on 21 October; its letter would work until 4 November.
        let short = [
            ("document_expires_day", "4"),
            ("document_expires_month", "11"),
            ("document_expires_year", "2026"),
        ];
        for (changed, field, said) in [
            (&short[..], "document_expires", "valid until 5 November 2026 at least"),
            (&[("national_number", "79431410182")], "national_number", "typing mistake"),
            (&[("national_number", "")], "national_number", "is missing"),
            (&[("national_number", "85073003328")], "national_number", "National Register"),
            (&[("email", "")], "email", "Enter the e-mail address."),
            (
                &[("document_kind", "identity_card"), ("document_country", "TR")],
                "document_kind",
                "Bring your passport.",
            ),
            (&[("nationality", "BE")], "nationality", "Belgian citizens"),
            (&[("nationality", "")], "nationality", "Choose your nationality."),
            (&[("given_names", "")], "given_names", "Enter the name"),
            (&[("language", "tlh")], "language", "Choose a language."),
        ] {
            let page = announce(&nikos, office, &visit_but(changed)).await.expect(422).unwrap();
            assert!(page.text().contains(&format!("id=\"{field}-error\"")), "{field}: {}", page.text());
            assert!(page.text().contains(said) || said == "is missing", "{field}: {}", page.text());
            let kept = page.main_form().unwrap().fields;
            let family = kept.iter().find(|(name, _)| name == "family_name").unwrap();
            assert_eq!(family.1, "Παπαδάκης", "what was typed is kept");
        }
        assert_eq!(count(app, FILES).await, 0);
        let enough = [
            ("document_expires_day", "5"),
            ("document_expires_month", "11"),
            ("document_expires_year", "2026"),
        ];
        announce(&nikos, office, &visit_but(&enough)).await.expect(200).unwrap();
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn an_identity_card_of_the_area_is_welcome() {
    each_engine(async |app| {
        let office = receiving(app, "Liège", "mon-fri 09:00-12:00", 1).await;
        let nikos = reader(app).await;
        announce(&nikos, office, &visit_but(&[("document_kind", "identity_card")]))
            .await
            .expect(200)
            .unwrap();
        let page = nikos.open(&link(app, "nikos@example.org").await).await.unwrap();
        assert!(page.text().contains("your national identity card"), "{}", page.text());
    });
}

/// Whoever asks about a number that we know sees what everybody sees; the mailbox of the file has the answer.
#[test]
fn known_and_unknown_people_get_the_same_page() {
    each_engine(async |app| {
        let office = receiving(app, "Liège", "mon-fri 09:00-12:00", 1).await;
        let (first, second) = (reader(app).await, reader(app).await);
        let unknown = announce(&first, office, &VISIT).await.expect(200).unwrap();
        let other = visit_but(&[("email", "someone@else.example")]);
        let known = announce(&second, office, &other).await.expect(200).unwrap();
        let bare =
            |page: &str| page.lines().filter(|line| !line.contains("csrf")).collect::<Vec<_>>().join("\n");
        assert_eq!(
            (unknown.path.as_str(), bare(&unknown.text())),
            (known.path.as_str(), bare(&known.text()))
        );
        jobs::settle(&app.ctx).await.unwrap();
        assert_eq!(count(app, FILES).await, 1, "one open file a person");
        let to: Vec<_> = app.ctx.mailer.sent().into_iter().map(|mail| mail.to).collect();
        assert_eq!(to, ["nikos@example.org", "nikos@example.org"], "never to the address that was typed");
    });
}

#[test]
fn a_double_click_registers_once() {
    each_engine(async |app| {
        let office = receiving(app, "Liège", "mon-fri 09:00-12:00", 1).await;
        let nikos = reader(app).await;
        let page = nikos.open(&format!("/offices/{office}/book")).await.unwrap();
        let fields = page.main_form().unwrap().filled(&VISIT);
        let path = format!("/offices/{office}/book");
        let copies = (0..8).map(|_| nikos.post(&path, &fields));
        for answer in futures_util::future::join_all(copies).await {
            assert_eq!(answer.unwrap().location(), Some(format!("{path}/sent")));
        }
        assert_eq!((count(app, FILES).await, count(app, LETTERS).await), (1, 1));
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn a_mailbox_gets_three_mails_a_day_even_of_64_at_once() {
    each_engine(async |app| {
        let office = receiving(app, "Liège", "mon-fri 09:00-12:00", 1).await;
        let mut tries = tokio::task::JoinSet::new();
        for n in 0..64 {
            let ctx = app.ctx.clone();
            tries.spawn(async move { announce_as(&ctx, office, n, "ana@example.org", &n.to_string()).await });
        }
        let sent = tries.join_all().await.into_iter().filter(|done| *done != Registered::TooMany).count();
        assert_eq!((sent, count(app, LETTERS).await), (3, 3));
        let nikos = reader(app).await;
        let refused = announce(&nikos, office, &visit_but(&[("email", "Ana@example.org")])).await;
        assert!(refused.expect(422).unwrap().text().contains("Enough mails"));
        app.pass(Duration::days(1));
        announce(&nikos, office, &visit_but(&[("email", "ana@example.org")])).await.expect(200).unwrap();
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn a_network_address_registers_thirty_people_an_hour_even_of_64_at_once() {
    each_engine(async |app| {
        let office = receiving(app, "Liège", "mon-fri 09:00-12:00", 1).await;
        let mut tries = tokio::task::JoinSet::new();
        for n in 0..64 {
            let ctx = app.ctx.clone();
            let email = format!("person{n}@example.org");
            tries.spawn(async move { announce_as(&ctx, office, n, &email, "203.0.113.9").await });
        }
        let sent = tries.join_all().await.into_iter().filter(|done| *done != Registered::TooMany).count();
        assert_eq!((sent, count(app, FILES).await), (30, 30));
        let again = |network: &'static str| announce_as(&app.ctx, office, 99, "late@example.org", network);
        assert_eq!(again("203.0.113.9").await, Registered::TooMany);
        assert_ne!(again("203.0.113.10").await, Registered::TooMany);
        jobs::settle(&app.ctx).await.unwrap();
    });
}
