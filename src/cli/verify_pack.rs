//! `passerelle verify-pack FILE`: the pack of a decision, checked without database and configuration.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;

use crate::actions::audit::pack::check::{Checked, LARGEST, check};
use crate::adapters::operator_key::OperatorKey;
use crate::app::StartError;

/// What is checked against which key.
#[derive(Args)]
pub struct Options {
    /// The pack.
    file: PathBuf,
    /// The public key of the audit, as `audit key` prints it.
    #[arg(long, conflicts_with = "fingerprint")]
    key: Option<PathBuf>,
    /// Its fingerprint, as `audit key` prints it.
    #[arg(long)]
    fingerprint: Option<String>,
}

/// Prints what was checked. Exit code 1 with the first fault.
pub fn run(options: &Options) -> Result<ExitCode, StartError> {
    let size = std::fs::metadata(&options.file).map_err(StartError::part("the pack"))?.len();
    if size > LARGEST as u64 {
        println!("{size} bytes are more than a pack has");
        return Ok(ExitCode::FAILURE);
    }
    let bytes = std::fs::read(&options.file).map_err(StartError::part("the pack"))?;
    let fingerprint = match (&options.key, &options.fingerprint) {
        (Some(file), _) => {
            let text = std::fs::read_to_string(file).map_err(StartError::part("the key"))?;
            Some(OperatorKey::read(&text).map_err(StartError::part("the key"))?.fingerprint())
        }
        (None, given) => given.as_ref().map(|given| given.trim().to_ascii_lowercase()),
    };
    match check(&bytes, fingerprint.as_deref()) {
        Ok(checked) => {
            print(&checked, fingerprint.is_some());
            Ok(ExitCode::SUCCESS)
        }
        Err(fault) => {
            println!("{fault}");
            Ok(ExitCode::FAILURE)
        }
    }
}

fn print(checked: &Checked, is_known: bool) {
    let Checked { manifest, fingerprint, has_same_tables } = checked;
    let decided = &manifest.decision;
    println!("decision   {} on {} ({})", decided.verdict, decided.reference, decided.id);
    println!("by         {} at {}", decided.decided_by.name, decided.at);
    println!("submission {} with {} documents", decided.version, manifest.documents.len());
    println!("signature  holds, key {fingerprint}");
    if !is_known {
        println!(
            "           this is the key inside the pack: whoever made the pack chose it. Compare it, or"
        );
        println!("           give --key or --fingerprint with what the service publishes");
    }
    println!("files      {} of {} as signed", manifest.files.len(), manifest.files.len());
    println!("chain      {} moves, the last is the decision", manifest.history.len());
    if !has_same_tables {
        println!(
            "           made under other tables of moves than this program has; each move is in these too"
        );
    }
    match &manifest.proof {
        Some(proof) => {
            let head = &proof.head;
            println!("audit      head {} of {} covers the decision", head.number, head.sealed_at);
        }
        None => println!("audit      no head covered the decision when the pack was made"),
    }
}
