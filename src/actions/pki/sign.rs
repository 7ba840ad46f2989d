//! The signature, outside any transaction, over what stands written and nothing else.
//!
//! There is one way here for a new intention and for one that a crash left behind: the committed rows are read
//! back, linted again, and signed. PKCS#1 v1.5 is deterministic, so signing twice gives the same certificate.

use super::material::Material;
use super::{Halt, aside, authorities as authority, hindered};
use crate::actions::Context;
use crate::adapters::issuer::{Certificate, Linted, sign as sign_linted};
use crate::domain::certificate::obstacle::Obstacle;
use crate::domain::certificate::profile::{Purpose, Validity};
use crate::domain::id::RequestId;
use crate::storage::authorities;
use crate::storage::db::Snapshot;
use crate::storage::issuances::{self, Issuance};
use crate::storage::requests::{self, Request};

/// One signed certificate beside the intention it fulfils.
pub(super) struct Signed {
    pub(super) issuance: Issuance,
    pub(super) certificate: Certificate,
}

/// Both certificates of a request.
pub(super) struct Pair {
    pub(super) authentication: Signed,
    pub(super) encryption: Signed,
    pub(super) validity: Validity,
    /// SKI of the authentication key.
    pub(super) key_identifier: [u8; 20],
}

/// An intention read back and linted.
struct Ready {
    issuance: Issuance,
    linted: Linted,
    validity: Validity,
}

/// Signs both intentions of a request; `None` if they are fulfilled already.
pub(super) async fn sign(ctx: &Context, id: RequestId) -> Result<Option<Pair>, Halt> {
    let mut db = ctx.reader();
    let request = requests::get(&mut db, id).await?;
    let mut reserved = issuances::reserved(&mut db, id).await?.into_iter();
    let (Some(first), Some(second)) = (reserved.next(), reserved.next()) else {
        return Ok(None);
    };
    let material = Material::of(ctx, &mut db, &request).await?;
    let authentication = read_back(&mut db, &request, &material, first, Purpose::Authentication).await?;
    let encryption = read_back(&mut db, &request, &material, second, Purpose::Encryption).await?;
    let (validity, key_identifier) = (authentication.validity, material.authentication.ski20);
    let authentication = sign_one(ctx, authentication).await?;
    let encryption = sign_one(ctx, encryption).await?;
    Ok(Some(Pair { authentication, encryption, validity, key_identifier }))
}

async fn read_back(
    db: &mut Snapshot,
    request: &Request,
    material: &Material,
    issuance: Issuance,
    purpose: Purpose,
) -> Result<Ready, Halt> {
    let stored = authorities::get(db, issuance.authority).await?;
    let authority = authority::read(&stored, &issuance.address_base)?;
    let input = material.input(purpose, issuance.serial, issuance.reserved_at, &authority);
    let refused = || Halt::Obstacle(Obstacle::LintRefused);
    let validity = input.validity().ok_or_else(refused)?;
    let linted =
        Linted::from_stored(issuance.tbs.clone(), &input).map_err(hindered(Obstacle::LintRefused))?;
    if issuance.request != request.id || linted.tbs_sha256().as_slice() != issuance.tbs_sha256 {
        return Err(refused());
    }
    Ok(Ready { issuance, linted, validity })
}

async fn sign_one(ctx: &Context, ready: Ready) -> Result<Signed, Halt> {
    let stored = authorities::get(&mut ctx.reader(), ready.issuance.authority).await?;
    let key = authority::key(ctx, &stored).await?.map_err(hindered(Obstacle::SignatureFailed))?;
    let linted = ready.linted;
    let signed = aside(move || sign_linted(linted, &key)).await?;
    let certificate = signed.map_err(hindered(Obstacle::SignatureFailed))?;
    Ok(Signed { issuance: ready.issuance, certificate })
}
