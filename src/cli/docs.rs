//! `passerelle docs`: the documents that are written from the code.

use std::path::Path;
use std::process::ExitCode;

use crate::app::StartError;
use crate::domain::{data, machine};

/// Writes `states.md` and `data.md` into the folder.
pub fn run(out: &Path) -> Result<ExitCode, StartError> {
    for (name, text) in [("states.md", machine::document()), ("data.md", data::document())] {
        let path = out.join(name);
        std::fs::write(&path, text).map_err(StartError::part("the document cannot be written"))?;
        println!("{}", path.display());
    }
    Ok(ExitCode::SUCCESS)
}
