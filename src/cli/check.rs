//! `passerelle check`.

use std::process::ExitCode;

use crate::actions::pki::policies;
use crate::app;
use crate::config::Config;
use crate::storage::migrate;

/// Prints every setting, secrets only as set or not, and whether the service would start. Changes nothing.
pub async fn run(config: Config) -> ExitCode {
    for (setting, value) in config.lines() {
        println!("{setting:41} {value}");
    }
    match judge(&config).await {
        Ok(found) => {
            println!("\n{found}\npasserelle would start");
            ExitCode::SUCCESS
        }
        Err(why) => {
            println!("\npasserelle would not start: {why}");
            ExitCode::FAILURE
        }
    }
}

async fn judge(config: &Config) -> Result<String, String> {
    config.validate().map_err(|error| error.to_string())?;
    app::external_provider(&config.identity_provider).map_err(|error| error.to_string())?;
    app::sms_gateway(&config.sms).map_err(|error| error.to_string())?;
    let documents = documents(config).await?;
    if let Ok(app::DatabaseAddress::Sqlite(path)) = config.database_address()
        && !path.exists()
    {
        return Ok(format!("{documents}\nthe database {} will be made at the first start", path.display()));
    }
    let db = app::open_database(config).await.map_err(|error| error.to_string())?;
    let pending = migrate::pending(&db).await.map_err(|error| error.to_string())?;
    // Before the last migration the tables may be missing; the start itself judges then.
    if pending == 0 {
        let profiles = config.profile.judge(&config.base_url).map_err(|error| error.to_string())?;
        let judged = policies::disagreement(&mut db.snapshot(), &profiles).await;
        if let Some(disagreement) = judged.map_err(|error| error.to_string())? {
            return Err(disagreement.to_string());
        }
    }
    Ok(format!("{documents}\nthe database is reached; {pending} migrations will be applied at the start"))
}

/// A store that takes nothing keeps the service from starting well; a scanner that is away only makes people wait.
async fn documents(config: &Config) -> Result<String, String> {
    let files = app::documents::files(config).map_err(|error| error.to_string())?;
    // The folder is made at the first start: before it there is nothing to judge.
    if config.documents.store != "folder" || config.data.join("documents").exists() {
        files.is_ready().await.map_err(|fault| format!("documents: {fault}"))?;
    }
    app::documents::inspector(config).map_err(|error| error.to_string())?;
    let scanner = app::documents::scanner(config).map_err(|error| error.to_string())?;
    Ok(match scanner.answers().await {
        Ok(()) if scanner.is_present() => "the virus scanner answers".to_owned(),
        Ok(()) => "documents are not scanned: there is no scanner".to_owned(),
        Err(fault) => format!("documents wait: {fault}"),
    })
}
