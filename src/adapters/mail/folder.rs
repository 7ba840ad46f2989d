//! The folder mailbox: one `.eml` (what a mail program shows) and one `.json` (what we read back).

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use tokio::task::spawn_blocking;

use super::{MailFault, OutgoingMail, SentMail};
use crate::adapters::whole_file;

/// Writes both files. They are named by the Message-ID, so that a second delivery replaces the first.
pub(super) async fn put(folder: PathBuf, mail: OutgoingMail, eml: Vec<u8>) -> Result<(), MailFault> {
    let json = serde_json::to_vec_pretty(&mail).map_err(|_| MailFault::Unwritable("no JSON form"))?;
    blocking(move || {
        whole_file::write(&folder, &format!("{}.eml", mail.message_id), &eml)?;
        whole_file::write(&folder, &format!("{}.json", mail.message_id), &json)
    })
    .await
}

/// The Message-IDs of the mails in the folder.
pub(super) async fn names(folder: PathBuf) -> Result<Vec<String>, MailFault> {
    blocking(move || {
        let entries = match std::fs::read_dir(folder) {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
            entries => entries?,
        };
        let mut names = Vec::new();
        for entry in entries {
            let name = entry?.file_name();
            names.extend(name.to_str().and_then(|name| name.strip_suffix(".json")).map(str::to_owned));
        }
        Ok(names)
    })
    .await
}

/// Removes both files of a mail; the one by which it is found goes last.
pub(super) async fn remove(folder: PathBuf, message_id: String) -> Result<(), MailFault> {
    blocking(move || {
        whole_file::remove(&folder, &format!("{message_id}.eml"))?;
        whole_file::remove(&folder, &format!("{message_id}.json"))
    })
    .await
}

/// Every mail in the folder, latest first.
pub(super) async fn all(folder: PathBuf) -> Result<Vec<SentMail>, MailFault> {
    let mut mails = blocking(move || read(&folder)).await?;
    mails.sort_by(|a, b| b.date.cmp(&a.date).then_with(|| b.message_id.cmp(&a.message_id)));
    Ok(mails)
}

fn read(folder: &Path) -> std::io::Result<Vec<SentMail>> {
    let entries = match std::fs::read_dir(folder) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries?,
    };
    let mut mails = Vec::new();
    for entry in entries {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "json") {
            mails.push(serde_json::from_slice(&std::fs::read(path)?)?);
        }
    }
    Ok(mails)
}

async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> std::io::Result<T> + Send + 'static,
) -> Result<T, MailFault> {
    let done = spawn_blocking(work).await.map_err(|_| MailFault::Later("interrupted".to_owned()))?;
    done.map_err(|error| MailFault::Later(format!("mail folder: {}", error.kind())))
}
