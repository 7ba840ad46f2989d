//! `[sms]`: how codes by text message leave. Without a gateway keys by text message are not offered.

use std::collections::BTreeMap;
use std::path::PathBuf;

use serde::{Deserialize, Serialize};
use url::Url;

use super::ConfigError;

/// The longest that a gateway is waited for, in seconds.
const LONGEST_TIMEOUT: u64 = 10;

/// How codes by text message leave.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct SmsConfig {
    /// `none`, `http`, or `folder` to write files.
    pub gateway: String,
    /// Folder for `folder`.
    pub folder: PathBuf,
    /// Where `http` sends its requests.
    pub url: String,
    /// `POST` or `PUT`.
    pub method: String,
    /// Headers of a request, credentials among them. `Content-Type` is `application/json` unless it stands here.
    #[serde(skip_serializing)]
    pub headers: BTreeMap<String, String>,
    /// The body, with places for `{to}` or `{digits}`, `{text}` and `{id}`.
    #[serde(skip_serializing)]
    pub body: String,
    pub timeout_seconds: u64,
}

impl Default for SmsConfig {
    fn default() -> Self {
        Self {
            gateway: "none".to_owned(),
            folder: PathBuf::from("data/sms"),
            url: String::new(),
            method: "POST".to_owned(),
            headers: BTreeMap::new(),
            body: String::new(),
            timeout_seconds: LONGEST_TIMEOUT,
        }
    }
}

impl SmsConfig {
    /// Judges what can be judged without making the gateway.
    ///
    /// # Errors
    /// [`ConfigError::Setting`], naming the setting that cannot be used.
    pub fn judge(&self) -> Result<(), ConfigError> {
        let refuse =
            |setting, problem: &str| Err(ConfigError::Setting { setting, problem: problem.to_owned() });
        match self.gateway.as_str() {
            "none" | "folder" => return Ok(()),
            "http" => {}
            _ => return refuse("sms.gateway", "must be none, http or folder"),
        }
        let Ok(url) = Url::parse(&self.url) else {
            return refuse("sms.url", "must be an address such as https://gateway.example/messages");
        };
        let on_loopback = matches!(url.host_str(), Some("127.0.0.1" | "localhost" | "[::1]"));
        if url.scheme() != "https" && !(url.scheme() == "http" && on_loopback) {
            return refuse("sms.url", "must be https, except on 127.0.0.1 or localhost");
        }
        // Addresses are written down on the way; numbers and codes may not be.
        if self.url.contains('{') || self.url.contains("%7B") {
            return refuse("sms.url", "must hold no place: number and text belong into sms.body");
        }
        if self.body.is_empty() {
            return refuse("sms.body", "must be set for http");
        }
        if !(1..=LONGEST_TIMEOUT).contains(&self.timeout_seconds) {
            return refuse("sms.timeout_seconds", "must be a number from 1 to 10");
        }
        Ok(())
    }

    /// The lines `check` prints. Of headers only their names, of the body only whether it is set, of the address not
    /// its query: keys of gateways stand there.
    pub fn lines(&self) -> Vec<(&'static str, String)> {
        let names: Vec<_> = self.headers.keys().map(String::as_str).collect();
        let address = match self.url.split_once('?') {
            Some((address, _)) => format!("{address}?…"),
            None => self.url.clone(),
        };
        let mut lines = vec![("sms.gateway", self.gateway.clone())];
        match self.gateway.as_str() {
            "folder" => lines.push(("sms.folder", self.folder.display().to_string())),
            "http" => lines.extend([
                ("sms.url", address),
                ("sms.method", self.method.clone()),
                ("sms.headers", names.join(", ")),
                ("sms.body", if self.body.is_empty() { "not set" } else { "set" }.to_owned()),
                ("sms.timeout_seconds", self.timeout_seconds.to_string()),
            ]),
            _ => {}
        }
        lines
    }
}

#[cfg(test)]
mod tests {
    use crate::config::Config;

    const GOOD: &str = "[sms]\ngateway = \"http\"\nurl = \"https://gateway.example/send?key=hidden1\"\n\
        body = '{\"to\":\"{to}\",\"text\":\"{text}\",\"password\":\"hidden2\"}'\n";

    fn read(text: &str) -> Config {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("passerelle.toml");
        std::fs::write(&file, text).unwrap();
        Config::load(Some(&file)).unwrap()
    }

    #[test]
    fn a_gateway_is_read_and_its_secrets_are_not_printed() {
        let config = read(&format!("{GOOD}[sms.headers]\nAuthorization = \"Bearer hidden3\"\n"));
        config.sms.judge().unwrap();
        assert_eq!(config.sms.headers["Authorization"], "Bearer hidden3");
        assert_eq!(config.sms.timeout_seconds, 10);
        let lines = config.lines();
        let printed = format!("{lines:?}");
        assert!(!printed.contains("hidden"), "{printed}");
        for (setting, value) in
            [("sms.gateway", "http"), ("sms.headers", "Authorization"), ("sms.body", "set")]
        {
            assert!(lines.contains(&(setting, value.to_owned())), "{setting}: {printed}");
        }
        read("").sms.judge().unwrap();
        assert!(read("").lines().contains(&("sms.gateway", "none".to_owned())));
    }

    #[test]
    fn a_wrong_setting_is_refused_by_its_name() {
        for (wrong, setting) in [
            ("gateway = \"pigeon\"\n", "sms.gateway"),
            ("url = \"gateway\"\n", "sms.url"),
            ("url = \"http://gateway.example/\"\n", "sms.url"),
            ("url = \"ftp://127.0.0.1/\"\n", "sms.url"),
            ("url = \"https://gateway.example/?to={to}\"\n", "sms.url"),
            ("body = \"\"\n", "sms.body"),
            ("timeout_seconds = 0\n", "sms.timeout_seconds"),
            ("timeout_seconds = 11\n", "sms.timeout_seconds"),
        ] {
            let key = wrong.split(' ').next().unwrap();
            let kept: String = GOOD
                .lines()
                .filter(|line| !line.starts_with(key))
                .fold(String::new(), |all, line| format!("{all}{line}\n"));
            let config = read(&format!("{kept}{wrong}"));
            assert!(config.sms.judge().unwrap_err().to_string().starts_with(setting), "{wrong}");
        }
    }
}
