//! What signing in asks, and what it tells.

use time::Duration;

use super::person::{PASSWORD, Person, USERNAME, answer};
use super::relying_party::{RelyingParty, parameter};
use crate::support::each_engine;

#[test]
fn password_and_app_give_level_400_and_the_role() {
    each_engine(async |app| {
        let (person, party) = (Person::with_a_key(app).await, RelyingParty::of(app));
        let address = person.sign_in(&party.request(&[])).await;
        assert!(address.starts_with(&party.redirect_uri()), "{address}");
        assert_eq!(parameter(&address, "state").unwrap(), "a state");
        assert_eq!(parameter(&address, "iss").unwrap(), format!("{}/csam", app.base));
        let code = parameter(&address, "code").unwrap();
        let (status, tokens) = party.exchange_with_basic(&code, &party.secret()).await;
        assert_eq!((status, &tokens["token_type"]), (200, &"Bearer".into()), "{tokens}");
        assert_eq!(tokens["scope"], "openid profile roles");
        let claims = party.claims(tokens["id_token"].as_str().unwrap()).await;
        let now = app.ctx.now().unix();
        assert_eq!(claims["iss"], format!("{}/csam", app.base));
        assert_eq!(claims["sub"], person.enrolment.to_string());
        assert_eq!(claims["aud"][0], "backoffice");
        assert_eq!((&claims["iat"], &claims["auth_time"]), (&now.into(), &now.into()));
        assert_eq!(claims["exp"], now + 600);
        assert_eq!((&claims["nonce"], &claims["prefLanguage"]), (&"a nonce".into(), &"fr".into()));
        assert_eq!(claims["acr"], "urn:be:fedict:iam:fas:Level400");
        assert_eq!(claims["amr"], serde_json::json!(["urn:be:fedict:iam:fas:Level400", "totp"]));
        assert_eq!(claims["roles"][0], "approver");
        assert!(claims["at_hash"].is_string() && claims.get("egovNRN").is_none());
        let (status, info) = party.user_info(tokens["access_token"].as_str().unwrap()).await;
        assert_eq!((status, &info["sub"], &info["mail"]), (200, &claims["sub"], &claims["mail"]));
    });
}

#[test]
fn a_session_is_used_again_unless_something_more_is_asked() {
    each_engine(async |app| {
        let (person, party) = (Person::with_a_key(app).await, RelyingParty::of(app));
        let silent = party.request(&[("prompt", "none")]);
        let before = person.browser.get(&silent).await.unwrap().expect(303).unwrap().location().unwrap();
        assert_eq!(parameter(&before, "error").unwrap(), "login_required");
        person.sign_in(&party.request(&[])).await;
        let after = person.browser.get(&silent).await.unwrap().expect(303).unwrap().location().unwrap();
        assert!(parameter(&after, "code").is_some(), "{after}");
        app.pass(Duration::minutes(2));
        for (name, value) in [("prompt", "login"), ("max_age", "119"), ("max_age", "0")] {
            let asked = person.browser.get(&party.request(&[(name, value)])).await.unwrap();
            asked.expect(200).unwrap().form_to("/csam/sign-in").unwrap();
        }
        let young = person.browser.get(&party.request(&[("max_age", "120")])).await.unwrap();
        assert_eq!(young.status, 303);
        let stranger = app.browser().get(&silent).await.unwrap().location().unwrap();
        assert_eq!(parameter(&stranger, "error").unwrap(), "login_required");
    });
}

#[test]
fn a_new_sign_in_is_asked_once_and_then_answers() {
    each_engine(async |app| {
        let (person, party) = (Person::with_a_key(app).await, RelyingParty::of(app));
        person.sign_in(&party.request(&[])).await;
        app.pass(Duration::minutes(2));
        let address = person.sign_in(&party.request(&[("prompt", "login"), ("max_age", "0")])).await;
        let code = parameter(&address, "code").unwrap();
        let (_, tokens) = party.exchange(&code, &[]).await;
        let claims = party.claims(tokens["id_token"].as_str().unwrap()).await;
        assert_eq!(claims["auth_time"], app.ctx.now().unix());
    });
}

#[test]
fn password_alone_is_level_200_and_says_so() {
    each_engine(async |app| {
        let (person, party) = (Person::with_a_key(app).await, RelyingParty::of(app));
        let low = party.request(&[("acr_values", "urn:be:fedict:iam:fas:Level200")]);
        let form =
            person.browser.get(&low).await.unwrap().expect(200).unwrap().form_to("/csam/sign-in").unwrap();
        let typed = form.filled(&[("username", USERNAME), ("password", PASSWORD)]);
        let posted = person.browser.post(&form.action, &typed).await.unwrap();
        let address = answer(&person.browser, posted).await;
        let (_, tokens) = party.exchange(&parameter(&address, "code").unwrap(), &[]).await;
        let claims = party.claims(tokens["id_token"].as_str().unwrap()).await;
        assert_eq!(claims["acr"], "urn:be:fedict:iam:fas:Level200");
        assert_eq!(claims["amr"], serde_json::json!(["urn:be:fedict:iam:fas:Level200", "pwd"]));
        // The same session is not enough for more.
        let high = person.browser.get(&party.request(&[])).await.unwrap();
        high.expect(200).unwrap().form_to("/csam/code").unwrap();
    });
}

#[test]
fn eight_clicks_at_once_are_one_sign_in() {
    each_engine(async |app| {
        let (person, party) = (Person::with_a_key(app).await, RelyingParty::of(app));
        let page = person.to_code_page(&party.request(&[])).await;
        let code = person.code().await;
        let clicks = (0..8).map(|_| person.post_code(&page, &code));
        let seen = futures_util::future::join_all(clicks).await;
        let cookie = |seen: &passerelle::browser::Seen| {
            let cookies = seen.headers.get_all("set-cookie").iter();
            cookies
                .map(|value| value.to_str().unwrap().to_owned())
                .find(|text| text.contains("csam="))
                .unwrap()
        };
        for one in &seen {
            assert_eq!((one.status, cookie(one)), (303, cookie(&seen[0])), "{}", one.text());
        }
        let address = answer(&person.browser, seen[0].clone()).await;
        assert!(parameter(&address, "code").is_some(), "{address}");
    });
}
