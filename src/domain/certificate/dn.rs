//! The subject of a provider's certificate: names in the order and the string types that the
//! connectors of the field expect (`domain.md` 1.1). Pure data; DER is the issuer's affair.

use unicode_normalization::is_nfc;

use crate::domain::instant::Instant;
use crate::domain::request::environment::Environment;

/// RFC 5280, A.1: `ub-common-name`, `ub-organizational-unit-name` and `ub-organization-name` are 64 characters.
pub const MAX_VALUE_CHARS: usize = 64;

const COUNTRY: &str = "BE";
const ORGANISATION: &str = "Federal Government";
const PLATFORM: &str = "eHealth-platform Belgium";

/// An attribute type of the distinguished name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Attribute {
    /// `C`, 2.5.4.6.
    Country,
    /// `O`, 2.5.4.10.
    Organisation,
    /// `OU`, 2.5.4.11.
    Unit,
    /// `CN`, 2.5.4.3.
    CommonName,
}

impl Attribute {
    /// The key word of RFC 2253, 2.3.
    pub fn keyword(self) -> &'static str {
        match self {
            Self::Country => "C",
            Self::Organisation => "O",
            Self::Unit => "OU",
            Self::CommonName => "CN",
        }
    }

    /// `C` is PrintableString by RFC 5280, A.1; everything else is UTF8String as in the certificates seen.
    pub fn text_type(self) -> TextType {
        match self {
            Self::Country => TextType::Printable,
            Self::Organisation | Self::Unit | Self::CommonName => TextType::Utf8,
        }
    }
}

/// The ASN.1 string type a value is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextType {
    /// PrintableString.
    Printable,
    /// UTF8String.
    Utf8,
}

/// One relative distinguished name: exactly one attribute and its value.
#[derive(Clone, PartialEq, Eq)]
pub struct Part {
    /// The attribute type.
    pub attribute: Attribute,
    /// The value, unescaped.
    pub value: String,
}

impl Part {
    /// A part; nothing is checked.
    pub fn new(attribute: Attribute, value: impl Into<String>) -> Self {
        Self { attribute, value: value.into() }
    }
}

/// Why a subject name cannot stand in a certificate (lint T13 of `pki.md` 3.6).
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NameFault {
    /// Not eleven digits, or the check digits do not fit.
    #[error("the national number is not valid")]
    NationalNumber,
    /// No name at all.
    #[error("the name is empty")]
    Empty,
    /// Longer than [`MAX_VALUE_CHARS`].
    #[error("the name is longer than 64 characters")]
    TooLong,
    /// Control or direction characters, space at an end, or not in normal form C.
    #[error("the name holds characters that a certificate may not show")]
    Characters,
}

/// The distinguished name of a provider, in the order of the encoding: `C`, `O`, `OU=SSIN=…`,
/// `OU=NAME`, `OU=eHealth-platform Belgium`, `CN=SSIN=…`.
///
/// It holds the national number, therefore `Debug` shows nothing of it.
#[derive(Clone, PartialEq, Eq)]
pub struct SubjectName {
    digits: String,
    parts: Vec<Part>,
}

impl SubjectName {
    /// `digits`: the eleven digits of the SSIN; `name`: the certificate name ("FAMILY GIVEN",
    /// normalised as `domain.md` 1.1 says).
    pub fn new(digits: &str, name: &str) -> Result<Self, NameFault> {
        if !has_valid_check_digits(digits) {
            return Err(NameFault::NationalNumber);
        }
        check_value(name)?;
        let identifier = format!("SSIN={digits}");
        let parts = vec![
            Part::new(Attribute::Country, COUNTRY),
            Part::new(Attribute::Organisation, ORGANISATION),
            Part::new(Attribute::Unit, identifier.clone()),
            Part::new(Attribute::Unit, name),
            Part::new(Attribute::Unit, PLATFORM),
            Part::new(Attribute::CommonName, identifier),
        ];
        Ok(Self { digits: digits.to_owned(), parts })
    }

    /// The parts in the order of the encoding.
    pub fn parts(&self) -> &[Part] {
        &self.parts
    }

    /// The string form of RFC 2253: last part first, special characters escaped.
    pub fn rfc2253(&self) -> String {
        render(&self.parts)
    }

    /// The name software looks for in `~/ehealth/keystore` (`domain.md` 1.4). The time is UTC and
    /// sorts as text, because readers take the newest by name.
    pub fn keystore_file_name(&self, environment: Environment, made: Instant) -> String {
        let t = made.utc();
        let extension = match environment {
            Environment::Production => "p12",
            Environment::Acceptance => "acc-p12",
        };
        format!(
            "SSIN={} {:04}{:02}{:02}-{:02}{:02}{:02}.{extension}",
            self.digits,
            t.year(),
            u8::from(t.month()),
            t.day(),
            t.hour(),
            t.minute(),
            t.second(),
        )
    }
}

impl std::fmt::Debug for SubjectName {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SubjectName(…)")
    }
}

