//! The folder of text messages: one `.json` a message, which the demo's telephones show.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use tokio::task::spawn_blocking;

use super::{SmsFault, TextMessage};
use crate::adapters::whole_file;

/// Writes the message. It is named by its id, so that a second attempt replaces the first.
pub(super) async fn put(folder: PathBuf, message: TextMessage) -> Result<(), SmsFault> {
    let json = serde_json::to_vec_pretty(&message).map_err(|_| SmsFault::Unwritten)?;
    blocking(move || whole_file::write(&folder, &format!("{}.json", message.id), &json)).await
}

/// Every message in the folder, latest first.
pub(super) async fn all(folder: PathBuf) -> Result<Vec<TextMessage>, SmsFault> {
    let mut messages = blocking(move || read(&folder)).await?;
    messages.sort_by(|a, b| b.date.cmp(&a.date).then_with(|| b.id.cmp(&a.id)));
    Ok(messages)
}

fn read(folder: &Path) -> std::io::Result<Vec<TextMessage>> {
    let entries = match std::fs::read_dir(folder) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries?,
    };
    let mut messages = Vec::new();
    for entry in entries {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "json") {
            messages.push(serde_json::from_slice(&std::fs::read(path)?)?);
        }
    }
    Ok(messages)
}

async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> std::io::Result<T> + Send + 'static,
) -> Result<T, SmsFault> {
    spawn_blocking(work).await.map_err(|_| SmsFault::Unwritten)?.map_err(|_| SmsFault::Unwritten)
}
