//! Erasure on request (GDPR, article 17): what is personal goes; facts and hashes stay, and what a trust service must
//! be able to show stays until it need not any more.

use serde_json::json;

use super::{Named, Person, find, record};
use crate::actions::retention::{erase_enrolment, erase_request};
use crate::actions::{ActionError, Context, enrolment_moves};
use crate::domain::actor::{Actor, ActorKind};
use crate::domain::certificate::CertificateState;
use crate::domain::data::act::Act;
use crate::domain::data::period::EVIDENCE_AFTER_END;
use crate::domain::enrolment::deadline::EnrolmentFacts;
use crate::domain::enrolment::{EnrolmentEvent, EnrolmentMachine, EnrolmentState};
use crate::domain::instant::Instant;
use crate::domain::machine::{State, allowed};
use crate::storage::certificates::Certificate;
use crate::storage::db::{Read, Tx};
use crate::storage::{keys, persons, retention, sessions, staff};

/// What an erasure would do, or did.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// Why nothing may be erased now.
    pub obstacles: Vec<String>,
    pub goes: Vec<String>,
    /// What stays, why, and until when.
    pub stays: Vec<String>,
}

/// What erasing this person would do.
pub async fn plan(ctx: &Context, named: &Named) -> Result<Plan, ActionError> {
    let mut db = ctx.db.moment().await?;
    let mut plan = Plan::default();
    for person in find(ctx, &mut db, named).await? {
        judge(ctx, &mut db, &person, &mut plan).await?;
    }
    Ok(plan)
}

/// Erases, unless the plan has an obstacle. The files of documents are deleted by the job right after.
pub async fn run(ctx: &Context, named: &Named, operator: &str) -> Result<Plan, ActionError> {
    let mut tx = ctx.db.begin().await?;
    let mut plan = Plan::default();
    let people = find(ctx, &mut tx, named).await?;
    for person in &people {
        judge(ctx, &mut tx, person, &mut plan).await?;
    }
    if !plan.obstacles.is_empty() {
        tx.rollback().await?;
        return Ok(plan);
    }
    for person in &people {
        erase(ctx, &mut tx, person).await?;
        record(ctx, &mut tx, person, Act::Erase, operator, None).await?;
    }
    tx.commit().await?;
    Ok(plan)
}

async fn judge(
    ctx: &Context,
    db: &mut impl Read,
    person: &Person,
    plan: &mut Plan,
) -> Result<(), ActionError> {
    for hold in person.holds(db).await? {
        let ground = hold.ground.unwrap_or_default();
        plan.obstacles.push(format!("{} is under the legal hold {ground} of {}", hold.reference, hold.at));
    }
    if let Some(file) = &person.enrolment {
        if !may_close(file.state) {
            plan.obstacles.push(format!("the file {} is open: {}", file.reference, file.state));
        }
        if staff::by_enrolment(db, file.id).await?.is_some_and(|member| member.active) {
            plan.obstacles.push(format!("the file {} is that of a member of staff at work", file.reference));
        }
        plan.goes.push(format!("the person, the keys and the sign-ins of file {}", file.reference));
        plan.stays.push(format!("file {}: its states, times, hashes and history, for ever", file.reference));
    }
    for request in &person.requests {
        if !request.state.is_final() {
            plan.obstacles.push(format!("the request {} is open: {}", request.reference, request.state));
        }
        plan.goes.push(format!("details, documents and letters of request {}", request.reference));
        plan.stays.push(format!(
            "request {}: decisions, hashes of documents and keys, history, for ever",
            request.reference
        ));
    }
    for certificate in &person.certificates {
        let id = certificate.id;
        if matches!(certificate.state, CertificateState::Active | CertificateState::Superseded) {
            let until = certificate.not_after;
            plan.obstacles.push(format!("the certificate {id} is valid until {until}: revoke it first"));
        } else if is_needed(ctx, certificate) {
            plan.stays.push(format!(
                "certificate {id} with name and number in certificate, issuance and encryption_token, until {}: \
                 evidence of a trust service (ETSI EN 319 411-1, OVR-6.4.6-01)",
                needed_until(certificate)
            ));
        } else {
            plan.goes.push(format!("certificate {id}"));
        }
    }
    Ok(())
}

fn needed_until(certificate: &Certificate) -> Instant {
    certificate.not_after.plus(EVIDENCE_AFTER_END)
}

fn is_needed(ctx: &Context, certificate: &Certificate) -> bool {
    ctx.now() <= needed_until(certificate)
}

fn may_close(state: EnrolmentState) -> bool {
    let (event, to) = (EnrolmentEvent::Close, EnrolmentState::Closed);
    state == to || allowed::<EnrolmentMachine>(Some(state), event, ActorKind::Operator, to).is_ok()
}

async fn erase(ctx: &Context, tx: &mut Tx, person: &Person) -> Result<(), ActionError> {
    if let Some(file) = &person.enrolment {
        if file.state != EnrolmentState::Closed {
            let facts = json!({ "asked": true });
            let deadlines = EnrolmentFacts::at(ctx.now());
            let (event, to) = (EnrolmentEvent::Close, EnrolmentState::Closed);
            enrolment_moves::advance(ctx, tx, file, event, to, Actor::Operator, facts, &deadlines).await?;
            sessions::end_all(tx, file.id, ctx.now()).await?;
            keys::revoke_all(tx, file.id).await?;
        }
        erase_enrolment(tx, file.id).await?;
        persons::clear_deadlines(tx, file.id.0, ctx.now()).await?;
    }
    for request in &person.requests {
        erase_request(ctx, tx, request.id, true).await?;
        persons::clear_deadlines(tx, request.id.0, ctx.now()).await?;
    }
    for certificate in &person.certificates {
        if !is_needed(ctx, certificate) {
            retention::erase_evidence(tx, certificate.id, ctx.now()).await?;
        }
    }
    Ok(())
}
