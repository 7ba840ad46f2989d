//! Checks username and password: the one place for the identity provider and for a resumed activation.
//!
//! A name that nobody has is answered like a wrong password: same words, same work, same waiting
//! (SP 800-63B-4, 3.2.2; RFC 9700 asks the same of sign-in pages).

use time::Duration;

use super::{ActionError, Context};
use crate::adapters::password_hash::Verdict;
use crate::adapters::vault::Purpose;
use crate::domain::id::EnrolmentId;
use crate::domain::instant::Instant;
use crate::domain::key::password::Password;
use crate::domain::key::username::Username;
use crate::storage::accounts::{self, Account};
use crate::storage::unknown_names;

/// Wrong passwords in a row that cost no waiting: people mistype.
const FREE_TRIES: i64 = 3;
/// However many wrong passwords: nobody can lock a person out for longer than this at a time.
const LONGEST_WAIT: Duration = Duration::minutes(15);
/// How long tries at an unknown name are remembered after the waiting is over.
const REMEMBERED: Duration = Duration::hours(24);
/// Parallel tries at one name take turns this often before one is told to wait.
const TURNS: usize = 8;

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

/// Whether a try was counted, and may so be compared.
enum Turn {
    Counted,
    Wait(Instant),
}

/// Checks a typed username and password. The try is counted before the password is compared.
///
/// # Errors
/// [`ActionError::Busy`] if more passwords wait to be hashed than the machine can take.
pub async fn check_password(
    ctx: &Context,
    username: &str,
    password: &Password,
) -> Result<Outcome, ActionError> {
    let account = match Username::parse(username) {
        Ok(name) => accounts::by_username(&mut ctx.reader(), name.as_str()).await?,
        Err(_) => None,
    };
    match account {
        Some(account) => check_known(ctx, account, password).await,
        None => check_unknown(ctx, username, password).await,
    }
}

async fn check_known(ctx: &Context, account: Account, password: &Password) -> Result<Outcome, ActionError> {
    if let Turn::Wait(until) = count_known(ctx, account.enrolment).await? {
        return Ok(Outcome::Wait(until));
    }
    let verdict = ctx.hashes.verify(password.expose(), &account.password_phc).await?;
    if verdict == Verdict::Wrong {
        return Ok(Outcome::Wrong);
    }
    let renewed = match verdict {
        Verdict::RightButOld => Some(ctx.hashes.hash(password.expose()).await?),
        Verdict::Right | Verdict::Wrong => None,
    };
    let mut tx = ctx.db.begin().await?;
    accounts::forget_failures(&mut tx, account.enrolment).await?;
    if let Some(phc) = renewed {
        accounts::renew_hash(&mut tx, account.enrolment, &account.password_phc, &phc).await?;
    }
    tx.commit().await?;
    Ok(Outcome::Right(account.enrolment))
}

async fn check_unknown(ctx: &Context, typed: &str, password: &Password) -> Result<Outcome, ActionError> {
    let name = typed.trim().to_lowercase();
    let hash = ctx.vault.keyed_hash(Purpose::UnknownName, name.as_bytes());
    if let Turn::Wait(until) = count_unknown(ctx, &hash).await? {
        return Ok(Outcome::Wait(until));
    }
    ctx.hashes.verify_nobody(password.expose()).await?;
    Ok(Outcome::Wrong)
}

async fn count_known(ctx: &Context, enrolment: EnrolmentId) -> Result<Turn, ActionError> {
    let now = ctx.now();
    for _ in 0..TURNS {
        let mut tx = ctx.db.begin().await?;
        let seen = accounts::of_enrolment(&mut tx, enrolment).await?.ok_or(ActionError::NotFound)?;
        if let Some(until) = seen.retry_after.filter(|until| *until > now) {
            return Ok(Turn::Wait(until));
        }
        let next = now.plus(wait_after(seen.failures + 1));
        if accounts::count_try(&mut tx, enrolment, seen.failures, now, next).await?.is_some() {
            tx.commit().await?;
            return Ok(Turn::Counted);
        }
    }
    Ok(Turn::Wait(now.plus(Duration::SECOND)))
}

async fn count_unknown(ctx: &Context, name_hash: &[u8]) -> Result<Turn, ActionError> {
    let now = ctx.now();
    for _ in 0..TURNS {
        let mut tx = ctx.db.begin().await?;
        let seen = unknown_names::tries(&mut tx, name_hash).await?;
        if let Some((_, until)) = seen.filter(|(_, until)| *until > now) {
            return Ok(Turn::Wait(until));
        }
        let failures = seen.map_or(0, |(failures, _)| failures);
        let next = now.plus(wait_after(failures + 1));
        if unknown_names::count_try(&mut tx, name_hash, failures, next).await?.is_some() {
            unknown_names::forget_before(&mut tx, now.plus(-REMEMBERED)).await?;
            tx.commit().await?;
            return Ok(Turn::Counted);
        }
    }
    Ok(Turn::Wait(now.plus(Duration::SECOND)))
}

/// How long after the `failures`-th wrong password in a row the next is taken: nothing, nothing, nothing, then
/// 1, 2, 4 … seconds.
fn wait_after(failures: i64) -> Duration {
    let doublings = failures - FREE_TRIES - 1;
    if doublings < 0 { Duration::ZERO } else { Duration::seconds(1 << doublings.min(20)).min(LONGEST_WAIT) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waiting_grows_from_the_fourth_wrong_password_and_ends_at_a_quarter_of_an_hour() {
        let seconds = |failures| wait_after(failures).whole_seconds();
        assert_eq!([1, 2, 3, 4, 5, 6].map(seconds), [0, 0, 0, 1, 2, 4]);
        assert_eq!(seconds(13), 512);
        assert_eq!([14, 100, i64::MAX].map(seconds), [900, 900, 900]);
    }
}
