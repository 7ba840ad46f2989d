//! Why the machine-readable zone spells a name otherwise than the page does: by a named rule, or for no reason that we
//! know. Both spellings are kept (NAME-4); the rule says that they are the same name. A name that no rule explains is
//! no refusal: the clerk looks again.

mod cyrillic;
mod greek;
mod latin;
#[cfg(test)]
mod tests;

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

use super::mrz_name::MrzName;
use super::name::{PersonName, is_apostrophe};
use crate::domain::typed::{is_dash, is_invisible};
use crate::domain::word::words;

words! {
    /// What makes the spelling of the zone out of the printed one.
    pub enum NameRule {
        /// The same letters.
        Same => "same",
        /// Apostrophes and full stops left out, hyphens as fillers (ICAO 9303-3, 4.6).
        Punctuation => "punctuation",
        /// Letters with marks as the table of Latin characters says (ICAO 9303-3, 6, A).
        IcaoLatin => "icao_latin",
        /// The table of Cyrillic characters with its exceptions by language (ICAO 9303-3, 6, B).
        IcaoCyrillic => "icao_cyrillic",
        /// Cyrillic as states of their own law write it: Ukraine (resolution 55 of 27 January 2010), Bulgaria
        /// (transliteration act of 13 March 2009), Russia until 2010 (order 310 of 26 May 1997).
        NationalCyrillic => "national_cyrillic",
        /// Greek by ELOT 743, as Greece and Cyprus do: the standard has no table for it.
        Elot743 => "elot_743",
        /// By one of these, and cut where the line was full (ICAO 9303-3, 4.6).
        Truncated => "truncated",
        /// A script that has no table here: compare by ear.
        NoTable => "no_table",
        /// No rule explains it.
        Unexplained => "unexplained",
    }
}

impl NameRule {
    /// Whether both spellings are the same name by a rule; otherwise the clerk is asked to look again.
    pub fn explains(self) -> bool {
        !matches!(self, Self::NoTable | Self::Unexplained)
    }
}

/// What may be made of letters: each table adds to the one before.
#[derive(Debug, Clone, Copy, Default)]
struct Tables {
    punctuation: bool,
    latin: bool,
    cyrillic: bool,
    national: bool,
    greek: bool,
}

/// Letters that one table makes of the next character, or of the next two: how many it took, and what it wrote.
type Made = (usize, &'static str);

/// The widths of a name's line in the three formats: a name that fills one exactly may have been cut.
const NAME_LINES: [usize; 3] = [30, 31, 39];

/// Finds the first rule that makes `zone` of `printed`, from the plainest on.
pub fn explain(printed: &PersonName, zone: &MrzName) -> NameRule {
    let plain = Tables::default();
    let marks = Tables { punctuation: true, ..plain };
    let latin = Tables { latin: true, ..marks };
    let cyrillic = Tables { cyrillic: true, ..latin };
    let national = Tables { national: true, ..cyrillic };
    let greek = Tables { greek: true, ..latin };
    let rules = [
        (NameRule::Same, plain),
        (NameRule::Punctuation, marks),
        (NameRule::IcaoLatin, latin),
        (NameRule::IcaoCyrillic, cyrillic),
        (NameRule::NationalCyrillic, national),
        (NameRule::Elot743, greek),
    ];
    let pairs = [
        (letters(printed.family()), zone.family()),
        (letters(printed.given().unwrap_or_default()), zone.given().unwrap_or_default()),
    ];
    let all = |tables, cut| pairs.iter().all(|(printed, zone)| makes(printed, zone, tables, cut));
    if let Some((rule, _)) = rules.iter().find(|(_, tables)| all(*tables, false)) {
        return *rule;
    }
    let filled = zone.given().map_or(zone.family().len(), |given| zone.family().len() + 2 + given.len());
    let cut = NAME_LINES.contains(&filled) && rules.iter().any(|(_, tables)| all(*tables, true));
    let known = |c: &char| !c.is_alphabetic() || latin::knows(*c) || cyrillic::knows(*c) || greek::knows(*c);
    if cut {
        NameRule::Truncated
    } else if pairs.iter().all(|(printed, _)| printed.iter().all(known)) {
        NameRule::Unexplained
    } else {
        NameRule::NoTable
    }
}

/// Capitals in one normal form; marks that stand alone and what nobody sees are left out.
fn letters(text: &str) -> Vec<char> {
    let capitals: String = text.to_uppercase().nfc().collect();
    capitals.chars().filter(|c| !is_combining_mark(*c) && !is_invisible(*c)).collect()
}

/// Whether the tables can write `zone` for `printed`. `cut`: words may end early, and the last may be missing.
fn makes(printed: &[char], zone: &str, tables: Tables, cut: bool) -> bool {
    let zone = zone.as_bytes();
    let (from, to) = (printed.len(), zone.len());
    // reached[i][j]: the first i characters printed can have become the first j of the zone.
    let mut reached = vec![vec![false; to + 1]; from + 1];
    reached[0][0] = true;
    for i in 0..from {
        for j in 0..=to {
            if !reached[i][j] {
                continue;
            }
            for (taken, written) in made(&printed[i..], tables) {
                if zone[j..].starts_with(written.as_bytes()) {
                    reached[i + taken][j + written.len()] = true;
                }
            }
            if cut && j > 0 && printed[i].is_alphabetic() && zone[j - 1] != b' ' {
                let rest = printed[i..].iter().take_while(|c| c.is_alphabetic()).count();
                reached[i + rest][j] = true;
            }
        }
    }
    if cut { reached.iter().any(|row| row[to]) } else { reached[from][to] }
}

/// Everything the tables make of what comes next.
fn made(rest: &[char], tables: Tables) -> Vec<Made> {
    let c = rest[0];
    let mut made: Vec<Made> = Vec::with_capacity(4);
    if let Some(same) = latin::same(c) {
        made.push((1, same));
    }
    if tables.punctuation && (is_apostrophe(c) || is_dash(c) || matches!(c, '.' | '\u{B7}' | ' ')) {
        made.extend([(1, " "), (1, "")]);
    }
    if tables.latin {
        latin::make(c, &mut made);
    }
    if tables.cyrillic {
        cyrillic::make(c, tables.national, &mut made);
    }
    if tables.greek {
        greek::make(rest, &mut made);
    }
    made
}
