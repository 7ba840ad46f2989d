//! Lines of plain text (RFC 5322, 2.1.1: at most 78 characters).

/// Longest line, in characters.
pub const WIDTH: usize = 72;

/// Breaks a paragraph at its spaces, each line after `indent`. Line breaks of its own stay; a word longer than
/// a line stays whole.
pub fn paragraph(text: &str, indent: &str) -> String {
    text.lines().map(|line| lines(line, indent)).collect::<Vec<_>>().join("\n")
}

fn lines(text: &str, indent: &str) -> String {
    let mut done = String::from(indent);
    let mut length = indent.len();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let added = word.chars().count();
        if length > indent.len() && length + 1 + added > WIDTH {
            done.push('\n');
            done.push_str(indent);
            length = indent.len();
        } else if length > indent.len() {
            done.push(' ');
            length += 1;
        }
        done.push_str(word);
        length += added;
    }
    done
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_short_and_nothing_is_lost() {
        let text = "Zur Prüfung ".repeat(30);
        let wrapped = paragraph(&text, "    ");
        assert!(
            wrapped.lines().all(|line| line.chars().count() <= WIDTH && line.starts_with("    Z")
                || line.starts_with("    P"))
        );
        assert_eq!(wrapped.split_whitespace().count(), 60);
    }

    #[test]
    fn an_address_stays_whole_and_own_breaks_stay() {
        let address = format!("https://example.org/{}", "a".repeat(100));
        assert_eq!(paragraph(&format!("See\n{address} now"), ""), format!("See\n{address}\nnow"));
    }
}
