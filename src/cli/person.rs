//! `passerelle person export`, `erase`, `hold`, `release`: what is known about one person, and the end of it.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Subcommand};

use crate::actions::person::erase::{self, Plan};
use crate::actions::person::{Named, export, holds};
use crate::actions::retention::{delete_files, forget_mails};
use crate::actions::{ActionError, Context};
use crate::adapters::clock::Clock;
use crate::app::{self, StartError};
use crate::config::Config;
use crate::domain::calendar::brussels_day;
use crate::domain::data::act::{self, Act};
use crate::domain::person::national_number::NationalNumber;

/// The part that an error names.
const WHAT: &str = "the person";

#[derive(Subcommand)]
pub enum Command {
    /// Write everything about a person, with their documents, to a ZIP.
    Export {
        #[command(flatten)]
        whom: Whom,
        /// Where to; a file that is there is not written over.
        #[arg(long)]
        to: PathBuf,
    },
    /// Say what would be erased and what stays; with --do, erase it.
    Erase {
        #[command(flatten)]
        whom: Whom,
        #[arg(long = "do")]
        really: bool,
    },
    /// Place a legal hold: nothing of this person is deleted until it is released.
    Hold {
        #[command(flatten)]
        whom: Whom,
        /// The number of the case or letter; no names.
        #[arg(long)]
        ground: String,
    },
    /// Release a legal hold.
    Release {
        #[command(flatten)]
        whom: Whom,
        /// The number of the case or letter; no names.
        #[arg(long)]
        ground: String,
    },
}

/// About whom, and by whom.
#[derive(Args)]
pub struct Whom {
    /// Of a file or a request.
    #[arg(required_unless_present = "number")]
    reference: Option<String>,
    /// Read the national number from standard input, where no shell keeps it.
    #[arg(long, conflicts_with = "reference")]
    number: bool,
    /// Who gives the command: stays on record.
    #[arg(long)]
    operator: String,
}

impl Whom {
    fn read(&self, ctx: &Context) -> Result<(Named, String), StartError> {
        let operator = act::operator(&self.operator)
            .ok_or_else(|| StartError::part("--operator")("needs a name of at most 80 characters"))?;
        let named = match &self.reference {
            Some(reference) => Named::Reference(reference.clone()),
            None => {
                let mut line = zeroize::Zeroizing::new(String::new());
                std::io::stdin().read_line(&mut line).map_err(StartError::part("standard input"))?;
                let number = NationalNumber::parse(line.trim(), brussels_day(ctx.now()));
                Named::Number(number.map_err(|_| StartError::part("--number")("is no national number"))?)
            }
        };
        Ok((named, operator))
    }
}

/// Runs the command over the configured database and document store.
pub async fn run(config: Config, command: &Command) -> Result<ExitCode, StartError> {
    let ctx = app::build(&config, Clock::System, false).await?;
    match command {
        Command::Export { whom, to } => {
            let (named, operator) = whom.read(&ctx)?;
            let mut options = std::fs::OpenOptions::new();
            options.write(true).create_new(true);
            #[cfg(unix)]
            std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
            let mut file = options.open(to).map_err(StartError::part("--to"))?;
            let done = export::run(&ctx, &named, &operator).await.map_err(failed)?;
            std::io::Write::write_all(&mut file, &done.zip).map_err(StartError::part("--to"))?;
            println!("{} rows and {} documents in {}", done.rows, done.documents, to.display());
        }
        Command::Erase { whom, really } => return erase(&ctx, whom, *really).await,
        Command::Hold { whom, ground } => hold(&ctx, whom, Act::Hold, ground).await?,
        Command::Release { whom, ground } => hold(&ctx, whom, Act::Release, ground).await?,
    }
    Ok(ExitCode::SUCCESS)
}

fn failed(error: ActionError) -> StartError {
    match error {
        ActionError::NotFound => StartError::part(WHAT)("nobody here has this reference or number"),
        other => StartError::part(WHAT)(other),
    }
}

async fn erase(ctx: &Context, whom: &Whom, really: bool) -> Result<ExitCode, StartError> {
    let (named, operator) = whom.read(ctx)?;
    let plan = match really {
        true => erase::run(ctx, &named, &operator).await.map_err(failed)?,
        false => erase::plan(ctx, &named).await.map_err(failed)?,
    };
    let Plan { obstacles, goes, stays } = &plan;
    for (list, word) in [(obstacles, "not now"), (goes, "goes"), (stays, "stays")] {
        list.iter().for_each(|line| println!("{word:8} {line}"));
    }
    if !obstacles.is_empty() {
        println!("nothing was erased");
        return Ok(ExitCode::FAILURE);
    }
    if really {
        while delete_files(ctx).await.map_err(failed)? {}
        forget_mails(ctx).await.map_err(failed)?;
        ctx.db.forget_log().await.map_err(StartError::part(WHAT))?;
        println!("erased");
    } else {
        println!("nothing was erased: this was a rehearsal; --do erases");
    }
    Ok(ExitCode::SUCCESS)
}

async fn hold(ctx: &Context, whom: &Whom, act: Act, ground: &str) -> Result<(), StartError> {
    let (named, operator) = whom.read(ctx)?;
    let wrong = "needs the number of a case or letter: letters, digits, - . / and spaces, at most 80";
    let ground = act::ground(ground).ok_or_else(|| StartError::part("--ground")(wrong))?;
    let changed = holds::change(ctx, &named, act, &operator, &ground).await.map_err(failed)?;
    let said = match (changed, act) {
        (true, Act::Hold) => "held",
        (true, _) => "released",
        (false, Act::Hold) => "was held before",
        (false, _) => "was not held",
    };
    println!("{said}");
    Ok(())
}
