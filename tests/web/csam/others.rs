//! Relying parties that are not ours: registered, asked for consent, disabled.

use passerelle::actions::csam::register_client::{Registered, add, disable};
use passerelle::browser::Seen;
use passerelle::domain::oidc::registration::Registration;
use serde_json::Value;

use super::person::Person;
use super::relying_party::{CHALLENGE, RelyingParty, VERIFIER, parameter};
use crate::support::{TestApp, each_engine};

const CALLBACK: &str = "https://hospital.example/cb";
const NO_CHALLENGE: [(&str, &str); 2] = [("code_challenge", ""), ("code_challenge_method", "")];

/// A hospital with this way to prove itself; gives its secret, empty for a public client.
async fn register(app: &TestApp, id: &str, authentication: &str) -> String {
    let registration = Registration {
        id: id.to_owned(),
        name: "Hospital <of the> Sea".to_owned(),
        redirect_uris: vec![CALLBACK.to_owned()],
        scope: "openid profile email".to_owned(),
        authentication: authentication.to_owned(),
        ..Registration::default()
    };
    match add(&app.ctx, registration.judge().unwrap()).await.unwrap() {
        Registered::Now { secret } => secret.unwrap_or_default(),
        Registered::Taken => panic!("{id} is taken"),
    }
}

/// A request of the hospital, with changes.
fn request(app: &TestApp, id: &str, changes: &[(&str, &str)]) -> String {
    let own =
        [("client_id", id), ("redirect_uri", CALLBACK), ("scope", "openid profile"), ("acr_values", "")];
    let kept = own.into_iter().filter(|(name, _)| !changes.iter().any(|(other, _)| other == name));
    RelyingParty::of(app).request(&kept.chain(changes.iter().copied()).collect::<Vec<_>>())
}

/// Signs in with password and code, up to the page after both.
async fn sign_in(person: &Person<'_>, request: &str) -> Seen {
    let page = person.to_code_page(request).await;
    let code = person.code().await;
    let on = person.post_code(&page, &code).await.expect(303).unwrap().location().unwrap();
    person.browser.get(&on).await.unwrap()
}

/// Presses a button of the consent page and follows our own redirect; gives where the answer goes.
async fn press(person: &Person<'_>, page: &Seen, action: &str) -> String {
    let form = page.form_to("/csam/consent").unwrap();
    let posted = person.browser.post(&form.action, &form.filled(&[("action", action)])).await.unwrap();
    let on = posted.expect(303).unwrap().location().unwrap();
    if on.starts_with(CALLBACK) {
        return on;
    }
    person.browser.get(&on).await.unwrap().expect(303).unwrap().location().unwrap()
}

async fn exchange(
    app: &TestApp,
    id: &str,
    secret: &str,
    code: &str,
    changes: &[(&str, &str)],
) -> (u16, Value) {
    let own = [("client_id", id), ("client_secret", secret), ("redirect_uri", CALLBACK)];
    let kept = own.into_iter().filter(|(name, _)| !changes.iter().any(|(other, _)| other == name));
    RelyingParty::of(app).exchange(code, &kept.chain(changes.iter().copied()).collect::<Vec<_>>()).await
}

#[test]
fn a_person_decides_once_what_another_service_is_told() {
    each_engine(async |app| {
        let person = Person::with_a_key(app).await;
        let secret = register(app, "hospital", "client_secret_post").await;
        let page = sign_in(&person, &request(app, "hospital", &[])).await.expect(200).unwrap();
        assert!(page.text().contains("Hospital &#60;of the&#62; Sea"), "{}", page.text());
        assert!(page.text().contains("hospital.example"));
        let policy = page.headers["content-security-policy"].to_str().unwrap().to_owned();
        assert!(policy.contains("form-action 'self' https://hospital.example;"), "{policy}");
        let silent = request(app, "hospital", &[("prompt", "none")]);
        let before = person.browser.get(&silent).await.unwrap().location().unwrap();
        assert_eq!(parameter(&before, "error").as_deref(), Some("consent_required"));
        let no = press(&person, &page, "refuse").await;
        assert_eq!(parameter(&no, "error").as_deref(), Some("access_denied"));
        let yes = press(&person, &page, "allow").await;
        let (status, tokens) =
            exchange(app, "hospital", &secret, &parameter(&yes, "code").unwrap(), &[]).await;
        assert_eq!((status, &tokens["scope"]), (200, &"openid profile".into()), "{tokens}");
        let party = RelyingParty::of(app);
        let (_, info) = party.user_info(tokens["access_token"].as_str().unwrap()).await;
        assert_eq!((&info["family_name"], info.get("surname")), (&"Inès Moreau".into(), None), "{info}");
        let claims = party.claims(tokens["id_token"].as_str().unwrap()).await;
        assert_eq!((&claims["aud"][0], claims.get("name")), (&"hospital".into(), None));
        assert_eq!(claims["acr"], "urn:be:fedict:iam:fas:Level400");
        let after = person.browser.get(&silent).await.unwrap().location().unwrap();
        assert!(parameter(&after, "code").is_some(), "{after}");
    });
}

