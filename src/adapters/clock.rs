//! The only place that reads the system clock.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use time::{Duration, OffsetDateTime};

use crate::domain::instant::Instant;

/// Where "now" comes from.
#[derive(Debug, Clone)]
pub enum Clock {
    /// The machine's clock.
    System,
    /// The machine's clock moved forward by a number of microseconds: the demo's.
    Shifted(Arc<AtomicI64>),
    /// Stands still until moved; microseconds since 1970. For tests.
    Still(Arc<AtomicI64>),
}

impl Clock {
    /// The machine's clock, which [`Clock::advance`] can move forward.
    pub fn shifted(by: Duration) -> Self {
        Self::Shifted(Arc::new(AtomicI64::new(micros(by))))
    }

    /// A clock that stands at `moment`.
    pub fn still(moment: Instant) -> Self {
        Self::Still(Arc::new(AtomicI64::new(micros(moment.utc() - OffsetDateTime::UNIX_EPOCH))))
    }

    /// The present moment.
    pub fn now(&self) -> Instant {
        match self {
            Self::System => system_now(),
            Self::Shifted(by) => system_now().plus(Duration::microseconds(by.load(Ordering::SeqCst))),
            Self::Still(at) => Instant::new(OffsetDateTime::UNIX_EPOCH)
                .plus(Duration::microseconds(at.load(Ordering::SeqCst))),
        }
    }

    /// Moves a shifted or still clock; the system clock stays as it is.
    pub fn advance(&self, by: Duration) {
        match self {
            Self::System => {}
            Self::Shifted(at) | Self::Still(at) => {
                at.fetch_add(micros(by), Ordering::SeqCst);
            }
        }
    }
}

fn micros(span: Duration) -> i64 {
    i64::try_from(span.whole_microseconds()).unwrap_or(i64::MAX)
}

#[allow(clippy::disallowed_methods, reason = "the one reader of the system clock")]
fn system_now() -> Instant {
    Instant::new(OffsetDateTime::now_utc())
}
