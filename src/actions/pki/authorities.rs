//! The authorities as the issuer works with them.

use std::sync::Arc;

use super::aside;
use crate::actions::{ActionError, Context};
use crate::adapters::issuer::authority::Authority;
use crate::adapters::issuer::{chain, keystore};
use crate::adapters::signing_keys::{CaKey, KeyError};
use crate::domain::certificate::authority_name::AuthorityRole;
use crate::domain::certificate::profile::Addresses;
use crate::domain::instant::Instant;
use crate::domain::request::environment::Environment;
use crate::storage::authorities::{self, Authority as Stored};
use crate::storage::db::Read;

/// The authority that issues for an environment; `None` before `ca init`.
pub async fn issuing(db: &mut impl Read, environment: Environment) -> Result<Option<Stored>, ActionError> {
    Ok(authorities::active(db, environment, AuthorityRole::Issuing).await?)
}

/// Reads a stored authority. What it issues will hold addresses below `address_base`.
pub fn read(stored: &Stored, address_base: &str) -> Result<Authority, ActionError> {
    Authority::from_der(stored.name, stored.certificate_der.clone(), Addresses::new(address_base))
        .map_err(|error| ActionError::Outside("the certificate of an authority", Box::new(error)))
}

/// Opens an authority's key; kept open from then on.
pub async fn key(ctx: &Context, stored: &Stored) -> Result<Result<Arc<CaKey>, KeyError>, ActionError> {
    let (ring, name) = (ctx.authority_keys.clone(), stored.key_name.clone());
    aside(move || ring.key(&name)).await
}

/// An authority as operators and relying parties compare it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Description {
    /// Its name in addresses: `production-root-001`.
    pub slug: String,
    /// RFC 2253 text.
    pub subject: String,
    /// Forty hexadecimal digits.
    pub serial: String,
    /// SHA-256 of the certificate: pairs of upper-case hexadecimal digits with colons between.
    pub fingerprint: String,
    /// Last second in which it holds.
    pub not_after: Instant,
}

/// Describes a stored authority.
pub fn describe(stored: &Stored) -> Result<Description, ActionError> {
    let der = &stored.certificate_der;
    let serial = keystore::serial(der)
        .map_err(|error| ActionError::Outside("the serial number of an authority", Box::new(error)))?;
    let pairs = crate::adapters::vault::sha256(der).map(|octet| format!("{octet:02X}"));
    Ok(Description {
        slug: stored.name.slug(),
        subject: chain::subject(der).ok_or(ActionError::NotFound)?,
        serial: serial.hex(),
        fingerprint: pairs.join(":"),
        not_after: stored.not_after,
    })
}

/// Describes every authority there is.
pub async fn list(ctx: &Context) -> Result<Vec<Description>, ActionError> {
    authorities::all(&mut ctx.reader()).await?.iter().map(describe).collect()
}
