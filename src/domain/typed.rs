//! What people put into text they type, paste or copy from paper without meaning it: spaces, hyphens,
//! dots and characters nobody sees (ERR-3).

/// Whether a character leaves no mark on screen: soft hyphen, zero-width and direction marks, byte
/// order mark. They come along with text pasted from PDF files and mails.
pub fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{00AD}' | '\u{034F}' | '\u{061C}' | '\u{180E}' | '\u{200B}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{206F}'
        | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}')
}

/// Whether a character is a hyphen or dash of any length, as word processors make them.
pub fn is_dash(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE58}' | '\u{FE63}' | '\u{FF0D}')
}

/// Whether a character only separates groups of a number or code: space, dash, dot, or invisible.
pub fn is_separator(c: char) -> bool {
    c.is_whitespace() || is_invisible(c) || is_dash(c) || matches!(c, '.' | '\u{00B7}')
}

/// The text without separators: what remains of `79.43.14-101 81` is `79431410181`.
pub fn compact(text: &str) -> String {
    text.chars().filter(|c| !is_separator(*c)).collect()
}

/// The text without invisible characters and outer spaces; inner runs of spaces become one.
pub fn tidy(text: &str) -> String {
    let visible: String = text.chars().filter(|c| !is_invisible(*c)).collect();
    visible.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn compact_drops_what_only_separates() {
        assert_eq!(compact(" 79.43.14\u{2011}101\u{00A0}81\u{200B}"), "79431410181");
        assert_eq!(compact("a/b"), "a/b");
    }

    #[test]
    fn tidy_keeps_single_spaces() {
        assert_eq!(tidy("\u{FEFF} Anna \u{00A0} Maria\t"), "Anna Maria");
    }
}