/// RFC 2253 text of any list of parts given in the order of the encoding.
pub fn render(parts: &[Part]) -> String {
    let one = |part: &Part| format!("{}={}", part.attribute.keyword(), escape(&part.value));
    parts.iter().rev().map(one).collect::<Vec<_>>().join(",")
}

/// `=` is escaped too: RFC 2253 permits it, and the identifier `SSIN\=…` is written so in the field.
fn escape(value: &str) -> String {
    let last = value.chars().count().saturating_sub(1);
    let mut text = String::with_capacity(value.len() + 4);
    for (at, c) in value.chars().enumerate() {
        let at_an_end = c == ' ' && (at == 0 || at == last) || c == '#' && at == 0;
        if at_an_end || matches!(c, ',' | '+' | '"' | '\\' | '<' | '>' | ';' | '=') {
            text.push('\\');
        }
        text.push(c);
    }
    text
}

/// Says why `value` may not stand in a distinguished name.
pub fn check_value(value: &str) -> Result<(), NameFault> {
    if value.is_empty() {
        return Err(NameFault::Empty);
    }
    if value.chars().count() > MAX_VALUE_CHARS {
        return Err(NameFault::TooLong);
    }
    let hidden = |c: char| c.is_control() || is_direction_mark(c);
    if value.trim() != value || value.chars().any(hidden) || !is_nfc(value) {
        return Err(NameFault::Characters);
    }
    Ok(())
}

/// The characters of Unicode's bidirectional algorithm that change the order of what is shown,
/// and those that show nothing.
fn is_direction_mark(c: char) -> bool {
    matches!(c, '\u{061C}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

/// Modulo 97 over the first nine digits, preceded by a 2 for those born from 2000 on; the same rule
/// holds for BIS numbers.
fn has_valid_check_digits(digits: &str) -> bool {
    if digits.len() != 11 || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return false;
    }
    let (Ok(base), Ok(check)) = (digits[..9].parse::<u64>(), digits[9..].parse::<u64>()) else {
        return false;
    };
    [base, 2_000_000_000 + base].iter().any(|number| 97 - number % 97 == check)
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::datetime;

    const SSIN: &str = "85410100164";

    fn ssin() -> String {
        let base = SSIN[..9].parse::<u64>().unwrap();
        format!("{}{:02}", &SSIN[..9], 97 - base % 97)
    }

    #[test]
    fn parts_stand_in_the_order_of_the_encoding() {
        let name = SubjectName::new(&ssin(), "JANSEN MARIA").unwrap();
        let keywords: Vec<_> = name.parts().iter().map(|p| p.attribute.keyword()).collect();
        assert_eq!(keywords, ["C", "O", "OU", "OU", "OU", "CN"]);
        assert_eq!(name.parts()[3].value, "JANSEN MARIA");
        assert_eq!(
            name.rfc2253(),
            format!(
                "CN=SSIN\\={0},OU=eHealth-platform Belgium,OU=JANSEN MARIA,OU=SSIN\\={0},O=Federal Government,C=BE",
                ssin()
            )
        );
        assert!(!format!("{name:?}").contains(&ssin()));
    }

    #[test]
    fn special_characters_are_escaped() {
        let part = Part::new(Attribute::Unit, "#O'NEIL, \"A+B\" <C>;\\ ");
        assert_eq!(render(&[part]), "OU=\\#O'NEIL\\, \\\"A\\+B\\\" \\<C\\>\\;\\\\\\ ");
    }

    #[test]
    fn what_a_certificate_may_not_show_is_refused() {
        let fault = |digits: &str, name: &str| SubjectName::new(digits, name).unwrap_err();
        assert_eq!(fault("85410100100", "A"), NameFault::NationalNumber);
        assert_eq!(fault("854101001é", "A"), NameFault::NationalNumber);
        assert_eq!(fault(&ssin(), ""), NameFault::Empty);
        assert_eq!(fault(&ssin(), &"A".repeat(65)), NameFault::TooLong);
        assert_eq!(fault(&ssin(), "A\u{202E}B"), NameFault::Characters);
        assert_eq!(fault(&ssin(), "A\u{0}B"), NameFault::Characters);
        assert_eq!(fault(&ssin(), " A"), NameFault::Characters);
        assert_eq!(fault(&ssin(), "E\u{0301}"), NameFault::Characters);
        assert!(SubjectName::new(&ssin(), &"Ø".repeat(64)).is_ok());
    }

    #[test]
    fn keystore_files_are_named_as_software_looks_for_them() {
        let name = SubjectName::new(&ssin(), "X").unwrap();
        let made = Instant::new(datetime!(2026-10-05 08:07:06 UTC));
        assert_eq!(
            name.keystore_file_name(Environment::Production, made),
            format!("SSIN={} 20261005-080706.p12", ssin())
        );
        assert!(name.keystore_file_name(Environment::Acceptance, made).ends_with(".acc-p12"));
    }
}
