//! Keyed hashes by which sealed numbers are found again: equal numbers give equal indexes, and an index gives
//! no number back.

use super::Context;
use crate::adapters::vault::Purpose;
use crate::domain::organisation::Organisation;
use crate::domain::person::country::Country;
use crate::domain::person::document::DocumentNumber;
use crate::domain::person::national_number::NationalNumber;

/// The index of a national number, of either register.
pub fn of_national_number(ctx: &Context, number: &NationalNumber) -> Vec<u8> {
    ctx.vault.keyed_hash(Purpose::NationalNumberIndex, number.digits().as_bytes()).to_vec()
}

/// The index of an organisation and, where it has one, its application: each has certificates of its own. The name is
/// left out, because a company that changes it stays the same.
pub fn of_organisation(ctx: &Context, organisation: &Organisation) -> Vec<u8> {
    of_common_name(ctx, &organisation.common_name())
}

/// The same for `TYPE=NUMBER[, APPLICATION]`, as software asks for a token.
pub fn of_common_name(ctx: &Context, common_name: &str) -> Vec<u8> {
    ctx.vault.keyed_hash(Purpose::OrganisationIndex, common_name.as_bytes()).to_vec()
}

/// The index of a document: its number means something only within the country that gave it.
pub fn of_document(ctx: &Context, country: Country, number: &DocumentNumber) -> Vec<u8> {
    let document = format!("{}|{}", country.alpha2(), number.as_str());
    ctx.vault.keyed_hash(Purpose::DocumentIndex, document.as_bytes()).to_vec()
}
