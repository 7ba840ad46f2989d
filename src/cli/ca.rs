//! `passerelle ca init` and `passerelle ca list`.

use std::process::ExitCode;

use clap::Subcommand;

use crate::actions::pki::authorities::{self, Description};
use crate::actions::pki::init;
use crate::adapters::clock::Clock;
use crate::app::{self, StartError};
use crate::config::Config;

#[derive(Subcommand)]
pub enum Command {
    /// Make the certification authorities that are missing, and print those made.
    Init,
    /// Print every certification authority.
    List,
}

/// Runs the command over the configured database and key folder.
pub async fn run(config: Config, command: &Command) -> Result<ExitCode, StartError> {
    let ctx = app::build(&config, Clock::System, false).await?;
    let failed = || StartError::part("the certification authorities");
    match command {
        Command::Init => {
            let done = init::init(&ctx).await.map_err(failed())?;
            for made in &done.made {
                print(&authorities::describe(made).map_err(failed())?);
            }
            println!("{} made, {} found", done.made.len(), done.found.len());
        }
        Command::List => {
            for one in authorities::list(&ctx).await.map_err(failed())? {
                print(&one);
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn print(authority: &Description) {
    println!("{}", authority.slug);
    println!("  subject      {}", authority.subject);
    println!("  serial       {}", authority.serial);
    println!("  sha-256      {}", authority.fingerprint);
    println!("  valid until  {}", authority.not_after);
}
