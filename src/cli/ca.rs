//! `passerelle ca …`: the certification authorities and what they publish.

mod ceremony;
mod rollover;
mod verify_all;
mod verify_lists;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Subcommand;
use zeroize::Zeroizing;

use crate::actions::Context;
use crate::actions::compromise::Compromised;
use crate::actions::pki::authorities::{self, Description};
use crate::actions::pki::{block_key, init};
use crate::adapters::clock::Clock;
use crate::adapters::issuer::exhibit;
use crate::app::{self, StartError};
use crate::config::Config;

#[derive(Subcommand)]
pub enum Command {
    /// Make the certification authorities that are missing, and print those made.
    Init,
    /// Print every certification authority.
    List,
    /// Block a key for ever, and revoke what is certified with it. A private key is proved to be one.
    BlockKey {
        /// PEM or DER: a private key, a public key, or a certificate that holds it.
        file: PathBuf,
        /// What it rests on, kept beside it; no personal data.
        #[arg(long)]
        evidence: String,
    },
    /// Show a plan of what shall be done to the authorities; carry it out if two operators confirmed it.
    Ceremony(ceremony::Options),
    /// Print when the next generation of each issuing authority is due, or the plan that begins it.
    Rollover(rollover::Options),
    /// Judge everything again that was ever signed, from what is stored; print what is wrong by its id.
    VerifyAll,
    /// Verify the trusted lists: all that were ever signed, those a server publishes, or files.
    VerifyLists(verify_lists::Options),
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
        Command::BlockKey { file, evidence } => block(&ctx, file, evidence).await?,
        Command::Ceremony(options) => return ceremony::run(&ctx, options).await,
        Command::Rollover(options) => return rollover::run(&ctx, options).await,
        Command::VerifyAll => return verify_all::run(&ctx).await,
        Command::VerifyLists(options) => return verify_lists::run(&ctx, options).await,
    }
    Ok(ExitCode::SUCCESS)
}

async fn block(ctx: &Context, file: &Path, evidence: &str) -> Result<(), StartError> {
    let bytes = std::fs::read(file).map(Zeroizing::new).map_err(StartError::part("the file"))?;
    let shown = exhibit::read(&bytes).map_err(StartError::part("the file"))?;
    let failed = StartError::part("blocking the key");
    let blocked = block_key::run(ctx, &shown, evidence).await.map_err(failed)?;
    let (key, proved) =
        (hex::encode(blocked.spki_sha256), if shown.is_private { ", private key proved" } else { "" });
    println!("{key} {}{proved}", if blocked.is_new { "is blocked" } else { "was blocked before" });
    for (certificate, done) in &blocked.pairs {
        let said = match done {
            Compromised::Revoked => "revoked",
            Compromised::Raised => "was revoked, now for key compromise",
            Compromised::AsItWas => "as it was",
        };
        println!("  certificate {certificate} {said}");
    }
    Ok(())
}

fn print(authority: &Description) {
    println!("{}", authority.slug);
    println!("  subject      {}", authority.subject);
    println!("  serial       {}", authority.serial);
    println!("  sha-256      {}", authority.fingerprint);
    println!("  valid until  {}", authority.not_after);
    println!("  state        {}", authority.state);
}
