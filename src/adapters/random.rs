//! The only place that draws random bytes.

use std::sync::{Arc, Mutex, PoisonError};

use aws_lc_rs::rand::SystemRandom;
use uuid::Uuid;

use crate::domain::instant::Instant;

/// Where random bytes come from.
#[derive(Debug, Clone)]
pub enum Random {
    /// The operating system's generator.
    System,
    /// A reproducible stream for tests: SHA-256 of a seed and a counter.
    Seeded(Arc<Mutex<(u64, u64)>>),
}

/// The operating system gave no random bytes: nothing that needs a secret may go on.
#[derive(Debug, thiserror::Error)]
#[error("the system's random generator failed")]
pub struct NoRandomness;

impl Random {
    /// A stream that is the same for the same seed.
    pub fn seeded(seed: u64) -> Self {
        Self::Seeded(Arc::new(Mutex::new((seed, 0))))
    }

    /// `N` random bytes.
    pub fn bytes<const N: usize>(&self) -> Result<[u8; N], NoRandomness> {
        let mut bytes = [0; N];
        self.fill(&mut bytes)?;
        Ok(bytes)
    }

    /// A UUIDv7: ordered by `now`, random below the millisecond (RFC 9562, 5.7).
    pub fn id<T: From<Uuid>>(&self, now: Instant) -> Result<T, NoRandomness> {
        let millis = u64::try_from(now.utc().unix_timestamp_nanos() / 1_000_000).unwrap_or(0);
        let id = uuid::Builder::from_unix_timestamp_millis(millis, &self.bytes()?).into_uuid();
        Ok(T::from(id))
    }

    /// Fills `target` with random bytes.
    pub fn fill(&self, target: &mut [u8]) -> Result<(), NoRandomness> {
        match self {
            Self::System => {
                aws_lc_rs::rand::SecureRandom::fill(&SystemRandom::new(), target).map_err(|_| NoRandomness)
            }
            Self::Seeded(state) => {
                let mut state = state.lock().unwrap_or_else(PoisonError::into_inner);
                for chunk in target.chunks_mut(32) {
                    let mut seed = [0; 16];
                    seed[..8].copy_from_slice(&state.0.to_be_bytes());
                    seed[8..].copy_from_slice(&state.1.to_be_bytes());
                    state.1 += 1;
                    let block = aws_lc_rs::digest::digest(&aws_lc_rs::digest::SHA256, &seed);
                    chunk.copy_from_slice(&block.as_ref()[..chunk.len()]);
                }
                Ok(())
            }
        }
    }
}
