//! Where sealed documents lie. Names come from us alone: a [`DocumentId`], never what a person typed.

use std::collections::HashMap;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use tokio::task::spawn_blocking;

use super::whole_file;
use crate::domain::id::DocumentId;

/// A store of sealed documents.
#[derive(Debug, Clone)]
pub enum Files {
    /// One file per document below this folder, mode 0600.
    Folder(PathBuf),
    /// For tests.
    Memory(Arc<Mutex<HashMap<DocumentId, Vec<u8>>>>),
}

/// Why a document was not stored or found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum FilesFault {
    #[error("there is no document of this id")]
    Missing,
    #[error("the document store failed: {0}")]
    Disk(ErrorKind),
    #[error("the document store's task ended early")]
    Interrupted,
}

impl Files {
    /// An empty store in memory.
    pub fn memory() -> Self {
        Self::Memory(Arc::default())
    }

    /// Stores the sealed `bytes` under `id`; once this returns, they survive a power cut.
    /// A second call with the same id replaces the first: a retry is harmless.
    pub async fn put(&self, id: DocumentId, bytes: Vec<u8>) -> Result<(), FilesFault> {
        match self {
            Self::Folder(root) => {
                let folder = folder_of(root, id);
                on_disk(move || whole_file::write(&folder, &name_of(id), &bytes)).await
            }
            Self::Memory(map) => {
                map.lock().unwrap_or_else(PoisonError::into_inner).insert(id, bytes);
                Ok(())
            }
        }
    }

    /// The sealed bytes stored under `id`.
    pub async fn get(&self, id: DocumentId) -> Result<Vec<u8>, FilesFault> {
        match self {
            Self::Folder(root) => {
                let path = folder_of(root, id).join(name_of(id));
                on_disk(move || std::fs::read(path)).await
            }
            Self::Memory(map) => {
                let map = map.lock().unwrap_or_else(PoisonError::into_inner);
                map.get(&id).cloned().ok_or(FilesFault::Missing)
            }
        }
    }

    /// Removes what is stored under `id`; that nothing is there is no error.
    pub async fn delete(&self, id: DocumentId) -> Result<(), FilesFault> {
        match self {
            Self::Folder(root) => {
                let folder = folder_of(root, id);
                on_disk(move || whole_file::remove(&folder, &name_of(id))).await
            }
            Self::Memory(map) => {
                map.lock().unwrap_or_else(PoisonError::into_inner).remove(&id);
                Ok(())
            }
        }
    }
}

fn name_of(id: DocumentId) -> String {
    format!("{}.sealed", id.0.simple())
}

/// 256 folders by the id's last byte: a `UUIDv7` begins with the time, so its head would not spread.
fn folder_of(root: &Path, id: DocumentId) -> PathBuf {
    root.join(format!("{:02x}", id.0.as_bytes()[15]))
}

async fn on_disk<T: Send + 'static>(
    work: impl FnOnce() -> std::io::Result<T> + Send + 'static,
) -> Result<T, FilesFault> {
    let done = spawn_blocking(work).await.map_err(|_| FilesFault::Interrupted)?;
    done.map_err(|error| match error.kind() {
        ErrorKind::NotFound => FilesFault::Missing,
        kind => FilesFault::Disk(kind),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    const ID: DocumentId = DocumentId(Uuid::from_u128(0x1ab));

    async fn keeps_and_forgets(files: Files) {
        assert_eq!(files.get(ID).await, Err(FilesFault::Missing));
        files.put(ID, b"one".to_vec()).await.unwrap();
        files.put(ID, b"two".to_vec()).await.unwrap();
        assert_eq!(files.get(ID).await.unwrap(), b"two");
        files.delete(ID).await.unwrap();
        files.delete(ID).await.unwrap();
        assert_eq!(files.get(ID).await, Err(FilesFault::Missing));
    }

    #[tokio::test]
    async fn memory_keeps_and_forgets() {
        keeps_and_forgets(Files::memory()).await;
    }

    #[tokio::test]
    async fn folder_keeps_and_forgets() {
        let folder = tempfile::tempdir().unwrap();
        keeps_and_forgets(Files::Folder(folder.path().join("documents"))).await;
    }

    #[tokio::test]
    async fn deleting_from_a_folder_that_never_was_is_no_error() {
        let folder = tempfile::tempdir().unwrap();
        Files::Folder(folder.path().join("none")).delete(ID).await.unwrap();
    }

    #[cfg(unix)]
    #[tokio::test]
    async fn only_our_user_reads_and_nothing_unfinished_stays() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        Files::Folder(folder.path().into()).put(ID, b"sealed".to_vec()).await.unwrap();
        let entries: Vec<_> = std::fs::read_dir(folder.path().join("ab")).unwrap().collect();
        assert_eq!(entries.len(), 1);
        let mode = entries[0].as_ref().unwrap().metadata().unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }

    #[tokio::test]
    async fn a_store_that_cannot_write_says_so() {
        let folder = tempfile::tempdir().unwrap();
        let blocked = folder.path().join("file");
        std::fs::write(&blocked, "in the way").unwrap();
        assert!(matches!(Files::Folder(blocked).put(ID, vec![1]).await, Err(FilesFault::Disk(_))));
    }
}
