//! The subject of a provider's certificate: names in the order and the string types that the
//! connectors of the field expect (`domain.md` 1.1). Pure data; DER is the issuer's affair.

use unicode_normalization::is_nfc;

use crate::domain::instant::Instant;
use crate::domain::organisation::Organisation;
use crate::domain::organisation::check_digits::is_national_number;
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
    /// What reads the certificate would take the name for the application id (`domain.md` 1.1, parser rule).
    #[error("the name would be taken for something else")]
    Ambiguous,
}

/// The distinguished name of a provider, in the order of the encoding: `C`, `O`, for an organisation with one
/// `OU=APPID`, `OU=TYPE=…`, `OU=NAME`, `OU=eHealth-platform Belgium`, `CN=TYPE=…[, APPID]`.
///
/// A person's holds the national number, therefore `Debug` shows nothing of it.
#[derive(Clone, PartialEq, Eq)]
pub struct SubjectName {
    /// How files of the holder are named.
    stem: String,
    parts: Vec<Part>,
}

impl SubjectName {
    /// A person's. `digits`: the eleven digits of the SSIN; `name`: the certificate name ("FAMILY GIVEN",
    /// normalised as `domain.md` 1.1 says).
    pub fn new(digits: &str, name: &str) -> Result<Self, NameFault> {
        if !is_national_number(digits) {
            return Err(NameFault::NationalNumber);
        }
        check_value(name)?;
        let identifier = format!("SSIN={digits}");
        let parts = parts(None, &identifier, name, identifier.clone());
        Ok(Self { stem: identifier, parts })
    }

    /// An organisation's.
    ///
    /// # Errors
    /// [`NameFault::Ambiguous`] if the name ends the common name as an application id does.
    pub fn of_organisation(organisation: &Organisation) -> Result<Self, NameFault> {
        let name = organisation.name().as_str();
        check_value(name)?;
        let common_name = organisation.common_name();
        // Connectors take a unit that ends the common name for the application id.
        if common_name.ends_with(name) {
            return Err(NameFault::Ambiguous);
        }
        let application = organisation.application().map(|application| application.as_str());
        let identifier = organisation.identifier().to_string();
        Ok(Self { stem: organisation.file_stem(), parts: parts(application, &identifier, name, common_name) })
    }

    /// The parts in the order of the encoding.
    pub fn parts(&self) -> &[Part] {
        &self.parts
    }

    /// The string form of RFC 2253: last part first, special characters escaped.
    pub fn rfc2253(&self) -> String {
        render(&self.parts)
    }

    /// `SSIN=…`, `CBE=…,APPID`: how files on the holder's computer begin (`domain.md` 1.4).
    pub fn file_stem(&self) -> &str {
        &self.stem
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
            "{} {:04}{:02}{:02}-{:02}{:02}{:02}.{extension}",
            self.stem,
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

/// The parts that all providers' names have, with the application id where there is one.
fn parts(application: Option<&str>, identifier: &str, name: &str, common_name: String) -> Vec<Part> {
    let units = application.into_iter().chain([identifier, name, PLATFORM]);
    let before = [Part::new(Attribute::Country, COUNTRY), Part::new(Attribute::Organisation, ORGANISATION)];
    let units = units.map(|unit| Part::new(Attribute::Unit, unit));
    before.into_iter().chain(units).chain([Part::new(Attribute::CommonName, common_name)]).collect()
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

#[cfg(test)]
#[path = "dn_tests.rs"]
mod tests;
