//! A list of offices as a CSV file (RFC 4180, UTF-8; commas, or semicolons as Belgian spreadsheets write them). Every
//! fault is named by line and column; a list with one fault is not taken at all.

mod row;

use std::collections::BTreeSet;

use self::row::Row;
use crate::domain::office::Office;
use crate::domain::reception::Reception;

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
