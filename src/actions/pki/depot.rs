//! The depot of encryption tokens: open to everyone who wants to encrypt for somebody (`domain.md` 2.5).

use super::look_ups::{self, Issued};
use crate::actions::{ActionError, Context, blind_index, misses};
use crate::domain::instant::Instant;
use crate::domain::organisation::{ApplicationId, Identifier};
use crate::domain::person::national_number::NationalNumber;
use crate::domain::request::environment::Environment;
use crate::storage::certificates;
use crate::storage::encryption_tokens;

/// The token of the person with this national number (SSIN: eleven digits, register or BIS), DER SignedData.
///
/// # Errors
/// [`ActionError::NotFound`] for a number that is none, and for one that no token is found by.
pub async fn of_person(ctx: &Context, environment: Environment, ssin: &str) -> Result<Vec<u8>, ActionError> {
    let number = NationalNumber::from_stored(ssin).map_err(|_| ActionError::NotFound)?;
    etk(ctx, environment, &blind_index::of_national_number(ctx, &number)).await
}

/// The token of an organisation: `kind` and `digits` of its number, `application` empty for the certificate that names
/// none. A certificate of one application is not given for another, nor for none.
///
/// # Errors
/// As [`of_person`].
pub async fn of_organisation(
    ctx: &Context,
    environment: Environment,
    kind: &str,
    digits: &str,
    application: &str,
) -> Result<Vec<u8>, ActionError> {
    let identifier = Identifier::from_stored(kind, digits).ok_or(ActionError::NotFound)?;
    let common_name = match application {
        "" => identifier.to_string(),
        id => format!("{identifier}, {}", ApplicationId::from_stored(id).ok_or(ActionError::NotFound)?),
    };
    etk(ctx, environment, &blind_index::of_common_name(ctx, &common_name)).await
}

async fn etk(ctx: &Context, environment: Environment, index: &[u8]) -> Result<Vec<u8>, ActionError> {
    let found = encryption_tokens::found_by(&mut ctx.reader(), environment, index).await?;
    found.and_then(|token| token.etk_der).ok_or(ActionError::NotFound)
}

/// What a search in the depot gave.
#[derive(Debug)]
pub enum Searched {
    /// The certificate whose token is found.
    Found(Box<Issued>),
    /// The same for a number that nobody has, and for a person without a token.
    Nothing,
    /// Too many searches in vain from this address: not looked at before this moment.
    Wait(Instant),
}

/// Searches for the person with this national number, for software at the network address.
pub async fn search(
    ctx: &Context,
    network: &str,
    environment: Environment,
    number: &NationalNumber,
) -> Result<Searched, ActionError> {
    if let Some(until) = misses::held(ctx, network).await? {
        return Ok(Searched::Wait(until));
    }
    let index = blind_index::of_national_number(ctx, number);
    if let Some(token) = encryption_tokens::found_by(&mut ctx.reader(), environment, &index).await? {
        let certificate = certificates::get(&mut ctx.reader(), token.certificate).await?;
        let issued = look_ups::of_certificate(ctx, certificate).await?;
        if issued.usable_token().is_some() {
            return Ok(Searched::Found(Box::new(issued)));
        }
    }
    misses::count(ctx, network).await?;
    Ok(Searched::Nothing)
}
