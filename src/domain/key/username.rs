//! The name with which a person signs in. They choose it once, when they activate their key.

use std::fmt;

use crate::domain::fault::faults;

faults! {
    /// Why a text is not a username.
    pub enum UsernameFault {
        /// Nothing was typed.
        Missing => "fault-username-missing",
        /// Something else than a to z, digits, dot, underscore and hyphen.
        Characters => "fault-username-characters",
        /// Fewer than 3 or more than 40 characters.
        Length => "fault-username-length",
        /// Somebody has it already. Told by the action that looked, not by parsing.
        Taken => "fault-username-taken",
    }
}

/// 3 to 40 of `a-z 0-9 . _ -`, in small letters: what a telephone's keyboard capitalises by itself must
/// not keep anybody out.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Username(String);

impl Username {
    /// Reads typed text; outer spaces and case do not matter.
    pub fn parse(text: &str) -> Result<Self, UsernameFault> {
        let text = text.trim().to_lowercase();
        let allowed = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b"._-".contains(&b);
        if text.is_empty() {
            Err(UsernameFault::Missing)
        } else if !text.bytes().all(allowed) {
            Err(UsernameFault::Characters)
        } else if !(3..=40).contains(&text.len()) {
            Err(UsernameFault::Length)
        } else {
            Ok(Self(text))
        }
    }

    /// The name in small letters.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Username {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn accepts_small_plain_names_and_refuses_others() {
        assert_eq!(Username::parse(" Anna.De-Wit_3 ").unwrap().as_str(), "anna.de-wit_3");
        assert_eq!(Username::parse(" "), Err(UsernameFault::Missing));
        assert_eq!(Username::parse("zoë"), Err(UsernameFault::Characters));
        assert_eq!(Username::parse("anna de wit"), Err(UsernameFault::Characters));
        assert_eq!(Username::parse("an"), Err(UsernameFault::Length));
        assert!(Username::parse("ann").is_ok());
        assert!(Username::parse(&"a".repeat(40)).is_ok());
        assert_eq!(Username::parse(&"a".repeat(41)), Err(UsernameFault::Length));
    }

    proptest! {
        #[test]
        fn accepted_names_read_back(text in ".{0,44}") {
            if let Ok(name) = Username::parse(&text) {
                prop_assert_eq!(Username::parse(name.as_str()), Ok(name));
            }
        }
    }
}
