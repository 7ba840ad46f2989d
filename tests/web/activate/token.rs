//! A card of 24 codes in place of the app: said what it cannot do, printed once, proved with one of its codes.

use passerelle::domain::key::totp::STEP_SECONDS;
use passerelle::jobs;
use passerelle::storage::db::Read;
use time::Duration;

use super::count;
use crate::support::cards::{Card, asked, card, card_page};
use crate::support::staff::{PASSWORD, invited, key_page, path, phone, reader};
use crate::support::{TestApp, each_engine};

async fn state(app: &TestApp) -> String {
    app.ctx.reader().query("SELECT state FROM enrolment").one(|row| row.get("state")).await.unwrap()
}

#[test]
fn the_choice_says_what_does_not_open_ehealth_before_it_is_made() {
    each_engine(async |app| {
        let (browser, invitation) = (reader(app).await, invited(app, "eva").await);
        let page = key_page(app, &browser, &invitation, "eva").await;
        assert_eq!(page.link("/activate/means").as_deref(), Some("/activate/means"));
        for (language, said) in [
            ("nl", "Geeft geen toegang tot eHealth: een kaart kan"),
            ("fr", "N’ouvre pas eHealth : une carte peut"),
            ("de", "Öffnet eHealth nicht: Eine Karte kann"),
            ("en", "Will not open eHealth: a card can"),
        ] {
            let choice = browser.open(&format!("/activate/means?lang={language}")).await.unwrap().text();
            let (app_first, card_then) = (choice.find("mobile_app").unwrap(), choice.find(said).unwrap());
            assert!(app_first < card_then, "{language}");
        }
        let choice = browser.open("/activate/means").await.unwrap();
        assert_eq!(
            choice.between("value=\"mobile_app\"", ">").unwrap().trim(),
            "checked aria-describedby=\"means-mobile_app-hint\""
        );
        for typed in ["", "password", "a key of gold"] {
            let answer = browser.submit(&choice, &[("means", typed)]).await.unwrap().expect(422).unwrap();
            assert!(answer.text().contains("Choose a key."), "{typed}");
        }
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn a_code_of_the_card_makes_a_key_that_does_not_open_ehealth() {
    each_engine(async |app| {
        let (browser, invitation) = (reader(app).await, invited(app, "eva").await);
        let page = card_page(app, &browser, &invitation, "eva").await;
        let printed = Card::read(&page);
        assert_eq!(Card::read(&browser.open("/activate/token").await.unwrap()).codes(), printed.codes());
        let different: std::collections::HashSet<_> = printed.codes().into_iter().collect();
        assert_eq!(different.len(), 24);
        let other = printed.code(asked(&page) % 24 + 1);
        for (typed, said) in [
            ("", "Enter the code of your card"),
            ("1234", "eight characters"),
            (&other, "This is not the code with that number"),
        ] {
            let answer = browser.submit(&page, &[("code", typed)]).await.unwrap().expect(422).unwrap();
            assert!(answer.text().contains(said), "{typed}: {}", answer.text());
            assert_eq!(asked(&answer), asked(&page), "the number stays until its code was typed");
        }
        let right = printed.answer(&page);
        let typed = [("code", right.as_str())];
        let copies = (0..8).map(|_| browser.submit(&page, &typed));
        for answer in futures_util::future::join_all(copies).await {
            let answer = answer.unwrap();
            assert_eq!(answer.path, "/activate/recovery", "{}", answer.text());
        }
        assert_eq!(state(app).await, "key_low");
        assert_eq!(count(app, "SELECT COUNT(*) AS n FROM digital_key WHERE state = 'active'").await, 1);
        assert_eq!(count(app, "SELECT COUNT(*) AS n FROM token_code WHERE used_at IS NOT NULL").await, 1);
        let codes = browser.open("/activate/recovery").await.unwrap();
        let done = browser.submit(&codes, &[("kept", "yes")]).await.unwrap().expect(200).unwrap();
        assert!(done.text().contains("does not open eHealth"), "{}", done.text());
        jobs::settle(&app.ctx).await.unwrap();
        let sent = app.ctx.mailer.sent();
        let mail = sent.iter().find(|mail| mail.subject.contains("does not open eHealth yet")).unwrap();
        assert!(mail.text.contains("/csam/add-app"), "{}", mail.text);
        assert!(printed.codes().iter().all(|code| !mail.text.contains(code.as_str())));
    });
}

#[test]
fn no_column_holds_a_code_and_no_other_browser_prints_the_card() {
    each_engine(async |app| {
        let (here, invitation) = (reader(app).await, invited(app, "eva").await);
        let printed = Card::read(&card_page(app, &here, &invitation, "eva").await);
        let mut db = app.ctx.reader();
        let hashes: Vec<Vec<u8>> =
            db.query("SELECT code_hash FROM token_code").all(|row| row.get("code_hash")).await.unwrap();
        assert!(hashes.len() == 24 && hashes.iter().all(|hash| hash.len() == 32));
        let there = reader(app).await;
        let link = there.open(&path(app, &invitation)).await.unwrap().expect(200).unwrap();
        let typed = [("username", "eva"), ("password", PASSWORD)];
        let choice = there.submit(&link, &typed).await.unwrap().expect(200).unwrap();
        assert_eq!(choice.path, "/activate/means", "a card of another browser cannot be shown");
        let again = there.submit(&choice, &[("means", "paper_token")]).await.unwrap().expect(200).unwrap();
        let anew = Card::read(&again);
        assert!(anew.codes().iter().all(|code| !printed.codes().contains(code)), "a new card");
        assert_eq!(
            there.submit(&again, &[("code", &anew.answer(&again))]).await.unwrap().path,
            "/activate/recovery"
        );
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn who_goes_back_to_the_app_gets_a_new_secret_and_the_card_is_dead() {
    each_engine(async |app| {
        let (browser, invitation) = (reader(app).await, invited(app, "eva").await);
        let first = key_page(app, &browser, &invitation, "eva").await;
        let choice = browser.open("/activate/means").await.unwrap();
        let kept = browser.submit(&choice, &[("means", "mobile_app")]).await.unwrap().expect(200).unwrap();
        let secret = |page: &passerelle::browser::Seen| page.between("id=\"secret\">", "</").unwrap();
        assert_eq!(secret(&kept), secret(&first), "an app that is being set up keeps its secret");
        let choice = browser.open("/activate/means").await.unwrap();
        let printed =
            browser.submit(&choice, &[("means", "paper_token")]).await.unwrap().expect(200).unwrap();
        let choice = browser.open("/activate/means").await.unwrap();
        let app_page =
            browser.submit(&choice, &[("means", "mobile_app")]).await.unwrap().expect(200).unwrap();
        assert_ne!(secret(&app_page), secret(&first));
        let card = Card::read(&printed);
        let dead = browser.submit(&printed, &[("code", &card.answer(&printed))]).await.unwrap();
        assert_eq!(dead.path, "/activate", "{}", dead.text());
        let code = phone(&app_page).next_code(app.ctx.now()).unwrap();
        assert_eq!(browser.submit(&app_page, &[("code", &code)]).await.unwrap().path, "/activate/recovery");
        assert_eq!(state(app).await, "key_active");
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn ten_wrong_codes_of_a_card_pause_it_for_ten_minutes() {
    each_engine(async |app| {
        let (browser, invitation) = (reader(app).await, invited(app, "eva").await);
        let page = card_page(app, &browser, &invitation, "eva").await;
        let printed = Card::read(&page);
        for _ in 0..10 {
            browser.submit(&page, &[("code", "0000-0000")]).await.unwrap().expect(422).unwrap();
        }
        let right = printed.answer(&page);
        let answer = browser.submit(&page, &[("code", &right)]).await.unwrap().expect(422).unwrap();
        assert!(answer.text().contains("Ten wrong codes"), "{}", answer.text());
        app.pass(Duration::minutes(10) + Duration::seconds(STEP_SECONDS));
        assert_eq!(browser.submit(&page, &[("code", &right)]).await.unwrap().path, "/activate/recovery");
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn the_done_page_of_a_card_leads_to_the_app() {
    each_engine(async |app| {
        let (browser, invitation) = (reader(app).await, invited(app, "eva").await);
        card(app, &browser, &invitation, "eva").await;
        let done = browser.open("/activate/done/low").await.unwrap();
        assert_eq!(done.link("/csam/add-app").as_deref(), Some("/csam/add-app"));
        jobs::settle(&app.ctx).await.unwrap();
    });
}
