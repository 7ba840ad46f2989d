//! A key by text message in place of the app: said what it cannot do, sent to a number, proved with one code.

use passerelle::browser::{Browser, Seen};
use passerelle::domain::id::FormKey;
use passerelle::jobs;
use passerelle::storage::db::Read;
use time::Duration;

use super::count;
use crate::support::staff::{invited, key_page, reader};
use crate::support::texts::{DIALLED, NUMBER, another, code_page, give_number, last_code, number_page};
use crate::support::{TestApp, each_engine};

const CODES: &str = "SELECT COUNT(*) AS n FROM sms_code";

async fn state(app: &TestApp) -> String {
    app.ctx.reader().query("SELECT state FROM enrolment").one(|row| row.get("state")).await.unwrap()
}

/// Posts a code; the page that follows.
async fn post(browser: &Browser, page: &Seen, code: &str) -> Seen {
    browser.submit_to(page, "/activate/sms", &[("code", code)]).await.unwrap()
}

/// Asks for another code; the page that follows.
async fn again(browser: &Browser, page: &Seen) -> Seen {
    browser.submit_to(page, "/activate/sms/again", &[]).await.unwrap()
}

#[test]
fn the_choice_says_before_it_is_made_that_text_messages_do_not_open_ehealth() {
    each_engine(async |app| {
        let (browser, invitation) = (reader(app).await, invited(app, "eva").await);
        key_page(app, &browser, &invitation, "eva").await;
        for (language, said) in [
            ("nl", "Geeft geen toegang tot eHealth: berichten kunnen"),
            ("fr", "N’ouvre pas eHealth : un message peut"),
            ("de", "Öffnet eHealth nicht: Nachrichten können"),
            ("en", "Will not open eHealth: messages can"),
        ] {
            let choice = browser.open(&format!("/activate/means?lang={language}")).await.unwrap().text();
            let places = ["value=\"mobile_app\"", "value=\"sms\"", said, "value=\"paper_token\""]
                .map(|part| choice.find(part).unwrap_or_else(|| panic!("{language}: {part}: {choice}")));
            assert!(places.is_sorted(), "{language}: {places:?}");
        }
        let choice = browser.open("/activate/means?lang=en").await.unwrap();
        let page = browser.submit(&choice, &[("means", "sms")]).await.unwrap().expect(200).unwrap();
        assert!(page.text().contains("Will not open eHealth"), "once more where the number is given");
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn without_a_gateway_no_codes_by_text_message_are_offered() {
    each_engine(async |app| {
        let app = &app.without_gateway().await;
        let (browser, invitation) = (reader(app).await, invited(app, "eva").await);
        key_page(app, &browser, &invitation, "eva").await;
        let choice = browser.open("/activate/means").await.unwrap();
        assert!(choice.text().contains("value=\"paper_token\"") && !choice.text().contains("value=\"sms\""));
        let refused = browser.submit(&choice, &[("means", "sms")]).await.unwrap().expect(422).unwrap();
        assert!(refused.text().contains("Choose a key."), "{}", refused.text());
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn a_code_by_text_message_makes_a_key_that_does_not_open_ehealth() {
    each_engine(async |app| {
        let (browser, invitation) = (reader(app).await, invited(app, "eva").await);
        let page = number_page(app, &browser, &invitation, "eva").await;
        for (typed, said) in [
            ("", "Enter a mobile number."),
            ("0470 12 34 56", "Begin with the country code"),
            ("+32 call me", "A number has digits only"),
            ("+32 470", "8 to 15 digits"),
        ] {
            let typed = [("number", typed)];
            let answer = browser.submit_to(&page, "/activate/sms/number", &typed).await.unwrap();
            let answer = answer.expect(422).unwrap();
            assert!(answer.text().contains(said), "{typed:?}: {}", answer.text());
            assert!(answer.text().contains(&format!("value=\"{}\"", typed[0].1)) || typed[0].1.is_empty());
        }
        assert_eq!(count(app, CODES).await, 0);
        let page = give_number(&browser, &page, NUMBER).await;
        assert!(page.text().contains("ends in 56") && !page.text().contains("470 12"), "{}", page.text());
        jobs::settle(&app.ctx).await.unwrap();
        let sent = app.ctx.sms.sent();
        assert_eq!((sent.len(), sent[0].to.as_str()), (1, DIALLED));
        assert!(sent[0].text.contains("is your code for Passerelle"), "{}", sent[0].text);
        let right = last_code(app);
        for (typed, said) in [
            ("", "Enter the code from the text message"),
            ("12345", "exactly six digits"),
            (another(&right).as_str(), "This is not the code that we sent last"),
        ] {
            let answer = post(&browser, &page, typed).await.expect(422).unwrap();
            assert!(answer.text().contains(said), "{typed}: {}", answer.text());
            assert!(typed.is_empty() || !answer.text().contains(typed), "what was typed is not shown again");
        }
        let typed = [("code", right.as_str())];
        let copies = (0..8).map(|_| browser.submit_to(&page, "/activate/sms", &typed));
        for answer in futures_util::future::join_all(copies).await {
            let answer = answer.unwrap();
            assert_eq!(answer.path, "/activate/recovery", "{}", answer.text());
        }
        assert_eq!(state(app).await, "key_low");
        let active = "SELECT COUNT(*) AS n FROM digital_key WHERE state = 'active' AND means = 'sms'";
        assert_eq!(count(app, active).await, 1);
        assert_eq!(count(app, "SELECT COUNT(*) AS n FROM sms_code WHERE used_at IS NOT NULL").await, 1);
        let codes = browser.open("/activate/recovery").await.unwrap();
        let done = browser.submit(&codes, &[("kept", "yes")]).await.unwrap().expect(200).unwrap();
        assert!(done.text().contains("does not open eHealth"), "{}", done.text());
        assert_eq!(done.link("/csam/add-app").as_deref(), Some("/csam/add-app"));
        jobs::settle(&app.ctx).await.unwrap();
        let mails = app.ctx.mailer.sent();
        let mail = mails.iter().find(|mail| mail.subject.contains("does not open eHealth yet")).unwrap();
        assert!(mail.text.contains("/csam/add-app"), "{}", mail.text);
        assert!(mails.iter().all(|mail| !mail.text.contains(&right) && !mail.text.contains("470123456")));
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn a_code_lasts_ten_minutes_to_the_second() {
    for (seconds, in_time) in [(599, true), (600, false)] {
        each_engine(async |app| {
            let (browser, invitation) = (reader(app).await, invited(app, "eva").await);
            let page = code_page(app, &browser, &invitation, "eva").await;
            jobs::settle(&app.ctx).await.unwrap();
            app.pass(Duration::seconds(seconds));
            let answer = post(&browser, &page, &last_code(app)).await;
            if in_time {
                assert_eq!(answer.path, "/activate/recovery", "{}", answer.text());
            } else {
                let answer = answer.expect(422).unwrap();
                assert!(answer.text().contains("No code is valid at the moment"), "{}", answer.text());
                assert_eq!(state(app).await, "key_pending");
            }

            jobs::settle(&app.ctx).await.unwrap();
        });
    }
}

#[test]
fn only_the_newest_code_counts_and_only_for_the_newest_number() {
    each_engine(async |app| {
        let (browser, invitation) = (reader(app).await, invited(app, "eva").await);
        let page = code_page(app, &browser, &invitation, "eva").await;
        jobs::settle(&app.ctx).await.unwrap();
        let first = last_code(app);
        app.pass(Duration::minutes(1));
        let page = again(&browser, &page).await.expect(200).unwrap();
        jobs::settle(&app.ctx).await.unwrap();
        let second = last_code(app);
        assert_ne!(first, second);
        post(&browser, &page, &first).await.expect(422).unwrap();
        app.pass(Duration::minutes(1));
        let number = browser.open("/activate/sms/number").await.unwrap();
        assert!(number.text().contains("ends in 56"), "{}", number.text());
        let page = give_number(&browser, &number, "+33 6 12 34 56 78").await;
        jobs::settle(&app.ctx).await.unwrap();
        let sent = app.ctx.sms.sent();
        assert_eq!(
            sent.iter().map(|text| text.to.as_str()).collect::<Vec<_>>(),
            [DIALLED, DIALLED, "33612345678"]
        );
        post(&browser, &page, &second).await.expect(422).unwrap();
        assert_eq!(post(&browser, &page, &last_code(app)).await.path, "/activate/recovery");
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn a_minute_lies_between_two_messages_and_five_go_in_an_hour() {
    each_engine(async |app| {
        let (browser, invitation) = (reader(app).await, invited(app, "eva").await);
        let page = code_page(app, &browser, &invitation, "eva").await;
        app.pass(Duration::seconds(59));
        let refused = again(&browser, &page).await.expect(422).unwrap();
        assert!(refused.text().contains("another one in 1 seconds"), "{}", refused.text());
        assert_eq!(count(app, CODES).await, 1);
        app.pass(Duration::seconds(1));
        for sent in 2..=5 {
            let page = browser.open("/activate/sms").await.unwrap();
            again(&browser, &page).await.expect(200).unwrap();
            assert_eq!(count(app, CODES).await, sent);
            app.pass(Duration::minutes(10));
        }
        let page = browser.open("/activate/sms").await.unwrap();
        let refused = again(&browser, &page).await.expect(422).unwrap();
        assert!(refused.text().contains("Five codes were sent within an hour"), "{}", refused.text());
        // Another number of the same person is no way round it.
        let number = browser.open("/activate/sms/number").await.unwrap();
        let typed = [("number", "+33 6 12 34 56 78")];
        let refused = browser.submit_to(&number, "/activate/sms/number", &typed).await.unwrap();
        let refused = refused.expect(422).unwrap();
        assert!(refused.text().contains("Five codes were sent within an hour"), "{}", refused.text());
        let page = browser.open("/activate/sms").await.unwrap();
        assert!(page.text().contains("ends in 56"), "the refused number was not kept: {}", page.text());
        assert_eq!(count(app, CODES).await, 5);
        jobs::settle(&app.ctx).await.unwrap();
        assert_eq!(app.ctx.sms.attempts(), 0, "codes that are over, or were replaced, do not leave");
    });
}

/// Ten people who give one number, such as that of a stranger they want to annoy.
#[test]
fn a_number_gets_no_more_messages_however_many_people_ask() {
    each_engine(async |app| {
        let (here, there) = (reader(app).await, reader(app).await);
        let first = invited(app, "eva").await;
        code_page(app, &here, &first, "eva").await;
        let second = invited(app, "noa").await;
        let page = number_page(app, &there, &second, "noa").await;
        let typed = [("number", "0032 470/12.34.56")];
        let refused = there.submit_to(&page, "/activate/sms/number", &typed).await.unwrap();
        assert!(refused.expect(422).unwrap().text().contains("A code was sent a moment ago"));
        assert_eq!(count(app, CODES).await, 1);
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn of_sixty_four_wishes_at_once_one_is_granted() {
    each_engine(async |app| {
        let (browser, invitation) = (reader(app).await, invited(app, "eva").await);
        let page = number_page(app, &browser, &invitation, "eva").await;
        let form = page.form_to("/activate/sms/number").unwrap();
        let posts = (0..64).map(|_| {
            let key = app.ctx.new_id::<FormKey>().unwrap().to_string();
            let fields = form.filled(&[("form_key", &key), ("number", NUMBER)]);
            let (browser, action) = (browser.clone(), form.action.clone());
            async move { browser.post(&action, &fields).await.unwrap().status }
        });
        let answers = futures_util::future::join_all(posts).await;
        assert!(answers.iter().all(|status| [303, 422].contains(status)), "{answers:?}");
        assert_eq!(answers.iter().filter(|status| **status == 303).count(), 1, "{answers:?}");
        assert_eq!(count(app, CODES).await, 1);
        jobs::settle(&app.ctx).await.unwrap();
        assert_eq!(app.ctx.sms.attempts(), 1);
    });
}

#[test]
fn ten_wrong_codes_pause_the_key_for_ten_minutes() {
    each_engine(async |app| {
        let (browser, invitation) = (reader(app).await, invited(app, "eva").await);
        let page = code_page(app, &browser, &invitation, "eva").await;
        jobs::settle(&app.ctx).await.unwrap();
        let right = last_code(app);
        for _ in 0..10 {
            post(&browser, &page, &another(&right)).await.expect(422).unwrap();
        }
        let answer = post(&browser, &page, &right).await.expect(422).unwrap();
        assert!(answer.text().contains("Ten wrong codes"), "{}", answer.text());
        app.pass(Duration::minutes(10));
        let page = browser.open("/activate/sms").await.unwrap();
        let page = again(&browser, &page).await.expect(200).unwrap();
        jobs::settle(&app.ctx).await.unwrap();
        assert_eq!(post(&browser, &page, &last_code(app)).await.path, "/activate/recovery");
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn who_goes_back_to_the_app_leaves_the_number_behind() {
    each_engine(async |app| {
        let (browser, invitation) = (reader(app).await, invited(app, "eva").await);
        let page = code_page(app, &browser, &invitation, "eva").await;
        jobs::settle(&app.ctx).await.unwrap();
        let choice = browser.open("/activate/means").await.unwrap();
        let kept = browser.submit(&choice, &[("means", "sms")]).await.unwrap().expect(200).unwrap();
        assert_eq!(kept.path, "/activate/sms", "a key by text message keeps its number");
        let choice = browser.open("/activate/means").await.unwrap();
        browser.submit(&choice, &[("means", "mobile_app")]).await.unwrap().expect(200).unwrap();
        let dead = post(&browser, &page, &last_code(app)).await;
        assert_eq!(dead.path, "/activate", "{}", dead.text());
        assert_eq!(state(app).await, "key_pending");
        passerelle::actions::sweep::sweep(&app.ctx).await.unwrap();
        assert_eq!(count(app, "SELECT COUNT(*) AS n FROM sms_number").await, 0, "nobody needs it any more");
        jobs::settle(&app.ctx).await.unwrap();
    });
}
