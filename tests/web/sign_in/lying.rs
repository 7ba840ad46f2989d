//! A provider that lies, errs or is silent: a session begins only where the standard says so, whatever else comes has
//! its words, and nobody waits longer than ten seconds.

use std::time::{Duration, Instant};

use passerelle::domain::key::level::Level;
use passerelle::storage::db::Read;
use serde_json::{Value, json};

use crate::support::app::START;
use crate::support::foreign_keys::{Signature, curve_public, other_public, public};
use crate::support::foreign_provider::{NIKOS_NUMBER, Provider, Script};
use crate::support::{TestApp, each_engine};

const LONGEST: Duration = Duration::from_secs(10);

/// What a person is told; the status says whose doing it is.
const UNTRUSTED: (u16, &str) = (502, "The sign-in could not be verified");
const ERROR: (u16, &str) = (502, "The sign-in service could not sign you in");
const UNREACHABLE: (u16, &str) = (503, "The sign-in service is not available");
const SLOW: (u16, &str) = (503, "The sign-in service takes too long to answer");
const STATE: (u16, &str) = (400, "This sign-in is no longer valid");
const DECLINED: (u16, &str) = (400, "You have not signed in");
const NONCE: (u16, &str) = (400, "This answer belongs to another sign-in");
const USED: (u16, &str) = (400, "This sign-in was used already");
const OLD: (u16, &str) = (400, "This sign-in is too old");
const LEVEL: (u16, &str) = (403, "This digital key is not strong enough");
const MEANS: (u16, &str) = (403, "Please sign in with the mobile app");
/// A session.
const IN: (u16, &str) = (200, "");

/// Its name, what it does, what comes of it.
type Mode = (&'static str, Script, (u16, &'static str));

fn good() -> Script {
    Script::default()
}

fn claim(name: &'static str, value: Value) -> Script {
    Script { claims: vec![(name, value)], ..good() }
}

fn back(name: &'static str, value: &'static str) -> Script {
    Script { callback: vec![(name, value)], ..good() }
}

fn under(header: Value, signature: Signature) -> Script {
    Script { header: Some(header), signature, ..good() }
}

fn publishing(keys: &[Value]) -> Script {
    Script { keys: Some(json!({ "keys": keys })), ..good() }
}

/// The number comes from userinfo, which says this.
fn telling(user_info: Value) -> Script {
    Script { user_info: Some(user_info), ..claim("egovNRN", Value::Null) }
}

fn about_claims() -> Vec<Mode> {
    let now = START.unix();
    let [low, enough] = [Level(200), Level(400)].map(Level::acr);
    let unlevelled = vec![("acr", Value::Null), ("amr", json!(["totp"]))];
    vec![
        ("good", good(), IN),
        ("issuer of another", claim("iss", json!("https://evil.example")), UNTRUSTED),
        ("issuer missing", claim("iss", Value::Null), UNTRUSTED),
        ("audience of another", claim("aud", json!("office")), UNTRUSTED),
        ("audience and another", claim("aud", json!(["manager", "office"])), UNTRUSTED),
        ("audience missing", claim("aud", Value::Null), UNTRUSTED),
        ("authorised party another", claim("azp", json!("office")), UNTRUSTED),
        ("nonce of another", claim("nonce", json!("another")), NONCE),
        ("nonce missing", claim("nonce", Value::Null), NONCE),
        ("subject missing", claim("sub", Value::Null), UNTRUSTED),
        ("subject empty", claim("sub", json!("")), UNTRUSTED),
        ("expired", claim("exp", json!(now)), OLD),
        ("expiry missing", claim("exp", Value::Null), UNTRUSTED),
        ("issued in the future", claim("iat", json!(now + 301)), OLD),
        ("issued long ago", claim("iat", json!(now - 301)), OLD),
        ("proof of an unknown time", claim("auth_time", Value::Null), OLD),
        ("proof of before", claim("auth_time", json!(now - 61)), OLD),
        ("proof of the future", claim("auth_time", json!(now + 61)), OLD),
        ("level lower", claim("acr", json!(low)), LEVEL),
        ("level lower in amr", claim("amr", json!([low, "totp"])), LEVEL),
        ("level missing", Script { claims: unlevelled, ..good() }, LEVEL),
        ("level in the older shape", claim("acr", json!("0")), IN),
        ("means another", claim("amr", json!([enough, "sms"])), MEANS),
        ("means missing", claim("amr", Value::Null), MEANS),
        ("hash of another access token", claim("at_hash", json!("AAAA")), UNTRUSTED),
    ]
}

