//! A list of offices as a CSV file (RFC 4180, UTF-8; commas, or semicolons as Belgian spreadsheets write them). Every
//! fault is named by line and column; a list with one fault is not taken at all.

use std::collections::BTreeSet;

use uuid::Uuid;

use crate::domain::language::Language;
use crate::domain::office::{LanguageRegime, Office};
use crate::domain::opening_hours::OpeningHours;
use crate::domain::person::date::date_from_text;
use crate::domain::person::email::Email;
use crate::domain::reception::{COUNTERS, Equipment, Reception, SLOT_MINUTES};
use crate::domain::word::Word;

/// The columns of the header, in any order; each must be there, and no other.
pub const COLUMNS: [&str; 19] = [
    "key",
    "name",
    "municipality",
    "other_names",
    "postcode",
    "regime",
    "address",
    "phone",
    "email",
    "languages",
    "visit",
    "hours",
    "remark",
    "closed_days",
    "price_cents",
    "equipment",
    "slot_minutes",
    "counters",
    "active",
];

/// One office of the list. Its id is not known yet.
#[derive(Debug, Clone)]
pub struct Described {
    pub office: Office,
    pub reception: Reception,
    pub active: bool,
}

/// One fault of the list.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}, column {column}: {why}")]
pub struct SheetFault {
    /// Counted from 1; the header is line 1.
    pub line: u64,
    pub column: String,
    pub why: String,
}

/// Reads a list.
///
/// # Errors
/// Every fault, in the order of the file.
pub fn read(bytes: &[u8]) -> Result<Vec<Described>, Vec<SheetFault>> {
    let text = std::str::from_utf8(bytes).map_err(|_| {
        vec![SheetFault { line: 1, column: "all".to_owned(), why: "the file is not UTF-8".to_owned() }]
    })?;
    let text = text.trim_start_matches('\u{feff}');
    let header = text.lines().next().unwrap_or_default();
    let delimiter = if header.contains(';') { b';' } else { b',' };
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .flexible(true)
        .trim(csv::Trim::All)
        .from_reader(text.as_bytes());
    let header = columns(reader.headers().cloned().unwrap_or_default())?;
    let (mut list, mut faults, mut keys) = (Vec::new(), Vec::new(), BTreeSet::new());
    for record in reader.records() {
        match record {
            Ok(record) => {
                let mut row = Row::new(&header, &record);
                let described = row.described(&mut keys);
                faults.extend(row.faults);
                list.extend(described);
            }
            Err(error) => faults.push(SheetFault {
                line: error.position().map_or(0, csv::Position::line),
                column: "all".to_owned(),
                why: "the line cannot be read as CSV".to_owned(),
            }),
        }
    }
    if faults.is_empty() { Ok(list) } else { Err(faults) }
}

/// The names of the columns as the file orders them.
fn columns(header: csv::StringRecord) -> Result<Vec<String>, Vec<SheetFault>> {
    let names: Vec<String> = header.iter().map(|name| name.trim().to_ascii_lowercase()).collect();
    let fault =
        |column: &str, why: &str| SheetFault { line: 1, column: column.to_owned(), why: why.to_owned() };
    let missing = COLUMNS.iter().filter(|column| !names.iter().any(|name| name == *column));
    let mut faults: Vec<_> = missing.map(|column| fault(column, "is missing from the header")).collect();
    for (place, name) in names.iter().enumerate() {
        if !COLUMNS.contains(&name.as_str()) {
            faults.push(fault(name, "is no column of this list"));
        } else if names[..place].contains(name) {
            faults.push(fault(name, "stands twice in the header"));
        }
    }
    if faults.is_empty() { Ok(names) } else { Err(faults) }
}

/// One line while it is judged.
struct Row<'a> {
    line: u64,
    cells: Vec<(&'a str, &'a str)>,
    faults: Vec<SheetFault>,
}

impl<'a> Row<'a> {
    fn new(header: &'a [String], record: &'a csv::StringRecord) -> Self {
        let line = record.position().map_or(0, csv::Position::line);
        let cells = header.iter().map(String::as_str).zip(record.iter()).collect();
        let mut row = Self { line, cells, faults: Vec::new() };
        if record.len() != header.len() {
            row.refuse("all", format!("{} cells where the header has {}", record.len(), header.len()));
        }
        row
    }

