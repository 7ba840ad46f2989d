//! The contract between a provider and the eHealth platform: a versioned text in four languages, filled with
//! the data of one request. Its hash is stored at the sign-in (R3), so that what is signed, reviewed and
//! completed can be held against what was offered.
//!
//! Until it is sent, the version of today is offered. What was sent stays under the version that was signed.

use serde::Serialize;

use super::subject;
use crate::actions::{ActionError, Context, contract_texts};
use crate::adapters::vault::sha256;
use crate::domain::certificate::profile::Purpose;
use crate::domain::contract_text::{Audience, ContractText, Wording};
use crate::domain::id::RequestId;
use crate::domain::instant::Instant;
use crate::domain::language::Language;
use crate::domain::organisation::Organisation;
use crate::domain::request::RequestState;
use crate::domain::request::environment::Environment;
use crate::domain::word::Word;
use crate::storage::db::Read;
use crate::storage::error::StorageError;
use crate::storage::requests::Request;
use crate::storage::subject_keys::{self, SubjectKey};

/// What the text is filled with. The order of the fields is part of the hash.
///
/// It holds the national number (inside the distinguished name), therefore `Debug` shows nothing of it.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct Facts {
    /// `HY-2026-7K3M-4QTX`.
    pub reference: String,
    /// As the person writes it.
    pub name: String,
    /// As the machine-readable zone spells it: the name inside `subject`.
    pub certificate_name: String,
    /// RFC 2253 text of the certificate's subject.
    pub subject: String,
    pub email: String,
    pub phone: String,
    /// SHA-1 of the public key bits, forty hexadecimal digits (RFC 5280, 4.2.1.2): eHealth's `PublicKeyIdentifier`.
    pub authentication_key: String,
    /// The same of the second key.
    pub encryption_key: String,
    /// `production` or `acceptance`.
    pub environment: Environment,
    /// Calendar months for which the certificates hold.
    pub validity_months: u16,
    /// The organisation that the person signs for. Left out for persons, so that their hashes stay.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organisation: Option<OrganisationFacts>,
}

/// The organisation as it stands in the certificate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OrganisationFacts {
    pub name: String,
    /// `CBE`, and the other words of `IdentifierType`.
    pub kind: String,
    pub number: String,
    pub application: Option<String>,
}

impl OrganisationFacts {
    fn of(organisation: &Organisation) -> Self {
        Self {
            name: organisation.name().to_string(),
            kind: organisation.identifier().kind().to_string(),
            number: organisation.identifier().digits().to_owned(),
            application: organisation.application().map(ToString::to_string),
        }
    }
}

impl std::fmt::Debug for Facts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Facts({})", self.reference)
    }
}

/// The contract of one request, ready to be shown, printed and hashed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contract {
    pub request: RequestId,
    pub version: String,
    /// The language of the request: the one text that counts, whatever language the page is read in.
    pub language: Language,
    /// The words of the version in that language, not yet filled.
    pub wording: Wording,
    pub facts: Facts,
    /// The sign-in from which on it was offered; the creation date of the PDF.
    pub offered_at: Instant,
}

impl Contract {
    /// What is stored with the request: see [`contract_hash`].
    pub fn hash(&self) -> [u8; 32] {
        contract_hash(&self.version, self.language, &self.facts)
    }
}

/// SHA-256 over the canonical JSON of version, language and facts: no blanks, the fields in the order of
/// their declaration, UTF-8. The version stands for the text.
pub fn contract_hash(version: &str, language: Language, facts: &Facts) -> [u8; 32] {
    #[derive(Serialize)]
    struct Canonical<'a> {
        version: &'a str,
        language: &'a str,
        facts: &'a Facts,
    }
    let canonical = Canonical { version, language: language.tag(), facts };
    // Strings and one number cannot fail to serialise; were it so, no stored hash would equal this one.
    sha256(serde_json::to_string(&canonical).unwrap_or_default().as_bytes())
}

/// The contract for a request whose details and keys are recorded: under the version of today until it is sent, and
/// ever after under the version that it was sent with, or that a correction offers.
///
/// # Errors
/// [`ActionError::NotFound`] before R2; [`StorageError::Nonsense`] if a key is missing.
pub async fn of_request(
    ctx: &Context,
    db: &mut impl Read,
    request: &Request,
) -> Result<Contract, ActionError> {
    match &request.contract_version {
        Some(version) if request.state != RequestState::ContractDue => {
            let text = contract_texts::of_version(db, version).await?;
            under(ctx, db, request, text).await
        }
        _ => of_today(ctx, db, request).await,
    }
}

/// The same under the version of today, whatever was offered before: what a signature of today is put under.
pub async fn of_today(ctx: &Context, db: &mut impl Read, request: &Request) -> Result<Contract, ActionError> {
    let text = contract_texts::now(ctx, db, Audience::of(request.for_organisation)).await?;
    under(ctx, db, request, text).await
}

async fn under(
    ctx: &Context,
    db: &mut impl Read,
    request: &Request,
    text: ContractText,
) -> Result<Contract, ActionError> {
    Ok(Contract {
        request: request.id,
        language: request.language,
        wording: text.words.of(request.language).clone(),
        version: text.version,
        facts: facts(ctx, db, request).await?,
        offered_at: offered_at(request),
    })
}

/// Whether the contract that was offered, in its own version, says what the request says now: its hash covers every
/// field.
///
/// # Errors
/// As [`of_request`].
pub async fn offered_holds(
    ctx: &Context,
    db: &mut impl Read,
    request: &Request,
) -> Result<bool, ActionError> {
    let Some(version) = &request.contract_version else { return Ok(false) };
    let now = contract_hash(version, request.language, &facts(ctx, db, request).await?);
    Ok(request.contract_hash.as_deref() == Some(now.as_slice()))
}

/// The moment from which on it was offered.
pub(super) fn offered_at(request: &Request) -> Instant {
    request.sign_in.as_ref().map_or(request.created_at, |sign_in| sign_in.at)
}

/// What the text is filled with.
pub(super) async fn facts(
    ctx: &Context,
    db: &mut impl Read,
    request: &Request,
) -> Result<Facts, ActionError> {
    let keys = subject_keys::of_request(db, request.id).await?;
    let details = subject::details(request)?;
    Ok(Facts {
        reference: request.reference.clone(),
        name: details.display_name(),
        certificate_name: subject::certificate_name(request)?,
        subject: subject::of(ctx, request)?.rfc2253(),
        email: details.email.clone(),
        phone: details.phone.clone(),
        authentication_key: identifier(&keys, Purpose::Authentication, request.id)?,
        encryption_key: identifier(&keys, Purpose::Encryption, request.id)?,
        environment: request.environment,
        validity_months: ctx.settings.profiles.leaf(request.environment).months(),
        organisation: request.organisation().map(OrganisationFacts::of),
    })
}

fn identifier(keys: &[SubjectKey], purpose: Purpose, id: RequestId) -> Result<String, ActionError> {
    let key = keys.iter().find(|key| key.purpose == purpose);
    let missing = StorageError::Nonsense { table: "subject_key", column: purpose.word(), id: id.0 };
    Ok(hex::encode(&key.ok_or(missing)?.key_identifier))
}

#[cfg(test)]
#[path = "contract_text_tests.rs"]
mod tests;
