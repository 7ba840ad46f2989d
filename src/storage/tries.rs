//! Wrong tries at what lets people in: counted, limited and paused in one way, wherever they are typed.

use uuid::Uuid;

use super::db::{Read, Tx};
use super::error::{StorageError, guarded};
use crate::domain::id::{KeyId, RecoverySetId};
use crate::domain::instant::Instant;

/// What is tried.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Door {
    Key(KeyId),
    Passkey(KeyId),
    /// A sheet of recovery codes.
    Sheet(RecoverySetId),
}

/// Counts a try at `$table` in the one statement that also holds the limit.
macro_rules! counting {
    ($table:literal, $usable:literal) => {
        concat!(
            "UPDATE ",
            $table,
            " SET failures = failures + 1, failures_in_row = failures_in_row + 1 WHERE id = $1 AND ",
            $usable,
            " AND (paused_until IS NULL OR paused_until <= $3 OR paused_until > $4)
             RETURNING failures, failures_in_row"
        )
    };
}

impl Door {
    fn id(self) -> Uuid {
        match self {
            Self::Key(id) | Self::Passkey(id) => id.0,
            Self::Sheet(id) => id.0,
        }
    }

    fn counting(self) -> &'static str {
        match self {
            // Of a pending key no number is too many: whoever sets it up sees its secret.
            Self::Key(_) => {
                counting!("digital_key", "(state = 'pending' OR (state = 'active' AND failures_in_row < $2))")
            }
            Self::Passkey(_) => counting!("passkey", "failures_in_row < $2"),
            Self::Sheet(_) => counting!("recovery_set", "replaced_at IS NULL AND failures_in_row < $2"),
        }
    }

    fn pausing(self) -> &'static str {
        match self {
            Self::Key(_) => "UPDATE digital_key SET paused_until = $2, failures = 0 WHERE id = $1",
            Self::Passkey(_) => "UPDATE passkey SET paused_until = $2, failures = 0 WHERE id = $1",
            Self::Sheet(_) => "UPDATE recovery_set SET paused_until = $2, failures = 0 WHERE id = $1",
        }
    }
}

/// Counts a try before it is compared, and only if fewer than `most` wrong ones stand in a row. Gives how many there
/// are since the last pause and in a row, this one included; `None` if there are so many, or if what is tried is paused
/// or no longer usable.
///
/// A pause that ends after `latest` was written by a clock that ran ahead, and holds nobody.
pub async fn count(
    tx: &mut Tx,
    door: Door,
    most: i64,
    now: Instant,
    latest: Instant,
) -> Result<Option<(i64, i64)>, StorageError> {
    tx.query(door.counting())
        .bind(door.id())
        .bind(most)
        .bind(now)
        .bind(latest)
        .optional(|row| Ok((row.get("failures")?, row.get("failures_in_row")?)))
        .await
}

/// Pauses what was tried wrongly too often.
pub async fn pause(tx: &mut Tx, door: Door, until: Instant) -> Result<(), StorageError> {
    guarded(tx.query(door.pausing()).bind(door.id()).bind(until).execute().await?)
}
