//! Looks for an existing person before a check (journey E5, CLERK-5, NAME-7). Nothing is ever merged: a clerk
//! compares and says who it is.
//!
//! How to use it. A page that knows who stands at the counter (the machine-readable zone gives names, birth date,
//! document) makes a [`Sought`] of it and calls [`super::open_file::search_and_open`], which looks, opens the file
//! and its check if nobody resembles the person, and otherwise leads to `/office/search/{id}`, where the clerk
//! compares. Whatever writes who a person is calls [`super::person_terms::refile`] in the same transaction.

use serde::{Deserialize, Serialize};

use super::check_draft::{Draft, Portable};
use super::{Counter, person_terms};
use crate::actions::{ActionError, Context};
use crate::domain::enrolment::EnrolmentState;
use crate::domain::id::EnrolmentId;
use crate::domain::person::country::Country;
use crate::domain::person::document::DocumentNumber;
use crate::domain::person::likeness::{Likeness, Spelling, Traits, likeness};
use crate::domain::person::national_number::NationalNumber;
use crate::domain::person::partial_date::PartialDate;
use crate::storage::db::Read;
use crate::storage::offices;
use crate::storage::person_terms::{self as terms, Filed};

/// As many as a clerk compares; the right one stands first.
const SHOWN: usize = 5;
/// As many files as are opened and judged for one search.
const JUDGED: usize = 40;

/// Who is looked for, as far as is known. What makes a search: [`Sought::is_enough`].
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sought {
    pub given_names: Option<String>,
    pub family_name: Option<String>,
    pub birth_date: Option<PartialDate>,
    /// Eleven digits; the check digits need not fit, because a mistyped number must find its owner.
    pub number: Option<String>,
    pub document: Option<(Country, DocumentNumber)>,
    /// What the form of the check is to begin with, where more is known than is searched by.
    pub draft: Option<Draft>,
}

/// [`Sought`] as it is sealed.
#[derive(Serialize, Deserialize)]
struct Kept {
    given_names: Option<String>,
    family_name: Option<String>,
    birth_date: Option<String>,
    number: Option<String>,
    country: Option<String>,
    document: Option<String>,
    draft: Option<Portable>,
}

impl Sought {
    /// Whether there is a number, a document, or a family name with a birth date: a name alone is nobody (NAME-7).
    pub fn is_enough(&self) -> bool {
        self.number.is_some()
            || self.document.is_some()
            || (self.family_name.is_some() && self.birth_date.is_some())
    }

    /// As what is compared.
    pub fn traits(&self) -> Traits {
        let family = self.family_name.as_deref().unwrap_or_default();
        let spelling = Spelling::new(self.given_names.as_deref().unwrap_or_default(), family);
        Traits {
            names: self.family_name.as_ref().map(|_| vec![spelling]).unwrap_or_default(),
            birth: self.birth_date,
            number: self.number.clone(),
            document: self.document.clone(),
        }
    }

    pub(super) fn to_json(&self) -> Result<String, ActionError> {
        let (country, document) = self.document.clone().unzip();
        let kept = Kept {
            given_names: self.given_names.clone(),
            family_name: self.family_name.clone(),
            birth_date: self.birth_date.map(|date| date.to_string()),
            number: self.number.clone(),
            country: country.map(|country| country.alpha2().to_owned()),
            document: document.map(|number| number.as_str().to_owned()),
            draft: self.draft.as_ref().map(Portable::from),
        };
        serde_json::to_string(&kept)
            .map_err(|fault| ActionError::Outside("writing a search", Box::new(fault)))
    }

    /// Reads what was sealed; `None` for what is not such a text.
    pub(super) fn from_json(text: &str) -> Option<Self> {
        let kept: Kept = serde_json::from_str(text).ok()?;
        let country = kept.country.as_deref().and_then(|country| Country::parse(country).ok());
        let document = kept.document.as_deref().and_then(|number| DocumentNumber::parse(number).ok());
        Some(Self {
            given_names: kept.given_names,
            family_name: kept.family_name,
            birth_date: kept.birth_date.and_then(|date| date.parse().ok()),
            number: kept.number,
            document: country.zip(document),
            draft: kept.draft.and_then(Portable::draft),
        })
    }

    /// What the form of the check begins with, so that nothing is asked twice.
    pub fn begun(&self) -> Draft {
        if let Some(draft) = &self.draft {
            return draft.clone();
        }
        let birth = |part: Option<u16>| part.map(|part| part.to_string());
        let (country, number) = self.document.clone().unzip();
        let known = [
            ("given_names", self.given_names.clone()),
            ("family_name", self.family_name.clone()),
            ("birth_date_day", birth(self.birth_date.and_then(|date| date.day().map(u16::from)))),
            ("birth_date_month", birth(self.birth_date.and_then(|date| date.month().map(u16::from)))),
            ("birth_date_year", birth(self.birth_date.map(|date| date.year()))),
            ("national_number", self.number.clone()),
            ("document_country", country.map(|country| country.alpha2().to_owned())),
            ("document_number", number.map(|number| number.as_str().to_owned())),
        ];
        let typed = known.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?)));
        Draft { typed: typed.collect(), zone: None }
    }
}

