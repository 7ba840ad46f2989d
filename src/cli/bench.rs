//! `passerelle bench`: what `docs/PERFORMANCE.md` tells, measured on this machine. Made databases only: what is measured
//! stays in them.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use crate::actions::ActionError;
use crate::actions::context::Shared;
use crate::actions::pki::init;
use crate::adapters::clock::Clock;
use crate::adapters::random::Random;
use crate::app::{self, StartError};
use crate::bench::{self, Spent, issue, status};
use crate::config::Config;

/// What can be measured.
#[derive(Debug, Clone, clap::Subcommand)]
pub enum Command {
    /// Certificates a second, from ready requests.
    Issue {
        /// How many certificates.
        #[arg(long, default_value_t = 1_000)]
        count: u32,
        /// How many are issued at once.
        #[arg(long, default_value_t = 8)]
        workers: u32,
        /// A new folder for keys and, unless `--database` names another, the database.
        #[arg(long, default_value = "data/bench")]
        data: PathBuf,
    },
    /// Answers of the status responder a second, beside many certificates.
    Ocsp {
        /// How many certificates there are.
        #[arg(long, default_value_t = 1_000_000)]
        certificates: u32,
        /// How many questions are asked.
        #[arg(long, default_value_t = 50_000)]
        questions: u32,
        /// How many ask at once.
        #[arg(long, default_value_t = 8)]
        askers: u32,
        /// A new folder for keys and, unless `--database` names another, the database.
        #[arg(long, default_value = "data/bench")]
        data: PathBuf,
    },
}

/// Measures, and prints a line of `docs/PERFORMANCE.md`.
pub async fn run(command: &Command, database: Option<&str>) -> Result<ExitCode, StartError> {
    super::log(false);
    let failed = StartError::part::<ActionError>("measuring");
    match command {
        Command::Issue { count, workers, data } => {
            let ctx = ready(data, database).await?;
            let ready = issue::prepare(&ctx, *count).await.map_err(StartError::part("measuring"))?;
            let (issued, spent) = issue::run(&ctx, ready, *workers).await.map_err(failed)?;
            let what = format!("{issued} of {count} certificates, {workers} workers");
            print(&ctx, &what, issued, spent);
        }
        Command::Ocsp { certificates, questions, askers, data } => {
            let ctx = ready(data, database).await?;
            let planted =
                status::prepare(&ctx, *certificates).await.map_err(StartError::part("measuring"))?;
            let (answered, spent) = status::run(&ctx, planted, *questions, *askers).await.map_err(failed)?;
            let what = format!(
                "{answered} of {questions} answers beside {certificates} certificates, {askers} askers"
            );
            print(&ctx, &what, answered, spent);
        }
    }
    Ok(ExitCode::SUCCESS)
}

async fn ready(folder: &Path, database: Option<&str>) -> Result<Shared, StartError> {
    let key: [u8; 32] = Random::System.bytes().map_err(StartError::part("a key cannot be made"))?;
    let mut config = Config {
        database: format!("sqlite:{}", folder.join("passerelle.db").display()),
        data: folder.to_owned(),
        master_key: hex::encode(key),
        ca_passphrase: "only for measuring".to_owned(),
        ..Config::default()
    };
    if let Some(database) = database {
        database.clone_into(&mut config.database);
    }
    let ctx = app::build(&config, Clock::System, false).await?;
    init::init(&ctx).await.map_err(StartError::part("the authorities"))?;
    Ok(ctx)
}

fn print(ctx: &Shared, what: &str, done: usize, spent: Spent) {
    let done = u32::try_from(done).map_or(f64::MAX, f64::from);
    let each = match spent.processor_seconds {
        Some(processor) => {
            format!("{processor:.1} s of processor time, {:.0} a processor second", done / processor)
        }
        None => "processor time unknown".to_owned(),
    };
    println!(
        "{}: {what}: {:.1} s, {:.0} a second; {each}",
        bench::engine(ctx),
        spent.seconds,
        done / spent.seconds
    );
}
