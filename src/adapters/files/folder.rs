//! Documents as files of a folder, readable by our own user only.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use futures_util::StreamExt;
use tokio::io::AsyncWriteExt;
use tokio::task::spawn_blocking;
use tokio_util::io::ReaderStream;

use super::{FilesFault, Pieces, id_in, name_of};
use crate::adapters::vault::PIECE;
use crate::adapters::whole_file::{self, Unfinished};
use crate::domain::id::DocumentId;

/// The name of the file that tells whether the folder takes files.
const PROBE: &str = "probe";

/// A file that is being written beside its place.
pub struct Writer {
    file: tokio::fs::File,
    unfinished: Unfinished,
}

impl Writer {
    pub(super) async fn begin(root: &Path, id: DocumentId) -> Result<Self, FilesFault> {
        let folder = folder_of(root, id);
        let (file, unfinished) = on_disk(move || Unfinished::begin(&folder, &name_of(id))).await?;
        Ok(Self { file: file.into(), unfinished })
    }

    pub(super) async fn write(&mut self, sealed: &[u8]) -> Result<(), FilesFault> {
        self.file.write_all(sealed).await.map_err(|error| FilesFault::Disk(error.kind()))
    }

    pub(super) async fn finish(mut self) -> Result<(), FilesFault> {
        self.file.flush().await.map_err(|error| FilesFault::Disk(error.kind()))?;
        let file = self.file.into_std().await;
        on_disk(move || self.unfinished.finish(&file)).await
    }
}

pub(super) async fn pieces(root: &Path, id: DocumentId) -> Result<Pieces, FilesFault> {
    let path = folder_of(root, id).join(name_of(id));
    let file = tokio::fs::File::open(path).await.map_err(|error| fault(&error))?;
    Ok(ReaderStream::with_capacity(file, PIECE).boxed())
}

pub(super) async fn delete(root: &Path, id: DocumentId) -> Result<(), FilesFault> {
    let folder = folder_of(root, id);
    on_disk(move || {
        whole_file::remove(&folder, &name_of(id))?;
        whole_file::remove(&folder, &whole_file::unfinished_name(&name_of(id)))
    })
    .await
}

pub(super) async fn ids(root: &Path) -> Result<Vec<DocumentId>, FilesFault> {
    let root = root.to_owned();
    on_disk(move || {
        let mut ids = Vec::new();
        for folder in entries(&root)? {
            for file in entries(&folder)? {
                ids.extend(file.file_name().and_then(|name| id_in(name.to_str()?)));
            }
        }
        Ok(ids)
    })
    .await
}

/// Writes a file and removes it.
pub(super) async fn is_ready(root: &Path) -> Result<(), FilesFault> {
    let root = root.to_owned();
    on_disk(move || {
        whole_file::write(&root, PROBE, b"")?;
        whole_file::remove(&root, PROBE)
    })
    .await
}

/// What lies in a folder; nothing if it was never made, or is a file.
fn entries(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    match std::fs::read_dir(folder) {
        Ok(entries) => entries.map(|entry| Ok(entry?.path())).collect(),
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
            Ok(Vec::new())
        }
        Err(error) => Err(error),
    }
}

/// 256 folders by the id's last byte: a `UUIDv7` begins with the time, so its head would not spread.
fn folder_of(root: &Path, id: DocumentId) -> PathBuf {
    root.join(format!("{:02x}", id.0.as_bytes()[15]))
}

async fn on_disk<T: Send + 'static>(
    work: impl FnOnce() -> std::io::Result<T> + Send + 'static,
) -> Result<T, FilesFault> {
    let done = spawn_blocking(work).await.map_err(|_| FilesFault::Interrupted)?;
    done.map_err(|error| fault(&error))
}

fn fault(error: &std::io::Error) -> FilesFault {
    match error.kind() {
        ErrorKind::NotFound => FilesFault::Missing,
        kind => FilesFault::Disk(kind),
    }
}
