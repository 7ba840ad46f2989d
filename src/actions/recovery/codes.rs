//! The sheet of ten recovery codes: made with the key, shown until the person says that they keep it.
//!
//! No code is stored. All ten are derived from the id of the sheet *and* the browser it was made in: a reload or a
//! double click shows the same ten, while the database and the master key together still do not give them away,
//! because the browser's cookie is on no server.

use zeroize::Zeroize;

use crate::actions::{ActionError, Begun, Context, Submission};
use crate::adapters::vault::{Purpose, same};
use crate::domain::enrolment::EnrolmentState;
use crate::domain::id::{EnrolmentId, RecoverySetId};
use crate::domain::key::recovery_code::{CODES_ON_A_SHEET, RecoveryCode};
use crate::storage::db::{Read, Tx};
use crate::storage::recovery_codes::{self as stored, RecoverySet};
use crate::storage::sessions::{self, Audience, Session};
use crate::storage::{accounts, enrolments};

/// What the page of the codes shows. Secret.
#[derive(Clone)]
pub struct Sheet {
    /// Whose codes these are.
    pub username: String,
    /// Ten codes in groups of four.
    pub codes: Vec<String>,
    /// Whether the key that was made opens eHealth.
    pub opens_ehealth: bool,
    /// Version of the enrolment.
    pub version: i64,
}

/// Makes a new sheet in the caller's transaction; the one before it ends. `browser` is the token of the browser's
/// cookie, 130 random bits that the server does not keep.
pub(in crate::actions) async fn make(
    ctx: &Context,
    tx: &mut Tx,
    enrolment: EnrolmentId,
    browser: &str,
) -> Result<(), ActionError> {
    let id: RecoverySetId = ctx.new_id()?;
    let hashes: Vec<_> =
        numbers().map(|number| code_hash(ctx, id, &draw(ctx, browser, id, number))).collect();
    Ok(stored::replace(tx, enrolment, id, &hashes, ctx.now()).await?)
}

/// The sheet that the holder of this session, in this browser, has not yet said to keep; `None`: there is none.
pub async fn show(ctx: &Context, session: &Session, browser: &str) -> Result<Option<Sheet>, ActionError> {
    let mut db = ctx.reader();
    let Some((enrolment, sheet)) = unacknowledged(&mut db, session).await? else {
        return Ok(None);
    };
    let codes: Vec<_> = numbers().map(|number| draw(ctx, browser, sheet.id, number)).collect();
    let hashes = stored::hashes(&mut db, sheet.id).await?;
    let ours = codes.len() == hashes.len()
        && codes.iter().zip(&hashes).all(|(code, hash)| same(&code_hash(ctx, sheet.id, code), hash));
    // Of another browser: these would be ten codes that open nothing.
    let Some(account) = accounts::of_enrolment(&mut db, enrolment).await?.filter(|_| ours) else {
        return Ok(None);
    };
    let seen = enrolments::get(&mut db, enrolment).await?;
    let codes = codes.iter().map(RecoveryCode::grouped).collect();
    let opens_ehealth = seen.state == EnrolmentState::KeyActive;
    Ok(Some(Sheet { username: account.username, codes, opens_ehealth, version: seen.last_seq }))
}

/// The person keeps the codes: they are shown no more, and a session in which only the key was set up ends.
///
/// # Errors
/// [`ActionError::Stale`] if another window has done it, or something else happened to the file.
pub async fn acknowledge(
    ctx: &Context,
    session: &Session,
    submission: &Submission,
) -> Result<(), ActionError> {
    let mut tx = match ctx.begin_once(submission).await? {
        Begun::Before(_) => return Ok(()),
        Begun::First(tx) => tx,
    };
    let Some((enrolment, sheet)) = unacknowledged(&mut tx, session).await? else {
        return Err(ActionError::NotFound);
    };
    if enrolments::get(&mut tx, enrolment).await?.last_seq != submission.version {
        return Err(ActionError::Stale(enrolment.0));
    }
    stored::acknowledge(&mut tx, sheet.id, ctx.now()).await?;
    if session.audience == Audience::Activation {
        sessions::end(&mut tx, session.id, ctx.now()).await?;
    }
    Ok(tx.commit().await?)
}

async fn unacknowledged(
    db: &mut impl Read,
    session: &Session,
) -> Result<Option<(EnrolmentId, RecoverySet)>, ActionError> {
    let enrolment = session.enrolment.ok_or(ActionError::NotFound)?;
    let sheet = stored::in_force(db, enrolment).await?;
    Ok(sheet.filter(|sheet| sheet.acknowledged_at.is_none()).map(|sheet| (enrolment, sheet)))
}

fn numbers() -> std::ops::RangeInclusive<i64> {
    1..=CODES_ON_A_SHEET
}

/// The code of that number on that sheet, as long as it is asked from the same browser.
fn draw(ctx: &Context, browser: &str, id: RecoverySetId, number: i64) -> RecoveryCode {
    let mut drawn_from =
        [&(browser.len() as u64).to_be_bytes(), browser.as_bytes(), id.0.as_bytes(), &number.to_be_bytes()]
            .concat();
    let mut mac = ctx.vault.keyed_hash(Purpose::RecoveryCodeDraw, &drawn_from);
    let mut random = [0; 10];
    random.copy_from_slice(&mac[..10]);
    let code = RecoveryCode::from_random(&random);
    drawn_from.zeroize();
    mac.zeroize();
    random.zeroize();
    code
}

/// What the database keeps in place of a code; the sheet's id is the salt.
pub(super) fn code_hash(ctx: &Context, id: RecoverySetId, code: &RecoveryCode) -> Vec<u8> {
    let mut salted = [id.0.as_bytes(), code.hash_input()].concat();
    let hash = ctx.vault.keyed_hash(Purpose::RecoveryCode, &salted).to_vec();
    salted.zeroize();
    hash
}
