//! Looks texts up: `l.t("button-continue")`. Files: `templates/locales/{nl,fr,de,en}/*.ftl`.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::LazyLock;

use fluent_templates::fluent_bundle::FluentValue;
use fluent_templates::{LanguageIdentifier, Loader, static_loader};

use super::argument::Argument;
use crate::domain::language::Language;

static_loader! {
    // Isolation marks are for mixed directions of script; here they would end up in codes people copy.
    static TEXTS = {
        locales: "./templates/locales",
        fallback_language: "en",
        customise: |bundle| bundle.set_use_isolating(false),
    };
}

static TAGS: LazyLock<[LanguageIdentifier; 4]> =
    LazyLock::new(|| Language::ALL.map(|language| language.tag().parse().unwrap_or_default()));

/// Logged where a page shows a key in place of a text.
pub const MISSING: &str = "text missing or a variable of it";

type Arguments = HashMap<Cow<'static, str>, FluentValue<'static>>;

/// The language a page, letter or document is written in, and the way to its texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Locale {
    pub language: Language,
}

impl Locale {
    /// Texts in `language`.
    pub fn new(language: Language) -> Self {
        Self { language }
    }

    /// The BCP 47 tag for `lang` attributes.
    pub fn tag(&self) -> &'static str {
        self.language.tag()
    }

    /// The text without variables under `key`.
    pub fn t(&self, key: impl AsRef<str>) -> String {
        self.text(key.as_ref(), None)
    }

    /// The text under `key` with one variable filled.
    pub fn t1(&self, key: impl AsRef<str>, name: &str, value: impl Argument) -> String {
        self.text(key.as_ref(), Some(&arguments([(name, value.fluent())])))
    }

    /// The text under `key` with two variables filled.
    pub fn t2(
        &self,
        key: impl AsRef<str>,
        name: &str,
        value: impl Argument,
        other: &str,
        other_value: impl Argument,
    ) -> String {
        let filled = arguments([(name, value.fluent()), (other, other_value.fluent())]);
        self.text(key.as_ref(), Some(&filled))
    }

    /// The text under `key` with any number of variables filled.
    pub fn with(&self, key: impl AsRef<str>, values: &[(&str, &dyn Argument)]) -> String {
        let filled = arguments(values.iter().map(|(name, value)| (*name, value.fluent())));
        self.text(key.as_ref(), Some(&filled))
    }

    /// Like [`Locale::with`], but nothing where the text, or a variable that it needs, is missing: for letters,
    /// which are not sent with a gap.
    pub fn filled(&self, key: &str, values: &[(&str, &dyn Argument)]) -> Option<String> {
        let filled = arguments(values.iter().map(|(name, value)| (*name, value.fluent())));
        TEXTS.try_lookup_complete(self.id(), key, Some(&filled))
    }

    /// The text under `prefix` followed by `word`: `l.of("state-", state.word())`.
    pub fn of(&self, prefix: &str, word: impl AsRef<str>) -> String {
        self.t(format!("{prefix}{}", word.as_ref()))
    }

    /// The text without variables under `key`, or nothing where the catalogue has none: for
    /// texts that only some fields have, such as hints.
    pub fn maybe(&self, key: impl AsRef<str>) -> Option<String> {
        TEXTS.try_lookup(self.id(), key.as_ref())
    }

    /// Falls back to English, then to the key: a page with one raw key helps more than no page.
    fn text(&self, key: &str, filled: Option<&Arguments>) -> String {
        TEXTS.try_lookup_complete(self.id(), key, filled).unwrap_or_else(|| {
            tracing::error!(key, language = self.tag(), "{MISSING}");
            key.to_owned()
        })
    }

    fn id(&self) -> &'static LanguageIdentifier {
        &TAGS[self.language as usize]
    }
}

fn arguments<'a>(pairs: impl IntoIterator<Item = (&'a str, FluentValue<'static>)>) -> Arguments {
    pairs.into_iter().map(|(name, value)| (Cow::Owned(name.to_owned()), value)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_speaks_for_itself() {
        let said: Vec<_> = Language::ALL.map(|language| Locale::new(language).t("button-continue")).into();
        assert_eq!(said, ["Doorgaan", "Continuer", "Weiter", "Continue"]);
    }

    #[test]
    fn a_missing_key_is_shown_and_a_missing_hint_is_nothing() {
        let l = Locale::new(Language::Fr);
        assert_eq!(l.t("no-such-key"), "no-such-key");
        assert_eq!(l.maybe("no-such-key"), None);
    }

    #[test]
    fn numbers_follow_plural_rules() {
        let l = Locale::new(Language::En);
        assert_eq!(l.t1("days-left", "days", 1), "1 day left");
        assert_eq!(l.t1("days-left", "days", 13), "13 days left");
    }
}
