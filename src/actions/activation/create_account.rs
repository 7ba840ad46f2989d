//! Link and code become an account (E16): kit consumed, account made, key to be set up, all at once.

use serde_json::json;

use super::link::{self, Standing};
use super::{make_key, proof, session};
use crate::actions::{ActionError, Begun, Context, Submission, enrolment_moves};
use crate::domain::actor::Actor;
use crate::domain::enrolment::deadline::EnrolmentFacts;
use crate::domain::enrolment::{EnrolmentEvent, EnrolmentState, KitEvent, KitState};
use crate::domain::id::EnrolmentId;
use crate::domain::key::level::Means;
use crate::domain::key::password::Password;
use crate::domain::key::username::Username;
use crate::storage::accounts::{self, Account};
use crate::storage::db::Tx;
use crate::storage::enrolments::Enrolment;
use crate::storage::error::StorageError;
use crate::storage::keys;
use crate::storage::trusted_browsers;

/// What the person chose.
#[derive(Debug, Clone)]
pub struct Chosen {
    /// `None` where a new kit keeps the username.
    pub username: Option<Username>,
    pub password: Password,
}

/// What choosing gave.
pub enum Created {
    /// The account is made; the session in which the key is set up has this token.
    Account { session: String },
    /// Somebody has this username.
    UsernameTaken,
    /// The proof is older than half an hour or of another browser: the code must be typed again.
    ProofOver,
    /// The link is worth something else by now; its page says what.
    NotLive,
}

/// The session that this very form has begun before, if it has: for double click and retry.
pub async fn created_before(
    ctx: &Context,
    browser: &str,
    submission: &Submission,
) -> Result<Option<String>, ActionError> {
    let before = ctx.seen_before(submission).await?;
    Ok(before.map(|_| session::token(ctx, submission, browser)))
}

/// Makes the account. `browser` is the token of the browser's cookie.
///
/// The form's version is not compared: a clerk who sends the link again meanwhile must not cost the person
/// what they typed. The kit itself is guarded, and it has one use.
pub async fn create_account(
    ctx: &Context,
    token: &str,
    proof: &str,
    browser: &str,
    chosen: &Chosen,
    submission: &Submission,
) -> Result<Created, ActionError> {
    let session = session::token(ctx, submission, browser);
    let (kit, _) = link::find(ctx, &mut ctx.reader(), token).await?;
    if !proof::holds(ctx, kit.id, browser, proof) {
        return Ok(Created::ProofOver);
    }
    // Outside the transaction: hashing takes longer than anybody should wait for the database.
    let phc = ctx.hashes.hash(chosen.password.expose()).await?;
    let mut tx = match ctx.begin_once(submission).await? {
        Begun::Before(_) => return Ok(Created::Account { session }),
        Begun::First(tx) => tx,
    };
    let Some(enrolment) = consume(ctx, &mut tx, token).await? else {
        return Ok(Created::NotLive);
    };
    if !put_account(ctx, &mut tx, enrolment.id, chosen, phc).await? {
        return Ok(Created::UsernameTaken);
    }
    // Keys of an earlier kit stay dead (E15). The app comes first; whoever has none chooses another key next.
    keys::revoke_all(&mut tx, enrolment.id).await?;
    make_key::add_pending(ctx, &mut tx, enrolment.id, Means::MobileApp, browser).await?;
    session::start(ctx, &mut tx, &enrolment, &session).await?;
    tx.commit().await?;
    Ok(Created::Account { session })
}

/// Uses up the kit first: of two parallel posts the second waits here and finds it consumed.
async fn consume(ctx: &Context, tx: &mut Tx, token: &str) -> Result<Option<Enrolment>, ActionError> {
    let (kit, enrolment) = link::find(ctx, tx, token).await?;
    let standing = link::standing(tx, &kit, &enrolment, ctx.now()).await?;
    // A pause holds back codes; this browser has typed the right one.
    if !matches!(standing, Standing::Live | Standing::Paused(_)) {
        return Ok(None);
    }
    let by = Actor::Visitor;
    match enrolment_moves::end_kit(ctx, tx, &kit, KitEvent::Consume, KitState::Consumed, by).await {
        Err(ActionError::Stale(_)) => return Ok(None),
        ended => ended?,
    }
    let deadlines = EnrolmentFacts { kit_deadline: Some(kit.expires_at), ..EnrolmentFacts::at(ctx.now()) };
    let (event, to) = (EnrolmentEvent::CreateAccount, EnrolmentState::KeyPending);
    let facts = json!({ "kit": kit.id.to_string() });
    enrolment_moves::advance(ctx, tx, &enrolment, event, to, by, facts, &deadlines).await.map(Some)
}

/// Adds the account, or gives the one that is there a new password; `false`: the username is taken.
async fn put_account(
    ctx: &Context,
    tx: &mut Tx,
    enrolment: EnrolmentId,
    chosen: &Chosen,
    phc: String,
) -> Result<bool, ActionError> {
    if accounts::of_enrolment(tx, enrolment).await?.is_some() {
        accounts::replace_password(tx, enrolment, &phc).await?;
        trusted_browsers::forget_all(tx, enrolment).await?;
        return Ok(true);
    }
    let Some(username) = &chosen.username else {
        // The reserved username was released between page and post: the form must ask for one again.
        return Err(ActionError::Stale(enrolment.0));
    };
    let username = username.as_str().to_owned();
    let account = Account { enrolment, username, password_phc: phc };
    match accounts::add(tx, &account, ctx.now()).await {
        Err(StorageError::Conflict) => Ok(false),
        added => Ok(added.map(|()| true)?),
    }
}
