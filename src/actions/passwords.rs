//! Checks username and password: the one place for the identity provider and for a resumed activation.
//!
//! A name that nobody has is answered like a wrong password: same words, same statements, one hash, same waiting
//! (SP 800-63B-4, 3.2.2; RFC 9700 asks the same of sign-in pages). Who waits after wrong ones says
//! `domain::key::tries`.

use super::{ActionError, Context};
use crate::adapters::password_hash::{HashFault, Verdict};
use crate::adapters::vault::Purpose;
use crate::domain::device::Device;
use crate::domain::id::EnrolmentId;
use crate::domain::instant::Instant;
use crate::domain::key::password::Password;
use crate::domain::key::tries::{Counted, LONGEST_REMEMBERED, Source, TRUSTED_FOR, held_until};
use crate::domain::key::username::Username;
use crate::storage::accounts::{self, Account};
use crate::storage::db::Tx;
use crate::storage::{password_tries, trusted_browsers};

/// Where a try comes from.
#[derive(Debug, Clone, Default)]
pub struct Caller {
    /// Network address, as text.
    pub network: String,
    /// The token of a browser in which somebody has signed in before; who, the rows say.
    pub known_browser: Option<String>,
    /// What the browser says that it is: for its owner to recognise, no rule hangs on it.
    pub device: Device,
    /// `client_id` of the service that the sign-in is for; empty where there is none.
    pub service: String,
}

/// What checking a username and password gave.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// The account of this enrolment.
    Right(EnrolmentId),
    /// No such pair. Which of the two was wrong is not told.
    Wrong,
    /// Too many wrong tries: not looked at before this moment.
    Wait(Instant),
}

/// Checks a typed username and password. The try is counted before the password is compared.
///
/// # Errors
/// [`ActionError::Busy`] if more passwords wait to be hashed than the machine can take.
pub async fn check_password(
    ctx: &Context,
    caller: &Caller,
    username: &str,
    password: &Password,
) -> Result<Outcome, ActionError> {
    // What is no username at all is looked up too, as one that nobody has.
    let name = Username::parse(username).map(|name| name.to_string()).unwrap_or_default();
    let browser = browser_hash(ctx, caller.known_browser.as_deref().unwrap_or_default());
    let since = ctx.now().plus(-TRUSTED_FOR);
    let found = accounts::for_sign_in(&mut ctx.reader(), &name, &browser, since).await?;
    let is_known = found.as_ref().is_some_and(|(_, known)| *known);
    let sources = sources(ctx, caller, username, is_known);
    if let Some(until) = count(ctx, &sources).await? {
        return Ok(Outcome::Wait(until));
    }
    let verdict = match &found {
        Some((account, _)) => ctx.hashes.verify(password.expose(), &account.password_phc).await,
        None => ctx.hashes.verify_nobody(password.expose()).await.map(|()| Verdict::Wrong),
    };
    match (verdict, found) {
        (Err(HashFault::Busy), _) => {
            take_back(ctx, &sources).await?;
            Err(ActionError::Busy)
        }
        (Err(fault), _) => Err(fault.into()),
        (Ok(Verdict::Wrong), _) | (Ok(_), None) => Ok(Outcome::Wrong),
        (Ok(verdict), Some((account, _))) => proved(ctx, &sources, account, verdict, password).await,
    }
}

/// What the database keeps in place of a known browser's token.
pub(super) fn browser_hash(ctx: &Context, token: &str) -> [u8; 32] {
    ctx.vault.keyed_hash(Purpose::TrustedBrowser, token.as_bytes())
}

/// After a new password: what was tried with the old one at this name, from here or from anywhere, counts no more.
pub(super) async fn forgive(
    ctx: &Context,
    tx: &mut Tx,
    caller: &Caller,
    username: &Username,
) -> Result<(), ActionError> {
    for (source, hash) in sources(ctx, caller, username.as_str(), false) {
        if source.is_cleared_by_proof() {
            password_tries::forget(tx, &hash).await?;
        }
    }
    Ok(())
}