#[test]
fn more_data_another_wish_and_another_person_are_asked_anew() {
    each_engine(async |app| {
        let person = Person::with_a_key(app).await;
        register(app, "hospital", "client_secret_basic").await;
        let page = sign_in(&person, &request(app, "hospital", &[])).await;
        let form = page.form_to("/csam/consent").unwrap();
        let swapped: Vec<_> = form
            .filled(&[("action", "allow")])
            .into_iter()
            .map(|(name, value)| if name == "person" { (name, "somebody".to_owned()) } else { (name, value) })
            .collect();
        let again = person.browser.post(&form.action, &swapped).await.unwrap().location().unwrap();
        person.browser.get(&again).await.unwrap().expect(200).unwrap().form_to("/csam/consent").unwrap();
        let clicks = (0..8).map(|_| press(&person, &page, "allow"));
        for answer in futures_util::future::join_all(clicks).await {
            assert!(parameter(&answer, "code").is_some(), "{answer}");
        }
        for (name, value) in [("scope", "openid email"), ("prompt", "consent")] {
            let asked = person.browser.get(&request(app, "hospital", &[(name, value)])).await.unwrap();
            let asked = asked.expect(200).unwrap();
            asked.form_to("/csam/consent").unwrap();
            assert!(parameter(&press(&person, &asked, "allow").await, "code").is_some());
        }
        let both = request(app, "hospital", &[("scope", "openid profile email")]);
        assert_eq!(person.browser.get(&both).await.unwrap().status, 303, "both were allowed");
        // Our own services are part of the whole: nobody is asked.
        let own = RelyingParty::of(app).request(&[("prompt", "consent")]);
        assert_eq!(person.browser.get(&own).await.unwrap().status, 303);
    });
}

#[test]
fn a_client_proves_itself_as_it_was_registered() {
    each_engine(async |app| {
        let person = Person::with_a_key(app).await;
        let secret = register(app, "hospital", "client_secret_post").await;
        register(app, "public", "none").await;
        let other_secret = register(app, "basic", "client_secret_basic").await;
        for id in ["hospital", "public", "basic"] {
            let page = sign_in(&person, &request(app, id, &[("prompt", "login")])).await;
            press(&person, &page, "allow").await;
            app.pass(time::Duration::minutes(1));
        }
        let code = async |id: &str, changes: &[(&str, &str)]| {
            let answer = person.browser.get(&request(app, id, changes)).await.unwrap().location().unwrap();
            parameter(&answer, "code").unwrap()
        };
        for (id, secret, expected) in [
            ("hospital", secret.as_str(), 200),
            ("hospital", "wrong", 401),
            ("hospital", "", 401),
            ("public", "", 200),
            ("public", secret.as_str(), 401),
            ("basic", other_secret.as_str(), 401),
            ("hospital", other_secret.as_str(), 401),
        ] {
            let (status, answer) = exchange(app, id, secret, &code(id, &[]).await, &[]).await;
            assert_eq!(status, expected, "{id}: {answer}");
        }
        let without = person.browser.get(&request(app, "public", &NO_CHALLENGE)).await.unwrap();
        assert_eq!(parameter(&without.location().unwrap(), "error").as_deref(), Some("invalid_request"));
        // Downgrade: a challenge and its verifier come together or not at all.
        for (sent, verifier, expected) in [
            (&NO_CHALLENGE[..], "", 200),
            (&NO_CHALLENGE[..], VERIFIER, 400),
            (&[][..], "", 400),
            (&[][..], CHALLENGE, 400),
        ] {
            let code = code("hospital", sent).await;
            let verifier = [("code_verifier", verifier)];
            let (status, answer) = exchange(app, "hospital", &secret, &code, &verifier).await;
            assert_eq!(status, expected, "{verifier:?}: {answer}");
        }
    });
}

#[test]
fn a_disabled_client_is_unknown_and_its_id_is_used_up() {
    each_engine(async |app| {
        let person = Person::with_a_key(app).await;
        let secret = register(app, "hospital", "client_secret_post").await;
        let page = sign_in(&person, &request(app, "hospital", &[])).await;
        let code = parameter(&press(&person, &page, "allow").await, "code").unwrap();
        let (_, tokens) = exchange(app, "hospital", &secret, &code, &[]).await;
        let token = tokens["access_token"].as_str().unwrap().to_owned();
        let unused = person.browser.get(&request(app, "hospital", &[])).await.unwrap().location().unwrap();
        assert_eq!(RelyingParty::of(app).user_info(&token).await.0, 200);
        assert!(disable(&app.ctx, "hospital").await.unwrap());
        assert!(!disable(&app.ctx, "hospital").await.unwrap());
        assert_eq!(RelyingParty::of(app).user_info(&token).await.0, 401);
        let unused = parameter(&unused, "code").unwrap();
        assert_eq!(exchange(app, "hospital", &secret, &unused, &[]).await.0, 401);
        let seen = person.browser.get(&request(app, "hospital", &[])).await.unwrap();
        assert_eq!((seen.status, seen.location()), (400, None));
        let again = Registration {
            id: "hospital".to_owned(),
            name: "Another".to_owned(),
            redirect_uris: vec![CALLBACK.to_owned()],
            scope: "openid".to_owned(),
            authentication: "none".to_owned(),
            ..Registration::default()
        };
        let again = add(&app.ctx, again.judge().unwrap()).await.unwrap();
        assert!(matches!(again, Registered::Taken));
    });
}
