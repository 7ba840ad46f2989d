//! When a new kit may be issued for a known person (journey E15): who they are must be as certain as the first
//! time, and the third new kit in ninety days is the last that a clerk issues.

use time::Duration;

use crate::domain::instant::Instant;
use crate::domain::person::country::Country;
use crate::domain::person::document::DocumentNumber;
use crate::domain::person::national_number::BisNumber;
use crate::domain::person::partial_date::PartialDate;

/// New kits that a clerk may reach within [`REISSUE_WINDOW`]; a supervisor may go on.
pub const REISSUES_BY_CLERK: usize = 3;
pub const REISSUE_WINDOW: Duration = Duration::days(90);

/// What tells one document from another: who gave it, and its number.
pub type DocumentName<'a> = (Country, &'a DocumentNumber);
/// What a person keeps when the document changes.
pub type Lasting<'a> = (PartialDate, &'a BisNumber);

/// Why the person at the counter is not shown to be the one of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotShown {
    /// Another document than last time, and neither birth date nor BIS number were read from it.
    #[error("a new document needs birth date and BIS number")]
    NumbersMissing,
    /// Birth date or BIS number are not those of the file.
    #[error("birth date or BIS number differ from the file")]
    NumbersDiffer,
}

/// Whether what is shown proves the person of the file: the same document, or a new one with the same birth date
/// and BIS number.
pub fn proves_person(
    known: (DocumentName<'_>, Lasting<'_>),
    shown: DocumentName<'_>,
    read: Option<Lasting<'_>>,
) -> Result<(), NotShown> {
    let (document, lasting) = known;
    match read {
        Some(read) if read == lasting => Ok(()),
        Some(_) => Err(NotShown::NumbersDiffer),
        None if shown == document => Ok(()),
        None => Err(NotShown::NumbersMissing),
    }
}

/// Whether one more new kit may be issued at `now`, after those at `before`.
pub fn may_reissue(before: &[Instant], now: Instant, by_supervisor: bool) -> bool {
    let window = now.plus(-REISSUE_WINDOW);
    by_supervisor || before.iter().filter(|at| **at > window).count() < REISSUES_BY_CLERK
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::{date, datetime};

    #[test]
    fn the_same_document_or_the_same_numbers_prove_the_person() {
        let today = date!(2026 - 11 - 22);
        let (greek, french) = (Country::parse("GR").unwrap(), Country::parse("FR").unwrap());
        let (old, new) =
            (DocumentNumber::parse("AN1234567").unwrap(), DocumentNumber::parse("AN7654321").unwrap());
        let number = BisNumber::parse("79.43.14-101.81", today).unwrap();
        let other = BisNumber::parse("80.43.14-101.05", today).unwrap();
        let birth = PartialDate::parse("", "3", "1979").unwrap();
        let wrong = PartialDate::parse("", "4", "1979").unwrap();
        let known = ((greek, &old), (birth, &number));
        let judge = |shown, read| proves_person(known, shown, read);
        assert_eq!(judge((greek, &old), None), Ok(()));
        assert_eq!(judge((french, &old), None), Err(NotShown::NumbersMissing));
        assert_eq!(judge((greek, &new), None), Err(NotShown::NumbersMissing));
        assert_eq!(judge((greek, &new), Some((birth, &number))), Ok(()));
        assert_eq!(judge((greek, &new), Some((wrong, &number))), Err(NotShown::NumbersDiffer));
        assert_eq!(judge((greek, &new), Some((birth, &other))), Err(NotShown::NumbersDiffer));
        assert_eq!(judge((greek, &old), Some((birth, &other))), Err(NotShown::NumbersDiffer));
    }

    #[test]
    fn the_third_in_ninety_days_is_the_last_of_a_clerk() {
        let now = Instant::new(datetime!(2026-11-22 10:00 UTC));
        let days = |days| now.plus(-Duration::days(days));
        let two = [days(1), days(2)];
        let three = [days(1), days(2), days(89)];
        assert!(may_reissue(&two, now, false));
        assert!(!may_reissue(&three, now, false));
        assert!(may_reissue(&three, now, true));
        assert!(may_reissue(&[days(1), days(2), days(90)], now, false), "the ninetieth day is over");
    }
}
