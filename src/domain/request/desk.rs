//! The lists of the back office and how they are looked at: which one, filtered by what, in which order. A view is what
//! stands in the address, and what a member of staff saves to begin with.

use std::collections::BTreeMap;

use time::Date;

use super::environment::Environment;
use crate::domain::calendar::{brussels_moment, working_days_between};
use crate::domain::id::OfficeId;
use crate::domain::instant::Instant;
use crate::domain::language::Language;
use crate::domain::person::name::folded;
use crate::domain::word::{Word, words};

/// Working days up to which a wait is new, and up to which it is not yet late (QUEUE-2).
pub const NEW: u32 = 2;
pub const AGEING: u32 = 5;

/// Longest search, in characters.
const LONGEST_SEARCH: usize = 100;

/// Highest page that is shown: what lies behind it is found by filters.
const LAST_PAGE: u32 = 10_000;

words! {
    /// The lists.
    pub enum List {
        ToTake => "to_take",
        /// Open in one's hands, or coming back to them.
        Mine => "mine",
        SecondReview => "second_review",
        WithPerson => "with_person",
        /// The person's time ends within a week.
        Expiring => "expiring",
        Decided => "decided",
        /// Everything that was ever submitted.
        All => "all",
    }

    /// How long eHealth has let a request wait.
    pub enum Age {
        New => "new",
        Ageing => "ageing",
        Late => "late",
    }

    /// Who the certificate is for.
    pub enum Kind {
        Person => "person",
        Organisation => "organisation",
    }

    /// What a list is ordered by; without it, by what waits longest in it.
    pub enum SortBy {
        Submitted => "submitted",
        Reference => "reference",
        Name => "name",
    }
}

/// One way to look at one list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct View {
    pub list: List,
    pub environment: Option<Environment>,
    pub kind: Option<Kind>,
    pub office: Option<OfficeId>,
    pub language: Option<Language>,
    pub age: Option<Age>,
    /// Only what one has set aside for later.
    pub later: bool,
    /// As typed, without blanks around it.
    pub search: String,
    pub sort: Option<SortBy>,
    pub descending: bool,
    /// From 1.
    pub page: u32,
}

impl Default for View {
    fn default() -> Self {
        Self {
            list: List::ToTake,
            environment: None,
            kind: None,
            office: None,
            language: None,
            age: None,
            later: false,
            search: String::new(),
            sort: None,
            descending: false,
            page: 1,
        }
    }
}

impl View {
    /// Reads the fields of an address. What is none of ours does not filter, and so is not shown as a filter either.
    pub fn read(fields: &BTreeMap<String, String>) -> Self {
        let field = |name: &str| fields.get(name).map_or("", |value| value.trim());
        Self {
            list: List::parse(field("list")).unwrap_or(List::ToTake),
            environment: Environment::parse(field("environment")),
            kind: Kind::parse(field("kind")),
            office: field("office").parse().ok(),
            language: Language::parse(field("language")),
            age: Age::parse(field("age")),
            later: field("later") == "yes",
            search: field("search").chars().filter(|c| !c.is_control()).take(LONGEST_SEARCH).collect(),
            sort: SortBy::parse(field("sort")),
            descending: field("order") == "down",
            page: field("page").parse().unwrap_or(1).clamp(1, LAST_PAGE),
        }
    }

    /// The fields of its address, in one order, without those that say nothing.
    pub fn fields(&self) -> Vec<(&'static str, String)> {
        let mut fields = vec![("list", self.list.to_string())];
        fields.extend(self.filters());
        if let Some(sort) = self.sort {
            fields.push(("sort", sort.to_string()));
            if self.descending {
                fields.push(("order", "down".to_owned()));
            }
        }
        if self.page > 1 {
            fields.push(("page", self.page.to_string()));
        }
        fields
    }

