//! Parameters that come twice: two readers could read two things, so that none is believed (RFC 6749, 3.1 and 3.2).

use super::person::Person;
use super::relying_party::{CHALLENGE, RelyingParty, VERIFIER, parameter};
use crate::support::each_engine;

/// All that an authorization request may hold, each with a value that alone does no harm.
const ASKED: [(&str, &str); 16] = [
    ("response_type", "code"),
    ("response_mode", "query"),
    ("scope", "openid"),
    ("state", "a state"),
    ("nonce", "a nonce"),
    ("code_challenge", CHALLENGE),
    ("code_challenge_method", "S256"),
    ("acr_values", "urn:be:fedict:iam:fas:Level400"),
    ("max_age", "600"),
    ("prompt", "none"),
    ("login_hint", "ines.moreau"),
    ("ui_locales", "fr"),
    ("claims", "{}"),
    ("registration", ""),
    ("display", "page"),
    ("unheard_of", "x"),
];
/// Of these we know nothing, or nothing stands in them: they are ignored (RFC 6749, 3.1).
const IGNORED: [&str; 3] = ["registration", "display", "unheard_of"];

#[test]
fn what_is_asked_twice_is_told_to_the_party_and_gives_no_code() {
    each_engine(async |app| {
        let (person, party) = (Person::with_a_key(app).await, RelyingParty::of(app));
        person.sign_in(&party.request(&[])).await;
        for (name, value) in ASKED {
            for second in [value, "another"] {
                let second = if value.is_empty() { "" } else { second };
                let once = party.request(&[(name, value)]);
                let more = serde_urlencoded::to_string([(name, second)]).unwrap();
                let seen = person.browser.get(&format!("{once}&{more}")).await.unwrap();
                let told = seen.expect(303).unwrap().location().unwrap();
                assert!(told.starts_with(&party.redirect_uri()), "{told}");
                if IGNORED.contains(&name) {
                    assert!(parameter(&told, "code").is_some(), "{name}: {told}");
                    continue;
                }
                assert_eq!(parameter(&told, "error").as_deref(), Some("invalid_request"), "{name}: {told}");
                assert_eq!(parameter(&told, "code"), None, "{name}");
                assert_eq!(parameter(&told, "iss"), Some(format!("{}/csam", app.base)));
                // Which of two states was meant, nobody knows.
                assert_eq!(parameter(&told, "state").is_none(), name == "state", "{name}: {told}");
                let alone = person.browser.get(&once).await.unwrap().location().unwrap();
                assert!(parameter(&alone, "code").is_some(), "once it does no harm: {name}: {alone}");
            }
        }
    });
}

#[test]
fn whom_to_answer_is_not_guessed() {
    each_engine(async |app| {
        let (person, party) = (Person::with_a_key(app).await, RelyingParty::of(app));
        person.sign_in(&party.request(&[])).await;
        let own = party.redirect_uri();
        let manager = own.replace("backoffice", "manager");
        for (name, first, second) in [
            ("client_id", "backoffice", "backoffice"),
            ("client_id", "backoffice", "manager"),
            ("client_id", "manager", "backoffice"),
            ("redirect_uri", &own, &own),
            ("redirect_uri", &own, &manager),
            ("redirect_uri", "https://evil.example/", &own),
        ] {
            let more = serde_urlencoded::to_string([(name, second)]).unwrap();
            let seen =
                person.browser.get(&format!("{}&{more}", party.request(&[(name, first)]))).await.unwrap();
            assert_eq!((seen.status, seen.location()), (400, None), "{name}: {first}, {second}");
            // What cannot be read beside it takes nothing away from that.
            let unreadable = format!("{}&{more}&nonce=%07", party.request(&[(name, first)]));
            let seen = person.browser.get(&unreadable).await.unwrap();
            assert_eq!((seen.status, seen.location()), (400, None), "{name}: {first}, {second}");
        }
    });
}

#[test]
fn a_repeated_parameter_of_the_token_request_gives_no_token() {
    each_engine(async |app| {
        let (person, party) = (Person::with_a_key(app).await, RelyingParty::of(app));
        person.sign_in(&party.request(&[])).await;
        let (own, secret) = (party.redirect_uri(), party.secret());
        let again = person.browser.get(&party.request(&[])).await.unwrap().location().unwrap();
        let code = parameter(&again, "code").unwrap();
        let good = [
            ("grant_type", "authorization_code"),
            ("code", code.as_str()),
            ("redirect_uri", own.as_str()),
            ("code_verifier", VERIFIER),
            ("client_id", "backoffice"),
            ("client_secret", secret.as_str()),
        ];
        let unused = [("scope", "openid"), ("refresh_token", "x")];
        for (name, value) in good.into_iter().chain(unused) {
            for (first, second) in [(value, value), (value, "another"), ("another", value)] {
                let mut sent: Vec<_> = good.into_iter().filter(|(other, _)| *other != name).collect();
                sent.extend([(name, first), (name, second)]);
                let (status, answer) = party.token(&sent).await;
                assert_eq!((status, &answer["error"]), (400, &"invalid_request".into()), "{name}: {answer}");
                assert_eq!(answer.as_object().unwrap().len(), 1);
            }
        }
        let ignored = [&good[..], &[("unheard_of", "x"), ("unheard_of", "y"), ("scope", ""), ("scope", "")]];
        let (status, tokens) = party.token(&ignored.concat()).await;
        assert_eq!(status, 200, "the code was good all the time: {tokens}");
    });
}

#[test]
fn a_repeated_parameter_signs_nobody_out_and_leads_nowhere_else() {
    each_engine(async |app| {
        let (person, party) = (Person::with_a_key(app).await, RelyingParty::of(app));
        let address = person.sign_in(&party.request(&[])).await;
        let (_, tokens) = party.exchange(&parameter(&address, "code").unwrap(), &[]).await;
        let back = format!("{}/backoffice/signed-out", app.base);
        let good = [
            ("id_token_hint", tokens["id_token"].as_str().unwrap()),
            ("client_id", "backoffice"),
            ("post_logout_redirect_uri", back.as_str()),
            ("state", "s"),
        ];
        let end = |pairs: &[(&str, &str)]| {
            format!("/csam/end-session?{}", serde_urlencoded::to_string(pairs).unwrap())
        };
        for (name, value) in good {
            for second in [value, "another"] {
                let asked = end(&[&good[..], &[(name, second)]].concat());
                let page = person.browser.get(&asked).await.unwrap().expect(200).unwrap();
                let form = page.form_to("/csam/end-session").unwrap();
                let carried = form.fields.iter().any(|(carried, _)| carried == "post_logout_redirect_uri");
                assert!(!carried, "{name}: nothing of it is carried on");
                let silent = person.browser.get(&party.request(&[("prompt", "none")])).await.unwrap();
                assert!(parameter(&silent.location().unwrap(), "code").is_some(), "{name}: signed out");
            }
        }
        let ended = person.browser.get(&end(&good)).await.unwrap().expect(303).unwrap();
        assert_eq!(ended.location().unwrap(), format!("{back}?state=s"));
    });
}
