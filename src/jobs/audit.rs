//! Keeps the audit: packs of decisions soon after them, heads once a day.

use crate::actions::audit::{packs, seal};
use crate::actions::context::Context;
use crate::domain::instant::Instant;

/// What an outage may have left: packs of decisions however old, and second editions of those that a head covers.
pub async fn catch_up(ctx: &Context) {
    let always = Instant::from_unix(0).unwrap_or_else(|| ctx.now());
    report("the packs of decisions", packs::run(ctx, always).await);
    report("the packs of decisions", packs::complete(ctx).await);
}

/// One look: makes the packs that are missing, and signs the heads that the day is due.
pub async fn keep(ctx: &Context) {
    report("the packs of decisions", packs::run(ctx, ctx.now().plus(-packs::RECENT)).await);
    report("the heads of the audit", seal::run_if_due(ctx).await);
}

fn report(what: &str, done: Result<usize, crate::actions::ActionError>) {
    if let Err(error) = done {
        tracing::error!(error = error.chain(), "{what} could not be made; they will be tried again");
    }
}
