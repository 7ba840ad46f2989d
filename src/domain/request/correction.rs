//! What an approver asks to be corrected (journey R8): named fields, a reason of a closed list, words of their own.

use super::document::DocumentField;
use super::words_to_person;
use crate::domain::fault::faults;
use crate::domain::word::{Word, words};

words! {
    /// A field that can be named. The national number cannot: the sign-in rests on it.
    pub enum CorrectionField {
        FamilyName => "family_name",
        GivenNames => "given_names",
        /// As in the machine-readable zone.
        MrzFamily => "mrz_family",
        MrzGiven => "mrz_given",
        Email => "email",
        Phone => "phone",
        Contract => "contract",
        IdentityFront => "identity_front",
        IdentityBack => "identity_back",
        Mandate => "mandate",
    }
}

words! {
    /// Why; translated into the person's language.
    pub enum CorrectionReason {
        DiffersFromDocument => "differs_from_document",
        Illegible => "illegible",
        Incomplete => "incomplete",
        Unsigned => "unsigned",
        WrongFile => "wrong_file",
        OutOfDate => "out_of_date",
        /// None of these: the approver's own words say it.
        Other => "other",
    }
}

faults! {
    /// Why a correction cannot be asked.
    pub enum CorrectionFault {
        /// Nothing was named.
        FieldsMissing => "fault-correction-fields-missing",
        ReasonMissing => "fault-correction-reason-missing",
        /// "Other" without words.
        TextMissing => "fault-correction-text-missing",
        /// More than 2,000 characters.
        TextTooLong => "fault-correction-text-too-long",
    }
}

impl CorrectionField {
    /// The document that is asked for; `None` for what is typed.
    pub fn document(self) -> Option<DocumentField> {
        DocumentField::parse(self.word())
    }

    /// What can be named: only a request for an organisation has a mandate.
    pub fn about(for_organisation: bool) -> impl Iterator<Item = Self> {
        Self::ALL.iter().copied().filter(move |field| for_organisation || *field != Self::Mandate)
    }
}

impl CorrectionReason {
    /// The Fluent key of its text (`templates/locales/*/reasons.ftl`).
    pub fn key(self) -> String {
        format!("correct-{}", self.word().replace('_', "-"))
    }
}

/// What is asked of the person: nothing else may be changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correction {
    /// In the order of [`CorrectionField`], each once, at least one.
    fields: Vec<CorrectionField>,
    reason: CorrectionReason,
    text: Option<String>,
}

impl Correction {
    /// Reads what was named, the word of the chosen reason and the typed text, which only `other` requires.
    ///
    /// Whoever has to type something anew also signs anew: the contract prints every one of these fields.
    pub fn parse(named: &[CorrectionField], reason: &str, text: &str) -> Result<Self, CorrectionFault> {
        let types = named.iter().any(|field| field.document().is_none());
        let is_named =
            |field: &CorrectionField| named.contains(field) || (types && *field == CorrectionField::Contract);
        let fields: Vec<_> = CorrectionField::ALL.iter().copied().filter(is_named).collect();
        if fields.is_empty() {
            return Err(CorrectionFault::FieldsMissing);
        }
        let reason = CorrectionReason::parse(reason.trim()).ok_or(CorrectionFault::ReasonMissing)?;
        let text = words_to_person::parse(text).map_err(|_| CorrectionFault::TextTooLong)?;
        if text.is_none() && reason == CorrectionReason::Other {
            return Err(CorrectionFault::TextMissing);
        }
        Ok(Self { fields, reason, text })
    }

    pub fn fields(&self) -> &[CorrectionField] {
        &self.fields
    }

    pub fn reason(&self) -> CorrectionReason {
        self.reason
    }

    /// The approver's words, in the language in which they wrote them.
    pub fn text(&self) -> Option<&str> {
        self.text.as_deref()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use CorrectionField::*;

    #[test]
    fn something_typed_anew_is_signed_anew() {
        let asked = Correction::parse(&[Phone], "differs_from_document", "").unwrap();
        assert_eq!(asked.fields(), [Phone, Contract]);
        let asked = Correction::parse(&[IdentityBack, IdentityFront], "illegible", "").unwrap();
        assert_eq!(asked.fields(), [IdentityFront, IdentityBack]);
    }

    #[test]
    fn a_field_and_a_reason_are_needed_and_other_needs_words() {
        assert_eq!(Correction::parse(&[], "illegible", "x"), Err(CorrectionFault::FieldsMissing));
        assert_eq!(Correction::parse(&[Phone], "", "x"), Err(CorrectionFault::ReasonMissing));
        assert_eq!(Correction::parse(&[Phone], "other", " \r\n"), Err(CorrectionFault::TextMissing));
        assert_eq!(
            Correction::parse(&[Phone], "other", &"é".repeat(2_001)),
            Err(CorrectionFault::TextTooLong)
        );
        assert!(Correction::parse(&[Phone], "other", &"é".repeat(2_000)).is_ok());
    }

    #[test]
    fn documents_have_one_word_and_persons_have_no_mandate() {
        for field in DocumentField::ALL {
            assert_eq!(
                CorrectionField::parse(field.word()).and_then(CorrectionField::document),
                Some(*field)
            );
        }
        assert!(!CorrectionField::about(false).any(|field| field == Mandate));
        assert!(CorrectionField::about(true).any(|field| field == Mandate));
    }
}
