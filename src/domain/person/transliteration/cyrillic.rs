//! Cyrillic letters (ICAO 9303-3, 6, B): the first spelling is the table's, those after it its exceptions by language.

use super::Made;

const ICAO: [(char, &[&str]); 50] = [
    ('А', &["A"]),
    ('Б', &["B"]),
    ('В', &["V"]),
    // H in Belarusian, Serbian and Ukrainian.
    ('Г', &["G", "H"]),
    ('Д', &["D"]),
    ('Е', &["E"]),
    // IO in Belarusian.
    ('Ё', &["E", "IO"]),
    // Z in Serbian.
    ('Ж', &["ZH", "Z"]),
    ('З', &["Z"]),
    // Y in Ukrainian.
    ('И', &["I", "Y"]),
    ('І', &["I"]),
    ('Й', &["I"]),
    ('К', &["K"]),
    ('Л', &["L"]),
    ('М', &["M"]),
    ('Н', &["N"]),
    ('О', &["O"]),
    ('П', &["P"]),
    ('Р', &["R"]),
    ('С', &["S"]),
    ('Т', &["T"]),
    ('У', &["U"]),
    ('Ф', &["F"]),
    // H in Serbian and Macedonian.
    ('Х', &["KH", "H"]),
    // C in Serbian and Macedonian.
    ('Ц', &["TS", "C"]),
    // C in Serbian.
    ('Ч', &["CH", "C"]),
    // S in Serbian.
    ('Ш', &["SH", "S"]),
    // SHT in Bulgarian.
    ('Щ', &["SHCH", "SHT"]),
    ('Ъ', &["IE"]),
    ('Ы', &["Y"]),
    ('Ь', &[""]),
    ('Э', &["E"]),
    ('Ю', &["IU"]),
    ('Я', &["IA"]),
    ('Ѵ', &["Y"]),
    ('Ґ', &["G"]),
    ('Ў', &["U"]),
    ('Ѫ', &["U"]),
    // GJ in Macedonian.
    ('Ѓ', &["G", "GJ"]),
    ('Ђ', &["D"]),
    ('Ѕ', &["DZ"]),
    ('Ј', &["J"]),
    // KJ in Macedonian.
    ('Ќ', &["K", "KJ"]),
    ('Љ', &["LJ"]),
    ('Њ', &["NJ"]),
    ('Ћ', &["C"]),
    // DJ in Macedonian.
    ('Џ', &["DZ", "DJ"]),
    ('Є', &["IE"]),
    ('Ї', &["I"]),
    ('Һ', &["C"]),
];

/// What laws of single states write in place of the table.
const NATIONAL: [(char, &[&str]); 13] = [
    ('Г', &["H", "GH"]),
    ('Ђ', &["DJ"]),
    ('Є', &["YE"]),
    ('Ё', &["YE", "YO"]),
    ('Е', &["YE"]),
    ('Ж', &["ZH"]),
    ('З', &["ZGH"]),
    ('И', &["Y"]),
    ('Ї', &["YI"]),
    ('Й', &["Y"]),
    ('Ъ', &["A", ""]),
    ('Ю', &["YU"]),
    ('Я', &["YA"]),
];

/// What the tables make of a letter.
pub(super) fn make(c: char, national: bool, made: &mut Vec<Made>) {
    let mut add = |table: &'static [(char, &'static [&'static str])]| {
        let written = table.iter().find(|(letter, _)| *letter == c).map_or(&[][..], |(_, written)| written);
        made.extend(written.iter().map(|written| (1, *written)));
    };
    add(&ICAO);
    if national {
        add(&NATIONAL);
    }
}

/// Whether the letter belongs to this table.
pub(super) fn knows(c: char) -> bool {
    ICAO.iter().any(|(letter, _)| *letter == c)
}
