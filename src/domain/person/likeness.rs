//! Whether two sets of facts are about the same person, although names were exchanged, accents left out or one
//! digit mistyped (NAME-7, CLERK-5). Names alone never find anybody.
//!
//! Two halves that belong together: [`Traits::terms`] are the terms by which a person is filed and looked up, made
//! so that each of those slips leaves at least one term untouched; [`likeness`] then judges who was found.

use std::collections::BTreeSet;
use std::fmt;

use super::country::Country;
use super::document::DocumentNumber;
use super::name::folded;
use super::partial_date::PartialDate;
use crate::domain::word::words;

words! {
    /// What speaks for the same person; shown to the clerk beside each candidate.
    pub enum Resemblance {
        SameNumber => "same_number",
        /// One digit of the national number differs.
        NumberOneDigit => "number_one_digit",
        /// Two neighbouring digits of the national number are exchanged.
        NumberExchanged => "number_exchanged",
        SameDocument => "same_document",
        /// One character of the document number differs, is missing or too many.
        DocumentOneSign => "document_one_sign",
        SameName => "same_name",
        /// The same names, with given and family name the other way round.
        NamesExchanged => "names_exchanged",
        /// At least one family name in common.
        SharedName => "shared_name",
        SameBirthDate => "same_birth_date",
        BirthDateOneDigit => "birth_date_one_digit",
        /// Day and month exchanged.
        BirthDateExchanged => "birth_date_exchanged",
    }
}

/// One way in which a name is written: as printed, or as in the machine-readable zone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spelling {
    family: Vec<String>,
    given: Vec<String>,
}

impl Spelling {
    /// Takes the name apart into what is compared: folded words, with the doubled vowels that zones write for
    /// umlauts (ICAO 9303-3, 6) reduced on either side.
    pub fn new(given: &str, family: &str) -> Self {
        Self { family: parts(family), given: parts(given) }
    }

    fn all(&self) -> Vec<&str> {
        let mut all: Vec<&str> = self.family.iter().chain(&self.given).map(String::as_str).collect();
        all.sort_unstable();
        all
    }
}

fn parts(name: &str) -> Vec<String> {
    let reduce = |word: &str| {
        word.replace("ae", "a").replace("oe", "o").replace("ue", "u").replace("ss", "s").replace("ij", "y")
    };
    folded(name).split_whitespace().map(reduce).collect()
}

/// What is known of a person, typed just now or on file. Holds numbers, so `Debug` says nothing.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Traits {
    pub names: Vec<Spelling>,
    pub birth: Option<PartialDate>,
    /// Eleven digits, whether or not their check digits fit: a search must survive the typing mistake.
    pub number: Option<String>,
    pub document: Option<(Country, DocumentNumber)>,
}

impl fmt::Debug for Traits {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Traits").finish_non_exhaustive()
    }
}

impl Traits {
    /// By which kinds of fact a search for them goes, for the record: no personal data.
    pub fn kinds(&self) -> String {
        let name = !self.names.is_empty() && self.birth.is_some();
        let kinds =
            [(self.number.is_some(), "number"), (self.document.is_some(), "document"), (name, "name")];
        kinds.into_iter().filter(|(given, _)| *given).map(|(_, kind)| kind).collect::<Vec<_>>().join(",")
    }

    /// The terms under which this person is filed and looked up. Equal terms are worth a look, no more.
    ///
    /// A number is cut in two, a birth date into year and day: one wrong digit leaves the other part whole.
    /// Document numbers are cut into every other character, because a country's numbers share their beginnings.
    pub fn terms(&self) -> BTreeSet<String> {
        let mut terms = BTreeSet::new();
        if let Some((front, back)) = self.number.as_deref().and_then(|number| number.split_at_checked(6)) {
            terms.extend([format!("number front {front}"), format!("number back {back}")]);
        }
        if let Some((country, number)) = &self.document {
            for (half, first) in [("even", 0), ("odd", 1)] {
                let signs: String = number.as_str().chars().skip(first).step_by(2).collect();
                terms.insert(format!(
                    "document {half} {} {} {signs}",
                    country.alpha2(),
                    number.as_str().len()
                ));
            }
        }
        if let Some(birth) = self.birth {
            let (month, day) = (birth.month().unwrap_or(0), birth.day().unwrap_or(0));
            for spelling in &self.names {
                let all = spelling.all();
                let name = all.join(" ");
                terms.insert(format!("name year {name} {}", birth.year()));
                terms.insert(format!("name day {name} {month}-{day}"));
                terms.extend(all.iter().map(|word| format!("word birth {word} {birth}")));
            }
        }
        terms
    }
}

/// How like, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Likeness {
    /// The higher, the more speaks for the same person; to order candidates by, not to be shown.
    pub weight: i32,
    pub reasons: Vec<Resemblance>,
}

impl Likeness {
    /// Whether a clerk must say who it is before a kit is printed. A name in common on the same birthday is shown
    /// in a search, but does not stop a check: every tenth day of birth would.
    pub fn is_strong(&self) -> bool {
        self.reasons.iter().any(|reason| reason.is_strong())
    }
}

impl Resemblance {
    fn is_strong(self) -> bool {
        let weak = [Self::SharedName, Self::SameBirthDate, Self::BirthDateOneDigit, Self::BirthDateExchanged];
        !weak.contains(&self)
    }

