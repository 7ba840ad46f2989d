//! Takes a person back from the identity provider.
//!
//! Three steps, with HTTP outside any transaction: the sign-in is used up; the code is redeemed; then one
//! transaction starts the session and, at the Certificate Manager, moves the request on (R3).

use super::{Person, Refusal, begin, relying_party, return_path};
use crate::actions::manager::bind_sign_in::{self, Binding};
use crate::actions::{ActionError, Context};
use crate::adapters::identity_provider::{Answer, Identity, SignInFault};
use crate::adapters::vault::Purpose;
use crate::domain::id::StaffId;
use crate::domain::key::level::Means;
use crate::storage::db::Tx;
use crate::storage::error::StorageError;
use crate::storage::sessions::{self, Audience, Session};
use crate::storage::sign_ins::{self, SignIn};
use crate::storage::staff;

/// The parameters of the callback (RFC 6749, 4.1.2; RFC 9207).
#[derive(Clone, Default)]
pub struct Callback {
    pub state: String,
    pub code: Option<String>,
    pub iss: Option<String>,
    pub error: Option<String>,
}

/// How a sign-in ended.
#[derive(Debug, Clone)]
pub struct Completed {
    /// Token of the new session, for the cookie.
    pub session: Option<String>,
    /// Path to go on at, or why not. A session may have started all the same.
    pub landing: Result<String, Refusal>,
}

impl Completed {
    fn refused(refusal: impl Into<Refusal>) -> Self {
        Self { session: None, landing: Err(refusal.into()) }
    }
}

/// Completes the sign-in that `callback` answers, in the browser that began it.
pub async fn complete(
    ctx: &Context,
    audience: Audience,
    browser: &str,
    callback: &Callback,
) -> Result<Completed, ActionError> {
    let Some(sign_in) = take(ctx, audience, browser, &callback.state).await? else {
        return Ok(Completed::refused(Refusal::UnknownState));
    };
    let code = match (&callback.error, &callback.code) {
        (None, Some(code)) => code,
        (Some(error), _) if error == "access_denied" => return Ok(Completed::refused(Refusal::Declined)),
        _ => return Ok(Completed::refused(Refusal::ProviderError)),
    };
    let verifier = ctx.open_text("sign_in", sign_in.id, "verifier_sealed", &sign_in.verifier_sealed)?;
    let once = ctx.new_token()?;
    let answer = Answer {
        code,
        issuer: callback.iss.as_deref(),
        nonce: &sign_in.nonce,
        verifier: &verifier,
        once: &once,
        begun_at: sign_in.expires_at.plus(-begin::LIFE),
    };
    let party = relying_party::of(ctx, audience);
    let redeemed = ctx.identity_provider.redeem(&party, &answer, ctx.now()).await;
    match redeemed {
        Ok(identity) => enter(ctx, audience, &identity, &sign_in).await,
        Err(fault) => Ok(Completed::refused(fault)),
    }
}

/// Uses the sign-in up, in a transaction of its own: whatever follows, the state is worth nothing any more.
async fn take(
    ctx: &Context,
    audience: Audience,
    browser: &str,
    state: &str,
) -> Result<Option<SignIn>, ActionError> {
    let state_hash = ctx.vault.keyed_hash(Purpose::SignInState, state.as_bytes());
    let mut tx = ctx.db.begin().await?;
    let taken = sign_ins::take(&mut tx, audience, &state_hash, &ctx.browser_hash(browser), ctx.now()).await?;
    tx.commit().await?;
    Ok(taken)
}

async fn enter(
    ctx: &Context,
    audience: Audience,
    identity: &Identity,
    sign_in: &SignIn,
) -> Result<Completed, ActionError> {
    let table = &ctx.settings.assurance;
    let sufficient = match audience {
        Audience::Manager => table.sufficient_for_ehealth(identity.level, identity.means),
        _ => table.sufficient_for_staff(identity.level, identity.means),
    };
    if !sufficient {
        return Ok(Completed::refused(SignInFault::WrongMeans));
    }
    let person = Person::of(ctx, identity);
    match audience {
        Audience::Manager => enter_manager(ctx, &person, sign_in).await,
        _ => enter_staff(ctx, audience, &person, &sign_in.return_to).await,
    }
}

async fn enter_staff(
    ctx: &Context,
    audience: Audience,
    person: &Person,
    return_to: &str,
) -> Result<Completed, ActionError> {
    let mut tx = ctx.db.begin().await?;
    let member = match person.enrolment {
        Some(enrolment) => staff::by_enrolment(&mut tx, enrolment).await?,
        None => None,
    };
    let Some(member) = member.filter(|member| member.active) else {
        return Ok(Completed::refused(Refusal::NotStaff));
    };
    if member.role.of_office() != (audience == Audience::Office) {
        return Ok(Completed::refused(Refusal::OtherSide));
    }
    if person.means != Means::Passkey && staff::passkey_required(&mut tx, member.id).await? {
        return Ok(Completed::refused(Refusal::PasskeyNeeded));
    }
    let token = start_session(ctx, &mut tx, audience, person, Some(member.id)).await?;
    tx.commit().await?;
    Ok(Completed { session: Some(token), landing: Ok(return_to.to_owned()) })
}

async fn enter_manager(ctx: &Context, person: &Person, sign_in: &SignIn) -> Result<Completed, ActionError> {
    let mut tx = ctx.db.begin().await?;
    let landing = match bind_sign_in::bind(ctx, &mut tx, &sign_in.browser_hash, person).await? {
        Binding::NothingWaits => Ok(sign_in.return_to.clone()),
        Binding::Bound(request) => Ok(return_path::contract(request)),
        Binding::Refused(Refusal::OpenRequest(other)) => Err(Refusal::OpenRequest(other)),
        Binding::Refused(refusal) => return Ok(Completed::refused(refusal)),
    };
    let token = start_session(ctx, &mut tx, Audience::Manager, person, None).await?;
    match tx.commit().await {
        Ok(()) => Ok(Completed { session: Some(token), landing }),
        // Another window of the same person was faster: the state is used, so they sign in once more.
        Err(StorageError::Conflict) => Ok(Completed::refused(Refusal::UnknownState)),
        Err(error) => Err(error.into()),
    }
}

/// A new token at every sign-in: whoever planted an old one has nothing (session fixation).
async fn start_session(
    ctx: &Context,
    tx: &mut Tx,
    audience: Audience,
    person: &Person,
    staff: Option<StaffId>,
) -> Result<String, ActionError> {
    let token = ctx.new_token()?;
    let now = ctx.now();
    let session = Session {
        id: ctx.new_id()?,
        audience,
        issuer: person.issuer.clone(),
        subject: person.subject.clone(),
        enrolment: person.enrolment,
        staff,
        national_number_index: person.national_number_index.clone(),
        name: person.name.clone(),
        level: person.level,
        means: person.means,
        auth_time: person.auth_time,
        created_at: now,
        last_seen_at: now,
    };
    sessions::start(tx, &session, &ctx.vault.keyed_hash(Purpose::Session, token.as_bytes())).await?;
    Ok(token)
}
