//! How sure a sign-in is: the level of assurance that the identity provider states (`acr`) and the
//! means with which the person proved themselves (`amr`), in the names that CSAM has for them. What the built-in
//! provider states, and what opens eHealth, is in `assurance`.

use std::fmt;

use crate::domain::word::words;

words! {
    /// What a person signs in with, the strongest first.
    pub enum Means {
        /// Username, password and the code of an app (TOTP).
        MobileApp => "mobile_app",
        /// Username, password and a passkey (WebAuthn), with the person verified by their device.
        Passkey => "passkey",
        /// Username, password and a code by SMS.
        Sms => "sms",
        /// Username, password and a code of the paper token.
        PaperToken => "paper_token",
        /// Username and password alone.
        Password => "password",
    }
}

/// A level of the federal authentication service: 100 to 500.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
pub struct Level(pub u16);

/// The two forms in which CSAM names a level, each followed by its number.
pub const PLAIN: &str = "urn:be:fedict:iam:fas:Level";
pub const CITIZEN: &str = "urn:be:fedict:iam:fas:citizen:Level";

impl Level {
    /// 400: what eHealth asks, "substantial" in eIDAS.
    pub const SUBSTANTIAL: Self = Self(400);

    /// `urn:be:fedict:iam:fas:Level400`.
    pub fn acr(self) -> String {
        format!("{PLAIN}{}", self.0)
    }

    /// `urn:be:fedict:iam:fas:citizen:Level400`: the other form in use.
    pub fn citizen_acr(self) -> String {
        format!("{CITIZEN}{}", self.0)
    }

    /// Reads either form; `None` for anything else, "0" included.
    pub fn from_acr(text: &str) -> Option<Self> {
        Self::after(CITIZEN, text).or_else(|| Self::after(PLAIN, text))
    }

    /// The level whose three digits follow this text.
    pub fn after(urn: &str, text: &str) -> Option<Self> {
        let number = text.strip_prefix(urn)?;
        let digits = number.len() == 3 && number.bytes().all(|b| b.is_ascii_digit());
        let level = digits.then(|| number.parse().ok()).flatten()?;
        (100..=500).contains(&level).then_some(Self(level))
    }
}

impl fmt::Display for Level {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// What a token says about the sign-in. What it does not say is unknown, never assumed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Assurance {
    pub level: Option<Level>,
    pub means: Option<Means>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::word::Word;

    #[test]
    fn levels_read_back_in_both_forms() {
        for level in [Level(100), Level(200), Level(400), Level(500)] {
            assert_eq!(Level::from_acr(&level.acr()), Some(level));
            assert_eq!(Level::from_acr(&level.citizen_acr()), Some(level));
        }
        let enterprise = "urn:be:fedict:iam:fas:enterprise:Level400";
        for text in
            ["0", "", "400", "urn:be:fedict:iam:fas:Level", "urn:be:fedict:iam:fas:Level4000", enterprise]
        {
            assert_eq!(Level::from_acr(text), None, "{text}");
        }
    }

    #[test]
    fn means_read_back() {
        for means in Means::ALL.iter().copied() {
            assert_eq!(Means::parse(means.word()), Some(means));
        }
    }
}
