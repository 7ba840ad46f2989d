//! The browsers in which a person has signed in with their key: wrong passwords of strangers do not make them wait.

use crate::actions::{ActionError, Context, Submission, passwords};
use crate::adapters::vault::Purpose;
use crate::domain::id::EnrolmentId;
use crate::storage::db::Tx;
use crate::storage::trusted_browsers;

/// The token by which the browser is known from now on: the one it has, or one derived from its own cookie, so that
/// the second copy of a double click hands it the same as the first.
pub fn token(ctx: &Context, submission: &Submission, known: Option<&str>) -> String {
    let derived = || ctx.vault.derive_token(Purpose::TrustedBrowser, &submission.poster);
    known.map_or_else(derived, str::to_owned)
}

/// Notes that this person has signed in in the browser that posted.
pub(super) async fn remember(
    ctx: &Context,
    tx: &mut Tx,
    submission: &Submission,
    known: Option<&str>,
    person: EnrolmentId,
) -> Result<(), ActionError> {
    let hash = passwords::browser_hash(ctx, &token(ctx, submission, known));
    Ok(trusted_browsers::remember(tx, person, &hash, ctx.now()).await?)
}
