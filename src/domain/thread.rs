//! The messages of a request: who writes, how long, until when, and when what was written can be taken back.

use std::fmt;

use time::Duration;

use super::fault::faults;
use super::instant::Instant;
use super::machine::State;
use super::request::RequestState;
use super::word::words;

/// How long the writer may take a message back. The notice of it leaves when this is over.
pub const TAKE_BACK: Duration = Duration::minutes(5);
/// How long a thread stays open after the end of its request.
pub const OPEN_AFTER_END: Duration = Duration::days(30);
/// Most characters of a message.
const LONGEST: usize = 4_000;
/// Most messages of one side that the other has not read: more would fill the store and not be read sooner.
pub const MOST_UNREAD: i64 = 20;

words! {
    /// Who writes: the person whose request it is, or eHealth.
    pub enum Side {
        Person => "person",
        Ehealth => "ehealth",
    }

    /// Whether something can be written now.
    pub enum Openness {
        /// Before the sign-in there is nobody to write to.
        NotYet => "not_yet",
        Open => "open",
        /// To be read, and no more.
        Closed => "closed",
    }
}

faults! {
    /// Why a message is not sent.
    pub enum MessageFault {
        /// Nothing was written.
        Missing => "fault-message-missing",
        /// More than 4,000 characters.
        TooLong => "fault-message-too-long",
        /// The other side has 20 messages to read.
        TooMany => "fault-message-too-many",
    }
}

impl Side {
    /// Who reads what this side writes.
    pub fn other(self) -> Self {
        match self {
            Self::Person => Self::Ehealth,
            Self::Ehealth => Self::Person,
        }
    }
}

/// Whether the thread of a request in this state since `since` is open at `now`.
pub fn openness(state: RequestState, since: Instant, now: Instant) -> Openness {
    if matches!(state, RequestState::Details | RequestState::SignInDue) {
        Openness::NotYet
    } else if state.is_final() && now >= since.plus(OPEN_AFTER_END) {
        Openness::Closed
    } else {
        Openness::Open
    }
}

/// Whether what was written at `at` can still be taken back.
pub fn may_take_back(at: Instant, now: Instant) -> bool {
    now < at.plus(TAKE_BACK)
}

/// What somebody wrote: lines of plain text, at least one sign, no control characters. `Debug` shows none of it.
#[derive(Clone, PartialEq, Eq)]
pub struct MessageText(String);

impl MessageText {
    /// Reads what was typed.
    pub fn parse(text: &str) -> Result<Self, MessageFault> {
        let lines = text.replace("\r\n", "\n").replace('\r', "\n");
        let kept: String = lines.chars().filter(|c| !c.is_control() || *c == '\n').collect();
        let kept = kept.trim();
        if kept.is_empty() {
            Err(MessageFault::Missing)
        } else if kept.chars().count() > LONGEST {
            Err(MessageFault::TooLong)
        } else {
            Ok(Self(kept.to_owned()))
        }
    }

    /// The text itself, for sealing only.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for MessageText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("MessageText(..)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::word::Word;
    use time::macros::datetime;

    const NOW: Instant = Instant::from_utc(datetime!(2026-11-23 09:00 UTC));

    #[test]
    fn a_message_keeps_its_lines_and_nothing_that_nobody_typed() {
        let text = MessageText::parse(" Hello.\r\nTwo\u{7} lines.\rThree. ").unwrap();
        assert_eq!(text.as_str(), "Hello.\nTwo lines.\nThree.");
        assert_eq!(format!("{text:?}"), "MessageText(..)");
        assert_eq!(MessageText::parse(" \r\n\u{7}"), Err(MessageFault::Missing));
        assert!(MessageText::parse(&"é".repeat(4_000)).is_ok());
        assert_eq!(MessageText::parse(&"é".repeat(4_001)), Err(MessageFault::TooLong));
    }

    #[test]
    fn five_minutes_are_five_minutes() {
        assert!(may_take_back(NOW, NOW.plus(TAKE_BACK - Duration::MICROSECOND)));
        assert!(!may_take_back(NOW, NOW.plus(TAKE_BACK)));
    }

    #[test]
    fn a_thread_opens_with_the_sign_in_and_closes_thirty_days_after_the_end() {
        use RequestState as S;
        let late = NOW.plus(OPEN_AFTER_END);
        for state in S::ALL.iter().copied() {
            let (first, last) = (openness(state, NOW, NOW), openness(state, NOW, late));
            match state {
                S::Details | S::SignInDue => assert_eq!((first, last), (Openness::NotYet, Openness::NotYet)),
                _ if state.is_final() => {
                    assert_eq!((first, last), (Openness::Open, Openness::Closed), "{state}");
                    assert_eq!(openness(state, NOW, late.plus(-Duration::MICROSECOND)), Openness::Open);
                }
                _ => assert_eq!((first, last), (Openness::Open, Openness::Open), "{state}"),
            }
        }
    }
}
