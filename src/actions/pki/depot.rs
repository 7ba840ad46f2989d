//! The depot of encryption tokens: open to everyone who wants to encrypt for a person (`domain.md` 2.5).

use super::look_ups::{self, Issued};
use crate::actions::{ActionError, Context, blind_index, misses};
use crate::domain::instant::Instant;
use crate::domain::person::national_number::NationalNumber;
use crate::domain::request::environment::Environment;
use crate::storage::certificates;
use crate::storage::encryption_tokens::{self, EncryptionToken};

/// The token of the person with this national number (SSIN: eleven digits, register or BIS), DER SignedData.
///
/// # Errors
/// [`ActionError::NotFound`] for a number that is none, and for one that no token is found by.
pub async fn of_person(ctx: &Context, environment: Environment, ssin: &str) -> Result<Vec<u8>, ActionError> {
    let number = NationalNumber::from_stored(ssin).map_err(|_| ActionError::NotFound)?;
    let found = found(ctx, environment, &number).await?;
    found.and_then(|token| token.etk_der).ok_or(ActionError::NotFound)
}

/// The token by which this person is found, if one is.
async fn found(
    ctx: &Context,
    environment: Environment,
    number: &NationalNumber,
) -> Result<Option<EncryptionToken>, ActionError> {
    let index = blind_index::of_national_number(ctx, number);
    Ok(encryption_tokens::found_by(&mut ctx.reader(), environment, &index).await?)
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
    if let Some(token) = found(ctx, environment, number).await? {
        let certificate = certificates::get(&mut ctx.reader(), token.certificate).await?;
        let issued = look_ups::of_certificate(ctx, certificate).await?;
        if issued.usable_token().is_some() {
            return Ok(Searched::Found(Box::new(issued)));
        }
    }
    misses::count(ctx, network).await?;
    Ok(Searched::Nothing)
}
