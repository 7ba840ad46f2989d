//! The relying parties of the built-in identity provider. Those of the product itself are registered in code; others
//! come from the configuration or the command line, judged by `registration`.

use super::scope::{Scope, ScopeName};
use crate::domain::word::words;

words! {
    /// How a relying party proves itself at the token endpoint (OpenID Connect Core, 9).
    pub enum ClientAuthentication {
        Basic => "client_secret_basic",
        Post => "client_secret_post",
        /// It signs an assertion with a key of its own (RFC 7523, 2.2).
        PrivateKeyJwt => "private_key_jwt",
        /// A public client: it can keep no secret.
        None => "none",
    }
}

words! {
    /// The form in which a relying party is told about a person (OpenID Connect Core, 5.3.2).
    pub enum UserInfoForm {
        Json => "json",
        /// A signed JWT.
        Jwt => "jwt",
    }
}

/// The name people know a relying party by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ClientName {
    /// Text key: a service of the product.
    Key(&'static str),
    /// As it was registered.
    Given(String),
}

/// One relying party.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Client {
    /// `client_id`; of a built-in one also the first part of its own paths.
    pub id: String,
    pub name: ClientName,
    /// Absolute addresses to which answers may go.
    pub redirect_uris: Vec<String>,
    /// Absolute addresses to which the browser may return after signing out (RP-Initiated Logout 1.0, 3).
    pub post_logout_redirect_uris: Vec<String>,
    /// What it may learn at most.
    pub allowed: Vec<ScopeName>,
    /// The ways in which it may prove itself.
    pub authentications: Vec<ClientAuthentication>,
    /// Whether it must send a code challenge. A public client must, whatever stands here.
    pub pkce_required: bool,
    /// The public keys of one that signs assertions: a JWK set (RFC 7517, 5).
    pub jwks: Option<String>,
    /// How it is told about people.
    pub user_info: UserInfoForm,
    /// Whether it is part of the same service as the provider: then nobody is asked for consent.
    pub first_party: bool,
}

/// `client_id` and text key of each, and what it may learn: staff pages need no national number.
const BUILT_IN: [(&str, &str, &[ScopeName]); 3] = [
    ("manager", "service-manager", &[ScopeName::Profile, ScopeName::Egovnrn]),
    ("office", "service-office", &[ScopeName::Profile, ScopeName::Roles]),
    ("backoffice", "service-backoffice", &[ScopeName::Profile, ScopeName::Roles]),
];

/// `client_id` of the provider's own pages. People sign in to them as to a service, but what they are answered is a
/// page, never a code.
pub const OWN_PAGES: &str = "my-keys";

/// Path of the first of the provider's own pages.
pub const OWN_PATH: &str = "/csam/my-keys";

impl Client {
    /// The client of that id; `base` is the public address without a slash at the end.
    pub fn built_in(base: &str, client_id: &str) -> Option<Self> {
        if client_id == OWN_PAGES {
            return Some(Self::own_pages(base));
        }
        let (id, name_key, allowed) = BUILT_IN.into_iter().find(|(id, ..)| *id == client_id)?;
        Some(Self {
            id: id.to_owned(),
            name: ClientName::Key(name_key),
            redirect_uris: vec![format!("{base}/{id}/callback")],
            post_logout_redirect_uris: vec![format!("{base}/"), format!("{base}/{id}/signed-out")],
            allowed: allowed.to_vec(),
            authentications: vec![ClientAuthentication::Basic, ClientAuthentication::Post],
            pkce_required: true,
            jwks: None,
            user_info: UserInfoForm::Json,
            first_party: true,
        })
    }

    /// The provider's own pages: they prove themselves nowhere and are told nothing.
    fn own_pages(base: &str) -> Self {
        Self {
            id: OWN_PAGES.to_owned(),
            name: ClientName::Key("my-keys-title"),
            redirect_uris: vec![format!("{base}{OWN_PATH}")],
            post_logout_redirect_uris: Vec::new(),
            allowed: Vec::new(),
            authentications: Vec::new(),
            pkce_required: false,
            jwks: None,
            user_info: UserInfoForm::Json,
            first_party: true,
        }
    }

    /// Where an answer of the provider's own pages goes: the page that `state` names, if it is one of them; `None` for
    /// every other client. A path of small letters, digits and hyphens is read in one way only.
    pub fn own_page(&self, state: Option<&str>) -> Option<String> {
        if self.id != OWN_PAGES {
            return None;
        }
        let plain = |below: &str| {
            let good = |byte: u8| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-' | b'/');
            below.starts_with('/') && !below.contains("//") && below.bytes().all(good)
        };
        let named = state.filter(|path| path.strip_prefix(OWN_PATH).is_some_and(plain));
        Some(named.unwrap_or(OWN_PATH).to_owned())
    }

    /// Whether an id belongs to a client of the product.
    pub fn is_reserved(client_id: &str) -> bool {
        client_id == OWN_PAGES || BUILT_IN.into_iter().any(|(id, ..)| id == client_id)
    }

    /// Whether it is a client of the product itself.
    pub fn is_built_in(&self) -> bool {
        matches!(self.name, ClientName::Key(_))
    }

    /// Whether answers may go there: exactly the same text (RFC 9700, 2.1). No normalisation, on purpose:
    /// what two parsers read differently is how codes are stolen.
    pub fn redirects_to(&self, uri: &str) -> bool {
        self.redirect_uris.iter().any(|registered| registered == uri)
    }

