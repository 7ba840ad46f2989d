//! Refresh tokens: given where the person allowed it, renewed at each use, and all over when one is shown twice.

use passerelle::actions::csam::register_client::disable;
use passerelle::domain::actor::Actor;
use passerelle::domain::enrolment::{EnrolmentEvent, EnrolmentState};
use passerelle::domain::oidc::grant::{REFRESH_FAMILY_LIFE, REFRESH_TOKEN_LIFE};
use passerelle::jobs;
use serde_json::Value;
use time::Duration;

use super::hospital::{register, request, tokens};
use super::person::Person;
use super::relying_party::RelyingParty;
use crate::support::subjects::advance;
use crate::support::{TestApp, each_engine};

const OFFLINE: &str = "openid profile offline_access";

async fn refresh(app: &TestApp, secret: &str, token: &str, more: &[(&str, &str)]) -> (u16, Value) {
    let own = [
        ("grant_type", "refresh_token"),
        ("refresh_token", token),
        ("client_id", "hospital"),
        ("client_secret", secret),
    ];
    let kept = own.into_iter().filter(|(name, _)| !more.iter().any(|(other, _)| other == name));
    RelyingParty::of(app).token(&kept.chain(more.iter().copied()).collect::<Vec<_>>()).await
}

fn text<'a>(tokens: &'a Value, name: &str) -> &'a str {
    tokens[name].as_str().unwrap_or_else(|| panic!("no {name} in {tokens}"))
}

#[test]
fn a_refresh_token_is_renewed_at_each_use_without_the_person() {
    each_engine(async |app| {
        let (person, party) = (Person::with_a_key(app).await, RelyingParty::of(app));
        let secret = register(app, "hospital", "client_secret_post").await;
        let plain = tokens(&person, "hospital", &secret, "openid profile").await;
        assert!(plain.get("refresh_token").is_none(), "nobody asked for it");
        app.pass(Duration::minutes(1));
        let page = person.browser.get(&request(app, "hospital", &[("scope", OFFLINE)])).await.unwrap();
        assert!(page.expect(200).unwrap().text().contains("90 "), "what it means is said");
        let first = tokens_of(&person, &secret).await;
        app.pass(Duration::days(1));
        let (status, second) = refresh(app, &secret, text(&first, "refresh_token"), &[]).await;
        assert_eq!((status, text(&second, "scope")), (200, OFFLINE));
        assert_ne!(text(&second, "refresh_token"), text(&first, "refresh_token"));
        assert_eq!(party.user_info(text(&second, "access_token")).await.0, 200);
        let (before, after) =
            (party.claims(text(&first, "id_token")).await, party.claims(text(&second, "id_token")).await);
        for name in ["iss", "sub", "aud", "auth_time", "acr"] {
            assert_eq!(before[name], after[name], "{name}");
        }
        assert!(after["iat"].as_i64() > before["iat"].as_i64() && after.get("nonce").is_none());
        let less = [("scope", "openid")];
        let (_, third) = refresh(app, &secret, text(&second, "refresh_token"), &less).await;
        assert_eq!(text(&third, "scope"), "openid");
        let more = [("scope", "openid email")];
        let (status, refused) = refresh(app, &secret, text(&third, "refresh_token"), &more).await;
        assert_eq!((status, text(&refused, "error")), (400, "invalid_scope"));
        let (status, fourth) = refresh(app, &secret, text(&third, "refresh_token"), &[]).await;
        assert_eq!((status, text(&fourth, "scope")), (200, OFFLINE), "a wish for too much costs nothing");
    });
}

/// Tokens with a refresh token, of a person who is signed in.
async fn tokens_of(person: &Person<'_>, secret: &str) -> Value {
    let page = person.browser.get(&request(person.app, "hospital", &[("scope", OFFLINE)])).await.unwrap();
    let answer = match page.location() {
        Some(answer) => answer,
        None => super::hospital::press(person, &page, "allow").await,
    };
    let code = super::relying_party::parameter(&answer, "code").unwrap();
    super::hospital::exchange(person.app, "hospital", secret, &code, &[]).await.1
}

