//! Scopes: what a relying party asks to be told, in the words of CSAM.

use crate::domain::word::{Word, words};

words! {
    /// A scope besides `openid`.
    pub enum ScopeName {
        /// Names, language, e-mail address.
        Profile => "profile",
        /// The e-mail address alone.
        Email => "email",
        /// The national number.
        Egovnrn => "egovnrn",
        /// The role of a member of staff.
        Roles => "roles",
    }
}

/// `openid` and what was asked besides, in a fixed order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scope(Vec<ScopeName>);

impl Scope {
    /// Reads the space-separated parameter; `None` without `openid` (OpenID Connect Core, 3.1.2.1). Unknown
    /// scopes are ignored, as that clause asks.
    pub fn parse(text: &str) -> Option<Self> {
        let words: Vec<&str> = text.split(' ').collect();
        let asked = |name: &ScopeName| words.contains(&name.word());
        words.contains(&"openid").then(|| Self(ScopeName::ALL.iter().copied().filter(asked).collect()))
    }

    /// The space-separated form, as stored and answered.
    pub fn text(&self) -> String {
        let names = self.0.iter().map(|name| name.word());
        ["openid"].into_iter().chain(names).collect::<Vec<_>>().join(" ")
    }

    /// Whether it holds this scope.
    pub fn has(&self, name: ScopeName) -> bool {
        self.0.contains(&name)
    }

    /// `openid` and these.
    pub fn of(names: &[ScopeName]) -> Self {
        Self(ScopeName::ALL.iter().copied().filter(|name| names.contains(name)).collect())
    }

    /// What it holds besides `openid`.
    pub fn names(&self) -> &[ScopeName] {
        &self.0
    }

    /// Whether it holds all of the other.
    pub fn covers(&self, other: &Self) -> bool {
        other.0.iter().all(|name| self.has(*name))
    }

    /// What either of them holds.
    pub fn and(&self, other: &Self) -> Self {
        Self::of(&[self.names(), other.names()].concat())
    }

    /// What of it is among `allowed`.
    pub fn limited_to(&self, allowed: &[ScopeName]) -> Self {
        Self(self.0.iter().copied().filter(|name| allowed.contains(name)).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_allowed_covers_less_and_not_more() {
        let scope = |text| Scope::parse(text).unwrap();
        assert!(scope("openid profile email").covers(&scope("openid email")));
        assert!(scope("openid").covers(&scope("openid")));
        assert!(!scope("openid email").covers(&scope("openid profile email")));
        assert_eq!(scope("openid email").and(&scope("openid profile")), scope("openid profile email"));
    }

    #[test]
    fn openid_is_needed_and_the_unknown_ignored() {
        assert_eq!(Scope::parse("profile"), None);
        assert_eq!(Scope::parse("OpenID"), None);
        assert_eq!(Scope::parse("roles openid phone").unwrap().text(), "openid roles");
        let scope = Scope::parse("openid egovnrn").unwrap();
        assert!(scope.has(ScopeName::Egovnrn) && !scope.has(ScopeName::Profile));
        assert_eq!(Scope::parse(&scope.text()), Some(scope));
    }
}
