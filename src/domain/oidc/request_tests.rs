use super::*;
use crate::domain::key::assurance::AssuranceTable;
use crate::domain::oidc::client::{ClientAuthentication, ClientName};

const BASE: &str = "https://passerelle.example";

/// A client of somebody else, registered for the same address, with a secret and no demand for PKCE.
fn foreign() -> Client {
    let name = ClientName::Given("A hospital".to_owned());
    Client { name, pkce_required: false, first_party: false, ..Client::built_in(BASE, "manager").unwrap() }
}

/// A good request, with these parameters changed; an empty value leaves one out.
fn judge(changes: &[(&str, &str)]) -> Result<AuthorizationRequest, RequestFault> {
    judge_of(Client::built_in(BASE, "manager").unwrap(), changes)
}

fn judge_of(client: Client, changes: &[(&str, &str)]) -> Result<AuthorizationRequest, RequestFault> {
    let good = [
        ("response_type", "code"),
        ("client_id", "manager"),
        ("redirect_uri", "https://passerelle.example/manager/callback"),
        ("scope", "openid profile egovnrn"),
        ("state", "af0ifjsldkj"),
        ("nonce", "n-0S6_WzA2Mj"),
        ("code_challenge", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"),
        ("code_challenge_method", "S256"),
    ];
    let kept = good.into_iter().filter(|(name, _)| !changes.iter().any(|(changed, _)| changed == name));
    let pairs: Vec<_> = kept.chain(changes.iter().copied()).collect();
    let pairs = pairs.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned()));
    let received = Received::read(pairs);
    let claims = serde_json::from_str(received.claims().unwrap_or("{}")).ok();
    AuthorizationRequest::judge(received, Some(client), claims.as_ref(), &AssuranceTable::default())
}

fn error(changes: &[(&str, &str)]) -> AnswerError {
    match judge(changes) {
        Err(RequestFault::Refused { error, state, redirect_uri, .. }) => {
            assert_eq!(redirect_uri, "https://passerelle.example/manager/callback");
            assert_eq!(state.as_deref(), Some("af0ifjsldkj"));
            error
        }
        other => panic!("{changes:?}: {other:?}"),
    }
}

#[test]
fn takes_a_good_request() {
    let request = judge(&[]).unwrap();
    assert_eq!(request.client.id, "manager");
    assert_eq!(request.target, Level::SUBSTANTIAL);
    assert_eq!(request.scope.text(), "openid profile egovnrn");
    assert_eq!((request.max_age, request.prompt, request.language), (None, Prompt::AsNeeded, None));
}

#[test]
fn never_answers_an_unknown_client_or_address() {
    for changes in [
        &[("client_id", "stranger")][..],
        &[("client_id", "")],
        &[("redirect_uri", "")],
        &[("redirect_uri", "https://passerelle.example/office/callback")],
        &[("redirect_uri", "https://passerelle.example/manager/callback/")],
        &[("redirect_uri", "https://evil.example/")],
    ] {
        assert_eq!(judge(changes), Err(RequestFault::Unanswerable), "{changes:?}");
    }
    let received = Received::read([("client_id".to_owned(), "manager".to_owned())]);
    let (claims, table) = (ClaimsRequest::default(), AssuranceTable::default());
    let nobody = AuthorizationRequest::judge(received, None, Some(&claims), &table);
    assert_eq!(nobody, Err(RequestFault::Unanswerable));
    let twice = "https://passerelle.example/manager/callback";
    assert_eq!(judge(&[("redirect_uri", twice), ("redirect_uri", twice)]), Err(RequestFault::Unanswerable));
}

#[test]
fn code_flow_with_s256_and_nothing_else() {
    for (name, value, expected) in [
        ("response_type", "", AnswerError::InvalidRequest),
        ("response_type", "token", AnswerError::UnsupportedResponseType),
        ("response_type", "code id_token", AnswerError::UnsupportedResponseType),
        ("response_mode", "fragment", AnswerError::InvalidRequest),
        ("code_challenge", "", AnswerError::InvalidRequest),
        ("code_challenge_method", "", AnswerError::InvalidRequest),
        ("code_challenge_method", "plain", AnswerError::InvalidRequest),
        ("scope", "profile", AnswerError::InvalidScope),
        ("scope", "", AnswerError::InvalidScope),
        ("request", "eyJhbGciOiJub25lIn0.e30.", AnswerError::RequestNotSupported),
        ("request_uri", "https://evil.example/", AnswerError::RequestUriNotSupported),
        ("registration", "{}", AnswerError::RegistrationNotSupported),
        ("claims", "acr", AnswerError::InvalidRequest),
        ("claims", "[1]", AnswerError::InvalidRequest),
        ("max_age", "-1", AnswerError::InvalidRequest),
        ("max_age", "+1", AnswerError::InvalidRequest),
        ("max_age", "soon", AnswerError::InvalidRequest),
        ("prompt", "none login", AnswerError::InvalidRequest),
        ("prompt", "create", AnswerError::InvalidRequest),
        ("nonce", "a\nb", AnswerError::InvalidRequest),
    ] {
        assert_eq!(error(&[(name, value)]), expected, "{name}={value}");
    }
}

