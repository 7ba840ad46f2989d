//! An operator requires a passkey of a member of staff: no copy of our pages then gets into the office in their name.

use crate::actions::{ActionError, Context, passkeys};
use crate::domain::person::email::Email;
use crate::storage::{sessions, staff};

/// What requiring gave.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Requiring {
    Done,
    /// No member of staff has this address.
    Nobody,
    /// There can be no passkeys at this service's address.
    NoPasskeys,
}

/// Requires a passkey of whoever has this address, or takes that back. Sessions that were begun without one end.
pub async fn require_passkey(ctx: &Context, email: &Email, required: bool) -> Result<Requiring, ActionError> {
    if required && !passkeys::are_offered(ctx) {
        return Ok(Requiring::NoPasskeys);
    }
    let mut tx = ctx.db.begin().await?;
    let Some(person) = staff::require_passkey(&mut tx, &email.folded(), required).await? else {
        return Ok(Requiring::Nobody);
    };
    if required {
        sessions::end_all(&mut tx, person, ctx.now()).await?;
    }
    tx.commit().await?;
    Ok(Requiring::Done)
}
