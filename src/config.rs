//! Configuration: a TOML file, then `PASSERELLE_*` in the environment (`__` between sections).
//!
//! Every refusal names the setting. Secrets are read, never printed.

use std::path::{Path, PathBuf};

use figment::Figment;
use figment::providers::{Env, Format, Serialized, Toml};
use serde::{Deserialize, Serialize};
use url::Url;

use provider::ProviderConfig;

pub mod assurance;
pub mod ceremony;
pub mod client;
pub mod documents;
pub mod profile;
pub mod provider;
pub mod sms;
pub mod token;

/// Everything an operator can set.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    /// Address and port to listen on.
    pub listen: String,
    /// The public address of the service, without a slash at the end: `https://certificates.example.be`.
    pub base_url: String,
    /// `sqlite:PATH` or `postgres://…`.
    pub database: String,
    /// Folder of uploaded documents and keys of the authorities.
    pub data: PathBuf,
    /// 32 bytes in hexadecimal. Everything sealed or hashed in the database hangs on it.
    #[serde(skip_serializing, default)]
    pub master_key: String,
    /// Protects the keys of the certification authorities on disk.
    #[serde(skip_serializing, default)]
    pub ca_passphrase: String,
    /// File of known weak keys, in the form of badkeys: 15 octets of SHA-256 of the modulus and one of the list it
    /// stands on, sorted. Empty: none is known.
    pub weak_keys: PathBuf,
    pub documents: documents::DocumentsConfig,
    pub scanner: documents::ScannerConfig,
    pub signatures: documents::SignaturesConfig,
    pub token: token::TokenConfig,
    pub ceremony: ceremony::CeremonyConfig,
    pub mail: MailConfig,
    pub sms: sms::SmsConfig,
    pub assurance: assurance::AssuranceConfig,
    pub profile: profile::ProfilesConfig,
    pub identity_provider: ProviderConfig,
    /// Relying parties of the built-in provider, besides those of Passerelle itself: `[[client]]`.
    pub client: Vec<client::ClientConfig>,
}

/// How letters leave.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MailConfig {
    /// `smtp`, or `folder` to write files.
    pub transport: String,
    pub from: String,
    /// Folder for `folder`.
    pub folder: PathBuf,
    pub host: String,
    pub port: u16,
    /// `starttls`, `tls` or `none` (loopback only).
    pub security: String,
    pub username: String,
    #[serde(skip_serializing, default)]
    pub password: String,
}

/// A setting that cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    #[error("the configuration cannot be read: {0}")]
    Unreadable(Box<figment::Error>),
    #[error("{setting} {problem}")]
    Setting { setting: &'static str, problem: String },
}

/// Which engine, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DatabaseAddress {
    Sqlite(PathBuf),
    Postgres(String),
}

impl Default for Config {
    fn default() -> Self {
        Self {
            listen: "127.0.0.1:8480".to_owned(),
            base_url: "http://127.0.0.1:8480".to_owned(),
            database: "sqlite:data/passerelle.db".to_owned(),
            data: PathBuf::from("data"),
            master_key: String::new(),
            ca_passphrase: String::new(),
            weak_keys: PathBuf::new(),
            documents: documents::DocumentsConfig::default(),
            scanner: documents::ScannerConfig::default(),
            signatures: documents::SignaturesConfig::default(),
            token: token::TokenConfig::default(),
            ceremony: ceremony::CeremonyConfig::default(),
            mail: MailConfig {
                transport: "folder".to_owned(),
                from: "noreply@passerelle.example".to_owned(),
                folder: PathBuf::from("data/mail"),
                host: String::new(),
                port: 587,
                security: "starttls".to_owned(),
                username: String::new(),
                password: String::new(),
            },
            sms: sms::SmsConfig::default(),
            assurance: assurance::AssuranceConfig::default(),
            profile: profile::ProfilesConfig::default(),
            identity_provider: ProviderConfig::default(),
            client: Vec::new(),
        }
    }
}

impl Config {
    /// Reads the file, if given, and the environment over it.
    ///
    /// # Errors
    /// [`ConfigError`], naming the setting.
    pub fn load(file: Option<&Path>) -> Result<Self, ConfigError> {
        let mut sources = Figment::from(Serialized::defaults(Self::default()));
        if let Some(file) = file {
            if !file.is_file() {
                let problem = format!("{} is not a file", file.display());
                return Err(ConfigError::Setting { setting: "--config", problem });
            }
            sources = sources.merge(Toml::file(file));
        }
        sources
            // Where the file lies is no setting in it.
            .merge(Env::prefixed("PASSERELLE_").ignore(&["config"]).split("__"))
            .extract()
            .map_err(|error| ConfigError::Unreadable(Box::new(error)))
    }

