//! Measuring: what `passerelle bench` prints and `docs/PERFORMANCE.md` holds.

pub mod issue;
pub mod ready;
pub mod status;

use crate::actions::Context;
use crate::adapters::clock::Clock;
use crate::domain::instant::Instant;

/// Time since a moment, by the wall and by the processors.
#[derive(Debug, Clone, Copy)]
pub struct Watch {
    begun: Instant,
    /// Seconds of processor time; `None` where the system does not tell.
    processor: Option<f64>,
}

/// What passed.
#[derive(Debug, Clone, Copy)]
pub struct Spent {
    pub seconds: f64,
    /// Seconds of processor time of this process: an embedded database counts, a server does not.
    pub processor_seconds: Option<f64>,
}

impl Watch {
    /// Begins now.
    pub fn start() -> Self {
        Self { begun: Clock::System.now(), processor: processor_seconds() }
    }

    /// What passed since.
    pub fn spent(&self) -> Spent {
        let processor_seconds =
            processor_seconds().zip(self.processor).map(|(now, before)| (now - before).max(0.01));
        Spent {
            seconds: Clock::System.now().since(self.begun).as_seconds_f64().max(0.001),
            processor_seconds,
        }
    }
}

/// User and system time of this process (`/proc/self/stat`, fields 14 and 15, in hundredths on every Linux of ours).
fn processor_seconds() -> Option<f64> {
    let line = std::fs::read_to_string("/proc/self/stat").ok()?;
    // The second field is the name in parentheses, which may hold anything.
    let mut fields = line.rsplit_once(')')?.1.split_whitespace().skip(11);
    let (user, system): (u32, u32) = (fields.next()?.parse().ok()?, fields.next()?.parse().ok()?);
    Some(f64::from(user + system) / 100.0)
}

/// `SQLite` or `PostgreSQL`.
pub fn engine(ctx: &Context) -> &'static str {
    match ctx.db.engine() {
        crate::storage::db::Engine::Sqlite => "SQLite",
        crate::storage::db::Engine::Postgres => "PostgreSQL",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn work_takes_processor_time() {
        let watch = Watch::start();
        let mut sum = 0_u64;
        while watch.spent().processor_seconds.is_some_and(|spent| spent < 0.05) {
            sum = (0..100_000).fold(sum, u64::wrapping_add);
        }
        assert!(watch.spent().seconds > 0.0, "{sum}");
    }
}
