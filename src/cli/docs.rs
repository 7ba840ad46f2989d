//! `passerelle docs`: the documents that are written from the code.

use std::path::Path;
use std::process::ExitCode;

use crate::app::StartError;
use crate::domain::machine;

/// Writes `states.md` into the folder.
pub fn run(out: &Path) -> Result<ExitCode, StartError> {
    let path = out.join("states.md");
    std::fs::write(&path, machine::document()).map_err(StartError::part("the document cannot be written"))?;
    println!("{}", path.display());
    Ok(ExitCode::SUCCESS)
}
