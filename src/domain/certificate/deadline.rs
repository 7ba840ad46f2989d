//! Which deadlines a move of the certificate sets. The contract with the actions is that of
//! `enrolment::deadline`: clear all but [`timers_kept_in`], then store what is set.

use time::Duration;

use super::state::CertificateState::{self, *};
use super::transition::CertificateEvent;
use crate::domain::data::period::{DETAILS_AFTER_END, EVIDENCE_AFTER_END, NOTICE_BEFORE};
use crate::domain::instant::Instant;
use crate::domain::machine::Move;
use crate::domain::timer::{Deadline, TimerKind};

/// How long before its end a certificate may be renewed (X2).
pub const RENEWAL_WINDOW: Duration = Duration::days(90);
/// How long a superseded certificate is meant to be used still (X2).
pub const GRACE: Duration = Duration::days(14);

/// Notices before the end, in days.
const RENEWAL_NOTICES: [(TimerKind, i64); 6] = [
    (TimerKind::RenewalNotice90, 90),
    (TimerKind::RenewalNotice60, 60),
    (TimerKind::RenewalNotice30, 30),
    (TimerKind::RenewalNotice14, 14),
    (TimerKind::RenewalNotice7, 7),
    (TimerKind::RenewalNotice1, 1),
];

/// What the deadlines of a certificate depend on besides the move.
#[derive(Debug, Clone, Copy)]
pub struct CertificateFacts {
    /// When the move is made.
    pub now: Instant,
    /// The last second in which the certificate is valid.
    pub not_after: Instant,
}

/// The deadlines that this move sets. Notices whose moment has passed already are left out.
pub fn timers_set_by_certificate(
    step: Move<CertificateState, CertificateEvent>,
    facts: &CertificateFacts,
) -> Vec<Deadline> {
    match step.to {
        Active => {
            let notices =
                RENEWAL_NOTICES.map(|(kind, days)| (kind, facts.not_after.plus(-Duration::days(days))));
            let ahead = notices.into_iter().filter(|(_, due)| *due > facts.now);
            ahead.chain([(TimerKind::CertificateEnd, end(facts.not_after))]).collect()
        }
        Superseded => vec![(TimerKind::GraceEnd, facts.now.plus(GRACE).min(end(facts.not_after)))],
        // Revoked or not: its serial number stays on lists until the last day written in it.
        Revoked | Expired => vec![
            (TimerKind::DetailsNotice, facts.now.plus(DETAILS_AFTER_END - NOTICE_BEFORE)),
            (TimerKind::DetailsErasure, facts.now.plus(DETAILS_AFTER_END)),
            (TimerKind::EvidenceErasure, end(facts.not_after).plus(EVIDENCE_AFTER_END)),
        ],
    }
}

/// The kinds that outlive a move into this state; all others are cleared: renewal notices stop once renewed.
pub fn timers_kept_in(state: CertificateState) -> &'static [TimerKind] {
    match state {
        Superseded => &[TimerKind::CertificateEnd],
        Active | Revoked | Expired => &[],
    }
}

/// RFC 5280 4.1.2.5: the validity includes notAfter, so the certificate is expired from the second after it.
fn end(not_after: Instant) -> Instant {
    not_after.plus(Duration::SECOND)
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::datetime;

    fn issued(days: i64) -> Vec<Deadline> {
        let now = Instant::new(datetime!(2026-11-20 12:00 UTC));
        let step = Move { from: None, event: CertificateEvent::Issue, to: Active };
        timers_set_by_certificate(step, &CertificateFacts { now, not_after: now.plus(Duration::days(days)) })
    }

    #[test]
    fn six_notices_and_the_end() {
        let timers = issued(1_096);
        let end = timers[6].1;
        let before: Vec<i64> = timers.iter().map(|timer| end.since(timer.1).whole_days()).collect();
        assert_eq!(before, [90, 60, 30, 14, 7, 1, 0]);
        assert_eq!(timers[6].0, TimerKind::CertificateEnd);
    }

    #[test]
    fn notices_that_would_lie_in_the_past_are_left_out() {
        let kinds: Vec<TimerKind> = issued(20).iter().map(|timer| timer.0).collect();
        assert_eq!(
            kinds,
            [
                TimerKind::RenewalNotice14,
                TimerKind::RenewalNotice7,
                TimerKind::RenewalNotice1,
                TimerKind::CertificateEnd
            ]
        );
    }

    #[test]
    fn renewal_stops_the_notices_and_keeps_the_end() {
        assert_eq!(timers_kept_in(Superseded), [TimerKind::CertificateEnd]);
    }
}
