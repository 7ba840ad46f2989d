//! The token endpoint and userinfo: what is refused, and what a replay costs.

use time::Duration;

use super::person::Person;
use super::relying_party::{RelyingParty, parameter};
use crate::support::each_engine;

#[test]
fn a_code_in_the_wrong_hands_is_worth_nothing() {
    each_engine(async |app| {
        let (person, party) = (Person::with_a_key(app).await, RelyingParty::of(app));
        person.sign_in(&party.request(&[])).await;
        let secret = party.secret();
        for (name, value, expected) in [
            ("client_secret", "wrong", (401, "invalid_client")),
            ("client_secret", "", (401, "invalid_client")),
            ("client_id", "manager", (401, "invalid_client")),
            ("client_id", "stranger", (401, "invalid_client")),
            ("grant_type", "password", (400, "unsupported_grant_type")),
            ("grant_type", "refresh_token", (400, "invalid_grant")),
            ("grant_type", "", (400, "invalid_request")),
            ("code", "wrong", (400, "invalid_grant")),
            ("code", "", (400, "invalid_grant")),
            ("code_verifier", "", (400, "invalid_grant")),
            ("code_verifier", super::relying_party::CHALLENGE, (400, "invalid_grant")),
            ("redirect_uri", "", (400, "invalid_grant")),
            ("redirect_uri", "https://evil.example/", (400, "invalid_grant")),
        ] {
            let again = person.browser.get(&party.request(&[])).await.unwrap().location().unwrap();
            let code = parameter(&again, "code").unwrap();
            let (status, answer) = party.exchange(&code, &[(name, value)]).await;
            assert_eq!((status, answer["error"].as_str().unwrap()), expected, "{name}={value}");
            assert_eq!(answer.as_object().unwrap().len(), 1);
        }
        let (status, _) = party.exchange_with_basic("any", "wrong").await;
        assert_eq!(status, 401);
        let (status, _) = party.exchange_with_basic("any", &secret).await;
        assert_eq!(status, 400);
    });
}

#[test]
fn another_client_cannot_redeem_a_code() {
    each_engine(async |app| {
        let (person, party) = (Person::with_a_key(app).await, RelyingParty::of(app));
        let address = person.sign_in(&party.request(&[])).await;
        let code = parameter(&address, "code").unwrap();
        let other = passerelle::actions::csam::clients::builtin_secret(&app.ctx, "office");
        let secret = secrecy::ExposeSecret::expose_secret(&other);
        let stolen = [("client_id", "office"), ("client_secret", secret)];
        assert_eq!(party.exchange(&code, &stolen).await.1["error"], "invalid_grant");
        // It is burnt: who shows it next cannot be told from a thief.
        assert_eq!(party.exchange(&code, &[]).await.1["error"], "invalid_grant");
    });
}

#[test]
fn a_replayed_code_takes_the_tokens_back() {
    each_engine(async |app| {
        let (person, party) = (Person::with_a_key(app).await, RelyingParty::of(app));
        let address = person.sign_in(&party.request(&[])).await;
        let code = parameter(&address, "code").unwrap();
        let (status, tokens) = party.exchange(&code, &[]).await;
        let access_token = tokens["access_token"].as_str().unwrap();
        assert_eq!((status, party.user_info(access_token).await.0), (200, 200));
        let (status, refused) = party.exchange(&code, &[]).await;
        assert_eq!((status, &refused["error"]), (400, &"invalid_grant".into()));
        assert_eq!(party.user_info(access_token).await.0, 401);
    });
}

#[test]
fn eight_servers_at_once_redeem_each_of_ten_codes_once_at_most() {
    each_engine(async |app| {
        let (person, party) = (Person::with_a_key(app).await, RelyingParty::of(app));
        person.sign_in(&party.request(&[])).await;
        for _ in 0..10 {
            let address = person.browser.get(&party.request(&[])).await.unwrap().location().unwrap();
            let code = parameter(&address, "code").unwrap();
            let all = futures_util::future::join_all((0..8).map(|_| party.exchange(&code, &[]))).await;
            let redeemed = all.iter().filter(|(status, _)| *status == 200).collect::<Vec<_>>();
            assert_eq!(redeemed.len(), 1, "{all:?}");
            // Seven others had the code too: what the first got is taken back.
            let token = redeemed[0].1["access_token"].as_str().unwrap();
            assert_eq!(party.user_info(token).await.0, 401);
        }
    });
}

#[test]
fn codes_last_60_seconds_and_tokens_ten_minutes() {
    each_engine(async |app| {
        let (person, party) = (Person::with_a_key(app).await, RelyingParty::of(app));
        person.sign_in(&party.request(&[])).await;
        let code = async || {
            let answered = person.browser.get(&party.request(&[])).await.unwrap().location().unwrap();
            parameter(&answered, "code").unwrap()
        };
        let late = code().await;
        app.pass(Duration::seconds(60));
        assert_eq!(party.exchange(&late, &[]).await.1["error"], "invalid_grant");
        let timely = code().await;
        app.pass(Duration::seconds(59));
        let (status, tokens) = party.exchange(&timely, &[]).await;
        assert_eq!(status, 200);
        let access_token = tokens["access_token"].as_str().unwrap();
        app.pass(Duration::seconds(599));
        assert_eq!(party.user_info(access_token).await.0, 200);
        app.pass(Duration::seconds(1));
        assert_eq!(party.user_info(access_token).await.0, 401);
        assert_eq!(party.user_info("nonsense").await.0, 401);
    });
}
