//! The depot of encryption tokens: open to everyone who wants to encrypt for a person (`domain.md` 2.5).

use crate::actions::{ActionError, Context, blind_index};
use crate::domain::person::national_number::NationalNumber;
use crate::domain::request::environment::Environment;
use crate::storage::encryption_tokens;

/// The token of the person with this national number (SSIN: eleven digits, register or BIS), DER SignedData.
///
/// # Errors
/// [`ActionError::NotFound`] for a number that is none, and for one that no token is found by.
pub async fn of_person(ctx: &Context, environment: Environment, ssin: &str) -> Result<Vec<u8>, ActionError> {
    let number = NationalNumber::from_stored(ssin).map_err(|_| ActionError::NotFound)?;
    let index = blind_index::of_national_number(ctx, &number);
    let found = encryption_tokens::found_by(&mut ctx.reader(), environment, &index).await?;
    found.and_then(|token| token.etk_der).ok_or(ActionError::NotFound)
}
