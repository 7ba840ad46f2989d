//! What is kept of a zone: facts, not its lines.

use std::fmt;

use time::Date;

use super::Zone;
use super::field::ZoneAbsence;
use super::lines::ZoneFault;
use super::state::{Body, ZoneState};
use crate::domain::person::country::Country;
use crate::domain::person::document::{DocumentKind, DocumentNumber};
use crate::domain::person::mrz_name::MrzName;
use crate::domain::person::partial_date::PartialDate;
use crate::domain::word::words;

words! {
    /// A fact of the zone that the form says otherwise.
    pub enum ZoneDifference {
        Kind => "kind",
        Country => "country",
        Number => "number",
        Expiry => "expiry",
        BirthDate => "birth_date",
        Name => "name",
    }
}

/// How the zone of a document was recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ZoneSeen {
    /// It was read, and every check digit holds.
    Read(ZoneFacts),
    /// It was left out, for a reason of the closed list.
    Absent(ZoneAbsence),
}

/// What a zone whose every check digit holds says of document and person. Sensitive: `Debug` says nothing of them.
#[derive(Clone, PartialEq, Eq)]
pub struct ZoneFacts {
    /// `None` where the code does not say it.
    pub kind: Option<DocumentKind>,
    /// `None` for issuers that are no country.
    pub country: Option<Country>,
    pub number: Option<DocumentNumber>,
    pub birth_date: Option<PartialDate>,
    pub expires_on: Option<Date>,
    /// The primary identifier.
    pub family: String,
    /// The secondary identifier; `None` for somebody with one name.
    pub given: Option<String>,
    /// Whether the name filled its line, so that some of it may be missing.
    pub truncated: bool,
}

impl fmt::Debug for ZoneFacts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ZoneFacts").finish_non_exhaustive()
    }
}

impl ZoneFacts {
    /// Where document and person, as typed, are not what the zone says. What the zone leaves open agrees with all.
    pub fn differences(
        &self,
        document: (DocumentKind, Country, &DocumentNumber, Date),
        birth_date: PartialDate,
        name: &MrzName,
    ) -> Vec<ZoneDifference> {
        let (kind, country, number, expires_on) = document;
        let same_name = (name.given(), name.family()) == (self.given.as_deref(), self.family.as_str());
        [
            (self.kind.is_none_or(|said| said == kind), ZoneDifference::Kind),
            (self.country.is_none_or(|said| said == country), ZoneDifference::Country),
            (self.number.as_ref().is_none_or(|said| said == number), ZoneDifference::Number),
            (self.expires_on.is_none_or(|said| said == expires_on), ZoneDifference::Expiry),
            (self.birth_date.is_none_or(|said| said.agrees_with(birth_date)), ZoneDifference::BirthDate),
            (same_name, ZoneDifference::Name),
        ]
        .into_iter()
        .filter_map(|(same, difference)| (!same).then_some(difference))
        .collect()
    }
}

impl Zone {
    /// The facts of a zone that holds; `None` of one that does not.
    ///
    /// # Errors
    /// [`ZoneFault::Specimen`]: Utopia issues no documents.
    pub fn facts(&self) -> Result<Option<ZoneFacts>, ZoneFault> {
        if self.issuer == ZoneState::Body(Body::Utopia) {
            return Err(ZoneFault::Specimen);
        }
        Ok(self.holds().then(|| ZoneFacts {
            kind: self.kind,
            country: self.issuer.country(),
            number: self.number.clone(),
            birth_date: self.birth_date,
            expires_on: self.expires_on,
            family: self.name.primary.clone(),
            given: self.name.secondary.clone(),
            truncated: self.name.truncated,
        }))
    }
}
