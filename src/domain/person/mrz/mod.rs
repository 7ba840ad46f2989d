//! The machine-readable zone of a travel document (ICAO Doc 9303, parts 3 to 7): TD1 cards of three lines, TD2 cards
//! and TD3 passports of two.
//!
//! Reading is tolerant of how the text arrives (line ends, spaces, small letters, marks that a keyboard-wedge reader
//! puts before it) and never of what it says: every check digit is judged by itself, and what might be meant is only
//! ever suggested. The zone is read, judged and dropped; what is kept are the facts it gave.

#[cfg(test)]
mod arrival_tests;
mod check;
mod dates;
mod facts;
mod field;
mod format;
mod lines;
mod names;
#[cfg(test)]
mod noise_tests;
#[cfg(test)]
mod rate_tests;
mod so_far;
mod state;
mod suggest;
#[cfg(test)]
mod tests;

use std::fmt;

use time::Date;

pub use check::{Checks, Verdict};
pub use facts::{ZoneDifference, ZoneFacts, ZoneSeen};
pub use field::{ZoneAbsence, ZoneField};
pub use format::Format;
pub use lines::ZoneFault;
pub use names::ZoneName;
pub use so_far::judged_so_far;
pub use state::{Body, ZoneState};
pub use suggest::{Suggestion, suggestion};

use super::document::{DocumentKind, DocumentNumber};
use super::partial_date::PartialDate;
use lines::Lines;

/// What a zone says, and whether each part of it agrees with its check digit. Sensitive: `Debug` shows only the
/// verdicts.
#[derive(Clone, PartialEq, Eq)]
pub struct Zone {
    pub format: Format,
    /// One or two capitals: `P`, `PD`, `ID`.
    pub code: String,
    /// What the code says, where the standard gives it one meaning.
    pub kind: Option<DocumentKind>,
    pub issuer: ZoneState,
    pub nationality: ZoneState,
    pub name: ZoneName,
    /// `None` where what stands there can be no document number.
    pub number: Option<DocumentNumber>,
    /// `None` where the zone leaves the year open, or cannot be read.
    pub birth_date: Option<PartialDate>,
    pub sex: Sex,
    /// `None` where the zone names no end, or cannot be read.
    pub expires_on: Option<Date>,
    /// Optional data as it stands, outer fillers taken off; the remainder of a long number is not in it.
    pub optional: Vec<String>,
    pub checks: Checks,
}

/// The sex as the zone gives it (ICAO 9303-3, 4.8 and the data element tables of parts 4 to 6).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sex {
    Female,
    Male,
    /// The filler: not stated, or stated as X on the page.
    Unspecified,
}

/// Reads a zone as it was typed or as a reader sent it. `today` settles the centuries of its dates.
///
/// # Errors
/// [`ZoneFault`] where there are no lines of one of the three formats, or of a document that is none of identity.
/// Wrong check digits are no error: they stand in [`Zone::checks`].
pub fn read(text: &str, today: Date) -> Result<Zone, ZoneFault> {
    Ok(Zone::of(&Lines::of(text)?, today))
}

impl Zone {
    fn of(lines: &Lines, today: Date) -> Self {
        let layout = lines.format.layout();
        let number = check::long_number(lines);
        let birth = dates::birth(lines.part(layout.birth.clone()), today);
        let expiry = dates::expiry(lines.part(layout.expiry.clone()), today);
        let name = names::split(lines.part(layout.name.clone()), lines.padded_name);
        let code = text(lines.part(0..2));
        Self {
            format: lines.format,
            kind: kind_of(&code),
            code,
            issuer: ZoneState::of(lines.part(2..5)),
            nationality: ZoneState::of(lines.part(layout.nationality.clone())),
            number: DocumentNumber::parse(&number.digits).ok(),
            birth_date: birth.ok().flatten(),
            sex: match lines.bytes[layout.sex] {
                b'F' => Sex::Female,
                b'M' => Sex::Male,
                _ => Sex::Unspecified,
            },
            expires_on: expiry.ok().flatten(),
            optional: optional(lines, number.remainder),
            checks: Checks::of(lines, &number, birth.is_ok(), expiry.is_ok(), name.readable()),
            name,
        }
    }

    /// Whether nothing in the zone speaks against it: every check digit holds and every part can be read.
    pub fn holds(&self) -> bool {
        self.checks.failing().is_empty()
    }
}

impl fmt::Debug for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Zone")
            .field("format", &self.format)
            .field("checks", &self.checks)
            .finish_non_exhaustive()
    }
}

/// P is a passport; I, A and C are cards, of which R in the second place makes a residence card (9303-4, 4.2.2.1;
/// 9303-5, 4.2.2.1; Regulation (EC) No 1030/2002, annex). AC is a crew member's certificate, which proves no identity here.
fn kind_of(code: &str) -> Option<DocumentKind> {
    match code.as_bytes() {
        [b'P', ..] => Some(DocumentKind::Passport),
        [b'I' | b'A' | b'C', b'R'] => Some(DocumentKind::ResidenceCard),
        [b'I', ..] => Some(DocumentKind::IdentityCard),
        _ => None,
    }
}

/// The optional data of each place, without the `remainder` characters that belong to the document number.
fn optional(lines: &Lines, remainder: usize) -> Vec<String> {
    let mut skipped = remainder;
    let places = lines.format.layout().optional.iter();
    places
        .map(|place| {
            let start = place.start + std::mem::take(&mut skipped);
            text(lines.part(start..place.end))
        })
        .filter(|data| !data.is_empty())
        .collect()
}

/// The characters of a part without the fillers around it.
fn text(part: &[u8]) -> String {
    String::from_utf8_lossy(part).trim_matches('<').to_owned()
}
