//! `id_token_hint` and `claims`: about whom an answer is wanted, and at which level.

use super::person::{PASSWORD, Person, USERNAME};
use super::relying_party::{RelyingParty, parameter};
use crate::support::each_engine;

const NOBODY: &str = r#"{"id_token":{"sub":{"value":"01990000-0000-7000-8000-00000000ffff"}}}"#;

#[test]
fn a_token_of_the_person_signed_in_is_answered_and_another_is_not() {
    each_engine(async |app| {
        let (person, party) = (Person::with_a_key(app).await, RelyingParty::of(app));
        let address = person.sign_in(&party.request(&[])).await;
        let (_, tokens) = party.exchange(&parameter(&address, "code").unwrap(), &[]).await;
        let token = tokens["id_token"].as_str().unwrap();
        let error = async |changes: &[(&str, &str)]| {
            let silent = [changes, &[("prompt", "none")]].concat();
            let seen = person.browser.get(&party.request(&silent)).await.unwrap().expect(303).unwrap();
            parameter(&seen.location().unwrap(), "error")
        };
        assert_eq!(error(&[("id_token_hint", token)]).await, None);
        let unread = format!("{token}x");
        assert_eq!(error(&[("id_token_hint", &unread)]).await.as_deref(), Some("login_required"));
        assert_eq!(error(&[("claims", NOBODY)]).await.as_deref(), Some("login_required"));
        let sub = format!(r#"{{"id_token":{{"sub":{{"value":"{}"}}}}}}"#, person.enrolment);
        assert_eq!(error(&[("claims", &sub)]).await, None);
    });
}

#[test]
fn who_signs_in_as_somebody_else_is_asked_once() {
    each_engine(async |app| {
        let (person, party) = (Person::with_a_key(app).await, RelyingParty::of(app));
        person.sign_in(&party.request(&[])).await;
        let meant = party.request(&[("claims", NOBODY)]);
        let page = person.browser.get(&meant).await.unwrap().expect(200).unwrap();
        let form = page.form_to("/csam/sign-in").unwrap();
        let typed = form.filled(&[("username", USERNAME), ("password", PASSWORD)]);
        let on = person.browser.post(&form.action, &typed).await.unwrap().expect(303).unwrap();
        let answer = person.browser.get(&on.location().unwrap()).await.unwrap().expect(303).unwrap();
        let answer = answer.location().unwrap();
        assert!(answer.starts_with(&party.redirect_uri()), "{answer}");
        assert_eq!(parameter(&answer, "error").as_deref(), Some("login_required"));
    });
}

#[test]
fn an_essential_level_out_of_reach_and_unread_claims_are_refused() {
    each_engine(async |app| {
        let party = RelyingParty::of(app);
        let essential = r#"{"id_token":{"acr":{"essential":true,"value":"urn:be:fedict:iam:fas:Level500"}}}"#;
        for (claims, error) in
            [(essential, "unmet_authentication_requirements"), ("{\"id_token\":", "invalid_request")]
        {
            let seen = app.browser().get(&party.request(&[("claims", claims)])).await.unwrap();
            let address = seen.expect(303).unwrap().location().unwrap();
            assert_eq!(parameter(&address, "error").as_deref(), Some(error));
        }
        let registration = party.request(&[("registration", "{}")]);
        let seen = app.browser().get(&registration).await.unwrap().location().unwrap();
        assert_eq!(parameter(&seen, "error").as_deref(), Some("registration_not_supported"));
    });
}
