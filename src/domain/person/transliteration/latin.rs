//! Latin letters with marks (ICAO 9303-3, 6, A). What is not listed loses its mark.

use unicode_normalization::UnicodeNormalization;

use super::Made;

const LETTERS: [&str; 26] = [
    "A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L", "M", "N", "O", "P", "Q", "R", "S", "T", "U",
    "V", "W", "X", "Y", "Z",
];

/// Letters for which the table has more, or something else, than the bare letter.
const MADE: [(char, &[&str]); 21] = [
    ('Ä', &["AE", "A"]),
    ('Å', &["AA", "A"]),
    ('Æ', &["AE"]),
    ('Ð', &["D"]),
    ('Ñ', &["N", "NXX"]),
    ('Ö', &["OE", "O"]),
    ('Ø', &["OE"]),
    ('Ü', &["UE", "UXX", "U"]),
    ('Þ', &["TH"]),
    ('ẞ', &["SS"]),
    ('Đ', &["D"]),
    ('Ħ', &["H"]),
    ('Ĳ', &["IJ"]),
    ('ĸ', &["Q"]),
    ('Ŀ', &["L"]),
    ('Ł', &["L"]),
    ('Ŋ', &["N"]),
    ('Œ', &["OE"]),
    ('Ŧ', &["T"]),
    ('Ə', &["E"]),
    ('Ɨ', &["I"]),
];

/// The letter itself where it is one of A to Z; a space is a space.
pub(super) fn same(c: char) -> Option<&'static str> {
    match c {
        ' ' => Some(" "),
        'A'..='Z' => LETTERS.get(usize::from(c as u8 - b'A')).copied(),
        _ => None,
    }
}

/// What the table makes of a letter.
pub(super) fn make(c: char, made: &mut Vec<Made>) {
    if let Some((_, written)) = MADE.iter().find(|(letter, _)| *letter == c) {
        made.extend(written.iter().map(|written| (1, *written)));
    } else if !c.is_ascii()
        && let Some(bare) = bare(c)
    {
        made.push((1, bare));
    }
}

/// Whether the letter belongs to this table.
pub(super) fn knows(c: char) -> bool {
    MADE.iter().any(|(letter, _)| *letter == c) || bare(c).is_some()
}

/// The letter without its marks.
fn bare(c: char) -> Option<&'static str> {
    std::iter::once(c).nfd().next().filter(char::is_ascii_uppercase).and_then(same)
}
