//! Where a sign-in cannot go on: why, and the way on.

use askama::Template;
use axum::http::StatusCode;

use crate::web::page::Page;
use crate::web::problem::{Reply, show_with};
use crate::web::visit::Visit;

/// Why a sign-in stops here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// The link names no relying party of ours, or another address than its own.
    Unanswerable,
    /// The page was shown too long ago; the sign-in begins anew at this path.
    TooLate(String),
    /// The account is made, the key is not.
    HalfWay,
    /// There is no key any more.
    NoKey,
    /// Too many wrong codes: the key opens nothing any more.
    Disabled,
}

impl Reason {
    /// Part of the text keys `csam-stop-WORD-heading`, `-text` and `-way`.
    fn word(&self) -> &'static str {
        match self {
            Self::Unanswerable => "unanswerable",
            Self::TooLate(_) => "too-late",
            Self::HalfWay => "half-way",
            Self::NoKey => "no-key",
            Self::Disabled => "disabled",
        }
    }

    fn status(&self) -> StatusCode {
        match self {
            Self::Unanswerable | Self::TooLate(_) => StatusCode::BAD_REQUEST,
            Self::HalfWay | Self::NoKey | Self::Disabled => StatusCode::FORBIDDEN,
        }
    }

    fn way_on(&self) -> &str {
        match self {
            Self::TooLate(start) => start,
            Self::HalfWay => "/activate",
            Self::Unanswerable | Self::NoKey | Self::Disabled => "/",
        }
    }
}

#[derive(Template)]
#[template(path = "csam/stopped.html")]
struct Stopped {
    page: Page,
    heading: String,
    text: String,
    way: String,
    way_on: String,
    /// Whether a recovery code leads on too.
    recovers: bool,
}

/// Shows the page. Its address is posted to or full of parameters, so the language links lead to the way on.
pub fn stopped(visit: &Visit, reason: Reason) -> Reply {
    let l = visit.locale();
    let text = |part: &str| l.t(format!("csam-stop-{}-{part}", reason.word()));
    let mut page = visit.page("service-csam");
    page.path = reason.way_on().to_owned();
    let shown = Stopped {
        page,
        heading: text("heading"),
        text: text("text"),
        way: text("way"),
        way_on: reason.way_on().to_owned(),
        recovers: matches!(reason, Reason::NoKey | Reason::Disabled),
    };
    show_with(reason.status(), &shown)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::language::Language;
    use crate::text::locale::Locale;

    #[test]
    fn every_reason_has_words_and_a_way_on() {
        for language in Language::ALL {
            let l = Locale::new(language);
            for reason in [
                Reason::Unanswerable,
                Reason::TooLate("/manager".to_owned()),
                Reason::HalfWay,
                Reason::NoKey,
                Reason::Disabled,
            ] {
                for part in ["heading", "text", "way"] {
                    assert!(l.maybe(format!("csam-stop-{}-{part}", reason.word())).is_some(), "{reason:?}");
                }
                assert!(reason.way_on().starts_with('/'));
            }
        }
    }
}
