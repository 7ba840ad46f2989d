//! The command line: one file a command.

mod audit;
mod bench;
mod ca;
mod check;
mod client;
mod contract;
mod demo;
mod docs;
mod judge_document;
mod keys;
mod migrate;
mod office;
mod person;
mod serve;
mod staff;
mod verify_pack;
mod walk;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use tracing_subscriber::EnvFilter;

use crate::adapters::inspector;
use crate::app::StartError;
use crate::config::Config;

/// The workflow by which a care provider without a Belgian eID obtains an eHealth certificate.
#[derive(Parser)]
#[command(name = "passerelle", version, about)]
struct Arguments {
    /// Configuration file (TOML); the environment (PASSERELLE_…) stands above it.
    #[arg(long, global = true, env = "PASSERELLE_CONFIG")]
    config: Option<PathBuf>,
    /// sqlite:PATH or postgres://…, above file and environment.
    #[arg(long, global = true)]
    database: Option<String>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Run the whole service on loopback, with people and everything they need.
    Demo(demo::Options),
    /// Play the whole journey over HTTP and leave its certificate, keys, keystore, mails and history.
    Walk(walk::Options),
    /// Serve pages and run jobs.
    Serve,
    /// Apply what the database is missing.
    Migrate,
    /// Print what is set, and whether the service would start.
    Check,
    /// Make and show the certification authorities; verify what they publish.
    #[command(subcommand)]
    Ca(ca::Command),
    /// Take over the list of registration offices.
    #[command(subcommand)]
    Office(office::Command),
    /// Register relying parties of the built-in identity provider.
    #[command(subcommand)]
    Client(client::Command),
    /// Add and list the versions of the contract.
    #[command(subcommand)]
    Contract(contract::Command),
    /// Renew the signing keys of the built-in identity provider.
    #[command(subcommand)]
    Keys(keys::Command),
    /// Invite and list staff.
    #[command(subcommand)]
    Staff(staff::Command),
    /// Sign, walk and export the history; write the packs of decisions.
    #[command(subcommand)]
    Audit(audit::Command),
    /// Check the pack of a decision, without database and configuration.
    VerifyPack(verify_pack::Options),
    /// Export, erase or hold what is known about one person.
    #[command(subcommand)]
    Person(person::Command),
    /// Measure on a made database.
    #[command(subcommand)]
    Bench(bench::Command),
    /// Judge a document on standard input, with little memory and time. The service starts this itself.
    #[command(name = inspector::COMMAND, hide = true)]
    JudgeDocument(judge_document::Options),
    /// Write the generated documents.
    Docs {
        /// Folder to write to.
        #[arg(long, default_value = "docs")]
        out: PathBuf,
    },
}

/// Runs the command; 0 if it did what it says.
pub fn main() -> ExitCode {
    // The one provider of TLS: without this line rustls would have none to choose.
    let _ = rustls::crypto::aws_lc_rs::default_provider().install_default();
    let arguments = Arguments::parse();
    // Before there are threads: its memory is limited.
    if let Command::JudgeDocument(options) = &arguments.command {
        return judge_document::run(options);
    }
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => {
            eprintln!("passerelle: no runtime: {error}");
            return ExitCode::FAILURE;
        }
    };
    match runtime.block_on(run(arguments)) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("passerelle: {error}");
            ExitCode::FAILURE
        }
    }
}

async fn run(arguments: Arguments) -> Result<ExitCode, StartError> {
    let load = || configuration(arguments.config.as_deref(), arguments.database.as_deref());
    match arguments.command {
        Command::Demo(options) => demo::run(options, arguments.database.as_deref()).await,
        Command::Walk(options) => walk::run(options, arguments.database.as_deref()).await,
        Command::Serve => serve::run(load()?).await,
        Command::Migrate => migrate::run(load()?).await,
        Command::Check => Ok(check::run(load()?).await),
        Command::Ca(command) => ca::run(load()?, &command).await,
        Command::Office(command) => office::run(load()?, &command).await,
        Command::Client(command) => client::run(load()?, &command).await,
        Command::Contract(command) => contract::run(load()?, &command).await,
        Command::Keys(command) => keys::run(load()?, &command).await,
        Command::Staff(command) => staff::run(load()?, &command).await,
        Command::Audit(command) => audit::run(load()?, &command).await,
        Command::VerifyPack(options) => verify_pack::run(&options),
        Command::Person(command) => person::run(load()?, &command).await,
        Command::Bench(command) => bench::run(&command, arguments.database.as_deref()).await,
        Command::JudgeDocument(options) => Ok(judge_document::run(&options)),
        Command::Docs { out } => docs::run(&out),
    }
}

fn configuration(file: Option<&std::path::Path>, database: Option<&str>) -> Result<Config, StartError> {
    let mut config = Config::load(file)?;
    if let Some(database) = database {
        database.clone_into(&mut config.database);
    }
    Ok(config)
}

/// Structured logs on standard error; `RUST_LOG` filters.
fn log(json: bool) {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info,sqlx=warn"));
    let subscriber = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    let set = if json { subscriber.json().try_init() } else { subscriber.compact().try_init() };
    if set.is_err() {
        eprintln!("passerelle: logging was set up before");
    }
}

/// A provider who does not exist yet, for tests that play whole journeys.
pub use walk::make_person as walk_person;
