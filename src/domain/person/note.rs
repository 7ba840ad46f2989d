//! A few sentences that a clerk leaves for a colleague. They may speak of the person, so they are kept sealed and
//! erased with the file; they never go into the history, a letter or a log.

use std::fmt;

use crate::domain::fault::faults;

faults! {
    /// Why a note is not kept.
    pub enum NoteFault {
        /// More than 500 characters.
        TooLong => "fault-note-too-long",
    }
}

const LONGEST: usize = 500;

/// Several lines without control characters; `Debug` shows none of it.
#[derive(Clone, PartialEq, Eq)]
pub struct Note(String);

impl Note {
    /// Reads what was typed; `None` where nothing was.
    pub fn parse(text: &str) -> Result<Option<Self>, NoteFault> {
        let lines = text.replace("\r\n", "\n");
        let kept: String = lines.chars().filter(|c| !c.is_control() || *c == '\n').collect();
        let kept = kept.trim();
        if kept.chars().count() > LONGEST {
            Err(NoteFault::TooLong)
        } else {
            Ok((!kept.is_empty()).then(|| Self(kept.to_owned())))
        }
    }

    /// The note itself, for sealing only.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Note(..)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_lines_and_drops_what_nobody_typed() {
        let note = Note::parse(" First.\r\nSecond\u{7}. ").unwrap().unwrap();
        assert_eq!((note.as_str(), format!("{note:?}")), ("First.\nSecond.", "Note(..)".to_owned()));
        assert_eq!(Note::parse(" \r\n "), Ok(None));
    }

    #[test]
    fn ends_at_five_hundred_characters() {
        assert!(Note::parse(&"é".repeat(500)).unwrap().is_some());
        assert_eq!(Note::parse(&"é".repeat(501)), Err(NoteFault::TooLong));
    }
}
