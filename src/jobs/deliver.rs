//! Sends the letters of the outbox, one at a time: take, send, mark, each in a step of its own.
//!
//! A crash between sending and marking sends the letter again, with the same Message-ID and the same bytes: the
//! folder holds it once, and mail programs show it once.

use serde_json::Value;
use time::format_description::well_known::Rfc3339;
use time::{Duration, OffsetDateTime};

use crate::actions::{ActionError, Context, booking, email_digits, kits, recovery};
use crate::adapters::mail::{MailFault, OutgoingMail};
use crate::domain::id::{DigitsId, EnrolmentId, KitId, RecoveryId, ResetId};
use crate::domain::instant::Instant;
use crate::domain::letter::Letter;
use crate::domain::practice::NOWHERE;
use crate::storage::error::StorageError;
use crate::storage::outbox::{self, Queued};
use crate::text::calendar_file::{LastDay, last_day_file};
use crate::text::letters::{self, LetterFault, Writing};
use crate::text::locale::Locale;

/// Waits after the first, second, … attempt that failed; the last one from then on.
const RETRIES: [Duration; 6] = [
    Duration::minutes(1),
    Duration::minutes(5),
    Duration::minutes(15),
    Duration::hours(1),
    Duration::hours(3),
    Duration::hours(6),
];

