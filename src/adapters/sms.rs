//! Handing text messages over: to a gateway by HTTP, into a folder (the demo's telephones), or into memory (tests).

mod body;
mod folder;
mod gateway;

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use serde::{Deserialize, Serialize};
use time::Duration;

pub use body::BodyFault;
pub use gateway::{HttpGateway, HttpSetting, SettingFault};

use crate::domain::instant::Instant;

/// One text message, ready to go.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TextMessage {
    /// The same on every attempt, so that a gateway can drop doubles: a UUID.
    pub id: String,
    /// Country code and number, digits only.
    pub to: String,
    pub text: String,
    /// When it was asked for.
    pub date: Instant,
}

impl std::fmt::Debug for TextMessage {
    /// Only the id: number and text must not reach a log.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("TextMessage").field("id", &self.id).finish_non_exhaustive()
    }
}

/// Why a message was not handed over, as far as is known. Names neither number nor address: it is stored and logged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SmsFault {
    #[error("no gateway is set")]
    Absent,
    /// No connection was made: the gateway has nothing.
    #[error("the gateway could not be reached")]
    Unreachable,
    /// The gateway says that it did not take the message, and may later.
    #[error("the gateway answered {0}")]
    Later(u16),
    #[error("the gateway refused the message with {0}")]
    Refused(u16),
    /// It was told and said nothing: nobody knows whether the message leaves.
    #[error("the gateway did not answer; it may have taken the message")]
    Silent,
    /// The folder, or the request itself, could not be written.
    #[error("the message could not be written")]
    Unwritten,
}

impl SmsFault {
    /// Whether the same message may be handed over again: only what surely did not leave, and may the next time.
    pub fn may_be_repeated(self) -> bool {
        matches!(self, Self::Unreachable | Self::Later(_) | Self::Unwritten)
    }
}

/// What a memory gateway has taken, and how it shall fail.
#[derive(Debug, Default)]
pub struct MemoryTexts {
    sent: Vec<TextMessage>,
    fault: Option<SmsFault>,
    attempts: usize,
}

/// A way to hand text messages over. Cheap to clone; clones share the connections.
#[derive(Debug, Clone)]
pub enum SmsGateway {
    /// There is none: keys by text message are not offered.
    Absent,
    Http(Arc<HttpGateway>),
    /// A `.json` file a message, named by its id.
    Folder(PathBuf),
    /// For tests.
    Memory(Arc<Mutex<MemoryTexts>>),
}

impl SmsGateway {
    /// A gateway that keeps what it is handed.
    pub fn memory() -> Self {
        Self::Memory(Arc::default())
    }

    /// Whether messages can leave at all.
    pub fn is_present(&self) -> bool {
        !matches!(self, Self::Absent)
    }

    /// Hands the message over once.
    pub async fn send(&self, message: &TextMessage) -> Result<(), SmsFault> {
        match self {
            Self::Absent => Err(SmsFault::Absent),
            Self::Http(gateway) => gateway.send(message).await,
            Self::Folder(path) => folder::put(path.clone(), message.clone()).await,
            Self::Memory(texts) => texts.lock().unwrap_or_else(PoisonError::into_inner).take(message),
        }
    }

    /// How long one attempt can take: a message in hand longer was lost in a crash.
    pub fn longest_attempt(&self) -> Duration {
        match self {
            Self::Http(gateway) => gateway.limit() + Duration::seconds(5),
            Self::Absent | Self::Folder(_) | Self::Memory(_) => Duration::seconds(5),
        }
    }

    /// What a memory gateway has taken, oldest first; nothing for the others.
    pub fn sent(&self) -> Vec<TextMessage> {
        self.remembered(|texts| texts.sent.clone())
    }

    /// How often a memory gateway was asked, with success or not.
    pub fn attempts(&self) -> usize {
        self.remembered(|texts| texts.attempts)
    }

    /// From now on a memory gateway fails like this, until told `None`.
    pub fn fail_with(&self, fault: Option<SmsFault>) {
        if let Self::Memory(texts) = self {
            texts.lock().unwrap_or_else(PoisonError::into_inner).fault = fault;
        }
    }

    fn remembered<T: Default>(&self, read: impl FnOnce(&MemoryTexts) -> T) -> T {
        match self {
            Self::Memory(texts) => read(&texts.lock().unwrap_or_else(PoisonError::into_inner)),
            Self::Absent | Self::Http(_) | Self::Folder(_) => T::default(),
        }
    }
}

impl MemoryTexts {
    fn take(&mut self, message: &TextMessage) -> Result<(), SmsFault> {
        self.attempts += 1;
        match self.fault {
            Some(fault) => Err(fault),
            None => {
                self.sent.push(message.clone());
                Ok(())
            }
        }
    }
}

/// The messages in a folder gateway's folder, latest first; an absent folder holds none.
pub async fn folder_texts(path: &Path) -> Result<Vec<TextMessage>, SmsFault> {
    folder::all(path.to_owned()).await
}

#[cfg(test)]
mod tests;
