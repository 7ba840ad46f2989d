//! What somebody has to bring to an office.

use crate::actions::ActionError;
use crate::domain::enrolment::bring::{BringItem, bring_list};
use crate::domain::id::{EnrolmentId, OfficeId};
use crate::domain::reception::Equipment;
use crate::storage::db::Read;
use crate::storage::{offices, pre_registrations, receptions};

/// The list for the person of a file at that office, and the price in cents.
pub async fn list(
    db: &mut impl Read,
    file: EnrolmentId,
    office: OfficeId,
) -> Result<(Vec<BringItem>, u32), ActionError> {
    let price = offices::get(db, office).await?.price_cents;
    let announced = pre_registrations::of(db, file).await?;
    let cards =
        receptions::of(db, office).await?.is_some_and(|reception| reception.has(Equipment::CardPayment));
    Ok((bring_list(announced.as_ref(), price, cards), price))
}
