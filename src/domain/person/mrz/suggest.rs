//! What may have been meant where a check digit does not hold. Only ever said, never done: a wrong digit is as well
//! a sign of a forged document as of a tired eye.

use time::Date;

use super::field::ZoneField;
use super::lines::Lines;
use super::{Zone, ZoneFault};

/// Characters that readers, and people, take for each other in the typeface of the zone (OCR-B).
const ALIKE: [(u8, u8); 17] = [
    (b'0', b'O'),
    (b'0', b'Q'),
    (b'0', b'D'),
    (b'1', b'I'),
    (b'1', b'L'),
    (b'1', b'7'),
    (b'2', b'Z'),
    (b'3', b'8'),
    (b'4', b'A'),
    (b'5', b'S'),
    (b'5', b'6'),
    (b'6', b'G'),
    (b'6', b'8'),
    (b'8', b'B'),
    (b'V', b'U'),
    (b'<', b'K'),
    (b'<', b'C'),
];

/// A line that would hold.
#[derive(Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// The part in which something else may be meant.
    pub field: ZoneField,
    /// Counted from 1.
    pub line: usize,
    /// The line as it may have been meant.
    pub text: String,
}

/// The one reading near to what was typed in which every check digit holds; nothing where there are two of them, or
/// none.
pub fn suggestion(text: &str, today: Date) -> Result<Option<Suggestion>, ZoneFault> {
    let lines = Lines::of(text)?;
    let failing = Zone::of(&lines, today).checks.failing();
    let Some(field) = failing.first().copied() else {
        return Ok(None);
    };
    let found = only(&lines, confused(&lines).chain(swapped(&lines)), today);
    let width = lines.format.size().1;
    Ok(found.map(|(place, bytes)| {
        let line = place / width;
        let text = String::from_utf8_lossy(&bytes[line * width..(line + 1) * width]).into_owned();
        Suggestion { field, line: line + 1, text }
    }))
}

/// The candidate in which everything holds, if it is the only one.
fn only(
    lines: &Lines,
    candidates: impl Iterator<Item = (usize, Vec<u8>)>,
    today: Date,
) -> Option<(usize, Vec<u8>)> {
    let holds = |bytes: &Vec<u8>| Zone::of(&Lines { bytes: bytes.clone(), ..lines.clone() }, today).holds();
    let mut holding = candidates.filter(|(_, bytes)| holds(bytes));
    let first = holding.next()?;
    holding.next().is_none().then_some(first)
}

/// Everything with one character taken for another that looks alike. A figure in the place of a check digit is left
/// as it stands: whoever altered a number would like to be told which digit fits it.
fn confused(lines: &Lines) -> impl Iterator<Item = (usize, Vec<u8>)> {
    let layout = lines.format.layout();
    let checks = [layout.number_check, layout.birth_check, layout.expiry_check, layout.composite];
    let is_check = move |place: usize| checks.contains(&place) || layout.optional_check == Some(place);
    let places = 0..lines.bytes.len();
    let places = places.filter(move |place| !(is_check(*place) && lines.bytes[*place].is_ascii_digit()));
    places.flat_map(move |place| {
        let seen = lines.bytes[place];
        let others = ALIKE.iter().filter_map(move |(a, b)| match seen {
            _ if seen == *a => Some(*b),
            _ if seen == *b => Some(*a),
            _ => None,
        });
        others.map(move |other| {
            let mut bytes = lines.bytes.clone();
            bytes[place] = other;
            (place, bytes)
        })
    })
}

/// Everything with two neighbours of one line in the other order.
fn swapped(lines: &Lines) -> impl Iterator<Item = (usize, Vec<u8>)> {
    let width = lines.format.size().1;
    let places = (1..lines.bytes.len()).filter(move |place| place % width != 0);
    places.filter(|place| lines.bytes[*place] != lines.bytes[*place - 1]).map(|place| {
        let mut bytes = lines.bytes.clone();
        bytes.swap(place - 1, place);
        (place, bytes)
    })
}
