//! What the tables hold about people: for every column how sensitive it is, what it is for, and how long it stays.
//!
//! The register is `register.txt`, beside this. A test on both engines compares it with the schema; `docs/data.md` is
//! written from it; the export of what is known about a person follows it.

pub mod act;
mod document;
pub mod period;

pub use document::document;

use super::word::{Word, words};
use period::Period;

words! {
    /// What a column says about a person.
    pub enum Sensitivity {
        /// Nothing, or only that something happened to a row.
        Fact => "fact",
        /// Published, or meant to be.
        Public => "public",
        /// Who works here.
        Staff => "staff",
        /// Who a person is, or what is known of them.
        Personal => "personal",
        /// The same, encrypted for its place.
        Sealed => "sealed",
        /// A hash that recognises a person, a browser or a secret and tells nothing else.
        Hash => "hash",
        /// What opens something.
        Secret => "secret",
    }
}

/// A table of the database.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    pub name: &'static str,
    /// The column that leads to a person; `None` where none does.
    pub key: Option<&'static str>,
    pub purpose: &'static str,
    pub columns: Vec<Column>,
}

/// A column of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    pub name: &'static str,
    pub sensitivity: Sensitivity,
    pub period: Period,
}

/// The register as it is written.
const TEXT: &str = include_str!("register.txt");

/// Every table, in the order of their names. Lines that are not understood are left out, and the test that compares
/// the register with the schema misses their columns.
pub fn register() -> Vec<Table> {
    read(TEXT)
}

fn read(text: &'static str) -> Vec<Table> {
    let mut tables: Vec<Table> = Vec::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        if let Some((name, key)) = line.strip_prefix("table ").and_then(|rest| rest.split_once(' ')) {
            let key = (key != "-").then_some(key);
            tables.push(Table { name, key, purpose: "", columns: Vec::new() });
        } else if let (Some(purpose), Some(table)) = (line.strip_prefix("for "), tables.last_mut()) {
            table.purpose = purpose;
        } else if let (Some(columns), Some(table)) = (columns(line), tables.last_mut()) {
            table.columns.extend(columns);
        }
    }
    tables
}

fn columns(line: &'static str) -> Option<impl Iterator<Item = Column>> {
    let (words, names) = line.split_once(": ")?;
    let (sensitivity, period) = words.split_once(' ')?;
    let (sensitivity, period) = (Sensitivity::parse(sensitivity)?, Period::parse(period)?);
    Some(names.split(' ').map(move |name| Column { name, sensitivity, period }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_is_understood() {
        let tables = register();
        for line in TEXT.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
            let known = line.starts_with("table ") || line.starts_with("for ") || columns(line).is_some();
            assert!(known, "{line}");
        }
        for table in &tables {
            assert!(!table.purpose.is_empty() && !table.columns.is_empty(), "{}", table.name);
            let key = table.key.is_none_or(|key| table.columns.iter().any(|column| column.name == key));
            assert!(key, "{}: its key is no column of it", table.name);
        }
        assert!(tables.windows(2).all(|pair| pair[0].name < pair[1].name), "in the order of their names");
    }

    #[test]
    fn the_document_is_written_from_the_register() {
        let written = include_str!("../../../docs/data.md");
        assert!(written == document(), "`cargo run -- docs` writes docs/data.md again");
    }

    #[test]
    fn what_names_a_person_does_not_stay_for_ever() {
        for table in register() {
            for column in &table.columns {
                let names = matches!(column.sensitivity, Sensitivity::Personal | Sensitivity::Sealed);
                assert!(!names || column.period != Period::Ever, "{}.{}", table.name, column.name);
            }
        }
    }

    #[test]
    fn a_word_that_nobody_knows_is_no_column() {
        assert!(columns("private ever: a").is_none());
        assert!(columns("fact always: a").is_none());
        assert_eq!(columns("fact ever: a b").unwrap().count(), 2);
    }
}
