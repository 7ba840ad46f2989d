//! The relying parties that the built-in identity provider knows. They are part of the product, so they
//! are registered in code: nobody can add one by changing a row.

use super::scope::{Scope, ScopeName};

/// One relying party.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Client {
    /// `client_id`; also the first part of its own paths and of its text key `service-ID`.
    pub id: &'static str,
    /// Text key of the name people know it by.
    pub name_key: &'static str,
    /// Absolute addresses to which answers may go.
    pub redirect_uris: Vec<String>,
    /// Absolute addresses to which the browser may return after signing out (RP-Initiated Logout 1.0, 3).
    pub post_logout_redirect_uris: Vec<String>,
    /// What it may learn at most.
    allowed: &'static [ScopeName],
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
            id,
            name_key,
            redirect_uris: vec![format!("{base}/{id}/callback")],
            post_logout_redirect_uris: vec![format!("{base}/"), format!("{base}/{id}/signed-out")],
            allowed,
        })
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
        asked.limited_to(self.allowed)
    }

    /// Path of our own at which a sign-in for it begins anew.
    pub fn start_path(&self) -> String {
        format!("/{}", self.id)
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
}
