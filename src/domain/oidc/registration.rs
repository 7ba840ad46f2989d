//! Registering a relying party: what an operator writes down, judged. The words are for operators, in English.

use super::client::{Client, ClientAuthentication, ClientName};
use super::scope::Scope;
use crate::domain::word::Word;

/// A relying party as an operator writes it down.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Registration {
    /// Its `client_id`.
    pub id: String,
    /// What people are told it is called.
    pub name: String,
    /// Where answers may go: compared to the letter.
    pub redirect_uris: Vec<String>,
    /// Where browsers may return after signing out; may be empty.
    pub post_logout_redirect_uris: Vec<String>,
    /// What it may learn at most, as a scope: `openid profile email`.
    pub scope: String,
    /// `client_secret_basic`, `client_secret_post` or `none`.
    pub authentication: String,
    /// Whether it must send a code challenge; a public client must in any case.
    pub pkce_required: bool,
    /// Whether it belongs to the operator's own service: then nobody is asked for consent.
    pub first_party: bool,
}

/// Why a relying party is not registered.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RegistrationFault {
    #[error("the id of a client has 1 to 64 of the characters a-z, A-Z, 0-9, dot, dash and underscore")]
    Id,
    #[error("`{0}` is a part of Passerelle itself")]
    Reserved(String),
    #[error("the name of a client has 1 to 80 characters")]
    Name,
    #[error("a client needs at least one redirect URI")]
    NoAddress,
    #[error(
        "`{0}` cannot be an address of a client: https with a host and no fragment; http only for 127.0.0.1, [::1] \
         and localhost"
    )]
    Address(String),
    #[error("the scope must contain openid, and besides only profile, email, egovnrn and roles")]
    Scope,
    #[error("a client proves itself by client_secret_basic, client_secret_post or none")]
    Authentication,
}

impl Registration {
    /// The client that was written down, or what is wrong first.
    pub fn judge(self) -> Result<Client, RegistrationFault> {
        let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
        if !(1..=64).contains(&self.id.len()) || !self.id.chars().all(plain) {
            return Err(RegistrationFault::Id);
        }
        if Client::is_reserved(&self.id) {
            return Err(RegistrationFault::Reserved(self.id));
        }
        let name = self.name.trim();
        if !(1..=80).contains(&name.chars().count()) || name.chars().any(char::is_control) {
            return Err(RegistrationFault::Name);
        }
        if self.redirect_uris.is_empty() {
            return Err(RegistrationFault::NoAddress);
        }
        if let Some(odd) =
            self.redirect_uris.iter().chain(&self.post_logout_redirect_uris).find(|uri| !is_address(uri))
        {
            return Err(RegistrationFault::Address(odd.clone()));
        }
        let scope = Scope::parse(&self.scope)
            .filter(|scope| scope.names().len() + 1 == self.scope.split(' ').count());
        let scope = scope.ok_or(RegistrationFault::Scope)?;
        let authentication =
            ClientAuthentication::parse(&self.authentication).ok_or(RegistrationFault::Authentication)?;
        Ok(Client {
            id: self.id,
            name: ClientName::Given(name.to_owned()),
            redirect_uris: self.redirect_uris,
            post_logout_redirect_uris: self.post_logout_redirect_uris,
            allowed: scope.names().to_vec(),
            authentications: vec![authentication],
            pkce_required: self.pkce_required,
            first_party: self.first_party,
        })
    }
}

/// Whether answers with codes may travel there (RFC 9700, 2.1 and 4.1; loopback for development).
fn is_address(uri: &str) -> bool {
    let readable =
        uri.len() <= 1024 && uri.chars().all(|c| c.is_ascii_graphic() && !"\\#\"'<>;,".contains(c));
    let (secure, rest) = match (uri.strip_prefix("https://"), uri.strip_prefix("http://")) {
        (Some(rest), _) => (true, rest),
        (None, Some(rest)) => (false, rest),
        (None, None) => return false,
    };
    let authority = rest.split(['/', '?']).next().unwrap_or_default();
    let (host, port) = match authority.rsplit_once(':') {
        Some((host, port)) if !authority.ends_with(']') => (host, Some(port)),
        _ => (authority, None),
    };
    let port_is_right = port.is_none_or(|port| port.parse::<u16>().is_ok() && !port.starts_with('+'));
    let loopback = matches!(host, "127.0.0.1" | "[::1]" | "localhost");
    readable && port_is_right && (loopback || (secure && is_host(host)))
}

