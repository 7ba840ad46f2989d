//! Where the bytes of a posted file go.

use crate::actions::ActionError;
use crate::actions::context::Shared;
use crate::actions::manager::incoming::{Incoming, Received};
use crate::domain::request::document::DocumentField;
use crate::domain::upload::{MAX_BYTES, UploadFault};
use crate::domain::word::Word;
use crate::web::thread;

/// Largest of the files that come whole: none of them has more than a few kilobytes.
pub(super) const SMALL: usize = 256 * 1024;

/// A place for files. One that is begun and dropped leaves nothing.
pub(super) trait Sink {
    /// A file on its way in, and one that is there.
    type Basin;
    type Content;
    /// Most bytes of a file.
    const LIMIT: usize;

    /// Whether a file of this input is wanted.
    fn wants(&self, input: &str) -> bool;

    /// Takes the next bytes; the first ones begin the file.
    async fn pour(&self, basin: Option<Self::Basin>, bytes: &[u8]) -> Result<Self::Basin, UploadFault>;

    /// Ends the file.
    async fn close(&self, basin: Self::Basin) -> Result<Self::Content, UploadFault>;
}

/// Into memory.
pub(super) struct Whole;

/// Sealed into the store of documents; only what a request may need.
pub(super) struct Stored(pub Shared);

impl Sink for Whole {
    type Basin = Vec<u8>;
    type Content = Vec<u8>;
    const LIMIT: usize = SMALL;

    fn wants(&self, _: &str) -> bool {
        true
    }

    async fn pour(&self, basin: Option<Vec<u8>>, bytes: &[u8]) -> Result<Vec<u8>, UploadFault> {
        let mut basin = basin.unwrap_or_default();
        basin.extend_from_slice(bytes);
        Ok(basin)
    }

    async fn close(&self, basin: Vec<u8>) -> Result<Vec<u8>, UploadFault> {
        Ok(basin)
    }
}

impl Sink for Stored {
    type Basin = Incoming;
    type Content = Received;
    const LIMIT: usize = MAX_BYTES;

    fn wants(&self, input: &str) -> bool {
        DocumentField::parse(input).is_some() || input == thread::FILE
    }

    async fn pour(&self, basin: Option<Incoming>, bytes: &[u8]) -> Result<Incoming, UploadFault> {
        let mut basin = match basin {
            Some(basin) => basin,
            None => Incoming::begin(&self.0).await.map_err(|error| lost(&error))?,
        };
        basin.push(bytes).await.map_err(|error| lost(&error))?;
        Ok(basin)
    }

    async fn close(&self, basin: Incoming) -> Result<Received, UploadFault> {
        basin.finish().await.map_err(|error| lost(&error))
    }
}

/// The store failed: the person is told to try again, we are told why.
fn lost(error: &ActionError) -> UploadFault {
    tracing::error!(error = error.chain(), "a document could not be stored");
    UploadFault::NotReceived
}
