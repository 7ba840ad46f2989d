//! Whether a mailbox is the person's own: six digits are mailed to it and read aloud at the counter before a kit
//! is issued (journey E10), or a clerk says why that could not be done.

use std::fmt;

use time::Duration;

use crate::domain::actor::ActorKind;
use crate::domain::fault::faults;
use crate::domain::instant::Instant;
use crate::domain::typed::compact;
use crate::domain::word::words;

/// How long mailed digits are taken.
pub const DIGITS_LIFE: Duration = Duration::minutes(10);
/// Tries that mailed digits allow, the right one included; then new ones are sent.
pub const DIGITS_TRIES: i64 = 5;
/// Least time between two sendings to one address. A corrected address need not wait.
pub const SEND_PAUSE: Duration = Duration::seconds(30);
/// Most sendings about one file within [`SENDS_WINDOW`], whatever the addresses.
pub const SENDS: usize = 5;
pub const SENDS_WINDOW: Duration = Duration::hours(1);

words! {
    /// Why a kit is issued although nobody read digits aloud.
    pub enum WaiverReason {
        /// The person reads their mail elsewhere only.
        NoAccessHere => "no_access_here",
        PhoneEmpty => "phone_empty",
        /// The mail does not arrive while the person waits.
        MailDelayed => "mail_delayed",
        Other => "other",
    }
}

faults! {
    /// Why a text cannot be mailed digits. None of these counts as a try.
    pub enum DigitsFault {
        /// Nothing was typed.
        Missing => "fault-digits-missing",
        /// Not six digits.
        SixDigits => "fault-digits-six",
    }
}

/// Six digits as mailed. Secret while they last: no `Display`, and `Debug` shows nothing.
#[derive(Clone, PartialEq, Eq)]
pub struct MailedDigits(String);

impl MailedDigits {
    /// The digits of a random number; the bias of the remainder lies below one in 10¹³.
    pub fn from_random(random: u64) -> Self {
        Self(format!("{:06}", random % 1_000_000))
    }

    /// Reads typed text: `123 456`, `123-456`. Digits of other scripts are refused.
    pub fn parse(text: &str) -> Result<Self, DigitsFault> {
        let digits = compact(text);
        if digits.is_empty() {
            Err(DigitsFault::Missing)
        } else if digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_digit()) {
            Ok(Self(digits))
        } else {
            Err(DigitsFault::SixDigits)
        }
    }

    /// As the mail shows them, for reading aloud: `123 456`.
    pub fn grouped(&self) -> String {
        format!("{} {}", &self.0[..3], &self.0[3..])
    }

    /// What the keyed hash is computed over.
    pub fn hash_input(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

impl fmt::Debug for MailedDigits {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("MailedDigits(…)")
    }
}

/// What is known of a mailbox at the moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MailboxStanding {
    Unproved,
    /// The digits sent to this address were read aloud.
    Proved(Instant),
    /// In this check a clerk said why not.
    Waived(Instant, WaiverReason),
}

impl MailboxStanding {
    /// Whether a kit may be issued. An operator hands staff their kits and knows their addresses.
    pub fn allows_kit(self, actor: ActorKind) -> bool {
        self != Self::Unproved || actor == ActorKind::Operator
    }
}

/// One earlier sending about the same file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sending {
    pub at: Instant,
    /// Whether it went to the address that is to be written to now.
    pub same_address: bool,
}

/// Why no digits are sent now; they may be again from that moment on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SendFault {
    #[error("digits were sent to this address a moment ago")]
    TooSoon(Instant),
    #[error("digits were sent often enough within the hour")]
    EnoughThisHour(Instant),
}

/// Whether digits may be sent at `now`, after these sendings, oldest first.
pub fn may_send(sent: &[Sending], now: Instant) -> Result<(), SendFault> {
    let recent: Vec<&Sending> = sent.iter().filter(|sending| now.since(sending.at) < SENDS_WINDOW).collect();
    if let Some(first) = recent.len().checked_sub(SENDS).and_then(|at| recent.get(at)) {
        return Err(SendFault::EnoughThisHour(first.at.plus(SENDS_WINDOW)));
    }
    match recent.iter().rfind(|sending| sending.same_address) {
        Some(last) if now.since(last.at) < SEND_PAUSE => Err(SendFault::TooSoon(last.at.plus(SEND_PAUSE))),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::datetime;

    fn after(seconds: i64) -> Instant {
        Instant::new(datetime!(2026-11-20 09:00 UTC)).plus(Duration::seconds(seconds))
    }

    fn sent(seconds: &[i64]) -> Vec<Sending> {
        seconds.iter().map(|at| Sending { at: after(*at), same_address: true }).collect()
    }

    #[test]
    fn thirty_seconds_lie_between_two_sendings_to_one_address() {
        assert_eq!(may_send(&[], after(0)), Ok(()));
        assert_eq!(may_send(&sent(&[0]), after(29)), Err(SendFault::TooSoon(after(30))));
        assert_eq!(may_send(&sent(&[0]), after(30)), Ok(()));
        let elsewhere = Sending { at: after(0), same_address: false };
        assert_eq!(may_send(&[elsewhere], after(1)), Ok(()), "a corrected address need not wait");
    }

    #[test]
    fn five_an_hour_and_not_a_sixth() {
        let four = sent(&[0, 60, 120, 180]);
        assert_eq!(may_send(&four, after(240)), Ok(()));
        let five = sent(&[0, 60, 120, 180, 240]);
        assert_eq!(may_send(&five, after(3_599)), Err(SendFault::EnoughThisHour(after(3_600))));
        assert_eq!(may_send(&five, after(3_600)), Ok(()), "the first is an hour old");
    }

    #[test]
    fn digits_are_read_as_they_are_typed_and_never_shown_in_a_log() {
        let digits = MailedDigits::from_random(7_000_042);
        assert_eq!(digits.grouped(), "000 042");
        for typed in ["000042", " 000 042", "000-042"] {
            assert_eq!(MailedDigits::parse(typed), Ok(digits.clone()));
        }
        assert_eq!(MailedDigits::parse(" "), Err(DigitsFault::Missing));
        for wrong in ["00042", "0000421", "O00042", "٠٠٠٠٤٢"] {
            assert_eq!(MailedDigits::parse(wrong), Err(DigitsFault::SixDigits), "{wrong}");
        }
        assert_eq!(format!("{digits:?}"), "MailedDigits(…)");
    }

    #[test]
    fn a_kit_needs_a_proof_or_a_waiver_unless_an_operator_hands_it_over() {
        let proved = MailboxStanding::Proved(after(0));
        let waived = MailboxStanding::Waived(after(0), WaiverReason::PhoneEmpty);
        for actor in [ActorKind::Clerk, ActorKind::Supervisor] {
            assert!(proved.allows_kit(actor) && waived.allows_kit(actor));
            assert!(!MailboxStanding::Unproved.allows_kit(actor));
        }
        assert!(MailboxStanding::Unproved.allows_kit(ActorKind::Operator));
    }
}
