//! The three pages the footer leads to from everywhere: help, accessibility, contact.

use askama::Template;

use crate::web::page::Page;

/// How to get on when something does not work.
#[derive(Template)]
#[template(path = "public/help.html")]
pub struct Help {
    pub page: Page,
}

/// The accessibility statement: model of Implementing Decision (EU) 2018/1523.
#[derive(Template)]
#[template(path = "public/accessibility.html")]
pub struct Accessibility {
    pub page: Page,
}

/// Whom to reach for what.
#[derive(Template)]
#[template(path = "public/contact.html")]
pub struct Contact {
    pub page: Page,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::language::Language;

    #[test]
    fn each_page_speaks_each_language_without_a_raw_key() {
        for language in Language::ALL {
            let page = || Page::new(language, "/help", "service-passerelle");
            let shown = [
                Help { page: page() }.render().unwrap(),
                Accessibility { page: page() }.render().unwrap(),
                Contact { page: page() }.render().unwrap(),
            ];
            for html in shown {
                assert!(html.contains(&format!("<html lang=\"{}\"", language.tag())), "{html}");
                assert!(!html.contains(">help-") && !html.contains(">contact-"), "{html}");
            }
        }
    }
}
