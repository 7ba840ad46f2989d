//! The closed lists of reasons a clerk chooses from. The word goes into the history; free text would carry
//! personal data into what survives erasure.

use crate::domain::word::words;

words! {
    /// Why a check ends in a refusal (journey E9).
    pub enum RefusalReason {
        DocumentExpired => "document_expired",
        /// It is still valid, but ends before the kit would.
        DocumentExpiresSoon => "document_expires_soon",
        /// A copy, a driving licence, or another document that proves no identity here.
        DocumentNotAccepted => "document_not_accepted",
        DocumentDamaged => "document_damaged",
        /// The document is on the list of lost and stolen ones.
        DocumentReported => "document_reported",
        /// Security features that such a document has are missing or not as they should be.
        FeaturesMissing => "features_missing",
        /// The machine-readable lines say something else than the print, or their check digits do not fit.
        ZoneDiffers => "zone_differs",
        /// Face and photograph, or the answers and the document, do not belong together.
        NotTheHolder => "not_the_holder",
        /// The person has no BIS number, or another one than the file.
        NumberUnproved => "number_unproved",
        /// No mailbox that is the person's own and that they can open.
        NoOwnMailbox => "no_own_mailbox",
        /// The person does not want face and document compared, or comes for somebody else.
        CheckDeclined => "check_declined",
        /// Five working days did not settle a doubt; also what the system says when nobody decided.
        DoubtNotCleared => "doubt_not_cleared",
    }

    /// Why a clerk leaves the decision to a colleague (journey E7). Said to nobody outside the office.
    pub enum DoubtReason {
        FeaturesDoubtful => "features_doubtful",
        /// Face and photograph may be of two people.
        PhotographDoubtful => "photograph_doubtful",
        /// Print, machine-readable lines and answers do not agree.
        DataDiffer => "data_differ",
        /// A kind of document that the clerk has never seen.
        DocumentUnknown => "document_unknown",
        /// The person answers as if the facts were somebody else's.
        AnswersDoubtful => "answers_doubtful",
        /// The proof of the BIS number is doubtful.
        NumberDoubtful => "number_doubtful",
    }

    /// Why a clerk declares a kit void (journey E12).
    pub enum VoidReason {
        /// Paper jam, two sheets, or a letter left on the printer.
        PrintFailed => "print_failed",
        LetterLost => "letter_lost",
        /// The mail went, or would have gone, to somebody else.
        WrongEmail => "wrong_email",
        /// The person says: this was not me.
        NotAskedFor => "not_asked_for",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::word::Word;

    #[test]
    fn a_refusal_has_one_of_twelve_reasons() {
        assert_eq!(RefusalReason::ALL.len(), 12);
        for reason in RefusalReason::ALL {
            assert_eq!(RefusalReason::parse(reason.word()), Some(*reason));
        }
        assert_eq!(RefusalReason::parse("no_sympathy"), None);
    }
}