fn about_signatures() -> Vec<Mode> {
    let rs256 = json!({"alg": "RS256", "kid": "one"});
    let unnamed = json!({"alg": "RS256"});
    let (one, two) = (public("one", "RS256"), other_public("two", "RS256"));
    let mut encrypting = one.clone();
    encrypting["use"] = json!("enc");
    let two_keys = publishing(&[one.clone(), two.clone()]);
    let rotated = Script {
        later_keys: Some(json!({ "keys": [two] })),
        ..under(json!({"alg": "RS256", "kid": "two"}), Signature::Other)
    };
    let on_curve = Script {
        keys: Some(json!({"keys": [curve_public("ec")]})),
        ..under(json!({"alg": "ES256", "kid": "ec"}), Signature::Curve)
    };
    vec![
        ("signature damaged", under(rs256.clone(), Signature::Damaged), UNTRUSTED),
        ("signature of another key", under(rs256, Signature::Other), UNTRUSTED),
        ("algorithm none", under(json!({"alg": "none"}), Signature::None), UNTRUSTED),
        (
            "HS256 with the public key",
            under(json!({"alg": "HS256", "kid": "one"}), Signature::HmacWithPublicKey),
            UNTRUSTED,
        ),
        ("ES256", on_curve, UNTRUSTED),
        ("kid absent, one key", under(unnamed.clone(), Signature::Good), IN),
        ("kid absent, two keys", Script { header: Some(unnamed), ..two_keys }, UNTRUSTED),
        ("kid unknown", under(json!({"alg": "RS256", "kid": "three"}), Signature::Good), UNTRUSTED),
        ("kid of two keys", publishing(&[other_public("one", "RS256"), one]), UNTRUSTED),
        ("kid once an algorithm", publishing(&["RS384", "PS256", "RS256"].map(|alg| public("one", alg))), IN),
        ("kid of a key for PS256", publishing(&[public("one", "PS256")]), UNTRUSTED),
        ("kid of a key that encrypts", publishing(&[encrypting]), UNTRUSTED),
        ("no keys", publishing(&[]), UNTRUSTED),
        ("keys rotated", rotated, IN),
    ]
}

fn about_endpoints() -> Vec<Mode> {
    let token = |status, answer| Script { token: Some((status, answer)), ..good() };
    let html = |html| Script { html, ..telling(Value::Null) };
    let hangs = |hangs| Script { hangs, ..telling(Value::Null) };
    let other_issuer = vec![("issuer", json!("https://evil.example"))];
    vec![
        ("token: code refused", token(400, json!({"error": "invalid_grant"})), USED),
        ("token: client refused", token(401, json!({"error": "invalid_client"})), UNTRUSTED),
        ("token: no id token", token(200, json!({"access_token": "a", "token_type": "Bearer"})), UNTRUSTED),
        ("token: HTML", html("token"), UNTRUSTED),
        ("token: silence", hangs("token"), SLOW),
        ("metadata: issuer another", Script { metadata: other_issuer, ..good() }, UNTRUSTED),
        ("metadata: HTML", html("discovery"), UNTRUSTED),
        ("metadata: broken", Script { broken: "discovery", ..good() }, UNREACHABLE),
        ("metadata: silence", hangs("discovery"), SLOW),
        ("keys: HTML", html("keys"), UNTRUSTED),
        ("keys: silence", hangs("keys"), SLOW),
        ("userinfo: good", telling(json!({"sub": "nikos", "egovNRN": NIKOS_NUMBER})), IN),
        ("userinfo: subject another", telling(json!({"sub": "x", "egovNRN": NIKOS_NUMBER})), UNTRUSTED),
        ("userinfo: subject missing", telling(json!({"egovNRN": NIKOS_NUMBER})), UNTRUSTED),
        ("userinfo: HTML", html("userinfo"), UNTRUSTED),
        ("userinfo: broken", Script { broken: "userinfo", ..claim("egovNRN", Value::Null) }, UNREACHABLE),
        ("userinfo: silence", hangs("userinfo"), SLOW),
    ]
}

fn about_callbacks() -> Vec<Mode> {
    vec![
        ("answer of another issuer", back("iss", "https://evil.example"), UNTRUSTED),
        ("answer of nobody", back("iss", ""), UNTRUSTED),
        ("state another", back("state", "forged"), STATE),
        ("state missing", back("state", ""), STATE),
        ("code missing", back("code", ""), ERROR),
        (
            "turned back",
            Script { callback: vec![("error", "access_denied"), ("code", "")], ..good() },
            DECLINED,
        ),
        ("error of the server", back("error", "server_error"), ERROR),
        ("level not reached", back("error", "unmet_authentication_requirements"), ERROR),
    ]
}

/// Signs in at a provider in that mode; each has an address of its own, of which nothing is known yet.
async fn try_mode(app: &TestApp, (name, script, (status, said)): Mode) {
    let provider = Provider::start().await;
    let rotates = script.later_keys.is_some();
    provider.play(script);
    let app = app.relying_on(&provider.issuer).await;
    let browser = app.browser();
    let page = browser.open("/manager/sign-in?lang=en").await.unwrap().expect(200).unwrap();
    let begun = Instant::now();
    if rotates {
        // What was learned a minute ago is looked up again for a key that nobody knows.
        let form = page.main_form().unwrap();
        let there = browser.post(&form.action, &form.filled(&[])).await.unwrap().location().unwrap();
        app.pass(time::Duration::MINUTE);
        let callback = browser.get(&there).await.unwrap().location().unwrap();
        browser.get(&callback).await.unwrap().expect(303).unwrap();
    } else {
        let seen = browser.submit(&page, &[]).await.unwrap();
        assert_eq!(seen.status, status, "{name}: {}", seen.text());
        assert!(seen.text().contains(said), "{name}: {}", seen.text());
    }
    assert!(begun.elapsed() < LONGEST, "{name} took {:?}", begun.elapsed());
    let sql = "SELECT COUNT(*) AS n FROM session WHERE issuer = $1";
    let mut reader = app.ctx.reader();
    let sessions: i64 =
        reader.query(sql).bind(provider.issuer.as_str()).one(|row| row.get("n")).await.unwrap();
    assert_eq!(sessions, i64::from(status == 200), "sessions of {name}");
}

#[test]
fn a_session_begins_only_where_the_standard_says_so() {
    each_engine(async |app| {
        let modes = [about_claims(), about_signatures(), about_endpoints(), about_callbacks()].concat();
        assert!(modes.len() >= 28, "{} modes", modes.len());
        for mode in modes {
            try_mode(app, mode).await;
        }
    });
}
