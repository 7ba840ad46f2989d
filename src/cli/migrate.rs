//! `passerelle migrate`.

use std::process::ExitCode;

use crate::actions::prepare;
use crate::app::{self, StartError};
use crate::config::Config;
use crate::storage::migrate;

/// Applies what the database is missing and says how much that was.
pub async fn run(config: Config) -> Result<ExitCode, StartError> {
    let db = app::open_database(&config).await?;
    let failed = "the database cannot be migrated";
    let pending = migrate::pending(&db).await.map_err(StartError::part(failed))?;
    prepare::database(&db).await.map_err(StartError::part(failed))?;
    println!("{pending} migrations applied");
    Ok(ExitCode::SUCCESS)
}
