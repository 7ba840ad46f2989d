//! By which number eHealth knows somebody: the types of the ETK namespace (`domain.md` 1.1), each with its length and,
//! where the rule is known, its check digits.

use std::fmt;

use super::check_digits::{ends_in_complement, is_national_number};
use crate::domain::fault::faults;
use crate::domain::typed::compact;
use crate::domain::word::{Word, words};

words! {
    /// A type of number, in eHealth's own spelling: it becomes part of a certificate.
    pub enum IdentifierType {
        /// A company (KBO/BCE).
        Cbe => "CBE",
        CbeTreatmentCentre => "CBE-TREAT_CENTER",
        CbeConsortium => "CBE-CONSORTIUM",
        /// Given out by the eHealth platform to whoever has no other number.
        Ehp => "EHP",
        EhpControlOrganism => "EHP-CTRL_ORGANISM",
        /// A provider or institution known to the NIHDI (INAMI/RIZIV), without the qualification.
        Nihii => "NIHII",
        /// The same, with the three digits of the qualification.
        Nihii11 => "NIHII11",
        NihiiPharmacy => "NIHII-PHARMACY",
        NihiiLabo => "NIHII-LABO",
        NihiiRetirement => "NIHII-RETIREMENT",
        NihiiOtdPharmacy => "NIHII-OTD_PHARMACY",
        NihiiHospital => "NIHII-HOSPITAL",
        NihiiGroup => "NIHII-GROUP",
        NihiiPalliativeCare => "NIHII-PALLIATIVE_CARE",
        NihiiOfficeDentists => "NIHII-OFFICE_DENTISTS",
        NihiiMedicalHouse => "NIHII-MEDICAL_HOUSE",
        NihiiOfficeDoctors => "NIHII-OFFICE_DOCTORS",
        NihiiGroupDoctors => "NIHII-GROUP_DOCTORS",
        NihiiOfBand => "NIHII-OF_BAND",
        NihiiPsychHouse => "NIHII-PSYCH_HOUSE",
        NihiiProtAcc => "NIHII-PROT_ACC",
        NihiiHomeServices => "NIHII-HOME_SERVICES",
        NihiiOfPhysios => "NIHII-OF_PHYSIOS",
        NihiiGuardPost => "NIHII-GUARD_POST",
        NihiiBelrai => "NIHII-BELRAI",
        NihiiBelraiScreen => "NIHII-BELRAI_SCREEN",
        NihiiGroupMidwives => "NIHII-GROUP_MIDWIVES",
        NihiiAmbuService => "NIHII-AMBU_SERVICE",
        NihiiLegalPsy => "NIHII-LEGAL_PSY",
        NihiiReeducation => "NIHII-REEDUCATION",
        NihiiSortingCenter => "NIHII-SORTING_CENTER",
        Site => "SITE",
        SiteSmur => "SITESMUR",
        SitePit => "SITEPIT",
        /// A person (NISS/INSZ), register or BIS.
        Ssin => "SSIN",
    }
}

/// What is known about the digits of a type.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Rule {
    /// `CHECK-97-MOD-97` over ten digits, the first a 0 or a 1 (`domain.md` 4.2).
    Company,
    /// The same over ten digits (`domain.md` 4.3).
    Ehp,
    /// Modulo 97 or, in newer ranges, 89 over the first eight digits (`domain.md` 4.4).
    Nihii,
    /// Modulo 97 over eleven digits (`domain.md` 4.1).
    Person,
    /// Nothing but the length is known.
    Length,
}

impl IdentifierType {
    /// The types that an organisation can have: all but a person's.
    pub fn of_organisations() -> impl Iterator<Item = Self> {
        Self::ALL.iter().copied().filter(|kind| *kind != Self::Ssin)
    }

    /// How many digits its numbers have.
    pub fn length(self) -> usize {
        match self {
            Self::Site => 4,
            Self::SiteSmur | Self::SitePit => 10,
            Self::Nihii11 | Self::Ssin => 11,
            _ if self.rule() == Rule::Nihii => 8,
            _ => 10,
        }
    }

