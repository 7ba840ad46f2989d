//! Check digits: each part judged by itself (ICAO 9303-3, 4.9).

use super::field::ZoneField;
use super::lines::Lines;
use crate::domain::word::words;

words! {
    /// What the check digit says of a part.
    pub enum Verdict {
        /// The part agrees with its check digit.
        Holds => "holds",
        /// It does not: one of both was misread.
        Fails => "fails",
        /// Its check digit agrees, or it has none, but it can be no date, number or name.
        Unreadable => "unreadable",
        /// Nothing stands there, and the standard lets it be so.
        Absent => "absent",
    }
}

/// The verdict on every part that can be judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Checks {
    pub number: Verdict,
    pub birth_date: Verdict,
    pub expiry: Verdict,
    /// The personal number of passports; cards judge their optional data by the composite alone.
    pub optional: Verdict,
    /// Over number, dates and optional data together.
    pub composite: Verdict,
    /// Names have no check digit: they can only be unreadable, where a figure stands in them.
    pub name: Verdict,
}

/// A document number that may go on in the optional data (9303-5, 4.2.2.2, note j; 9303-6, note j).
pub(super) struct LongNumber {
    /// As it stands, fillers included.
    pub digits: String,
    /// How many characters of the optional data belong to it, its check digit included.
    pub remainder: usize,
    check: u8,
}

impl Checks {
    pub(super) fn of(lines: &Lines, number: &LongNumber, birth: bool, expiry: bool, name: bool) -> Self {
        let layout = lines.format.layout();
        let at = |place: usize| lines.bytes[place];
        let date = |place: std::ops::Range<usize>, check, readable: bool| {
            let part = lines.part(place);
            match verdict(part, at(check)) {
                // A date that is all fillers is unknown; its check digit is then the filler or 0.
                _ if blank(part) && matches!(at(check), b'<' | b'0') => Verdict::Absent,
                Verdict::Holds if !readable => Verdict::Unreadable,
                verdict => verdict,
            }
        };
        let composite: Vec<u8> =
            layout.composite_over.iter().flat_map(|place| lines.part(place.clone())).copied().collect();
        Self {
            number: match verdict(number.digits.as_bytes(), number.check) {
                Verdict::Holds if blank(number.digits.as_bytes()) => Verdict::Unreadable,
                verdict => verdict,
            },
            birth_date: date(layout.birth.clone(), layout.birth_check, birth),
            expiry: date(layout.expiry.clone(), layout.expiry_check, expiry),
            optional: match layout.optional_check {
                None => Verdict::Absent,
                Some(check) => match lines.part(layout.optional[0].clone()) {
                    part if blank(part) && matches!(at(check), b'<' | b'0') => Verdict::Absent,
                    part => verdict(part, at(check)),
                },
            },
            composite: verdict(&composite, at(layout.composite)),
            name: if name { Verdict::Absent } else { Verdict::Unreadable },
        }
    }

    /// The verdict on one part.
    pub fn verdict(&self, field: ZoneField) -> Verdict {
        match field {
            ZoneField::Number => self.number,
            ZoneField::BirthDate => self.birth_date,
            ZoneField::Expiry => self.expiry,
            ZoneField::Optional => self.optional,
            ZoneField::Composite => self.composite,
            ZoneField::Name => self.name,
        }
    }

    /// The parts that cannot be right as they stand, in the order of the form.
    pub fn failing(&self) -> Vec<ZoneField> {
        use crate::domain::word::Word;
        let fails = |field: &ZoneField| matches!(self.verdict(*field), Verdict::Fails | Verdict::Unreadable);
        ZoneField::ALL.iter().copied().filter(fails).collect()
    }
}

/// The number as it stands: nine characters, and more in the optional data where the filler stands in place of the
/// check digit.
pub(super) fn long_number(lines: &Lines) -> LongNumber {
    let layout = lines.format.layout();
    let nine = lines.part(layout.number.clone());
    let check = lines.bytes[layout.number_check];
    let text = |part: &[u8]| String::from_utf8_lossy(part).into_owned();
    let short = LongNumber { digits: text(nine), remainder: 0, check };
    if check != b'<' || layout.optional_check.is_some() {
        return short;
    }
    let more = lines.part(layout.optional[0].clone());
    let end = more.iter().position(|b| *b == b'<').unwrap_or(more.len());
    match more[..end].split_last() {
        Some((check, rest)) if !rest.is_empty() => {
            LongNumber { digits: format!("{}{}", text(nine), text(rest)), remainder: end, check: *check }
        }
        _ => short,
    }
}

/// Whether a part agrees with the digit after it.
fn verdict(part: &[u8], check: u8) -> Verdict {
    if check.is_ascii_digit() && check == check_digit(part) { Verdict::Holds } else { Verdict::Fails }
}

fn blank(part: &[u8]) -> bool {
    part.iter().all(|b| *b == b'<')
}

/// The check digit of a part, as a character: weights 7, 3, 1, modulus 10; A is 10, Z is 35, the filler 0.
pub(super) fn check_digit(part: &[u8]) -> u8 {
    let mut sum = 0_u32;
    let mut weight = 7;
    for b in part {
        let value = match b {
            b'0'..=b'9' => b - b'0',
            b'A'..=b'Z' => b - b'A' + 10,
            _ => 0,
        };
        sum += u32::from(value) * weight;
        weight = match weight {
            7 => 3,
            3 => 1,
            _ => 7,
        };
    }
    b'0' + u8::try_from(sum % 10).unwrap_or_default()
}
