//! The figures of an office, counted anew each time.

use time::Duration;

use crate::actions::{ActionError, Context};
use crate::domain::calendar::{brussels_day, brussels_moment};
use crate::domain::figures::{Counted, Week, first_day, median, weeks};
use crate::domain::id::OfficeId;
use crate::storage::figures;

/// Twelve weeks of an office.
#[derive(Debug)]
pub struct Figures {
    pub weeks: Vec<Week>,
    /// From opening the check to the printed kit; `None` where no kit was issued.
    pub median_check: Option<Duration>,
}

/// Counts.
pub async fn of(ctx: &Context, office: OfficeId) -> Result<Figures, ActionError> {
    let today = brussels_day(ctx.now());
    let since = brussels_moment(first_day(today), 0);
    let mut reader = ctx.reader();
    let mut happened = Vec::new();
    for (event, at) in figures::of_kits(&mut reader, office, since).await? {
        let counted = if event == "issue" { Counted::Issued } else { Counted::Expired };
        happened.push((brussels_day(at), counted));
    }
    let keys = figures::of_keys(&mut reader, office, since).await?;
    happened.extend(keys.into_iter().map(|at| (brussels_day(at), Counted::Activated)));
    let checks = figures::of_checks(&mut reader, office, since).await?;
    let spans = checks.into_iter().map(|(opened, issued)| issued.since(opened)).collect();
    Ok(Figures { weeks: weeks(today, &happened), median_check: median(spans) })
}
