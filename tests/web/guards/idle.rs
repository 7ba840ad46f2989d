//! How long a session lasts: providers a quarter of an hour, staff half an hour, nobody over twelve hours; what a
//! script asks for by itself is no use of it.

use passerelle::browser::Browser;
use passerelle::domain::staff::Role;
use passerelle::storage::sessions::Audience;
use time::Duration;

use super::visitors::signed_in;
use crate::support::at_work::at_work;
use crate::support::{TestApp, counter, each_engine};

/// Whether the page opens; the way to the sign-in page is the other answer.
async fn opens(browser: &Browser, path: &str) -> bool {
    let answer = browser.get(path).await.unwrap();
    assert!(answer.status == 200 || answer.location().is_some_and(|to| to.contains("/sign-in")), "{path}");
    answer.status == 200
}

#[test]
fn a_session_ends_when_nobody_uses_it_for_its_time() {
    each_engine(async |app| {
        let who = [
            (None, Audience::Manager, "/manager/requests", 15),
            (Some(Role::Clerk), Audience::Office, "/office", 30),
            (Some(Role::Approver), Audience::Backoffice, "/backoffice", 30),
        ];
        for (role, audience, path, minutes) in who {
            let browser = signed_in(app, role, audience).await;
            for _ in 0..3 {
                app.pass(Duration::minutes(minutes) - Duration::SECOND);
                assert!(opens(&browser, path).await, "{path}: used in time");
            }
            app.pass(Duration::minutes(minutes));
            assert!(!opens(&browser, path).await, "{path}: idle");
        }
    });
}

#[test]
fn a_session_in_use_ends_after_twelve_hours() {
    each_engine(async |app| {
        let browser = signed_in(app, Some(Role::Clerk), Audience::Office).await;
        for _ in 0..35 {
            app.pass(Duration::minutes(20));
            assert!(opens(&browser, "/office").await);
        }
        app.pass(Duration::minutes(20) - Duration::SECOND);
        assert!(opens(&browser, "/office").await, "a second before");
        app.pass(Duration::SECOND);
        assert!(!opens(&browser, "/office").await, "twelve hours");
    });
}

#[test]
fn a_script_that_looks_by_itself_keeps_no_session_alive() {
    each_engine(async |app| {
        for (looks_alone, alive) in [(false, true), (true, false)] {
            let office = counter::office(app, "Bruxelles").await;
            let name = format!("Clerk {looks_alone}");
            let clerk = at_work(app, Audience::Office, Some(office), Role::Clerk, &name).await;
            let cookie = format!("{}={}", clerk.cookie(), clerk.token);
            for _ in 0..16 {
                app.pass(Duration::minutes(2));
                look(app, &cookie, looks_alone).await;
            }
            let browser = Browser::returning(&app.base, &cookie).unwrap();
            assert_eq!(opens(&browser, "/office").await, alive, "looks alone: {looks_alone}");
        }
    });
}

/// What `live.js` sends, with or without its header.
async fn look(app: &TestApp, cookie: &str, alone: bool) {
    let client = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build().unwrap();
    let mut request = client.get(format!("{}/office", app.base)).header("cookie", cookie);
    if alone {
        request = request.header("passerelle-unattended", "1");
    }
    request.send().await.unwrap();
}
