//! `passerelle keys rotate` and `list`: with what the built-in identity provider signs.

use std::process::ExitCode;

use clap::Subcommand;

use crate::actions::csam::signing_keys::{Reason, list, rotate};
use crate::adapters::clock::Clock;
use crate::app::{self, StartError};
use crate::config::Config;

#[derive(Subcommand)]
pub enum Command {
    /// Make a new key. It is shown at once and signs an hour later; the old one is shown for a day more.
    Rotate {
        /// The old key may be known to others: it is dropped at once, and whoever is signing in begins again.
        #[arg(long)]
        compromised: bool,
    },
    /// Print the keys that relying parties see.
    List,
}

/// Runs the command over the configured database.
pub async fn run(config: Config, command: &Command) -> Result<ExitCode, StartError> {
    let ctx = app::build(&config, Clock::System, false).await?;
    match command {
        Command::Rotate { compromised } => {
            let reason = if *compromised { Reason::Compromised } else { Reason::Planned };
            let made = rotate(&ctx, reason).await.map_err(StartError::part("the signing keys"))?;
            println!("{} signs from {}", made.kid, made.signs_from);
        }
        Command::List => {
            for key in list(&ctx).await.map_err(StartError::part("the signing keys"))? {
                let signs_from = key.signs_from.unwrap_or(key.created_at);
                let until = key.retires_at.map_or_else(|| "-".to_owned(), |at| at.to_string());
                println!("{} made {} signs from {signs_from} shown until {until}", key.kid, key.created_at);
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}
