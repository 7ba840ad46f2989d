//! Points at which a test lets the program die. Nothing outside tests arms one.

use std::sync::{Arc, Mutex, PoisonError};

/// A point of the issuing protocol (`pki.md` 3.3) after which a crash must do no harm.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FailPoint {
    /// The intention is written and not committed.
    BeforeReservation,
    /// The intention is committed, nothing is signed.
    AfterReservation,
    /// The intention is read back and linted, the key is open.
    BeforeSignature,
    /// The certificate is signed, nothing of it is stored.
    AfterSignature,
    /// Everything is written, nothing of it is committed.
    BeforeSettlement,
    /// Everything is committed, nobody was told.
    AfterSettlement,
}

impl FailPoint {
    /// All six, in the order of the protocol.
    pub const ALL: [Self; 6] = [
        Self::BeforeReservation,
        Self::AfterReservation,
        Self::BeforeSignature,
        Self::AfterSignature,
        Self::BeforeSettlement,
        Self::AfterSettlement,
    ];
}

/// How the program ends at a point.
#[derive(Debug, Clone, Copy)]
enum Harm {
    /// The action stops; the program lives.
    Stop,
    /// The process ends at once, as if it were killed.
    Abort,
}

/// Stands for the crash: the action that meets it stops there and cleans nothing up.
#[derive(Debug, thiserror::Error)]
#[error("stopped at {0:?}")]
pub struct Struck(FailPoint);

/// Where the program is to die next, if anywhere. Clones share it.
#[derive(Debug, Clone, Default)]
pub struct Faults(Arc<Mutex<Option<(FailPoint, Harm)>>>);

impl Faults {
    /// The next pass of `point` fails, once.
    pub fn arm(&self, point: FailPoint) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some((point, Harm::Stop));
    }

    /// The next pass of `point` ends the process.
    pub fn arm_to_abort(&self, point: FailPoint) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some((point, Harm::Abort));
    }

    /// Goes on, unless this point was armed.
    pub fn pass(&self, point: FailPoint) -> Result<(), Struck> {
        let mut armed = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match armed.take_if(|(next, _)| *next == point) {
            Some((point, Harm::Stop)) => Err(Struck(point)),
            Some((_, Harm::Abort)) => std::process::abort(),
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
