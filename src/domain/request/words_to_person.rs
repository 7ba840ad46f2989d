//! What an approver writes to the person in their own words: several lines, no control characters.

/// Longest text, in characters.
pub const LONGEST: usize = 2_000;

/// More than [`LONGEST`] characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooLong;

/// The text as a letter can carry it; `None` for nothing.
pub fn parse(text: &str) -> Result<Option<String>, TooLong> {
    // Browsers send CRLF; a letter must not break in odd places nor carry control characters.
    let text: String = text
        .replace("\r\n", "\n")
        .chars()
        .filter(|c| !c.is_control() || *c == '\n')
        .collect::<String>()
        .trim()
        .to_owned();
    if text.chars().count() > LONGEST {
        return Err(TooLong);
    }
    Ok((!text.is_empty()).then_some(text))
}
