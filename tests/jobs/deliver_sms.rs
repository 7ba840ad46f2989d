//! Text messages leave at most once, whatever the gateway does.

use passerelle::adapters::sms::SmsFault;
use passerelle::browser::{Browser, Seen};
use passerelle::domain::language::Language;
use passerelle::jobs;
use passerelle::storage::db::Read;
use passerelle::storage::sms_outbox;
use passerelle::text::locale::Locale;
use time::Duration;

use crate::support::staff::{invited, reader};
use crate::support::texts::{code_page, last_code};
use crate::support::{TestApp, each_engine};

/// Somebody who waits for a code that has not left.
async fn waiting(app: &TestApp) -> (Browser, Seen) {
    let (browser, invitation) = (reader(app).await, invited(app, "eva").await);
    let page = code_page(app, &browser, &invitation, "eva").await;
    assert!(page.text().contains("A code is on its way"), "{}", page.text());
    (browser, page)
}

/// State and fault of the message that was asked for last.
async fn message(app: &TestApp) -> (String, Option<String>) {
    let sql = "SELECT o.state, o.fault FROM sms_outbox o JOIN sms_code c ON c.id = o.code_id
        ORDER BY c.asked_at DESC LIMIT 1";
    app.ctx.reader().query(sql).one(|row| Ok((row.get("state")?, row.get("fault")?))).await.unwrap()
}

async fn page(browser: &Browser) -> String {
    browser.open("/activate/sms").await.unwrap().expect(200).unwrap().text()
}

#[test]
fn a_gateway_that_is_down_is_asked_again_until_it_takes_the_message() {
    each_engine(async |app| {
        let (browser, _) = waiting(app).await;
        for (fault, said, wait) in [
            (SmsFault::Unreachable, "the gateway could not be reached", 5),
            (SmsFault::Later(500), "the gateway answered 500", 15),
            (SmsFault::Later(429), "the gateway answered 429", 30),
        ] {
            app.ctx.sms.fail_with(Some(fault));
            jobs::settle(&app.ctx).await.unwrap();
            assert_eq!(message(app).await, ("queued".to_owned(), Some(said.to_owned())));
            assert!(page(&browser).await.contains("A code is on its way"));
            app.ctx.sms.fail_with(None);
            app.pass(Duration::seconds(wait - 1));
            jobs::settle(&app.ctx).await.unwrap();
            assert!(app.ctx.sms.sent().is_empty(), "not before its time");
            app.pass(Duration::SECOND);
        }
        jobs::settle(&app.ctx).await.unwrap();
        assert_eq!(message(app).await, ("sent".to_owned(), None));
        assert!(page(&browser).await.contains("We have sent a code"));
        app.pass(Duration::hours(1));
        jobs::settle(&app.ctx).await.unwrap();
        assert_eq!((app.ctx.sms.sent().len(), app.ctx.sms.attempts()), (1, 4));
    });
}

