//! Invites a member of staff: an enrolment of their own (E2, E5, E10) with an activation kit, whose link goes
//! by mail and whose code the operator hands over.

use serde_json::json;

use crate::actions::{ActionError, Context, enrolment_moves, kits};
use crate::domain::actor::Actor;
use crate::domain::enrolment::code::ActivationCode;
use crate::domain::enrolment::deadline::EnrolmentFacts;
use crate::domain::enrolment::{EnrolmentEvent, EnrolmentState};
use crate::domain::id::{EnrolmentId, OfficeId, StaffId};
use crate::domain::instant::Instant;
use crate::domain::language::Language;
use crate::domain::person::email::Email;
use crate::domain::person::name::folded;
use crate::domain::reference::Reference;
use crate::domain::staff::Role;
use crate::storage::db::Tx;
use crate::storage::enrolments::{self, Enrolment, NewEnrolment, Person};
use crate::storage::error::StorageError;
use crate::storage::offices;
use crate::storage::staff::{self, Staff};

/// Who is to be invited.
#[derive(Debug, Clone)]
pub struct NewStaff {
    pub name: String,
    pub email: Email,
    pub role: Role,
    /// The one office of a clerk, supervisor or office administrator; none for the back office.
    pub office: Option<OfficeId>,
    pub language: Language,
}

/// An invitation as the operator hands it over. The code stands nowhere else.
#[derive(Clone)]
pub struct Invitation {
    pub staff: StaffId,
    pub enrolment: EnrolmentId,
    /// Address of the link that was mailed.
    pub link: String,
    /// The activation code, in four groups of four.
    pub code: String,
    pub expires_at: Instant,
}

impl std::fmt::Debug for Invitation {
    /// Without link and code: together they are an account.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Invitation").field("staff", &self.staff).finish_non_exhaustive()
    }
}

/// What inviting gave.
#[derive(Debug, Clone)]
pub enum Invited {
    Now(Invitation),
    /// Somebody with this e-mail address has a role already: one person, one role.
    Already,
    /// A role at a counter needs an office that exists, a role in the back office must have none.
    WrongOffice,
}

/// Invites somebody. The operator answers for the identity check, so no document is recorded.
pub async fn invite(ctx: &Context, new: NewStaff) -> Result<Invited, ActionError> {
    let mut tx = ctx.db.begin().await?;
    let code = ActivationCode::from_random(&ctx.random.bytes()?);
    let invited = invite_as(ctx, &mut tx, ctx.new_id()?, &new, |_| code).await?;
    if let Invited::Now(_) = &invited {
        tx.commit().await?;
    }
    Ok(invited)
}

/// The same inside the caller's transaction, for the member of staff `id`; `draw` gives the code for an enrolment.
pub(crate) async fn invite_as(
    ctx: &Context,
    tx: &mut Tx,
    id: StaffId,
    new: &NewStaff,
    draw: impl FnOnce(EnrolmentId) -> ActivationCode,
) -> Result<Invited, ActionError> {
    if !fits(tx, new).await? {
        return Ok(Invited::WrongOffice);
    }
    let enrolment = check_identity(ctx, tx, new).await?;
    let staff = Staff {
        id,
        enrolment: enrolment.id,
        role: new.role,
        office: new.office,
        name: new.name.clone(),
        email: new.email.folded(),
        language: new.language,
        active: true,
    };
    match staff::add(tx, &staff, ctx.now()).await {
        Err(StorageError::Conflict) => return Ok(Invited::Already),
        added => added?,
    }
    let code = draw(enrolment.id);
    let kit = kits::issue(ctx, tx, enrolment.id, &code, None, Actor::Operator).await?;
    let facts = json!({ "role": new.role.word() });
    let deadlines = EnrolmentFacts { kit_deadline: Some(kit.expires_at), ..EnrolmentFacts::at(ctx.now()) };
    let (event, to) = (EnrolmentEvent::IssueKit, EnrolmentState::KitIssued);
    enrolment_moves::advance(ctx, tx, &enrolment, event, to, Actor::Operator, facts, &deadlines).await?;
    Ok(Invited::Now(Invitation {
        staff: staff.id,
        enrolment: enrolment.id,
        link: kits::link(ctx, kit.id),
        code: code.grouped(),
        expires_at: kit.expires_at,
    }))
}

/// Whether role and office belong together.
async fn fits(tx: &mut Tx, new: &NewStaff) -> Result<bool, ActionError> {
    match (new.role.of_office(), new.office) {
        (true, Some(office)) => match offices::get(tx, office).await {
            Ok(_) => Ok(true),
            Err(StorageError::Missing) => Ok(false),
            Err(other) => Err(other.into()),
        },
        (of_office, office) => Ok(of_office == office.is_some()),
    }
}

/// Opens the enrolment and its check, and records who the person is: a name and an address, no number.
async fn check_identity(ctx: &Context, tx: &mut Tx, new: &NewStaff) -> Result<Enrolment, ActionError> {
    let now = ctx.now();
    let year = u16::try_from(now.utc().year()).unwrap_or_default();
    let draft = NewEnrolment {
        id: ctx.new_id()?,
        reference: Reference::from_random(year, &ctx.random.bytes()?).to_string(),
        kind: "staff",
        office: new.office,
        language: new.language,
    }
    .opened(now);
    let by = Actor::Operator;
    enrolment_moves::create(ctx, tx, &draft, EnrolmentEvent::WalkIn, by).await?;
    let (event, to) = (EnrolmentEvent::OpenCheck, EnrolmentState::IdentityCheck);
    let deadlines = EnrolmentFacts::at(now);
    let open = enrolment_moves::advance(ctx, tx, &draft, event, to, by, json!({}), &deadlines).await?;
    enrolments::record_person(tx, &open, new.language, &person(new)).await?;
    enrolments::confirm_answers(tx, open.id, None, now).await?;
    Ok(enrolments::get(tx, open.id).await?)
}

/// Staff are known by the one name the operator typed; a certificate name is never made of it.
fn person(new: &NewStaff) -> Person {
    Person {
        given_names: None,
        family_name: new.name.clone(),
        mrz_given: None,
        mrz_family: folded(&new.name).to_uppercase(),
        folded_name: folded(&new.name),
        birth_date: None,
        national_number_sealed: None,
        national_number_index: None,
        email: new.email.as_str().to_owned(),
        phone: None,
    }
}