    fn refuse(&mut self, column: &str, why: impl Into<String>) {
        self.faults.push(SheetFault { line: self.line, column: column.to_owned(), why: why.into() });
    }

    fn cell(&self, column: &str) -> &'a str {
        self.cells.iter().find(|(name, _)| *name == column).map_or("", |(_, cell)| cell)
    }

    /// A cell that may not be empty.
    fn filled(&mut self, column: &str) -> String {
        let cell = self.cell(column);
        if cell.is_empty() {
            self.refuse(column, "is empty");
        }
        cell.to_owned()
    }

    /// A cell that `parse` must understand.
    fn parsed<T>(&mut self, column: &str, why: &str, parse: impl FnOnce(&str) -> Option<T>) -> Option<T> {
        let parsed = parse(self.cell(column));
        if parsed.is_none() {
            self.refuse(column, why);
        }
        parsed
    }

    /// A cell that lists words with spaces between them.
    fn words<T>(&mut self, column: &str, why: &str, parse: impl Fn(&str) -> Option<T>) -> Option<Vec<T>> {
        self.parsed(column, why, |cell| cell.split_whitespace().map(parse).collect())
    }

    fn within(&mut self, column: &str, range: std::ops::RangeInclusive<u16>) -> Option<u16> {
        let why = format!("is a number from {} to {}", range.start(), range.end());
        self.parsed(column, &why, |cell| cell.parse().ok().filter(|number| range.contains(number)))
    }

    fn truth(&mut self, column: &str, words: [&str; 2]) -> Option<bool> {
        let why = format!("is {} or {}", words[0], words[1]);
        self.parsed(column, &why, |cell| match cell {
            cell if cell == words[0] => Some(true),
            cell if cell == words[1] => Some(false),
            _ => None,
        })
    }

    fn described(&mut self, keys: &mut BTreeSet<String>) -> Option<Described> {
        let reception = self.reception();
        if let Some(reception) = &reception
            && !keys.insert(reception.key.clone())
        {
            self.refuse("key", "stands twice in this list");
        }
        let office = self.office();
        if let (Some(office), Some(reception)) = (&office, &reception) {
            let area = office.regime.working_language();
            if !reception.speaks(area) {
                self.refuse("languages", format!("{} is the language of the area: add it", area.tag()));
            }
        }
        let active = self.truth("active", ["yes", "no"]);
        Some(Described { office: office?, reception: reception?, active: active? })
            .filter(|_| self.faults.is_empty())
    }

    fn office(&mut self) -> Option<Office> {
        let (name, municipality) = (self.filled("name"), self.filled("municipality"));
        let (address, phone) = (self.filled("address"), self.filled("phone"));
        let postcode = self.parsed("postcode", "is four digits", |cell| {
            (cell.len() == 4 && cell.bytes().all(|byte| byte.is_ascii_digit())).then(|| cell.to_owned())
        });
        let regime = "is nl, fr, de, bru, nl_fr, fr_nl, fr_de or de_fr";
        let regime = self.parsed("regime", regime, LanguageRegime::parse);
        let price = self.parsed("price_cents", "is a whole number of euro cents", |cell| cell.parse().ok());
        let by_appointment = self.truth("visit", ["appointment", "walk_in"]);
        Some(Office {
            id: Uuid::nil().into(),
            name,
            municipality,
            postcode: postcode?,
            regime: regime?,
            address,
            phone,
            hours: self.cell("remark").to_owned(),
            price_cents: price?,
            by_appointment: by_appointment?,
        })
    }

    fn reception(&mut self) -> Option<Reception> {
        let key = self.parsed("key", "is 1 to 40 letters, digits, hyphens, dots or underscores", |cell| {
            let fits = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '_');
            ((1..=40).contains(&cell.len()) && cell.chars().all(fits)).then(|| cell.to_owned())
        });
        let languages = self.words("languages", "lists nl, fr, de, en", strict_language);
        let email = self.parsed("email", "is an e-mail address, or empty", |cell| match cell {
            "" => Some(None),
            text => Email::parse(text).ok().map(Some),
        });
        let words: Vec<_> = Equipment::ALL.iter().map(|equipment| equipment.word()).collect();
        let equipment = self.words("equipment", &format!("lists {}", words.join(", ")), Equipment::parse);
        let hours = self.cell("hours").parse::<OpeningHours>();
        if let Err(fault) = &hours {
            self.refuse("hours", fault.to_string());
        }
        let closed = self.words("closed_days", "lists days like 2026-12-24", |day| date_from_text(day).ok());
        let slot_minutes = self.within("slot_minutes", SLOT_MINUTES);
        let counters = self.within("counters", COUNTERS);
        let names = self.cell("other_names").split(['/', ';']).map(str::trim);
        Some(Reception {
            key: key?,
            other_names: names.filter(|name| !name.is_empty()).map(str::to_owned).collect(),
            languages: languages?,
            email: email?,
            equipment: equipment?,
            hours: hours.ok()?,
            closed_days: closed?,
            slot_minutes: slot_minutes?,
            counters: counters?,
        })
    }
}

