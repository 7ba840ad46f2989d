//! `passerelle contract add`, `check` and `list`: the versions of the contract's words.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, Subcommand};

use crate::actions::contract_texts::{self, Listed};
use crate::actions::{ActionError, Context};
use crate::adapters::clock::Clock;
use crate::app::{self, StartError};
use crate::config::Config;
use crate::domain::calendar::brussels_day;
use crate::domain::contract_text::{ContractText, Draft, TextFault};
use crate::domain::data::act;
use crate::storage::error::StorageError;

/// The part that an error names.
const WHAT: &str = "the contract";

#[derive(Subcommand)]
pub enum Command {
    /// Add a version. It holds from its day on; what was signed before stays under its own version. Nobody can change or
    /// remove it afterwards.
    Add(Addition),
    /// Say what is wrong with a file; store nothing.
    Check {
        /// As for add.
        file: PathBuf,
    },
    /// Print every version, from when it holds, and which one holds today.
    List,
}

/// Which version, and who adds it.
#[derive(Args)]
pub struct Addition {
    /// TOML: version (its name), audience (person or organisation), valid_from ("2027-01-31", on a Brussels calendar),
    /// and for each of nl, fr, de and en: title, parties, signature_text, signature_line and 1 to 20 clauses with heading
    /// and text. They may hold {name}, {months}, and for organisations {organisation} and {identifier}. The versions of
    /// the program in fixtures/contracts show the form.
    file: PathBuf,
    /// Who gives the command: stays on record.
    #[arg(long)]
    operator: String,
}

/// Runs the command over the configured database.
pub async fn run(config: Config, command: &Command) -> Result<ExitCode, StartError> {
    match command {
        Command::Add(Addition { file, operator }) => {
            let operator = act::operator(operator)
                .ok_or_else(|| StartError::part("--operator")("needs a name of at most 80 characters"))?;
            let draft = read(file)?;
            let ctx = app::build(&config, Clock::System, false).await?;
            let added = contract_texts::add(&ctx, draft, &operator).await.map_err(failed)?;
            Ok(told(&added, "added"))
        }
        Command::Check { file } => {
            let draft = read(file)?;
            let ctx = app::build(&config, Clock::System, false).await?;
            let judged = contract_texts::check(&ctx, &mut ctx.reader(), draft).await.map_err(failed)?;
            Ok(told(&judged, "can be added"))
        }
        Command::List => {
            let ctx = app::build(&config, Clock::System, false).await?;
            list(&ctx).await
        }
    }
}

fn read(file: &Path) -> Result<Draft, StartError> {
    let text = std::fs::read_to_string(file).map_err(StartError::part("the file cannot be read"))?;
    contract_texts::read(&text).map_err(StartError::part("the file is no contract"))
}

fn failed(error: ActionError) -> StartError {
    match error {
        ActionError::Storage(StorageError::Conflict) => {
            StartError::part(WHAT)("another version was added meanwhile: look at the list")
        }
        other => StartError::part(WHAT)(other),
    }
}

fn told(judged: &Result<ContractText, Vec<TextFault>>, done: &str) -> ExitCode {
    match judged {
        Ok(text) => {
            let ContractText { version, audience, valid_from, .. } = text;
            println!("{version} {done}: for every {audience} from {valid_from} on");
            ExitCode::SUCCESS
        }
        Err(faults) => {
            for fault in faults {
                eprintln!("passerelle: {fault}");
            }
            eprintln!("passerelle: nothing was stored; {} to mend", faults.len());
            ExitCode::FAILURE
        }
    }
}

async fn list(ctx: &Context) -> Result<ExitCode, StartError> {
    let today = brussels_day(ctx.now());
    for Listed { row, holds } in contract_texts::list(ctx).await.map_err(failed)? {
        let known = &row.known;
        let state = match holds {
            true => "holds",
            false if known.valid_from > today => "to come",
            false => "past",
        };
        let by = row.operator.as_deref().unwrap_or("the program");
        let sum = hex::encode(&row.sha256);
        println!(
            "{:20} {:12} from {} {state:7} sha256 {sum} added {} by {by}",
            known.version,
            known.audience.to_string(),
            known.valid_from,
            brussels_day(row.added_at)
        );
    }
    Ok(ExitCode::SUCCESS)
}