    /// Whether the browser may return there after signing out: exactly the same text.
    pub fn returns_to(&self, uri: &str) -> bool {
        self.post_logout_redirect_uris.iter().any(|registered| registered == uri)
    }

    /// What of the asked scope it is given (RFC 6749, 3.3: it may be less, and the answer says so).
    pub fn granted(&self, asked: &Scope) -> Scope {
        asked.limited_to(&self.allowed)
    }

    /// Whether it may prove itself in this way.
    pub fn proves_itself_by(&self, authentication: ClientAuthentication) -> bool {
        self.authentications.contains(&authentication)
    }

    /// Whether it proves itself by a secret that both sides know.
    pub fn has_secret(&self) -> bool {
        self.proves_itself_by(ClientAuthentication::Basic)
            || self.proves_itself_by(ClientAuthentication::Post)
    }

    /// Whether a request without a code challenge is refused (RFC 9700, 2.1.1: always for public clients).
    pub fn needs_challenge(&self) -> bool {
        self.pkce_required || self.proves_itself_by(ClientAuthentication::None)
    }

    /// Path of our own at which a sign-in for it begins anew; `None` for one that is not ours.
    pub fn start_path(&self) -> Option<String> {
        self.own_page(None).or_else(|| self.is_built_in().then(|| format!("/{}", self.id)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::word::Word;

    const BASE: &str = "https://passerelle.example";

    #[test]
    fn only_the_registered_address_is_an_address() {
        let client = Client::built_in(BASE, "manager").unwrap();
        assert!(client.redirects_to("https://passerelle.example/manager/callback"));
        for near_miss in NEAR_MISSES {
            assert!(!client.redirects_to(near_miss), "{near_miss}");
            assert!(!client.returns_to(near_miss), "{near_miss}");
        }
    }

    const NEAR_MISSES: [&str; 33] = [
        "",
        " ",
        "https://passerelle.example/manager/callback ",
        " https://passerelle.example/manager/callback",
        "https://passerelle.example/manager/callback/",
        "https://passerelle.example/manager/callback?",
        "https://passerelle.example/manager/callback#",
        "https://passerelle.example/manager/callback?next=/evil",
        "https://passerelle.example/manager/callback#fragment",
        "https://passerelle.example/manager/callback/../../evil",
        "https://passerelle.example/manager//callback",
        "https://passerelle.example//manager/callback",
        "https://passerelle.example/manager/./callback",
        "https://passerelle.example/manager/%63allback",
        "https://passerelle.example/manager%2fcallback",
        "https://passerelle.example/manager%2Fcallback",
        "https://passerelle.example/Manager/callback",
        "https://passerelle.example/manager/callbac",
        "https://passerelle.example/manager/callbacks",
        "https://passerelle.example/office/callback",
        "https://passerelle.example:443/manager/callback",
        "https://passerelle.example:8443/manager/callback",
        "https://passerelle.example./manager/callback",
        "https://PASSERELLE.example/manager/callback",
        "HTTPS://passerelle.example/manager/callback",
        "http://passerelle.example/manager/callback",
        "https://passerelle.example@evil.example/manager/callback",
        "https://user@passerelle.example/manager/callback",
        "https://passerelle.example.evil.example/manager/callback",
        "https://evil.example/https://passerelle.example/manager/callback",
        "https://pass\u{0435}relle.example/manager/callback",
        "//passerelle.example/manager/callback",
        "/manager/callback",
    ];

    #[test]
    fn nobody_else_is_known() {
        for id in ["", "Manager", "manager ", "csam", "activation", "pki"] {
            assert_eq!(Client::built_in(BASE, id), None, "{id}");
        }
    }

    #[test]
    fn the_provider_s_own_pages_prove_nothing_and_are_answered_with_a_page_of_theirs() {
        let own = Client::built_in(BASE, OWN_PAGES).unwrap();
        assert!(ClientAuthentication::ALL.iter().all(|way| !own.proves_itself_by(*way)));
        assert!(own.allowed.is_empty() && Client::is_reserved(OWN_PAGES));
        for path in ["/csam/my-keys/add", "/csam/my-keys/01990000-0000-7000-8000-000000000401/remove"] {
            assert_eq!(own.own_page(Some(path)).as_deref(), Some(path));
        }
        for odd in
            ["", "/csam/my-keysx", "/csam/my-keys//evil.example", "/csam/my-keys/../x", "//evil.example"]
        {
            assert_eq!(own.own_page(Some(odd)).as_deref(), Some(OWN_PATH), "{odd}");
        }
        assert_eq!(own.start_path().as_deref(), Some(OWN_PATH));
        assert_eq!(Client::built_in(BASE, "manager").unwrap().own_page(Some("/csam/my-keys/add")), None);
    }

    #[test]
    fn staff_pages_never_learn_a_national_number() {
        let asked = Scope::parse("openid profile egovnrn roles").unwrap();
        let granted = |id| Client::built_in(BASE, id).unwrap().granted(&asked).text();
        assert_eq!(granted("manager"), "openid profile egovnrn");
        assert_eq!(granted("office"), "openid profile roles");
        assert_eq!(granted("backoffice"), "openid profile roles");
    }

    #[test]
    fn a_public_client_always_needs_a_challenge() {
        let manager = Client::built_in(BASE, "manager").unwrap();
        let lenient = Client { pkce_required: false, ..manager.clone() };
        let public = Client { authentications: vec![ClientAuthentication::None], ..lenient.clone() };
        assert!(manager.needs_challenge() && public.needs_challenge());
        assert!(!lenient.needs_challenge());
        assert!(!manager.proves_itself_by(ClientAuthentication::None));
    }
}