#[test]
fn one_shown_twice_ends_the_whole_family() {
    each_engine(async |app| {
        let (person, party) = (Person::with_a_key(app).await, RelyingParty::of(app));
        let secret = register(app, "hospital", "client_secret_post").await;
        let other_secret = register(app, "other", "client_secret_post").await;
        let first = tokens(&person, "hospital", &secret, OFFLINE).await;
        let (_, second) = refresh(app, &secret, text(&first, "refresh_token"), &[]).await;
        assert_eq!(
            refresh(app, &secret, text(&first, "refresh_token"), &[]).await.1["error"],
            "invalid_grant"
        );
        assert_eq!(
            refresh(app, &secret, text(&second, "refresh_token"), &[]).await.1["error"],
            "invalid_grant"
        );
        assert_eq!(party.user_info(text(&second, "access_token")).await.0, 401);
        // In another's hands it is burnt as well.
        let mine = tokens_of(&person, &secret).await;
        let stolen = [("client_id", "other"), ("client_secret", other_secret.as_str())];
        let token = text(&mine, "refresh_token");
        assert_eq!(refresh(app, &secret, token, &stolen).await.1["error"], "invalid_grant");
        assert_eq!(refresh(app, &secret, token, &[]).await.1["error"], "invalid_grant");
        // Of eight at once one is given a new one, which the seven end.
        let mine = tokens_of(&person, &secret).await;
        let token = text(&mine, "refresh_token");
        let all = futures_util::future::join_all((0..8).map(|_| refresh(app, &secret, token, &[]))).await;
        assert_eq!(all.iter().filter(|(status, _)| *status == 200).count(), 1, "{all:?}");
        for odd in ["", "nonsense", text(&mine, "access_token")] {
            assert_eq!(refresh(app, &secret, odd, &[]).await.1["error"], "invalid_grant", "{odd}");
        }
        let wrong = refresh(app, "wrong", token, &[]).await;
        assert_eq!((wrong.0, text(&wrong.1, "error")), (401, "invalid_client"));
    });
}

#[test]
fn it_lasts_30_days_the_family_90_and_no_longer_than_client_and_key() {
    each_engine(async |app| {
        let person = Person::with_a_key(app).await;
        let secret = register(app, "hospital", "client_secret_post").await;
        let mut kept = tokens(&person, "hospital", &secret, OFFLINE).await;
        let signed_in = app.ctx.now();
        app.pass(REFRESH_TOKEN_LIFE - Duration::seconds(1));
        while app.ctx.now().since(signed_in) < REFRESH_FAMILY_LIFE - Duration::days(1) {
            let (status, next) = refresh(app, &secret, text(&kept, "refresh_token"), &[]).await;
            assert_eq!(status, 200, "{next}");
            kept = next;
            app.pass(Duration::days(20));
        }
        app.pass(Duration::minutes(1));
        assert_eq!(refresh(app, &secret, text(&kept, "refresh_token"), &[]).await.0, 400, "90 days are over");
        let late = tokens_after_sign_in(&person, &secret).await;
        app.pass(REFRESH_TOKEN_LIFE);
        assert_eq!(refresh(app, &secret, text(&late, "refresh_token"), &[]).await.0, 400, "30 days are over");
        let last = tokens_after_sign_in(&person, &secret).await;
        assert!(disable(&app.ctx, "hospital").await.unwrap());
        assert_eq!(refresh(app, &secret, text(&last, "refresh_token"), &[]).await.0, 401);
    });
}

async fn tokens_after_sign_in(person: &Person<'_>, secret: &str) -> Value {
    let request = request(person.app, "hospital", &[("scope", OFFLINE), ("prompt", "login")]);
    let answer = person.sign_in(&request).await;
    let code = super::relying_party::parameter(&answer, "code").unwrap();
    super::hospital::exchange(person.app, "hospital", secret, &code, &[]).await.1
}

/// Whoever loses their key loses the tokens too; here the key alone went, as by a hand at the database.
#[test]
fn nothing_is_renewed_for_who_can_no_longer_sign_in() {
    each_engine(async |app| {
        let person = Person::with_a_key(app).await;
        let secret = register(app, "hospital", "client_secret_post").await;
        let given = tokens(&person, "hospital", &secret, OFFLINE).await;
        let mut tx = app.db.begin().await.unwrap();
        let by = Actor::Person(person.enrolment);
        let (event, to) = (EnrolmentEvent::LoseKey, EnrolmentState::KeyLost);
        advance(app, &mut tx, person.enrolment, event, to, by).await.unwrap();
        tx.commit().await.unwrap();
        let (status, refused) = refresh(app, &secret, text(&given, "refresh_token"), &[]).await;
        assert_eq!((status, text(&refused, "error")), (400, "invalid_grant"));
        jobs::settle(&app.ctx).await.unwrap();
    });
}
