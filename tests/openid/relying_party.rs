//! Our relying party before a certified provider: panva's `oidc-provider`, which states level, means and, in signed
//! userinfo, the national number as the Belgian one does.

use std::io::Write;
use std::sync::Arc;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use passerelle::adapters::identity_provider::{ClientKey, ClientProof};
use passerelle::adapters::oidc_signer::{OidcSigner, key_set};
use passerelle::browser::Seen;
use passerelle::domain::key::level::Level;
use passerelle::domain::oidc::profile::{ClientAuth, Profile, UserInfoUse};
use passerelle::storage::db::Read;
use secrecy::SecretString;
use serde_json::{Value, json};
use time::Duration;

use super::{Script, node};
use crate::support::{TestApp, each_engine};

const SECRET: &str = "a secret for tests";

/// The provider, and the application that relies on it.
struct Reliance {
    script: Script,
    app: TestApp,
    issuer: String,
}

impl Reliance {
    /// Starts both; `set` changes the profile, `known` what the provider knows of us.
    async fn start(app: &TestApp, set: impl FnOnce(&mut Profile), known: Value) -> Option<Self> {
        Self::proving(app, ClientProof::Basic(SecretString::from(SECRET)), set, known).await
    }

    /// The same, where we prove ourselves like this.
    async fn proving(
        app: &TestApp,
        proof: ClientProof,
        set: impl FnOnce(&mut Profile),
        known: Value,
    ) -> Option<Self> {
        let (node, folder) = node()?;
        let mut script = Script::start(&node, &folder, "provider.mjs", &json!({}));
        let mut issuer = String::new();
        while !issuer.starts_with("http://") {
            // The library warns on the same stream.
            issuer = script.lines.recv().await.unwrap();
        }
        let mut profile = Profile { signed_user_info: true, ..Profile::csam(&issuer) };
        set(&mut profile);
        let app = app.relying_on_proving(profile, proof).await;
        let mut client = json!({
            "client_id": "manager",
            "client_secret": SECRET,
            "redirect_uris": [format!("{}/manager/callback", app.base)],
            "require_auth_time": true,
        });
        client.as_object_mut().unwrap().extend(known.as_object().unwrap().clone());
        let mut reliance = Self { script, app, issuer };
        reliance.say(&json!({ "client": client })).await;
        Some(reliance)
    }

    /// Tells the provider something, and what time it is.
    async fn say(&mut self, what: &Value) {
        let mut said = what.clone();
        said["now"] = json!(self.app.ctx.now().unix());
        writeln!(self.script.answers, "{said}").unwrap();
        while self.script.lines.recv().await.unwrap() != "done" {}
    }

    /// What a person who signs in comes to see.
    async fn sign_in(&self) -> Seen {
        let browser = self.app.browser();
        let page = browser.open("/manager/sign-in?lang=en").await.unwrap().expect(200).unwrap();
        browser.submit(&page, &[]).await.unwrap()
    }

    /// Name, level, and whether the national number is known, of every session.
    async fn sessions(&self) -> Vec<(String, i64, bool)> {
        let sql = "SELECT name, level, national_number_index FROM session WHERE issuer = $1 ORDER BY id";
        let mut reader = self.app.ctx.reader();
        let query = reader.query(sql).bind(self.issuer.as_str());
        let read = |row: &passerelle::storage::db::Row| {
            let number: Option<Vec<u8>> = row.get("national_number_index")?;
            Ok((row.get("name")?, row.get("level")?, number.is_some()))
        };
        query.all(read).await.unwrap()
    }
}

fn signed() -> Value {
    json!({"userinfo_signed_response_alg": "RS256"})
}

#[test]
fn a_certified_provider_gives_a_session_at_level_400_and_none_below() {
    each_engine(async |app| {
        let Some(mut reliance) = Reliance::start(app, |_| {}, signed()).await else {
            return;
        };
        let there = reliance.sign_in().await.expect(200).unwrap();
        assert_eq!(there.path, "/manager/requests", "{}", there.text());
        let nikos = ("Νίκος Παπαδάκης".to_owned(), 400, true);
        assert_eq!(reliance.sessions().await, [nikos]);
        for (level, means, said) in [
            (Level(300), "totp", "This digital key is not strong enough"),
            (Level(200), "pwd", "This digital key is not strong enough"),
            (Level(400), "sms", "Please sign in with the mobile app"),
        ] {
            reliance.say(&json!({"level": level.acr(), "means": [means]})).await;
            let refused = reliance.sign_in().await.expect(403).unwrap();
            assert!(refused.text().contains(said), "{level} {means}: {}", refused.text());
        }
        assert_eq!(reliance.sessions().await.len(), 1, "nobody else is signed in");
    });
}

