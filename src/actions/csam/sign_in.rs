//! First step of a sign-in: username and password.

use time::OffsetDateTime;

use super::lose_key::{Why, lose_key};
use super::start_session::{self, Proved};
use crate::actions::passwords::{self, Caller, check_password};
use crate::actions::{ActionError, Begun, Context, Submission};
use crate::domain::id::{EnrolmentId, FormKey};
use crate::domain::instant::Instant;
use crate::domain::key::level::Means;
use crate::domain::key::password::Password;
use crate::domain::oidc::sign_in::{SIGN_IN_LIFE, Standing, standing};
use crate::storage::db::Tx;
use crate::storage::keys::{self, DigitalKey};
use crate::storage::sessions::Session;
use crate::storage::{enrolments, form_posts, token_codes};

/// What checking username and password led to.
#[derive(Debug)]
pub enum SignInOutcome {
    /// The token of the new session; on with the request.
    Proved(String),
    /// Which of the two was wrong is not told.
    Wrong,
    /// Not looked at before this moment.
    Wait(Instant),
    /// Right, but the key is not made yet.
    HalfWay,
    /// Right, but there is no key any more.
    NoKey,
}

/// Whether a form was shown so long ago that nobody waits for its sign-in any more. Its key says when: a
/// false one only cheats the person who sends it.
pub fn is_too_late(ctx: &Context, shown: FormKey) -> bool {
    let shown = shown.0.get_timestamp().and_then(|stamp| {
        let (seconds, _) = stamp.to_unix();
        OffsetDateTime::from_unix_timestamp(i64::try_from(seconds).ok()?).ok()
    });
    shown.is_none_or(|shown| ctx.now().since(Instant::new(shown)) >= SIGN_IN_LIFE)
}

/// Checks username and password and starts a session of level 200 in place of `before`.
///
/// # Errors
/// [`ActionError::Busy`] if too many passwords wait to be checked.
pub async fn sign_in(
    ctx: &Context,
    submission: &Submission,
    caller: &Caller,
    username: &str,
    password: &Password,
    before: Option<&Session>,
) -> Result<SignInOutcome, ActionError> {
    if posted_before(ctx, submission).await? {
        return Ok(SignInOutcome::Proved(start_session::token(ctx, submission)));
    }
    let enrolment = match check_password(ctx, caller, username, password).await? {
        passwords::Outcome::Right(enrolment) => enrolment,
        // A parallel copy of this very form may have been right and have made this one wait.
        passwords::Outcome::Wait(until) if !posted_before(ctx, submission).await? => {
            return Ok(SignInOutcome::Wait(until));
        }
        passwords::Outcome::Wait(_) => {
            return Ok(SignInOutcome::Proved(start_session::token(ctx, submission)));
        }
        passwords::Outcome::Wrong => return Ok(SignInOutcome::Wrong),
    };
    if let Begun::First(mut tx) = ctx.begin_once(submission).await? {
        let person = enrolments::get(&mut tx, enrolment).await?;
        match standing(person.state) {
            Standing::Usable => {}
            Standing::HalfWay => return Ok(SignInOutcome::HalfWay),
            Standing::NoKey => return Ok(SignInOutcome::NoKey),
        }
        if let Some(key) = used_up_card(&mut tx, person.id).await? {
            lose_key(ctx, &mut tx, &key, Why::UsedUp).await?;
            tx.commit().await?;
            return Ok(SignInOutcome::NoKey);
        }
        let proved = Proved { means: Means::Password, key: None, caller };
        start_session::start(ctx, &mut tx, submission, &person, &proved, before).await?;
        tx.commit().await?;
    }
    Ok(SignInOutcome::Proved(start_session::token(ctx, submission)))
}

/// The person's card, if every code of it was used: from now on an office issues a new kit (E20, E15).
async fn used_up_card(tx: &mut Tx, enrolment: EnrolmentId) -> Result<Option<DigitalKey>, ActionError> {
    let Some(key) = keys::active(tx, enrolment).await?.into_iter().next() else {
        return Ok(None);
    };
    let used_up = key.means == Means::PaperToken && token_codes::unused(tx, key.id).await?.is_empty();
    Ok(used_up.then_some(key))
}

/// Whether this browser has posted this form before, with effect.
pub(super) async fn posted_before(ctx: &Context, submission: &Submission) -> Result<bool, ActionError> {
    let found = form_posts::seen_at(&mut ctx.reader(), submission.key, &submission.poster).await?;
    Ok(found.is_some())
}
