//! What anybody may fetch: the authorities' certificates and revocation lists.

use crate::actions::{ActionError, Context};
use crate::adapters::issuer::archive::{self, File};
use crate::adapters::issuer::pem;
use crate::domain::instant::Instant;
use crate::domain::request::environment::Environment;
use crate::storage::certificates::Certificate;
use crate::storage::db::Read;
use crate::storage::revocations::{self, Revocation};
use crate::storage::{authorities, revocation_lists};

/// The certificate of the authority that addresses call `slug`, DER (RFC 5280, 4.2.2.1).
pub async fn authority_certificate(ctx: &Context, slug: &str) -> Result<Vec<u8>, ActionError> {
    let found = authorities::by_slug(&mut ctx.reader(), slug).await?;
    Ok(found.ok_or(ActionError::NotFound)?.certificate_der)
}

/// The newest revocation list of the authority that addresses call `slug`, DER.
pub async fn revocation_list(ctx: &Context, slug: &str) -> Result<Vec<u8>, ActionError> {
    let mut db = ctx.reader();
    let authority = authorities::by_slug(&mut db, slug).await?.ok_or(ActionError::NotFound)?;
    Ok(revocation_lists::latest(&mut db, authority.id).await?.ok_or(ActionError::NotFound)?.der)
}

/// A revocation, and how far it has gone.
#[derive(Debug, Clone, Copy)]
pub struct Told {
    pub revocation: Revocation,
    /// When the first list was signed that holds it; from then on anybody can fetch one.
    pub listed_at: Option<Instant>,
}

/// What became of a certificate that was revoked.
pub async fn revocation(db: &mut impl Read, certificate: &Certificate) -> Result<Option<Told>, ActionError> {
    let Some(revocation) = revocations::of(db, certificate.id).await? else {
        return Ok(None);
    };
    let listed_at = revocation_lists::first_since(db, certificate.authority, revocation.revoked_at).await?;
    Ok(Some(Told { revocation, listed_at }))
}

/// A ZIP with the authorities of an environment: each as `SLUG.cer` (DER), all together in `chain.pem`.
/// The same authorities give the same bytes.
pub async fn chain_archive(ctx: &Context, environment: Environment) -> Result<Vec<u8>, ActionError> {
    let mut list = authorities::all(&mut ctx.reader()).await?;
    list.retain(|authority| authority.name.environment == environment);
    if list.is_empty() {
        return Err(ActionError::NotFound);
    }
    let chain = pem::certificates(list.iter().map(|authority| authority.certificate_der.as_slice()));
    let mut files: Vec<File> = list
        .into_iter()
        .map(|authority| File {
            name: format!("{}.cer", authority.name.slug()),
            bytes: authority.certificate_der,
        })
        .collect();
    files.push(File { name: "chain.pem".to_owned(), bytes: chain.into_bytes() });
    archive::write(&files).map_err(|error| ActionError::Outside("the archive of a chain", Box::new(error)))
}
