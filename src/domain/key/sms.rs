//! The key by text message: the telephone number to which codes are sent, the codes, and how often they may be.
//!
//! Six digits that live ten minutes (SP 800-63B-4, 3.1.3.3; ASVS 5.0, 6.6.2), each once, behind a password and a limit
//! on tries. Messages can be read on the way and numbers be taken over: this key never opens eHealth.

use std::fmt;

use time::Duration;

use crate::domain::fault::faults;
use crate::domain::instant::Instant;
use crate::domain::session::CLOCK_SLACK;
use crate::domain::typed::{compact, is_separator};
use crate::domain::word::words;

/// How long a code is taken after it was asked for.
pub const CODE_LIFE: Duration = Duration::minutes(10);

/// Least time between two messages to one number, and of one account.
pub const SEND_PAUSE: Duration = Duration::seconds(60);
/// Most messages within one hour, and within one day.
pub const SENDS_AN_HOUR: usize = 5;
pub const SENDS_A_DAY: usize = 10;
/// What was sent longer ago counts no more.
pub const SENDS_REMEMBERED: Duration = Duration::hours(24);

const HOUR: Duration = Duration::hours(1);

faults! {
    /// Why a text is not a number to which codes can be sent.
    pub enum MobileNumberFault {
        /// Nothing was typed.
        Missing => "fault-mobile-missing",
        /// Something else than digits, the plus and what groups digits.
        Characters => "fault-mobile-characters",
        /// No country code: nobody knows where the number is.
        NoCountry => "fault-mobile-country",
        /// Fewer than 8 or more than 15 digits with the country code.
        Length => "fault-mobile-length",
    }
}

faults! {
    /// Why a text cannot be a code by text message. None of these counts as a try.
    pub enum SmsCodeFault {
        /// Nothing was typed.
        Missing => "fault-sms-missing",
        /// Not six digits.
        SixDigits => "fault-sms-six",
    }
}

words! {
    /// How far a text message has come.
    pub enum SmsState {
        /// Waits to be handed to the gateway, perhaps after an attempt that the gateway did not take.
        Queued => "queued",
        /// Is being handed over.
        Sending => "sending",
        Sent => "sent",
        /// The gateway did not answer: it may have taken the message, which is therefore not sent again.
        Unknown => "unknown",
        /// Does not leave: refused for good, or too late.
        Refused => "refused",
        /// A newer code took its place before it left.
        Dropped => "dropped",
    }
}

impl SmsState {
    /// Whether somebody who waits for the message may get it.
    pub fn may_arrive(self) -> bool {
        matches!(self, Self::Queued | Self::Sending | Self::Sent | Self::Unknown)
    }
}

/// A telephone number with its country code (ITU-T E.164): digits only, 8 to 15 of them. Personal: `Debug` shows nothing.
#[derive(Clone, PartialEq, Eq)]
pub struct MobileNumber(String);

impl MobileNumber {
    /// Reads typed text: `+32 470 12 34 56`, `0032…`, `+44 (0)7700 …`. Digits of other scripts are refused: a gateway
    /// could not dial them.
    pub fn parse(text: &str) -> Result<Self, MobileNumberFault> {
        let typed: String = text
            .chars()
            .map(|c| if c == '\u{FF0B}' { '+' } else { c })
            .filter(|c| !is_separator(*c))
            .collect();
        if typed.is_empty() {
            return Err(MobileNumberFault::Missing);
        }
        // The zero in brackets is dialled inside the country only.
        let typed = typed.replace("(0)", "");
        let dialled: String = typed.chars().filter(|c| !matches!(c, '(' | ')' | '/')).collect();
        let digits = dialled.strip_prefix('+').or_else(|| dialled.strip_prefix("00"));
        if !digits.unwrap_or(&dialled).bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(MobileNumberFault::Characters);
        }
        // E.164, 6.2.1: no country code begins with a zero.
        let Some(digits) = digits.filter(|digits| !digits.starts_with('0')) else {
            return Err(MobileNumberFault::NoCountry);
        };
        if (8..=15).contains(&digits.len()) {
            Ok(Self(digits.to_owned()))
        } else {
            Err(MobileNumberFault::Length)
        }
    }

    /// Country code and number, without the plus.
    pub fn digits(&self) -> &str {
        &self.0
    }

    /// All that is ever shown of it.
    pub fn tail(&self) -> NumberTail {
        NumberTail(self.0.bytes().rev().take(2).zip([1, 10]).map(|(byte, place)| (byte - b'0') * place).sum())
    }
}