    /// Judges what can be judged without starting.
    ///
    /// # Errors
    /// The first [`ConfigError::Setting`] that would keep the service from keeping its promises.
    pub fn validate(&self) -> Result<(), ConfigError> {
        let refuse =
            |setting, problem: &str| Err(ConfigError::Setting { setting, problem: problem.to_owned() });
        self.database_address()?;
        let Ok(url) = Url::parse(&self.base_url) else {
            return refuse("base_url", "must be an address such as https://certificates.example.be");
        };
        if self.base_url.ends_with('/') || !matches!(url.path(), "/" | "") {
            return refuse("base_url", "must end after the host and port");
        }
        if url.scheme() != "https" && !self.on_loopback() {
            return refuse("base_url", "must be https, except on 127.0.0.1 or localhost");
        }
        if self.listen.parse::<std::net::SocketAddr>().is_err() {
            return refuse("listen", "must be an address and port, such as 127.0.0.1:8480");
        }
        if hex::decode(self.master_key.trim()).map(|key| key.len()) != Ok(32) {
            return refuse("master_key", "must be 32 bytes in hexadecimal: openssl rand -hex 32 makes one");
        }
        if self.ca_passphrase.chars().count() < 12 {
            return refuse("ca_passphrase", "must have at least 12 characters");
        }
        self.documents.judge()?;
        self.scanner.judge()?;
        self.token.judge()?;
        self.ceremony.judge()?;
        match self.mail.transport.as_str() {
            "folder" => {}
            "smtp" if self.mail.host.is_empty() => return refuse("mail.host", "must be set for smtp"),
            "smtp" if !matches!(self.mail.security.as_str(), "starttls" | "tls" | "none") => {
                return refuse("mail.security", "must be starttls, tls or none");
            }
            "smtp" => {}
            _ => return refuse("mail.transport", "must be smtp or folder"),
        }
        self.sms.judge()?;
        self.assurance.judge()?;
        self.profile.judge(&self.base_url)?;
        self.identity_provider.judge()?;
        client::judge_all(&self.client).map(|_| ())
    }

    /// The engine and place that `database` names.
    ///
    /// # Errors
    /// [`ConfigError::Setting`] when it names neither engine.
    pub fn database_address(&self) -> Result<DatabaseAddress, ConfigError> {
        if let Some(path) = self.database.strip_prefix("sqlite:").filter(|path| !path.is_empty()) {
            return Ok(DatabaseAddress::Sqlite(PathBuf::from(path)));
        }
        if self.database.starts_with("postgres://") || self.database.starts_with("postgresql://") {
            return Ok(DatabaseAddress::Postgres(self.database.clone()));
        }
        let problem = "must be sqlite:PATH or postgres://…".to_owned();
        Err(ConfigError::Setting { setting: "database", problem })
    }

    /// Whether the service is reached over loopback, where cookies need no TLS.
    pub fn on_loopback(&self) -> bool {
        Url::parse(&self.base_url)
            .ok()
            .and_then(|url| url.host_str().map(|host| matches!(host, "127.0.0.1" | "localhost" | "[::1]")))
            .unwrap_or(false)
    }

    /// The lines `check` prints: every setting, secrets only as set or not.
    pub fn lines(&self) -> Vec<(&'static str, String)> {
        let secret = |value: &str| if value.is_empty() { "not set" } else { "set" }.to_owned();
        let database = match Url::parse(&self.database) {
            Ok(mut url) if url.password().is_some() => {
                let hidden = url.set_password(Some("***"));
                if hidden.is_ok() { url.to_string() } else { "postgres://…".to_owned() }
            }
            _ => self.database.clone(),
        };
        let mut lines = vec![
            ("listen", self.listen.clone()),
            ("base_url", self.base_url.clone()),
            ("database", database),
            ("data", self.data.display().to_string()),
            ("master_key", secret(&self.master_key)),
            ("ca_passphrase", secret(&self.ca_passphrase)),
            ("weak_keys", self.weak_keys.display().to_string()),
            ("mail.transport", self.mail.transport.clone()),
            ("mail.from", self.mail.from.clone()),
            ("mail.host", self.mail.host.clone()),
            ("mail.port", self.mail.port.to_string()),
            ("mail.security", self.mail.security.clone()),
            ("mail.username", self.mail.username.clone()),
            ("mail.password", secret(&self.mail.password)),
        ];
        lines.extend(self.documents.lines());
        lines.push(("scanner.clamd", self.scanner.clamd.clone()));
        lines.push(("signatures.anchors", self.signatures.anchors.display().to_string()));
        lines.extend(self.token.lines());
        lines.extend(self.ceremony.lines());
        lines.extend(self.sms.lines());
        lines.extend(self.assurance.lines());
        lines.extend(self.profile.lines(&self.base_url));
        lines.extend(self.identity_provider.lines());
        let clients: Vec<_> = self.client.iter().map(|client| client.id.as_str()).collect();
        lines.push(("client", clients.join(", ")));
        lines
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_are_read_from_the_file_and_may_be_missing() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("passerelle.toml");
        let text =
            "master_key = \"5a5a\"\nca_passphrase = \"a long passphrase\"\n[mail]\npassword = \"secret\"\n";
        std::fs::write(&file, text).unwrap();
        let config = Config::load(Some(&file)).unwrap();
        assert_eq!(config.master_key, "5a5a");
        assert_eq!(config.ca_passphrase, "a long passphrase");
        assert_eq!(config.mail.password, "secret");
        assert_eq!(config.identity_provider.client_secret, "");
    }
}
