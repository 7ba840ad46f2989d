//! What is known of the person's mailbox: whether it is proved, and how far the mail with the digits has come.

use super::hold::Hold;
use crate::actions::{ActionError, Context, email_digits};
use crate::domain::enrolment::email_proof::{DIGITS_TRIES, MailboxStanding};
use crate::domain::instant::Instant;
use crate::storage::db::Read;
use crate::storage::email_proofs::{self, Established};
use crate::storage::enrolments::Enrolment;
use crate::storage::outbox::{self, Progress};

/// The mailbox of a file under check, as its page shows it.
#[derive(Debug)]
pub struct Mailbox {
    pub standing: MailboxStanding,
    /// The digits mailed last to the present address.
    pub last: Option<LastDigits>,
}

/// Digits that were mailed.
#[derive(Debug)]
pub struct LastDigits {
    pub progress: Progress,
    /// Tries that are left; none once their time is over.
    pub tries_left: i64,
    pub expires_at: Instant,
}

/// The standing of the address recorded now. A proof counts for the address it was given for, whichever check it
/// was; a waiver only in the check in which it was given.
pub async fn standing(
    ctx: &Context,
    db: &mut impl Read,
    file: &Enrolment,
    hold: &Hold,
) -> Result<MailboxStanding, ActionError> {
    let Some(person) = &file.person else {
        return Ok(MailboxStanding::Unproved);
    };
    let hash = email_digits::email_hash(ctx, &person.email);
    let established = email_proofs::established(db, file.id, &hash).await?;
    let proved = established.iter().rfind(|(_, how)| matches!(how, Established::Read(_)));
    let waived = established.iter().rfind(|(at, _)| *at >= hold.since);
    Ok(match (proved, waived) {
        (Some((at, _)), _) => MailboxStanding::Proved(*at),
        (None, Some((at, Established::Waived(reason)))) => MailboxStanding::Waived(*at, *reason),
        _ => MailboxStanding::Unproved,
    })
}

/// Everything the page says about the mailbox.
pub async fn mailbox(
    ctx: &Context,
    db: &mut impl Read,
    file: &Enrolment,
    hold: &Hold,
) -> Result<Mailbox, ActionError> {
    let standing = standing(ctx, db, file, hold).await?;
    let email = file.person.as_ref().map(|person| person.email.as_str()).unwrap_or_default();
    let hash = email_digits::email_hash(ctx, email);
    let last = match email_proofs::newest_digits(db, file.id, &hash).await? {
        None => None,
        Some(digits) => {
            let in_time = ctx.now() < digits.expires_at;
            Some(LastDigits {
                progress: outbox::progress(db, digits.letter).await?,
                tries_left: if in_time { DIGITS_TRIES - digits.tries } else { 0 },
                expires_at: digits.expires_at,
            })
        }
    };
    Ok(Mailbox { standing, last })
}
