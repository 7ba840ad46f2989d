//! Text on its way into a spreadsheet: programs that open CSV take a cell that begins like a formula for one.

/// Whether a spreadsheet would take the text for a formula (OWASP, CSV injection): the four signs, full-width ones
/// too, and the blanks that programs trim away before they look.
fn looks_like_a_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'])
}

/// The text as a cell: what looks like a formula gets an apostrophe before it, which shows it as text.
pub fn cell(text: &str) -> String {
    if looks_like_a_formula(text) { format!("'{text}") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_formula_becomes_text_and_text_stays() {
        for text in ["=1+1", "+32 2", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1"] {
            assert_eq!(cell(text), format!("'{text}"));
        }
        for text in ["", "Ann Peeters", "HY-2026-7K3M-4QTX", "1-2", "a=b"] {
            assert_eq!(cell(text), text);
        }
    }
}
