//! The states of an enrolment: from the first contact with an office to a digital key.

use crate::domain::machine::State;
use crate::domain::word::words;

words! {
    /// Where a person stands between the counter and their digital key.
    pub enum EnrolmentState {
        /// Opened by the person or at the counter; nothing checked.
        Draft => "draft",
        /// A time at a counter is booked.
        Appointed => "appointed",
        /// A clerk has the file open; held by a lease.
        IdentityCheck => "identity_check",
        /// A clerk doubts; another clerk decides.
        IdentityDoubt => "identity_doubt",
        /// Refused for a reason of the closed list; the person may come again.
        IdentityRefused => "identity_refused",
        /// Code on paper, link by mail; fourteen days.
        KitIssued => "kit_issued",
        /// The tenth wrong code.
        KitLocked => "kit_locked",
        /// Fourteen days passed, or no key was made in time.
        KitExpired => "kit_expired",
        /// The person or the office declared the kit void.
        KitRevoked => "kit_revoked",
        /// Account made, no key yet.
        KeyPending => "key_pending",
        /// A key below what eHealth asks: text message or paper token.
        KeyLow => "key_low",
        /// The mobile app is confirmed: the key that opens eHealth.
        KeyActive => "key_active",
        /// The last adequate key is gone.
        KeyLost => "key_lost",
        /// Withdrawn by the person; the file waits for its closing.
        Withdrawn => "withdrawn",
        /// Closed; personal data is erased thirty days later.
        Closed => "closed",
    }
}

impl State for EnrolmentState {
    /// A person may open a new enrolment once this one is final.
    fn is_final(self) -> bool {
        matches!(self, Self::Withdrawn | Self::Closed)
    }
}