/// Exactly a tag: `nl-be` is a slip here.
fn strict_language(word: &str) -> Option<Language> {
    Language::parse(word).filter(|language| language.tag() == word)
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEADER: &str = "key,name,municipality,other_names,postcode,regime,address,phone,email,languages,visit,hours,\
        remark,closed_days,price_cents,equipment,slot_minutes,counters,active";
    const LIEGE: &str = "4000,\"Ville de Liège, Population\",Liège,Luik / Lüttich,4000,fr,Rue Saint-Mathieu 2,\
        04 221 66 66,,fr en,appointment,mon-fri 08:00-12:30,,2026-12-24,700,printer,20,2,yes";

    fn faults(row: &str) -> Vec<String> {
        let faults = read(format!("{HEADER}\n{row}\n").as_bytes()).unwrap_err();
        faults.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_list_is_read_with_commas_and_with_semicolons() {
        let comma = format!("\u{feff}{HEADER}\n{LIEGE}\n");
        let list = read(comma.as_bytes()).unwrap();
        assert_eq!(list[0].office.name, "Ville de Liège, Population");
        assert_eq!(list[0].reception.other_names, ["Luik", "Lüttich"]);
        assert_eq!(list[0].reception.closed_days.len(), 1);
        let quoted = LIEGE.replace("\"Ville de Liège, Population\"", "Ville de Liège");
        let semicolon = format!("{}\r\n{}\r\n", HEADER.replace(',', ";"), quoted.replace(',', ";"));
        assert_eq!(read(semicolon.as_bytes()).unwrap()[0].reception, list[0].reception);
    }

    #[test]
    fn every_fault_is_named_by_line_and_column() {
        let bad = LIEGE
            .replace(",4000,fr,", ",400,xx,")
            .replace("fr en", "nl-be")
            .replace("08:00-12:30", "8-12")
            .replace("700", "7,00")
            .replace(",20,2,yes", ",3,0,oui");
        let named = faults(&bad.replace("7,00", "seven")).join("\n");
        for column in
            ["postcode", "regime", "languages", "hours", "price_cents", "slot_minutes", "counters", "active"]
        {
            assert!(named.contains(&format!("line 2, column {column}: ")), "{column} in {named}");
        }
        assert!(faults(&bad)[0].contains("20 cells where the header has 19"));
    }

    #[test]
    fn the_language_of_the_area_is_spoken_and_a_key_stands_once() {
        let other = LIEGE.replace("fr en", "en");
        assert_eq!(faults(&other), ["line 2, column languages: fr is the language of the area: add it"]);
        let twice = faults(&format!("{LIEGE}\n{LIEGE}"));
        assert_eq!(twice, ["line 3, column key: stands twice in this list"]);
    }

    #[test]
    fn a_header_must_be_whole() {
        let faults = read(HEADER.replace("postcode", "zip").as_bytes()).unwrap_err();
        let named: Vec<_> = faults.iter().map(ToString::to_string).collect();
        assert_eq!(
            named,
            [
                "line 1, column postcode: is missing from the header",
                "line 1, column zip: is no column of this list"
            ]
        );
        assert!(read(b"").is_err());
        assert!(read(b"\xff\xfe").unwrap_err()[0].to_string().contains("UTF-8"));
    }
}
