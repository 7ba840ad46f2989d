//! `passerelle office import`.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Subcommand};

use crate::actions::offices::import::import;
use crate::actions::offices::sheet;
use crate::adapters::clock::Clock;
use crate::app::{self, StartError};
use crate::config::Config;

#[derive(Subcommand)]
pub enum Command {
    /// Take over a list of offices: all of it, or nothing and every fault by line and column.
    Import(List),
}

/// Which list.
#[derive(Args)]
pub struct List {
    /// CSV file in UTF-8. Columns: key (the same key again updates the office), name, municipality, other_names
    /// (with / between them), postcode, regime (nl, fr, de, bru, nl_fr, fr_nl, fr_de, de_fr), address, phone, email,
    /// languages (nl fr de en), visit (appointment or walk_in), hours (mon-fri 09:00-12:00; wed 14:00-19:00), remark,
    /// closed_days (2026-12-24 2026-12-31), price_cents, equipment (document_reader printer wheelchair_access
    /// induction_loop card_payment wifi), slot_minutes (5 to 120), counters (1 to 50), active (yes or no).
    file: PathBuf,
    /// Judge the list and say what would change; store nothing.
    #[arg(long)]
    dry_run: bool,
}

/// Runs the command over the configured database.
pub async fn run(config: Config, command: &Command) -> Result<ExitCode, StartError> {
    let Command::Import(list) = command;
    let bytes = std::fs::read(&list.file).map_err(StartError::part("the list cannot be read"))?;
    let offices = match sheet::read(&bytes) {
        Ok(offices) => offices,
        Err(faults) => {
            for fault in &faults {
                eprintln!("passerelle: {fault}");
            }
            eprintln!("passerelle: nothing was stored; {} to mend", faults.len());
            return Ok(ExitCode::FAILURE);
        }
    };
    let ctx = app::build(&config, Clock::System, false).await?;
    let done = import(&ctx, &offices, list.dry_run).await.map_err(StartError::part("the offices"))?;
    let stored = if list.dry_run { "nothing stored (dry run)" } else { "stored" };
    println!("{} offices: {} new, {} updated; {stored}", offices.len(), done.added, done.updated);
    Ok(ExitCode::SUCCESS)
}
