//! Starts a session at the identity provider. Each proof starts a new one: a token that a stranger planted
//! or saw before the sign-in is worth nothing after it (session fixation).

use super::clients::builtin_issuer;
use crate::actions::{ActionError, Context, Submission};
use crate::adapters::vault::Purpose;
use crate::domain::key::level::Means;
use crate::storage::db::Tx;
use crate::storage::enrolments::Enrolment;
use crate::storage::sessions::{self, Audience, Session};
use crate::storage::staff;

/// The session token that a posted form leads to. Derived, not drawn: the second copy of a double click must
/// hand the browser the same cookie as the first. It hangs on the browser's own cookie and the form's key,
/// and nobody without the master key can compute it.
pub(super) fn token(ctx: &Context, submission: &Submission) -> String {
    let mut origin = b"csam".to_vec();
    origin.extend_from_slice(&submission.poster);
    origin.extend_from_slice(submission.key.0.as_bytes());
    ctx.vault.derive_token(Purpose::Session, &origin)
}

/// Starts the session of that form in place of `before`.
pub(super) async fn start(
    ctx: &Context,
    tx: &mut Tx,
    submission: &Submission,
    person: &Enrolment,
    means: Means,
    before: Option<&Session>,
) -> Result<(), ActionError> {
    let now = ctx.now();
    if let Some(before) = before {
        sessions::end(tx, before.id, now).await?;
    }
    let name = match &person.person {
        Some(known) => known.display_name(),
        None => staff::by_enrolment(tx, person.id).await?.map(|member| member.name).unwrap_or_default(),
    };
    let session = Session {
        id: ctx.new_id()?,
        audience: Audience::Csam,
        issuer: builtin_issuer(ctx),
        subject: person.id.to_string(),
        enrolment: Some(person.id),
        staff: None,
        national_number_index: None,
        name,
        level: i64::from(ctx.settings.assurance.level(means).0),
        means,
        auth_time: now,
        created_at: now,
        last_seen_at: now,
    };
    let hash = ctx.vault.keyed_hash(Purpose::Session, token(ctx, submission).as_bytes());
    Ok(sessions::start(tx, &session, &hash).await?)
}
