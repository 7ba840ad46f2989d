//! When a clerk may look into a file of another office: after saying why, for half an hour, and each look is
//! recorded (CLERK-8). What may be done there besides looking is what the journey opens to any office.

use time::Duration;

use super::actor::ActorKind;
use super::enrolment::EnrolmentEvent;
use super::instant::Instant;
use super::typed::tidy;
use super::word::words;

/// How long a stated reason opens the file to the clerk who stated it.
pub const LOOK_LIFE: Duration = Duration::minutes(30);
/// The fewest and the most characters of the clerk's own words.
const NOTE_LENGTH: std::ops::RangeInclusive<usize> = 3..=200;

words! {
    /// Why a clerk looks into a file of another office.
    pub enum AccessReason {
        /// The person stands at this counter: the way to a new kit at any office (E15).
        PersonHere => "person_here",
        /// The person asks by telephone or in writing.
        PersonAsks => "person_asks",
        /// The office of the file asks for help.
        OfficeAsks => "office_asks",
        /// A complaint, or a suspicion that is being looked into.
        Complaint => "complaint",
        Other => "other",
    }
}

/// The clerk's own words beside the reason. They may name the person, so they are kept sealed and apart.
#[derive(Clone, PartialEq, Eq)]
pub struct AccessNote(String);

impl std::fmt::Debug for AccessNote {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("AccessNote")
    }
}

/// Why a note is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoteFault {
    #[error("the note says nothing")]
    TooShort,
    #[error("the note is longer than 200 characters")]
    TooLong,
}

impl NoteFault {
    /// The text key of the message.
    pub fn key(&self) -> &'static str {
        match self {
            Self::TooShort => "office-admin-note-missing",
            Self::TooLong => "office-admin-note-long",
        }
    }
}

impl AccessNote {
    /// Reads typed text: 3 to 200 characters once outer spaces are gone.
    pub fn parse(text: &str) -> Result<Self, NoteFault> {
        let text = tidy(text);
        let length = text.chars().count();
        if length < *NOTE_LENGTH.start() {
            Err(NoteFault::TooShort)
        } else if length > *NOTE_LENGTH.end() {
            Err(NoteFault::TooLong)
        } else {
            Ok(Self(text))
        }
    }

    /// The words, for sealing.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Until when a reason stated at `at` opens the file; at that moment it no longer does.
pub fn opens_until(at: Instant) -> Instant {
    at.plus(LOOK_LIFE)
}

/// Whether any office may do this with a file: send the link again (E11), declare the kit void (E12), issue a new
/// one (E15). Everything else is the file's own office's.
pub fn open_to_any_office(event: EnrolmentEvent) -> bool {
    matches!(event, EnrolmentEvent::ResendLink | EnrolmentEvent::RevokeKit | EnrolmentEvent::ReissueKit)
}

/// Whether that kind of actor sees which files of its office are marked (CLERK-4). To everybody else there are none.
pub fn sees_marks(kind: ActorKind) -> bool {
    kind == ActorKind::Supervisor
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::word::Word;
    use time::macros::datetime;

    #[test]
    fn a_note_says_something_and_is_short() {
        assert_eq!(AccessNote::parse(" \u{200B} ab "), Err(NoteFault::TooShort));
        assert_eq!(AccessNote::parse(&"x".repeat(201)), Err(NoteFault::TooLong));
        let note = AccessNote::parse("  lost the  letter ").unwrap();
        assert_eq!(note.as_str(), "lost the letter");
        assert_eq!(format!("{note:?}"), "AccessNote", "no log repeats it");
    }

    #[test]
    fn a_reason_opens_for_half_an_hour() {
        let at = Instant::new(datetime!(2026-10-25 00:45 UTC));
        assert_eq!(opens_until(at).since(at), Duration::minutes(30));
    }

    #[test]
    fn only_a_supervisor_sees_marks() {
        let seeing: Vec<_> = ActorKind::ALL.into_iter().filter(|kind| sees_marks(*kind)).collect();
        assert_eq!(seeing, [ActorKind::Supervisor]);
    }

    #[test]
    fn three_events_are_open_to_any_office() {
        let open: Vec<_> =
            EnrolmentEvent::ALL.iter().copied().filter(|event| open_to_any_office(*event)).collect();
        assert_eq!(open, [EnrolmentEvent::ResendLink, EnrolmentEvent::RevokeKit, EnrolmentEvent::ReissueKit]);
    }
}
