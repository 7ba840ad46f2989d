//! The authorities' keys as one process holds them: files under one passphrase, or a hardware token; opened once.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use secrecy::SecretString;

#[cfg(feature = "pkcs11")]
use super::Token;
use super::{AuditKey, CaKey, KeyError, ResponderKey, RsaSize, key_file};
use crate::adapters::random::Random;

/// The name of the audit's key.
const AUDIT: &str = "audit-001";

/// Folder, passphrase, and the keys opened so far. Cheap to clone; clones share what is open.
///
/// Every call may take tens of milliseconds (scrypt) or seconds (making a key): never on an async thread.
#[derive(Clone)]
pub struct KeyRing {
    folder: PathBuf,
    passphrase: SecretString,
    open: Arc<Opened<CaKey>>,
    responders: Arc<Opened<ResponderKey>>,
    audit: Arc<Opened<AuditKey>>,
    /// Where the authorities' keys are instead of in files.
    #[cfg(feature = "pkcs11")]
    token: Option<Token>,
}

/// The keys opened so far, by name.
type Opened<K> = Mutex<HashMap<String, Arc<K>>>;

impl std::fmt::Debug for KeyRing {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("KeyRing(…)")
    }
}

impl KeyRing {
    /// A ring over the key files of `folder`, which need not exist yet.
    pub fn new(folder: impl Into<PathBuf>, passphrase: SecretString) -> Self {
        Self {
            folder: folder.into(),
            passphrase,
            open: Arc::default(),
            responders: Arc::default(),
            audit: Arc::default(),
            #[cfg(feature = "pkcs11")]
            token: None,
        }
    }

    /// The same with the authorities' keys in a hardware token. Status responders keep theirs in files: they live two
    /// months, and sign at every question.
    #[cfg(feature = "pkcs11")]
    pub fn with_token(self, token: Token) -> Self {
        Self { token: Some(token), ..self }
    }

    /// The key of that name from its file; made in `size` if there is no file. It is not kept open: a root
    /// signs once in years.
    pub fn ensure(&self, name: &str, size: RsaSize, random: &Random) -> Result<CaKey, KeyError> {
        #[cfg(feature = "pkcs11")]
        if let Some(token) = &self.token {
            return token.ensure(name, size).map(CaKey::Token);
        }
        if CaKey::exists(&self.folder, name) {
            return CaKey::load(&self.folder, name, &self.passphrase);
        }
        match CaKey::create(&self.folder, name, size, &self.passphrase, random) {
            Err(KeyError::Exists) => CaKey::load(&self.folder, name, &self.passphrase),
            made => made,
        }
    }

    /// Whether there is a key of that name.
    pub fn holds(&self, name: &str) -> bool {
        #[cfg(feature = "pkcs11")]
        if let Some(token) = &self.token {
            return token.key(name).is_ok();
        }
        CaKey::exists(&self.folder, name)
    }

    /// The key of that name from its file, not kept open.
    pub fn load(&self, name: &str) -> Result<CaKey, KeyError> {
        #[cfg(feature = "pkcs11")]
        if let Some(token) = &self.token {
            return token.key(name).map(CaKey::Token);
        }
        CaKey::load(&self.folder, name, &self.passphrase)
    }

    /// The key of that name, opened once and kept. Parallel callers wait for the one that opens it.
    pub fn key(&self, name: &str) -> Result<Arc<CaKey>, KeyError> {
        opened(&self.open, name, || self.load(name))
    }

    /// The responder's key of that name; made if there is no file.
    pub fn ensure_responder(&self, name: &str, random: &Random) -> Result<Arc<ResponderKey>, KeyError> {
        let path = key_file::path(&self.folder, name);
        if !path.exists() {
            match key_file::create(&path, &ResponderKey::generate()?.pkcs8()?, &self.passphrase, random) {
                Ok(()) | Err(KeyError::Exists) => {}
                Err(error) => return Err(error),
            }
        }
        self.responder(name)
    }

    /// The key of the audit, made if there is no file. It lies in a file in any case: tokens rarely know Ed25519.
    pub fn ensure_audit(&self, random: &Random) -> Result<Arc<AuditKey>, KeyError> {
        let path = key_file::path(&self.folder, AUDIT);
        if !path.exists() {
            match key_file::create(&path, &AuditKey::generate()?, &self.passphrase, random) {
                Ok(()) | Err(KeyError::Exists) => {}
                Err(error) => return Err(error),
            }
        }
        opened(&self.audit, AUDIT, || AuditKey::from_pkcs8(&key_file::open(&path, &self.passphrase)?))
    }

    /// The responder's key of that name, opened once and kept.
    pub fn responder(&self, name: &str) -> Result<Arc<ResponderKey>, KeyError> {
        opened(&self.responders, name, || {
            ResponderKey::from_pkcs8(&key_file::open(&key_file::path(&self.folder, name), &self.passphrase)?)
        })
    }
}

fn opened<K>(
    keys: &Opened<K>,
    name: &str,
    open: impl FnOnce() -> Result<K, KeyError>,
) -> Result<Arc<K>, KeyError> {
    let mut keys = keys.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(key) = keys.get(name) {
        return Ok(Arc::clone(key));
    }
    let key = Arc::new(open()?);
    keys.insert(name.to_owned(), Arc::clone(&key));
    Ok(key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_made_once_and_opened_once() {
        let folder = tempfile::tempdir().unwrap();
        let ring = KeyRing::new(folder.path().join("keys"), SecretString::from("correct horse"));
        let random = Random::seeded(1);
        assert!(ring.key("issuing").is_err(), "nothing is made by asking");
        let made = ring.ensure("issuing", RsaSize::Rsa2048, &random).unwrap();
        let again = ring.ensure("issuing", RsaSize::Rsa2048, &random).unwrap();
        assert_eq!(made.spki_der().unwrap(), again.spki_der().unwrap());
        let opened = ring.key("issuing").unwrap();
        assert!(Arc::ptr_eq(&opened, &ring.clone().key("issuing").unwrap()));
        assert_eq!(format!("{ring:?}"), "KeyRing(…)");
    }

    #[test]
    fn a_responder_has_a_key_of_its_own_kind() {
        let folder = tempfile::tempdir().unwrap();
        let ring = || KeyRing::new(folder.path(), SecretString::from("correct horse"));
        assert!(ring().responder("ocsp").is_err(), "nothing is made by asking");
        let made = ring().ensure_responder("ocsp", &Random::System).unwrap().spki_der().unwrap();
        assert_eq!(ring().ensure_responder("ocsp", &Random::System).unwrap().spki_der().unwrap(), made);
        assert!(matches!(ring().key("ocsp"), Err(KeyError::Format)), "it signs no certificates");
    }

    #[test]
    fn two_makers_end_with_one_key() {
        let folder = tempfile::tempdir().unwrap();
        let ring = KeyRing::new(folder.path(), SecretString::from("correct horse"));
        let make = || ring.ensure("root", RsaSize::Rsa2048, &Random::System).unwrap().spki_der().unwrap();
        let (one, two) = std::thread::scope(|scope| {
            let other = scope.spawn(make);
            (make(), other.join().unwrap())
        });
        assert_eq!(one, two);
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1, "nothing unfinished is left");
    }
}