    fn weight(self) -> i32 {
        match self {
            Self::SameNumber => 100,
            Self::SameDocument => 90,
            Self::NumberOneDigit => 70,
            Self::NumberExchanged => 65,
            Self::DocumentOneSign => 55,
            Self::SameName => 40,
            Self::NamesExchanged => 38,
            Self::SharedName => 20,
            Self::SameBirthDate => 30,
            Self::BirthDateOneDigit => 15,
            Self::BirthDateExchanged => 12,
        }
    }
}

/// What a number that is given twice and plainly another one takes away.
const OTHER_NUMBER: i32 = 25;

/// Compares; `None` where nothing would make a clerk look twice.
pub fn likeness(typed: &Traits, known: &Traits) -> Option<Likeness> {
    let number = both(&typed.number, &known.number).map(|(a, b)| of_numbers(a, b));
    let document = both(&typed.document, &known.document).and_then(|(a, b)| of_documents(a, b));
    let birth = both(&typed.birth, &known.birth).and_then(|(a, b)| of_births(*a, *b));
    let name = of_names(&typed.names, &known.names);
    let whole_name = matches!(name, Some(Resemblance::SameName | Resemblance::NamesExchanged));
    let worth_a_look = number.flatten().is_some()
        || document.is_some()
        || (whole_name && birth.is_some())
        || (name.is_some() && birth == Some(Resemblance::SameBirthDate));
    let reasons: Vec<_> = [number.flatten(), document, name, birth].into_iter().flatten().collect();
    let against = if number == Some(None) { OTHER_NUMBER } else { 0 };
    let weight = reasons.iter().map(|reason| reason.weight()).sum::<i32>() - against;
    worth_a_look.then_some(Likeness { weight, reasons })
}

fn both<'a, T>(a: &'a Option<T>, b: &'a Option<T>) -> Option<(&'a T, &'a T)> {
    a.as_ref().zip(b.as_ref())
}

fn of_numbers(a: &str, b: &str) -> Option<Resemblance> {
    let differing: Vec<usize> = differing(a, b)?;
    match differing.as_slice() {
        [] => Some(Resemblance::SameNumber),
        [_] => Some(Resemblance::NumberOneDigit),
        [i, j]
            if j - i == 1 && a.as_bytes()[*i] == b.as_bytes()[*j] && a.as_bytes()[*j] == b.as_bytes()[*i] =>
        {
            Some(Resemblance::NumberExchanged)
        }
        _ => None,
    }
}

fn of_documents(a: &(Country, DocumentNumber), b: &(Country, DocumentNumber)) -> Option<Resemblance> {
    let ((country, number), (other_country, other)) = (a, b);
    if country != other_country {
        return None;
    }
    match differing(number.as_str(), other.as_str()) {
        Some(places) if places.is_empty() => Some(Resemblance::SameDocument),
        Some(places) if places.len() == 1 => Some(Resemblance::DocumentOneSign),
        Some(_) => None,
        None => one_more(number.as_str(), other.as_str()).then_some(Resemblance::DocumentOneSign),
    }
}

/// The places at which two texts of the same length differ.
fn differing(a: &str, b: &str) -> Option<Vec<usize>> {
    (a.len() == b.len())
        .then(|| a.bytes().zip(b.bytes()).enumerate().filter(|(_, (a, b))| a != b).map(|(i, _)| i).collect())
}

/// Whether one text is the other with one character more.
fn one_more(a: &str, b: &str) -> bool {
    let (short, long) = if a.len() < b.len() { (a, b) } else { (b, a) };
    long.len() == short.len() + 1
        && (0..long.len()).any(|i| long.bytes().take(i).chain(long.bytes().skip(i + 1)).eq(short.bytes()))
}

fn of_births(a: PartialDate, b: PartialDate) -> Option<Resemblance> {
    if a.agrees_with(b) {
        return Some(Resemblance::SameBirthDate);
    }
    if differing(&a.to_string(), &b.to_string()).is_some_and(|places| places.len() == 1) {
        return Some(Resemblance::BirthDateOneDigit);
    }
    let exchanged = a.year() == b.year() && a.day().is_some() && a.day() == b.month() && a.month() == b.day();
    exchanged.then_some(Resemblance::BirthDateExchanged)
}

/// The best that any spelling of one name has in common with any of the other.
fn of_names(typed: &[Spelling], known: &[Spelling]) -> Option<Resemblance> {
    let pairs = typed.iter().flat_map(|a| known.iter().map(move |b| of_spellings(a, b)));
    pairs.flatten().max_by_key(|reason| reason.weight())
}

fn of_spellings(a: &Spelling, b: &Spelling) -> Option<Resemblance> {
    let (ours, theirs) = (a.all(), b.all());
    if ours == theirs && !ours.is_empty() {
        let mut families = [a.family.clone(), b.family.clone()];
        families.iter_mut().for_each(|family| family.sort_unstable());
        let same = families[0] == families[1];
        return Some(if same { Resemblance::SameName } else { Resemblance::NamesExchanged });
    }
    let shares = |family: &[String], all: &[&str]| family.iter().any(|word| all.contains(&word.as_str()));
    (shares(&a.family, &theirs) || shares(&b.family, &ours)).then_some(Resemblance::SharedName)
}

#[cfg(test)]
#[path = "likeness_tests.rs"]
mod tests;
