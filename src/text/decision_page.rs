//! The page for people in the pack of a decision: one file, the four languages one below the other.

use askama::Template;

use super::locale::Locale;
use crate::domain::instant::Instant;
use crate::domain::language::Language;

/// The page did not render.
#[derive(Debug, thiserror::Error)]
#[error("the template did not render")]
pub struct Fault(#[from] askama::Error);

/// What the page says.
#[derive(Debug)]
pub struct Facts<'a> {
    pub reference: &'a str,
    pub environment: &'a str,
    pub version: i64,
    pub verdict: &'a str,
    pub reason: Option<&'a str>,
    pub at: Instant,
    pub decided_by: &'a str,
    pub first_decided_by: Option<&'a str>,
    /// `None`: an external provider checked the identity.
    pub checked_by: Option<&'a str>,
    pub contract_version: Option<&'a str>,
    /// Field, bytes, SHA-256.
    pub documents: Vec<(&'a str, u64, String)>,
    /// Purpose, SHA-256 of the public key.
    pub keys: Vec<(&'a str, String)>,
    /// The head of the audit that covers the decision, and when it was signed.
    pub sealed: Option<(i64, Instant)>,
}

#[derive(Template)]
#[template(path = "pack/decision.html")]
struct Page<'a> {
    facts: &'a Facts<'a>,
    locales: [Locale; 4],
}

impl Page<'_> {
    /// The text of a reason: its key has hyphens.
    fn reason(&self, l: &Locale, word: &str) -> String {
        l.of("reject-", word.replace('_', "-"))
    }
}

/// Writes the page.
pub fn write(facts: &Facts<'_>) -> Result<String, Fault> {
    Ok(Page { facts, locales: Language::ALL.map(Locale::new) }.render()?)
}
