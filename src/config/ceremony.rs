//! `[ceremony]`: the operators who confirm what is done to the authorities.

use serde::{Deserialize, Serialize};

use super::ConfigError;

/// Who may confirm a ceremony.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct CeremonyConfig {
    pub operators: Vec<OperatorConfig>,
}

/// One operator.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OperatorConfig {
    /// As the transcript calls them.
    pub name: String,
    /// What `openssl pkey -pubout` says of their Ed25519 key: PEM, or its one line of Base64.
    pub public_key: String,
}

impl CeremonyConfig {
    /// Judges what can be judged without reading the keys.
    ///
    /// # Errors
    /// [`ConfigError::Setting`] for an operator without a name, or two of one name or key: one person would confirm
    /// twice.
    pub fn judge(&self) -> Result<(), ConfigError> {
        let refuse = |problem: &str| {
            Err(ConfigError::Setting { setting: "ceremony.operators", problem: problem.to_owned() })
        };
        for (place, one) in self.operators.iter().enumerate() {
            if one.name.trim().is_empty() || one.name.contains(char::is_control) {
                return refuse("must each have a name");
            }
            let before = &self.operators[..place];
            if before.iter().any(|other| other.name.trim() == one.name.trim()) {
                return refuse("must each have a name of their own");
            }
            if before.iter().any(|other| packed(&other.public_key) == packed(&one.public_key)) {
                return refuse("must each have a key of their own");
            }
        }
        Ok(())
    }

    /// The line of `check`.
    pub(super) fn lines(&self) -> [(&'static str, String); 1] {
        let names: Vec<&str> = self.operators.iter().map(|one| one.name.as_str()).collect();
        [("ceremony.operators", names.join(", "))]
    }
}

/// The Base64 of a key without the lines around it.
fn packed(key: &str) -> String {
    let inside = key.lines().filter(|line| !line.starts_with("-----"));
    inside.flat_map(|line| line.chars().filter(|c| !c.is_whitespace())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(operators: &[(&str, &str)]) -> CeremonyConfig {
        let operators = operators
            .iter()
            .map(|(name, key)| OperatorConfig { name: (*name).to_owned(), public_key: (*key).to_owned() });
        CeremonyConfig { operators: operators.collect() }
    }

    #[test]
    fn one_person_is_not_two_operators() {
        assert!(of(&[]).judge().is_ok());
        assert!(of(&[("Ann", "AAAA"), ("Bert", "BBBB")]).judge().is_ok());
        let wrapped = "-----BEGIN PUBLIC KEY-----\nAA\nAA\n-----END PUBLIC KEY-----\n";
        for operators in [
            &[("Ann", "AAAA"), ("Ann ", "BBBB")][..],
            &[("Ann", "AAAA"), ("Bert", wrapped)],
            &[("", "AAAA")],
            &[("Ann\n", "AAAA")],
        ] {
            assert!(of(operators).judge().is_err(), "{operators:?}");
        }
    }
}
