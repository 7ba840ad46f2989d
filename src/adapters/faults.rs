//! Points at which a test lets the program die. Nothing outside tests arms one.

use std::sync::{Arc, Mutex, PoisonError};

/// A point of the issuing protocol (`pki.md` 3.3) after which a crash must do no harm.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FailPoint {
    /// The intention is committed, nothing is signed.
    AfterReservation,
    /// Both certificates are signed, nothing of them is stored.
    AfterSignature,
    /// Everything is written, nothing of it is committed.
    BeforeSettlement,
}

/// Stands for the crash: the action that meets it stops there and cleans nothing up.
#[derive(Debug, thiserror::Error)]
#[error("stopped at {0:?}")]
pub struct Struck(FailPoint);

/// Where the program is to die next, if anywhere. Clones share it.
#[derive(Debug, Clone, Default)]
pub struct Faults(Arc<Mutex<Option<FailPoint>>>);

impl Faults {
    /// The next pass of `point` fails, once.
    pub fn arm(&self, point: FailPoint) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(point);
    }

    /// Goes on, unless this point was armed.
    pub fn pass(&self, point: FailPoint) -> Result<(), Struck> {
        let mut armed = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match armed.take_if(|next| *next == point) {
            Some(point) => Err(Struck(point)),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strikes_once_and_only_where_armed() {
        let faults = Faults::default();
        faults.arm(FailPoint::AfterSignature);
        assert!(faults.pass(FailPoint::AfterReservation).is_ok());
        assert!(faults.clone().pass(FailPoint::AfterSignature).is_err());
        assert!(faults.pass(FailPoint::AfterSignature).is_ok());
    }
}
