//! What a search of the back office looks through.

use crate::domain::person::name::folded;
use crate::storage::requests::Request;

/// The reference without hyphens, and the names as people and as machines write them, folded.
pub fn of(request: &Request) -> String {
    let (name, zone) = match &request.details {
        Some(details) => {
            let given = details.mrz_given.as_deref().unwrap_or_default();
            (details.display_name(), format!("{given} {}", details.mrz_family))
        }
        None => Default::default(),
    };
    let organisation = request.organisation().map(|one| one.name().to_string()).unwrap_or_default();
    let parts = [reference(&request.reference), folded(&name), folded(&zone), folded(&organisation)];
    parts.join(" ").trim().to_owned()
}

/// A reference as it stands in the text.
fn reference(typed: &str) -> String {
    typed.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
