//! Why an approver rejects a request: a closed list (journey R12), with words of their own beside it.

use super::words_to_person;
use crate::domain::fault::faults;
use crate::domain::word::{Word, words};

words! {
    /// The reason that the letter and the status page give, in the person's language.
    pub enum RejectionReason {
        /// Document, contract and request do not show the same person.
        IdentityMismatch => "identity_mismatch",
        DocumentIllegible => "document_illegible",
        DocumentExpired => "document_expired",
        ContractUnsigned => "contract_unsigned",
        /// The text of the contract is not the one that was given.
        ContractAltered => "contract_altered",
        NotAProvider => "not_a_provider",
        DuplicateRequest => "duplicate_request",
        /// Of an organisation: unsigned, ended, or by somebody who may not bind it, or for somebody or something else.
        MandateInsufficient => "mandate_insufficient",
        /// The public keys must not be certified.
        KeysUnsuitable => "keys_unsuitable",
        /// None of these: the approver's own words say it.
        Other => "other",
    }
}

impl RejectionReason {
    /// The reasons there can be: a person's own request has no mandate.
    pub fn about(for_organisation: bool) -> impl Iterator<Item = Self> {
        Self::ALL
            .iter()
            .copied()
            .filter(move |reason| for_organisation || *reason != Self::MandateInsufficient)
    }

    /// The Fluent key of its text (`templates/locales/*/reasons.ftl`).
    pub fn key(self) -> &'static str {
        match self {
            Self::IdentityMismatch => "reject-identity-mismatch",
            Self::DocumentIllegible => "reject-document-illegible",
            Self::DocumentExpired => "reject-document-expired",
            Self::ContractUnsigned => "reject-contract-unsigned",
            Self::ContractAltered => "reject-contract-altered",
            Self::NotAProvider => "reject-not-a-provider",
            Self::DuplicateRequest => "reject-duplicate-request",
            Self::MandateInsufficient => "reject-mandate-insufficient",
            Self::KeysUnsuitable => "reject-keys-unsuitable",
            Self::Other => "reject-other",
        }
    }
}

faults! {
    /// Why a rejection cannot be recorded.
    pub enum RejectionFault {
        /// No reason was chosen.
        ReasonMissing => "fault-rejection-reason-missing",
        /// "Other" without words.
        TextMissing => "fault-rejection-text-missing",
        /// More than 2,000 characters.
        TextTooLong => "fault-rejection-text-too-long",
    }
}

/// A reason and, where it needs them, the approver's words: several lines, no control characters.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Rejection {
    reason: RejectionReason,
    text: Option<String>,
}

impl Rejection {
    /// Reads the word of the chosen reason and the typed text, which only `other` requires.
    pub fn parse(reason: &str, text: &str) -> Result<Self, RejectionFault> {
        let reason = RejectionReason::parse(reason.trim()).ok_or(RejectionFault::ReasonMissing)?;
        let text = words_to_person::parse(text).map_err(|_| RejectionFault::TextTooLong)?;
        if text.is_none() && reason == RejectionReason::Other {
            return Err(RejectionFault::TextMissing);
        }
        Ok(Self { reason, text })
    }

    pub fn reason(&self) -> RejectionReason {
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

    #[test]
    fn keys_follow_the_words() {
        for reason in RejectionReason::ALL.iter().copied() {
            assert_eq!(reason.key(), format!("reject-{}", reason.word().replace('_', "-")));
        }
    }

    #[test]
    fn only_other_needs_words() {
        let rejection = Rejection::parse("document_expired", " ").unwrap();
        assert_eq!((rejection.reason(), rejection.text()), (RejectionReason::DocumentExpired, None));
        assert_eq!(Rejection::parse("other", " \r\n "), Err(RejectionFault::TextMissing));
        let rejection = Rejection::parse("other", "First line.\r\nSecond\u{7} line. ").unwrap();
        assert_eq!(rejection.text(), Some("First line.\nSecond line."));
    }

    #[test]
    fn refuses_no_reason_and_a_novel() {
        assert_eq!(Rejection::parse("", "text"), Err(RejectionFault::ReasonMissing));
        assert_eq!(Rejection::parse("because", "text"), Err(RejectionFault::ReasonMissing));
        assert!(Rejection::parse("other", &"é".repeat(2_000)).is_ok());
        assert_eq!(Rejection::parse("other", &"é".repeat(2_001)), Err(RejectionFault::TextTooLong));
    }
}
