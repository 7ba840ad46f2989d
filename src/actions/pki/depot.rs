//! The depot of encryption tokens: open to everyone who wants to encrypt for somebody (`domain.md` 2.5).

use super::look_ups::{self, Issued};
use crate::actions::{ActionError, Context, blind_index, misses};
use crate::domain::instant::Instant;
use crate::domain::organisation::{ApplicationId, Identifier, IdentifierType};
use crate::domain::person::national_number::NationalNumber;
use crate::domain::request::environment::Environment;
use crate::domain::word::Word;
use crate::storage::certificates;
use crate::storage::encryption_tokens;

/// Whom a token is for.
#[derive(Debug)]
pub enum Sought {
    Person(NationalNumber),
    /// `TYPE=NUMBER[, APPLICATION]`, as its certificate is called. What stands in the certificate of one application is
    /// not given for another, nor for none.
    Organisation(String),
}

/// Why nobody is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unreadable {
    /// No type of number that eHealth knows.
    Type,
    /// No number of that type, or no name of an application.
    Value,
}

impl Sought {
    /// Reads type and number in eHealth's spelling; `application` is empty for a certificate that names none.
    pub fn read(kind: &str, digits: &str, application: &str) -> Result<Self, Unreadable> {
        let kind = IdentifierType::parse(kind).ok_or(Unreadable::Type)?;
        if kind == IdentifierType::Ssin {
            return match NationalNumber::from_stored(digits) {
                Ok(number) if application.is_empty() => Ok(Self::Person(number)),
                _ => Err(Unreadable::Value),
            };
        }
        let identifier = Identifier::from_stored(kind.word(), digits).ok_or(Unreadable::Value)?;
        if application.is_empty() {
            return Ok(Self::Organisation(identifier.to_string()));
        }
        let application = ApplicationId::from_stored(application).ok_or(Unreadable::Value)?;
        Ok(Self::Organisation(format!("{identifier}, {application}")))
    }

    fn index(&self, ctx: &Context) -> Vec<u8> {
        match self {
            Self::Person(number) => blind_index::of_national_number(ctx, number),
            Self::Organisation(common_name) => blind_index::of_common_name(ctx, common_name),
        }
    }
}

/// The token of whoever is sought, DER SignedData.
///
/// # Errors
/// [`ActionError::NotFound`] where no token is found.
pub async fn find(ctx: &Context, environment: Environment, sought: &Sought) -> Result<Vec<u8>, ActionError> {
    let found = encryption_tokens::found_by(&mut ctx.reader(), environment, &sought.index(ctx)).await?;
    found.and_then(|token| token.etk_der).ok_or(ActionError::NotFound)
}

/// What a search in the depot gave.
#[derive(Debug)]
pub enum Searched {
    /// The certificate whose token is found.
    Found(Box<Issued>),
    /// The same for a number that nobody has, and for somebody without a token.
    Nothing,
    /// Too many searches in vain from this address: not looked at before this moment.
    Wait(Instant),
}

/// Searches for software at the network address.
pub async fn search(
    ctx: &Context,
    network: &str,
    environment: Environment,
    sought: &Sought,
) -> Result<Searched, ActionError> {
    if let Some(until) = misses::held(ctx, network).await? {
        return Ok(Searched::Wait(until));
    }
    let index = sought.index(ctx);
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
