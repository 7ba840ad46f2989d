//! `passerelle audit seal`, `verify`, `head`, `key`, `pack`: the signed heads over the history, and what they prove.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Subcommand;
use uuid::Uuid;

use crate::actions::Context;
use crate::actions::audit::verify::{Stop, verify};
use crate::actions::audit::{packs, public_key, seal};
use crate::adapters::clock::Clock;
use crate::app::{self, StartError};
use crate::config::Config;
use crate::domain::audit::head::Head;
use crate::storage::audit;

/// The part that an error names.
const WHAT: &str = "the audit";

#[derive(Subcommand)]
pub enum Command {
    /// Sign heads over what no head covers yet. The service does it once a day by itself.
    Seal,
    /// Walk everything; name the first break and end with 1, or say how much was walked.
    Verify {
        /// A head that `audit head` printed and that was kept elsewhere.
        #[arg(long)]
        head: Option<PathBuf>,
    },
    /// Print the newest head, to be kept where this database cannot be rewritten.
    Head,
    /// Print the public key of the audit and its fingerprint.
    Key,
    /// Write the signed pack of a decision to standard output.
    Pack {
        /// The id of the decision.
        decision: Uuid,
    },
}

/// Runs the command over the configured database and key folder.
pub async fn run(config: Config, command: &Command) -> Result<ExitCode, StartError> {
    let ctx = app::build(&config, Clock::System, false).await?;
    match command {
        Command::Seal => {
            let made = seal::run(&ctx).await.map_err(StartError::part(WHAT))?;
            let newest = audit::newest(&mut ctx.reader()).await.map_err(StartError::part(WHAT))?;
            let (number, total) = newest.map_or((0, 0), |head| (head.number, head.total));
            println!("{made} heads signed; head {number} and those before it cover {total} moves");
        }
        Command::Verify { head } => return walk(&ctx, head.as_deref()).await,
        Command::Head => {
            let newest = audit::newest(&mut ctx.reader()).await.map_err(StartError::part(WHAT))?;
            let head = newest.ok_or_else(|| StartError::part(WHAT)("nothing was sealed yet"))?;
            println!("{}", serde_json::to_string_pretty(&head).map_err(StartError::part(WHAT))?);
        }
        Command::Key => {
            let key = public_key(&ctx).await.map_err(StartError::part(WHAT))?;
            print!("{}", key.pem());
            println!("{}", key.fingerprint());
        }
        Command::Pack { decision } => {
            let pack = packs::of_decision(&ctx, *decision).await.map_err(StartError::part(WHAT))?;
            std::io::stdout().write_all(&pack.zip).map_err(StartError::part(WHAT))?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

async fn walk(ctx: &Context, head: Option<&Path>) -> Result<ExitCode, StartError> {
    let exported = match head {
        Some(file) => {
            let text = std::fs::read(file).map_err(StartError::part("the file of the head"))?;
            let head: Head =
                serde_json::from_slice(&text).map_err(StartError::part("the file of the head"))?;
            Some(head)
        }
        None => None,
    };
    let key = public_key(ctx).await.map_err(StartError::part(WHAT))?;
    let mut moment = ctx.db.moment().await.map_err(StartError::part(WHAT))?;
    match verify(&mut moment, &key, exported.as_ref()).await {
        Ok(counts) => {
            println!(
                "no break in {} moves of {} rows; {} heads cover {} of them",
                counts.moves, counts.owners, counts.heads, counts.covered
            );
            Ok(ExitCode::SUCCESS)
        }
        Err(Stop::Break(found)) => {
            println!("{found}");
            Ok(ExitCode::FAILURE)
        }
        Err(Stop::Error(error)) => Err(StartError::part(WHAT)(error)),
    }
}
