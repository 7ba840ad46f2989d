//! A telephone number. Optional wherever it is asked; kept as the person writes it (CONTACT-5).

use std::fmt;

use crate::domain::fault::faults;
use crate::domain::typed::{is_separator, tidy};

faults! {
    /// Why a text is not a telephone number.
    pub enum PhoneFault {
        /// Nothing was typed.
        Missing => "fault-phone-missing",
        /// Something else than digits, a leading plus and what groups digits.
        Characters => "fault-phone-characters",
        /// Fewer than 4 or more than 15 digits.
        Length => "fault-phone-length",
    }
}

/// A number of any country in any grouping.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Phone(String);

impl Phone {
    /// Reads typed text. Digits of other scripts are refused: who calls could not read them.
    pub fn parse(text: &str) -> Result<Self, PhoneFault> {
        let text = tidy(text);
        if text.is_empty() {
            return Err(PhoneFault::Missing);
        }
        let phone = Self(text);
        let dialled = phone.dialled();
        let digits = dialled.strip_prefix('+').unwrap_or(&dialled);
        if !digits.bytes().all(|b| b.is_ascii_digit()) {
            return Err(PhoneFault::Characters);
        }
        // ITU-T E.164, 6.2.1: at most 15 digits with the country code.
        if (4..=15).contains(&digits.len()) { Ok(phone) } else { Err(PhoneFault::Length) }
    }

    /// As the person writes it.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// As the registers exchange it, `[+0-9][0-9 ]*`: groups stay, what made them becomes one space.
    pub fn exchanged(&self) -> String {
        let spaced: String = self.0.chars().map(|c| if is_grouping(c) { ' ' } else { c }).collect();
        spaced.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// As a telephone dials it: digits, with a leading plus if there was one.
    pub fn dialled(&self) -> String {
        self.0.chars().filter(|c| !is_grouping(*c)).collect()
    }
}

impl fmt::Debug for Phone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Phone(…)")
    }
}

fn is_grouping(c: char) -> bool {
    is_separator(c) || matches!(c, '/' | '(' | ')')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn accepts_any_country_and_grouping() {
        let phone = Phone::parse(" +44 (0)20-7946.0958 ").unwrap();
        assert_eq!(phone.as_str(), "+44 (0)20-7946.0958");
        assert_eq!(phone.exchanged(), "+44 0 20 7946 0958");
        assert_eq!(phone.dialled(), "+4402079460958");
        assert!(Phone::parse("02/788 51 55").is_ok());
        assert!(Phone::parse("1234").is_ok());
    }

    #[test]
    fn refuses_what_cannot_be_dialled() {
        assert_eq!(Phone::parse("  "), Err(PhoneFault::Missing));
        assert_eq!(Phone::parse("call me"), Err(PhoneFault::Characters));
        assert_eq!(Phone::parse("32+2"), Err(PhoneFault::Characters));
        assert_eq!(Phone::parse("٠٢٧٨٨"), Err(PhoneFault::Characters));
        assert_eq!(Phone::parse("123"), Err(PhoneFault::Length));
        assert_eq!(Phone::parse("1234567890123456"), Err(PhoneFault::Length));
        assert_eq!(Phone::parse("+"), Err(PhoneFault::Length));
    }

    proptest! {
        #[test]
        fn what_is_accepted_has_the_exchanged_form(text in "[+0-9 ()./-]{0,24}") {
            if let Ok(phone) = Phone::parse(&text) {
                let exchanged = phone.exchanged();
                let (first, rest) = exchanged.split_at(1);
                prop_assert!(first == "+" || first.as_bytes()[0].is_ascii_digit());
                prop_assert!(rest.bytes().all(|b| b.is_ascii_digit() || b == b' '));
            }
        }
    }
}
