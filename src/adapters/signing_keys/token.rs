//! Keys of the authorities in a hardware token (PKCS #11 v2.40): made there, never extractable, used there.

use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use aws_lc_rs::signature::{RSA_PKCS1_2048_8192_SHA256, UnparsedPublicKey};
use cryptoki::context::{CInitializeArgs, CInitializeFlags, Pkcs11};
use cryptoki::error::{Error, RvError};
use cryptoki::mechanism::Mechanism;
use cryptoki::object::{Attribute, AttributeType, ObjectClass, ObjectHandle};
use cryptoki::session::{Session, UserType};
use cryptoki::slot::Slot;
use cryptoki::types::AuthPin;
use secrecy::{ExposeSecret, SecretString};

use super::spki::rsa_public_key;
use super::{KeyError, RsaSize, subject_public_key_info};

/// 65537.
const EXPONENT: [u8; 3] = [1, 0, 1];

/// A token that is open. Cheap to clone; clones share its sessions.
#[derive(Clone)]
pub struct Token(Arc<Shared>);

struct Shared {
    context: Pkcs11,
    slot: Slot,
    pin: AuthPin,
    /// Sessions that nobody uses. A session serves one thread at a time; while one is open, the login lasts.
    idle: Mutex<Vec<Session>>,
}

impl std::fmt::Debug for Token {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Token(…)")
    }
}

/// A key pair in the token. The private half is used by its name and never seen.
#[derive(Debug)]
pub struct TokenKey {
    token: Token,
    name: String,
    /// RSAPublicKey (RFC 8017, A.1.1), DER.
    public: Vec<u8>,
}

impl Token {
    /// Loads the library of the token's maker and logs in to the token with that label.
    pub fn open(module: &Path, label: &str, pin: &SecretString) -> Result<Self, KeyError> {
        let context = Pkcs11::new(module)?;
        context.initialize(CInitializeArgs::new(CInitializeFlags::OS_LOCKING_OK))?;
        let mut found = None;
        for slot in context.get_slots_with_token()? {
            if context.get_token_info(slot)?.label().trim_end() == label {
                found = Some(slot);
            }
        }
        let slot = found.ok_or(KeyError::NoToken)?;
        let pin = AuthPin::new(pin.expose_secret().into());
        let token = Self(Arc::new(Shared { context, slot, pin, idle: Mutex::default() }));
        // A wrong PIN is told now, and not when something is to be signed.
        token.with(|_| Ok(()))?;
        Ok(token)
    }

    /// The key of that name.
    ///
    /// # Errors
    /// [`KeyError::NoTokenKey`] unless there is exactly one: of two nobody knows which is certified.
    pub fn key(&self, name: &str) -> Result<TokenKey, KeyError> {
        let public = self.with(|session| {
            let found = session.find_objects(&known(name, ObjectClass::PUBLIC_KEY))?;
            let [one] = found.as_slice() else { return Ok(None) };
            private(session, name)?;
            public_key(session, *one)
        })?;
        let public = public.ok_or(KeyError::NoTokenKey)?;
        Ok(TokenKey { token: self.clone(), name: name.to_owned(), public })
    }

    /// The key of that name; made in the token if there is none.
    pub fn ensure(&self, name: &str, size: RsaSize) -> Result<TokenKey, KeyError> {
        let class = ObjectClass::PUBLIC_KEY;
        if self.with(|session| Ok(session.find_objects(&known(name, class))?.is_empty()))? {
            self.with(|session| make(session, name, size))?;
        }
        self.key(name)
    }

    /// Does `work` in a session of its own. A session that the token has ended is replaced, once: tokens log everybody
    /// out when they are reset.
    fn with<T>(&self, work: impl Fn(&Session) -> Result<T, Error>) -> Result<T, KeyError> {
        // The lock is let go before the token is asked, which takes its time.
        let idle = self.0.idle.lock().unwrap_or_else(PoisonError::into_inner).pop();
        if let Some(session) = idle {
            match work(&session) {
                Err(error) if is_over(&error) => self.forget_sessions(),
                done => return self.put_back(session, done),
            }
        }
        let session = self.new_session()?;
        let done = work(&session);
        self.put_back(session, done)
    }

