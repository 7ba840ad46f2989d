//! The keys that a person holds beside one another: how many, what they are called, and which of them may go.

use std::fmt;

use super::assurance::may_open_ehealth;
use super::level::Means;
use crate::domain::fault::faults;
use crate::domain::id::KeyId;
use crate::domain::typed::tidy;

/// Most keys that one person holds.
pub const MOST_KEYS: usize = 3;

/// Most passkeys that one person holds besides.
pub const MOST_PASSKEYS: usize = 5;

/// Longest name of a key, in characters.
const LONGEST_NAME: usize = 40;

faults! {
    /// Why a text is not the name of a key.
    pub enum KeyNameFault {
        /// Nothing was typed.
        Missing => "fault-key-name-missing",
        /// More than 40 characters.
        TooLong => "fault-key-name-long",
    }
}

/// What a person calls one of their keys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyName(String);

impl KeyName {
    /// Reads typed text; outer spaces and what nobody sees do not matter.
    pub fn parse(text: &str) -> Result<Self, KeyNameFault> {
        let seen: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
        let name = tidy(&seen);
        match name.chars().count() {
            0 => Err(KeyNameFault::Missing),
            1..=LONGEST_NAME => Ok(Self(name)),
            _ => Err(KeyNameFault::TooLong),
        }
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for KeyName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A key that works, as far as the rules here look at it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Held {
    pub id: KeyId,
    pub means: Means,
}

/// Whether a key may be removed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Removal {
    Allowed,
    /// It is the last one, or the last that opens eHealth: without it the person would have to go to an office.
    LastOne,
    /// It was the key of this very sign-in: whoever took it could remove the others' way back one by one.
    OtherKeyFirst,
}

/// Whether a sign-in with means opens eHealth.
pub fn opens_ehealth(means: Means) -> bool {
    may_open_ehealth(means)
}

/// Whether one more key may be added to so many.
pub fn may_add(held: usize) -> bool {
    held < MOST_KEYS
}

/// Whether one more passkey may be added to so many.
pub fn may_add_passkey(held: usize) -> bool {
    held < MOST_PASSKEYS
}

/// Whether the key `gone` of those held may go, in a sign-in that was made with `signed_in_with`.
pub fn removal(held: &[Held], gone: KeyId, signed_in_with: Option<KeyId>) -> Removal {
    let opened = held.iter().any(|key| key.id == gone && opens_ehealth(key.means));
    let mut others = held.iter().filter(|key| key.id != gone);
    if !others.any(|key| !opened || opens_ehealth(key.means)) {
        return Removal::LastOne;
    }
    match signed_in_with {
        Some(key) if key != gone => Removal::Allowed,
        _ => Removal::OtherKeyFirst,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn key(number: u128, means: Means) -> Held {
        Held { id: KeyId(Uuid::from_u128(number)), means }
    }

    #[test]
    fn a_key_goes_only_in_a_sign_in_with_another_one() {
        let held = [key(1, Means::MobileApp), key(2, Means::MobileApp)];
        let (one, two) = (held[0].id, held[1].id);
        assert_eq!(removal(&held, one, Some(two)), Removal::Allowed);
        assert_eq!(removal(&held, one, Some(one)), Removal::OtherKeyFirst);
        assert_eq!(removal(&held, one, None), Removal::OtherKeyFirst);
    }

    #[test]
    fn the_last_key_that_opens_ehealth_stays() {
        let (app, card) = (key(1, Means::MobileApp), key(2, Means::PaperToken));
        assert_eq!(removal(&[app], app.id, Some(card.id)), Removal::LastOne);
        assert_eq!(removal(&[app, card], app.id, Some(card.id)), Removal::LastOne);
        assert_eq!(removal(&[app, card], card.id, Some(app.id)), Removal::Allowed);
        assert_eq!(removal(&[card], card.id, Some(app.id)), Removal::LastOne);
        assert!(may_add(2) && !may_add(3));
        assert!(may_add_passkey(4) && !may_add_passkey(5));
    }

    /// A passkey goes as any key does, and none of them stands in for the app.
    #[test]
    fn passkeys_come_and_go_beside_the_app() {
        let (app, one) = (key(1, Means::MobileApp), key(2, Means::Passkey));
        assert_eq!(removal(&[app, one], app.id, Some(one.id)), Removal::LastOne);
        assert_eq!(removal(&[app, one], one.id, Some(app.id)), Removal::Allowed);
        assert_eq!(removal(&[app, one], one.id, Some(one.id)), Removal::OtherKeyFirst);
    }

    #[test]
    fn a_name_is_what_people_see_of_it() {
        assert_eq!(KeyName::parse(" My \u{200B}old\ttelephone\n ").unwrap().as_str(), "My old telephone");
        assert_eq!(KeyName::parse("\u{200B} \u{0}"), Err(KeyNameFault::Missing));
        assert!(KeyName::parse(&"é".repeat(40)).is_ok());
        assert_eq!(KeyName::parse(&"é".repeat(41)), Err(KeyNameFault::TooLong));
    }
}
