//! What a clerk did to be sure: the checklist kept with every identity check (NIST SP 800-63A-4,
//! 4.2.5 and 4.2.6: the strongest document inspected by sight and touch, the face compared).

use crate::domain::fault::faults;
use crate::domain::word::words;

words! {
    /// Whether the list of lost and stolen documents was asked about this one.
    pub enum ListCheck {
        /// Asked; the document is not on the list.
        Checked => "checked",
        /// Not asked yet.
        NotChecked => "not_checked",
        /// The list could not be reached; the check goes on and says so.
        Unavailable => "unavailable",
    }
}

faults! {
    /// What is still to be done before the check is complete.
    pub enum EvidenceFault {
        OriginalNotSeen => "fault-evidence-original",
        PhotographNotCompared => "fault-evidence-photograph",
        SecurityFeaturesNotFelt => "fault-evidence-security-features",
        ListNotChecked => "fault-evidence-list",
    }
}

/// The checklist as ticked so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Evidence {
    /// The document itself was there, not a copy.
    pub original_seen: bool,
    /// The photograph was compared with the face.
    pub photograph_compared: bool,
    /// Raised print, tilting images and the like were looked at and felt.
    pub security_features_felt: bool,
    pub lost_or_stolen: ListCheck,
}

impl Evidence {
    /// What is still to be done, in the order of the form.
    pub fn faults(&self) -> Vec<EvidenceFault> {
        [
            (self.original_seen, EvidenceFault::OriginalNotSeen),
            (self.photograph_compared, EvidenceFault::PhotographNotCompared),
            (self.security_features_felt, EvidenceFault::SecurityFeaturesNotFelt),
            (self.lost_or_stolen != ListCheck::NotChecked, EvidenceFault::ListNotChecked),
        ]
        .into_iter()
        .filter_map(|(done, fault)| (!done).then_some(fault))
        .collect()
    }

    /// Whether a kit may be issued on this evidence (journey E10).
    pub fn complete(&self) -> bool {
        self.faults().is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DONE: Evidence = Evidence {
        original_seen: true,
        photograph_compared: true,
        security_features_felt: true,
        lost_or_stolen: ListCheck::Checked,
    };

    #[test]
    fn is_complete_when_everything_was_done() {
        assert!(DONE.complete());
        assert!(Evidence { lost_or_stolen: ListCheck::Unavailable, ..DONE }.complete());
    }

    #[test]
    fn names_each_thing_left_out() {
        for (evidence, fault) in [
            (Evidence { original_seen: false, ..DONE }, EvidenceFault::OriginalNotSeen),
            (Evidence { photograph_compared: false, ..DONE }, EvidenceFault::PhotographNotCompared),
            (Evidence { security_features_felt: false, ..DONE }, EvidenceFault::SecurityFeaturesNotFelt),
            (Evidence { lost_or_stolen: ListCheck::NotChecked, ..DONE }, EvidenceFault::ListNotChecked),
        ] {
            assert!(!evidence.complete());
            assert_eq!(evidence.faults(), [fault]);
        }
    }
}
