//! Questions that no honest software sends: each is refused by its own name, and nothing is told or remembered.

use aws_lc_rs::hmac;
use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use passerelle::adapters::jws;
use passerelle::adapters::signing_keys::RsaKey;
use passerelle::storage::authorities;
use passerelle::storage::certificates::Certificate;
use passerelle::storage::db::Read;
use serde_json::{Value, json};

use super::described::Api;
use super::{Question, issued, send};
use crate::pki::completed;
use crate::support::applicants::KEYS;
use crate::support::{TestApp, each_engine};

/// Header and claims as they are written, signed by RS256.
fn raw(header: &str, claims: &str, key: &RsaKey) -> String {
    let text = format!("{}.{}", URL_SAFE_NO_PAD.encode(header), URL_SAFE_NO_PAD.encode(claims));
    let signature = key.sign(text.as_bytes()).unwrap();
    format!("{text}.{}", URL_SAFE_NO_PAD.encode(signature))
}

/// Texts that are no JWS, or whose header cannot be read.
fn misshapen(app: &TestApp, certificate: &Certificate) -> Vec<(String, &'static str)> {
    let good = Question::of(app, certificate);
    let text = good.signed(&KEYS[0]);
    let (claims, parts) = (good.claims.to_string(), text.split('.').collect::<Vec<_>>());
    let thumbprint = &good.header["x5t#S256"];
    let malformed = [
        String::new(),
        ".".to_owned(),
        "..".to_owned(),
        parts[..2].join("."),
        format!("{text}.{}", parts[2]),
        format!("{text}="),
        format!("{} {}", &text[..20], &text[20..]),
        format!("!{}.{}.{}", parts[0], parts[1], parts[2]),
        text.replace('.', "\n"),
        raw("[]", &claims, &KEYS[0]),
        raw("\"alg\"", &claims, &KEYS[0]),
        raw("{}", &claims, &KEYS[0]),
        raw("{\"alg\":null}", &claims, &KEYS[0]),
        raw(&format!("{{\"alg\":\"none\",\"alg\":\"RS256\",\"x5t#S256\":{thumbprint}}}"), &claims, &KEYS[0]),
        Question::of(app, certificate).header("x5t#S256", json!("!!")).signed(&KEYS[0]),
        Question::of(app, certificate).header("x5t#S256", json!(7)).signed(&KEYS[0]),
        Question::of(app, certificate).header("x5c", json!(["%"])).signed(&KEYS[0]),
        Question::of(app, certificate).header("x5c", json!("MIIC")).signed(&KEYS[0]),
    ];
    malformed.into_iter().map(|text| (text, "JWS_MALFORMED")).collect()
}

