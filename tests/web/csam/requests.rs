//! Requests that are refused: to the relying party where that is safe, to the person where it is not.

use passerelle::actions::csam::signing_keys::{Reason, rotate};
use passerelle::domain::oidc::grant::{KEY_LEAD, KEY_OVERLAP};
use passerelle::storage::oidc_keys;
use time::Duration;

use super::person::{PASSWORD, Person, USERNAME};
use super::relying_party::{RelyingParty, parameter};
use crate::support::{TestApp, each_engine};

#[test]
fn nobody_unknown_is_ever_redirected_to() {
    each_engine(async |app| {
        let party = RelyingParty::of(app);
        let own = party.redirect_uri();
        let near_misses = [
            format!("{own}/"),
            format!("{own}?"),
            format!("{own}#"),
            format!("{own}?next=/"),
            format!("{own}/../x"),
            format!(" {own}"),
            own.to_uppercase(),
            own.replace("127.0.0.1", "localhost"),
            own.replace("http://", "https://"),
            own.replace("http://", "http://user@"),
            own.replace("127.0.0.1", "127.0.0.1@evil.example"),
            own.replace("backoffice", "manager"),
            own.replace("callback", "%63allback"),
            "https://evil.example/backoffice/callback".to_owned(),
            "/backoffice/callback".to_owned(),
            "javascript:alert(1)".to_owned(),
            String::new(),
        ];
        for uri in &near_misses {
            let seen = app.browser().get(&party.request(&[("redirect_uri", uri)])).await.unwrap();
            assert_eq!((seen.status, seen.location()), (400, None), "{uri}");
            assert!(!seen.text().contains("evil.example"), "{uri}");
        }
        for client in ["", "stranger", "Backoffice"] {
            let seen = app.browser().get(&party.request(&[("client_id", client)])).await.unwrap();
            assert_eq!((seen.status, seen.location()), (400, None), "{client}");
        }
    });
}

#[test]
fn faults_of_a_known_party_are_told_to_it() {
    each_engine(async |app| {
        let party = RelyingParty::of(app);
        for (name, value, error) in [
            ("response_type", "token", "unsupported_response_type"),
            ("code_challenge", "", "invalid_request"),
            ("code_challenge_method", "plain", "invalid_request"),
            ("code_challenge_method", "", "invalid_request"),
            ("scope", "profile", "invalid_scope"),
            ("acr_values", "urn:be:fedict:iam:fas:Level500", "unmet_authentication_requirements"),
            ("request", "e30.e30.", "request_not_supported"),
        ] {
            let seen = app.browser().get(&party.request(&[(name, value)])).await.unwrap();
            let address = seen.expect(303).unwrap().location().unwrap();
            assert!(address.starts_with(&party.redirect_uri()), "{address}");
            assert_eq!(parameter(&address, "error").as_deref(), Some(error), "{name}={value}");
            assert_eq!(parameter(&address, "state").as_deref(), Some("a state"));
            assert_eq!(parameter(&address, "iss"), Some(format!("{}/csam", app.base)));
            assert_eq!(parameter(&address, "code"), None);
        }
    });
}

#[test]
fn the_page_speaks_as_the_request_or_the_person_says() {
    each_engine(async |app| {
        let party = RelyingParty::of(app);
        let german = party.request(&[("ui_locales", "de-BE en"), ("login_hint", "anna.w")]);
        let seen = app.browser().get(&german).await.unwrap().expect(200).unwrap();
        assert!(seen.text().contains("<html lang=\"de\""), "{}", seen.text());
        assert!(seen.text().contains("value=\"anna.w\""));
        let chosen = app.browser().get(&format!("{german}&lang=nl")).await.unwrap().expect(200).unwrap();
        assert!(chosen.text().contains("<html lang=\"nl\""));
    });
}

#[test]
fn a_page_left_open_and_a_cancelled_sign_in_lead_on() {
    each_engine(async |app| {
        let (person, party) = (Person::with_a_key(app).await, RelyingParty::of(app));
        let page = person.browser.get(&party.request(&[])).await.unwrap();
        let form = page.form_to("/csam/sign-in").unwrap();
        let cancelled =
            person.browser.post(&form.action, &form.filled(&[("action", "cancel")])).await.unwrap();
        let address = cancelled.expect(303).unwrap().location().unwrap();
        assert_eq!(parameter(&address, "error").as_deref(), Some("access_denied"));
        app.pass(Duration::minutes(10));
        let typed = form.filled(&[("username", USERNAME), ("password", PASSWORD)]);
        let late = person.browser.post(&form.action, &typed).await.unwrap().expect(400).unwrap();
        assert!(late.text().contains("href=\"/backoffice\""), "{}", late.text());
        assert!(!late.text().contains(PASSWORD));
        let forged = [("csrf".to_owned(), "x".to_owned())];
        assert_eq!(app.browser().post("/csam/sign-in", &forged).await.unwrap().status, 403);
        assert_eq!(app.browser().post("/csam/code", &forged).await.unwrap().status, 403);
    });
}

/// With which key a token would be signed now.
async fn signing_kid(app: &TestApp) -> String {
    let key = oidc_keys::signing(&mut app.ctx.reader(), app.ctx.now()).await.unwrap();
    key.unwrap().kid
}

#[test]
fn keys_overlap_when_they_change() {
    each_engine(async |app| {
        let party = RelyingParty::of(app);
        let kids = async || {
            let keys = party.get_json("/csam/keys").await;
            let keys = keys["keys"].as_array().unwrap().clone();
            keys.into_iter().map(|key| key["kid"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
        };
        let first = kids().await;
        assert_eq!((first.len(), kids().await), (1, first.clone()));
        let second = rotate(&app.ctx, Reason::Planned).await.unwrap().kid;
        let mut both = kids().await;
        both.sort();
        let mut expected = vec![first[0].clone(), second.clone()];
        expected.sort();
        assert_eq!(both, expected);
        assert_eq!(signing_kid(app).await, first[0]);
        app.pass(KEY_LEAD);
        assert_eq!(signing_kid(app).await, second);
        app.pass(KEY_OVERLAP);
        assert_eq!(kids().await, std::slice::from_ref(&second));
        let third = rotate(&app.ctx, Reason::Compromised).await.unwrap().kid;
        assert_eq!((kids().await, signing_kid(app).await), (vec![third.clone()], third));
        let keys = party.get_json("/csam/keys").await;
        assert_eq!((&keys["keys"][0]["use"], &keys["keys"][0]["alg"]), (&"sig".into(), &"RS256".into()));
        let metadata = party.get_json("/csam/.well-known/openid-configuration").await;
        assert_eq!(metadata["issuer"], format!("{}/csam", app.base));
        assert_eq!(metadata["code_challenge_methods_supported"], serde_json::json!(["S256"]));
    });
}