    fn new_session(&self) -> Result<Session, KeyError> {
        let session = self.0.context.open_rw_session(self.0.slot)?;
        match session.login(UserType::User, Some(&self.0.pin)) {
            Ok(()) | Err(Error::Pkcs11(RvError::UserAlreadyLoggedIn, _)) => Ok(session),
            Err(Error::Pkcs11(RvError::PinIncorrect | RvError::PinInvalid | RvError::PinLenRange, _)) => {
                Err(KeyError::Passphrase)
            }
            Err(error) => Err(error.into()),
        }
    }

    fn put_back<T>(&self, session: Session, done: Result<T, Error>) -> Result<T, KeyError> {
        self.0.idle.lock().unwrap_or_else(PoisonError::into_inner).push(session);
        Ok(done?)
    }

    fn forget_sessions(&self) {
        // Closing them asks the token: not under the lock.
        let over = std::mem::take(&mut *self.0.idle.lock().unwrap_or_else(PoisonError::into_inner));
        drop(over);
    }
}

impl TokenKey {
    /// The public key as `SubjectPublicKeyInfo` DER.
    pub fn spki_der(&self) -> Result<Vec<u8>, KeyError> {
        subject_public_key_info(&self.public).map_err(|_| KeyError::Format)
    }

    /// sha256WithRSAEncryption over `message`; see [`super::RsaKey::sign`].
    pub fn sign(&self, message: &[u8]) -> Result<Vec<u8>, KeyError> {
        let signature = self.token.with(|session| {
            session.sign(&Mechanism::Sha256RsaPkcs, private(session, &self.name)?, message)
        })?;
        UnparsedPublicKey::new(&RSA_PKCS1_2048_8192_SHA256, &self.public)
            .verify(message, &signature)
            .map_err(|_| KeyError::Fault)?;
        Ok(signature)
    }
}

/// What both halves of the key are found by.
fn known(name: &str, class: ObjectClass) -> [Attribute; 3] {
    let octets = name.as_bytes().to_vec();
    [Attribute::Class(class), Attribute::Label(octets.clone()), Attribute::Id(octets)]
}

/// Looked for at every use: what a session has called a key means nothing to the next one.
fn private(session: &Session, name: &str) -> Result<ObjectHandle, Error> {
    match session.find_objects(&known(name, ObjectClass::PRIVATE_KEY))?.as_slice() {
        [one] => Ok(*one),
        _ => Err(Error::InvalidValue),
    }
}

fn public_key(session: &Session, handle: ObjectHandle) -> Result<Option<Vec<u8>>, Error> {
    let (mut modulus, mut exponent) = (Vec::new(), Vec::new());
    for attribute in
        session.get_attributes(handle, &[AttributeType::Modulus, AttributeType::PublicExponent])?
    {
        match attribute {
            Attribute::Modulus(octets) => modulus = octets,
            Attribute::PublicExponent(octets) => exponent = octets,
            _ => {}
        }
    }
    Ok(rsa_public_key(&modulus, &exponent).ok())
}

fn make(session: &Session, name: &str, size: RsaSize) -> Result<(), Error> {
    let bits = match size {
        RsaSize::Rsa2048 => 2048_u64,
        RsaSize::Rsa3072 => 3072,
        RsaSize::Rsa4096 => 4096,
    };
    let label = || [Attribute::Label(name.as_bytes().to_vec()), Attribute::Id(name.as_bytes().to_vec())];
    let mut public = vec![
        Attribute::Token(true),
        Attribute::Verify(true),
        Attribute::ModulusBits(bits.into()),
        Attribute::PublicExponent(EXPONENT.to_vec()),
    ];
    public.extend(label());
    let mut private = vec![
        Attribute::Token(true),
        Attribute::Private(true),
        Attribute::Sensitive(true),
        Attribute::Extractable(false),
        Attribute::Sign(true),
    ];
    private.extend(label());
    session.generate_key_pair(&Mechanism::RsaPkcsKeyPairGen, &public, &private)?;
    Ok(())
}

/// The token has ended this session, or whoever logged in was logged out.
fn is_over(error: &Error) -> bool {
    matches!(
        error,
        Error::Pkcs11(
            RvError::SessionHandleInvalid
                | RvError::SessionClosed
                | RvError::ObjectHandleInvalid
                | RvError::KeyHandleInvalid
                | RvError::UserNotLoggedIn
                | RvError::DeviceRemoved
                | RvError::TokenNotPresent,
            _
        )
    )
}
