//! X3 at a desk: one member of staff asks, another agrees, and the pair is revoked. Neither is the holder.

use serde_json::json;
use zeroize::Zeroizing;

use crate::actions::pki::publish_lists;
use crate::actions::{ActionError, Begun, Context, Submission, certificate_moves};
use crate::domain::actor::Actor;
use crate::domain::certificate::CertificateEvent;
use crate::domain::certificate::CertificateState;
use crate::domain::certificate::revocation::RevocationReason;
use crate::domain::certificate::revocation_ask::{AskAnswer, AskPlace, Ground};
use crate::domain::id::{CertificateId, OfficeId, RevocationAskId, StaffId};
use crate::storage::certificates::{self, Certificate};
use crate::storage::db::{Read, Tx};
use crate::storage::issuances::hold_request;
use crate::storage::requests;
use crate::storage::revocation_asks::{self, RevocationAsk};
use crate::storage::staff;

const OWN: &str = "two-people-own";
const SAME_PERSON: &str = "two-people-same-person";
const ELSEWHERE: &str = "two-people-elsewhere";

/// A member of staff at a desk. That they may see the file, the caller has judged.
#[derive(Debug, Clone, Copy)]
pub struct Desk {
    pub staff: StaffId,
    pub actor: Actor,
    pub place: AskPlace,
    /// At the back office: none.
    pub office: Option<OfficeId>,
}

/// A question that waits, as the second person reads it.
pub struct Waiting {
    pub ask: RevocationAsk,
    pub ground: Zeroizing<String>,
    /// Name of who asks.
    pub asked_by: String,
    /// Why this member may not answer, as a text key.
    pub objection: Option<&'static str>,
}

/// Whether a pair can still be revoked.
pub fn is_open(state: CertificateState) -> bool {
    matches!(state, CertificateState::Active | CertificateState::Superseded)
}

/// The question about a pair that waits.
pub async fn waiting(
    ctx: &Context,
    desk: &Desk,
    certificate: CertificateId,
) -> Result<Option<Waiting>, ActionError> {
    let mut db = ctx.reader();
    let Some(ask) = revocation_asks::open(&mut db, certificate).await? else {
        return Ok(None);
    };
    let ground = ctx.open_text("revocation_ask", ask.id, "ground_sealed", &ask.ground_sealed)?;
    let asked_by = staff::get(&mut db, ask.asked_by).await?.name;
    let objection = objection(&mut db, desk, &ask).await?;
    Ok(Some(Waiting { ask, ground, asked_by, objection }))
}

/// Asks for a second person. Gives the path at which that is seen.
///
/// # Errors
/// [`ActionError::Stale`] for a pair that ended or that somebody has asked about; [`ActionError::Forbidden`] for one's
/// own.
pub async fn ask(
    ctx: &Context,
    desk: &Desk,
    id: CertificateId,
    reason: RevocationReason,
    ground: &Ground,
    submission: &Submission,
) -> Result<String, ActionError> {
    let mut tx = match ctx.begin_once(submission).await? {
        Begun::First(tx) => tx,
        Begun::Before(location) => return Ok(location),
    };
    let seen = held(&mut tx, desk, id).await?;
    if revocation_asks::open(&mut tx, id).await?.is_some() {
        return Err(ActionError::Stale(id.0));
    }
    let ask: RevocationAskId = ctx.new_id()?;
    let question = RevocationAsk {
        id: ask,
        certificate: id,
        place: desk.place,
        office: desk.office,
        reason,
        ground_sealed: ctx.seal("revocation_ask", ask, "ground_sealed", ground.as_str().as_bytes())?,
        asked_by: desk.staff,
        asked_at: ctx.now(),
    };
    revocation_asks::add(&mut tx, &question).await?;
    let facts = json!({ "ask": ask, "reason": reason, "place": desk.place });
    let event = CertificateEvent::AskRevocation;
    certificate_moves::advance(ctx, &mut tx, &seen, event, seen.state, desk.actor, facts).await?;
    tx.commit().await?;
    Ok(submission.location.clone())
}

/// Answers. Agreeing revokes at once.
///
/// # Errors
/// [`ActionError::Stale`] if somebody else has answered, or the pair ended meanwhile; [`ActionError::Forbidden`] for who
/// asked, for another office, and for one's own.
pub async fn answer(
    ctx: &Context,
    desk: &Desk,
    id: CertificateId,
    answer: AskAnswer,
    submission: &Submission,
) -> Result<String, ActionError> {
    let mut tx = match ctx.begin_once(submission).await? {
        Begun::First(tx) => tx,
        Begun::Before(location) => return Ok(location),
    };
    let seen = held(&mut tx, desk, id).await?;
    if seen.last_seq != submission.version {
        return Err(ActionError::Stale(id.0));
    }
    let ask = revocation_asks::open(&mut tx, id).await?.ok_or(ActionError::Stale(id.0))?;
    if let Some(key) = objection(&mut tx, desk, &ask).await? {
        return Err(ActionError::Forbidden(key));
    }
    let answered = revocation_asks::answer(&mut tx, ask.id, answer, desk.staff, ctx.now()).await;
    answered.map_err(|error| ActionError::from(error).about(id))?;
    let facts = json!({ "way": "two_people", "place": desk.place, "ask": ask.id, "asked_by": ask.asked_by });
    match answer {
        AskAnswer::Agreed => {
            certificate_moves::revoke_with(ctx, &mut tx, &seen, ask.reason, desk.actor, facts).await?;
        }
        AskAnswer::Declined => {
            let event = CertificateEvent::DeclineRevocation;
            certificate_moves::advance(ctx, &mut tx, &seen, event, seen.state, desk.actor, facts).await?;
        }
    }
    tx.commit().await?;
    if answer == AskAnswer::Agreed {
        publish_lists::soon(ctx).await;
    }
    Ok(submission.location.clone())
}

/// The pair, held until the transaction ends, if it can be revoked by this member.
async fn held(tx: &mut Tx, desk: &Desk, id: CertificateId) -> Result<Certificate, ActionError> {
    let request = certificates::get(tx, id).await?.request;
    hold_request(tx, request).await?;
    let seen = certificates::get(tx, id).await?;
    if !is_open(seen.state) {
        return Err(ActionError::Stale(id.0));
    }
    let member = staff::get(tx, desk.staff).await?;
    let number = staff::national_number_index(tx, desk.staff).await?;
    let is_own = requests::get(tx, request).await?.enrolment == Some(member.enrolment)
        || number.as_ref() == Some(&seen.national_number_index);
    if is_own { Err(ActionError::Forbidden(OWN)) } else { Ok(seen) }
}

/// Why this member may not answer that question. One person with two posts is one person.
async fn objection(
    db: &mut impl Read,
    desk: &Desk,
    ask: &RevocationAsk,
) -> Result<Option<&'static str>, ActionError> {
    if (desk.place, desk.office) != (ask.place, ask.office) {
        return Ok(Some(ELSEWHERE));
    }
    let theirs = staff::national_number_index(db, ask.asked_by).await?;
    let same_number = theirs.is_some() && theirs == staff::national_number_index(db, desk.staff).await?;
    Ok((desk.staff == ask.asked_by || same_number).then_some(SAME_PERSON))
}
