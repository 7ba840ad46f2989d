//! The three formats and where each part stands in them (ICAO 9303-4, 4.2.2; 9303-5, 4.2.2; 9303-6, 4.2.2).

use std::ops::Range;

use crate::domain::word::words;

words! {
    /// The format of a zone.
    pub enum Format {
        /// A card of three lines of 30 characters.
        Td1 => "td1",
        /// A card of two lines of 36 characters.
        Td2 => "td2",
        /// A passport: two lines of 44 characters.
        Td3 => "td3",
    }
}

/// Where the parts stand, counted from the first character of the first line.
pub(super) struct Layout {
    pub name: Range<usize>,
    pub number: Range<usize>,
    pub number_check: usize,
    pub nationality: Range<usize>,
    pub birth: Range<usize>,
    pub birth_check: usize,
    pub sex: usize,
    pub expiry: Range<usize>,
    pub expiry_check: usize,
    pub optional: &'static [Range<usize>],
    /// Only passports give the optional data a check digit of its own.
    pub optional_check: Option<usize>,
    pub composite: usize,
    /// What the composite check digit is made of, in this order.
    pub composite_over: &'static [Range<usize>],
}

const TD1: Layout = Layout {
    name: 60..90,
    number: 5..14,
    number_check: 14,
    nationality: 45..48,
    birth: 30..36,
    birth_check: 36,
    sex: 37,
    expiry: 38..44,
    expiry_check: 44,
    optional: &[15..30, 48..59],
    optional_check: None,
    composite: 59,
    composite_over: &[5..30, 30..37, 38..45, 48..59],
};

#[allow(clippy::single_range_in_vec_init, reason = "a list of places, here of one")]
const TD2: Layout = Layout {
    name: 5..36,
    number: 36..45,
    number_check: 45,
    nationality: 46..49,
    birth: 49..55,
    birth_check: 55,
    sex: 56,
    expiry: 57..63,
    expiry_check: 63,
    optional: &[64..71],
    optional_check: None,
    composite: 71,
    composite_over: &[36..46, 49..56, 57..71],
};

#[allow(clippy::single_range_in_vec_init, reason = "a list of places, here of one")]
const TD3: Layout = Layout {
    name: 5..44,
    number: 44..53,
    number_check: 53,
    nationality: 54..57,
    birth: 57..63,
    birth_check: 63,
    sex: 64,
    expiry: 65..71,
    expiry_check: 71,
    optional: &[72..86],
    optional_check: Some(86),
    composite: 87,
    composite_over: &[44..54, 57..64, 65..87],
};

impl Format {
    /// How many lines, and of how many characters.
    pub fn size(self) -> (usize, usize) {
        match self {
            Self::Td1 => (3, 30),
            Self::Td2 => (2, 36),
            Self::Td3 => (2, 44),
        }
    }

    /// Whether the fillers at the end of a line (from 0) mean nothing, so that whoever types may leave them out: the
    /// line of the name, and the first line of a card, which ends in optional data.
    pub(super) fn ends_loosely(self, line: usize) -> bool {
        match self {
            Self::Td1 => line != 1,
            Self::Td2 | Self::Td3 => line == 0,
        }
    }

    /// Whether a zone of this format can begin so: a document code, then an issuer without figures. V is a visa,
    /// which is refused by name.
    pub(super) fn begins_with(self, beginning: &[u8]) -> bool {
        let first = beginning.first().is_some_and(|first| match self {
            Self::Td1 | Self::Td2 => matches!(first, b'A' | b'C' | b'I' | b'V'),
            Self::Td3 => matches!(first, b'P' | b'V'),
        });
        first && !beginning.iter().take(5).any(u8::is_ascii_digit)
    }

    pub(super) fn layout(self) -> &'static Layout {
        match self {
            Self::Td1 => &TD1,
            Self::Td2 => &TD2,
            Self::Td3 => &TD3,
        }
    }
}
