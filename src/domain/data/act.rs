//! What operators do about a person, and what they must say with it.

use crate::domain::word::words;

words! {
    /// A command about a person.
    pub enum Act {
        Export => "export",
        Erase => "erase",
        /// A legal hold: nothing of this person is deleted.
        Hold => "hold",
        Release => "release",
    }
}

/// Longest name of an operator, and of a ground, in characters.
const LONGEST: usize = 80;

/// The name of whoever gives the command; `None` for nothing, control characters, or more than 80 characters.
pub fn operator(typed: &str) -> Option<String> {
    let name = typed.trim();
    let fits = !name.is_empty() && name.chars().count() <= LONGEST && !name.chars().any(char::is_control);
    fits.then(|| name.to_owned())
}

/// The number of a case or a letter, on which a hold or its release rests: ASCII letters, digits and `-./ `, with a
/// digit, so that it is a number and no story about a person.
pub fn ground(typed: &str) -> Option<String> {
    let text = typed.trim();
    let fits = text.len() <= LONGEST
        && text.chars().all(|c| c.is_ascii_alphanumeric() || "-./ ".contains(c))
        && text.chars().any(|c| c.is_ascii_digit());
    fits.then(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ground_is_a_number_and_an_operator_has_a_name() {
        assert_eq!(ground(" BX-2026/17 ").unwrap(), "BX-2026/17");
        for story in ["", "Nikos", "a\n1", "é1", &"1".repeat(81)] {
            assert_eq!(ground(story), None, "{story}");
        }
        assert_eq!(operator(" Kim Öz ").unwrap(), "Kim Öz");
        for nobody in ["", " ", "a\tb", &"a".repeat(81)] {
            assert_eq!(operator(nobody), None, "{nobody}");
        }
    }
}
