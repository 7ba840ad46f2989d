//! `[token]`: the hardware token (PKCS #11) that holds the authorities' keys. Without one they lie in files.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use super::ConfigError;

/// Which token, and how to log in to it.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct TokenConfig {
    /// The library of the token's maker; empty: keys lie in files.
    pub module: PathBuf,
    /// The label of the token.
    pub label: String,
    /// The PIN of its user.
    #[serde(skip_serializing)]
    pub pin: String,
}

impl TokenConfig {
    /// Whether keys are in a token.
    pub fn is_set(&self) -> bool {
        !self.module.as_os_str().is_empty()
    }

    /// Judges what can be judged without the token.
    ///
    /// # Errors
    /// [`ConfigError::Setting`], naming the setting that cannot be used.
    pub fn judge(&self) -> Result<(), ConfigError> {
        let refuse =
            |setting, problem: &str| Err(ConfigError::Setting { setting, problem: problem.to_owned() });
        if !self.is_set() {
            return Ok(());
        }
        if !cfg!(feature = "pkcs11") {
            return refuse("token.module", "needs a program built with the feature pkcs11");
        }
        if self.label.is_empty() {
            return refuse("token.label", "must be set with token.module");
        }
        if self.pin.is_empty() {
            return refuse("token.pin", "must be set with token.module");
        }
        Ok(())
    }

    /// The lines of `check`.
    pub(super) fn lines(&self) -> [(&'static str, String); 3] {
        let pin = if self.pin.is_empty() { "not set" } else { "set" };
        [
            ("token.module", self.module.display().to_string()),
            ("token.label", self.label.clone()),
            ("token.pin", pin.to_owned()),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_needs_its_label_and_its_pin() {
        assert!(TokenConfig::default().judge().is_ok(), "keys lie in files");
        let token = |label: &str, pin: &str| TokenConfig {
            module: "/usr/lib/token.so".into(),
            label: label.to_owned(),
            pin: pin.to_owned(),
        };
        assert_eq!(token("hsm", "1234").judge().is_ok(), cfg!(feature = "pkcs11"));
        for (label, pin) in [("", "1234"), ("hsm", "")] {
            assert!(token(label, pin).judge().is_err());
        }
        assert!(!format!("{:?}", token("hsm", "1234").lines()).contains("1234"));
    }
}
