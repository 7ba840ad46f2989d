//! Hands text messages to the gateway, one at a time: take, hand over, mark, each in a step of its own.
//!
//! A letter may come twice and is shown once; a text message that comes twice frightens people and costs twice. So a
//! message is handed over again only when the gateway surely does not have it. After silence, or a crash in between,
//! nobody knows: it is marked so, and the person asks for another code.

use time::Duration;

use crate::actions::{ActionError, Context, sms_codes};
use crate::adapters::sms::{SmsFault, TextMessage};
use crate::domain::key::sms::{SmsState, is_live};
use crate::storage::error::StorageError;
use crate::storage::sms_numbers;
use crate::storage::sms_outbox::{self, Taken};
use crate::text::locale::Locale;

/// Waits after the first, second, … attempt that failed; the last one from then on, as long as the code lasts.
const RETRIES: [Duration; 4] =
    [Duration::seconds(5), Duration::seconds(15), Duration::seconds(30), Duration::minutes(1)];

/// What came of one attempt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Attempt {
    Sent,
    Failed(SmsFault),
    /// The code is over, or its number is gone: nobody could use it.
    TooLate,
    /// An earlier attempt was broken off in between.
    Lost,
}

/// Hands over the oldest due message. Gives `false` when none is due.
pub async fn deliver_one(ctx: &Context) -> Result<bool, ActionError> {
    let Some(taken) = take(ctx).await? else {
        return Ok(false);
    };
    let attempt = hand_over(ctx, &taken).await?;
    match mark(ctx, &taken, attempt).await {
        // Another worker took it for lost meanwhile.
        Err(ActionError::Storage(StorageError::Conflict)) => Ok(true),
        marked => marked.map(|()| true),
    }
}

async fn take(ctx: &Context) -> Result<Option<Taken>, ActionError> {
    let now = ctx.now();
    if !sms_outbox::is_due(&mut ctx.reader(), now).await? {
        return Ok(None);
    }
    let mut tx = ctx.db.begin().await?;
    let taken = sms_outbox::take_due(&mut tx, now, now.plus(ctx.sms.longest_attempt())).await?;
    tx.commit().await?;
    Ok(taken)
}

async fn hand_over(ctx: &Context, taken: &Taken) -> Result<Attempt, ActionError> {
    if taken.was_lost {
        return Ok(Attempt::Lost);
    }
    let number = sms_numbers::of_key(&mut ctx.reader(), taken.key).await?;
    let Some(number) = number.filter(|_| is_live(taken.asked_at, taken.expires_at, ctx.now())) else {
        return Ok(Attempt::TooLate);
    };
    let digits = sms_codes::digits(ctx, taken.code);
    let message = TextMessage {
        id: taken.code.to_string(),
        to: sms_codes::dialled(ctx, &number)?.as_str().to_owned(),
        text: Locale::new(taken.language).t1("sms-message", "code", digits.expose()),
        date: taken.asked_at,
    };
    Ok(match ctx.sms.send(&message).await {
        Ok(()) => Attempt::Sent,
        Err(fault) => Attempt::Failed(fault),
    })
}

async fn mark(ctx: &Context, taken: &Taken, attempt: Attempt) -> Result<(), ActionError> {
    let now = ctx.now();
    let next = now.plus(wait_after(taken.attempts));
    let (state, fault) = match attempt {
        Attempt::Sent => (SmsState::Sent, None),
        Attempt::Failed(fault) if fault.may_be_repeated() && next < taken.expires_at => {
            (SmsState::Queued, Some(fault.to_string()))
        }
        Attempt::Failed(fault @ SmsFault::Silent) => (SmsState::Unknown, Some(fault.to_string())),
        Attempt::Failed(fault) => (SmsState::Refused, Some(fault.to_string())),
        Attempt::TooLate => (SmsState::Refused, Some("the code was over before it left".to_owned())),
        Attempt::Lost => (SmsState::Unknown, Some("the attempt was broken off".to_owned())),
    };
    if let Some(fault) = &fault {
        tracing::warn!(sms = %taken.code, state = %state, fault, "a text message did not leave");
    }
    let sent_at = (state == SmsState::Sent).then_some(now);
    let mut tx = ctx.db.begin().await?;
    sms_outbox::settle(&mut tx, taken.code, state, fault.as_deref(), next, sent_at).await?;
    Ok(tx.commit().await?)
}

/// How long to wait after that many attempts.
fn wait_after(attempts: i64) -> Duration {
    let past = usize::try_from(attempts - 1).unwrap_or(0);
    RETRIES.get(past).copied().unwrap_or(RETRIES[RETRIES.len() - 1])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_grow_to_a_minute() {
        let seconds: Vec<_> = (1..=6).map(|attempts| wait_after(attempts).whole_seconds()).collect();
        assert_eq!(seconds, [5, 15, 30, 60, 60, 60]);
    }
}
