//! `[[client]]`: relying parties of the built-in identity provider, by configuration.

use serde::{Deserialize, Serialize};

use super::ConfigError;
use crate::domain::oidc::client::{Client, ClientAuthentication};
use crate::domain::oidc::registration::Registration;

/// The shortest secret that is taken: what `openssl rand -hex 16` gives.
const SHORTEST_SECRET: usize = 32;

/// One relying party.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClientConfig {
    pub id: String,
    pub name: String,
    /// Empty for a public client (`auth = "none"`).
    #[serde(skip_serializing, default)]
    pub secret: String,
    pub redirect_uris: Vec<String>,
    #[serde(default)]
    pub post_logout_redirect_uris: Vec<String>,
    #[serde(default = "default_scope")]
    pub scope: String,
    #[serde(default = "default_auth")]
    pub auth: String,
    #[serde(default = "default_pkce")]
    pub pkce: bool,
    #[serde(default)]
    pub first_party: bool,
}

fn default_scope() -> String {
    "openid profile email".to_owned()
}

fn default_auth() -> String {
    "client_secret_basic".to_owned()
}

fn default_pkce() -> bool {
    true
}

impl ClientConfig {
    /// The client, judged.
    ///
    /// # Errors
    /// [`ConfigError::Setting`], naming the client.
    pub fn client(&self) -> Result<Client, ConfigError> {
        let refuse =
            |why: &str| ConfigError::Setting { setting: "client", problem: format!("{:?}: {why}", self.id) };
        let registration = Registration {
            id: self.id.clone(),
            name: self.name.clone(),
            redirect_uris: self.redirect_uris.clone(),
            post_logout_redirect_uris: self.post_logout_redirect_uris.clone(),
            scope: self.scope.clone(),
            authentication: self.auth.clone(),
            pkce_required: self.pkce,
            first_party: self.first_party,
        };
        let client = registration.judge().map_err(|fault| refuse(&fault.to_string()))?;
        let public = client.proves_itself_by(ClientAuthentication::None);
        if public && !self.secret.is_empty() {
            return Err(refuse("a client with auth none has no secret"));
        }
        if !public && self.secret.chars().count() < SHORTEST_SECRET {
            return Err(refuse("secret must have at least 32 characters: openssl rand -hex 32 makes one"));
        }
        Ok(client)
    }
}

/// All of them, judged, each id once.
///
/// # Errors
/// The first [`ConfigError::Setting`].
pub fn judge_all(clients: &[ClientConfig]) -> Result<Vec<Client>, ConfigError> {
    let judged = clients.iter().map(ClientConfig::client).collect::<Result<Vec<_>, _>>()?;
    let twice =
        judged.iter().enumerate().find(|(at, one)| judged[..*at].iter().any(|other| other.id == one.id));
    match twice {
        Some((_, client)) => {
            let problem = format!("{:?} stands there twice", client.id);
            Err(ConfigError::Setting { setting: "client", problem })
        }
        None => Ok(judged),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Config;

    fn read(text: &str) -> Result<Vec<Client>, String> {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("passerelle.toml");
        std::fs::write(&file, text).unwrap();
        let config = Config::load(Some(&file)).map_err(|error| error.to_string())?;
        assert!(!format!("{:?}", config.lines()).contains("0123456789"), "a secret was printed");
        judge_all(&config.client).map_err(|error| error.to_string())
    }

    const GOOD: &str = "[[client]]\nid = \"hospital\"\nname = \"Hospital\"\n\
        redirect_uris = [\"https://hospital.example/cb\"]\n";
    const SECRET: &str = "secret = \"0123456789abcdef0123456789abcdef\"\n";

    #[test]
    fn a_client_is_read_from_the_file() {
        let clients = read(&format!("{GOOD}{SECRET}")).unwrap();
        assert_eq!(clients[0].id, "hospital");
        assert!(clients[0].pkce_required && !clients[0].first_party);
        let public = read(&format!("{GOOD}auth = \"none\"\npkce = false\n")).unwrap();
        assert!(public[0].needs_challenge());
    }

    #[test]
    fn a_fault_names_the_client() {
        for text in [
            GOOD.to_owned(),
            format!("{GOOD}secret = \"short\"\n"),
            format!("{GOOD}{SECRET}auth = \"none\"\n"),
            format!("{GOOD}{SECRET}{GOOD}{SECRET}"),
            format!("{GOOD}{SECRET}scope = \"profile\"\n"),
        ] {
            let refused = read(&text).unwrap_err();
            assert!(refused.contains("hospital"), "{refused}");
        }
        assert!(read(&format!("{GOOD}{SECRET}colour = \"red\"\n")).is_err());
    }
}
