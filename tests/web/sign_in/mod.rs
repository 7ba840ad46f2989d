//! Signing in at the built-in provider, as staff do, and signing out.

mod late;
mod lying;

use passerelle::actions::staff::Invitation;
use passerelle::browser::{Browser, Seen};
use passerelle::jobs;
use passerelle::players::Phone;
use passerelle::storage::db::Read;
use time::Duration;

use crate::support::staff::{PASSWORD, invited, key_page, phone, reader};
use crate::support::{TestApp, each_engine};

/// Eva, an approver with an active key, and her telephone.
async fn eva(app: &TestApp) -> (Browser, Phone) {
    let invitation: Invitation = invited(app, "eva").await;
    let browser = reader(app).await;
    let page = key_page(app, &browser, &invitation, "eva").await;
    let mut phone = phone(&page);
    let code = phone.next_code(app.ctx.now()).unwrap();
    browser.submit(&page, &[("code", &code)]).await.unwrap().expect(200).unwrap();
    jobs::settle(&app.ctx).await.unwrap();
    (browser, phone)
}

/// From a page that asks for it, through the provider, and back.
async fn sign_in(app: &TestApp, browser: &Browser, phone: &mut Phone, path: &str) -> Seen {
    app.pass(Duration::seconds(60));
    let page = browser.open(path).await.unwrap().expect(200).unwrap();
    let password = browser.submit(&page, &[]).await.unwrap().expect(200).unwrap();
    assert!(password.path.starts_with("/csam/"), "{}", password.path);
    let typed = [("username", "eva"), ("password", PASSWORD)];
    let code_page = browser.submit(&password, &typed).await.unwrap().expect(200).unwrap();
    let code = phone.next_code(app.ctx.now()).unwrap();
    browser.submit(&code_page, &[("code", &code)]).await.unwrap()
}

#[test]
fn an_approver_comes_back_where_they_wanted_and_signs_out() {
    each_engine(async |app| {
        let (browser, mut phone) = eva(app).await;
        let start = "/backoffice/sign-in?return_to=%2Fbackoffice%3Ftab%3Dmine";
        let there = sign_in(app, &browser, &mut phone, start).await;
        assert_eq!(there.path, "/backoffice?tab=mine");
        let page = browser.open("/backoffice/sign-in").await.unwrap();
        let out = browser.post("/backoffice/sign-out", &page.main_form().unwrap().fields).await.unwrap();
        assert_eq!(out.location().as_deref(), Some("/backoffice/signed-out"));
        assert_eq!(out.headers["clear-site-data"], "\"cache\"");
        let sql = "SELECT COUNT(*) AS n FROM session WHERE audience = 'backoffice' AND ended_at IS NULL";
        let open: i64 = app.ctx.reader().query(sql).one(|row| row.get("n")).await.unwrap();
        assert_eq!(open, 0);
    });
}

#[test]
fn each_side_keeps_to_itself() {
    each_engine(async |app| {
        let (browser, mut phone) = eva(app).await;
        let refused = sign_in(app, &browser, &mut phone, "/office/sign-in").await.expect(403).unwrap();
        assert!(refused.text().contains("These pages belong to another service"), "{}", refused.text());
        assert!(browser.get("/office").await.unwrap().location().is_some(), "no session has begun");
    });
}

#[test]
fn return_paths_lead_nowhere_else() {
    each_engine(async |app| {
        let browser = reader(app).await;
        for path in ["%2F%2Fevil.example", "https%3A%2F%2Fevil.example", "%2Fmanager%2Frequests"] {
            let page = browser.open(&format!("/office/sign-in?return_to={path}")).await.unwrap();
            let kept = page.main_form().unwrap().fields.into_iter().find(|(name, _)| name == "return_to");
            assert_eq!(kept.unwrap().1, "/office", "{path}");
        }
    });
}

#[test]
fn signing_in_needs_our_own_form() {
    each_engine(async |app| {
        let page = reader(app).await.open("/manager/sign-in").await.unwrap();
        let stranger = reader(app).await;
        stranger.submit(&page, &[]).await.unwrap().expect(403).unwrap();
        stranger.get("/manager/sign-out").await.unwrap().expect(404).unwrap();
    });
}
