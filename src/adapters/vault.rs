//! Everything keyed by the master key: sealed columns, keyed hashes, derived bearer tokens.
//!
//! The master key never leaves this file; each purpose has its own sub-key (HKDF-SHA-256, RFC 5869),
//! so that a value made for one purpose is worthless for another.

use aws_lc_rs::aead::{Aad, CHACHA20_POLY1305, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};
use aws_lc_rs::{constant_time, hmac};
use secrecy::{ExposeSecret, SecretBox};
use uuid::Uuid;
use zeroize::{Zeroize, Zeroizing};

use super::random::{NoRandomness, Random};

mod pieces;
mod purpose;

pub use pieces::{Opener, PIECE, Sealer};
pub use purpose::Purpose;

/// Length of the master key and of every sub-key in bytes.
pub const KEY_LEN: usize = 32;

/// Characters of a derived token: 26 × 5 = 130 bits.
pub const TOKEN_LEN: usize = 26;

/// First byte of every sealed value: which master key sealed it.
const KEY_VERSION: u8 = 1;

/// RFC 4648 base32 in lower case: survives mail clients that fold the case of addresses.
const BASE32: &[u8; 32] = b"abcdefghijklmnopqrstuvwxyz234567";

/// Where a sealed value is stored. It opens nowhere else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place<'a> {
    pub table: &'a str,
    pub row: Uuid,
    pub column: &'a str,
}

impl Place<'_> {
    /// Associated data; each part is preceded by its length, so that `ab|c` is not `a|bc`.
    fn associated_data(&self) -> Vec<u8> {
        let mut data = vec![KEY_VERSION];
        for part in [self.table.as_bytes(), self.row.as_bytes(), self.column.as_bytes()] {
            data.extend_from_slice(&(part.len() as u64).to_be_bytes());
            data.extend_from_slice(part);
        }
        data
    }
}

/// Key version, nonce, ciphertext, tag: what a sealed column holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sealed(Vec<u8>);

impl Sealed {
    /// The bytes to store.
    pub fn into_bytes(self) -> Vec<u8> {
        self.0
    }
}

impl AsRef<[u8]> for Sealed {
    fn as_ref(&self) -> &[u8] {
        &self.0
    }
}

/// Why the vault refuses. Carries no data on purpose: it ends in logs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum VaultFault {
    /// The master key is not 64 hexadecimal digits.
    #[error("the master key must be 32 bytes, written as 64 hexadecimal digits")]
    BadMasterKey,
    #[error("sealed under a key version that this vault does not have")]
    UnknownKeyVersion,
    /// Altered, truncated, moved to another place, or sealed with another master key.
    #[error("the sealed value does not open at this place")]
    NotAuthentic,
    #[error("the system's random generator failed")]
    NoRandomness,
    #[error("the cryptographic library refused")]
    Library,
}

impl From<NoRandomness> for VaultFault {
    fn from(_: NoRandomness) -> Self {
        Self::NoRandomness
    }
}

/// The master key, ready to derive sub-keys. Cheap to clone; prints nothing of the key.
#[derive(Clone)]
pub struct Vault {
    /// HKDF's pseudorandom key.
    root: hmac::Key,
}

impl std::fmt::Debug for Vault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Vault")
    }
}

impl Vault {
    /// Takes the master key: [`KEY_LEN`] uniformly random bytes.
    pub fn new(master_key: &SecretBox<[u8; KEY_LEN]>) -> Self {
        let salt = hmac::Key::new(hmac::HMAC_SHA256, b"passerelle");
        let extracted = hmac::sign(&salt, master_key.expose_secret());
        Self { root: hmac::Key::new(hmac::HMAC_SHA256, extracted.as_ref()) }
    }

    /// Reads the master key as configuration holds it: 64 hexadecimal digits, space around them ignored.
    pub fn from_hex(master_key: &str) -> Result<Self, VaultFault> {
        let mut key = SecretBox::new(Box::new([0; KEY_LEN]));
        let target: &mut [u8; KEY_LEN] = secrecy::ExposeSecretMut::expose_secret_mut(&mut key);
        hex::decode_to_slice(master_key.trim(), target).map_err(|_| VaultFault::BadMasterKey)?;
        Ok(Self::new(&key))
    }

