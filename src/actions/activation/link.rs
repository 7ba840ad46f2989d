//! What a mailed link is worth at this moment. Reading only: mail scanners open links (ACT-4).

use crate::actions::{ActionError, Context, kits};
use crate::domain::enrolment::{EnrolmentState, KitState, kit};
use crate::domain::id::EnrolmentId;
use crate::domain::instant::Instant;
use crate::domain::timer::TimerKind;
use crate::storage::db::Read;
use crate::storage::enrolments::{self, Enrolment};
use crate::storage::kits::{self as stored, Kit};
use crate::storage::{offices, timers};

/// A link as its page shows it: nothing about the person.
#[derive(Debug, Clone)]
pub struct Link {
    pub reference: String,
    /// The office that issued the kit; none for staff of the back office.
    pub office: Option<String>,
    pub expires_at: Instant,
    /// Version of the enrolment, for the forms of the page.
    pub version: i64,
    pub standing: Standing,
}

/// What the link is worth, and since when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// The code may be typed.
    Live,
    /// Too many wrong codes: none is taken before this moment.
    Paused(Instant),
    /// The account is made, the key is not: username and password lead on until this moment.
    HalfWay(Instant),
    /// Used since this moment: the person signs in.
    Used(Instant),
    /// The fourteen days were over at this moment.
    Expired(Instant),
    /// The account was made but no key in time; over since this moment.
    SetupOver(Instant),
    /// Ten wrong codes.
    Locked(Instant),
    /// The person or the office declared it void.
    Void(Instant),
    /// A newer kit was issued.
    Replaced,
}

/// Looks at the link of a token.
///
/// # Errors
/// [`ActionError::NotFound`] if no kit ever had that link.
pub async fn look(ctx: &Context, token: &str) -> Result<Link, ActionError> {
    let mut db = ctx.reader();
    let (kit, enrolment) = find(ctx, &mut db, token).await?;
    let office = match enrolment.office {
        Some(office) => Some(offices::get(&mut db, office).await?.name),
        None => None,
    };
    let standing = standing(&mut db, &kit, &enrolment, ctx.now()).await?;
    Ok(Link {
        reference: enrolment.reference,
        office,
        expires_at: kit.expires_at,
        version: enrolment.last_seq,
        standing,
    })
}

/// The kit of a token and its enrolment.
pub(super) async fn find(
    ctx: &Context,
    db: &mut impl Read,
    token: &str,
) -> Result<(Kit, Enrolment), ActionError> {
    let kit = stored::by_link(db, &kits::link_hash(ctx, token)).await?.ok_or(ActionError::NotFound)?;
    let enrolment = enrolments::get(db, kit.enrolment).await?;
    Ok((kit, enrolment))
}

/// What a kit is worth at `now`. Time counts from the deadline itself, not from the job that notices it.
pub(super) async fn standing(
    db: &mut impl Read,
    kit: &Kit,
    enrolment: &Enrolment,
    now: Instant,
) -> Result<Standing, ActionError> {
    let newest = stored::newest(db, kit.enrolment).await?;
    if newest.is_some_and(|newest| newest.id != kit.id) {
        return Ok(Standing::Replaced);
    }
    Ok(match kit.state {
        KitState::Live if !kit::in_time(kit.expires_at, now) => Standing::Expired(kit.expires_at),
        KitState::Live => match kit.paused_until.filter(|until| *until > now) {
            Some(until) => Standing::Paused(until),
            None => Standing::Live,
        },
        KitState::Consumed => after_use(db, kit, enrolment, now).await?,
        KitState::Locked => Standing::Locked(kit.state_since),
        KitState::Expired => Standing::Expired(kit.expires_at),
        KitState::Void => Standing::Void(kit.state_since),
    })
}

async fn after_use(
    db: &mut impl Read,
    kit: &Kit,
    enrolment: &Enrolment,
    now: Instant,
) -> Result<Standing, ActionError> {
    Ok(match enrolment.state {
        EnrolmentState::KeyPending => match setup_end(db, enrolment.id).await? {
            Some(end) if end <= now => Standing::SetupOver(end),
            Some(end) => Standing::HalfWay(end),
            None => Standing::Used(kit.state_since),
        },
        EnrolmentState::KitExpired => Standing::SetupOver(enrolment.state_since),
        _ => Standing::Used(kit.state_since),
    })
}

/// The stored moment at which setting up a key ends.
pub(super) async fn setup_end(
    db: &mut impl Read,
    enrolment: EnrolmentId,
) -> Result<Option<Instant>, ActionError> {
    let pending = timers::pending(db, enrolment.0).await?;
    let end = pending.into_iter().find(|timer| timer.kind == TimerKind::KeySetupEnd);
    Ok(end.map(|timer| timer.due_at))
}
