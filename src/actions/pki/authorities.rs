//! The authorities as the issuer works with them.

use std::sync::Arc;

use super::aside;
use crate::actions::{ActionError, Context};
use crate::adapters::issuer::authority::Authority;
use crate::adapters::signing_keys::{CaKey, KeyError};
use crate::domain::certificate::authority_name::AuthorityRole;
use crate::domain::certificate::profile::Addresses;
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
