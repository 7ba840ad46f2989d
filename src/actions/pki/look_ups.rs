//! What anybody's software may ask about a key or an authority (`domain.md` 2.2: GetCertificate is open). Nothing here
//! says more of a person than the certificate itself, and nothing is written.

use crate::actions::{ActionError, Context};
use crate::adapters::issuer::pem;
use crate::adapters::vault::sha256;
use crate::domain::certificate::key_identifier::KeyIdentifier;
use crate::domain::certificate::published::{CertificateStatus, EtkStatus};
use crate::domain::request::environment::Environment;
use crate::storage::authorities::{self, Authority};
use crate::storage::certificates::{self, Certificate};
use crate::storage::encryption_tokens::{self, EncryptionToken};
use crate::storage::requests::open;
use crate::storage::revocations::{self, Revocation};

/// What is known of a key.
#[derive(Debug)]
pub enum Found {
    /// No request that anybody has signed in for.
    Unknown,
    /// A request without a certificate.
    Asked {
        environment: Environment,
        status: CertificateStatus,
    },
    Issued(Box<Issued>),
}

/// A certificate with what else stands about it.
#[derive(Debug)]
pub struct Issued {
    pub certificate: Certificate,
    pub status: CertificateStatus,
    pub token: Option<EncryptionToken>,
    pub etk: EtkStatus,
    pub revocation: Option<Revocation>,
}

impl Issued {
    /// The token for whoever wants to encrypt, SignedData (RFC 5652), DER: only while it is meant to be used.
    pub fn usable_token(&self) -> Option<&[u8]> {
        let token = self.token.as_ref().filter(|_| self.etk == EtkStatus::ValidActive)?;
        token.etk_der.as_deref()
    }
}

/// What is known of the authentication key with this identifier.
pub async fn by_key(ctx: &Context, identifier: KeyIdentifier) -> Result<Found, ActionError> {
    let mut db = ctx.reader();
    if let Some(certificate) = certificates::by_key_identifier(&mut db, identifier).await? {
        return Ok(Found::Issued(Box::new(of_certificate(ctx, certificate).await?)));
    }
    let Some((environment, state)) = open::of_key(&mut db, identifier).await? else {
        return Ok(Found::Unknown);
    };
    Ok(CertificateStatus::of_request(state)
        .map_or(Found::Unknown, |status| Found::Asked { environment, status }))
}

/// What else stands about a certificate.
pub async fn of_certificate(ctx: &Context, certificate: Certificate) -> Result<Issued, ActionError> {
    let mut db = ctx.reader();
    let status = CertificateStatus::of(certificate.state, certificate.not_after, ctx.now());
    let token = encryption_tokens::of_certificate(&mut db, certificate.id).await?;
    let etk = EtkStatus::of(token.as_ref().map(|token| token.state), status);
    let revocation = revocations::of(&mut db, certificate.id).await?;
    Ok(Issued { certificate, status, token, etk, revocation })
}

/// The certificate and the authorities between it and the root, which is left out, in DER: as GetCertificate has it.
/// One issuing authority stands below each root.
pub async fn chain(ctx: &Context, certificate: &Certificate) -> Result<Vec<Vec<u8>>, ActionError> {
    let issuing = authorities::get(&mut ctx.reader(), certificate.authority).await?;
    Ok(vec![certificate.authentication_der.clone(), issuing.certificate_der])
}

/// The authorities of an environment, each issuing one before its root.
///
/// # Errors
/// [`ActionError::NotFound`] if it has none.
pub async fn authorities(ctx: &Context, environment: Environment) -> Result<Vec<Authority>, ActionError> {
    let all = authorities::all(&mut ctx.reader()).await?;
    let of_it: Vec<_> = all.into_iter().filter(|one| one.name.environment == environment).collect();
    if of_it.is_empty() { Err(ActionError::NotFound) } else { Ok(of_it) }
}

/// Certificates one after the other, as PEM.
pub fn pem<'a>(chain: impl IntoIterator<Item = &'a [u8]>) -> String {
    pem::certificates(chain)
}

/// By which caches tell two answers apart: the first half of SHA-256, hexadecimal.
pub fn fingerprint(answer: &[u8]) -> String {
    hex::encode(&sha256(answer)[..16])
}
