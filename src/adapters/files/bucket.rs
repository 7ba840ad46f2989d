//! Documents as objects in a bucket of S3, or of what speaks like it.

use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use futures_util::{StreamExt, TryStreamExt};
use object_store::aws::{AmazonS3Builder, AmazonS3ConfigKey};
use object_store::buffered::BufWriter;
use object_store::path::Path;
use object_store::{ClientOptions, Error, ObjectStore, ObjectStoreExt, RetryConfig};
use secrecy::{ExposeSecret, SecretString};
use tokio::io::AsyncWriteExt;

use super::{FilesFault, Pieces, id_in, name_of};
use crate::domain::id::DocumentId;

/// Where the documents stand in the bucket.
const PREFIX: &str = "documents";

/// Least size of a part of a multipart upload, except the last (S3's own limit); what is smaller goes as one.
const PART: usize = 5 * 1024 * 1024;

/// How long a request may take, and how long it is repeated.
const REQUEST: Duration = Duration::from_secs(30);
const RETRIES: usize = 3;

/// How a bucket is reached.
#[derive(Debug, Clone)]
pub struct BucketSetting {
    /// The address of the store, without the bucket. Empty: that of Amazon's region.
    pub endpoint: String,
    pub bucket: String,
    pub region: String,
    pub key_id: String,
    pub secret: SecretString,
    /// Whether the bucket stands in the path of the address, and not before its host.
    pub path_style: bool,
}

/// A bucket that can be spoken to. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Bucket(Arc<dyn ObjectStore>);

/// An object that is being uploaded; nothing is seen of it until it is complete.
pub struct Writer {
    parts: Option<BufWriter>,
}

impl Bucket {
    /// Makes the client; nothing is asked yet.
    pub fn new(setting: &BucketSetting) -> Result<Self, FilesFault> {
        let plain = setting.endpoint.starts_with("http://");
        let options = ClientOptions::new().with_timeout(REQUEST).with_allow_http(plain).with_http1_only();
        let retry = RetryConfig { max_retries: RETRIES, retry_timeout: REQUEST, ..RetryConfig::default() };
        let mut builder = AmazonS3Builder::new()
            .with_bucket_name(&setting.bucket)
            .with_region(&setting.region)
            .with_access_key_id(&setting.key_id)
            .with_secret_access_key(setting.secret.expose_secret())
            .with_virtual_hosted_style_request(!setting.path_style)
            // One after the other: not everything that speaks like S3 knows the other way.
            .with_disable_bulk_delete(true)
            .with_retry(retry)
            .with_client_options(options);
        if !setting.endpoint.is_empty() {
            builder = builder.with_config(AmazonS3ConfigKey::Endpoint, &setting.endpoint);
        }
        Ok(Self(Arc::new(builder.build().map_err(fault)?)))
    }

    pub(super) fn writer(&self, id: DocumentId) -> Writer {
        let parts = BufWriter::with_capacity(self.0.clone(), path_of(id), PART).with_max_concurrency(1);
        Writer { parts: Some(parts) }
    }

    pub(super) async fn pieces(&self, id: DocumentId) -> Result<Pieces, FilesFault> {
        let found = self.0.get(&path_of(id)).await.map_err(fault)?;
        Ok(found.into_stream().map_err(|error| fault(error).into()).boxed())
    }

    pub(super) async fn delete(&self, id: DocumentId) -> Result<(), FilesFault> {
        match self.0.delete(&path_of(id)).await {
            Ok(()) | Err(Error::NotFound { .. }) => Ok(()),
            Err(error) => Err(fault(error)),
        }
    }

    pub(super) async fn ids(&self) -> Result<Vec<DocumentId>, FilesFault> {
        let objects = self.0.list(Some(&Path::from(PREFIX)));
        let ids = objects.try_filter_map(async |object| Ok(object.location.filename().and_then(id_in)));
        ids.try_collect().await.map_err(fault)
    }

    /// Asks for an object that is not there: that it is not is an answer.
    pub(super) async fn is_ready(&self) -> Result<(), FilesFault> {
        match self.0.head(&Path::from(PREFIX).join("probe")).await {
            Ok(_) | Err(Error::NotFound { .. }) => Ok(()),
            Err(error) => Err(fault(error)),
        }
    }
}

impl Writer {
    pub(super) async fn write(&mut self, sealed: Vec<u8>) -> Result<(), FilesFault> {
        match &mut self.parts {
            Some(parts) => parts.put(Bytes::from(sealed)).await.map_err(fault),
            None => Err(FilesFault::Interrupted),
        }
    }

    pub(super) async fn finish(mut self) -> Result<(), FilesFault> {
        match self.parts.take() {
            Some(mut parts) => parts.shutdown().await.map_err(|error| FilesFault::Disk(error.kind())),
            None => Err(FilesFault::Interrupted),
        }
    }
}

impl Drop for Writer {
    /// Tells the store to forget the parts that it has. Where that fails, a rule of the bucket for unfinished uploads
    /// has to.
    fn drop(&mut self) {
        if let (Some(mut parts), Ok(runtime)) = (self.parts.take(), tokio::runtime::Handle::try_current()) {
            runtime.spawn(async move { _ = parts.abort().await });
        }
    }
}

fn path_of(id: DocumentId) -> Path {
    Path::from(PREFIX).join(name_of(id))
}

/// The kind alone: the text of an error names addresses.
#[allow(clippy::needless_pass_by_value, reason = "the shape `map_err` wants")]
fn fault(error: Error) -> FilesFault {
    match error {
        Error::NotFound { .. } => FilesFault::Missing,
        Error::PermissionDenied { .. } => FilesFault::Bucket("permission denied"),
        Error::Unauthenticated { .. } => FilesFault::Bucket("the credentials are refused"),
        Error::Generic { .. } => FilesFault::Bucket("not reached, or an answer that is none"),
        _ => FilesFault::Bucket("an answer that was not expected"),
    }
}
