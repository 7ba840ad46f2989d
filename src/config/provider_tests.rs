use super::*;

fn set(text: &str) -> ProviderConfig {
    use figment::providers::{Format, Toml};
    figment::Figment::from(Toml::string(text)).extract().unwrap()
}

/// The setting that is refused.
fn refused(text: &str) -> &'static str {
    match set(text).judge() {
        Err(ConfigError::Setting { setting, .. }) => setting.strip_prefix("identity_provider.").unwrap(),
        other => panic!("{text} is not refused: {other:?}"),
    }
}

const CUSTOM: &str = "issuer = \"https://idp.example\"\nclient_secret = \"s\"\n";

#[test]
fn nothing_set_is_the_built_in_provider() {
    assert_eq!(set("").judge().unwrap(), None);
    assert_eq!(set("profile = \"built-in\"").judge().unwrap(), None);
    for setting in
        ["issuer = \"https://idp.example\"", "pkce = false", "levels = { a = 400 }", "user_info = \"never\""]
    {
        let name = setting.split(' ').next().unwrap();
        assert_eq!(refused(&format!("profile = \"built-in\"\n{setting}")), name);
    }
}

#[test]
fn fas_needs_no_more_than_our_account_there() {
    let fas = set("profile = \"fas\"\nclient_secret = \"s\"").judge().unwrap().unwrap();
    assert_eq!(fas, Profile::fas(FAS));
    let integration = set("profile = \"fas-integration\"\nclient_secret = \"s\"").judge().unwrap().unwrap();
    assert_eq!(integration.issuer, FAS_INTEGRATION);
    assert_eq!(refused("profile = \"fas\""), "client_secret");
}

#[test]
fn an_issuer_may_name_itself_otherwise_than_it_is_reached() {
    let text = "profile = \"fas-integration\"\nclient_secret = \"s\"\n\
        issuer = \"http://idp.iamfas.int.belgium.be:80/fas/oauth2\"\n";
    assert_eq!(refused(text), "discovery", "its metadata would come without TLS");
    let discovery = format!("{FAS_INTEGRATION}/.well-known/openid-configuration");
    let profile = set(&format!("{text}discovery = \"{discovery}\"")).judge().unwrap().unwrap();
    assert_eq!(profile.issuer, "http://idp.iamfas.int.belgium.be:80/fas/oauth2");
    assert_eq!(profile.discovery, discovery);
}

#[test]
fn everything_can_be_set_above_the_profile() {
    let text = format!(
        "{CUSTOM}client_auth = \"private_key_jwt\"\nclient_key = \"key.pem\"\npkce = false\nacr_form = \"citizen\"\n\
         essential_acr = true\nscopes = [\"niss\"]\nuser_info = \"always\"\nsigned_user_info = true\n\
         [claims]\nnational_number = \"niss\"\ngiven_name = \"given_name\"\nsurname = \"family_name\"\n\
         [levels]\n\"loa3\" = 400\n[means]\notp = \"mobile_app\"\n"
    );
    let profile = set(&text).judge().unwrap().unwrap();
    assert_eq!((profile.client_auth, profile.pkce), (ClientAuth::PrivateKeyJwt, false));
    assert_eq!((profile.acr_form, profile.essential_acr), (AcrForm::Citizen, true));
    assert_eq!((profile.user_info, profile.signed_user_info), (UserInfoUse::Always, true));
    assert_eq!(profile.scopes, ["niss"]);
    assert_eq!(profile.claims.surname, "family_name");
    assert_eq!(profile.acr_values(), ["loa3"]);
    assert_eq!(profile.means.into_iter().collect::<Vec<_>>(), [("otp".to_owned(), Means::MobileApp)]);
}

#[test]
fn a_wrong_setting_is_refused_by_its_name() {
    for (text, setting) in [
        ("profile = \"csam\"", "profile"),
        ("profile = \"custom\"", "issuer"),
        ("issuer = \"idp.example\"\nclient_secret = \"s\"", "issuer"),
        ("issuer = \"https://idp.example\"", "client_secret"),
        ("issuer = \"http://idp.example\"\nclient_secret = \"s\"", "discovery"),
        ("issuer = \"https://idp.example\"\nclient_secret = \"s\"\nclient_id = \"\"", "client_id"),
    ] {
        assert_eq!(refused(text), setting, "{text}");
    }
    for (text, setting) in [
        ("client_auth = \"private_key_jwt\"", "client_key"),
        ("client_auth = \"none\"", "client_auth"),
        ("acr_form = \"enterprise\"", "acr_form"),
        ("user_info = \"sometimes\"", "user_info"),
        ("levels = { loa2 = 300 }", "levels"),
        ("levels = { loa9 = 900 }", "levels"),
        ("means = { otp = \"app\" }", "means"),
    ] {
        assert_eq!(refused(&format!("{CUSTOM}{text}")), setting, "{text}");
    }
}

#[test]
fn what_is_printed_holds_no_secret_and_names_what_holds() {
    let lines = set("profile = \"fas\"\nclient_secret = \"hush\"").lines();
    let text = format!("{lines:?}");
    assert!(!text.contains("hush") && text.contains("(\"identity_provider.pkce\", \"true\")"), "{text}");
    assert!(text.contains(FAS) && text.contains("totp = mobile_app"), "{text}");
}
