//! What letters about an appointment say: when, where, what to bring. The link is derived as the letter leaves.

use serde_json::{Value, json};

use super::bring;
use crate::actions::ActionError;
use crate::domain::word::Word;
use crate::storage::db::Tx;
use crate::storage::enrolments::Enrolment;
use crate::storage::{appointments, offices};

/// Adds the facts of the appointment booked last, if there was one, and whose link to write.
pub async fn add_facts(tx: &mut Tx, about: &Enrolment, facts: &mut Value) -> Result<(), ActionError> {
    facts["booking"] = json!(about.id);
    let Some(appointment) = appointments::latest(tx, about.id).await? else {
        return Ok(());
    };
    let office = offices::get(tx, appointment.office).await?;
    let (items, price) = bring::list(tx, about.id, appointment.office).await?;
    let words: Vec<&str> = items.iter().map(|item| item.word()).collect();
    facts["office"] = json!(office.name);
    facts["office_address"] =
        json!(format!("{}, {} {}", office.address, office.postcode, office.municipality));
    facts["appointment_at"] = json!(appointment.slot.starts_at.to_string());
    facts["bring"] = json!(words.join(" "));
    facts["price_cents"] = json!(price.to_string());
    Ok(())
}
