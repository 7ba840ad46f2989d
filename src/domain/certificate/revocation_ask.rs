//! Two people revoke at a desk: one asks with a reason and what it rests on, another one agrees.

use std::fmt;

use crate::domain::fault::faults;
use crate::domain::word::words;

words! {
    /// Where it is asked and answered.
    pub enum AskPlace {
        Office => "office",
        Backoffice => "backoffice",
    }

    /// What the second person says.
    pub enum AskAnswer {
        /// The pair is revoked.
        Agreed => "agreed",
        /// Nothing happens.
        Declined => "declined",
    }
}

faults! {
    /// Why a ground is not taken.
    pub enum GroundFault {
        /// Fewer than ten characters say nothing to the second person.
        Missing => "fault-ground-missing",
        /// More than 500 characters.
        TooLong => "fault-ground-too-long",
    }
}

const SHORTEST: usize = 10;
const LONGEST: usize = 500;

/// What a revocation at a desk rests on, in the words of who asks. May speak of the person: kept sealed, never in the
/// history. `Debug` shows none of it.
#[derive(Clone, PartialEq, Eq)]
pub struct Ground(String);

impl Ground {
    /// Reads what was typed.
    pub fn parse(text: &str) -> Result<Self, GroundFault> {
        let kept: String =
            text.replace("\r\n", "\n").chars().filter(|c| !c.is_control() || *c == '\n').collect();
        let kept = kept.trim();
        match kept.chars().count() {
            count if count < SHORTEST => Err(GroundFault::Missing),
            count if count > LONGEST => Err(GroundFault::TooLong),
            _ => Ok(Self(kept.to_owned())),
        }
    }

    /// The words, for sealing only.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Ground {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Ground(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ground_says_something_and_not_too_much() {
        assert_eq!(Ground::parse("  stolen "), Err(GroundFault::Missing));
        assert_eq!(Ground::parse(&"x".repeat(501)), Err(GroundFault::TooLong));
        let ground = Ground::parse("Laptop stolen,\r\npolice report shown\u{7}").unwrap();
        assert_eq!(ground.as_str(), "Laptop stolen,\npolice report shown");
        assert_eq!(format!("{ground:?}"), "Ground(…)");
    }
}