/// Forgets tries and browsers that count no more. Gives how many.
pub(super) async fn forget_old(ctx: &Context, tx: &mut Tx) -> Result<u64, ActionError> {
    let tries = password_tries::forget_before(tx, ctx.now().plus(-LONGEST_REMEMBERED)).await?;
    let browsers = trusted_browsers::forget_before(tx, ctx.now().plus(-TRUSTED_FOR)).await?;
    Ok(tries + browsers)
}

/// Counts a wish for a new password by its address. Gives until when this one is not heard.
pub(super) async fn count_wish(
    ctx: &Context,
    tx: &mut Tx,
    caller: &Caller,
) -> Result<Option<Instant>, ActionError> {
    let source = hashed(ctx, caller, "", Source::WishFromAddress);
    counted(ctx, tx, &[source]).await
}

/// A source with the keyed hash under which it is counted.
type Hashed = (Source, [u8; 32]);

fn sources(ctx: &Context, caller: &Caller, username: &str, is_known: bool) -> Vec<Hashed> {
    let name = username.trim().to_lowercase();
    Source::of_try(is_known).iter().map(|source| hashed(ctx, caller, &name, *source)).collect()
}

fn hashed(ctx: &Context, caller: &Caller, name: &str, source: Source) -> Hashed {
    let parts: [&str; 3] = match source {
        Source::KnownBrowser => ["browser", caller.known_browser.as_deref().unwrap_or_default(), name],
        Source::NameFromAddress => ["name from address", &caller.network, name],
        Source::Name => ["name", "", name],
        Source::Address => ["address", &caller.network, ""],
        Source::WishFromAddress => ["wish from address", &caller.network, ""],
    };
    // A line break stands in none of the first two parts.
    (source, ctx.vault.keyed_hash(Purpose::PasswordTry, parts.join("\n").as_bytes()))
}

/// Counts the try at every source; gives until when it is not looked at. Such a try leaves no trace.
async fn count(ctx: &Context, sources: &[Hashed]) -> Result<Option<Instant>, ActionError> {
    let mut tx = ctx.db.begin().await?;
    match counted(ctx, &mut tx, sources).await? {
        Some(until) => {
            tx.rollback().await?;
            Ok(Some(until))
        }
        None => {
            tx.commit().await?;
            Ok(None)
        }
    }
}

/// The same in a transaction that whoever has to wait rolls back.
async fn counted(ctx: &Context, tx: &mut Tx, sources: &[Hashed]) -> Result<Option<Instant>, ActionError> {
    let now = ctx.now();
    let mut counted = Vec::new();
    for (source, hash) in sources {
        let forgotten = now.plus(-source.remembered());
        let (failures, retry_after) = password_tries::count(tx, hash, now, forgotten).await?;
        password_tries::hold_until(tx, hash, now.plus(source.wait_after(failures))).await?;
        counted.push(Counted { source: *source, failures, retry_after });
    }
    Ok(held_until(&counted, now))
}

/// The machine was too busy to compare: nobody shall wait longer for that.
async fn take_back(ctx: &Context, sources: &[Hashed]) -> Result<(), ActionError> {
    let mut tx = ctx.db.begin().await?;
    for (_, hash) in sources {
        password_tries::take_back(&mut tx, hash).await?;
    }
    Ok(tx.commit().await?)
}

async fn proved(
    ctx: &Context,
    sources: &[Hashed],
    account: Account,
    verdict: Verdict,
    password: &Password,
) -> Result<Outcome, ActionError> {
    let renewed = match verdict {
        Verdict::RightButOld => Some(ctx.hashes.hash(password.expose()).await?),
        Verdict::Right | Verdict::Wrong => None,
    };
    let mut tx = ctx.db.begin().await?;
    clear(&mut tx, sources).await?;
    if let Some(phc) = renewed {
        accounts::renew_hash(&mut tx, account.enrolment, &account.password_phc, &phc).await?;
    }
    tx.commit().await?;
    Ok(Outcome::Right(account.enrolment))
}

async fn clear(tx: &mut Tx, sources: &[Hashed]) -> Result<(), ActionError> {
    for (source, hash) in sources {
        if source.is_cleared_by_proof() {
            password_tries::forget(tx, hash).await?;
        } else {
            password_tries::take_back(tx, hash).await?;
        }
    }
    Ok(())
}
