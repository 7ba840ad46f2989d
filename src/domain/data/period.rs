//! How long data stay: one table for all of them. What is counted from when a request or a certificate ends is stored
//! as a deadline then.

use time::Duration;

use crate::domain::word::words;

words! {
    /// How long something stays.
    pub enum Period {
        /// Facts and hashes, which the history and the certificates rest on.
        Ever => "ever",
        /// As long as the file of a person, and thirty days after it is closed (E23).
        File => "file",
        /// Until nobody can come back to the decision.
        Documents => "documents",
        /// As long as somebody may ask about a request that is over.
        Details => "details",
        /// As long as a trust service must be able to show whom it certified.
        Evidence => "evidence",
        /// Forgotten by itself when it is over: after minutes, at most half a year.
        Swept => "swept",
    }
}

/// Documents of a request that ended without a certificate: the thirty days in which it can be reopened or answered.
pub const DOCUMENTS_AFTER_END: Duration = Duration::days(30);
/// Documents of a request that was issued: a wrong name or a misuse shows within the first three months, and what was
/// submitted is then looked at once more.
pub const DOCUMENTS_AFTER_ISSUE: Duration = Duration::days(90);
/// What a request that is over says about its person: a year, so that who comes back next season need not explain.
pub const DETAILS_AFTER_END: Duration = Duration::days(365);
/// What was entered and never signed for.
pub const UNSIGNED_AFTER_END: Duration = Duration::days(30);
/// Evidence about a certificate: seven years after it ceases to be valid (ETSI EN 319 411-1, OVR-6.4.6-01).
pub const EVIDENCE_AFTER_END: Duration = Duration::days(7 * 365 + 2);
/// How long before an erasure its person is told.
pub const NOTICE_BEFORE: Duration = Duration::days(14);
/// How long what is under a legal hold waits before it is looked at again.
pub const HELD_AGAIN_AFTER: Duration = Duration::days(1);

impl Period {
    /// What the word means, in English, for the documentation.
    pub fn meaning(self) -> String {
        let days = |span: Duration| span.whole_days();
        match self {
            Self::Ever => "stays: facts and hashes that history and certificates rest on".to_owned(),
            Self::File => "with the file of the person, 30 days after it is closed (E23)".to_owned(),
            Self::Documents => format!(
                "{} days after a request ended without a certificate, {} days after it was issued",
                days(DOCUMENTS_AFTER_END),
                days(DOCUMENTS_AFTER_ISSUE)
            ),
            Self::Details => format!(
                "{} days after the request ended, or after its certificate did; {} days if nobody signed in for it",
                days(DETAILS_AFTER_END),
                days(UNSIGNED_AFTER_END)
            ),
            Self::Evidence => format!(
                "{} days after the last day in the certificate (ETSI EN 319 411-1, OVR-6.4.6-01)",
                days(EVIDENCE_AFTER_END)
            ),
            Self::Swept => "forgotten by itself when it is over, after half a year at most".to_owned(),
        }
    }
}
