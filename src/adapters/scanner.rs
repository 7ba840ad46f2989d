//! The virus scanner: `clamd` over its socket, or none.
//!
//! clamd calls clean what is larger than it looks into, unless it is told `AlertExceedsMax yes`; and it hangs up on
//! what is longer than its `StreamMaxLength`, which is told here as no answer. Both are for its configuration; our
//! own limit (10 MB) is below what it has by default.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use clamav_client::tokio::{Socket, Tcp, TransportProtocol, ping, scan_stream};
use tokio::time::timeout;

use super::files::Pieces;

/// How long a scan may take, and a question whether it is there.
const SCAN: Duration = Duration::from_secs(60);
const PING: Duration = Duration::from_secs(3);

/// A scanner of documents. Cheap to clone.
#[derive(Debug, Clone)]
pub enum Scanner {
    /// There is none: nothing is asked of a document.
    Absent,
    /// At the socket of this path.
    Socket(PathBuf),
    /// At `HOST:PORT`.
    Tcp(String),
    /// For tests.
    Memory(Arc<Mutex<MemoryScanner>>),
}

/// What a memory scanner finds, and whether it answers.
#[derive(Debug, Default)]
pub struct MemoryScanner {
    pub is_down: bool,
    /// What holds these bytes is infected; empty: nothing is.
    pub signature: Vec<u8>,
}

/// What the scanner says of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Finding {
    Clean,
    Infected,
}

/// Why it said nothing. Carries nothing of the document.
#[derive(Debug, thiserror::Error)]
pub enum ScannerFault {
    #[error("the scanner could not be reached, or hung up")]
    Unreachable(#[source] std::io::Error),
    #[error("the scanner did not answer in time")]
    Silent,
    #[error("the scanner answered what is neither clean nor infected")]
    Unclear,
}

impl Scanner {
    /// One in memory that answers and finds nothing.
    pub fn memory() -> Self {
        Self::Memory(Arc::default())
    }

    /// Whether documents have to be scanned.
    pub fn is_present(&self) -> bool {
        !matches!(self, Self::Absent)
    }

    /// Scans a document; `None` without a scanner.
    ///
    /// # Errors
    /// [`ScannerFault`] if it said nothing: the document then waits.
    pub async fn scan(&self, pieces: Pieces) -> Result<Option<Finding>, ScannerFault> {
        match self {
            Self::Absent => Ok(None),
            Self::Socket(path) => at(Socket { socket_path: path }, pieces).await.map(Some),
            Self::Tcp(address) => at(Tcp { host_address: address }, pieces).await.map(Some),
            Self::Memory(scanner) => {
                let bytes = super::files::collect(pieces).await.map_err(ScannerFault::Unreachable)?;
                let scanner = scanner.lock().unwrap_or_else(PoisonError::into_inner);
                scanner.look_at(&bytes).map(Some)
            }
        }
    }

    /// Whether it answers.
    ///
    /// # Errors
    /// [`ScannerFault`] if it does not.
    pub async fn answers(&self) -> Result<(), ScannerFault> {
        let answer = match self {
            Self::Absent => return Ok(()),
            Self::Memory(scanner) => {
                let scanner = scanner.lock().unwrap_or_else(PoisonError::into_inner);
                return scanner.look_at(b"").map(|_| ());
            }
            Self::Socket(path) => timeout(PING, ping(Socket { socket_path: path })).await,
            Self::Tcp(address) => timeout(PING, ping(Tcp { host_address: address })).await,
        };
        match answer {
            Ok(Ok(answer)) if answer == clamav_client::PONG => Ok(()),
            Ok(Ok(_)) => Err(ScannerFault::Unclear),
            Ok(Err(error)) => Err(ScannerFault::Unreachable(error)),
            Err(_) => Err(ScannerFault::Silent),
        }
    }

    /// From now on a memory scanner answers, or does not.
    pub fn set_down(&self, is_down: bool) {
        if let Self::Memory(scanner) = self {
            scanner.lock().unwrap_or_else(PoisonError::into_inner).is_down = is_down;
        }
    }

    /// From now on a memory scanner finds this.
    pub fn set_signature(&self, signature: &[u8]) {
        if let Self::Memory(scanner) = self {
            scanner.lock().unwrap_or_else(PoisonError::into_inner).signature = signature.to_vec();
        }
    }
}

impl MemoryScanner {
    fn look_at(&self, bytes: &[u8]) -> Result<Finding, ScannerFault> {
        if self.is_down {
            return Err(ScannerFault::Silent);
        }
        let found = !self.signature.is_empty()
            && bytes.windows(self.signature.len()).any(|part| part == self.signature);
        Ok(if found { Finding::Infected } else { Finding::Clean })
    }
}

async fn at(place: impl TransportProtocol, pieces: Pieces) -> Result<Finding, ScannerFault> {
    match timeout(SCAN, scan_stream(pieces, place, None)).await {
        Ok(Ok(answer)) => read(&answer),
        Ok(Err(error)) => Err(ScannerFault::Unreachable(error)),
        Err(_) => Err(ScannerFault::Silent),
    }
}

/// `stream: OK` or `stream: NAME FOUND` (clamd(8), INSTREAM); everything else is a fault of the scanner's.
fn read(answer: &[u8]) -> Result<Finding, ScannerFault> {
    let answer = answer.strip_suffix(b"\0").unwrap_or(answer);
    if answer == b"stream: OK" {
        Ok(Finding::Clean)
    } else if answer.starts_with(b"stream: ") && answer.ends_with(b" FOUND") {
        Ok(Finding::Infected)
    } else {
        Err(ScannerFault::Unclear)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_said_to_be_clean_is_clean() {
        assert_eq!(read(b"stream: OK\0").unwrap(), Finding::Clean);
        assert_eq!(read(b"stream: Own.Signature FOUND\0").unwrap(), Finding::Infected);
        assert_eq!(
            read(b"stream: Heuristics.Limits.Exceeded.MaxFileSize FOUND\0").unwrap(),
            Finding::Infected
        );
        for unclear in
            [&b""[..], b"\0", b"OK", b"stream: OK FOUND?", b"INSTREAM size limit exceeded. ERROR\0"]
        {
            assert!(matches!(read(unclear), Err(ScannerFault::Unclear)));
        }
    }
}
