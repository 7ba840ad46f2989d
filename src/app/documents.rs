//! What uploaded documents meet: their store, their judge, the virus scanner.

use secrecy::SecretString;

use super::StartError;
use crate::adapters::files::{Bucket, BucketSetting, Files};
use crate::adapters::inspector::Inspector;
use crate::adapters::judging;
use crate::adapters::scanner::Scanner;
use crate::config::documents::ScannerAddress;
use crate::config::{Config, ConfigError};

/// The store of documents that the configuration names.
///
/// # Errors
/// A setting that cannot be used.
pub fn files(config: &Config) -> Result<Files, StartError> {
    let set = &config.documents;
    set.judge()?;
    if set.store == "folder" {
        return Ok(Files::Folder(config.data.join("documents")));
    }
    let bucket = Bucket::new(&BucketSetting {
        endpoint: set.endpoint.clone(),
        bucket: set.bucket.clone(),
        region: set.region.clone(),
        key_id: set.key_id.clone(),
        secret: SecretString::from(set.secret.clone()),
        path_style: set.path_style,
    });
    bucket.map(Files::Bucket).map_err(StartError::part("documents"))
}

/// The scanner that the configuration names. Whether it answers is not asked: it may come later.
///
/// # Errors
/// An address that is none.
pub fn scanner(config: &Config) -> Result<Scanner, ConfigError> {
    Ok(match config.scanner.judge()? {
        ScannerAddress::Absent => Scanner::Absent,
        ScannerAddress::Unix(path) => Scanner::Socket(path),
        ScannerAddress::Tcp(address) => Scanner::Tcp(address),
    })
}

/// This program once more, in a process of its own.
///
/// # Errors
/// Anchors that cannot be read.
pub fn inspector(config: &Config) -> Result<Inspector, StartError> {
    let anchors = Some(config.signatures.anchors.clone()).filter(|folder| !folder.as_os_str().is_empty());
    if let Some(folder) = &anchors {
        judging::anchors(folder).map_err(StartError::part("signatures.anchors"))?;
    }
    let program = std::env::current_exe().map_err(StartError::part("the program's own path"))?;
    Ok(Inspector::child(program, anchors))
}
