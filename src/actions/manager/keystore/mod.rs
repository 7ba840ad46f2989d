//! From the issued certificate to the keystore: the person's own computer opens the sealed keys, reads the serial
//! number, signs the encryption certificate and fills the keystore. What is done here is done for the browser and for
//! the command line alike; a private key or a password never comes here.

pub mod save;
pub mod seal;
pub mod sign;
pub mod template;

use super::mine;
use crate::actions::ActionError;
use crate::actions::pki::downloads;
use crate::domain::certificate::CertificateState;
use crate::domain::certificate::token::TokenState;
use crate::domain::id::CertificateId;
use crate::storage::certificates::Certificate;
use crate::storage::db::{Read, Snapshot, Tx};
use crate::storage::encryption_tokens::{self, EncryptionToken};
use crate::storage::issuances::hold_request;
use crate::storage::requests::Request;
use crate::storage::sessions::Session;

/// A certificate of the person, with what its keystore is made from.
#[derive(Debug)]
pub struct Held {
    pub request: Request,
    pub certificate: Certificate,
    pub token: EncryptionToken,
}

impl Held {
    /// Whether the keystore is still to be made: neither registered nor ended.
    pub fn is_open(&self) -> bool {
        self.token.state == TokenState::InRequest
            && matches!(self.certificate.state, CertificateState::Active | CertificateState::Superseded)
    }
}

/// Reads it; [`ActionError::NotFound`] for anybody else's, and for a certificate without a token.
pub async fn held(db: &mut impl Read, session: &Session, id: CertificateId) -> Result<Held, ActionError> {
    let (request, certificate) = mine::certificate(db, session, id).await?;
    let token = encryption_tokens::of_certificate(db, id).await?.ok_or(ActionError::NotFound)?;
    Ok(Held { request, certificate, token })
}

/// Reads it for a change: parallel posts go one after the other.
async fn hold(tx: &mut Tx, session: &Session, id: CertificateId) -> Result<Held, ActionError> {
    let (request, _) = mine::certificate(tx, session, id).await?;
    hold_request(tx, request.id).await?;
    held(tx, session, id).await
}

/// The authorities above a certificate in DER: issuing first, then the root.
pub async fn chain(db: &mut Snapshot, held: &Held) -> Result<Vec<Vec<u8>>, ActionError> {
    downloads::chain(db, &held.certificate).await
}