/// Nobody knows whether it has the message, so it is not handed over again; the person can ask for another one.
#[test]
fn a_gateway_that_says_nothing_is_not_told_twice() {
    each_engine(async |app| {
        let (browser, seen) = waiting(app).await;
        app.ctx.sms.fail_with(Some(SmsFault::Silent));
        jobs::settle(&app.ctx).await.unwrap();
        let (state, fault) = message(app).await;
        assert_eq!(state, "unknown");
        assert!(fault.unwrap().contains("may have taken the message"));
        assert!(page(&browser).await.contains("do not know whether it left"));
        app.ctx.sms.fail_with(None);
        app.pass(Duration::minutes(1));
        jobs::settle(&app.ctx).await.unwrap();
        assert_eq!((app.ctx.sms.sent().len(), app.ctx.sms.attempts()), (0, 1));
        let again = browser.submit_to(&seen, "/activate/sms/again", &[]).await.unwrap().expect(200).unwrap();
        jobs::settle(&app.ctx).await.unwrap();
        let code = last_code(app);
        let proved = browser.submit_to(&again, "/activate/sms", &[("code", &code)]).await.unwrap();
        assert_eq!(proved.path, "/activate/recovery");
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn a_message_that_is_refused_for_good_is_said_to_be() {
    each_engine(async |app| {
        let (browser, _) = waiting(app).await;
        app.ctx.sms.fail_with(Some(SmsFault::Refused(400)));
        jobs::settle(&app.ctx).await.unwrap();
        let said = Some("the gateway refused the message with 400".to_owned());
        assert_eq!(message(app).await, ("refused".to_owned(), said));
        let shown = page(&browser).await;
        assert!(shown.contains("could not be sent"), "{shown}");
        assert!(!shown.contains("name=\"code\""), "no code is waited for that does not come");
        app.ctx.sms.fail_with(None);
        app.pass(Duration::minutes(5));
        jobs::settle(&app.ctx).await.unwrap();
        assert_eq!(app.ctx.sms.attempts(), 1);
    });
}

#[test]
fn a_gateway_that_stays_down_is_given_up_before_the_code_ends() {
    each_engine(async |app| {
        waiting(app).await;
        app.ctx.sms.fail_with(Some(SmsFault::Unreachable));
        for _ in 0..12 {
            jobs::settle(&app.ctx).await.unwrap();
            app.pass(Duration::minutes(1));
        }
        assert_eq!(message(app).await.0, "refused");
        app.ctx.sms.fail_with(None);
        jobs::settle(&app.ctx).await.unwrap();
        assert!(app.ctx.sms.sent().is_empty(), "a code that is over does not leave");
    });
}

/// A crash between taking and marking: the gateway may have the message.
#[test]
fn a_crash_while_a_message_is_handed_over_does_not_send_it_twice() {
    each_engine(async |app| {
        waiting(app).await;
        let (mut tx, now) = (app.ctx.db.begin().await.unwrap(), app.ctx.now());
        let until = now.plus(app.ctx.sms.longest_attempt());
        let lost = sms_outbox::take_due(&mut tx, now, until).await.unwrap().unwrap();
        tx.commit().await.unwrap();
        assert!(!lost.was_lost);
        jobs::settle(&app.ctx).await.unwrap();
        assert_eq!(message(app).await.0, "sending", "in somebody's hands");
        app.pass(app.ctx.sms.longest_attempt());
        jobs::settle(&app.ctx).await.unwrap();
        assert_eq!(message(app).await.0, "unknown");
        app.pass(Duration::hours(1));
        jobs::settle(&app.ctx).await.unwrap();
        assert_eq!(app.ctx.sms.attempts(), 0);
    });
}

#[test]
fn four_workers_hand_a_message_over_once() {
    each_engine(async |app| {
        waiting(app).await;
        let mut workers = tokio::task::JoinSet::new();
        for _ in 0..4 {
            let ctx = app.ctx.clone();
            workers.spawn(async move { jobs::settle(&ctx).await.unwrap() });
        }
        workers.join_all().await;
        assert_eq!((app.ctx.sms.sent().len(), app.ctx.sms.attempts()), (1, 1));
    });
}

/// One message of 160 signs of the basic alphabet (3GPP TS 23.038, 6.2.1): two cost twice, and may come apart.
#[test]
fn the_text_fits_into_one_message_in_every_language() {
    const BASIC: &str = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡\
        ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    for language in Language::ALL {
        let text = Locale::new(language).t1("sms-message", "code", "123456");
        assert!(text.starts_with("123456 "), "the code is read first: {text}");
        assert!(text.chars().count() <= 160, "{text}");
        let others: String = text.chars().filter(|c| !BASIC.contains(*c)).collect();
        assert_eq!(others, "", "{text}");
    }
}

/// A queue that stood still for long has codes that nobody can use any more.
#[test]
fn a_code_that_is_over_does_not_leave() {
    each_engine(async |app| {
        waiting(app).await;
        app.pass(Duration::minutes(10));
        jobs::settle(&app.ctx).await.unwrap();
        let (state, fault) = message(app).await;
        assert_eq!((state.as_str(), fault.as_deref()), ("refused", Some("the code was over before it left")));
        assert_eq!((app.ctx.sms.sent().len(), app.ctx.sms.attempts()), (0, 0));
    });
}