    /// A type named after another (`CBE-…`, `NIHII-…`) holds numbers of that register, so they obey its rule.
    fn rule(self) -> Rule {
        let family = self.word().split('-').next().unwrap_or_default();
        match family {
            "CBE" => Rule::Company,
            "EHP" => Rule::Ehp,
            "NIHII" | "NIHII11" => Rule::Nihii,
            "SSIN" => Rule::Person,
            _ => Rule::Length,
        }
    }
}

faults! {
    /// Why a number is none of its type.
    pub enum IdentifierFault {
        /// No type was chosen.
        TypeMissing => "fault-organisation-type-missing",
        /// Nothing was typed.
        Missing => "fault-organisation-number-missing",
        /// Something else than digits and what groups them.
        Characters => "fault-organisation-number-characters",
        /// Numbers of this type have four digits.
        Four => "fault-organisation-number-four",
        Eight => "fault-organisation-number-eight",
        Ten => "fault-organisation-number-ten",
        Eleven => "fault-organisation-number-eleven",
        /// Company numbers begin with 0 or 1.
        FirstDigit => "fault-organisation-number-first-digit",
        /// The last two digits do not follow from the others: a slip of the pen.
        CheckDigits => "fault-organisation-number-check-digits",
    }
}

impl IdentifierFault {
    /// Whether the fault is the type's and not the number's.
    pub fn is_of_type(self) -> bool {
        self == Self::TypeMissing
    }

    fn length(kind: IdentifierType) -> Self {
        match kind.length() {
            4 => Self::Four,
            8 => Self::Eight,
            11 => Self::Eleven,
            _ => Self::Ten,
        }
    }
}

/// An organisation's number, with its type.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Identifier {
    kind: IdentifierType,
    digits: String,
}

impl Identifier {
    /// Reads the word of the chosen type and the typed number: in groups or not, a company's with `BE` before it.
    pub fn parse(kind: &str, number: &str) -> Result<Self, IdentifierFault> {
        let kind = IdentifierType::of_organisations()
            .find(|one| one.word() == kind)
            .ok_or(IdentifierFault::TypeMissing)?;
        let typed = compact(number);
        let digits = match kind.rule() {
            Rule::Company => typed.strip_prefix("BE").unwrap_or(&typed),
            _ => &typed,
        };
        judge(kind, digits)?;
        Ok(Self { kind, digits: digits.to_owned() })
    }

    /// Reads one that was accepted earlier, exactly.
    pub fn from_stored(kind: &str, digits: &str) -> Option<Self> {
        Self::parse(kind, digits).ok().filter(|read| read.digits == digits)
    }

    pub fn kind(&self) -> IdentifierType {
        self.kind
    }

    /// Digits only.
    pub fn digits(&self) -> &str {
        &self.digits
    }
}

/// `CBE=0809394427`, as it stands in a certificate.
impl fmt::Display for Identifier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}={}", self.kind, self.digits)
    }
}

/// Missing, impossible, against a rule: in this order (ERR-4).
fn judge(kind: IdentifierType, digits: &str) -> Result<(), IdentifierFault> {
    if digits.is_empty() {
        return Err(IdentifierFault::Missing);
    }
    if !digits.bytes().all(|b| b.is_ascii_digit()) {
        return Err(IdentifierFault::Characters);
    }
    if digits.len() != kind.length() {
        return Err(IdentifierFault::length(kind));
    }
    let sound = match kind.rule() {
        Rule::Company if !digits.starts_with(['0', '1']) => return Err(IdentifierFault::FirstDigit),
        Rule::Company | Rule::Ehp => ends_in_complement(digits, &[97]),
        Rule::Nihii => ends_in_complement(&digits[..8], &[97, 89]),
        Rule::Person => is_national_number(digits),
        Rule::Length => true,
    };
    if sound { Ok(()) } else { Err(IdentifierFault::CheckDigits) }
}

#[cfg(test)]
#[path = "identifier_tests.rs"]
mod tests;
