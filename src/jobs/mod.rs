//! Reconcilers without input: they look at what is stored and do what is due.

use tokio::sync::watch;

use crate::actions::context::Shared;

/// Runs until `stop` turns true.
pub async fn run(_ctx: Shared, mut stop: watch::Receiver<bool>) {
    let _ = stop.wait_for(|stop| *stop).await;
}
