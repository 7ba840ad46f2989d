//! The relying parties of the built-in identity provider. Those of the product itself are registered in code; others
//! come from the configuration or the command line, judged by `registration`.

use super::scope::{Scope, ScopeName};
use crate::domain::word::words;

words! {
    /// How a relying party proves itself at the token endpoint (OpenID Connect Core, 9).
    pub enum ClientAuthentication {
        Basic => "client_secret_basic",
        Post => "client_secret_post",
        /// A public client: it can keep no secret.
        None => "none",
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
    /// Whether it is part of the same service as the provider: then nobody is asked for consent.
    pub first_party: bool,
}

/// `client_id` and text key of each, and what it may learn: staff pages need no national number.
const BUILT_IN: [(&str, &str, &[ScopeName]); 3] = [
    ("manager", "service-manager", &[ScopeName::Profile, ScopeName::Egovnrn]),
    ("office", "service-office", &[ScopeName::Profile, ScopeName::Roles]),
    ("backoffice", "service-backoffice", &[ScopeName::Profile, ScopeName::Roles]),
];

impl Client {
    /// The client of that id; `base` is the public address without a slash at the end.
    pub fn built_in(base: &str, client_id: &str) -> Option<Self> {
        let (id, name_key, allowed) = BUILT_IN.into_iter().find(|(id, ..)| *id == client_id)?;
        Some(Self {
            id: id.to_owned(),
            name: ClientName::Key(name_key),
            redirect_uris: vec![format!("{base}/{id}/callback")],
            post_logout_redirect_uris: vec![format!("{base}/"), format!("{base}/{id}/signed-out")],
            allowed: allowed.to_vec(),
            authentications: vec![ClientAuthentication::Basic, ClientAuthentication::Post],
            pkce_required: true,
            first_party: true,
        })
    }

    /// Whether an id belongs to a client of the product.
    pub fn is_reserved(client_id: &str) -> bool {
        BUILT_IN.into_iter().any(|(id, ..)| id == client_id)
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

    /// Whether a request without a code challenge is refused (RFC 9700, 2.1.1: always for public clients).
    pub fn needs_challenge(&self) -> bool {
        self.pkce_required || self.proves_itself_by(ClientAuthentication::None)
    }

    /// Path of our own at which a sign-in for it begins anew; `None` for one that is not ours.
    pub fn start_path(&self) -> Option<String> {
        self.is_built_in().then(|| format!("/{}", self.id))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