    /// Encrypts `plain` (ChaCha20-Poly1305, RFC 8439) so that it opens only at `place`.
    pub fn seal(&self, place: &Place<'_>, plain: &[u8], random: &Random) -> Result<Sealed, VaultFault> {
        let nonce: [u8; NONCE_LEN] = random.bytes()?;
        let mut sealed = Vec::with_capacity(1 + NONCE_LEN + plain.len() + CHACHA20_POLY1305.tag_len());
        sealed.push(KEY_VERSION);
        sealed.extend_from_slice(&nonce);
        sealed.extend_from_slice(plain);
        let (_, body) = sealed.split_at_mut(1 + NONCE_LEN);
        let tag = self
            .sealing_key(place.table)?
            .seal_in_place_separate_tag(
                Nonce::assume_unique_for_key(nonce),
                Aad::from(place.associated_data()),
                body,
            )
            .map_err(|_| VaultFault::Library)?;
        sealed.extend_from_slice(tag.as_ref());
        Ok(Sealed(sealed))
    }

    /// Decrypts what [`Vault::seal`] made for the same `place`.
    pub fn open(&self, place: &Place<'_>, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, VaultFault> {
        let (version, rest) = sealed.split_first().ok_or(VaultFault::NotAuthentic)?;
        if *version != KEY_VERSION {
            return Err(VaultFault::UnknownKeyVersion);
        }
        let (nonce, body) = rest.split_first_chunk::<NONCE_LEN>().ok_or(VaultFault::NotAuthentic)?;
        let mut plain = Zeroizing::new(body.to_vec());
        let length = self
            .sealing_key(place.table)?
            .open_in_place(
                Nonce::assume_unique_for_key(*nonce),
                Aad::from(place.associated_data()),
                plain.as_mut_slice(),
            )
            .map_err(|_| VaultFault::NotAuthentic)?
            .len();
        plain.truncate(length);
        Ok(plain)
    }

    /// HMAC-SHA-256 under the sub-key of `purpose`: what the database keeps in place of a code or token.
    pub fn keyed_hash(&self, purpose: Purpose, bytes: &[u8]) -> [u8; KEY_LEN] {
        self.mac("hash", purpose, bytes)
    }

    /// A bearer token of [`TOKEN_LEN`] characters, always the same for the same `bytes`: a link can be
    /// sent again without the token ever being stored.
    pub fn derive_token(&self, purpose: Purpose, bytes: &[u8]) -> String {
        let mut mac = self.mac("token", purpose, bytes);
        let token = base32(&mac, TOKEN_LEN);
        mac.zeroize();
        token
    }

    /// Each table has its own sealing key, which keeps the number of random nonces per key far below 2^32.
    fn sealing_key(&self, table: &str) -> Result<LessSafeKey, VaultFault> {
        let key = self.sub_key(&[b"seal/", table.as_bytes()]);
        UnboundKey::new(&CHACHA20_POLY1305, key.as_slice())
            .map(LessSafeKey::new)
            .map_err(|_| VaultFault::Library)
    }

    fn mac(&self, kind: &str, purpose: Purpose, bytes: &[u8]) -> [u8; KEY_LEN] {
        let key = self.sub_key(&[kind.as_bytes(), b"/", purpose.label().as_bytes()]);
        let tag = hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, key.as_slice()), bytes);
        let mut mac = [0; KEY_LEN];
        mac.copy_from_slice(tag.as_ref());
        mac
    }

    /// HKDF-Expand to 32 bytes is the one block `HMAC(root, info | 0x01)`. Written out because the
    /// library's own call returns a `Result`, and hashing a token must not be able to fail.
    fn sub_key(&self, info: &[&[u8]]) -> Zeroizing<[u8; KEY_LEN]> {
        let mut context = hmac::Context::with_key(&self.root);
        for part in info {
            context.update(part);
        }
        context.update(&[1]);
        let mut key = Zeroizing::new([0; KEY_LEN]);
        key.copy_from_slice(context.sign().as_ref());
        key
    }
}

/// Compares two secrets in time that depends on their lengths only.
pub fn same(a: &[u8], b: &[u8]) -> bool {
    constant_time::verify_slices_are_equal(a, b).is_ok()
}

/// SHA-256 (FIPS 180-4) of `bytes`: for what is public and must be recognised, not for secrets.
pub fn sha256(bytes: &[u8]) -> [u8; KEY_LEN] {
    let digest = aws_lc_rs::digest::digest(&aws_lc_rs::digest::SHA256, bytes);
    let mut sum = [0; KEY_LEN];
    sum.copy_from_slice(digest.as_ref());
    sum
}

/// The first `length` characters of the base32 form of `bytes`; fewer when `bytes` run out.
fn base32(bytes: &[u8], length: usize) -> String {
    let bit = |n: usize| bytes.get(n / 8).map_or(0, |byte| (byte >> (7 - n % 8)) & 1);
    let digit = |n: usize| (0..5).fold(0, |value, offset| (value << 1) | usize::from(bit(n * 5 + offset)));
    (0..length.min(bytes.len() * 8 / 5)).map(|n| char::from(BASE32[digit(n)])).collect()
}

#[cfg(test)]
#[path = "vault_tests.rs"]
mod tests;
