//! The number and the codes of a key by text message: in the message, and in no other place.

use passerelle::adapters::sms::SmsFault;
use passerelle::jobs;
use passerelle::storage::db::Read;
use time::Duration;

use crate::support::log::Log;
use crate::support::secrets::{holds, places};
use crate::support::staff::{invited, reader};
use crate::support::texts::{code_page, last_code};
use crate::support::{each_engine, each_engine_on_one_thread};

/// The number in every spelling that was typed or is dialled, and the code.
fn needles(code: &str) -> Vec<Vec<u8>> {
    ["470123456", "470 12 34 56", "470+12+34+56", code].map(|text| text.as_bytes().to_vec()).into()
}

#[test]
fn number_and_code_stand_in_the_message_and_nowhere_else() {
    let log = Log::default();
    // Everything the program says, at the finest level; without its times, of which some look like codes.
    let lines = tracing_subscriber::fmt().without_time();
    let lines = lines.with_max_level(tracing::Level::TRACE).with_writer(log.clone());
    let _kept = tracing::subscriber::set_default(lines.finish());
    each_engine_on_one_thread(async |app| {
        // Other tests, which keep no log, may have told the program's lines in the meantime that nobody listens.
        tracing::callsite::rebuild_interest_cache();
        let (browser, invitation) = (reader(app).await, invited(app, "eva").await);
        let page = code_page(app, &browser, &invitation, "eva").await;
        app.ctx.sms.fail_with(Some(SmsFault::Later(500)));
        jobs::settle(&app.ctx).await.unwrap();
        app.ctx.sms.fail_with(None);
        app.pass(Duration::seconds(5));
        jobs::settle(&app.ctx).await.unwrap();
        let needles = needles(&last_code(app));
        assert_eq!(places(app, &needles).await, Vec::<String>::new());
        let hash = "SELECT code_hash FROM sms_code";
        let hash: Vec<u8> = app.ctx.reader().query(hash).one(|row| row.get("code_hash")).await.unwrap();
        assert_eq!(hash.len(), 32);
        let code = last_code(app);
        let proved = browser.submit_to(&page, "/activate/sms", &[("code", &code)]).await.unwrap();
        assert_eq!(proved.path, "/activate/recovery");
        jobs::settle(&app.ctx).await.unwrap();
        for mail in app.ctx.mailer.sent() {
            for part in [&mail.subject, &mail.text, &mail.html, &mail.message_id] {
                assert!(!needles.iter().any(|needle| holds(part.as_bytes(), needle)), "{}", mail.subject);
            }
        }
        let said = log.said();
        assert!(holds(&said, b"a text message did not leave"), "the log was kept");
        assert!(!needles.iter().any(|needle| holds(&said, needle)), "the log holds number or code");
    });
}

#[test]
fn a_planted_number_is_found() {
    each_engine(async |app| {
        let (browser, invitation) = (reader(app).await, invited(app, "eva").await);
        code_page(app, &browser, &invitation, "eva").await;
        jobs::settle(&app.ctx).await.unwrap();
        let mut tx = app.db.begin().await.unwrap();
        let sql = "UPDATE enrolment SET phone = $1";
        tx.query(sql).bind("+32470123456").execute().await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(places(app, &needles("no code")).await, ["enrolment.phone"]);
    });
}
