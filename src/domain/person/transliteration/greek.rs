//! Greek letters by ELOT 743 (second edition, 2001; ISO 843 type 2), as Greek and Cypriot documents spell names.

use unicode_normalization::UnicodeNormalization;

use super::Made;

const LETTERS: [(char, &[&str]); 24] = [
    ('Α', &["A"]),
    ('Β', &["V"]),
    ('Γ', &["G"]),
    ('Δ', &["D"]),
    ('Ε', &["E"]),
    ('Ζ', &["Z"]),
    ('Η', &["I"]),
    ('Θ', &["TH"]),
    ('Ι', &["I"]),
    ('Κ', &["K"]),
    ('Λ', &["L"]),
    ('Μ', &["M"]),
    ('Ν', &["N"]),
    ('Ξ', &["X"]),
    ('Ο', &["O"]),
    ('Π', &["P"]),
    ('Ρ', &["R"]),
    ('Σ', &["S"]),
    ('Τ', &["T"]),
    ('Υ', &["Y"]),
    ('Φ', &["F"]),
    ('Χ', &["CH"]),
    ('Ψ', &["PS"]),
    ('Ω', &["O"]),
];

/// Pairs that sound as one: V before vowels and voiced consonants, F before the others; B at either end of a word.
const PAIRS: [(char, char, &[&str]); 9] = [
    ('Α', 'Υ', &["AV", "AF"]),
    ('Ε', 'Υ', &["EV", "EF"]),
    ('Η', 'Υ', &["IV", "IF"]),
    ('Ο', 'Υ', &["OU"]),
    ('Γ', 'Γ', &["NG"]),
    ('Γ', 'Ξ', &["NX"]),
    ('Γ', 'Χ', &["NCH"]),
    ('Γ', 'Κ', &["GK", "G"]),
    ('Μ', 'Π', &["B", "MP"]),
];

/// What the standard makes of the next letter, or of the next two.
pub(super) fn make(rest: &[char], made: &mut Vec<Made>) {
    let first = bare(rest[0]);
    if let Some((_, written)) = LETTERS.iter().find(|(letter, _)| *letter == first) {
        made.extend(written.iter().map(|written| (1, *written)));
    }
    if let Some(second) = rest.get(1).map(|c| bare(*c))
        && let Some((.., written)) = PAIRS.iter().find(|(a, b, _)| (*a, *b) == (first, second))
    {
        made.extend(written.iter().map(|written| (2, *written)));
    }
}

/// Whether the letter belongs to this table.
pub(super) fn knows(c: char) -> bool {
    LETTERS.iter().any(|(letter, _)| *letter == bare(c))
}

/// The letter without accent and breathing.
fn bare(c: char) -> char {
    std::iter::once(c).nfd().next().unwrap_or(c)
}