/// Why a letter did not leave.
#[derive(Debug, thiserror::Error)]
enum Undelivered {
    #[error("the letter could not be written")]
    Unwritten(#[from] LetterFault),
    #[error(transparent)]
    Unsent(#[from] MailFault),
}

/// Delivers the oldest due letter. Gives `false` when none is due.
pub async fn deliver_one(ctx: &Context) -> Result<bool, ActionError> {
    let Some(letter) = take(ctx).await? else {
        return Ok(false);
    };
    let delivered = send(ctx, &letter).await;
    match mark(ctx, &letter, delivered).await {
        // Another worker took it for lost and has marked it meanwhile: it carried the same Message-ID.
        Err(ActionError::Storage(StorageError::Conflict)) => Ok(true),
        marked => marked.map(|()| true),
    }
}

/// Takes a letter for as long as one attempt may last: after a crash it is due again.
async fn take(ctx: &Context) -> Result<Option<Queued>, ActionError> {
    let now = ctx.now();
    if !outbox::is_due(&mut ctx.reader(), now).await? {
        return Ok(None);
    }
    let mut tx = ctx.db.begin().await?;
    let letter = outbox::take_due(&mut tx, now, now.plus(ctx.mailer.longest_attempt())).await?;
    tx.commit().await?;
    Ok(letter)
}

async fn send(ctx: &Context, letter: &Queued) -> Result<(), Undelivered> {
    // The training lane writes no letters; should its addresses ever be typed into a real file, nothing leaves.
    if letter.recipient.to_ascii_lowercase().ends_with(NOWHERE) {
        return Err(MailFault::Unwritable("an address of the training lane").into());
    }
    let link = activation_link(ctx, letter);
    let digits = mailed_digits(ctx, letter);
    let (booking, reset) = (booking_link(ctx, letter), reset_link(ctx, letter));
    let written = letters::write(&Writing {
        letter: letter.letter,
        language: letter.language,
        name: &letter.recipient_name,
        facts: &letter.facts,
        written_at: letter.created_at,
        base_url: &ctx.settings.base_url,
        activation_link: link.as_deref(),
        digits: digits.as_deref(),
        booking_link: booking.as_deref(),
        reset_link: reset.as_deref(),
        stop_link: stop_link(ctx, letter).as_deref(),
    })?;
    let mail = OutgoingMail {
        message_id: letter.message_id.clone(),
        from: ctx.settings.mail_from.clone(),
        to: letter.recipient.clone(),
        to_name: letter.recipient_name.clone(),
        subject: written.subject,
        text: written.text,
        html: written.html,
        calendar: last_day(letter),
        language: letter.language,
        date: letter.created_at,
    };
    Ok(ctx.mailer.send(&mail).await?)
}

/// The link of the kit that the letter names. It is stored nowhere: it comes into being as the letter leaves.
fn activation_link(ctx: &Context, letter: &Queued) -> Option<String> {
    if !letters::needs_activation_link(letter.letter) {
        return None;
    }
    let facts: Value = serde_json::from_str(&letter.facts).ok()?;
    let kit: KitId = facts.get("kit")?.as_str()?.parse().ok()?;
    Some(kits::link(ctx, kit))
}

/// The end of the certificate for the person's calendar, with a notice of it.
fn last_day(letter: &Queued) -> Option<String> {
    if letter.letter != Letter::RenewalNotice {
        return None;
    }
    let facts: Value = serde_json::from_str(&letter.facts).ok()?;
    let fact = |name: &str| facts.get(name)?.as_str();
    let host = letter.message_id.rsplit('@').next()?;
    let not_after = OffsetDateTime::parse(fact("not_after")?, &Rfc3339).ok()?;
    let uid = format!("{}@{host}", fact("certificate")?);
    let last_day = LastDay {
        uid: &uid,
        not_after: Instant::new(not_after),
        written_at: letter.created_at,
        reference: fact("reference")?,
    };
    Some(last_day_file(Locale::new(letter.language), &last_day))
}

/// The digits that the letter names; like the link they come into being as it leaves.
fn mailed_digits(ctx: &Context, letter: &Queued) -> Option<String> {
    if letter.letter != Letter::EmailDigits {
        return None;
    }
    let facts: Value = serde_json::from_str(&letter.facts).ok()?;
    let id: DigitsId = facts.get("digits")?.as_str()?.parse().ok()?;
    Some(email_digits::digits(ctx, id).grouped())
}

/// The link of the file whose appointment the letter tells of; derived in the same way.
fn booking_link(ctx: &Context, letter: &Queued) -> Option<String> {
    let facts: Value = serde_json::from_str(&letter.facts).ok()?;
    let file: EnrolmentId = facts.get("booking")?.as_str()?.parse().ok()?;
    Some(booking::link::link(ctx, file))
}

/// The link to a new password that the letter names; derived in the same way.
fn reset_link(ctx: &Context, letter: &Queued) -> Option<String> {
    if letter.letter != Letter::PasswordReset {
        return None;
    }
    let facts: Value = serde_json::from_str(&letter.facts).ok()?;
    let id: ResetId = facts.get("reset")?.as_str()?.parse().ok()?;
    Some(recovery::link::link(ctx, id))
}

/// The link that stops the recovery that the letter names; derived in the same way.
fn stop_link(ctx: &Context, letter: &Queued) -> Option<String> {
    if letter.letter != Letter::RecoveryAsked {
        return None;
    }
    let facts: Value = serde_json::from_str(&letter.facts).ok()?;
    let id: RecoveryId = facts.get("recovery")?.as_str()?.parse().ok()?;
    Some(recovery::stop::link(ctx, id))
}

async fn mark(ctx: &Context, letter: &Queued, delivered: Result<(), Undelivered>) -> Result<(), ActionError> {
    let now = ctx.now();
    let mut tx = ctx.db.begin().await?;
    match delivered {
        Ok(()) => outbox::mark_sent(&mut tx, letter.id, now).await?,
        Err(fault) => {
            // A letter that cannot be written waits for the release that mends it; it must not be lost.
            let for_good = matches!(&fault, Undelivered::Unsent(fault) if fault.is_permanent());
            let retry_at = (!for_good).then(|| now.plus(wait_after(letter.attempts)));
            tracing::warn!(letter = %letter.id, kind = %letter.letter, fault = full(&fault), for_good, "a letter did not leave");
            outbox::mark_failed(&mut tx, letter.id, &full(&fault), retry_at).await?;
        }
    }
    Ok(tx.commit().await?)
}

/// How long to wait after that many attempts.
fn wait_after(attempts: i64) -> Duration {
    let past = usize::try_from(attempts - 1).unwrap_or(0);
    RETRIES.get(past).copied().unwrap_or(RETRIES[RETRIES.len() - 1])
}

/// The fault with its cause; neither holds an address.
fn full(fault: &Undelivered) -> String {
    match std::error::Error::source(fault) {
        Some(cause) => format!("{fault}: {cause}"),
        None => fault.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_grow_to_six_hours() {
        let minutes: Vec<_> = (1..=8).map(|attempts| wait_after(attempts).whole_minutes()).collect();
        assert_eq!(minutes, [1, 5, 15, 60, 180, 360, 360, 360]);
    }
}
