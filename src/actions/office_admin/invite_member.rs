//! An administrator invites somebody to their office, or gives a colleague whose kit is dead a new one. The code is
//! shown once, to be handed over; the link goes by mail.

use serde_json::json;
use time::Date;

use super::{Desk, rights};
use crate::actions::staff::invite::{self, Invitation, Invited, NewStaff};
use crate::actions::{ActionError, Begun, Context, Submission, blind_index, enrolment_moves, kits};
use crate::adapters::vault::same;
use crate::domain::actor::Actor;
use crate::domain::calendar::brussels_day;
use crate::domain::enrolment::deadline::EnrolmentFacts;
use crate::domain::enrolment::{EnrolmentEvent, EnrolmentState, KitState};
use crate::domain::id::{EnrolmentId, FormKey, StaffId};
use crate::domain::language::Language;
use crate::domain::office_event::OfficeEvent;
use crate::domain::person::email::Email;
use crate::domain::person::national_number::NationalNumber;
use crate::domain::staff::Role;
use crate::storage::kits::{self as stored_kits, Kit};
use crate::storage::{enrolments, keys, staff};

/// Somebody to be invited.
#[derive(Debug, Clone)]
pub struct NewMember {
    pub name: String,
    pub email: Email,
    pub role: Role,
    pub language: Language,
    /// Kept as its keyed hash: nobody acts on their own file.
    pub number: NationalNumber,
    pub trained_on: Date,
}

/// What came of inviting.
#[derive(Debug)]
pub enum Handed {
    /// Show this, now: the code stands nowhere else.
    Kit(Box<Invitation>),
    /// The form was posted before and its code can no longer be shown; the person is at this path.
    At(String),
    /// Somebody with this e-mail address has a role already.
    AddressKnown,
}

/// Invites somebody. `browser` is the token of the administrator's browser.
///
/// # Errors
/// [`ActionError::Forbidden`] for a role of the back office, or a training still to come.
pub async fn invite_member(
    ctx: &Context,
    mut submission: Submission,
    browser: &str,
    desk: &Desk,
    new: &NewMember,
) -> Result<Handed, ActionError> {
    if !new.role.of_office() {
        return Err(ActionError::Forbidden("office-admin-role-elsewhere"));
    }
    if new.trained_on > brussels_day(ctx.now()) {
        return Err(ActionError::Forbidden("office-admin-training-future"));
    }
    let id: StaffId = ctx.new_id()?;
    submission.location = path_of(id);
    let mut tx = match ctx.begin_once(&submission).await? {
        Begun::First(tx) => tx,
        Begun::Before(location) => return shown_again(ctx, browser, submission.key, location).await,
    };
    let staff = NewStaff {
        name: new.name.clone(),
        email: new.email.clone(),
        role: new.role,
        office: Some(desk.office),
        language: new.language,
    };
    let draw = |enrolment| kits::draw_code(ctx, browser, submission.key, enrolment);
    let invitation = match invite::invite_as(ctx, &mut tx, id, &staff, draw).await? {
        Invited::Now(invitation) => invitation,
        Invited::Already => return Ok(Handed::AddressKnown),
        Invited::WrongOffice => return Err(ActionError::NotFound),
    };
    staff::record_national_number(&mut tx, id, &blind_index::of_national_number(ctx, &new.number)).await?;
    rights::record_training(ctx, &mut tx, desk, id, new.trained_on).await?;
    desk.record(ctx, &mut tx, OfficeEvent::Invited, Some(id), &json!({ "role": new.role.word() })).await?;
    tx.commit().await?;
    Ok(Handed::Kit(Box::new(invitation)))
}

/// Issues a new kit to a member of the office whose last one is dead, or whose key is lost (E15). The administrator
/// answers for who they are, as with the invitation.
pub async fn renew_kit(
    ctx: &Context,
    submission: &Submission,
    browser: &str,
    desk: &Desk,
    id: StaffId,
) -> Result<Handed, ActionError> {
    let mut tx = match ctx.begin_once(submission).await? {
        Begun::First(tx) => tx,
        Begun::Before(location) => return shown_again(ctx, browser, submission.key, location).await,
    };
    let member = desk.other_member_seen_at(&mut tx, id, submission.version).await?;
    let file = enrolments::get(&mut tx, member.enrolment).await?;
    if file.state == EnrolmentState::KeyLost {
        keys::revoke_all(&mut tx, file.id).await?;
    }
    let code = kits::draw_code(ctx, browser, submission.key, file.id);
    let kit = kits::issue(ctx, &mut tx, file.id, &code, None, Actor::Operator).await?;
    let deadlines = EnrolmentFacts { kit_deadline: Some(kit.expires_at), ..EnrolmentFacts::at(ctx.now()) };
    let (event, to) = (EnrolmentEvent::ReissueKit, EnrolmentState::KitIssued);
    let facts = json!({ "kit": kit.id, "administrator": desk.administrator });
    enrolment_moves::advance(ctx, &mut tx, &file, event, to, Actor::Operator, facts, &deadlines).await?;
    desk.record(ctx, &mut tx, OfficeEvent::KitIssued, Some(id), &json!({})).await?;
    tx.commit().await?;
    Ok(Handed::Kit(Box::new(invitation(ctx, id, file.id, &kit, code.grouped()))))
}

/// `/office/admin/staff/{id}`.
pub fn path_of(id: StaffId) -> String {
    format!("/office/admin/staff/{id}")
}

/// The same code for the same form of the same browser, as long as its kit lives.
async fn shown_again(
    ctx: &Context,
    browser: &str,
    key: FormKey,
    location: String,
) -> Result<Handed, ActionError> {
    let id = location.rsplit('/').next().and_then(|id| id.parse::<StaffId>().ok());
    let id = id.ok_or(ActionError::NotFound)?;
    let mut reader = ctx.reader();
    let enrolment = staff::get(&mut reader, id).await?.enrolment;
    let code = kits::draw_code(ctx, browser, key, enrolment);
    let kit = stored_kits::newest(&mut reader, enrolment).await?;
    let fits =
        |kit: &Kit| kit.state == KitState::Live && same(&kits::code_hash(ctx, kit.id, &code), &kit.code_hash);
    Ok(match kit.filter(fits) {
        Some(kit) => Handed::Kit(Box::new(invitation(ctx, id, enrolment, &kit, code.grouped()))),
        None => Handed::At(location),
    })
}

fn invitation(ctx: &Context, staff: StaffId, enrolment: EnrolmentId, kit: &Kit, code: String) -> Invitation {
    Invitation { staff, enrolment, link: kits::link(ctx, kit.id), code, expires_at: kit.expires_at }
}
