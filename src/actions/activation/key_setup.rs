//! The person adds the account to an app on their telephone and proves it with a first code (E18).

use super::{make_key, pending};
use crate::actions::{ActionError, Begun, Context, Submission};
use crate::adapters::qr::qr_path;
use crate::adapters::totp::{Seed, matching_step, misfit};
use crate::domain::enrolment::EnrolmentState;
use crate::domain::instant::Instant;
use crate::domain::key::level::Means;
use crate::domain::key::misfit::{Misfit, SetupCode};
use crate::domain::key::totp::Step;
use crate::domain::key::username::Username;
use crate::storage::accounts::{self, Account};
use crate::storage::db::Read;
use crate::storage::keys::DigitalKey;
use crate::storage::sessions::Session;

/// How the app names the account.
const ISSUER: &str = "Passerelle";
/// From this wrong code on a wrong clock is named (CODE-7).
const WRONG_CODES_TO_CLOCK: i64 = 2;

/// What the key page shows. Secret: it is the key.
#[derive(Clone)]
pub struct KeySetup {
    pub username: String,
    /// The seed in base 32, in groups of four.
    pub secret: String,
    /// Address that opens the app on the same telephone.
    pub uri: String,
    /// Modules along one side of the QR code, and its SVG path.
    pub qr_size: usize,
    pub qr_path: String,
    /// When setting up ends.
    pub until: Instant,
    /// Whether the mailed link leads back here.
    pub by_link: bool,
    /// Version of the enrolment.
    pub version: i64,
}

/// What the first code gave.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Confirmed {
    /// The key works.
    Active,
    /// Wrong, and so many tries are left until a pause.
    Wrong { left: i64 },
    /// Wrong, but right for an app or a clock that is set like this.
    Misfit(Misfit),
    /// No code is taken before this moment.
    Paused(Instant),
    /// There is no key to confirm: its time is over, or another window has done it.
    Over,
}

/// What the key page shows to the holder of this session; `None`: there is no key to set up any more.
pub async fn show(ctx: &Context, session: &Session) -> Result<Option<KeySetup>, ActionError> {
    let mut db = ctx.reader();
    let Some(found) = app(ctx, &mut db, session).await? else {
        return Ok(None);
    };
    let Some(account) = accounts::of_enrolment(&mut db, found.enrolment.id).await? else {
        return Ok(None);
    };
    drawn(ctx, &found, account).map(Some)
}

/// What is shown of a key that is being set up.
pub(in crate::actions) fn drawn(
    ctx: &Context,
    found: &pending::Pending,
    account: Account,
) -> Result<KeySetup, ActionError> {
    let username = Username::parse(&account.username).map_err(|_| ActionError::NotFound)?;
    let seed = seed(ctx, &found.key)?;
    let uri = seed.otpauth_uri(ISSUER, &username);
    let qr = qr_path(&uri).map_err(|fault| ActionError::Outside("the QR code", Box::new(fault)))?;
    Ok(KeySetup {
        username: account.username,
        secret: seed.grouped(),
        uri,
        qr_size: qr.size,
        qr_path: qr.d,
        until: found.until,
        by_link: found.enrolment.state == EnrolmentState::KeyPending,
        version: found.enrolment.last_seq,
    })
}

/// Judges the first code of the app. The attempt is counted, and stays counted, before it is compared. With the
/// key ten recovery codes are made, which this browser (`browser` is its cookie's token) is shown next.
pub async fn confirm(
    ctx: &Context,
    session: &Session,
    browser: &str,
    code: &SetupCode,
    submission: &Submission,
) -> Result<Confirmed, ActionError> {
    let Some(pending::Pending { key, .. }) = app(ctx, &mut ctx.reader(), session).await? else {
        return unless_done(ctx, submission, Confirmed::Over).await;
    };
    let count = match pending::count(ctx, &key).await? {
        Ok(count) => count,
        Err(until) => return unless_done(ctx, submission, Confirmed::Paused(until)).await,
    };
    let (seed, now) = (seed(ctx, &key)?, ctx.now());
    match code.as_totp().and_then(|code| matching_step(&seed, &code, now, None)) {
        Some(step) => activate(ctx, session, browser, &key, step, submission).await,
        None => refuse(ctx, &key, count, misfit(&seed, code, now)).await,
    }
}

/// What stands in the way, unless a copy of this very form has proved the key since this one was read.
async fn unless_done(
    ctx: &Context,
    submission: &Submission,
    otherwise: Confirmed,
) -> Result<Confirmed, ActionError> {
    Ok(if ctx.seen_before(submission).await?.is_some() { Confirmed::Active } else { otherwise })
}

/// After a wrong code: what it tells, or the pause that it brought.
pub(in crate::actions) async fn refuse(
    ctx: &Context,
    key: &DigitalKey,
    count: i64,
    misfit: Option<Misfit>,
) -> Result<Confirmed, ActionError> {
    let left = match pending::after_wrong(ctx, key, count).await? {
        Ok(left) => left,
        Err(until) => return Ok(Confirmed::Paused(until)),
    };
    Ok(match misfit {
        // A slow hand looks like a slow clock, once.
        Some(Misfit::Clock { .. }) if count < WRONG_CODES_TO_CLOCK => Confirmed::Wrong { left },
        Some(misfit) => Confirmed::Misfit(misfit),
        None => Confirmed::Wrong { left },
    })
}

/// The step that proved the key is used up with it. The session stays until the recovery codes are kept.
async fn activate(
    ctx: &Context,
    session: &Session,
    browser: &str,
    key: &DigitalKey,
    step: Step,
    submission: &Submission,
) -> Result<Confirmed, ActionError> {
    let mut tx = match ctx.begin_once(submission).await? {
        Begun::Before(_) => return Ok(Confirmed::Active),
        Begun::First(tx) => tx,
    };
    let Some(current) = app(ctx, &mut tx, session).await? else {
        return Ok(Confirmed::Over);
    };
    if current.key.id != key.id || submission.version != current.enrolment.last_seq {
        return Err(ActionError::Stale(current.enrolment.id.0));
    }
    make_key::finish(ctx, &mut tx, session, browser, &current, step.0).await?;
    tx.commit().await?;
    Ok(Confirmed::Active)
}

/// The app that the session sets up, while there is time.
async fn app(
    ctx: &Context,
    db: &mut impl Read,
    session: &Session,
) -> Result<Option<pending::Pending>, ActionError> {
    let found = pending::find(ctx, db, session).await?;
    Ok(found.filter(|found| found.key.means == Means::MobileApp))
}

/// The secret of an app.
pub(in crate::actions) fn seed(ctx: &Context, key: &DigitalKey) -> Result<Seed, ActionError> {
    Ok(Seed::from_bytes(ctx.open_bytes("digital_key", key.id, "seed_sealed", &key.seed_sealed)?))
}
