//! Forms of other sites: what OpenID Connect lets relying parties post means what it means by GET, and nothing more.

use super::person::Person;
use super::relying_party::{RelyingParty, parameter};
use crate::support::{TestApp, each_engine};

/// Posts as a page of another site makes a browser post: with its origin, and without our `SameSite=Lax` cookies.
async fn post_from_elsewhere(app: &TestApp, path: &str, body: String) -> reqwest::Response {
    let http = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build().unwrap();
    let request = http.post(format!("{}{path}", app.base)).body(body);
    let kind = ("content-type", "application/x-www-form-urlencoded");
    let headers = [kind, ("origin", "https://hospital.example"), ("sec-fetch-site", "cross-site")];
    headers
        .into_iter()
        .fold(request, |request, (name, value)| request.header(name, value))
        .send()
        .await
        .unwrap()
}

fn location(response: &reqwest::Response) -> String {
    response.headers()["location"].to_str().unwrap().to_owned()
}

#[test]
fn a_request_by_post_means_the_same_as_by_get() {
    each_engine(async |app| {
        let (person, party) = (Person::with_a_key(app).await, RelyingParty::of(app));
        person.sign_in(&party.request(&[])).await;
        let (path, query) = party.request(&[("state", "by post")]).split_once('?').map(both).unwrap();
        let posted = post_from_elsewhere(app, &path, query).await;
        assert_eq!(posted.status(), 303);
        let answered = person.browser.get(&location(&posted)).await.unwrap().location().unwrap();
        assert_eq!(parameter(&answered, "state").as_deref(), Some("by post"));
        assert!(parameter(&answered, "code").is_some(), "{answered}");
    });
}

fn both((path, query): (&str, &str)) -> (String, String) {
    (path.to_owned(), query.to_owned())
}

#[test]
fn a_form_of_another_site_ends_nothing_by_itself() {
    each_engine(async |app| {
        let (person, party) = (Person::with_a_key(app).await, RelyingParty::of(app));
        person.sign_in(&party.request(&[])).await;
        let posted = post_from_elsewhere(app, "/csam/end-session", "state=s&csrf=x".to_owned()).await;
        assert_eq!(
            (posted.status().as_u16(), location(&posted).as_str()),
            (303, "/csam/end-session?state=s")
        );
        let asked = person.browser.get(&location(&posted)).await.unwrap().expect(200).unwrap();
        asked.form_to("/csam/end-session").unwrap();
        // The person's own browser, with a token that is not its own.
        let forged = [("csrf".to_owned(), "x".to_owned())];
        assert_eq!(person.browser.post("/csam/end-session", &forged).await.unwrap().status, 303);
        let still = person.browser.get(&party.request(&[("prompt", "none")])).await.unwrap();
        assert!(parameter(&still.location().unwrap(), "code").is_some());
    });
}

#[test]
fn every_other_form_from_elsewhere_is_refused() {
    each_engine(async |app| {
        for path in ["/csam/sign-in", "/csam/code", "/office/sign-out", "/csam/authorize/x"] {
            let refused = post_from_elsewhere(app, path, String::new()).await;
            assert_eq!(refused.status(), 403, "{path}");
        }
        let party = RelyingParty::of(app);
        let asked = post_from_elsewhere(app, "/csam/token", "grant_type=authorization_code".to_owned()).await;
        assert_eq!(asked.status(), 401, "the token endpoint judges by itself");
        assert_eq!(post_from_elsewhere(app, "/csam/userinfo", String::new()).await.status(), 401);
        let page = app.browser().get(&party.request(&[])).await.unwrap().expect(200).unwrap();
        let policy = page.headers["content-security-policy"].to_str().unwrap().to_owned();
        assert!(policy.contains(&format!("form-action 'self' {}", app.base)), "{policy}");
    });
}
