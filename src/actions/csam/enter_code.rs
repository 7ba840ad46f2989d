//! Second step of a sign-in: the code of the mobile app (RFC 6238), one by text message, or one of a paper token.

use super::app_code::{self, Turn};
use super::passkey;
use super::sign_in::posted_before;
use super::start_session::{self, Proved};
use super::trusted_browser;
use crate::actions::passwords::Caller;
use crate::actions::sms_codes::{self, SmsStanding};
use crate::actions::{ActionError, Begun, Context, Submission, token_cards};
use crate::domain::id::EnrolmentId;
use crate::domain::instant::Instant;
use crate::domain::key::level::Means;
use crate::domain::key::sms::SmsCode;
use crate::domain::key::token::TokenCode;
use crate::domain::key::totp::{Step, TotpCode};
use crate::domain::oidc::sign_in::password_holds;
use crate::storage::db::Tx;
use crate::storage::enrolments;
use crate::storage::keys::{self, DigitalKey};
use crate::storage::sessions::Session;

/// What a person is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// The code that the app shows, or a passkey, if they have one.
    App { passkey: bool },
    /// The code that is sent to this number, if they ask for one.
    Sms(SmsStanding),
    /// The code of the card with this number; so many are left.
    Token { number: i64, left: usize },
}

/// What they typed.
#[derive(Debug, Clone)]
pub enum Typed {
    App(TotpCode),
    Sms(SmsCode),
    Token(TokenCode),
}

/// What the person of this session is asked for next; `None`: there is no key to ask for.
pub async fn asked(ctx: &Context, session: Option<&Session>) -> Result<Option<Asked>, ActionError> {
    let Some(enrolment) = session.and_then(|session| session.enrolment) else {
        return Ok(None);
    };
    let mut db = ctx.reader();
    let Some(key) = keys::active(&mut db, enrolment).await?.into_iter().next() else {
        return Ok(None);
    };
    Ok(match key.means {
        Means::MobileApp => Some(Asked::App { passkey: passkey::has_passkey(ctx, enrolment).await? }),
        Means::PaperToken => token_cards::asked(ctx, &mut db, key.id)
            .await?
            .map(|(number, left)| Asked::Token { number, left }),
        Means::Sms => sms_codes::standing(ctx, &mut db, key.id).await?.map(Asked::Sms),
        Means::Passkey | Means::Password => None,
    })
}

/// What checking a code led to.
#[derive(Debug)]
pub enum CodeOutcome {
    /// The token of the new session; on with the request.
    Proved(String),
    /// Wrong, too old, or used before. Which of them is not told.
    Wrong,
    /// Too many wrong codes: none is looked at before this moment.
    Paused(Instant),
    /// Too many wrong codes in a row: this key opens nothing any more.
    Disabled,
    /// The password was not proved in this browser a moment ago.
    PasswordFirst,
    /// There is no app to take a code from.
    NoKey,
}

/// Checks a code for the person who has just proved their password, and starts a session of the level of their key.
///
/// The known browser of `caller` is one in which somebody has signed in before; it is this person's from now on.
pub async fn enter_code(
    ctx: &Context,
    submission: &Submission,
    session: Option<&Session>,
    code: &Typed,
    caller: &Caller,
) -> Result<CodeOutcome, ActionError> {
    let proved = || CodeOutcome::Proved(start_session::token(ctx, submission));
    if posted_before(ctx, submission).await? {
        return Ok(proved());
    }
    match try_code(ctx, submission, session, code, caller).await? {
        Tried::Proved => Ok(proved()),
        // A parallel copy of this very form may have been right and have used the step up.
        Tried::Refused(_) if posted_before(ctx, submission).await? => Ok(proved()),
        Tried::Refused(outcome) => Ok(outcome),
    }
}

/// What one try led to.
enum Tried {
    Proved,
    Refused(CodeOutcome),
}

