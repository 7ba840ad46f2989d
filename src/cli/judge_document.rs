//! `passerelle judge-document`, which the service starts itself: see `adapters/inspector.rs`.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;

use crate::adapters::inspector;

/// What the service orders.
#[derive(Args)]
pub struct Options {
    /// Text of the watermark; without it there is none.
    #[arg(long)]
    mark: Option<String>,
    /// Folder of certificates by which signers are trusted.
    #[arg(long)]
    anchors: Option<PathBuf>,
}

/// Judges what comes on standard input and prints the answer. Whoever is not answered knows as much as an error says.
pub fn run(options: &Options) -> ExitCode {
    match inspector::run_child(options.mark.as_deref(), options.anchors.as_deref()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}
