//! Why a mail did not go out.

/// Why a mail did not go out. Texts hold no address: they are stored with the letter and logged.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MailFault {
    /// The mail itself cannot be written: a bad address, a line break in a header.
    #[error("the mail cannot be written: {0}")]
    Unwritable(&'static str),
    /// The receiving server refused for good, in these words.
    #[error("refused: {0}")]
    Refused(String),
    /// Not now: no connection, a busy server, a full disk.
    #[error("not delivered yet: {0}")]
    Later(String),
}

impl MailFault {
    /// Whether another attempt makes no sense.
    pub fn is_permanent(&self) -> bool {
        !matches!(self, Self::Later(_))
    }
}

/// Longest part of a server's answer that we keep, in characters.
const LONGEST: usize = 200;

/// A server's words without what may name a person: words with an `@`, and control characters.
pub(super) fn without_addresses(words: &str) -> String {
    let kept: Vec<&str> =
        words.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty()).collect();
    let plain: Vec<&str> = kept.into_iter().map(|word| if word.contains('@') { "…" } else { word }).collect();
    plain.join(" ").chars().take(LONGEST).collect()
}
