//! Ten recovery codes: shown until they are kept, the same ten each time, and nowhere else.

use passerelle::browser::{Browser, Seen};
use passerelle::domain::id::{EnrolmentId, RecoverySetId};
use passerelle::jobs;
use passerelle::storage::db::Read;
use passerelle::storage::recovery_codes;

use super::count;
use crate::support::staff::{invited, key_page, phone, reader};
use crate::support::{TestApp, each_engine};

/// The page of the codes, right after the first code of the app.
async fn codes_page(app: &TestApp, browser: &Browser, name: &str) -> Seen {
    let invitation = invited(app, name).await;
    let page = key_page(app, browser, &invitation, name).await;
    let code = phone(&page).next_code(app.ctx.now()).unwrap();
    let page = browser.submit(&page, &[("code", &code)]).await.unwrap().expect(200).unwrap();
    assert_eq!(page.path, "/activate/recovery");
    page
}

fn codes(page: &Seen) -> Vec<String> {
    let text = page.text();
    let list = text.split("<ol class=\"recovery-codes\">").nth(1).unwrap().split("</ol>").next().unwrap();
    let codes = list.split("class=\"code\">").skip(1).map(|rest| rest.split('<').next().unwrap().to_owned());
    codes.collect()
}

#[test]
fn the_same_ten_are_shown_until_they_are_kept_and_never_again() {
    each_engine(async |app| {
        let browser = reader(app).await;
        let page = codes_page(app, &browser, "eva").await;
        let shown = codes(&page);
        let different: std::collections::HashSet<_> = shown.iter().collect();
        assert_eq!((shown.len(), different.len()), (10, 10));
        for _ in 0..3 {
            assert_eq!(codes(&browser.open("/activate/recovery").await.unwrap()), shown);
        }
        assert_eq!(browser.open("/activate/key").await.unwrap().path, "/activate/recovery");
        let answers = (0..8).map(|_| browser.submit(&page, &[("kept", "yes")]));
        for answer in futures_util::future::join_all(answers).await {
            let answer = answer.unwrap();
            assert_eq!(answer.path, "/activate/done", "{}", answer.text());
        }
        assert_eq!(browser.open("/activate/recovery").await.unwrap().path, "/activate");
        let kept = "SELECT COUNT(*) AS n FROM recovery_set WHERE acknowledged_at IS NOT NULL";
        assert_eq!(count(app, kept).await, 1);
        assert_eq!(count(app, "SELECT COUNT(*) AS n FROM session WHERE ended_at IS NULL").await, 0);
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn without_the_tick_the_codes_stay_and_the_page_says_why() {
    each_engine(async |app| {
        let browser = reader(app).await;
        let page = codes_page(app, &browser, "eva").await;
        let answer = browser.submit(&page, &[]).await.unwrap().expect(422).unwrap();
        assert!(answer.text().contains("Tick the box once you have the codes"), "{}", answer.text());
        assert_eq!(codes(&answer), codes(&page));
        assert_eq!(count(app, "SELECT COUNT(*) AS n FROM session WHERE ended_at IS NULL").await, 1);
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn nobody_else_sees_them_and_no_column_holds_them() {
    each_engine(async |app| {
        let browser = reader(app).await;
        let shown = codes(&codes_page(app, &browser, "eva").await);
        assert_eq!(app.browser().open("/activate/recovery").await.unwrap().path, "/activate");
        let mut db = app.ctx.reader();
        let hashes: Vec<Vec<u8>> =
            db.query("SELECT code_hash FROM recovery_code").all(|row| row.get("code_hash")).await.unwrap();
        assert_eq!(hashes.len(), 10);
        for code in &shown {
            let bare = code.replace('-', "");
            let found = hashes.iter().any(|hash| {
                let printed = String::from_utf8_lossy(hash).into_owned();
                printed.contains(&bare) || printed.contains(code.as_str())
            });
            assert!(!found && hashes.iter().all(|hash| hash.len() == 32), "a keyed hash and nothing else");
        }
        jobs::settle(&app.ctx).await.unwrap();
        for mail in app.ctx.mailer.sent() {
            assert!(shown.iter().all(|code| !mail.text.contains(code.as_str())), "{}", mail.subject);
        }
    });
}

/// A later key brings a sheet of its own: the first is dead paper, and its page is not shown any more.
#[test]
fn a_new_sheet_takes_the_place_of_the_one_before() {
    each_engine(async |app| {
        let browser = reader(app).await;
        let first = codes(&codes_page(app, &browser, "eva").await);
        let mut db = app.ctx.reader();
        let enrolment = db
            .query("SELECT enrolment_id FROM recovery_set")
            .one(|row| row.get::<EnrolmentId>("enrolment_id"))
            .await
            .unwrap();
        let mut tx = app.ctx.db.begin().await.unwrap();
        let id: RecoverySetId = app.ctx.new_id().unwrap();
        let hashes = vec![vec![7; 32]; first.len()];
        recovery_codes::replace(&mut tx, enrolment, id, &hashes, app.ctx.now()).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(recovery_codes::in_force(&mut db, enrolment).await.unwrap().unwrap().id, id);
        // The codes of this browser are not those of the new sheet: never ten codes that open nothing.
        assert_eq!(browser.open("/activate/recovery").await.unwrap().path, "/activate");
        jobs::settle(&app.ctx).await.unwrap();
    });
}