    /// The filters that are set, each with its value.
    pub fn filters(&self) -> Vec<(&'static str, String)> {
        let word = |name, value: Option<String>| value.map(|value| (name, value));
        [
            word("environment", self.environment.map(|value| value.to_string())),
            word("kind", self.kind.map(|value| value.to_string())),
            word("office", self.office.map(|value| value.to_string())),
            word("language", self.language.map(|value| value.tag().to_owned())),
            word("age", self.age.map(|value| value.to_string())),
            word("later", self.later.then(|| "yes".to_owned())),
            word("search", (!self.search.is_empty()).then(|| self.search.clone())),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    /// The same view without that filter, from its first page.
    #[must_use]
    pub fn without(&self, filter: &str) -> Self {
        let mut fields: BTreeMap<String, String> =
            self.fields().into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
        fields.remove(filter);
        fields.remove("page");
        Self::read(&fields)
    }

    /// The same filters in another list.
    #[must_use]
    pub fn in_list(&self, list: List) -> Self {
        Self { list, page: 1, ..self.clone() }
    }

    /// Ordered by that; by the same once more turns the order around.
    #[must_use]
    pub fn sorted_by(&self, sort: SortBy) -> Self {
        let descending = self.sort == Some(sort) && !self.descending;
        Self { sort: Some(sort), descending, page: 1, ..self.clone() }
    }

    /// What is searched for, as it stands in the stored text: small letters without accents; of what looks like a
    /// reference also without hyphens. `None` for no search.
    pub fn sought(&self) -> Option<String> {
        let text = folded(&self.search);
        let compact: String = text.split_whitespace().collect();
        let like_reference = compact.starts_with("hy") && compact.chars().any(|c| c.is_ascii_digit());
        Some(if like_reference { compact } else { text }).filter(|text| !text.is_empty())
    }

    /// Between which moments the clock of what is shown began: from the first, and before the second.
    pub fn waits_between(&self, today: Date) -> (Option<Instant>, Option<Instant>) {
        self.age.map_or((None, None), |age| age.waits_between(today))
    }
}

impl Age {
    /// Of a wait of so many working days.
    pub fn of(days: u32) -> Self {
        if days <= NEW {
            Self::New
        } else if days <= AGEING {
            Self::Ageing
        } else {
            Self::Late
        }
    }

    /// Between which moments the clock of a request of this age began: from the first, and before the second. The
    /// queue's filter and the figures' counts both stand on it.
    pub fn waits_between(self, today: Date) -> (Option<Instant>, Option<Instant>) {
        let since = |days| Some(brussels_moment(first_day(today, days), 0));
        match self {
            Self::New => (since(NEW), None),
            Self::Ageing => (since(AGEING), since(NEW)),
            Self::Late => (None, since(AGEING)),
        }
    }
}

/// The first day from which until today no more than so many working days have passed.
fn first_day(today: Date, days: u32) -> Date {
    let days_back = std::iter::successors(Some(today), |day| day.previous_day());
    days_back.take_while(|day| working_days_between(*day, today) <= days).last().unwrap_or(today)
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::date;

    fn read(fields: &[(&str, &str)]) -> View {
        View::read(&fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect())
    }

    #[test]
    fn a_view_is_read_back_from_its_address() {
        let view = read(&[
            ("list", "decided"),
            ("environment", "production"),
            ("kind", "organisation"),
            ("language", "de"),
            ("age", "late"),
            ("later", "yes"),
            ("search", " Müller "),
            ("sort", "name"),
            ("order", "down"),
            ("page", "3"),
        ]);
        let fields: Vec<_> = view.fields();
        let again: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        assert_eq!(read(&again), view);
        assert_eq!(view.filters().len(), 6);
        assert_eq!(view.without("age").age, None);
        assert_eq!((view.without("age").page, view.without("age").search.as_str()), (1, "Müller"));
    }

    #[test]
    fn nonsense_filters_nothing_and_shows_no_filter() {
        let view =
            read(&[("list", "x"), ("office", "1"), ("age", "old"), ("page", "-4"), ("search", "\u{7}")]);
        assert_eq!(view, View::default());
        assert!(view.filters().is_empty());
    }

    #[test]
    fn a_second_click_on_a_heading_turns_the_order_around() {
        let up = View::default().sorted_by(SortBy::Name);
        assert!(!up.descending && up.sorted_by(SortBy::Name).descending);
        assert!(!up.sorted_by(SortBy::Name).sorted_by(SortBy::Name).descending);
    }

    #[test]
    fn a_search_finds_small_letters_and_references_however_they_are_written() {
        let sought = |text| read(&[("search", text)]).sought();
        assert_eq!(sought("NUÑEZ-O’Brien").as_deref(), Some("nunez obrien"));
        assert_eq!(sought("HY-2026-7K3M").as_deref(), Some("hy20267k3m"));
        assert_eq!(sought("hy 2026 7k3m").as_deref(), Some("hy20267k3m"));
        assert_eq!(sought("  "), None);
    }

    #[test]
    fn an_age_is_the_same_by_days_and_by_moments() {
        let today = date!(2026 - 11 - 23);
        for back in 0..20 {
            let day = today - time::Duration::days(back);
            let (age, moment) = (Age::of(working_days_between(day, today)), brussels_moment(day, 12));
            for one in Age::ALL.iter().copied() {
                let (from, before) = one.waits_between(today);
                assert_eq!(View { age: Some(one), ..View::default() }.waits_between(today), (from, before));
                let inside = from.is_none_or(|from| from <= moment) && before.is_none_or(|end| moment < end);
                assert_eq!(inside, one == age, "{day} {one}");
            }
        }
    }
}
