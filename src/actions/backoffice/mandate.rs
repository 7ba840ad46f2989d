//! The mandate of an organisation: nobody approves a certificate for it without having opened the mandate, and
//! without saying that it holds.

use super::Reviewer;
use crate::actions::ActionError;
use crate::domain::request::document::DocumentField;
use crate::domain::word::words;
use crate::storage::db::Read;
use crate::storage::documents;
use crate::storage::requests::Request;

words! {
    /// What is missing. The word ends the key of its text, `backoffice-mandate-…`.
    pub enum Lack {
        /// This approver has not opened the mandate of this version.
        NotSeen => "not_seen",
        /// Seen, but not said to be right.
        NotConfirmed => "not_confirmed",
    }
}

/// What keeps this approver from a yes; `confirmed`: they say that the mandate holds. A person's own request has none.
pub(super) async fn lack(
    db: &mut impl Read,
    request: &Request,
    reviewer: &Reviewer,
    confirmed: bool,
) -> Result<Option<Lack>, ActionError> {
    if !request.for_organisation {
        return Ok(None);
    }
    let uploaded = documents::current(db, request.id, request.version).await?;
    let mandate = uploaded.iter().find(|document| document.field == DocumentField::Mandate);
    let seen = match mandate {
        Some(document) => documents::was_viewed(db, document.id, reviewer.staff).await?,
        None => false,
    };
    Ok(match (seen, confirmed) {
        (false, _) => Some(Lack::NotSeen),
        (true, false) => Some(Lack::NotConfirmed),
        (true, true) => None,
    })
}
