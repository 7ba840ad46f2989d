//! The people and offices of `fixtures/town`.

use rust_embed::RustEmbed;
use serde::Deserialize;

use super::PlayError;
use crate::domain::word::words;

#[derive(RustEmbed)]
#[folder = "fixtures/town/"]
struct Files;

/// The whole cast.
#[derive(Debug, Clone, Deserialize)]
pub struct Town {
    #[serde(rename = "office")]
    pub offices: Vec<TownOffice>,
    #[serde(rename = "staff")]
    pub staff: Vec<Member>,
    #[serde(rename = "provider")]
    pub providers: Vec<Provider>,
}

/// A registration office.
#[derive(Debug, Clone, Deserialize)]
pub struct TownOffice {
    pub postcode: String,
    pub name: String,
    pub municipality: String,
    pub regime: String,
    pub address: String,
    pub phone: String,
    pub hours: String,
    pub price_cents: u32,
    pub by_appointment: bool,
    /// The municipality's names in other languages.
    pub other_names: Vec<String>,
    /// Language tags.
    pub languages: Vec<String>,
    pub email: String,
    /// Words of the equipment.
    pub equipment: Vec<String>,
    /// The week in the notation of opening hours.
    pub week: String,
    pub slot_minutes: u16,
    pub counters: u16,
}

/// A member of staff.
#[derive(Debug, Clone, Deserialize)]
pub struct Member {
    pub name: String,
    pub username: String,
    pub role: String,
    /// Postcode of a clerk's office.
    pub office: Option<String>,
    pub language: String,
    pub email: String,
}

/// A care provider.
#[derive(Debug, Clone, Deserialize)]
pub struct Provider {
    /// `None`: one name only.
    pub given_names: Option<String>,
    pub family_name: String,
    pub mrz_given: String,
    pub mrz_family: String,
    /// Day, month, year; 0 is unknown.
    pub birth: [u16; 3],
    pub national_number: String,
    pub country: String,
    pub document_kind: String,
    pub document_number: String,
    /// Day, month, year.
    pub document_expires: [u16; 3],
    pub email: String,
    pub phone: String,
    pub language: String,
    /// Postcode of the office visited.
    pub office: String,
    pub username: String,
    /// How far the demo takes this person.
    pub stage: Stage,
}

words! {
    /// A stage of the journey, in its order.
    pub enum Stage {
        /// Announced the visit and booked a time by the mailed link.
        Appointed => "appointed",
        Draft => "draft",
        KitIssued => "kit_issued",
        KeyActive => "key_active",
        ContractDue => "contract_due",
        Submitted => "submitted",
        InReview => "in_review",
        Rejected => "rejected",
        Approved => "approved",
        Issued => "issued",
    }
}

impl Town {
    /// The cast as it stands in the fixtures.
    pub fn load() -> Result<Self, PlayError> {
        let mut text = String::new();
        for name in ["offices.toml", "staff.toml", "providers.toml"] {
            let file = Files::get(name).ok_or_else(|| PlayError::own("loading the town")(name))?;
            text.push_str(&String::from_utf8_lossy(&file.data));
        }
        toml::from_str(&text).map_err(PlayError::own("loading the town"))
    }
}

impl Provider {
    /// The name as people write it.
    pub fn name(&self) -> String {
        match &self.given_names {
            Some(given) => format!("{given} {}", self.family_name),
            None => self.family_name.clone(),
        }
    }
}

/// A part of a date as somebody types it: nothing for what is unknown.
pub fn part(number: u16) -> String {
    if number == 0 { String::new() } else { number.to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::person::national_number::BisNumber;
    use time::macros::date;

    #[test]
    fn the_cast_is_complete_and_its_numbers_hold() {
        let town = Town::load().unwrap();
        for person in &town.providers {
            assert!(
                BisNumber::parse(&person.national_number, date!(2026 - 11 - 21)).is_ok(),
                "{}",
                person.name()
            );
            assert!(town.offices.iter().any(|office| office.postcode == person.office), "{}", person.name());
        }
        let regimes: std::collections::BTreeSet<_> =
            town.offices.iter().map(|office| &office.regime).collect();
        assert_eq!(regimes.len(), 8, "the town has every language regime");
    }
}
