//! The signature, outside any transaction, over what stands written and nothing else.
//!
//! There is one way here for a new intention and for one that a crash left behind: the committed rows are read
//! back, linted again, and signed. PKCS#1 v1.5 is deterministic, so signing twice gives the same certificate.

use super::material::Material;
use super::{Halt, aside, authorities as authority, hindered};
use crate::actions::Context;
use crate::adapters::faults::FailPoint;
use crate::adapters::issuer::{Certificate, Linted, SubjectKey, sign as sign_linted};
use crate::domain::certificate::obstacle::Obstacle;
use crate::domain::certificate::profile::{Purpose, Validity};
use crate::domain::id::RequestId;
use crate::storage::authorities;
use crate::storage::db::Snapshot;
use crate::storage::issuances::{self, Issuance};
use crate::storage::requests::{self, Request};

/// The signed certificate beside the intention it fulfils.
pub(super) struct Signed {
    pub(super) issuance: Issuance,
    pub(super) certificate: Certificate,
    pub(super) validity: Validity,
    /// SKI of the authentication key.
    pub(super) key_identifier: [u8; 20],
    /// The other key of the request, for the encryption certificate.
    pub(super) encryption_key: SubjectKey,
}

/// An intention read back and linted.
struct Ready {
    issuance: Issuance,
    linted: Linted,
    validity: Validity,
}

/// Signs the intention of a request; `None` if it is fulfilled already.
pub(super) async fn sign(ctx: &Context, id: RequestId) -> Result<Option<Signed>, Halt> {
    let mut db = ctx.reader();
    let request = requests::get(&mut db, id).await?;
    let Some(reserved) = issuances::reserved(&mut db, id).await?.into_iter().next() else {
        return Ok(None);
    };
    let material = Material::of(ctx, &mut db, &request).await?;
    let ready = read_back(&mut db, &request, &material, reserved).await?;
    let stored = authorities::get(&mut db, ready.issuance.authority).await?;
    let key = authority::key(ctx, &stored).await?.map_err(hindered(Obstacle::SignatureFailed))?;
    ctx.faults.pass(FailPoint::BeforeSignature)?;
    let Ready { issuance, linted, validity } = ready;
    let certificate = aside(move || sign_linted(linted, &key)).await?;
    Ok(Some(Signed {
        issuance,
        certificate: certificate.map_err(hindered(Obstacle::SignatureFailed))?,
        validity,
        key_identifier: material.authentication.ski20,
        encryption_key: material.encryption,
    }))
}

async fn read_back(
    db: &mut Snapshot,
    request: &Request,
    material: &Material,
    issuance: Issuance,
) -> Result<Ready, Halt> {
    let stored = authorities::get(db, issuance.authority).await?;
    let authority = authority::read(&stored, &issuance.address_base)?;
    let named = (issuance.serial, issuance.list);
    let then = (&issuance.profile, issuance.reserved_at);
    let input = material.input(Purpose::Authentication, named, then, &authority);
    let refused = || Halt::Obstacle(Obstacle::LintRefused);
    let validity = input.validity().ok_or_else(refused)?;
    let linted =
        Linted::from_stored(issuance.tbs.clone(), &input).map_err(hindered(Obstacle::LintRefused))?;
    if issuance.request != request.id || linted.tbs_sha256().as_slice() != issuance.tbs_sha256 {
        return Err(refused());
    }
    Ok(Ready { issuance, linted, validity })
}