#[test]
fn new_keys_are_found_while_it_runs() {
    each_engine(async |app| {
        let Some(mut reliance) = Reliance::start(app, |_| {}, signed()).await else {
            return;
        };
        reliance.sign_in().await.expect(200).unwrap();
        reliance.app.pass(Duration::MINUTE);
        reliance.say(&json!({"rotate": true})).await;
        let there = reliance.sign_in().await.expect(200).unwrap();
        assert_eq!(there.path, "/manager/requests", "{}", there.text());
        reliance.say(&json!({"rotate": true})).await;
        // Asked again a moment ago: who sends unknown keys in a row does not make us ask without end.
        reliance.sign_in().await.expect(502).unwrap();
        reliance.app.pass(Duration::MINUTE);
        reliance.say(&json!({})).await;
        reliance.sign_in().await.expect(200).unwrap();
        assert_eq!(reliance.sessions().await.len(), 3);
    });
}

#[test]
fn a_level_that_was_asked_as_essential_is_checked_all_the_same() {
    each_engine(async |app| {
        let essential = |profile: &mut Profile| profile.essential_acr = true;
        let Some(mut reliance) = Reliance::start(app, essential, signed()).await else {
            return;
        };
        reliance.sign_in().await.expect(200).unwrap();
        reliance.say(&json!({"level": Level(200).acr()})).await;
        reliance.sign_in().await.expect(403).unwrap();
        assert_eq!(reliance.sessions().await.len(), 1);
    });
}

#[test]
fn other_ways_to_prove_and_to_tell_are_settings() {
    each_engine(async |app| {
        let open = |profile: &mut Profile| {
            profile.signed_user_info = false;
            profile.user_info = UserInfoUse::Always;
        };
        let Some(reliance) = Reliance::start(app, open, json!({})).await else {
            return;
        };
        reliance.sign_in().await.expect(200).unwrap();
        assert_eq!(reliance.sessions().await.len(), 1);
        let Some(unsigned) = Reliance::start(app, |_| {}, json!({})).await else {
            return;
        };
        let refused = unsigned.sign_in().await.expect(502).unwrap();
        assert!(refused.text().contains("The sign-in could not be verified"), "{}", refused.text());
        assert!(unsigned.sessions().await.is_empty(), "userinfo was to be signed and is not");
    });
}

/// A key of ours: how we prove ourselves with it, and what the provider knows of it.
fn client_key() -> (ClientProof, Value) {
    let signer = OidcSigner::generate().unwrap();
    let der = STANDARD.encode(&*signer.to_pkcs8().unwrap());
    let pem = format!("-----BEGIN PRIVATE KEY-----\n{der}\n-----END PRIVATE KEY-----\n");
    let key = ClientKey::from_pem(&pem, Some(signer.kid().to_owned())).unwrap();
    let public = key_set([(signer.public_der().as_slice(), signer.kid())]).unwrap();
    (ClientProof::PrivateKey(Arc::new(key)), serde_json::to_value(public).unwrap())
}

#[test]
fn a_key_of_ours_proves_us_and_another_one_does_not() {
    each_engine(async |app| {
        let ((proof, keys), (_, others)) = (client_key(), client_key());
        let known = |keys: Value| {
            json!({
                "userinfo_signed_response_alg": "RS256",
                "token_endpoint_auth_method": "private_key_jwt",
                "token_endpoint_auth_signing_alg": "RS256",
                "jwks": keys,
            })
        };
        let by_key = |profile: &mut Profile| profile.client_auth = ClientAuth::PrivateKeyJwt;
        let Some(reliance) = Reliance::proving(app, proof.clone(), by_key, known(keys)).await else {
            return;
        };
        let there = reliance.sign_in().await.expect(200).unwrap();
        assert_eq!(there.path, "/manager/requests", "{}", there.text());
        assert_eq!(reliance.sessions().await.len(), 1);
        let Some(stranger) = Reliance::proving(app, proof, by_key, known(others)).await else {
            return;
        };
        stranger.sign_in().await.expect(502).unwrap();
        assert!(stranger.sessions().await.is_empty(), "the provider does not know this key");
    });
}
