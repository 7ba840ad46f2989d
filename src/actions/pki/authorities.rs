//! The authorities as the issuer works with them.

use std::sync::Arc;

use super::aside;
use crate::actions::{ActionError, Context};
use crate::adapters::issuer::authority::Authority;
use crate::adapters::issuer::{chain, keystore};
use crate::adapters::signing_keys::{CaKey, KeyError};
use crate::domain::certificate::authority_life::AuthorityState;
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

/// The root above an issuing authority: which one signed it, its signature tells.
///
/// # Errors
/// [`ActionError::NotFound`] if none did.
pub async fn root_above(db: &mut impl Read, issuing: &Stored) -> Result<Stored, ActionError> {
    let signed = |root: &Stored| {
        let (own, above) = (&issuing.certificate_der, &root.certificate_der);
        root.name.environment == issuing.name.environment
            && root.name.role == AuthorityRole::Root
            && chain::verify_authority(own, above, issuing.not_before).is_ok()
    };
    authorities::all(db).await?.into_iter().find(signed).ok_or(ActionError::NotFound)
}

/// Whether an authority still signs lists and answers here. One that is retired does until the last certificate ends
/// that it signed.
pub async fn is_at_work(ctx: &Context, stored: &Stored) -> Result<bool, ActionError> {
    if !stored.has_key() {
        return Ok(false);
    }
    if stored.state != AuthorityState::Retired || stored.name.role == AuthorityRole::Root {
        return Ok(true);
    }
    let last = authorities::last_end(&mut ctx.reader(), stored.id).await?;
    Ok(last.is_some_and(|last| ctx.now() <= last))
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
    pub state: AuthorityState,
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
        state: stored.state,
    })
}

/// Describes every authority there is.
pub async fn list(ctx: &Context) -> Result<Vec<Description>, ActionError> {
    authorities::all(&mut ctx.reader()).await?.iter().map(describe).collect()
}