impl fmt::Debug for MobileNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("MobileNumber(…)")
    }
}

/// The last two digits of a number: 0 to 99, shown as two digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NumberTail(pub u8);

impl fmt::Display for NumberTail {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}", self.0)
    }
}

/// Six digits by text message. Secret while they last: no `Display`, and `Debug` shows nothing.
#[derive(Clone, PartialEq, Eq)]
pub struct SmsCode(String);

impl SmsCode {
    /// The digits of a random number; the bias of the remainder lies below one in 10¹³.
    pub fn from_random(random: u64) -> Self {
        Self(format!("{:06}", random % 1_000_000))
    }

    /// Reads typed text: `123 456`, `123-456`. Digits of other scripts are refused.
    pub fn parse(text: &str) -> Result<Self, SmsCodeFault> {
        let digits = compact(text);
        if digits.is_empty() {
            Err(SmsCodeFault::Missing)
        } else if digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_digit()) {
            Ok(Self(digits))
        } else {
            Err(SmsCodeFault::SixDigits)
        }
    }

    /// The digits, for the message that carries them.
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// What the keyed hash is computed over.
    pub fn hash_input(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

impl fmt::Debug for SmsCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SmsCode(…)")
    }
}

/// Why no code is sent now; one may be from that moment on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SendFault {
    #[error("a code was sent a moment ago")]
    TooSoon(Instant),
    #[error("codes were sent often enough within the hour")]
    EnoughThisHour(Instant),
    #[error("codes were sent often enough within a day")]
    EnoughToday(Instant),
}

impl SendFault {
    /// When another code may be asked for.
    pub fn until(self) -> Instant {
        match self {
            Self::TooSoon(until) | Self::EnoughThisHour(until) | Self::EnoughToday(until) => until,
        }
    }
}

/// Whether a code may be sent at `now`, after these sendings, oldest first, of each that they are counted by: the
/// number, and the account. The one that holds longest counts.
pub fn may_send(counted: &[&[Instant]], now: Instant) -> Result<(), SendFault> {
    let held = counted.iter().filter_map(|sent| held(sent, now)).max_by_key(|fault| fault.until());
    held.map_or(Ok(()), Err)
}

/// What was written by a clock that was put right since holds nobody.
fn held(sent: &[Instant], now: Instant) -> Option<SendFault> {
    let within = |span: Duration| {
        let recent = |at: &Instant| now.since(*at) < span && at.since(now) <= CLOCK_SLACK;
        sent.iter().copied().filter(recent).collect::<Vec<_>>()
    };
    let full = |span: Duration, most: usize| {
        let recent = within(span);
        recent.len().checked_sub(most).map(|first| recent[first].plus(span))
    };
    let day = full(SENDS_REMEMBERED, SENDS_A_DAY).map(SendFault::EnoughToday);
    let hour = full(HOUR, SENDS_AN_HOUR).map(SendFault::EnoughThisHour);
    let last = within(SEND_PAUSE).last().map(|at| SendFault::TooSoon(at.plus(SEND_PAUSE)));
    [day, hour, last].into_iter().flatten().max_by_key(|fault| fault.until())
}

/// Whether a code that was asked for at `asked_at` and ends at `expires_at` is taken at `now`: not after its end, nor
/// after the clock was set back before its beginning.
pub fn is_live(asked_at: Instant, expires_at: Instant, now: Instant) -> bool {
    now < expires_at && asked_at.since(now) <= CLOCK_SLACK
}

#[cfg(test)]
#[path = "sms_tests.rs"]
mod tests;
