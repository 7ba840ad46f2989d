//! How long what a clerk has typed, and not yet completed, is kept.

use super::{EnrolmentEvent, EnrolmentState};

/// Whether the draft of a check outlives a move: it does until the check ends in a kit, a refusal or a withdrawal.
/// A check that is only put down, or waits in doubt, goes on later (E6: typed data kept).
pub fn outlives(event: EnrolmentEvent, to: EnrolmentState) -> bool {
    use EnrolmentState::{Appointed, Draft, IdentityCheck, IdentityDoubt};
    event == EnrolmentEvent::ReleaseCheck || matches!(to, Draft | Appointed | IdentityCheck | IdentityDoubt)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_draft_ends_with_its_check() {
        use EnrolmentState::{IdentityCheck, IdentityDoubt, IdentityRefused, KitIssued, Withdrawn};
        assert!(outlives(EnrolmentEvent::OpenCheck, IdentityCheck));
        assert!(outlives(EnrolmentEvent::Doubt, IdentityDoubt));
        assert!(outlives(EnrolmentEvent::ReleaseCheck, IdentityRefused));
        assert!(!outlives(EnrolmentEvent::Refuse, IdentityRefused));
        assert!(!outlives(EnrolmentEvent::IssueKit, KitIssued));
        assert!(!outlives(EnrolmentEvent::Withdraw, Withdrawn));
    }
}
