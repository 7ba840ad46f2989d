use super::*;

const BASE: &str = "https://passerelle.example";

/// A good request, with these parameters changed; an empty value leaves one out.
fn judge(changes: &[(&str, &str)]) -> Result<AuthorizationRequest, RequestFault> {
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
    AuthorizationRequest::judge(
        BASE,
        pairs.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned())),
    )
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
    let again = judge(&[("prompt", "login"), ("max_age", "0")]).unwrap().going_on();
    assert_eq!((again.get("prompt"), again.get("max_age")), (None, None));
    assert_eq!(again.get("client_id"), Some("manager"));
}
