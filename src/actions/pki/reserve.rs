//! The first transaction: everything is checked once more, and what will be signed is written down.

use super::material::Material;
use super::{Halt, authorities as authority, hindered, key_refusal};
use crate::actions::{ActionError, Context};
use crate::adapters::faults::FailPoint;
use crate::adapters::issuer::authority::Authority;
use crate::adapters::issuer::{key_checks, prepare};
use crate::domain::certificate::blocked_key::KeyRefusal;
use crate::domain::certificate::deadline::RENEWAL_WINDOW;
use crate::domain::certificate::list_scope::ListScope;
use crate::domain::certificate::obstacle::Obstacle;
use crate::domain::certificate::profile::Purpose;
use crate::domain::certificate::serial::Serial;
use crate::domain::enrolment::EnrolmentState;
use crate::domain::id::{AuthorityId, RequestId};
use crate::domain::key::level::Level;
use crate::domain::request::RequestState;
use crate::domain::word::Word;
use crate::storage::db::Tx;
use crate::storage::issuances::{self, Issuance};
use crate::storage::requests::{self, Request};
use crate::storage::{certificates, decisions, enrolments, subject_keys};

/// What there is to sign after the first transaction.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Reservation {
    /// The intention is committed, by this run or an earlier one.
    Held,
    /// The request is not (or no longer) being issued.
    NotIssuing,
}

/// Checks the request and commits the intention to sign. An intention that stands already is left as it is:
/// it was checked when it was made, and its bytes may have been signed.
pub(super) async fn reserve(ctx: &Context, id: RequestId) -> Result<Reservation, Halt> {
    let mut tx = ctx.db.begin().await?;
    issuances::hold_request(&mut tx, id).await?;
    let request = requests::get(&mut tx, id).await?;
    if request.state != RequestState::Issuing {
        return Ok(Reservation::NotIssuing);
    }
    if !issuances::reserved(&mut tx, id).await?.is_empty() {
        return Ok(Reservation::Held);
    }
    check(ctx, &mut tx, &request).await?;
    claim_keys(ctx, &mut tx, id).await?;
    write_down(ctx, &mut tx, &request).await?;
    ctx.faults.pass(FailPoint::BeforeReservation)?;
    tx.commit().await?;
    Ok(Reservation::Held)
}

/// R13 again, because time has passed: the first obstacle found.
async fn check(ctx: &Context, tx: &mut Tx, request: &Request) -> Result<(), Halt> {
    let stop = |obstacle| Err(Halt::Obstacle(obstacle));
    if !is_approved(tx, request).await? {
        return stop(Obstacle::NotApproved);
    }
    if request.contract_version.is_none() || request.contract_hash.is_none() {
        return stop(Obstacle::ContractMissing);
    }
    let sufficient = request.sign_in.as_ref().is_some_and(|sign_in| {
        let table = &ctx.settings.assurance;
        u16::try_from(sign_in.level)
            .is_ok_and(|level| table.sufficient_for_ehealth(Level(level), sign_in.means))
    });
    if !sufficient {
        return stop(Obstacle::SignInInsufficient);
    }
    // Without a local enrolment the identity and the key are the external provider's affair (journey, rule 9).
    if let Some(enrolment) = request.enrolment
        && enrolments::get(tx, enrolment).await?.state != EnrolmentState::KeyActive
    {
        return stop(Obstacle::EnrolmentNotActive);
    }
    let subject = request.subject_index().ok_or(Halt::Obstacle(Obstacle::SubjectUnfit))?;
    let active = certificates::active_of(tx, request.environment, subject).await?;
    if active.is_some_and(|older| older.not_after.since(ctx.now()) > RENEWAL_WINDOW) {
        return stop(Obstacle::CertificateActive);
    }
    Ok(())
}

/// Whether approvals stand for exactly this version, by other eyes than those that checked the identity.
async fn is_approved(tx: &mut Tx, request: &Request) -> Result<bool, ActionError> {
    if request.approved_version != Some(request.version) {
        return Ok(false);
    }
    let standing = decisions::standing(tx, request.id, request.version).await?;
    let approves = |verdict: &str| matches!(verdict, "approve" | "agree");
    let all = standing.iter().all(|one| approves(&one.verdict) && one.approver != request.checked_by);
    Ok(all && standing.iter().any(|one| one.verdict == "approve"))
}

/// A key is used once, for one purpose, in one request, and not at all once it is blocked: judged here again, not only at the upload.
async fn claim_keys(ctx: &Context, tx: &mut Tx, id: RequestId) -> Result<(), Halt> {
    for key in subject_keys::of_request(tx, id).await? {
        match key_refusal::of(ctx, tx, &key).await? {
            Some(KeyRefusal::Blocked) => return Err(Halt::Obstacle(Obstacle::KeyBlocked)),
            Some(KeyRefusal::Known) => return Err(Halt::Obstacle(Obstacle::KeyWeak)),
            None => {}
        }
        if !issuances::claim_key(tx, id, &key).await? {
            return Err(Halt::Obstacle(Obstacle::KeyUsed));
        }
    }
    Ok(())
}

async fn write_down(ctx: &Context, tx: &mut Tx, request: &Request) -> Result<(), Halt> {
    let material = Material::of(ctx, tx, request).await?;
    let stored = authority::issuing(tx, request.environment).await?;
    let stored = stored.ok_or(Halt::Obstacle(Obstacle::AuthorityMissing))?;
    let authority = authority::read(&stored, ctx.settings.profiles.addresses(request.environment).base())?;
    for purpose in Purpose::ALL {
        key_checks::check(material.key(*purpose)).map_err(hindered(Obstacle::KeyWeak))?;
    }
    // The other certificate is signed by the holder's own key, once this one is there.
    let issuance = draw(ctx, request.id, &material, (stored.id, &authority), Purpose::Authentication)?;
    issuances::reserve(tx, &issuance).await?;
    Ok(())
}

/// Draws a serial and prepares the bytes: built, linted, not signed.
fn draw(
    ctx: &Context,
    request: RequestId,
    material: &Material,
    (id, authority): (AuthorityId, &Authority),
    purpose: Purpose,
) -> Result<Issuance, Halt> {
    let serial = Serial::from_random(ctx.random.bytes().map_err(ActionError::from)?);
    let reserved_at = ctx.now();
    let list = ListScope::of(serial);
    let profile = ctx.settings.profiles.leaf(material.environment);
    let input = material.input(purpose, (serial, list), (profile, reserved_at), authority);
    let linted = prepare(&input).map_err(hindered(Obstacle::LintRefused))?;
    Ok(Issuance {
        authority: id,
        serial,
        list,
        request,
        purpose,
        tbs: linted.tbs_der().to_vec(),
        tbs_sha256: linted.tbs_sha256().to_vec(),
        address_base: authority.addresses.base().to_owned(),
        profile: profile.clone(),
        reserved_at,
    })
}
