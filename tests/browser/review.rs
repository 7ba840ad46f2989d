//! An approver's whole review by keyboard alone: take, look, ask a correction, hold, set aside, approve, reject. Each
//! page on the way is judged by axe, in one language an engine and on the narrowest screen.

use passerelle::domain::request::RequestState;
use passerelle::domain::staff::{Right, Role};
use passerelle::jobs;
use passerelle::storage::db::Engine;
use passerelle::storage::sessions::Audience;
use passerelle::storage::staff_rights;

use crate::support::at_work::at_work;
use crate::support::chromium::{Chromium, Screen};
use crate::support::reviews::{state_of, submitted};
use crate::support::{TestApp, each_engine};

#[test]
fn a_review_is_done_by_keyboard_alone() {
    each_engine(async |app| {
        let (screen, languages) = match app.db.engine() {
            Engine::Sqlite => (Screen::NARROW, ["nl", "de"]),
            Engine::Postgres => (Screen::DESK, ["fr", "en"]),
        };
        let Some(browser) = Chromium::open(screen).await else { return };
        let member = at_work(app, Audience::Backoffice, None, Role::Approver, "Ann Peeters").await;
        let mut tx = app.ctx.db.begin().await.unwrap();
        staff_rights::give(&mut tx, member.id, Right::Reopen, app.ctx.now()).await.unwrap();
        staff_rights::give(&mut tx, member.id, Right::ExportNumbers, app.ctx.now()).await.unwrap();
        tx.commit().await.unwrap();
        browser.visit(&format!("{}/help", app.base)).await;
        browser.keep_cookie(&member.cookie(), &member.token).await;
        for language in languages {
            review(app, &browser, language).await;
        }
        jobs::settle(&app.ctx).await.unwrap();
    });
}

async fn review(app: &TestApp, browser: &Chromium, language: &str) {
    let id = submitted(app, None).await;
    let path = format!("/backoffice/requests/{id}");
    let judge = async |name: &str| browser.judge(&format!("70-review-{name}-{language}")).await;
    let visit = async |below: &str| browser.visit(&format!("{}{path}{below}", app.base)).await;
    browser.visit(&format!("{}/backoffice?list=to_take&lang={language}", app.base)).await;
    judge("queue").await;
    // The first button of the page takes what has waited longest.
    browser.reach("form[action='/backoffice/take'] button").await;
    browser.enter().await;
    assert_eq!(browser.path().await, path);
    judge("request").await;
    // Later: a page without errors and one with.
    visit("/later").await;
    judge("later").await;
    browser.reach("main form button").await;
    browser.enter().await;
    judge("later-refused").await;
    // On hold until a day, and on with it.
    visit("/hold").await;
    browser.reach("main form button").await;
    browser.enter().await;
    judge("hold-refused").await;
    let day = app.ctx.now().plus(time::Duration::days(3)).utc().date();
    browser.fill("until_day", &day.day().to_string()).await;
    browser.fill("until_month", &u8::from(day.month()).to_string()).await;
    browser.fill("until_year", &day.year().to_string()).await;
    browser.reach("[name=reason]").await;
    browser.write("…").await;
    browser.reach("main form button").await;
    browser.enter().await;
    assert_eq!(state_of(app, id).await, RequestState::OnHold);
    judge("held").await;
    browser.reach("form[action$='/resume'] button").await;
    browser.enter().await;
    browser.reach("form[action$='/take'] button").await;
    browser.enter().await;
    // A correction: refused without a field, not sent.
    visit("/correct").await;
    judge("correct").await;
    browser.reach("main form button").await;
    browser.enter().await;
    judge("correct-refused").await;
    // Rejected, opened again, taken, approved.
    visit("/reject").await;
    judge("reject").await;
    browser.choose("reason", "document_expired").await;
    browser.reach("main form button").await;
    browser.enter().await;
    assert_eq!(state_of(app, id).await, RequestState::Rejected);
    visit("/reopen").await;
    judge("reopen").await;
    browser.reach("[name=reason]").await;
    browser.write("…").await;
    browser.reach("main form button").await;
    browser.enter().await;
    assert_eq!(state_of(app, id).await, RequestState::Submitted);
    browser.reach("form[action$='/take'] button").await;
    browser.enter().await;
    visit("/approve").await;
    judge("approve").await;
    browser.reach("main form button").await;
    browser.enter().await;
    assert_eq!(state_of(app, id).await, RequestState::Approved);
    browser.visit(&format!("{}/backoffice?list=all&search=hy&age=new", app.base)).await;
    judge("filtered").await;
}
