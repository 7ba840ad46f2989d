//! The demo's configuration and clock: made on the first start, kept in its data folder.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use time::Duration;

use super::Demo;
use super::printer::Printer;
use crate::adapters::clock::Clock;
use crate::adapters::random::Random;
use crate::app::{self, StartError};
use crate::config::Config;

/// What the demo keeps in its folder besides the database and the mail.
const MASTER_KEY: &str = "master-key";
const CLOCK: &str = "clock";

/// The town is settled in the past: its people wait for new codes by moving the clock, and a telephone of our
/// own must agree with it afterwards.
const HEAD_START: Duration = Duration::minutes(30);

/// Builds the demo on a folder of its own; `at` is its name in addresses and its port (already bound, on loopback).
pub async fn build(folder: &Path, at: (&str, u16), database: Option<&str>) -> Result<Demo, StartError> {
    let config = configuration(folder, at, database)?;
    let path = folder.join(CLOCK);
    let clock = Clock::Shifted(Arc::new(AtomicI64::new(kept_offset(&path)?)));
    let (mail, texts) = (config.mail.folder.clone(), config.sms.folder.clone());
    let ctx = app::build(&config, clock, true).await?;
    Ok(Demo { ctx, printer: Arc::new(Printer::default()), mail, texts, clock: path })
}

fn configuration(
    folder: &Path,
    (host, port): (&str, u16),
    database: Option<&str>,
) -> Result<Config, StartError> {
    std::fs::create_dir_all(folder).map_err(StartError::part("the demo's folder cannot be made"))?;
    let mut config = Config {
        listen: format!("127.0.0.1:{port}"),
        base_url: format!("http://{host}:{port}"),
        database: format!("sqlite:{}", folder.join("passerelle.db").display()),
        data: folder.to_owned(),
        master_key: master_key(&folder.join(MASTER_KEY))?,
        ca_passphrase: "only for the demonstration".to_owned(),
        ..Config::default()
    };
    config.mail.folder = folder.join("mail");
    "folder".clone_into(&mut config.sms.gateway);
    config.sms.folder = folder.join("sms");
    if let Some(database) = database {
        database.clone_into(&mut config.database);
    }
    Ok(config)
}

/// The key of the last start, or a new one.
fn master_key(path: &Path) -> Result<String, StartError> {
    if let Ok(kept) = std::fs::read_to_string(path) {
        return Ok(kept.trim().to_owned());
    }
    let key: [u8; 32] = Random::System.bytes().map_err(StartError::part("the demo's key cannot be made"))?;
    let key = hex::encode(key);
    keep(path, &key).map_err(StartError::part("the demo's key cannot be kept"))?;
    Ok(key)
}

fn kept_offset(path: &PathBuf) -> Result<i64, StartError> {
    match std::fs::read_to_string(path) {
        Ok(text) => text.trim().parse().map_err(StartError::part("the demo's clock file makes no sense")),
        Err(_) => Ok(-i64::try_from(HEAD_START.whole_microseconds()).unwrap_or(0)),
    }
}

/// Ends the head start: from now on the demo's clock is the real one, until somebody moves it.
pub fn catch_up(demo: &Demo) -> std::io::Result<()> {
    let behind = -offset(demo);
    if behind > 0 { advance(demo, Duration::microseconds(behind)) } else { Ok(()) }
}

fn offset(demo: &Demo) -> i64 {
    match &demo.ctx.clock {
        Clock::Shifted(offset) | Clock::Still(offset) => offset.load(Ordering::SeqCst),
        Clock::System => 0,
    }
}

/// Moves the demo's clock forward and keeps how far it is.
pub fn advance(demo: &Demo, span: Duration) -> std::io::Result<()> {
    demo.ctx.clock.advance(span);
    keep(&demo.clock, &offset(demo).to_string())
}

/// Writes `text` beside `path` and puts it in its place in one step: whoever kills the demo meanwhile leaves
/// the old file whole, never half of the new one, and the next start finds something it can read.
fn keep(path: &Path, text: &str) -> std::io::Result<()> {
    let beside = path.with_extension("new");
    let mut file = std::fs::File::create(&beside)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()?;
    std::fs::rename(&beside, path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_looks_meanwhile_finds_a_whole_file() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(CLOCK);
        keep(&path, "1000000").unwrap();
        std::thread::scope(|scope| {
            let writer = scope.spawn(|| (0..200).for_each(|_| keep(&path, "1000000").unwrap()));
            while !writer.is_finished() {
                assert_eq!(kept_offset(&path).unwrap(), 1_000_000);
            }
        });
    }
}