/// A name in small letters whose last part is no number, so that no two readers differ on what it means.
fn is_host(host: &str) -> bool {
    let label = |label: &str| {
        let inner = label.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        !label.is_empty() && inner && !label.starts_with('-') && !label.ends_with('-')
    };
    let last = host.rsplit('.').next().unwrap_or_default();
    host.len() <= 253 && host.split('.').all(label) && last.starts_with(|c: char| c.is_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hospital() -> Registration {
        Registration {
            id: "hospital".to_owned(),
            name: "Hospital of the Sea".to_owned(),
            redirect_uris: vec!["https://hospital.example/cb".to_owned()],
            scope: "openid profile email".to_owned(),
            authentication: "client_secret_basic".to_owned(),
            ..Registration::default()
        }
    }

    #[test]
    fn takes_what_an_operator_writes() {
        let client = hospital().judge().unwrap();
        assert!(client.redirects_to("https://hospital.example/cb") && !client.first_party);
        assert_eq!(client.allowed.len(), 2);
        assert!(client.proves_itself_by(ClientAuthentication::Basic));
        assert!(!client.proves_itself_by(ClientAuthentication::Post));
        assert_eq!(client.start_path(), None);
    }

    #[test]
    fn refuses_what_would_be_misread() {
        let id = |id: &str| Registration { id: id.to_owned(), ..hospital() }.judge();
        assert_eq!(id("manager"), Err(RegistrationFault::Reserved("manager".to_owned())));
        for odd in ["", "a b", "a:b", "é", &"a".repeat(65)] {
            assert_eq!(id(odd), Err(RegistrationFault::Id), "{odd}");
        }
        let name = |name: &str| Registration { name: name.to_owned(), ..hospital() }.judge();
        assert!(name("Ziekenhuis «Zee»").is_ok());
        assert_eq!(name("  "), Err(RegistrationFault::Name));
        let scope = |scope: &str| Registration { scope: scope.to_owned(), ..hospital() }.judge();
        assert!(scope("openid").is_ok());
        for odd in ["profile", "openid phone", "openid  profile", ""] {
            assert_eq!(scope(odd), Err(RegistrationFault::Scope), "{odd}");
        }
        let by = |word: &str| Registration { authentication: word.to_owned(), ..hospital() }.judge();
        assert!(by("none").is_ok_and(|client| client.needs_challenge()));
        assert_eq!(by("private_key_jwt"), Err(RegistrationFault::Authentication));
    }

    #[test]
    fn addresses_are_https_or_loopback() {
        for good in [
            "https://hospital.example",
            "https://a.b.example:8443/cb?x=1",
            "http://127.0.0.1:4000/cb",
            "http://[::1]:4000/cb",
            "http://[::1]/cb",
            "http://localhost/cb",
        ] {
            assert!(is_address(good), "{good}");
        }
        for odd in [
            "",
            "hospital.example/cb",
            "http://hospital.example/cb",
            "http://127.0.0.1.evil.example/cb",
            "https://",
            "https:///cb",
            "https://user@hospital.example/cb",
            "https://hospital.example/cb#x",
            "https://hospital.example:99999/cb",
            "https://hospital.example:/cb",
            "https://Hospital.example/cb",
            "https://hospital.example\\@evil.example/",
            "https://1.2.3.4.5/cb",
            "https://hos pital.example/cb",
            "https://hospital.example/cb;x",
            "javascript:alert(1)",
            "com.example.app:/cb",
        ] {
            assert!(!is_address(odd), "{odd}");
        }
        let none = Registration { redirect_uris: Vec::new(), ..hospital() };
        assert_eq!(none.judge(), Err(RegistrationFault::NoAddress));
    }
}
