//! The closed lists of reasons a clerk chooses from. The word goes into the history; free text would carry
//! personal data into what survives erasure.

use crate::domain::word::words;

words! {
    /// Why a check ends in a refusal (journey E9).
    pub enum RefusalReason {
        /// The document has expired, or ends before the kit would.
        DocumentExpired => "document_expired",
        /// A copy, a driving licence, or another document that proves no identity here.
        DocumentNotAccepted => "document_not_accepted",
        DocumentDamaged => "document_damaged",
        /// The document is on the list of lost and stolen ones.
        DocumentReported => "document_reported",
        /// Face and photograph, or the answers and the document, do not belong together.
        NotTheHolder => "not_the_holder",
        /// The person has no BIS number, or another one than the file.
        NumberUnproved => "number_unproved",
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
