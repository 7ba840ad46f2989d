//! Whether the certificate policies that are set are those that the issuing authorities were made for.

use super::authorities;
use crate::actions::ActionError;
use crate::domain::certificate::leaf_profile::Profiles;
use crate::domain::request::environment::Environment;
use crate::domain::word::Word;
use crate::storage::db::Read;

/// An issuing authority that could issue nothing: every certificate would be refused by lint T10.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "the policy set for {environment} is not that of {authority}, which certifies under {}: \
     set that one, or make an authority for the new one",
    .its.as_deref().unwrap_or("none")
)]
pub struct Disagreement {
    pub environment: Environment,
    /// Name of the authority in addresses.
    pub authority: String,
    /// The policy in its certificate.
    pub its: Option<String>,
}

/// The first environment whose authority was made for another policy.
pub async fn disagreement(
    db: &mut impl Read,
    profiles: &Profiles,
) -> Result<Option<Disagreement>, ActionError> {
    for environment in Environment::ALL.iter().copied() {
        let Some(stored) = authorities::issuing(db, environment).await? else { continue };
        let read = authorities::read(&stored, profiles.addresses(environment).base())?;
        if read.policy.as_deref() != Some(profiles.leaf(environment).policy()) {
            return Ok(Some(Disagreement { environment, authority: stored.name.slug(), its: read.policy }));
        }
    }
    Ok(None)
}
