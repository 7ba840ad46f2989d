//! Password hashing: argon2id over a keyed step, one core left for everything else, and a short queue.
//!
//! Cost is OWASP's first choice (19,456 KiB, two passes, one lane). The keyed step (SP 800-63B
//! 3.1.1.2) makes a stolen database worthless without the master key.

use std::sync::Arc;
use std::time::Duration;

use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, PasswordHash, Version};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::task::spawn_blocking;
use tokio::time::timeout;
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

use super::random::{NoRandomness, Random};
use super::vault::{Purpose, Vault};

/// How long a hash may wait for a core; beyond it the caller answers 503.
const LONGEST_WAIT: Duration = Duration::from_secs(2);

/// How many hashes may wait at once; one more is refused without waiting.
const MOST_WAITING: usize = 64;

const SALT_LEN: usize = 16;

/// What comparing a password with its hash tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    Right,
    /// Right, but made with another cost than today's: hash again and store.
    RightButOld,
    Wrong,
}

/// Why no verdict or hash was given. Never carries the password or the hash.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum HashFault {
    /// 64 others are waiting, or two seconds were not enough.
    #[error("too many passwords are being checked")]
    Busy,
    #[error("the stored password hash is not readable")]
    Unreadable,
    #[error("the system's random generator failed")]
    NoRandomness,
    #[error("argon2 refused or its task ended early")]
    Library,
}

impl From<NoRandomness> for HashFault {
    fn from(_: NoRandomness) -> Self {
        Self::NoRandomness
    }
}

/// What one hash costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cost {
    memory_kib: u32,
    passes: u32,
}

impl Cost {
    /// For people's passwords.
    pub const STANDARD: Self = Self { memory_kib: 19_456, passes: 2 };
    /// For tests that sign in often; far too weak for anything else.
    pub const QUICK: Self = Self { memory_kib: 64, passes: 1 };

    fn params(self) -> Result<Params, HashFault> {
        Params::new(self.memory_kib, self.passes, 1, None).map_err(|_| HashFault::Library)
    }
}

/// Makes and compares password hashes. Cheap to clone; clones share the queue.
#[derive(Debug, Clone)]
pub struct PasswordHashes {
    vault: Vault,
    random: Random,
    cost: Cost,
    cores: Arc<Semaphore>,
    waiting: Arc<Semaphore>,
}

impl PasswordHashes {
    /// Hashes on all cores but one, which the pages keep; on the only one where there is no other.
    pub fn new(vault: Vault, random: Random, cost: Cost) -> Self {
        let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
        let cores = Arc::new(Semaphore::new(hashing_cores(cores)));
        Self { vault, random, cost, cores, waiting: Arc::new(Semaphore::new(MOST_WAITING)) }
    }

    /// The PHC string to store for `password`, under a fresh salt.
    pub async fn hash(&self, password: &str) -> Result<String, HashFault> {
        let salt: [u8; SALT_LEN] = self.random.bytes()?;
        let (keyed, cost) = (self.keyed(password), self.cost);
        self.on_a_core(move || hash_now(&keyed, &salt, cost)).await?
    }

    /// Compares `password` with the PHC string `stored`.
    pub async fn verify(&self, password: &str, stored: &str) -> Result<Verdict, HashFault> {
        let (keyed, cost, stored) = (self.keyed(password), self.cost, stored.to_owned());
        self.on_a_core(move || verify_now(&keyed, &stored, cost)).await?
    }

    /// Does what [`PasswordHashes::verify`] does: for names that nobody has, so that time tells nothing.
    pub async fn verify_nobody(&self, password: &str) -> Result<(), HashFault> {
        self.verify(password, &nobodys_hash(self.cost)).await.map(|_| ())
    }

    /// The keyed step. NFC first: the same password typed on two systems may differ in code points.
    fn keyed(&self, password: &str) -> Zeroizing<[u8; 32]> {
        let normal = Zeroizing::new(password.nfc().collect::<String>());
        Zeroizing::new(self.vault.keyed_hash(Purpose::Password, normal.as_bytes()))
    }

    async fn on_a_core<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, HashFault> {
        let place = Arc::clone(&self.waiting).try_acquire_owned().map_err(|_| HashFault::Busy)?;
        let core: OwnedSemaphorePermit = timeout(LONGEST_WAIT, Arc::clone(&self.cores).acquire_owned())
            .await
            .map_err(|_| HashFault::Busy)?
            .map_err(|_| HashFault::Library)?;
        drop(place);
        // The permit goes with the work: a caller who gives up must not free a core that still computes.
        let task = spawn_blocking(move || {
            let result = work();
            drop(core);
            result
        });
        task.await.map_err(|_| HashFault::Library)
    }
}

/// How many hashes are made at once on a machine with so many cores.
fn hashing_cores(cores: usize) -> usize {
    cores.saturating_sub(1).max(1)
}

/// A hash of today's cost that no password has: salt and result are zeros (16 and 32 bytes in base64).
fn nobodys_hash(cost: Cost) -> String {
    let (salt, result) = ("A".repeat(22), "A".repeat(43));
    format!("$argon2id$v=19$m={},t={},p=1${salt}${result}", cost.memory_kib, cost.passes)
}

fn hash_now(keyed: &[u8; 32], salt: &[u8; SALT_LEN], cost: Cost) -> Result<String, HashFault> {
    Argon2::new(Algorithm::Argon2id, Version::V0x13, cost.params()?)
        .hash_password_with_salt(keyed, salt)
        .map(|hash| hash.to_string())
        .map_err(|_| HashFault::Library)
}

fn verify_now(keyed: &[u8; 32], stored: &str, cost: Cost) -> Result<Verdict, HashFault> {
    let hash = PasswordHash::new(stored).map_err(|_| HashFault::Unreadable)?;
    let params = Params::try_from(&hash).map_err(|_| HashFault::Unreadable)?;
    let made_with = Cost { memory_kib: params.m_cost(), passes: params.t_cost() };
    match Argon2::default().verify_password(keyed, &hash) {
        Ok(()) if made_with == cost => Ok(Verdict::Right),
        Ok(()) => Ok(Verdict::RightButOld),
        Err(argon2::password_hash::Error::PasswordInvalid) => Ok(Verdict::Wrong),
        Err(_) => Err(HashFault::Unreadable),
    }
}

#[cfg(test)]
#[path = "password_hash_tests.rs"]
mod tests;
