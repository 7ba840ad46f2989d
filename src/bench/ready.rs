//! Requests that a person has completed: every move up to `issuing`, made through the tables, without pages.

use uuid::Uuid;

use crate::actions::moves::{Step, make};
use crate::actions::{ActionError, Context};
use crate::adapters::issuer::SubjectKey as ReadKey;
use crate::adapters::vault::{Place, Purpose as HashPurpose};
use crate::domain::actor::Actor;
use crate::domain::certificate::profile::Purpose;
use crate::domain::enrolment::{EnrolmentEvent, EnrolmentMachine, EnrolmentState};
use crate::domain::id::{EnrolmentId, RequestId, StaffId};
use crate::domain::key::level::Means;
use crate::domain::language::Language;
use crate::domain::request::environment::Environment;
use crate::domain::request::{RequestEvent as E, RequestMachine, RequestState as S};
use crate::domain::staff::Role;
use crate::storage::db::Tx;
use crate::storage::decisions::{self, Decision};
use crate::storage::enrolments;
use crate::storage::requests::{self, Details, NO_CLERK, NewRequest, SignedIn};
use crate::storage::staff::{self, Staff};
use crate::storage::subject_keys::{self, SubjectKey};

/// Where these people sign in: an external provider, so that there is no local enrolment.
pub const ISSUER: &str = "https://csam.example";

/// Who asks, and with which keys.
#[derive(Debug, Clone, Copy)]
pub struct Applicant<'a> {
    /// National number, eleven digits.
    pub number: &'a str,
    /// SubjectPublicKeyInfo, DER: authentication, encryption.
    pub keys: [&'a [u8]; 2],
    /// On which local enrolment the sign-in rests, if on any.
    pub enrolment: Option<EnrolmentId>,
}

/// A completed request, in `issuing`.
pub async fn request(ctx: &Context, applicant: &Applicant<'_>) -> Result<RequestId, ActionError> {
    let mut tx = ctx.db.begin().await?;
    let approver = approver(ctx, &mut tx).await?;
    let id = signed_in(ctx, &mut tx, applicant).await?;
    submit_and_approve(ctx, &mut tx, id, approver).await?;
    advance(ctx, &mut tx, id, E::Complete, S::Issuing, person()).await?;
    tx.commit().await?;
    Ok(id)
}

/// The stored form of a public key.
pub fn subject_key(purpose: Purpose, spki_der: &[u8]) -> Result<SubjectKey, ActionError> {
    let key = ReadKey::from_spki(spki_der)
        .map_err(|error| ActionError::Outside("a public key", Box::new(error)))?;
    Ok(SubjectKey {
        purpose,
        spki_der: key.spki_der.clone(),
        spki_sha256: key.spki_sha256.to_vec(),
        key_identifier: key.ski20.to_vec(),
        bits: 2048,
    })
}

/// An enrolment that has no key.
pub async fn draft(ctx: &Context, tx: &mut Tx) -> Result<EnrolmentId, ActionError> {
    let enrolment: EnrolmentId = ctx.new_id()?;
    let row = enrolments::NewEnrolment {
        id: enrolment,
        reference: enrolment.to_string(),
        kind: "staff",
        office: None,
        language: Language::Fr,
    }
    .opened(ctx.now());
    enrolments::insert(tx, &row).await?;
    let (event, clerk) = (EnrolmentEvent::WalkIn, Actor::Clerk(StaffId(Uuid::nil())));
    let walk_in = Step::<EnrolmentMachine>::create(enrolment, event, EnrolmentState::Draft, clerk);
    make(ctx, tx, &walk_in).await?;
    Ok(enrolment)
}

fn person() -> Actor {
    Actor::Person(EnrolmentId(Uuid::nil()))
}

