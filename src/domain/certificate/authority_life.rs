//! The life of an authority: made ready, issuing, stepping down, at rest (`pki.md` 3.9).
//!
//! What a state does not decide: lists and status answers. They go on until the last certificate of the authority has
//! ended, whatever became of the authority.

use time::Duration;

use super::profile::subtract_months;
use crate::domain::actor::ActorKind::Operator;
use crate::domain::instant::Instant;
use crate::domain::machine::{Machine, Rule, State, creation, rule};
use crate::domain::word::words;

words! {
    /// Where an authority stands.
    pub enum AuthorityState {
        /// Certified and published, and issues nothing yet.
        Prepared => "prepared",
        /// Issues. One of each role and environment.
        Active => "active",
        /// Issues no more; may be called back should its successor fail.
        Retiring => "retiring",
        /// Never issues again.
        Retired => "retired",
    }

    /// What happens to an authority.
    pub enum AuthorityEvent {
        Establish => "establish",
        Import => "import",
        Activate => "activate",
        StepDown => "step_down",
        Retire => "retire",
    }
}

impl State for AuthorityState {
    fn is_final(self) -> bool {
        self == Self::Retired
    }
}

/// The machine of an authority.
#[derive(Debug, Clone, Copy)]
pub struct AuthorityMachine;

impl Machine for AuthorityMachine {
    type State = AuthorityState;
    type Event = AuthorityEvent;
    const NAME: &'static str = "authority";
    const TABLE: &'static [Rule<AuthorityState, AuthorityEvent>] = &[
        creation("A1", AuthorityEvent::Establish, &[Operator], &[AuthorityState::Active])
            .guard("`ca init`; none of its role and environment issues")
            .effects("published; on the trusted lists and in the archive of the chain"),
        creation("A2", AuthorityEvent::Import, &[Operator], &[AuthorityState::Prepared])
            .guard("a ceremony; profile, chain and key are as they must be")
            .effects("published; on the trusted lists and in the archive of the chain"),
        rule(
            "A3",
            &[AuthorityState::Prepared, AuthorityState::Retiring],
            AuthorityEvent::Activate,
            &[Operator],
            &[AuthorityState::Active],
        )
        .guard("a ceremony; its time to issue is not over; its key can be used")
        .effects("issues from now on; the one before steps down (A4)"),
        rule(
            "A4",
            &[AuthorityState::Active],
            AuthorityEvent::StepDown,
            &[Operator],
            &[AuthorityState::Retiring],
        )
        .guard("with A3 of another generation")
        .effects("issues no more; its lists and status answers go on"),
        rule(
            "A5",
            &[AuthorityState::Prepared, AuthorityState::Retiring],
            AuthorityEvent::Retire,
            &[Operator],
            &[AuthorityState::Retired],
        )
        .guard("a ceremony; another one issues")
        .effects("its lists and status answers go on until its last certificate has ended"),
    ];
}

/// The longest that a certificate may hold, in calendar months: an authority must outlive what it issues.
pub const LONGEST_MONTHS: u16 = 36;
/// Between the last certificate's end and the authority's own.
pub const RESERVE: Duration = Duration::days(90);
/// The next generation issues for so long before its predecessor would have to stop.
pub const OVERLAP_MONTHS: u16 = 12;
/// Operators are reminded for so long before that.
pub const NOTICE_MONTHS: u16 = 12;

/// The appointments in the life of an issuing authority.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Timetable {
    /// From here on operators are reminded.
    pub remind_from: Instant,
    /// The next generation should issue by then.
    pub succeed_by: Instant,
    /// It issues until then and not after (lint T6).
    pub issue_until: Instant,
}

impl Timetable {
    /// The appointments of an authority that ends then; `None` beyond the calendar.
    pub fn of(not_after: Instant) -> Option<Self> {
        let issue_until = subtract_months(not_after, LONGEST_MONTHS)?.plus(-RESERVE);
        let succeed_by = subtract_months(issue_until, OVERLAP_MONTHS)?;
        Some(Self { remind_from: subtract_months(succeed_by, NOTICE_MONTHS)?, succeed_by, issue_until })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::certificate::profile::{Validity, add_months};
    use time::macros::datetime;

    #[test]
    fn an_authority_of_ten_years_issues_for_almost_seven() {
        let start = Instant::new(datetime!(2026-10-20 09:05 UTC));
        let life = Validity::from_now(start, 120).unwrap();
        let table = Timetable::of(life.not_after).unwrap();
        assert_eq!(table.issue_until, Instant::new(datetime!(2033-07-22 08:59:59 UTC)));
        assert_eq!(table.succeed_by, Instant::new(datetime!(2032-07-22 08:59:59 UTC)));
        assert_eq!(table.remind_from, Instant::new(datetime!(2031-07-22 08:59:59 UTC)));
    }

    #[test]
    fn what_is_issued_last_ends_before_the_authority() {
        for day in 0..1_500 {
            let end = Instant::new(datetime!(2034-02-26 09:00 UTC)).plus(Duration::days(day));
            let last = Timetable::of(end).unwrap().issue_until;
            assert!(add_months(last, LONGEST_MONTHS).unwrap() < end, "{end}");
        }
    }
}
