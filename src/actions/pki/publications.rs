//! What anybody may fetch: the authorities' certificates, revocation lists and trusted lists.

use super::trusted_lists::named;
use crate::actions::{ActionError, Context};
use crate::domain::certificate::list_scope::ListScope;
use crate::domain::request::environment::Environment;
use crate::storage::trusted_lists::{self, SignedList};
use crate::storage::{authorities, chain_archives, revocation_lists};

/// The certificate of the authority that addresses call `slug`, DER (RFC 5280, 4.2.2.1).
pub async fn authority_certificate(ctx: &Context, slug: &str) -> Result<Vec<u8>, ActionError> {
    let found = authorities::by_slug(&mut ctx.reader(), slug).await?;
    Ok(found.ok_or(ActionError::NotFound)?.certificate_der)
}

/// The newest revocation list that addresses call `slug` (see [`ListScope::slug`]), DER.
pub async fn revocation_list(ctx: &Context, slug: &str) -> Result<Vec<u8>, ActionError> {
    let mut db = ctx.reader();
    let (authority, scope) = ListScope::from_slug(slug).ok_or(ActionError::NotFound)?;
    let authority = authorities::by_slug(&mut db, authority).await?.ok_or(ActionError::NotFound)?;
    Ok(revocation_lists::latest(&mut db, authority.id, scope).await?.ok_or(ActionError::NotFound)?.der)
}

/// The newest trusted list that addresses call `slug` (`production-person`), XML.
pub async fn trusted_list(ctx: &Context, slug: &str) -> Result<Vec<u8>, ActionError> {
    Ok(newest(ctx, slug).await?.xml)
}

/// What stands in the `.sha2` beside that list: SHA-256 of its bytes, hexadecimal.
pub async fn trusted_list_digest(ctx: &Context, slug: &str) -> Result<Vec<u8>, ActionError> {
    Ok(hex::encode(newest(ctx, slug).await?.sha256).into_bytes())
}

async fn newest(ctx: &Context, slug: &str) -> Result<SignedList, ActionError> {
    let (environment, list) = named(slug).ok_or(ActionError::NotFound)?;
    let found = trusted_lists::latest(&mut ctx.reader(), environment, list).await?;
    found.ok_or(ActionError::NotFound)
}

/// The ZIP with the authorities of an environment; see [`super::chain_archives`].
pub async fn chain_archive(ctx: &Context, environment: Environment) -> Result<Vec<u8>, ActionError> {
    let found = chain_archives::latest(&mut ctx.reader(), environment).await?;
    Ok(found.ok_or(ActionError::NotFound)?.zip)
}
