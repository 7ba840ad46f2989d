//! The password of a digital key, as NIST SP 800-63B-4, 3.1.1.2 asks: long, any characters, not one
//! that everybody uses. No rules of composition, no expiry, no hints.

use std::fmt;
use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;

use super::username::Username;
use crate::domain::fault::faults;
use crate::domain::person::email::Email;

faults! {
    /// Why a password cannot be chosen.
    pub enum PasswordFault {
        /// Nothing was typed.
        Missing => "fault-password-missing",
        /// Fewer than 12 characters.
        TooShort => "fault-password-too-short",
        /// More than 200 characters.
        TooLong => "fault-password-too-long",
        /// A few characters again and again.
        Repeated => "fault-password-repeated",
        /// One of the passwords that are tried first: known ones, and what guessing programs make of words, names
        /// and rows of keys.
        Common => "fault-password-common",
        /// The username, or the e-mail address or a part of it.
        Personal => "fault-password-personal",
    }
}

/// Code points in NFC: a letter and its accent count as the one letter people see.
const SHORTEST: usize = 12;
/// Keeps the work of hashing bounded; far above the 64 that must be accepted.
const LONGEST: usize = 200;

/// As many characters, said again and again, are no password.
const LONGEST_REPEATED: usize = 4;

/// Common passwords of at least 12 characters, in small letters, sorted, one a line: written by `make.py` beside it.
const COMMON: &str = include_str!("../../../fixtures/passwords/common.txt");

/// The lines of [`COMMON`], to be searched by halves.
static COMMON_LINES: LazyLock<Vec<&str>> = LazyLock::new(|| COMMON.lines().collect());

/// A password in NFC, otherwise exactly as typed. Secret: no `Display`, and `Debug` shows nothing.
#[derive(Clone, PartialEq, Eq)]
pub struct Password(String);

impl Password {
    /// Judges a password that somebody chooses. What it is compared with may not be known yet.
    pub fn parse(
        text: &str,
        username: Option<&Username>,
        email: Option<&Email>,
    ) -> Result<Self, PasswordFault> {
        let password = Self::typed(text);
        let length = password.0.chars().count();
        if length == 0 {
            Err(PasswordFault::Missing)
        } else if length < SHORTEST {
            Err(PasswordFault::TooShort)
        } else if length > LONGEST {
            Err(PasswordFault::TooLong)
        } else if password.is_repeated() {
            Err(PasswordFault::Repeated)
        } else if password.is_common() {
            Err(PasswordFault::Common)
        } else if password.is_personal(username, email) {
            Err(PasswordFault::Personal)
        } else {
            Ok(password)
        }
    }

    /// Takes a password typed at sign-in, to be compared with the stored hash: nothing is judged, since
    /// every refusal would tell a stranger something.
    pub fn typed(text: &str) -> Self {
        Self(text.nfc().take(LONGEST + 1).collect())
    }

    /// The bytes to hash.
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// Whole passwords only: a common word inside a long sentence is no harm.
    fn is_common(&self) -> bool {
        let small = self.0.to_lowercase();
        COMMON_LINES.binary_search(&small.as_str()).is_ok()
    }

    /// `hahahahahaha`, `1234 1234 1234 `, the last time perhaps not to the end.
    fn is_repeated(&self) -> bool {
        let characters: Vec<char> = self.0.to_lowercase().chars().collect();
        let repeats =
            |unit: usize| characters.iter().zip(characters.iter().skip(unit)).all(|(one, next)| one == next);
        (1..=LONGEST_REPEATED).any(repeats)
    }

    fn is_personal(&self, username: Option<&Username>, email: Option<&Email>) -> bool {
        let small = self.0.to_lowercase();
        username.is_some_and(|username| username.as_str() == small)
            || email.is_some_and(|email| {
                small == email.folded()
                    || small == email.local_part().to_lowercase()
                    || small == email.domain()
            })
    }
}

impl fmt::Debug for Password {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Password(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn fault(text: &str) -> Option<PasswordFault> {
        let username = Username::parse("anna.dewit.1979").unwrap();
        let email = Email::parse("Anna.Maria.DeWit@praktijk-example.org").unwrap();
        Password::parse(text, Some(&username), Some(&email)).err()
    }

    #[test]
    fn counts_characters_as_people_do() {
        assert_eq!(fault(""), Some(PasswordFault::Missing));
        assert_eq!(fault("elf letters"), Some(PasswordFault::TooShort));
        assert_eq!(fault("zwölf lettrr"), None);
        assert_eq!(fault("zwo\u{308}lf lettr"), Some(PasswordFault::TooShort));
        assert_eq!(fault("двенадцатьбукв"), None);
        assert_eq!(fault(&"abcde ".repeat(33)), None);
        assert_eq!(fault(&"éàèùç".repeat(40)), None);
        assert_eq!(fault(&"é".repeat(201)), Some(PasswordFault::TooLong));
    }

    #[test]
    fn refuses_what_is_tried_first() {
        for text in ["Password1234", "MotDePasse123", "wachtwoord123", "123456789012", "QWERTYUIOP123"]
            .iter()
            .chain(&[
                "azertyuiopqsdfghjklm",
                "Charlotte1999",
                "herfstherfst",
                "Fruehling2026!",
                "1qaz2wsx3edc4rfv",
            ])
            .chain(&["W4chtw00rd123", "jetaimeCamille", "Passwort2025!"])
        {
            assert_eq!(fault(text), Some(PasswordFault::Common), "{text}");
        }
        assert_eq!(fault("password1234 but longer"), None);
        for text in [
            "Anna.DeWit.1979",
            "anna.maria.dewit",
            "anna.maria.dewit@praktijk-example.org",
            "Praktijk-Example.org",
        ] {
            assert_eq!(fault(text), Some(PasswordFault::Personal), "{text}");
        }
    }

    #[test]
    fn a_few_characters_again_and_again_are_refused() {
        for text in ["aaaaaaaaaaaa", "Hahahahahaha", "12341234123412", "Xyz xyz xyz xyz ", "ééééééééééééé"]
        {
            assert_eq!(fault(text), Some(PasswordFault::Repeated), "{text}");
        }
        assert_eq!(fault("hahahahahaho"), None);
        assert_eq!(fault("vijfdvijfdvijfd"), None);
    }

    #[test]
    fn the_list_is_sorted_small_and_only_of_what_would_otherwise_pass() {
        let lines: Vec<&str> = COMMON.lines().collect();
        assert!(lines.len() >= 10_000, "{}", lines.len());
        assert!(lines.windows(2).all(|pair| pair[0] < pair[1]));
        assert!(lines.iter().all(|line| line.chars().count() >= SHORTEST && line.to_lowercase() == **line));
    }

    #[test]
    fn spaces_stay_and_nothing_is_shown() {
        assert_eq!(Password::typed("  two spaces  ").expose(), "  two spaces  ");
        assert_eq!(format!("{:?}", Password::typed("secret")), "Password(…)");
    }

    proptest! {
        #[test]
        fn what_was_chosen_is_what_is_typed_later(text in ".{12,40}") {
            if let Ok(password) = Password::parse(&text, None, None) {
                let decomposed: String = text.nfd().collect();
                prop_assert_eq!(Password::typed(&decomposed), password);
            }
        }
    }
}
