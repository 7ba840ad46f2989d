//! The provider's own computer: keys that never leave it, signing requests, and the keystore at the end.

use secrecy::SecretString;

use super::{PlayError, Provider};
use crate::adapters::issuer::csr::make::make_csr;
use crate::adapters::issuer::keystore::{self, Contents};
use crate::adapters::issuer::pem;
use crate::adapters::random::Random;
use crate::adapters::signing_keys::{RsaKey, RsaSize};
use crate::domain::certificate::dn::SubjectName;
use crate::domain::instant::Instant;
use crate::domain::person::mrz_name::MrzName;
use crate::domain::request::environment::Environment;

/// Both keys of a provider.
pub struct Keys {
    pub authentication: RsaKey,
    pub encryption: RsaKey,
    subject: SubjectName,
}

/// What the certificate page gives.
#[derive(Debug, Clone)]
pub struct Certificates {
    pub authentication: String,
    pub encryption: String,
    pub chain: String,
}

impl Keys {
    /// Makes two RSA keys of 2048 bits, as the procedure asks.
    pub fn make(person: &Provider) -> Result<Self, PlayError> {
        let step = "making keys";
        let given = Some(person.mrz_given.as_str()).filter(|given| !given.is_empty());
        let name = MrzName::from_stored(given, &person.mrz_family)
            .map_err(|_| PlayError::own(step)("the name is not one of a machine-readable zone"))?;
        Ok(Self {
            authentication: RsaKey::generate(RsaSize::Rsa2048).map_err(PlayError::own(step))?,
            encryption: RsaKey::generate(RsaSize::Rsa2048).map_err(PlayError::own(step))?,
            subject: SubjectName::new(&person.national_number, &name.certificate_name())
                .map_err(PlayError::own(step))?,
        })
    }

    /// The two signing requests, authentication first, as PEM.
    pub fn requests(&self) -> Result<[String; 2], PlayError> {
        let request =
            |key| make_csr(key, self.subject.parts()).map_err(PlayError::own("making a signing request"));
        Ok([request(&self.authentication)?, request(&self.encryption)?])
    }

    /// The serial number that was encrypted to the second key.
    pub fn read_serial(&self, challenge: &[u8]) -> Result<Vec<u8>, PlayError> {
        self.encryption.decrypt(challenge).map_err(PlayError::own("reading the serial number"))
    }

    /// The first key's signature.
    pub fn sign(&self, bytes: &[u8]) -> Result<Vec<u8>, PlayError> {
        self.authentication.sign(bytes).map_err(PlayError::own("signing the encryption certificate"))
    }

    /// The keystore with both keys, and the name medical software looks for.
    pub fn keystore(
        &self,
        certificates: &Certificates,
        environment: Environment,
        made: Instant,
        password: &SecretString,
    ) -> Result<(String, Vec<u8>), PlayError> {
        let step = "making the keystore";
        let first = |text: &str| {
            let block = pem::blocks(text).into_iter().next();
            block.and_then(|block| block.der).ok_or_else(|| PlayError::own(step)("no certificate"))
        };
        let authentication = first(&certificates.authentication)?;
        let encryption = first(&certificates.encryption)?;
        let chain: Vec<Vec<u8>> =
            pem::blocks(&certificates.chain).into_iter().filter_map(|block| block.der).collect();
        let authorities: Vec<&[u8]> =
            chain.iter().filter(|der| **der != authentication).map(Vec::as_slice).collect();
        let contents = Contents {
            authentication_key: &self.authentication,
            authentication: &authentication,
            encryption_key: &self.encryption,
            encryption: &encryption,
            authorities: &authorities,
        };
        let bytes = keystore::write(&contents, password).map_err(PlayError::own(step))?;
        Ok((self.subject.keystore_file_name(environment, made), bytes))
    }

    /// Both keys, each encrypted under the password, as PEM.
    pub fn encrypted(&self, password: &SecretString) -> Result<[String; 2], PlayError> {
        let one = |key: &RsaKey| {
            key.encrypted_pem(password, &Random::System).map_err(PlayError::own("keeping a key"))
        };
        Ok([one(&self.authentication)?, one(&self.encryption)?])
    }
}