async fn try_code(
    ctx: &Context,
    submission: &Submission,
    session: Option<&Session>,
    code: &Typed,
    caller: &Caller,
) -> Result<Tried, ActionError> {
    let Some((session, enrolment)) = halfway(ctx, session) else {
        return Ok(Tried::Refused(CodeOutcome::PasswordFirst));
    };
    let keys = app_code::of_one_means(keys::active(&mut ctx.reader(), enrolment).await?);
    let Some(counter) = app_code::counter(&keys) else {
        return Ok(Tried::Refused(CodeOutcome::NoKey));
    };
    let in_row = match app_code::count(ctx, counter).await? {
        Turn::Counted { in_row } => in_row,
        Turn::Paused(until) => return Ok(Tried::Refused(CodeOutcome::Paused(until))),
        Turn::Disabled => return Ok(Tried::Refused(CodeOutcome::Disabled)),
    };
    let proof = match (code, counter.means) {
        (Typed::App(code), Means::MobileApp) => {
            app_code::matching(ctx, &keys, code)?.map(|(key, step)| (key, Proof::Step(step)))
        }
        (Typed::Sms(code), Means::Sms) => Some((counter, Proof::Sms(code))),
        (Typed::Token(code), Means::PaperToken) => Some((counter, Proof::Card(code))),
        _ => None,
    };
    let proved = match proof {
        Some((key, proof)) => accept(ctx, submission, session, key, proof, caller).await?,
        None => false,
    };
    if proved {
        return Ok(Tried::Proved);
    }
    if app_code::disable_if_too_many(ctx, counter, in_row).await? {
        return Ok(Tried::Refused(CodeOutcome::Disabled));
    }
    Ok(Tried::Refused(CodeOutcome::Wrong))
}

/// The session whose password still counts, and whose it is.
pub(super) fn halfway<'a>(ctx: &Context, session: Option<&'a Session>) -> Option<(&'a Session, EnrolmentId)> {
    let session = session.filter(|session| password_holds(session.auth_time, ctx.now()))?;
    session.enrolment.map(|enrolment| (session, enrolment))
}

/// What may be used up, once.
enum Proof<'a> {
    /// The step of time of a right code.
    Step(Step),
    /// A code that is right if it is the one that was sent last.
    Sms(&'a SmsCode),
    /// A code that is right if it is the one with the number asked for.
    Card(&'a TokenCode),
}

/// Uses the proof up and starts the session; `false` if it is wrong, or was used meanwhile (RFC 6238, 5.2).
async fn accept(
    ctx: &Context,
    submission: &Submission,
    session: &Session,
    key: &DigitalKey,
    proof: Proof<'_>,
    caller: &Caller,
) -> Result<bool, ActionError> {
    let Begun::First(mut tx) = ctx.begin_once(submission).await? else {
        return Ok(true);
    };
    if !use_up(ctx, &mut tx, key, proof).await? {
        return Ok(false);
    }
    let person = enrolments::get(&mut tx, key.enrolment).await?;
    let proved = Proved { means: key.means, key: Some(key.id), caller };
    start_session::start(ctx, &mut tx, submission, &person, &proved, Some(session)).await?;
    trusted_browser::remember(ctx, &mut tx, submission, caller.known_browser.as_deref(), person.id).await?;
    tx.commit().await?;
    Ok(true)
}

async fn use_up(ctx: &Context, tx: &mut Tx, key: &DigitalKey, proof: Proof<'_>) -> Result<bool, ActionError> {
    match proof {
        Proof::Step(step) => app_code::use_up(tx, key, step).await,
        Proof::Sms(code) => sms_codes::use_up(ctx, tx, key.id, code).await,
        Proof::Card(code) => match token_cards::asked(ctx, tx, key.id).await? {
            Some((number, _)) => token_cards::use_up(ctx, tx, key.id, number, code).await,
            None => Ok(false),
        },
    }
}
