//! What is shown when a page cannot be: one template for every status, always with a way on.

use askama::Template;

use super::page::Page;

/// The statuses that have their own words: `error-STATUS-heading`, `error-STATUS-text`.
pub const STATUSES: [u16; 8] = [400, 403, 404, 409, 413, 422, 500, 503];

/// A page in place of the one that was asked for.
#[derive(Template)]
#[template(path = "error.html")]
pub struct ErrorPage {
    pub page: Page,
    heading: String,
    text: String,
    /// Said below the general words, in the reader's language: what happened meanwhile, or when
    /// the service is back.
    detail: Option<String>,
    /// Where to go on: address and text key.
    way_on: (String, &'static str),
}

impl ErrorPage {
    /// The page for a status; a status without words of its own reads as a fault of ours.
    pub fn new(page: Page, status: u16) -> Self {
        let status = if STATUSES.contains(&status) { status } else { 500 };
        Self::worded(page, &status.to_string())
    }

    /// The page for a form that is not ours: the status is 403, but nobody lacks a right.
    pub fn of_a_form(page: Page) -> Self {
        Self::worded(page, "form")
    }

    /// The page for a rule that forbids what was asked for, `rule` says which, in the reader's language.
    pub fn of_a_rule(page: Page, rule: impl Into<String>) -> Self {
        let heading = page.l().t("error-refused-heading");
        Self { page, heading, text: rule.into(), detail: None, way_on: ("/".to_owned(), "error-way-start") }
    }

    fn worded(page: Page, words: &str) -> Self {
        let said = |part: &str| page.l().t(format!("error-{words}-{part}"));
        let (heading, text) = (said("heading"), said("text"));
        Self { page, heading, text, detail: None, way_on: ("/".to_owned(), "error-way-start") }
    }

    /// Adds what is known about this case.
    #[must_use]
    pub fn because(self, detail: impl Into<String>) -> Self {
        Self { detail: Some(detail.into()), ..self }
    }

    /// Leads somewhere better than the start page.
    #[must_use]
    pub fn leading_to(self, path: impl Into<String>, key: &'static str) -> Self {
        Self { way_on: (path.into(), key), ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::language::Language;

    #[test]
    fn every_status_has_words_in_every_language() {
        for language in Language::ALL {
            let page = || {
                let mut page = Page::new(language, "/", "service-passerelle");
                page.request_id = "0197-request".to_owned();
                page
            };
            let of_status = STATUSES.into_iter().map(|status| ErrorPage::new(page(), status));
            for shown in of_status.chain([ErrorPage::of_a_form(page()), ErrorPage::of_a_rule(page(), "…")])
            {
                let html = shown.render().unwrap();
                assert!(html.contains("0197-request"));
                assert!(!html.contains(">error-"), "{html}");
            }
        }
    }
}
