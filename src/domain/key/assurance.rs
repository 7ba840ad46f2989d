//! How sure each means makes a sign-in, in which words the built-in provider says so, and what opens eHealth: a table,
//! because the words and levels are CSAM's and change without us.

use std::collections::BTreeMap;

use super::level::{CITIZEN, Level, Means, PLAIN};
use crate::domain::word::Word;

/// What the provider states of one means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AssuranceRow {
    pub level: Level,
    /// The word for it in the claim `amr` (RFC 8176 where it has one; `totp` as CSAM sends it).
    pub amr: String,
    /// Whether a sign-in with it opens eHealth (journey R3), if the level suffices.
    pub opens_ehealth: bool,
}

/// The table: a row for each means, and the two forms in which a level is named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AssuranceTable {
    rows: BTreeMap<Means, AssuranceRow>,
    plain: String,
    citizen: String,
}

/// Why a table cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AssuranceFault {
    #[error("{0} has no row")]
    Missing(Means),
    #[error("{0} must have a level from 100 to 500")]
    Level(Means),
    #[error("{0} must have a word of its own for amr: no space, no level, no other row's, not `user`")]
    Amr(Means),
    #[error("{0} cannot open eHealth: only mobile_app can, and it must, at level 400 or more")]
    OpensEhealth(Means),
    #[error("the two names of levels must be there and differ, and hold no space")]
    Urns,
}

/// Said in `amr` besides the word of a passkey: its device verified that a person was there (RFC 8176).
pub const USER_PRESENT: &str = "user";

/// The one means that may open eHealth: the app alone leads to `key_active` (E18), on which certificates rest.
pub fn may_open_ehealth(means: Means) -> bool {
    means == Means::MobileApp
}

impl Default for AssuranceTable {
    /// As CSAM has it today (`domain.md` 5), the paper token as it had it.
    fn default() -> Self {
        let row = |level, amr: &str, opens_ehealth| AssuranceRow {
            level: Level(level),
            amr: amr.to_owned(),
            opens_ehealth,
        };
        let rows = [
            (Means::MobileApp, row(400, "totp", true)),
            // Nobody attests a passkey to us, so the weaker of the two words is said: a key kept in software.
            (Means::Passkey, row(400, "swk", false)),
            (Means::Sms, row(400, "sms", false)),
            (Means::PaperToken, row(300, "otp", false)),
            (Means::Password, row(200, "pwd", false)),
        ];
        Self { rows: rows.into(), plain: PLAIN.to_owned(), citizen: CITIZEN.to_owned() }
    }
}

impl AssuranceTable {
    /// A table of these rows; a level is named by one of these two texts and its number.
    pub fn new(
        rows: BTreeMap<Means, AssuranceRow>,
        plain: String,
        citizen: String,
    ) -> Result<Self, AssuranceFault> {
        if [&plain, &citizen].iter().any(|urn| urn.is_empty() || urn.contains(' ')) || plain == citizen {
            return Err(AssuranceFault::Urns);
        }
        let table = Self { rows, plain, citizen };
        for means in Means::ALL.iter().copied() {
            table.judge(means)?;
        }
        Ok(table)
    }

    fn judge(&self, means: Means) -> Result<(), AssuranceFault> {
        let row = self.rows.get(&means).ok_or(AssuranceFault::Missing(means))?;
        if !(100..=500).contains(&row.level.0) {
            return Err(AssuranceFault::Level(means));
        }
        let alone = self.rows.values().filter(|other| other.amr == row.amr).count() == 1;
        let taken = row.amr == USER_PRESENT || self.level_named(&row.amr).is_some();
        if row.amr.is_empty() || row.amr.contains(' ') || !alone || taken {
            return Err(AssuranceFault::Amr(means));
        }
        let may = may_open_ehealth(means);
        if row.opens_ehealth != may || may && row.level < Level::SUBSTANTIAL {
            return Err(AssuranceFault::OpensEhealth(means));
        }
        Ok(())
    }

    /// The level that the provider states for this means.
    pub fn level(&self, means: Means) -> Level {
        // Every table has every row; without one nothing would be proved.
        self.rows.get(&means).map_or(Level(100), |row| row.level)
    }

    /// The word for a means in `amr`.
    pub fn amr(&self, means: Means) -> &str {
        self.rows.get(&means).map_or("", |row| row.amr.as_str())
    }

    /// The claim `amr`: the level and the means, for a passkey with [`USER_PRESENT`]. CSAM has been seen to send the
    /// level there with `acr` "0"; ours stands in both.
    pub fn amr_claim(&self, means: Means) -> Vec<String> {
        let mut claim = vec![self.acr(self.level(means)), self.amr(means).to_owned()];
        claim.extend((means == Means::Passkey).then(|| USER_PRESENT.to_owned()));
        claim
    }

    /// The first name of a level: `urn:be:fedict:iam:fas:Level400`.
    pub fn acr(&self, level: Level) -> String {
        format!("{}{level}", self.plain)
    }

    /// The level that a text names in either form; `None` for anything else, "0" included.
    pub fn level_named(&self, text: &str) -> Option<Level> {
        [&self.citizen, &self.plain].into_iter().find_map(|urn| Level::after(urn, text))
    }

    /// Every level that is reached here, once, the lowest first.
    pub fn levels(&self) -> Vec<Level> {
        let mut levels: Vec<Level> = self.rows.values().map(|row| row.level).collect();
        levels.sort_unstable();
        levels.dedup();
        levels
    }

    /// The words of `amr` and what they mean.
    pub fn means_words(&self) -> BTreeMap<String, Means> {
        self.rows.iter().map(|(means, row)| (row.amr.clone(), *means)).collect()
    }

    /// The words of `acr` for the levels that are reached here, in the first form.
    pub fn level_words(&self) -> BTreeMap<String, Level> {
        self.levels().into_iter().map(|level| (self.acr(level), level)).collect()
    }

    /// Whether a sign-in opens eHealth: high enough, and with a means that does. The level alone does not do: CSAM
    /// gives 400 to the mobile app and to SMS alike, and eHealth accepts only the app.
    pub fn sufficient_for_ehealth(&self, level: Level, means: Means) -> bool {
        level >= Level::SUBSTANTIAL && self.rows.get(&means).is_some_and(|row| row.opens_ehealth)
    }

    /// Whether a sign-in opens the pages of staff: as high, and with the app or a passkey. What staff do there gives
    /// nobody a certificate of their own.
    pub fn sufficient_for_staff(&self, level: Level, means: Means) -> bool {
        level >= Level::SUBSTANTIAL && matches!(means, Means::MobileApp | Means::Passkey)
    }

    /// The row of a means, to be printed.
    pub fn row(&self, means: Means) -> Option<&AssuranceRow> {
        self.rows.get(&means)
    }
}

#[cfg(test)]
#[path = "assurance_tests.rs"]
mod tests;
