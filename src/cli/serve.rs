//! `passerelle serve`.

use std::process::ExitCode;

use tokio::net::TcpListener;
use tokio::sync::watch;

use crate::actions::pki::policies;
use crate::adapters::clock::Clock;
use crate::app::{self, StartError};
use crate::config::Config;

/// Serves until the process is told to stop.
pub async fn run(config: Config) -> Result<ExitCode, StartError> {
    super::log(true);
    let ctx = app::build(&config, Clock::System, false).await?;
    let judged = policies::disagreement(&mut ctx.reader(), &ctx.settings.profiles).await;
    if let Some(disagreement) = judged.map_err(StartError::part("the certification authorities"))? {
        return Err(StartError::part("profile")(disagreement));
    }
    let listener = TcpListener::bind(&config.listen).await.map_err(StartError::part("listen"))?;
    tracing::info!(listen = config.listen, base_url = config.base_url, "serving");
    app::serve(ctx, listener, until_signal()).await?;
    Ok(ExitCode::SUCCESS)
}

/// Turns true at SIGINT or SIGTERM.
pub fn until_signal() -> watch::Receiver<bool> {
    let (sender, receiver) = watch::channel(false);
    tokio::spawn(async move {
        let terminate = async {
            match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
                Ok(mut signal) => signal.recv().await,
                Err(_) => std::future::pending().await,
            }
        };
        tokio::select! {
            _ = tokio::signal::ctrl_c() => {}
            _ = terminate => {}
        }
        let _ = sender.send(true);
    });
    receiver
}
