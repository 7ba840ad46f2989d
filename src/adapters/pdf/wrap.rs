//! Breaking text into lines.

/// Breaks `text` at `\n` and, where a line would be wider than `width`, at blanks; a word that is wider
/// than a whole line (an address, a fingerprint) is cut between characters. A line that runs on ends
/// with its blank, so that extracted text keeps its word breaks.
pub(super) fn wrap(text: &str, width: f32, measure: impl Fn(&str) -> f32) -> Vec<String> {
    text.split('\n').flat_map(|line| wrap_line(line, width, &measure)).collect()
}

fn wrap_line(text: &str, width: f32, measure: &impl Fn(&str) -> f32) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        if !line.is_empty() {
            if measure(&format!("{line} {word}")) > width {
                lines.push(std::mem::take(&mut line) + " ");
            } else {
                line.push(' ');
            }
        }
        line.push_str(word);
        while measure(&line) > width && line.chars().nth(1).is_some() {
            let rest = line.split_off(fitting(&line, width, measure));
            lines.push(std::mem::replace(&mut line, rest));
        }
    }
    lines.push(line);
    lines
}

/// Bytes of the longest beginning of `word` that fits; at least one character.
fn fitting(word: &str, width: f32, measure: &impl Fn(&str) -> f32) -> usize {
    let mut ends = word.char_indices().map(|(start, c)| start + c.len_utf8());
    let first = ends.next().unwrap_or(word.len());
    ends.take_while(|end| measure(&word[..*end]) <= width).last().unwrap_or(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wrapped(text: &str, width: f32) -> Vec<String> {
        wrap(text, width, |text| f32::from(u16::try_from(text.chars().count()).unwrap()))
    }

    #[test]
    fn breaks_at_blanks_and_keeps_them() {
        assert_eq!(wrapped("one two three", 7.0), ["one two ", "three"]);
        assert_eq!(wrapped("one two three", 13.0), ["one two three"]);
    }

    #[test]
    fn keeps_line_breaks_and_empty_lines() {
        assert_eq!(wrapped("one\n\ntwo", 9.0), ["one", "", "two"]);
        assert_eq!(wrapped("", 9.0), [""]);
    }

    #[test]
    fn never_breaks_at_a_no_break_space() {
        assert_eq!(wrapped("am 3.\u{a0}Mai", 8.0), ["am ", "3.\u{a0}Mai"]);
    }

    #[test]
    fn cuts_what_is_wider_than_a_line() {
        assert_eq!(wrapped("a éééééé b", 4.0), ["a ", "éééé", "éé b"]);
        assert_eq!(wrapped("xy", 0.0), ["x", "y"]);
    }
}
