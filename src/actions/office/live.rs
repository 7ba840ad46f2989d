//! Leaving with it working: how far a kit has come since it was issued, for the clerk who waits with the person.
//! Only what the office must know to help: no name, no address, no username. That somebody opened the link is not
//! recorded, because opening a page changes nothing.

use super::Counter;
use crate::actions::{ActionError, Context};
use crate::domain::enrolment::{EnrolmentEvent, EnrolmentState};
use crate::domain::id::EnrolmentId;
use crate::domain::instant::Instant;
use crate::domain::letter::Letter;
use crate::domain::word::Word;
use crate::storage::history::{self, Entry};
use crate::storage::kits;
use crate::storage::outbox::{self, Progress};

/// How far a kit has come.
#[derive(Debug)]
pub struct Live {
    pub reference: String,
    pub state: EnrolmentState,
    /// When the newest kit was issued.
    pub issued_at: Instant,
    /// Until when it can be used.
    pub expires_at: Instant,
    /// The mail with the link, sent last.
    pub link: Option<Progress>,
    /// When link and code were accepted and an account made.
    pub account_at: Option<Instant>,
    /// When the app on the person's telephone was confirmed.
    pub key_at: Option<Instant>,
}

/// Looks at the newest kit of a file; `None` if it never had one.
pub async fn live(ctx: &Context, counter: &Counter, id: EnrolmentId) -> Result<Option<Live>, ActionError> {
    let mut reader = ctx.reader();
    let file = counter.file(&mut reader, id).await?;
    let history = history::of(&mut reader, id.0).await?;
    let issuing = [EnrolmentEvent::IssueKit.word(), EnrolmentEvent::ReissueKit.word()];
    let Some(issued) = history.iter().rposition(|entry| issuing.contains(&entry.event.as_str())) else {
        return Ok(None);
    };
    let Some(kit) = kits::newest(&mut reader, id).await? else {
        return Ok(None);
    };
    let since = &history[issued..];
    let letters = outbox::about(&mut reader, id.0).await?;
    let link = letters.iter().find(|letter| letter.letter == Letter::KitLink);
    Ok(Some(Live {
        reference: file.reference,
        state: file.state,
        issued_at: since[0].at,
        expires_at: kit.expires_at,
        link: match link {
            Some(letter) => Some(outbox::progress(&mut reader, letter.id).await?),
            None => None,
        },
        account_at: first(since, EnrolmentEvent::CreateAccount),
        key_at: first(since, EnrolmentEvent::ConfirmMobileApp),
    }))
}

fn first(since: &[Entry], event: EnrolmentEvent) -> Option<Instant> {
    since.iter().find(|entry| entry.event == event.word()).map(|entry| entry.at)
}
