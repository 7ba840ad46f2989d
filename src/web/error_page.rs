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
    status: u16,
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
        Self { page, status, detail: None, way_on: ("/".to_owned(), "error-way-start") }
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
            for status in STATUSES {
                let mut page = Page::new(language, "/", "service-passerelle");
                page.request_id = "0197-request".to_owned();
                let html = ErrorPage::new(page, status).render().unwrap();
                assert!(html.contains("0197-request"));
                assert!(!html.contains("error-4") && !html.contains("error-5"), "{html}");
            }
        }
    }
}
