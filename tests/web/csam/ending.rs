//! Signing out.

use super::person::Person;
use super::relying_party::{RelyingParty, parameter};
use crate::support::each_engine;

#[test]
fn signing_out_is_asked_and_then_total() {
    each_engine(async |app| {
        let (person, party) = (Person::with_a_key(app).await, RelyingParty::of(app));
        let address = person.sign_in(&party.request(&[])).await;
        let (_, tokens) = party.exchange(&parameter(&address, "code").unwrap(), &[]).await;
        let asked = person.browser.get("/csam/end-session").await.unwrap().expect(200).unwrap();
        let still = person.browser.get(&party.request(&[("prompt", "none")])).await.unwrap();
        let unused = parameter(&still.location().unwrap(), "code").unwrap();
        let done = person.browser.submit_to(&asked, "/csam/end-session", &[]).await.unwrap();
        done.expect(200).unwrap();
        let silent = person.browser.get(&party.request(&[("prompt", "none")])).await.unwrap();
        assert_eq!(parameter(&silent.location().unwrap(), "error").as_deref(), Some("login_required"));
        assert_eq!(party.exchange(&unused, &[]).await.0, 400);
        assert_eq!(party.user_info(tokens["access_token"].as_str().unwrap()).await.0, 401);
    });
}

#[test]
fn a_token_of_the_person_ends_at_once_and_only_known_addresses_are_returned_to() {
    each_engine(async |app| {
        let (person, party) = (Person::with_a_key(app).await, RelyingParty::of(app));
        let address = person.sign_in(&party.request(&[])).await;
        let (_, tokens) = party.exchange(&parameter(&address, "code").unwrap(), &[]).await;
        let hint = tokens["id_token"].as_str().unwrap();
        let back = format!("{}/backoffice/signed-out", app.base);
        let end = |hint: &str, back: &str| {
            let pairs = [("id_token_hint", hint), ("post_logout_redirect_uri", back), ("state", "s")];
            format!("/csam/end-session?{}", serde_urlencoded::to_string(pairs).unwrap())
        };
        let forged = format!("{}.{}.c2ln", &hint[..hint.find('.').unwrap()], "eyJzdWIiOiJ4In0");
        let asked = person.browser.get(&end(&forged, &back)).await.unwrap();
        asked.expect(200).unwrap().form_to("/csam/end-session").unwrap();
        let ended = person.browser.get(&end(hint, &back)).await.unwrap().expect(303).unwrap();
        assert_eq!(ended.location().unwrap(), format!("{back}?state=s"));
        let evil = person.browser.get(&end(hint, "https://evil.example/")).await.unwrap();
        assert_eq!((evil.status, evil.location()), (200, None));
    });
}
