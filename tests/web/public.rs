//! Pages that anybody may read.

use passerelle::actions::look_up_status::{self, Looked};
use passerelle::domain::reference::Reference;
use passerelle::jobs;
use passerelle::storage::requests;
use time::Duration;

use crate::support::applicants::contract_due;
use crate::support::counter::office;
use crate::support::each_engine;
use crate::support::reviews::{state_of, submitted};

#[test]
fn the_footer_pages_stand_and_an_unknown_address_is_told_kindly() {
    each_engine(async |app| {
        let visitor = app.browser();
        for path in ["/help", "/accessibility", "/contact", "/healthz", "/readyz", "/metrics"] {
            visitor.get(path).await.unwrap().expect(200).unwrap();
        }
        let help = visitor.open("/help").await.unwrap().text();
        for address in ["/pki/chain/acceptance.zip", "/pki/tsl/production-application.xml"] {
            assert!(help.contains(&format!("href=\"{address}\"")), "{help}");
        }
        let lost = visitor.get("/no/such/page?lang=nl").await.unwrap().expect(404).unwrap();
        assert!(lost.text().contains("<html lang=\"nl\""), "{}", lost.text());
        assert!(lost.text().contains("class=\"mono\""), "the page shows the request id: {}", lost.text());
    });
}

#[test]
fn the_start_page_names_the_trap_and_every_way_on() {
    each_engine(async |app| {
        let visitor = app.browser();
        for (language, trap) in
            [("nl", "mobiele app"), ("fr", "application mobile"), ("de", "mobilen App"), ("en", "mobile app")]
        {
            let start = visitor.open(&format!("/?lang={language}")).await.unwrap().expect(200).unwrap();
            assert!(start.text().contains(trap), "{}", start.text());
            for way in ["/path", "/status", "/offices", "/manager/requests"] {
                assert_eq!(start.link(way).as_deref(), Some(way));
            }
        }
    });
}

#[test]
fn the_path_question_sends_others_elsewhere_by_a_page_and_not_by_an_error() {
    each_engine(async |app| {
        let visitor = app.browser();
        let question = visitor.open("/path?lang=en").await.unwrap().expect(200).unwrap();
        visitor.submit(&question, &[]).await.unwrap().expect(422).unwrap();
        for (way, said) in [
            ("abroad", "This service is for you"),
            ("eid", "Use your eID or itsme"),
            ("belgium", "Your municipality comes first"),
            ("organisation", "Certificates for organisations"),
        ] {
            let answer = visitor.submit(&question, &[("way", way)]).await.unwrap().expect(200).unwrap();
            assert!(answer.text().contains(said), "{}", answer.text());
        }
        assert_eq!(visitor.get("/path/other").await.unwrap().status, 404);
    });
}

#[test]
fn the_status_of_a_reference_shows_nothing_personal() {
    each_engine(async |app| {
        let nikos = contract_due(app, "nikos").await;
        let reference = requests::get(&mut app.ctx.reader(), nikos.id).await.unwrap().reference;
        let visitor = app.browser();
        let page = visitor.open("/status?lang=en").await.unwrap().expect(200).unwrap();
        let typed = reference.to_lowercase().replace('-', " ");
        let known = visitor.submit(&page, &[("reference", &typed)]).await.unwrap().expect(200).unwrap();
        assert!(known.text().contains("It is your turn"), "{}", known.text());
        assert!(known.text().contains("aria-current=\"step\""), "{}", known.text());
        assert!(!known.text().contains("nikos") && !known.text().contains("Παπαδάκης"));
        let unknown = Reference::from_random(2026, &[7; 8]).to_string();
        let nothing = visitor.submit(&page, &[("reference", &unknown)]).await.unwrap().expect(200).unwrap();
        assert!(nothing.text().contains("nothing to show"), "{}", nothing.text());
        let typo = visitor.submit(&page, &[("reference", "HY-2026-AAAA-BBBB")]).await.unwrap();
        assert_eq!(typo.status, 422);
    });
}

