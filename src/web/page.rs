//! What every page carries besides its own content: language, address, person, protection.

use crate::domain::instant::Instant;
use crate::domain::language::Language;
use crate::text::locale::Locale;

use super::assets;

/// Somebody signed in, as the header shows them.
#[derive(Debug, Clone)]
pub struct SignedIn {
    /// The name as the person writes it, or a clerk's name with their office.
    pub name: String,
    /// `/office`, `/manager` or `/backoffice`: where the forms of the session post to.
    pub area: String,
    /// When the session ends if nobody uses it any more.
    pub until: Instant,
    /// The same in seconds from now.
    pub seconds: i64,
    /// Whether their keys are here, and not at another identity provider.
    pub has_keys: bool,
}

/// The frame of a page; each page's template has it as its field `page`.
#[derive(Debug, Clone)]
pub struct Page {
    pub locale: Locale,
    /// Path and query of this page, without `lang`: the language links lead back to it.
    pub path: String,
    pub signed_in: Option<SignedIn>,
    /// The session's CSRF token, for the sign-out form; a page's own form carries its own.
    pub csrf: String,
    /// Text key of the service's name: `service-passerelle`, `service-office`, `service-csam`,
    /// `service-manager`, `service-backoffice`.
    pub service: &'static str,
    /// Said once at the top, in the person's language: what has just been done.
    pub notice: Option<String>,
    /// Whether something typed was refused: the title then starts with "Error:" (ERR-1).
    pub error: bool,
    /// Shown in small print on error pages, so that a report finds its log line.
    pub request_id: String,
}

/// A language link of the header.
#[derive(Debug, Clone)]
pub struct LanguageLink {
    pub tag: &'static str,
    pub own_name: &'static str,
    pub href: String,
    pub current: bool,
}

impl Page {
    /// A page for a visitor; fill `signed_in`, `csrf`, `notice`, `error` and `request_id` as known.
    pub fn new(language: Language, path: impl Into<String>, service: &'static str) -> Self {
        Self {
            locale: Locale::new(language),
            path: path.into(),
            signed_in: None,
            csrf: String::new(),
            service,
            notice: None,
            error: false,
            request_id: String::new(),
        }
    }

    /// The texts of this page's language.
    pub fn l(&self) -> Locale {
        self.locale
    }

    /// The same page in each language, in the fixed order (LANG-1).
    pub fn languages(&self) -> [LanguageLink; 4] {
        Language::ALL.map(|language| LanguageLink {
            tag: language.tag(),
            own_name: language.own_name(),
            href: self.in_language(language),
            current: language == self.locale.language,
        })
    }

    /// Address of the stylesheet, with the hash of its content.
    pub fn stylesheet(&self) -> &'static str {
        assets::address("passerelle.css")
    }

    /// Address of a script, with the hash of its content. Every page works without its script.
    pub fn script(&self, name: &str) -> &'static str {
        assets::address(name)
    }

    /// Address of the mark, with the hash of its content.
    pub fn favicon(&self) -> &'static str {
        assets::address("mark.svg")
    }

    fn in_language(&self, language: Language) -> String {
        let (path, query) = self.path.split_once('?').unwrap_or((&self.path, ""));
        let kept = query.split('&').filter(|pair| !pair.is_empty() && !pair.starts_with("lang="));
        let pairs: Vec<_> = kept.map(str::to_owned).chain([format!("lang={}", language.tag())]).collect();
        format!("{path}?{}", pairs.join("&"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn language_links_keep_the_rest_of_the_address() {
        let page = Page::new(Language::Nl, "/backoffice?tab=mine&lang=nl", "service-backoffice");
        let links = page.languages();
        assert_eq!(links[1].href, "/backoffice?tab=mine&lang=fr");
        assert!(links[0].current && !links[1].current);
        assert_eq!(Page::new(Language::Nl, "/", "service-passerelle").languages()[3].href, "/?lang=en");
    }
}
