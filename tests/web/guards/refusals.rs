//! Strangers, colleagues of another trade, and forms that are not ours.

use passerelle::browser::{Browser, Seen};
use passerelle::domain::staff::Role;
use passerelle::storage::sessions::Audience;

use super::routes::{Route, Rule, all, rule};
use super::visitors::signed_in;
use crate::support::{TestApp, each_engine};

fn routes_with(wanted: &[Rule]) -> Vec<Route> {
    all().into_iter().filter(|route| rule(&route.path).is_some_and(|rule| wanted.contains(&rule))).collect()
}

/// Every way to call the route, without any form of ours.
async fn calls(browser: &Browser, route: &Route) -> Vec<Seen> {
    let mut seen = Vec::new();
    if route.get {
        seen.push(browser.get(&route.address()).await.unwrap());
    }
    if route.post {
        seen.push(browser.post(&route.address(), &[]).await.unwrap());
    }
    seen
}

/// Sent to the sign-in, or refused; never served, never a fault.
fn is_turned_away(seen: &Seen) -> bool {
    let to_sign_in =
        seen.location().is_some_and(|to| to.contains("sign-in") || to.contains("/csam/authorize"));
    to_sign_in || matches!(seen.status, 401 | 403 | 404)
}

#[test]
fn strangers_are_sent_to_the_sign_in_or_refused() {
    each_engine(async |app| {
        let inside = [Rule::Clerk, Rule::Administrator, Rule::Provider, Rule::Approver, Rule::KeyHolder];
        for route in routes_with(&inside) {
            for seen in calls(&app.browser(), &route).await {
                assert!(is_turned_away(&seen), "{} answered a stranger {}", route.path, seen.status);
            }
        }
    });
}

#[test]
fn colleagues_of_another_trade_are_refused() {
    each_engine(async |app| {
        for (rule, audience, others) in [
            (Rule::Clerk, Audience::Office, [Some(Role::Approver), Some(Role::Auditor), None]),
            (Rule::Administrator, Audience::Office, [Some(Role::Clerk), Some(Role::Supervisor), None]),
            (Rule::Approver, Audience::Backoffice, [Some(Role::Clerk), Some(Role::Helpdesk), None]),
        ] {
            for role in others {
                let browser = signed_in(app, role, audience).await;
                refuses(&browser, rule, role).await;
            }
        }
    });
}

async fn refuses(browser: &Browser, rule: Rule, role: Option<Role>) {
    for route in routes_with(&[rule]) {
        for seen in calls(browser, &route).await {
            assert_eq!(seen.status, 403, "{} answered {role:?}", route.path);
        }
    }
}

#[test]
fn a_session_of_one_service_opens_no_other() {
    each_engine(async |app| {
        let clerk = signed_in(app, Some(Role::Clerk), Audience::Office).await;
        for route in routes_with(&[Rule::Approver, Rule::Provider, Rule::KeyHolder]) {
            for seen in calls(&clerk, &route).await {
                assert!(is_turned_away(&seen), "{} answered a clerk {}", route.path, seen.status);
            }
        }
    });
}

/// The people of each area, signed in there.
async fn insiders(app: &TestApp) -> Vec<(Rule, Browser)> {
    vec![
        (Rule::Clerk, signed_in(app, Some(Role::Clerk), Audience::Office).await),
        (Rule::Administrator, signed_in(app, Some(Role::OfficeAdministrator), Audience::Office).await),
        (Rule::Approver, signed_in(app, Some(Role::Approver), Audience::Backoffice).await),
        (Rule::Provider, signed_in(app, None, Audience::Manager).await),
        (Rule::KeyHolder, signed_in(app, None, Audience::Csam).await),
        (Rule::Holder, app.browser()),
        (Rule::Public, app.browser()),
        (Rule::Machine, app.browser()),
    ]
}

#[test]
fn a_form_without_its_token_is_refused() {
    each_engine(async |app| {
        for (rule, browser) in insiders(app).await {
            let posts = |route: &&Route| route.post && rule != Rule::Machine;
            for route in routes_with(&[rule]).iter().filter(posts) {
                let plain = browser.post(&route.address(), &[]).await.unwrap();
                let refused = match plain.status {
                    // A form with files is read as such, and no other.
                    400 | 415 => with_files(&browser, route).await,
                    other => other,
                };
                assert!(
                    matches!(refused, 400 | 403 | 404),
                    "{} answered {refused} without a token",
                    route.path
                );
            }
        }
    });
}

/// The status for the same route when it gets a form with files and without a token.
async fn with_files(browser: &Browser, route: &Route) -> u16 {
    let mut page = browser.get("/help").await.unwrap();
    page.bytes = format!("<form method=\"post\" action=\"{}\"></form>", route.address()).into_bytes();
    browser.upload(&page, &[("version", "1")], Vec::new()).await.unwrap().status
}

#[test]
fn files_of_nobody_are_not_found_and_nothing_breaks() {
    each_engine(async |app| {
        for (rule, browser) in insiders(app).await {
            for route in routes_with(&[rule]).iter().filter(|route| route.get) {
                let seen = browser.get(&route.address()).await.unwrap();
                assert!(seen.status < 500, "{} broke: {}", route.path, seen.status);
                if route.path.contains("{id}") {
                    assert_eq!(seen.status, 404, "{} of nobody", route.path);
                }
            }
        }
    });
}
