//! The signed link by which somebody without an account reaches their appointment. Its token is derived from the
//! file's id as it is needed; the database keeps a keyed hash.

use crate::actions::{ActionError, Context};
use crate::adapters::vault::Purpose;
use crate::domain::id::EnrolmentId;
use crate::storage::db::{Read, Tx};
use crate::storage::enrolments::{self, Enrolment};
use crate::storage::pre_registrations;

/// The token of the link `<base>/book/{token}`; always the same for the same file.
pub fn token(ctx: &Context, file: EnrolmentId) -> String {
    ctx.vault.derive_token(Purpose::BookingLink, file.0.as_bytes())
}

/// The whole link, for the letter that leaves.
pub fn link(ctx: &Context, file: EnrolmentId) -> String {
    format!("{}/book/{}", ctx.settings.base_url, token(ctx, file))
}

/// Makes the link of a file work.
pub(super) async fn keep(ctx: &Context, tx: &mut Tx, file: EnrolmentId) -> Result<(), ActionError> {
    let hash = hash(ctx, &token(ctx, file));
    Ok(pre_registrations::keep_link(tx, file, &hash, ctx.now()).await?)
}

/// The file of a link.
///
/// # Errors
/// [`ActionError::NotFound`] if nobody was ever sent this link.
pub async fn file(ctx: &Context, db: &mut impl Read, token: &str) -> Result<Enrolment, ActionError> {
    let found = pre_registrations::by_link(db, &hash(ctx, token)).await?;
    Ok(enrolments::get(db, found.ok_or(ActionError::NotFound)?).await?)
}

fn hash(ctx: &Context, token: &str) -> Vec<u8> {
    ctx.vault.keyed_hash(Purpose::BookingLink, token.as_bytes()).to_vec()
}