/// Headers that want another key or algorithm.
async fn misleading(app: &TestApp, certificate: &Certificate) -> Vec<(String, &'static str)> {
    let good = || Question::of(app, certificate);
    let stranger = RsaKey::generate(passerelle::adapters::signing_keys::RsaSize::Rsa2048).unwrap();
    let spki = KEYS[0].spki_der().unwrap();
    let mut refused = Vec::new();
    for alg in ["none", "None", "HS256", "RS384", "RS512", "ES256", "rs256", "RS256 ", ""] {
        refused.push((good().header("alg", json!(alg)).signed(&KEYS[0]), "JWS_ALGORITHM_REFUSED"));
    }
    let unsigned = good().header("alg", json!("none"));
    refused.push((
        jws::signed(&unsigned.header, &unsigned.claims, |_| Ok::<_, ()>(vec![])).unwrap(),
        "JWS_ALGORITHM_REFUSED",
    ));
    let shared = hmac::Key::new(hmac::HMAC_SHA256, &spki);
    let by_hmac = good().header("alg", json!("HS256"));
    let by_hmac = jws::signed(&by_hmac.header, &by_hmac.claims, |text| {
        Ok::<_, ()>(hmac::sign(&shared, text).as_ref().to_vec())
    });
    refused.push((by_hmac.unwrap(), "JWS_ALGORITHM_REFUSED"));

    let number = |bytes: &[u8]| URL_SAFE_NO_PAD.encode(bytes);
    let own = json!({ "kty": "RSA", "n": number(&[0xc5; 256]), "e": "AQAB" });
    for (name, value) in [
        ("jwk", own),
        ("jku", json!("https://attacker.example/keys")),
        ("x5u", json!("https://attacker.example/certificate")),
        ("crit", json!(["exp"])),
        ("crit", json!([])),
    ] {
        refused.push((good().header(name, value).signed(&stranger), "JWS_HEADER_REFUSED"));
    }
    refused.push((good().without("x5t#S256").signed(&KEYS[0]), "JWS_CERTIFICATE_MISSING"));
    refused.push((
        good().without("x5t#S256").header("x5c", json!([])).signed(&KEYS[0]),
        "JWS_CERTIFICATE_MISSING",
    ));
    let issuing =
        authorities::get(&mut app.ctx.reader(), certificate.authority).await.unwrap().certificate_der;
    for (name, value) in [
        ("x5t#S256", json!(number(&[7; 32]))),
        ("x5t#S256", json!("")),
        ("x5c", json!([STANDARD.encode(&issuing)])),
        ("x5c", json!([STANDARD.encode(&issuing), STANDARD.encode(&certificate.authentication_der)])),
    ] {
        refused.push((good().header(name, value).signed(&KEYS[0]), "JWS_CERTIFICATE_MISMATCH"));
    }
    let deep = format!("{}1{}", "[".repeat(4000), "]".repeat(4000));
    let named = &good().header["x5t#S256"];
    let header = format!("{{\"alg\":\"RS256\",\"x5t#S256\":{named},\"unknown\":{deep}}}");
    refused.push((raw(&header, &good().claims.to_string(), &stranger), "JWS_SIGNATURE_INVALID"));
    refused.push((good().signed(&stranger), "JWS_SIGNATURE_INVALID"));
    refused.push((good().signed(&KEYS[1]), "JWS_SIGNATURE_INVALID"));
    refused.push((good().header("alg", json!("PS256")).signed(&KEYS[0]), "JWS_SIGNATURE_INVALID"));
    let text = good().signed(&KEYS[0]);
    refused.push((text[..text.rfind('.').unwrap() + 1].to_owned(), "JWS_SIGNATURE_INVALID"));
    let parts: Vec<_> = text.split('.').collect();
    let other = URL_SAFE_NO_PAD.encode(good().claim("jti", json!("changed")).claims.to_string());
    refused.push((format!("{}.{other}.{}", parts[0], parts[2]), "JWS_SIGNATURE_INVALID"));
    refused
}

/// Claims that are wrong, signed well.
fn misspoken(app: &TestApp, certificate: &Certificate) -> Vec<(String, &'static str)> {
    let now = app.ctx.now().unix();
    let address = format!("{}/pki/api/v1/certificate-info", app.base);
    let said: Vec<(&str, Value, &'static str)> = vec![
        ("iss", json!("0".repeat(40)), "CERT_UNKNOWN"),
        ("iss", json!("SSIN=85410100104"), "JWS_CLAIMS_INVALID"),
        ("iss", json!(null), "JWS_CLAIMS_INVALID"),
        ("iat", json!(now.to_string()), "JWS_CLAIMS_INVALID"),
        ("iat", json!(1e300), "JWS_CLAIMS_INVALID"),
        ("exp", json!(i64::MAX), "JWS_CLAIMS_INVALID"),
        ("exp", json!(u64::MAX), "JWS_CLAIMS_INVALID"),
        ("nbf", json!("soon"), "JWS_CLAIMS_INVALID"),
        ("jti", json!(""), "JWS_CLAIMS_INVALID"),
        ("jti", json!("x".repeat(256)), "JWS_CLAIMS_INVALID"),
        ("jti", json!(["a"]), "JWS_CLAIMS_INVALID"),
        ("aud", json!(7), "JWS_CLAIMS_INVALID"),
        ("aud", json!("https://elsewhere.example"), "JWS_AUDIENCE_WRONG"),
        ("aud", json!(app.base), "JWS_AUDIENCE_WRONG"),
        ("aud", json!([address, "https://elsewhere.example"]), "JWS_AUDIENCE_WRONG"),
        ("aud", json!([]), "JWS_AUDIENCE_WRONG"),
        ("exp", json!(now), "JWS_EXPIRED"),
        ("exp", json!(-1), "JWS_EXPIRED"),
        ("exp", json!(now + 301), "JWS_LIFETIME_TOO_LONG"),
        ("iat", json!(i64::MIN), "JWS_LIFETIME_TOO_LONG"),
        ("iat", json!(now + 61), "JWS_NOT_YET_VALID"),
        ("nbf", json!(now + 61), "JWS_NOT_YET_VALID"),
    ];
    let good = || Question::of(app, certificate);
    let mut refused: Vec<_> = said
        .into_iter()
        .map(|(name, value, code)| (good().claim(name, value).signed(&KEYS[0]), code))
        .collect();
    for name in ["iss", "aud", "iat", "exp", "jti"] {
        refused.push((good().without(name).signed(&KEYS[0]), "JWS_CLAIMS_INVALID"));
    }
    let header = good().header.to_string();
    let twice = good().claims.to_string().replacen('{', "{\"jti\":\"first\",", 1);
    refused.push((raw(&header, &twice, &KEYS[0]), "JWS_CLAIMS_INVALID"));
    refused.push((raw(&header, "{", &KEYS[0]), "JWS_CLAIMS_INVALID"));
    refused
}

