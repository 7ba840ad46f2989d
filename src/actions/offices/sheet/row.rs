//! One line of a list of offices, judged cell by cell.

use std::collections::BTreeSet;

use uuid::Uuid;

use super::{Described, SheetFault};
use crate::domain::language::Language;
use crate::domain::office::{LanguageRegime, Office};
use crate::domain::opening_hours::OpeningHours;
use crate::domain::person::date::date_from_text;
use crate::domain::person::email::Email;
use crate::domain::reception::{COUNTERS, Equipment, Reception, SLOT_MINUTES};
use crate::domain::word::Word;

/// One line while it is judged.
pub(super) struct Row<'a> {
    line: u64,
    cells: Vec<(&'a str, &'a str)>,
    pub(super) faults: Vec<SheetFault>,
}

impl<'a> Row<'a> {
    pub(super) fn new(header: &'a [String], record: &'a csv::StringRecord) -> Self {
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

    /// The office of the line; `None` if something is refused.
    pub(super) fn described(&mut self, keys: &mut BTreeSet<String>) -> Option<Described> {
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
