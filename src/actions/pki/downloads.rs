//! What the holder of a certificate downloads, as PEM.

use super::authorities as authority;
use crate::actions::{ActionError, Context};
use crate::adapters::issuer::pem;
use crate::domain::id::RequestId;
use crate::domain::word::words;
use crate::storage::db::Snapshot;
use crate::storage::{authorities, certificates, encryption_tokens, requests};

words! {
    /// A file of an issued request; the word is the name in its address, without `.pem`.
    pub enum Download {
        /// The authentication certificate.
        Authentication => "authentication",
        /// The encryption certificate, once its holder has signed it.
        Encryption => "encryption",
        /// The authorities above both: issuing first, then root.
        Chain => "chain",
    }
}

/// The PEM text for the person signed in as `subject` at `issuer`; [`ActionError::NotFound`] for everybody else
/// and before anything is issued.
pub async fn pem(
    ctx: &Context,
    issuer: &str,
    subject: &str,
    request: RequestId,
    download: Download,
) -> Result<String, ActionError> {
    let mut db = ctx.reader();
    let sign_in = requests::get(&mut db, request).await?.sign_in.ok_or(ActionError::NotFound)?;
    if (sign_in.issuer.as_str(), sign_in.subject.as_str()) != (issuer, subject) {
        return Err(ActionError::NotFound);
    }
    let found = certificates::of_request(&mut db, request).await?.ok_or(ActionError::NotFound)?;
    Ok(match download {
        Download::Authentication => pem::certificates([found.authentication_der.as_slice()]),
        Download::Encryption => {
            let token = encryption_tokens::of_certificate(&mut db, found.id).await?;
            let der = token.and_then(|token| token.certificate_der).ok_or(ActionError::NotFound)?;
            pem::certificates([der.as_slice()])
        }
        Download::Chain => {
            let chain = chain(&mut db, &found).await?;
            pem::certificates(chain.iter().map(Vec::as_slice))
        }
    })
}

/// The authorities above a certificate in DER: issuing first, then the root.
pub async fn chain(
    db: &mut Snapshot,
    certificate: &certificates::Certificate,
) -> Result<Vec<Vec<u8>>, ActionError> {
    let issuing = authorities::get(db, certificate.authority).await?;
    let root = authority::root_above(db, &issuing).await?;
    Ok(vec![issuing.certificate_der, root.certificate_der])
}