async fn signed_in(ctx: &Context, tx: &mut Tx, applicant: &Applicant<'_>) -> Result<RequestId, ActionError> {
    let id: RequestId = ctx.new_id()?;
    let row = NewRequest {
        id,
        reference: id.to_string(),
        environment: Environment::Production,
        browser_hash: None,
        language: Language::De,
        terms_version: "2026-10".to_owned(),
    };
    requests::insert(tx, &row.started(ctx.now())).await?;
    make(ctx, tx, &Step::<RequestMachine>::create(id, E::Start, S::Details, Actor::Visitor)).await?;
    let seen = requests::get(tx, id).await?;
    requests::record_details(tx, &seen, &details(ctx, applicant.number, id)?).await?;
    let [authentication, encryption] = applicant.keys;
    let keys = [
        subject_key(Purpose::Authentication, authentication)?,
        subject_key(Purpose::Encryption, encryption)?,
    ];
    subject_keys::put(tx, id, &keys).await?;
    advance(ctx, tx, id, E::GiveDetails, S::SignInDue, Actor::Visitor).await?;
    let sign_in = SignedIn {
        issuer: ISSUER.to_owned(),
        subject: applicant.number.to_owned(),
        level: 400,
        means: Means::MobileApp,
        at: ctx.now(),
    };
    let contract = ("2026-10", &[9_u8; 32][..]);
    requests::record_sign_in(tx, id, applicant.enrolment, NO_CLERK, &sign_in, contract).await?;
    advance(ctx, tx, id, E::ConfirmIdentity, S::ContractDue, person()).await?;
    Ok(id)
}

async fn submit_and_approve(
    ctx: &Context,
    tx: &mut Tx,
    request: RequestId,
    approver: StaffId,
) -> Result<(), ActionError> {
    requests::record_submission(tx, request, 1, ctx.now()).await?;
    advance(ctx, tx, request, E::SendContract, S::Submitted, person()).await?;
    advance(ctx, tx, request, E::Take, S::InReview, Actor::Approver(approver)).await?;
    let decision = Decision {
        id: ctx.new_id()?,
        request,
        version: 1,
        step: "first".to_owned(),
        approver,
        checked_by: NO_CLERK,
        first_approver: None,
        verdict: "approve".to_owned(),
        reason: None,
        text: None,
        at: ctx.now(),
    };
    decisions::add(tx, &decision).await?;
    requests::record_approval(tx, request, Some(1)).await?;
    advance(ctx, tx, request, E::Approve, S::Approved, Actor::Approver(approver)).await
}

async fn advance(
    ctx: &Context,
    tx: &mut Tx,
    id: RequestId,
    event: E,
    to: S,
    actor: Actor,
) -> Result<(), ActionError> {
    let seen = requests::get(tx, id).await?.seen();
    make(ctx, tx, &Step::<RequestMachine>::of(id, seen, event, to, actor)).await?;
    Ok(())
}

async fn approver(ctx: &Context, tx: &mut Tx) -> Result<StaffId, ActionError> {
    if let Some(known) = staff::all(tx).await?.first() {
        return Ok(known.id);
    }
    let id: StaffId = ctx.new_id()?;
    let row = Staff {
        id,
        enrolment: draft(ctx, tx).await?,
        role: Role::Approver,
        office: None,
        name: "Amélie Aerts".to_owned(),
        email: "amelie@ehealth.example".to_owned(),
        language: Language::Fr,
        active: true,
    };
    staff::add(tx, &row, ctx.now()).await?;
    Ok(id)
}

fn details(ctx: &Context, number: &str, id: RequestId) -> Result<Details, ActionError> {
    let place = Place { table: "request", row: id.0, column: "national_number_sealed" };
    let sealed = ctx.vault.seal(&place, number.as_bytes(), &ctx.random)?;
    Ok(Details {
        national_number_sealed: sealed.into_bytes(),
        national_number_index: ctx
            .vault
            .keyed_hash(HashPurpose::NationalNumberIndex, number.as_bytes())
            .to_vec(),
        given_names: Some("María".to_owned()),
        family_name: "Núñez-Ørsted".to_owned(),
        mrz_given: Some("MARIA".to_owned()),
        mrz_family: "NUNEZ OERSTED".to_owned(),
        email: "maria@example.com".to_owned(),
        phone: "+34600000000".to_owned(),
    })
}
