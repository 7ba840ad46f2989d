//! The thread of a request: what the person and eHealth write to each other, in the service and not by mail.
//!
//! The clerk who checked the identity is no party, and neither is an approver whose own file it is. A look changes
//! nothing: read is what somebody says they have read, or what they answer.

pub mod files;
pub mod notify;
pub mod read;
pub mod send;
pub mod take_back;

use std::collections::HashMap;

use zeroize::Zeroizing;

use super::backoffice::{Reviewer, objection};
use super::manager::mine;
use super::{ActionError, Context};
use crate::domain::id::{MessageFileId, MessageId, RequestId, StaffId};
use crate::domain::instant::Instant;
use crate::domain::thread::{Openness, Side, TAKE_BACK, may_take_back, openness};
use crate::storage::db::{Read, Tx};
use crate::storage::message_files::MessageFile;
use crate::storage::messages::{Message, Unread};
use crate::storage::requests::{self, Request};
use crate::storage::sessions::Session;
use crate::storage::{message_files, message_notices, messages, staff};

/// Who stands at the thread.
#[derive(Debug, Clone, Copy)]
pub enum Party<'a> {
    Person(&'a Session),
    Ehealth(&'a Reviewer),
}

/// A thread as one of its parties sees it.
#[derive(Debug)]
pub struct Thread {
    pub request: Request,
    pub openness: Openness,
    /// Oldest first.
    pub entries: Vec<Entry>,
    /// How many of the other side's messages are not read.
    pub unread: usize,
    /// The last place shown: what may be called read from this page.
    pub last: i64,
}

/// One message as it is shown.
#[derive(Debug)]
pub struct Entry {
    pub id: MessageId,
    pub side: Side,
    /// The approver by name, for eHealth; never for the person.
    pub approver: Option<String>,
    pub at: Instant,
    pub read_at: Option<Instant>,
    pub content: Content,
    /// Until when this party may take it back; `None` where they may not.
    pub back_until: Option<Instant>,
}

/// What a message holds.
#[derive(Debug)]
pub enum Content {
    Text(Zeroizing<String>),
    File {
        id: MessageFileId,
        name: String,
        size: u64,
    },
    /// Nothing any more, since then.
    TakenBack(Instant),
}

impl Party<'_> {
    /// Whose messages are theirs.
    pub fn side(self) -> Side {
        match self {
            Self::Person(_) => Side::Person,
            Self::Ehealth(_) => Side::Ehealth,
        }
    }

    fn staff(self) -> Option<StaffId> {
        match self {
            Self::Person(_) => None,
            Self::Ehealth(reviewer) => Some(reviewer.staff),
        }
    }

    fn wrote(self, message: &Message) -> bool {
        message.side == self.side() && message.staff == self.staff()
    }

    /// The request, if this party has a part in it.
    async fn request(self, db: &mut impl Read, id: RequestId) -> Result<Request, ActionError> {
        match self {
            Self::Person(session) => mine::request(db, session, id).await,
            Self::Ehealth(reviewer) => {
                let request = requests::get(db, id).await?;
                // Before the sign-in nobody knows whose request it is.
                if request.sign_in.is_none() {
                    return Err(ActionError::NotFound);
                }
                objection(&request, reviewer).map_or(Ok(request), |key| Err(ActionError::Forbidden(key)))
            }
        }
    }
}

/// The thread of a request.
///
/// # Errors
/// [`ActionError::NotFound`] for a request that is not theirs, [`ActionError::Forbidden`] for who checked it.
pub async fn load(ctx: &Context, party: Party<'_>, id: RequestId) -> Result<Thread, ActionError> {
    let mut db = ctx.reader();
    let request = party.request(&mut db, id).await?;
    let mut names = HashMap::new();
    if let Party::Ehealth(_) = party {
        names = staff::all(&mut db).await?.into_iter().map(|member| (member.id, member.name)).collect();
    }
    let files = message_files::of(&mut db, id).await?;
    let mut files: HashMap<_, _> = files.into_iter().map(|file| (file.message, file)).collect();
    let stored = messages::of(&mut db, id).await?;
    let theirs = |message: &&Message| {
        message.side != party.side() && message.read_at.is_none() && message.taken_back_at.is_none()
    };
    let (unread, last) =
        (stored.iter().filter(theirs).count(), stored.last().map_or(0, |message| message.no));
    let entry = |message: Message| {
        let file = files.remove(&message.id);
        let approver = message.staff.and_then(|id| names.get(&id).cloned());
        entry(ctx, party, message, file, approver)
    };
    Ok(Thread {
        openness: openness(request.state, request.state_since, ctx.now()),
        entries: stored.into_iter().map(entry).collect::<Result<_, _>>()?,
        unread,
        last,
        request,
    })
}

fn entry(
    ctx: &Context,
    party: Party<'_>,
    message: Message,
    file: Option<MessageFile>,
    approver: Option<String>,
) -> Result<Entry, ActionError> {
    let back =
        message.taken_back_at.is_none() && party.wrote(&message) && may_take_back(message.at, ctx.now());
    let content = match (message.taken_back_at, &message.text_sealed, file) {
        (Some(at), _, _) => Content::TakenBack(at),
        (None, Some(sealed), _) => {
            Content::Text(ctx.open_text("message", message.id, "text_sealed", sealed)?)
        }
        (None, None, Some(file)) => {
            Content::File { id: file.id, name: files::name(ctx, &file)?, size: file.size.unsigned_abs() }
        }
        // A row without content was taken back between two reads of ours.
        (None, None, None) => Content::TakenBack(message.at),
    };
    Ok(Entry {
        id: message.id,
        side: message.side,
        approver,
        at: message.at,
        read_at: message.read_at,
        content,
        back_until: back.then(|| message.at.plus(TAKE_BACK)),
    })
}

/// How many messages of the other side this party has to read, for the page of the request.
pub async fn unread(db: &mut impl Read, side: Side, request: RequestId) -> Result<u64, ActionError> {
    Ok(messages::unread(db, request, side.other()).await?.unsigned_abs())
}

/// The requests whose person waits for an approver to read, for the queue: the longest wait first, without those that
/// this approver has no part in.
pub async fn waiting_for(db: &mut impl Read, reviewer: &Reviewer) -> Result<Vec<Unread>, ActionError> {
    let mut waiting = messages::unread_from_persons(db, MOST_SHOWN).await?;
    waiting
        .retain(|unread| unread.checked_by != reviewer.staff && unread.enrolment != Some(reviewer.enrolment));
    Ok(waiting)
}

/// Most requests of that list.
const MOST_SHOWN: i64 = 100;

/// After each change of the thread, in its transaction: the mail to the person is due five minutes after the first
/// message that they have not read, once, until they `have_read`.
async fn settle_notice(tx: &mut Tx, request: RequestId, have_read: bool) -> Result<(), ActionError> {
    let first = messages::first_unread(tx, request, Side::Ehealth).await?;
    if have_read || first.is_none() {
        message_notices::forget(tx, request).await?;
    }
    if let Some(at) = first {
        message_notices::set(tx, request, at.plus(TAKE_BACK)).await?;
    }
    Ok(())
}
