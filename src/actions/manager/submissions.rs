//! What was typed, as it was submitted: kept sealed beside each version, so that a correction can be shown as a
//! difference.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::subject;
use crate::actions::{ActionError, Context};
use crate::domain::id::RequestId;
use crate::domain::request::correction::CorrectionField;
use crate::storage::corrections::{self, Submitted};
use crate::storage::db::{Read, Tx};
use crate::storage::error::StorageError;
use crate::storage::requests::{Details, Request};

/// The typed fields of one submission. `Debug` shows nothing of them.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Typed {
    /// Sealed with the rest, so that the fields of another version cannot be put in its place.
    version: i64,
    given_names: Option<String>,
    family_name: String,
    mrz_given: Option<String>,
    mrz_family: String,
    email: String,
    phone: String,
}

impl std::fmt::Debug for Typed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Typed(version {})", self.version)
    }
}

impl Typed {
    /// What the request says now.
    pub fn of(details: &Details, version: i64) -> Self {
        Self {
            version,
            given_names: details.given_names.clone(),
            family_name: details.family_name.clone(),
            mrz_given: details.mrz_given.clone(),
            mrz_family: details.mrz_family.clone(),
            email: details.email.clone(),
            phone: details.phone.clone(),
        }
    }

    /// What stood in that field; empty where nothing did; `None` for documents.
    pub fn value(&self, field: CorrectionField) -> Option<&str> {
        Some(match field {
            CorrectionField::FamilyName => &self.family_name,
            CorrectionField::GivenNames => self.given_names.as_deref().unwrap_or_default(),
            CorrectionField::MrzFamily => &self.mrz_family,
            CorrectionField::MrzGiven => self.mrz_given.as_deref().unwrap_or_default(),
            CorrectionField::Email => &self.email,
            CorrectionField::Phone => &self.phone,
            CorrectionField::Contract
            | CorrectionField::IdentityFront
            | CorrectionField::IdentityBack
            | CorrectionField::Mandate => return None,
        })
    }
}

/// Keeps what is submitted as this version.
pub async fn keep(ctx: &Context, tx: &mut Tx, request: &Request, version: i64) -> Result<(), ActionError> {
    let typed = Typed::of(subject::details(request)?, version);
    let id: Uuid = ctx.new_id()?;
    let json = serde_json::to_vec(&typed).map_err(|_| nonsense(id))?;
    let details_sealed = ctx.seal("submission", id, "details_sealed", &json)?;
    let sent = Submitted { id, request: request.id, version, details_sealed, sent_at: ctx.now() };
    Ok(corrections::keep(tx, &sent).await?)
}

/// What was typed in that version; `None` if it was not kept, or is erased.
pub async fn open(
    ctx: &Context,
    db: &mut impl Read,
    request: RequestId,
    version: i64,
) -> Result<Option<Typed>, ActionError> {
    let Some(kept) = corrections::kept(db, request, version).await? else {
        return Ok(None);
    };
    let json = ctx.open_text("submission", kept.id, "details_sealed", &kept.details_sealed)?;
    let typed: Typed = serde_json::from_str(&json).map_err(|_| nonsense(kept.id))?;
    if typed.version == version { Ok(Some(typed)) } else { Err(nonsense(kept.id).into()) }
}

fn nonsense(id: Uuid) -> StorageError {
    StorageError::Nonsense { table: "submission", column: "details_sealed", id }
}
