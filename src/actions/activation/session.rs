//! The short session in which a key is set up.

use crate::actions::{ActionError, Context, Submission};
use crate::adapters::vault::Purpose;
use crate::domain::key::level::Means;
use crate::storage::db::Tx;
use crate::storage::enrolments::Enrolment;
use crate::storage::sessions::{self, Audience, Session};

/// The token of the session that this form begins in this browser: the answer to a double click carries the
/// same cookie as the first answer, which the browser threw away.
///
/// `browser` is the token of the browser's cookie, which is on no server.
pub(super) fn token(ctx: &Context, submission: &Submission, browser: &str) -> String {
    let drawn_from = [b"activation".as_slice(), submission.key.0.as_bytes(), browser.as_bytes()].concat();
    ctx.vault.derive_token(Purpose::Session, &drawn_from)
}

/// Starts the session; every other one of the enrolment ends.
pub(super) async fn start(
    ctx: &Context,
    tx: &mut Tx,
    enrolment: &Enrolment,
    token: &str,
) -> Result<(), ActionError> {
    let now = ctx.now();
    sessions::end_all(tx, enrolment.id, now).await?;
    let person = enrolment.person.as_ref();
    let session = Session {
        id: ctx.new_id()?,
        audience: Audience::Activation,
        issuer: ctx.settings.base_url.clone(),
        subject: enrolment.id.to_string(),
        enrolment: Some(enrolment.id),
        staff: None,
        national_number_index: None,
        name: person.map(|person| person.display_name()).unwrap_or_default(),
        level: i64::from(ctx.settings.assurance.level(Means::Password).0),
        means: Means::Password,
        auth_time: now,
        created_at: now,
        last_seen_at: now,
    };
    let hash = ctx.vault.keyed_hash(Purpose::Session, token.as_bytes());
    Ok(sessions::start(tx, &session, &hash).await?)
}
