//! What a search of the back office looks through.

use crate::domain::person::name::folded;
use crate::storage::requests::Request;

/// The reference without hyphens and the names, folded.
pub fn of(request: &Request) -> String {
    let name = request.details.as_ref().map(|details| details.display_name()).unwrap_or_default();
    let organisation = request.organisation().map(|one| one.name().to_string()).unwrap_or_default();
    [reference(&request.reference), folded(&name), folded(&organisation)].join(" ").trim().to_owned()
}

/// A reference, or a part of one, as it stands in the text.
pub fn reference(typed: &str) -> String {
    typed.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
