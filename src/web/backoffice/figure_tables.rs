//! The tables of the figures: the same on the page and in the file, there as digits that a spreadsheet can count with.

use time::Date;

use crate::actions::backoffice::figures::{Figures, OfficeLine};
use crate::domain::word::{Word, words};
use crate::text::locale::Locale;

words! {
    /// The tables.
    pub enum Which {
        Flow => "flow",
        Waiting => "waiting",
        Stages => "stages",
        Offices => "offices",
    }
}

/// A table: names of the columns, and rows whose first cell says what they tell of.
pub struct Table {
    pub which: Which,
    pub heads: Vec<String>,
    pub rows: Vec<(Cell, Vec<Cell>)>,
}

/// What stands in a cell.
pub enum Cell {
    Text(String),
    /// Read by spreadsheets as year, month and day.
    Day(Date),
    Number(u64),
    Percent(u64),
    Hours(u64),
    Nothing,
}

impl Cell {
    /// As people read it.
    pub fn text(&self, l: &Locale) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Day(day) => l.short_date(day),
            Self::Number(count) => l.number(count),
            Self::Percent(share) => format!("{share}\u{a0}%"),
            Self::Hours(hours) if *hours < 48 => l.t1("figures-hours", "hours", *hours),
            Self::Hours(hours) => l.t1("figures-days", "days", hours / 24),
            Self::Nothing => "–".to_owned(),
        }
    }

    fn plain(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Day(day) => day.to_string(),
            Self::Number(number) | Self::Percent(number) | Self::Hours(number) => number.to_string(),
            Self::Nothing => String::new(),
        }
    }
}

impl Table {
    /// Rows of plain text for a file, the names of the columns first.
    pub fn plain(mut self, l: Locale) -> impl Iterator<Item = Vec<String>> {
        // On the page each time says its unit; a file has it once, above.
        if let (Which::Stages, Some(head)) = (self.which, self.heads.last_mut()) {
            *head = l.t("figures-column-median_hours");
        }
        let row = |(label, cells): (Cell, Vec<Cell>)| {
            std::iter::once(&label).chain(&cells).map(Cell::plain).collect()
        };
        std::iter::once(self.heads).chain(self.rows.into_iter().map(row))
    }
}

/// One table of the figures.
pub fn table(l: Locale, which: Which, figures: &Figures) -> Table {
    let (heads, rows): (&[&str], _) = match which {
        Which::Flow => (&["begins", "received", "approved", "rejected", "decided"], flow(figures)),
        Which::Waiting => (&["age", "requests"], waiting(l, figures)),
        Which::Stages => {
            (&["stage", "began", "went_on", "ended", "still_there", "drop_off", "median"], stages(l, figures))
        }
        Which::Offices => {
            (&["office", "kits", "keys", "received", "approved", "rejected"], offices(l, figures))
        }
    };
    Table { which, heads: heads.iter().map(|head| l.of("figures-column-", head)).collect(), rows }
}

/// The name of an office, or what stands where none checked.
pub fn office(l: Locale, line: &OfficeLine) -> String {
    line.name.clone().unwrap_or_else(|| l.t("figures-no-office"))
}

fn flow(figures: &Figures) -> Vec<(Cell, Vec<Cell>)> {
    let row = |line: &crate::actions::backoffice::figures::Flow| {
        let counts = line.counts;
        let numbers = [counts.received, counts.approved, counts.rejected, counts.decided()];
        (Cell::Day(line.span.from), numbers.map(Cell::Number).into())
    };
    figures.flow.iter().map(row).collect()
}

fn waiting(l: Locale, figures: &Figures) -> Vec<(Cell, Vec<Cell>)> {
    let ages = figures.waiting.iter();
    ages.map(|(age, count)| (Cell::Text(l.of("figures-age-", age.word())), vec![Cell::Number(*count)]))
        .collect()
}

fn stages(l: Locale, figures: &Figures) -> Vec<(Cell, Vec<Cell>)> {
    let row = |one: &crate::domain::request::figures::Passage| {
        let numbers = [one.began, one.went_on, one.ended, one.still_there()].map(Cell::Number);
        let last = [
            one.drop_off().map_or(Cell::Nothing, Cell::Percent),
            one.median_hours.map_or(Cell::Nothing, Cell::Hours),
        ];
        (Cell::Text(l.of("figures-stretch-", one.stretch.word())), numbers.into_iter().chain(last).collect())
    };
    figures.passages.iter().map(row).collect()
}

fn offices(l: Locale, figures: &Figures) -> Vec<(Cell, Vec<Cell>)> {
    let row = |line: &OfficeLine| {
        let numbers =
            [line.kits, line.keys, line.counts.received, line.counts.approved, line.counts.rejected];
        (Cell::Text(office(l, line)), numbers.map(Cell::Number).into())
    };
    figures.offices.iter().map(row).collect()
}