#[test]
fn a_printed_code_fills_the_reference_in_and_says_the_state() {
    each_engine(async |app| {
        let id = submitted(app, None).await;
        let reference = Reference::from_random(2026, &[9; 8]).to_string();
        let nikos = contract_due(app, "nikos").await;
        let real = requests::get(&mut app.ctx.reader(), nikos.id).await.unwrap().reference;
        let visitor = app.browser();
        let page = visitor.open(&format!("/status?reference={real}&lang=en")).await.unwrap();
        let page = page.expect(200).unwrap();
        assert!(page.text().contains(&format!("value=\"{real}\"")), "{}", page.text());
        assert!(!page.text().contains("It is your turn"), "looked up only when somebody says so");
        let known = visitor.submit(&page, &[]).await.unwrap().expect(200).unwrap();
        assert!(known.text().contains("Your request: <strong>Contract awaited</strong>"), "{}", known.text());
        assert!(known.text().contains("since 20 October 2026"), "{}", known.text());
        for personal in ["nikos", "Παπαδάκης", "PAPADAKIS", &nikos.id.to_string()] {
            assert!(!known.text().contains(personal), "{personal}");
        }
        let odd = visitor.open("/status?reference=%3Cb%3E&reference=2&lang=en").await.unwrap();
        assert!(odd.expect(200).unwrap().text().contains("value=\"&#60;b&#62;\""));
        let unknown = visitor.submit(&page, &[("reference", &reference)]).await.unwrap();
        assert!(unknown.expect(200).unwrap().text().contains("nothing to show"));
        assert_eq!(state_of(app, id).await.to_string(), "submitted");
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn whoever_tries_reference_after_reference_has_to_wait() {
    each_engine(async |app| {
        let nikos = contract_due(app, "nikos").await;
        let real = requests::get(&mut app.ctx.reader(), nikos.id).await.unwrap().reference;
        let real = Reference::parse(&real).unwrap();
        for number in 0..101_u8 {
            let guess = Reference::from_random(2026, &[number; 8]);
            let looked = look_up_status::run(&app.ctx, "192.0.2.1", &guess).await.unwrap();
            assert!(matches!(looked, Looked::Nothing), "{number}");
        }
        let held = look_up_status::run(&app.ctx, "192.0.2.1", &real).await.unwrap();
        assert!(matches!(held, Looked::Wait(_)), "the hundred and first miss costs a second");
        let other = look_up_status::run(&app.ctx, "192.0.2.2", &real).await.unwrap();
        assert!(matches!(other, Looked::Found(_)), "others do not wait");
        app.pass(Duration::seconds(2));
        let waited = look_up_status::run(&app.ctx, "192.0.2.1", &real).await.unwrap();
        assert!(matches!(waited, Looked::Found(_)));
        // The page says so beside the field, and keeps what was typed.
        for number in 0..102_u8 {
            let guess = Reference::from_random(2027, &[number; 8]);
            look_up_status::run(&app.ctx, "127.0.0.1", &guess).await.unwrap();
        }
        let visitor = app.browser();
        let page = visitor.open("/status?lang=en").await.unwrap();
        let typed = [("reference", real.as_str())];
        let told = visitor.submit(&page, &typed).await.unwrap().expect(422).unwrap();
        assert!(told.between("id=\"reference-error\">", "</p>").unwrap().contains("Try again after"));
        assert!(told.text().contains(real.as_str()));
    });
}

#[test]
fn offices_tell_languages_hours_and_price() {
    each_engine(async |app| {
        office(app, "Eupen").await;
        let list = app.browser().open("/offices?lang=de").await.unwrap().expect(200).unwrap();
        assert!(list.text().contains("Eupen") && list.text().contains("Sprachen"), "{}", list.text());
    });
}

#[test]
fn a_language_chosen_on_the_way_to_the_sign_in_stays_chosen() {
    each_engine(async |app| {
        let stranger = app.browser();
        let led = stranger.get("/office?lang=nl").await.unwrap();
        assert_eq!(led.status, 303, "{}", led.text());
        let page = stranger.follow(led).await.unwrap().expect(200).unwrap();
        assert!(page.text().contains("<html lang=\"nl\""), "{}", page.text());
    });
}
