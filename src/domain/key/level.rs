//! How sure a sign-in is: the level of assurance that the identity provider states (`acr`) and the
//! means with which the person proved themselves (`amr`).
//!
//! The level alone does not do: CSAM gives 400 to the mobile app and to SMS alike, and eHealth accepts
//! only the app. So both are read, in both shapes in which CSAM has been seen to send them: the level
//! in `acr`, or in `amr` with `acr` "0".

use std::fmt;

use crate::domain::word::{Word, words};

words! {
    /// What a person signs in with, the strongest first.
    pub enum Means {
        /// Username, password and the code of an app (TOTP).
        MobileApp => "mobile_app",
        /// Username, password and a code by SMS.
        Sms => "sms",
        /// Username, password and a code of the paper token.
        PaperToken => "paper_token",
        /// Username and password alone.
        Password => "password",
    }
}

impl Means {
    /// The level that the provider states for this means.
    pub fn level(self) -> Level {
        match self {
            Self::MobileApp | Self::Sms => Level::SUBSTANTIAL,
            Self::PaperToken => Level(300),
            Self::Password => Level(200),
        }
    }

    /// The word for it in the claim `amr` (RFC 8176 where it has one; `totp` as CSAM sends it).
    pub fn amr(self) -> &'static str {
        match self {
            Self::MobileApp => "totp",
            Self::Sms => "sms",
            Self::PaperToken => "otp",
            Self::Password => "pwd",
        }
    }

    /// Reads a word of `amr`; `None` for a word that names no means, such as a level or `eid`.
    pub fn from_amr(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|means| means.amr() == word)
    }
}

/// A level of the federal authentication service: 100 to 500.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
pub struct Level(pub u16);

const PLAIN: &str = "urn:be:fedict:iam:fas:Level";
const CITIZEN: &str = "urn:be:fedict:iam:fas:citizen:Level";

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
        let number = text.strip_prefix(CITIZEN).or_else(|| text.strip_prefix(PLAIN))?;
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

/// Whether a sign-in opens eHealth: high enough, and with the mobile app.
pub fn sufficient_for_ehealth(level: Level, means: Means) -> bool {
    level >= Level::SUBSTANTIAL && means == Means::MobileApp
}

/// What a token says about the sign-in. What it does not say is unknown, never assumed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Assurance {
    pub level: Option<Level>,
    pub means: Option<Means>,
}

impl Assurance {
    /// Reads the claims `acr` and `amr` in either shape. If both state a level, the lower one counts;
    /// if several means are named, the strongest, since a stronger one completes a weaker one.
    pub fn from_claims<'a>(acr: Option<&str>, amr: impl IntoIterator<Item = &'a str>) -> Self {
        let amr: Vec<&str> = amr.into_iter().collect();
        let in_amr = amr.iter().filter_map(|word| Level::from_acr(word));
        let level = acr.and_then(Level::from_acr).into_iter().chain(in_amr).min();
        let means = amr.iter().filter_map(|word| Means::from_amr(word)).min();
        Self { level, means }
    }

    /// Whether level and means are both stated and open eHealth (journey R3).
    pub fn sufficient_for_ehealth(self) -> bool {
        self.level.zip(self.means).is_some_and(|(level, means)| sufficient_for_ehealth(level, means))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_mobile_app_at_400_opens_ehealth() {
        for means in Means::ALL.iter().copied() {
            let sufficient = sufficient_for_ehealth(means.level(), means);
            assert_eq!(sufficient, means == Means::MobileApp, "{means}");
            assert!(!sufficient_for_ehealth(Level(350), means));
        }
        assert!(sufficient_for_ehealth(Level(500), Means::MobileApp));
        assert!(!sufficient_for_ehealth(Level(500), Means::Sms));
    }

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
    fn reads_claims_in_both_shapes() {
        let current = Assurance::from_claims(Some("urn:be:fedict:iam:fas:citizen:Level400"), ["pwd", "totp"]);
        assert!(current.sufficient_for_ehealth());
        let older = Assurance::from_claims(Some("0"), ["urn:be:fedict:iam:fas:Level400", "totp"]);
        assert!(older.sufficient_for_ehealth());
        let sms = Assurance::from_claims(Some("urn:be:fedict:iam:fas:Level400"), ["sms"]);
        assert_eq!(sms, Assurance { level: Some(Level(400)), means: Some(Means::Sms) });
        assert!(!sms.sufficient_for_ehealth());
    }

    #[test]
    fn what_is_not_stated_or_contradicts_is_not_enough() {
        assert!(!Assurance::from_claims(None, []).sufficient_for_ehealth());
        assert!(
            !Assurance::from_claims(Some("urn:be:fedict:iam:fas:Level500"), ["eid"]).sufficient_for_ehealth()
        );
        assert!(!Assurance::from_claims(None, ["totp"]).sufficient_for_ehealth());
        let contradiction = Assurance::from_claims(
            Some("urn:be:fedict:iam:fas:Level500"),
            ["urn:be:fedict:iam:fas:Level200", "totp"],
        );
        assert_eq!(contradiction.level, Some(Level(200)));
    }

    #[test]
    fn means_read_back() {
        for means in Means::ALL.iter().copied() {
            assert_eq!(Means::from_amr(means.amr()), Some(means));
            assert_eq!(Means::parse(means.word()), Some(means));
        }
        assert_eq!(Means::from_amr("bmid"), None);
    }
}
