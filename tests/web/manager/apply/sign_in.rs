//! R3: back from the identity provider.

use passerelle::browser::{Browser, Seen};
use passerelle::domain::request::RequestState;
use passerelle::jobs;
use passerelle::storage::db::Read;
use serde_json::{Value, json};

use super::{newest, sign_in_page, visitor};
use crate::support::foreign_provider::{Provider, Script};
use crate::support::{TestApp, each_engine};

/// An application that relies on a provider of the test's own, and a request that waits for the sign-in.
async fn waiting(app: &TestApp) -> (TestApp, Provider, Browser, Seen) {
    let provider = Provider::start().await;
    let app = app.relying_on(&provider.issuer).await;
    let browser = visitor(&app).await;
    let page = sign_in_page(&browser).await;
    (app, provider, browser, page)
}

#[test]
fn the_right_person_comes_to_the_contract() {
    each_engine(async |app| {
        let (app, _, browser, page) = waiting(app).await;
        let next = browser.submit(&page, &[]).await.unwrap();
        let request = newest(&app).await;
        assert_eq!(next.path, format!("/manager/requests/{}/contract", request.id));
        assert_eq!(request.state, RequestState::ContractDue);
        assert!(request.browser_hash.is_none() && request.contract_hash.is_some());
        let signed_in = request.sign_in.unwrap();
        assert_eq!((signed_in.level, signed_in.subject.as_str()), (400, "nikos"));
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn somebody_else_changes_nothing_and_the_right_person_still_can() {
    each_engine(async |app| {
        let (app, provider, browser, page) = waiting(app).await;
        provider.claim(&[("egovNRN", json!("85073003328"))]);
        let refused = browser.submit(&page, &[]).await.unwrap().expect(403).unwrap();
        let text = refused.text();
        assert!(
            text.contains("You signed in as somebody else") && text.contains("/manager/sign-in"),
            "{text}"
        );
        assert!(!text.contains("code=") && !text.contains("79431410181"), "{text}");
        assert_eq!(newest(&app).await.state, RequestState::SignInDue);
        let sql = "SELECT COUNT(*) AS n FROM session";
        let sessions: i64 = app.ctx.reader().query(sql).one(|row| row.get("n")).await.unwrap();
        assert_eq!(sessions, 0, "nobody is signed in");
        provider.claim(&[]);
        browser.submit(&page, &[]).await.unwrap();
        assert_eq!(newest(&app).await.state, RequestState::ContractDue);
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn a_second_open_request_for_the_same_name_is_refused() {
    each_engine(async |app| {
        let (app, _, browser, page) = waiting(app).await;
        browser.submit(&page, &[]).await.unwrap();
        let first = newest(&app).await;
        app.pass(time::Duration::seconds(1));
        let again = sign_in_page(&browser).await;
        let refused = browser.submit(&again, &[]).await.unwrap().expect(403).unwrap();
        assert!(refused.text().contains("You already have an open request"), "{}", refused.text());
        assert!(refused.text().contains(&format!("/manager/requests/{}", first.id)));
        assert_eq!(newest(&app).await.state, RequestState::SignInDue);
        jobs::settle(&app.ctx).await.unwrap();
    });
}

/// The page that a request's sign-in ends with, if the provider answers with these claims.
async fn refusal(claims: &[(&'static str, Value)], app: &TestApp) -> Seen {
    let (app, provider, browser, page) = waiting(app).await;
    provider.claim(claims);
    let seen = browser.submit(&page, &[]).await.unwrap();
    assert_eq!(newest(&app).await.state, RequestState::SignInDue, "{claims:?}");
    seen
}

#[test]
fn a_token_that_does_not_do_is_refused_in_words() {
    each_engine(async |app| {
        let low = "urn:be:fedict:iam:fas:Level200";
        let substantial = "urn:be:fedict:iam:fas:Level400";
        for (claims, status, said) in [
            (vec![("acr", json!(low)), ("amr", json!([low, "pwd"]))], 403, "not strong enough"),
            (vec![("amr", json!([substantial, "sms"]))], 403, "Please sign in with the mobile app"),
            (vec![("nonce", json!("another"))], 400, "This answer belongs to another sign-in"),
            (vec![("auth_time", json!(1_700_000_000))], 400, "This sign-in is too old"),
            (vec![("aud", json!("office"))], 502, "The sign-in could not be verified"),
            (vec![("egovNRN", Value::Null)], 403, "You signed in as somebody else"),
        ] {
            let page = refusal(&claims, app).await.expect(status).unwrap();
            assert!(page.text().contains(said), "{said}: {}", page.text());
        }
    });
}

#[test]
fn an_answer_that_does_not_fit_is_refused_in_words() {
    each_engine(async |app| {
        let (app, provider, browser, page) = waiting(app).await;
        for (callback, token, status, said) in [
            (vec![("state", "forged")], None, 400, "This sign-in is no longer valid"),
            (vec![("state", "")], None, 400, "This sign-in is no longer valid"),
            (vec![("iss", "https://evil.example")], None, 502, "could not be verified"),
            (vec![("iss", "")], None, 502, "could not be verified"),
            (vec![("error", "access_denied"), ("code", "")], None, 400, "You have not signed in"),
            (vec![("error", "server_error")], None, 502, "could not sign you in"),
            (vec![], Some((400, json!({"error": "invalid_grant"}))), 400, "This sign-in was used already"),
            (vec![], Some((200, json!({"what": "ever"}))), 502, "could not be verified"),
        ] {
            provider.play(Script { callback, token, ..Script::default() });
            let seen = browser.submit(&page, &[]).await.unwrap().expect(status).unwrap();
            assert!(seen.text().contains(said), "{said}: {}", seen.text());
        }
        assert_eq!(newest(&app).await.state, RequestState::SignInDue);
    });
}

#[test]
fn a_callback_counts_once_in_the_browser_that_began() {
    each_engine(async |app| {
        let (app, _, browser, page) = waiting(app).await;
        let form = page.main_form().unwrap();
        let to_provider = browser.post(&form.action, &form.filled(&[])).await.unwrap().location().unwrap();
        let callback = browser.get(&to_provider).await.unwrap().location().unwrap();
        let stranger = visitor(&app).await;
        stranger.get(&callback).await.unwrap().expect(400).unwrap();
        let first = browser.get(&callback).await.unwrap().expect(303).unwrap();
        assert!(first.location().unwrap().ends_with("/contract"));
        let replayed = browser.get(&callback).await.unwrap().expect(400).unwrap();
        assert!(replayed.text().contains("This sign-in is no longer valid"));
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn ten_minutes_are_enough_and_more_are_too_many() {
    each_engine(async |app| {
        let (app, _, browser, page) = waiting(app).await;
        let form = page.main_form().unwrap();
        let to_provider = browser.post(&form.action, &form.filled(&[])).await.unwrap().location().unwrap();
        let callback = browser.get(&to_provider).await.unwrap().location().unwrap();
        app.pass(time::Duration::minutes(10));
        browser.get(&callback).await.unwrap().expect(400).unwrap();
    });
}

#[test]
fn a_provider_that_is_down_is_said_to_be() {
    each_engine(async |app| {
        let app = app.relying_on("http://127.0.0.1:9/fas").await;
        let browser = visitor(&app).await;
        let page = sign_in_page(&browser).await;
        let seen = browser.submit(&page, &[]).await.unwrap().expect(503).unwrap();
        assert!(seen.text().contains("The sign-in service is not available"), "{}", seen.text());
        assert_eq!(newest(&app).await.state, RequestState::SignInDue);
    });
}
