//! Where sealed documents lie. Names come from us alone: a [`DocumentId`], never what a person typed. Documents come
//! and go in pieces: none is held whole here.

mod bucket;
mod folder;

use std::collections::HashMap;
use std::io::ErrorKind;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use bytes::Bytes;
use futures_util::stream::{self, BoxStream};
use futures_util::{StreamExt, TryStreamExt};

pub use bucket::{Bucket, BucketSetting};

use crate::domain::id::DocumentId;

/// The bytes of a document, piece by piece.
pub type Pieces = BoxStream<'static, std::io::Result<Bytes>>;

/// The documents of a memory store.
type InMemory = Arc<Mutex<HashMap<DocumentId, Vec<u8>>>>;

/// A store of sealed documents. Cheap to clone.
#[derive(Debug, Clone)]
pub enum Files {
    /// One file per document below this folder, mode 0600.
    Folder(PathBuf),
    /// An object per document in a bucket of S3, or of what speaks like it.
    Bucket(Bucket),
    /// For tests.
    Memory(InMemory),
}

/// Why a document was not stored or found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum FilesFault {
    #[error("there is no document of this id")]
    Missing,
    #[error("the document store failed: {0}")]
    Disk(ErrorKind),
    #[error("the object store failed: {0}")]
    Bucket(&'static str),
    #[error("the document store's task ended early")]
    Interrupted,
}

impl From<FilesFault> for std::io::Error {
    fn from(fault: FilesFault) -> Self {
        match fault {
            FilesFault::Missing => Self::new(ErrorKind::NotFound, fault),
            fault => Self::other(fault),
        }
    }
}

/// A document that is being stored. Until [`Writer::finish`] it does not exist; dropped, it leaves nothing.
pub enum Writer {
    Folder(folder::Writer),
    Bucket(bucket::Writer),
    Memory { map: InMemory, id: DocumentId, bytes: Vec<u8> },
}

impl Files {
    /// An empty store in memory.
    pub fn memory() -> Self {
        Self::Memory(Arc::default())
    }

    /// Begins to store a document. One that is there under this id is replaced at the end: a retry is harmless.
    pub async fn writer(&self, id: DocumentId) -> Result<Writer, FilesFault> {
        Ok(match self {
            Self::Folder(root) => Writer::Folder(folder::Writer::begin(root, id).await?),
            Self::Bucket(bucket) => Writer::Bucket(bucket.writer(id)),
            Self::Memory(map) => Writer::Memory { map: map.clone(), id, bytes: Vec::new() },
        })
    }

    /// Stores the sealed `bytes` under `id`; once this returns, they survive a power cut.
    pub async fn put(&self, id: DocumentId, bytes: Vec<u8>) -> Result<(), FilesFault> {
        let mut writer = self.writer(id).await?;
        writer.write(bytes).await?;
        writer.finish().await
    }

    /// The sealed bytes stored under `id`, piece by piece.
    pub async fn pieces(&self, id: DocumentId) -> Result<Pieces, FilesFault> {
        match self {
            Self::Folder(root) => folder::pieces(root, id).await,
            Self::Bucket(bucket) => bucket.pieces(id).await,
            Self::Memory(map) => {
                let map = map.lock().unwrap_or_else(PoisonError::into_inner);
                let bytes = map.get(&id).cloned().ok_or(FilesFault::Missing)?;
                Ok(stream::once(async { Ok(Bytes::from(bytes)) }).boxed())
            }
        }
    }

    /// The sealed bytes stored under `id`, whole: for tests, and for small ones.
    pub async fn get(&self, id: DocumentId) -> Result<Vec<u8>, FilesFault> {
        let pieces = self.pieces(id).await?;
        collect(pieces).await.map_err(|error| FilesFault::Disk(error.kind()))
    }

    /// Removes what is stored under `id`, finished or not; that nothing is there is no error.
    pub async fn delete(&self, id: DocumentId) -> Result<(), FilesFault> {
        match self {
            Self::Folder(root) => folder::delete(root, id).await,
            Self::Bucket(bucket) => bucket.delete(id).await,
            Self::Memory(map) => {
                map.lock().unwrap_or_else(PoisonError::into_inner).remove(&id);
                Ok(())
            }
        }
    }

    /// Every id under which something lies, unfinished files too.
    pub async fn ids(&self) -> Result<Vec<DocumentId>, FilesFault> {
        match self {
            Self::Folder(root) => folder::ids(root).await,
            Self::Bucket(bucket) => bucket.ids().await,
            Self::Memory(map) => {
                Ok(map.lock().unwrap_or_else(PoisonError::into_inner).keys().copied().collect())
            }
        }
    }

    /// Whether documents can be stored now, without storing one: the folder takes files, the bucket answers.
    pub async fn is_ready(&self) -> Result<(), FilesFault> {
        match self {
            Self::Folder(root) => folder::is_ready(root).await,
            Self::Bucket(bucket) => bucket.is_ready().await,
            Self::Memory(_) => Ok(()),
        }
    }
}

impl Writer {
    /// Takes the next sealed bytes.
    pub async fn write(&mut self, sealed: Vec<u8>) -> Result<(), FilesFault> {
        match self {
            Self::Folder(writer) => writer.write(&sealed).await,
            Self::Bucket(writer) => writer.write(sealed).await,
            Self::Memory { bytes, .. } => {
                bytes.extend(sealed);
                Ok(())
            }
        }
    }

    /// Ends the document: once this returns, it survives a power cut.
    pub async fn finish(self) -> Result<(), FilesFault> {
        match self {
            Self::Folder(writer) => writer.finish().await,
            Self::Bucket(writer) => writer.finish().await,
            Self::Memory { map, id, bytes } => {
                map.lock().unwrap_or_else(PoisonError::into_inner).insert(id, bytes);
                Ok(())
            }
        }
    }
}

/// All pieces together.
pub(super) async fn collect(pieces: Pieces) -> std::io::Result<Vec<u8>> {
    pieces
        .try_fold(Vec::new(), async |mut bytes, piece| {
            bytes.extend_from_slice(&piece);
            Ok(bytes)
        })
        .await
}

fn name_of(id: DocumentId) -> String {
    format!("{}.sealed", id.0.simple())
}

/// The id in the name of a stored document, or of one that is being stored.
fn id_in(name: &str) -> Option<DocumentId> {
    let name = name.strip_prefix('.').map_or(name, |name| name.trim_end_matches(".part"));
    name.strip_suffix(".sealed")?.parse().ok().map(DocumentId)
}

#[cfg(test)]
mod tests;
