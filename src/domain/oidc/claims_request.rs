//! The parameter `claims` (OpenID Connect Core, 5.5), as far as it binds us: a level that must be reached, and the
//! person that is meant. What else it names is told if the scope tells it; leaving it out is allowed, essential or not.

use serde::Deserialize;

/// What a relying party asks of the ID token. `userinfo` and other claims are read over.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
pub struct ClaimsRequest {
    #[serde(default)]
    id_token: Option<OfToken>,
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
struct OfToken {
    #[serde(default)]
    acr: Option<Wanted>,
    #[serde(default)]
    sub: Option<Wanted>,
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
struct Wanted {
    #[serde(default)]
    essential: bool,
    #[serde(default)]
    value: Option<String>,
    #[serde(default)]
    values: Vec<String>,
}

impl ClaimsRequest {
    /// The levels asked, the wished first; empty where none is named.
    pub fn levels(&self) -> impl Iterator<Item = &str> {
        let acr = self.id_token.as_ref().and_then(|token| token.acr.as_ref());
        acr.into_iter().flat_map(|acr| acr.value.iter().chain(&acr.values)).map(String::as_str)
    }

    /// Whether one of those levels must be reached (OpenID Connect Core, 5.5.1.1).
    pub fn level_is_essential(&self) -> bool {
        let acr = self.id_token.as_ref().and_then(|token| token.acr.as_ref());
        acr.is_some_and(|acr| acr.essential) && self.levels().next().is_some()
    }

    /// The `sub` of the only person about whom an answer is wanted.
    pub fn subject(&self) -> Option<&str> {
        self.id_token.as_ref()?.sub.as_ref()?.value.as_deref()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> ClaimsRequest {
        serde_json::from_str(text).unwrap()
    }

    #[test]
    fn reads_level_and_person() {
        let asked = read(
            r#"{"id_token": {"acr": {"essential": true, "values": ["a", "b"]}, "sub": {"value": "x"},
                "auth_time": {"essential": true}}, "userinfo": {"name": null}}"#,
        );
        assert_eq!(asked.levels().collect::<Vec<_>>(), ["a", "b"]);
        assert!(asked.level_is_essential());
        assert_eq!(asked.subject(), Some("x"));
    }

    #[test]
    fn what_is_not_said_binds_nobody() {
        for text in ["{}", r#"{"id_token": null}"#, r#"{"id_token": {"acr": null}}"#] {
            let asked = read(text);
            assert!(!asked.level_is_essential() && asked.subject().is_none(), "{text}");
        }
        assert!(!read(r#"{"id_token": {"acr": {"essential": true}}}"#).level_is_essential());
        assert!(!read(r#"{"id_token": {"acr": {"value": "a"}}}"#).level_is_essential());
    }
}