#[test]
fn each_wrong_question_is_refused_by_its_own_name() {
    each_engine(async |app| {
        let certificate = issued(app).await;
        let api = Api::of(app).await;
        let mut all = misshapen(app, &certificate);
        all.extend(misleading(app, &certificate).await);
        all.extend(misspoken(app, &certificate));
        assert!((70..100).contains(&all.len()), "below the limit of misses: {}", all.len());
        let mut odd = Vec::new();
        for (text, code) in all {
            let answer = send(&api, &text).await;
            let refused = matches!(answer.status, 400 | 403 | 404).then(|| answer.code());
            let told = String::from_utf8(answer.bytes).unwrap();
            if refused.as_deref() != Some(code) || told.contains("maria") || told.contains(completed::MARIA) {
                odd.push(format!("{code}, but {} {told} to {text:.200}", answer.status));
            }
        }
        assert!(odd.is_empty(), "{} answers are odd:\n{}", odd.len(), odd.join("\n"));
        let sql = "SELECT COUNT(*) AS n FROM client_assertion";
        let remembered: i64 = app.ctx.reader().query(sql).one(|row| row.get("n")).await.unwrap();
        assert_eq!(remembered, 0, "strangers make us remember nothing");
        let good = Question::of(app, &certificate).signed(&KEYS[0]);
        assert_eq!(send(&api, &good).await.status, 200, "the table was not in vain");
        completed::clear_away(app).await;
    });
}

#[test]
fn bodies_that_are_none_are_refused_before_they_are_read() {
    each_engine(async |app| {
        let api = Api::of(app).await;
        let path = "/pki/api/v1/certificate-info";
        let jose = "application/jose";
        assert_eq!(api.post(path, jose, vec![b'a'; 16 * 1024 + 1]).await.code(), "TOO_LARGE");
        assert_eq!(api.post(path, jose, vec![b'a'; 16 * 1024]).await.code(), "JWS_MALFORMED");
        assert_eq!(api.post(path, jose, vec![0xff, 0]).await.code(), "JWS_MALFORMED");
        assert_eq!(api.post(path, "application/JOSE; charset=x", Vec::new()).await.code(), "JWS_MALFORMED");
        for kind in ["application/json", "application/x-www-form-urlencoded", "multipart/form-data", ""] {
            let answer = api.post(path, kind, b"a.b.c".to_vec()).await;
            assert_eq!((answer.status, answer.code().as_str()), (415, "MEDIA_TYPE_UNSUPPORTED"), "{kind}");
        }
        for _ in 0..102 {
            passerelle::actions::misses::count(&app.ctx, "127.0.0.1").await.unwrap();
        }
        let held = send(&api, "a.b.c").await;
        assert_eq!((held.status, held.code().as_str()), (429, "TOO_MANY_REQUESTS"));
    });
}
