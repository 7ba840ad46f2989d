//! `passerelle ca ceremony`: a plan that two operators signed, shown or carried out.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;

use crate::actions::Context;
use crate::actions::ceremony::run::{execute, transcript_name};
use crate::actions::ceremony::{CeremonyFault, plan};
use crate::adapters::ceremony_folder::CeremonyFolder;
use crate::app::StartError;

#[derive(Args)]
pub struct Options {
    /// The plan (TOML); the files that it names lie beside it.
    plan: PathBuf,
    /// Do it. Without this nothing changes: the plan is shown in words, with the SHA-256 to compare.
    #[arg(long, requires = "out")]
    execute: bool,
    /// An operator's signature over the plan: openssl pkeyutl -sign -rawin -inkey KEY.pem -in PLAN -out FILE.
    #[arg(long = "confirmation", value_name = "FILE")]
    confirmations: Vec<PathBuf>,
    /// Folder for what it leaves, and the transcript.
    #[arg(long)]
    out: Option<PathBuf>,
}

/// Shows the plan, and carries it out if that was asked.
pub async fn run(ctx: &Context, options: &Options) -> Result<ExitCode, StartError> {
    let failed = || StartError::part::<CeremonyFault>("the ceremony");
    let folder = options.plan.parent().filter(|folder| !folder.as_os_str().is_empty());
    let folder = CeremonyFolder::new(folder.unwrap_or(Path::new(".")));
    let name = options.plan.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let opened = plan::open(&folder, name).map_err(failed())?;
    for line in plan::describe(ctx, &opened).await.map_err(StartError::part("the ceremony"))? {
        println!("{line}");
    }
    let Some(out) = options.out.as_ref().filter(|_| options.execute) else {
        println!("nothing was changed; --execute with two confirmations carries it out");
        return Ok(ExitCode::SUCCESS);
    };
    let mut signatures = Vec::new();
    for file in &options.confirmations {
        signatures.push(std::fs::read(file).map_err(StartError::part("a confirmation"))?);
    }
    let told = execute(ctx, &opened, &signatures, &CeremonyFolder::new(out)).await.map_err(failed())?;
    println!("\n{}", told.transcript);
    println!("transcript SHA-256 {}", hex::encode(&told.sha256));
    println!("{}", out.join(transcript_name(&opened.sha256)).display());
    Ok(ExitCode::SUCCESS)
}
