//! The journey, played over HTTP by the people who live it: each step opens a page, reads it, fills in its form.
//! `walk` plays all of it; the demo plays its cast up to their stages; tests play what they need first.

pub mod applicant;
pub mod approver;
pub mod booking;
pub mod cast;
pub mod clerk;
pub mod keys;
pub mod outside;
pub mod papers;
pub mod phone;
pub mod sign_in;

pub use cast::{Member, Provider, Town};
pub use phone::Phone;

use crate::browser::{BrowserError, Seen};

/// Why a player could not go on.
#[derive(Debug, thiserror::Error)]
pub enum PlayError {
    #[error(transparent)]
    Browser(#[from] BrowserError),
    /// The page shown is not the one the journey leads to.
    #[error("at {step}: {path} answered {status}: {said}")]
    Stuck { step: &'static str, path: String, status: u16, said: String },
    #[error("at {step}: {source}")]
    Own { step: &'static str, source: Box<dyn std::error::Error + Send + Sync> },
}

impl PlayError {
    /// A fault on the player's own side of the counter.
    pub fn own<E: Into<Box<dyn std::error::Error + Send + Sync>>>(
        step: &'static str,
    ) -> impl FnOnce(E) -> Self {
        move |source| Self::Own { step, source: source.into() }
    }

    /// What the page says instead of what was expected: its error summary, or its heading.
    pub fn stuck(step: &'static str, page: &Seen) -> Self {
        let said = page.between("class=\"error-summary\"", "</ul>").or_else(|| page.between("<h1", "</h1>"));
        Self::Stuck { step, path: page.path.clone(), status: page.status, said: said.unwrap_or_default() }
    }
}

/// The page, if it answered well and its path starts as the journey says.
pub fn arrived(step: &'static str, page: Seen, path: &str) -> Result<Seen, PlayError> {
    let there = page.path.starts_with(path) || page.path.contains(&format!("://{path}"));
    if page.status == 200 && there { Ok(page) } else { Err(PlayError::stuck(step, &page)) }
}