#[test]
fn the_level_is_never_silently_lower() {
    let target = |acr| judge(&[("acr_values", acr)]).map(|request| request.target.0);
    assert_eq!(target(""), Ok(400));
    assert_eq!(target("urn:be:fedict:iam:fas:Level400"), Ok(400));
    assert_eq!(target("urn:be:fedict:iam:fas:citizen:Level350"), Ok(400));
    assert_eq!(target("urn:be:fedict:iam:fas:Level200"), Ok(200));
    assert_eq!(target("urn:be:fedict:iam:fas:Level100"), Ok(200));
    assert_eq!(target("urn:be:fedict:iam:fas:Level500 urn:be:fedict:iam:fas:Level400"), Ok(400));
    for unreachable in ["urn:be:fedict:iam:fas:Level500", "urn:be:fedict:iam:fas:Level450", "0", "loa3"] {
        assert_eq!(error(&[("acr_values", unreachable)]), AnswerError::UnmetAuthenticationRequirements);
    }
}

#[test]
fn reads_prompt_age_and_language() {
    assert_eq!(judge(&[("prompt", "none")]).unwrap().prompt, Prompt::Silent);
    assert_eq!(judge(&[("prompt", "login consent")]).unwrap().prompt, Prompt::SignIn);
    assert_eq!(judge(&[("prompt", "select_account")]).unwrap().prompt, Prompt::SignIn);
    assert_eq!(judge(&[("max_age", "0")]).unwrap().max_age, Some(Duration::ZERO));
    assert_eq!(judge(&[("ui_locales", "es pt-BR fr-BE nl")]).unwrap().language, Some(Language::Fr));
    assert_eq!(judge(&[("ui_locales", "es")]).unwrap().language, None);
    let consent = judge(&[("prompt", "login consent")]).unwrap();
    assert!(consent.asks_consent && !judge(&[]).unwrap().asks_consent);
    assert_eq!(consent.going_on().get("prompt"), Some("consent"));
    assert_eq!(consent.once_allowed().get("prompt"), None);
    let again = judge(&[("prompt", "login"), ("max_age", "0")]).unwrap().going_on();
    assert_eq!((again.get("prompt"), again.get("max_age")), (None, None));
    assert_eq!(again.get("client_id"), Some("manager"));
}

#[test]
fn a_challenge_is_demanded_of_whom_it_must_be_and_never_plain() {
    let without = &[("code_challenge", ""), ("code_challenge_method", "")][..];
    assert_eq!(judge_of(foreign(), without).unwrap().challenge, None);
    assert!(judge_of(foreign(), &[]).unwrap().challenge.is_some());
    let strict = Client { pkce_required: true, ..foreign() };
    let public = Client { authentications: vec![ClientAuthentication::None], ..foreign() };
    for (client, changes) in [
        (strict, without),
        (public, without),
        (foreign(), &[("code_challenge_method", "plain")]),
        (foreign(), &[("code_challenge_method", "")]),
        (foreign(), &[("code_challenge", "")]),
    ] {
        assert!(judge_of(client, changes).is_err(), "{changes:?}");
    }
}

#[test]
fn a_level_wished_for_is_no_condition_and_an_essential_one_is() {
    let target = |changes: &[(&str, &str)]| judge_of(foreign(), changes).map(|request| request.target.0).ok();
    assert_eq!(target(&[("acr_values", "1 2")]), Some(400));
    assert_eq!(target(&[("acr_values", "1 urn:be:fedict:iam:fas:Level200")]), Some(200));
    let claims = |essential: bool, level: &str| {
        format!(r#"{{"id_token": {{"acr": {{"essential": {essential}, "values": ["{level}"]}}}}}}"#)
    };
    assert_eq!(target(&[("claims", &claims(true, "urn:be:fedict:iam:fas:Level200"))]), Some(200));
    assert_eq!(target(&[("claims", &claims(false, "loa9"))]), Some(400));
    assert_eq!(target(&[("claims", &claims(true, "loa9"))]), None);
    assert_eq!(error(&[("claims", &claims(true, "loa9"))]), AnswerError::UnmetAuthenticationRequirements);
}

#[test]
fn what_certified_clients_send_besides_is_taken() {
    let hint = "h".repeat(2000);
    let changes = [
        ("nonce", ""),
        ("state", ""),
        ("display", "popup"),
        ("claims_locales", "se"),
        ("login_hint", "anna"),
        ("extra", "foobar"),
        ("scope", "openid profile email address phone offline_access"),
        ("id_token_hint", hint.as_str()),
    ];
    let request = judge(&changes).unwrap();
    assert_eq!((request.nonce.as_ref(), request.state.as_ref()), (None, None));
    assert_eq!(request.scope.text(), "openid profile");
    assert_eq!(request.id_token_hint.as_deref(), Some(hint.as_str()));
    assert!(!request.is_anew);
    assert_eq!(request.going_on().get("signed_in_anew"), Some("yes"));
    assert_eq!(judge(&[]).unwrap().going_on().get("signed_in_anew"), None);
}