/// Somebody who may be the person at the counter. Numbers are masked: the clerk has the real ones on paper.
#[derive(Debug)]
pub struct Candidate {
    pub id: EnrolmentId,
    pub reference: String,
    pub state: EnrolmentState,
    /// Name of the office that has the file, and whether it is this one.
    pub office: String,
    pub here: bool,
    pub given_names: Option<String>,
    pub family_name: String,
    pub birth_date: Option<PartialDate>,
    pub number: Option<String>,
    pub document: Option<(Country, String)>,
    pub likeness: Likeness,
}

/// Who resembles the person, the most like first.
///
/// `this`: the person's own file, if there is one: neither it nor what was told apart from it is found.
pub async fn candidates(
    ctx: &Context,
    db: &mut impl Read,
    counter: &Counter,
    typed: &Traits,
    this: Option<EnrolmentId>,
) -> Result<Vec<Candidate>, ActionError> {
    let mut found = alike(ctx, db, typed, this).await?;
    found.truncate(SHOWN);
    let mut candidates = Vec::new();
    for (filed, known, likeness) in found {
        let office = match filed.office {
            Some(office) => offices::get(db, office).await?.name,
            None => String::new(),
        };
        candidates.push(Candidate {
            id: filed.id,
            here: filed.office == Some(counter.office),
            reference: filed.reference,
            state: filed.state,
            office,
            given_names: filed.given_names,
            family_name: filed.family_name,
            birth_date: known.birth,
            number: known
                .number
                .and_then(|number| NationalNumber::from_stored(&number).ok())
                .map(|number| number.masked()),
            document: known.document.map(|(country, number)| (country, number.masked())),
            likeness,
        });
    }
    Ok(candidates)
}

/// The files that resemble, opened and judged, the most like first.
async fn alike(
    ctx: &Context,
    db: &mut impl Read,
    typed: &Traits,
    this: Option<EnrolmentId>,
) -> Result<Vec<(Filed, Traits, Likeness)>, ActionError> {
    let mut apart = match this {
        Some(this) => terms::told_apart(db, this).await?,
        None => Vec::new(),
    };
    apart.extend(this);
    let mut found = Vec::new();
    for id in terms::sharing(db, &person_terms::hashed(ctx, typed), JUDGED).await? {
        if apart.contains(&id) {
            continue;
        }
        if let Some(filed) = terms::filed(db, id).await? {
            let known = person_terms::traits(ctx, &filed)?;
            if let Some(likeness) = likeness(typed, &known) {
                found.push((filed, known, likeness));
            }
        }
    }
    found.sort_by(|(a, _, one), (b, _, other)| other.weight.cmp(&one.weight).then(a.id.cmp(&b.id)));
    Ok(found)
}

/// Whether one of them must be told apart from the person before a kit is printed.
pub fn any_strong(candidates: &[Candidate]) -> bool {
    candidates.iter().any(|candidate| candidate.likeness.is_strong())
}

/// The strong candidates for the person of a file as it is recorded; none while nothing is recorded.
pub async fn undecided(
    ctx: &Context,
    db: &mut impl Read,
    counter: &Counter,
    id: EnrolmentId,
) -> Result<Vec<Candidate>, ActionError> {
    let Some(filed) = terms::filed(db, id).await? else {
        return Ok(Vec::new());
    };
    let traits = person_terms::traits(ctx, &filed)?;
    let all = candidates(ctx, db, counter, &traits, Some(id)).await?;
    Ok(all.into_iter().filter(|candidate| candidate.likeness.is_strong()).collect())
}

/// Who the file says the person is, as what is compared with others; `None` while nothing is recorded.
pub async fn sought_of_file(
    ctx: &Context,
    db: &mut impl Read,
    id: EnrolmentId,
) -> Result<Option<Sought>, ActionError> {
    let Some(filed) = terms::filed(db, id).await? else {
        return Ok(None);
    };
    let Traits { birth, number, document, .. } = person_terms::traits(ctx, &filed)?;
    let (given_names, family_name) = (filed.given_names, Some(filed.family_name));
    Ok(Some(Sought { given_names, family_name, birth_date: birth, number, document, draft: None }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_alone_is_no_search_and_what_is_sealed_reads_back() {
        let name = Sought { family_name: Some("Papadakis".into()), ..Sought::default() };
        assert!(!name.is_enough() && name.traits().kinds().is_empty());
        let sought = Sought {
            birth_date: "1979-03-00".parse().ok(),
            number: Some("79431410181".into()),
            document: Country::parse("GR").ok().zip(DocumentNumber::parse("AN1234567").ok()),
            ..name
        };
        assert!(sought.is_enough());
        assert_eq!(sought.traits().kinds(), "number,document,name");
        assert_eq!(Sought::from_json(&sought.to_json().unwrap()), Some(sought));
        assert_eq!(Sought::from_json("x"), None);
    }
}
