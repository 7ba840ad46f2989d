//! `[documents]`: where uploaded documents lie, sealed; `[scanner]`: who looks for viruses in them;
//! `[signatures]`: whose electronic signatures in them are trusted.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};
use url::Url;

use super::ConfigError;

/// Where documents lie.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct DocumentsConfig {
    /// `folder`: below `data`; `s3`: objects in a bucket of S3, or of what speaks like it.
    pub store: String,
    /// Address of the object store without the bucket; empty: Amazon's of the region.
    pub endpoint: String,
    pub bucket: String,
    pub region: String,
    pub key_id: String,
    /// Of the access key.
    #[serde(skip_serializing)]
    pub secret: String,
    /// Whether the bucket stands in the path (`https://store/bucket/…`) and not before the host.
    pub path_style: bool,
}

/// The virus scanner.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ScannerConfig {
    /// `unix:PATH` or `tcp:HOST:PORT` of clamd; empty: documents are not scanned.
    pub clamd: String,
}

/// Electronic signatures in uploaded documents.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct SignaturesConfig {
    /// Folder of certificates (PEM or DER) by which signers are trusted; empty: none is.
    pub anchors: PathBuf,
}

/// Where clamd listens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ScannerAddress {
    Absent,
    Unix(PathBuf),
    Tcp(String),
}

impl Default for DocumentsConfig {
    fn default() -> Self {
        Self {
            store: "folder".to_owned(),
            endpoint: String::new(),
            bucket: String::new(),
            region: "us-east-1".to_owned(),
            key_id: String::new(),
            secret: String::new(),
            path_style: true,
        }
    }
}

impl DocumentsConfig {
    /// Judges what can be judged without the store.
    ///
    /// # Errors
    /// [`ConfigError::Setting`], naming the setting that cannot be used.
    pub fn judge(&self) -> Result<(), ConfigError> {
        let refuse =
            |setting, problem: &str| Err(ConfigError::Setting { setting, problem: problem.to_owned() });
        match self.store.as_str() {
            "folder" => return Ok(()),
            "s3" => {}
            _ => return refuse("documents.store", "must be folder or s3"),
        }
        let must: [(&'static str, &str); 4] = [
            ("documents.bucket", &self.bucket),
            ("documents.region", &self.region),
            ("documents.key_id", &self.key_id),
            ("documents.secret", &self.secret),
        ];
        if let Some((setting, _)) = must.into_iter().find(|(_, value)| value.is_empty()) {
            return refuse(setting, "must be set for s3");
        }
        if self.endpoint.is_empty() {
            return Ok(());
        }
        let Ok(url) = Url::parse(&self.endpoint) else {
            return refuse("documents.endpoint", "must be an address such as https://objects.example");
        };
        let on_loopback = matches!(url.host_str(), Some("127.0.0.1" | "localhost" | "[::1]"));
        if url.scheme() != "https" && !(url.scheme() == "http" && on_loopback) {
            return refuse("documents.endpoint", "must be https, except on 127.0.0.1 or localhost");
        }
        Ok(())
    }

    /// The lines of `check`.
    pub(super) fn lines(&self) -> [(&'static str, String); 7] {
        let secret = if self.secret.is_empty() { "not set" } else { "set" };
        [
            ("documents.store", self.store.clone()),
            ("documents.endpoint", self.endpoint.clone()),
            ("documents.bucket", self.bucket.clone()),
            ("documents.region", self.region.clone()),
            ("documents.key_id", self.key_id.clone()),
            ("documents.secret", secret.to_owned()),
            ("documents.path_style", self.path_style.to_string()),
        ]
    }
}

impl ScannerConfig {
    /// Where the scanner is.
    ///
    /// # Errors
    /// [`ConfigError::Setting`] if the address is neither.
    pub fn judge(&self) -> Result<ScannerAddress, ConfigError> {
        if self.clamd.is_empty() {
            return Ok(ScannerAddress::Absent);
        }
        let unix = self.clamd.strip_prefix("unix:").filter(|path| path.starts_with('/'));
        if let Some(path) = unix {
            return Ok(ScannerAddress::Unix(path.into()));
        }
        let tcp = self.clamd.strip_prefix("tcp:").and_then(|address| address.rsplit_once(':'));
        match tcp {
            Some((host, port)) if !host.is_empty() && port.parse::<u16>().is_ok() => {
                Ok(ScannerAddress::Tcp(format!("{host}:{port}")))
            }
            _ => {
                let problem = "must be unix:/PATH or tcp:HOST:PORT".to_owned();
                Err(ConfigError::Setting { setting: "scanner.clamd", problem })
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bucket_needs_its_name_its_key_and_a_safe_address() {
        assert!(DocumentsConfig::default().judge().is_ok());
        let good = DocumentsConfig {
            store: "s3".to_owned(),
            endpoint: "http://127.0.0.1:9000".to_owned(),
            bucket: "documents".to_owned(),
            key_id: "key".to_owned(),
            secret: "secret".to_owned(),
            ..DocumentsConfig::default()
        };
        assert!(good.judge().is_ok());
        let refused: [fn(&mut DocumentsConfig); 6] = [
            |set| set.store = "tape".to_owned(),
            |set| set.bucket.clear(),
            |set| set.key_id.clear(),
            |set| set.secret.clear(),
            |set| set.endpoint = "objects".to_owned(),
            |set| set.endpoint = "http://objects.example".to_owned(),
        ];
        for spoil in refused {
            let mut bad = good.clone();
            spoil(&mut bad);
            assert!(bad.judge().is_err(), "{bad:?}");
        }
        assert!(good.lines().iter().all(|(_, value)| value != "secret"), "a secret is not printed");
    }

    #[test]
    fn a_scanner_is_at_a_socket_or_a_port() {
        let judged = |clamd: &str| ScannerConfig { clamd: clamd.to_owned() }.judge().ok();
        assert_eq!(judged(""), Some(ScannerAddress::Absent));
        assert_eq!(judged("unix:/run/clamd.ctl"), Some(ScannerAddress::Unix("/run/clamd.ctl".into())));
        assert_eq!(judged("tcp:[::1]:3310"), Some(ScannerAddress::Tcp("[::1]:3310".to_owned())));
        for bad in ["unix:clamd.ctl", "tcp:host", "tcp::3310", "tcp:host:port", "/run/clamd.ctl"] {
            assert_eq!(judged(bad), None, "{bad}");
        }
    }
}
