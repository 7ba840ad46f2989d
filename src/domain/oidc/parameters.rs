//! The parameters of a request as they came, before anything believes them.

use std::collections::{BTreeMap, BTreeSet};

/// The longest value read. The addresses of real requests are far shorter.
const LONGEST: usize = 1024;

/// The longest value of those that hold a token or a document: an ID token of ours alone is above a kilobyte.
const LONGEST_DOCUMENT: usize = 8 * 1024;

/// The parameters that hold a token or a document (OpenID Connect Core, 3.1.2.1, 5.5, 6.1; RFC 7521, 4.2).
const DOCUMENTS: [&str; 4] = ["id_token_hint", "client_assertion", "claims", "request"];

/// Parameters by name. One without a value counts as left out (RFC 6749, 3.1).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Parameters(BTreeMap<String, String>);

/// Why parameters cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ParameterFault {
    /// RFC 6749, 3.1: "parameters MUST NOT be included more than once".
    #[error("a parameter is given more than once")]
    Repeated,
    /// Longer than we read, or with control characters.
    #[error("a parameter is too long or holds control characters")]
    Unreadable,
}

impl Parameters {
    /// Takes the parameters among `names`; others are ignored (RFC 6749, 3.1). Of one that is given more than once
    /// nobody can tell which was meant: it is left out.
    pub fn read(
        names: &[&str],
        pairs: impl IntoIterator<Item = (String, String)>,
    ) -> (Self, Option<ParameterFault>) {
        let (mut kept, mut repeated) = (BTreeMap::new(), BTreeSet::new());
        let mut fault = None;
        for (name, value) in pairs {
            if !names.contains(&name.as_str()) || value.is_empty() {
                continue;
            }
            let longest = if DOCUMENTS.contains(&name.as_str()) { LONGEST_DOCUMENT } else { LONGEST };
            if value.len() > longest || value.chars().any(char::is_control) {
                fault = Some(ParameterFault::Unreadable);
            } else if kept.insert(name.clone(), value).is_some() {
                repeated.insert(name);
                fault = Some(ParameterFault::Repeated);
            }
        }
        kept.retain(|name, _| !repeated.contains(name));
        (Self(kept), fault)
    }

    /// The value, if one was given.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str)
    }

    /// The parameters without this one.
    #[must_use]
    pub fn without(mut self, name: &str) -> Self {
        self.0.remove(name);
        self
    }

    /// The parameters with this one besides, or in place of its old value.
    #[must_use]
    pub fn with(mut self, name: &str, value: &str) -> Self {
        self.0.insert(name.to_owned(), value.to_owned());
        self
    }

    /// Names and values, by name.
    pub fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(pairs: &[(&str, &str)]) -> (Parameters, Option<ParameterFault>) {
        let pairs = pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        Parameters::read(&["state", "nonce", "id_token_hint"], pairs)
    }

    #[test]
    fn ignores_the_unknown_and_the_empty() {
        let (parameters, fault) = read(&[("state", "s"), ("nonce", ""), ("csrf", "x"), ("csrf", "y")]);
        assert_eq!(fault, None);
        assert_eq!(parameters.pairs().collect::<Vec<_>>(), [("state", "s")]);
        assert_eq!(parameters.get("nonce"), None);
    }

    #[test]
    fn refuses_what_two_readers_could_read_differently() {
        let (parameters, fault) = read(&[("state", "a"), ("nonce", "n"), ("state", "b"), ("state", "a")]);
        assert_eq!(fault, Some(ParameterFault::Repeated));
        assert_eq!(parameters.pairs().collect::<Vec<_>>(), [("nonce", "n")]);
        assert_eq!(read(&[("state", "a\r\nb")]).1, Some(ParameterFault::Unreadable));
        assert_eq!(read(&[("state", &"a".repeat(1025))]).1, Some(ParameterFault::Unreadable));
        assert_eq!(read(&[("state", &"a".repeat(1024))]).1, None);
        assert_eq!(read(&[("id_token_hint", &"a".repeat(8193))]).1, Some(ParameterFault::Unreadable));
        assert_eq!(read(&[("id_token_hint", &"a".repeat(8192))]).1, None);
    }
}
