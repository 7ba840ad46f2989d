//! Sending mail: over SMTP, into a folder (the demo's mailbox), or into memory (tests).

mod fault;
mod folder;
mod message;
mod smtp;

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use serde::{Deserialize, Serialize};
use time::Duration;

pub use fault::MailFault;
pub use smtp::{SmtpAccount, SmtpSecurity, SmtpServer};

use crate::domain::instant::Instant;
use crate::domain::language::Language;

/// One mail, ready to go. The same `message_id` on every attempt lets mailboxes drop doubles.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutgoingMail {
    /// `local@domain` without angle brackets; letters, digits, `.`, `_`, `-` and one `@`.
    pub message_id: String,
    /// The sender: an address, or `Name <address>`.
    pub from: String,
    /// The recipient's bare address.
    pub to: String,
    /// The recipient's name; may be empty.
    pub to_name: String,
    pub subject: String,
    pub text: String,
    pub html: String,
    /// A calendar file (RFC 5545) to go with it.
    #[serde(default)]
    pub calendar: Option<String>,
    pub language: Language,
    /// When the letter was written; unchanged by further attempts.
    pub date: Instant,
}

impl std::fmt::Debug for OutgoingMail {
    /// Only the Message-ID: text and address must not reach a log.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("OutgoingMail").field("message_id", &self.message_id).finish_non_exhaustive()
    }
}

/// A mail as it was sent.
pub type SentMail = OutgoingMail;

/// What a memory mailer has sent, and how it shall fail.
#[derive(Debug, Default)]
pub struct MemoryPost {
    sent: Vec<SentMail>,
    fault: Option<MailFault>,
}

/// A way to send mail. Cheap to clone; clones share the connections.
#[derive(Debug, Clone)]
pub enum Mailer {
    /// One pool of connections per process.
    Smtp(SmtpServer),
    /// An `.eml` and a `.json` file per mail, named by its Message-ID.
    Folder(PathBuf),
    /// For tests.
    Memory(Arc<Mutex<MemoryPost>>),
}

impl Mailer {
    /// A mailer that keeps what it sends.
    pub fn memory() -> Self {
        Self::Memory(Arc::default())
    }

    /// Sends `mail` once. [`MailFault::Later`] means: try again; the others mean: never with this mail.
    pub async fn send(&self, mail: &OutgoingMail) -> Result<(), MailFault> {
        let message = message::build(mail)?;
        match self {
            Self::Smtp(server) => server.send(message).await,
            Self::Folder(path) => folder::put(path.clone(), mail.clone(), message.formatted()).await,
            Self::Memory(post) => post.lock().unwrap_or_else(PoisonError::into_inner).take(mail),
        }
    }

    /// How long one attempt can take: a letter taken longer ago was lost in a crash.
    pub fn longest_attempt(&self) -> Duration {
        match self {
            // Connecting, and each command after it, has its own limit.
            Self::Smtp(_) => Duration::minutes(2),
            Self::Folder(_) | Self::Memory(_) => Duration::seconds(5),
        }
    }

    /// What a memory mailer has sent, oldest first; nothing for the others.
    pub fn sent(&self) -> Vec<SentMail> {
        match self {
            Self::Memory(post) => post.lock().unwrap_or_else(PoisonError::into_inner).sent.clone(),
            Self::Smtp(_) | Self::Folder(_) => Vec::new(),
        }
    }

    /// The Message-IDs of the mails that this mailer keeps itself: none once they leave for a server.
    pub async fn kept(&self) -> Result<Vec<String>, MailFault> {
        match self {
            Self::Smtp(_) => Ok(Vec::new()),
            Self::Folder(path) => folder::names(path.clone()).await,
            Self::Memory(_) => Ok(self.sent().into_iter().map(|mail| mail.message_id).collect()),
        }
    }

    /// Deletes a mail that it keeps; that there is none is no error.
    pub async fn forget(&self, message_id: &str) -> Result<(), MailFault> {
        match self {
            Self::Smtp(_) => {}
            Self::Folder(path) => folder::remove(path.clone(), message_id.to_owned()).await?,
            Self::Memory(post) => {
                let mut post = post.lock().unwrap_or_else(PoisonError::into_inner);
                post.sent.retain(|mail| mail.message_id != message_id);
            }
        }
        Ok(())
    }

    /// From now on a memory mailer fails like this, until told `None`.
    pub fn fail_with(&self, fault: Option<MailFault>) {
        if let Self::Memory(post) = self {
            post.lock().unwrap_or_else(PoisonError::into_inner).fault = fault;
        }
    }
}

impl MemoryPost {
    fn take(&mut self, mail: &OutgoingMail) -> Result<(), MailFault> {
        match &self.fault {
            Some(fault) => Err(fault.clone()),
            None => {
                self.sent.push(mail.clone());
                Ok(())
            }
        }
    }
}

/// The mails in a folder mailer's folder, latest first; an absent folder holds none.
pub async fn folder_mails(path: &Path) -> Result<Vec<SentMail>, MailFault> {
    folder::all(path.to_owned()).await
}

#[cfg(test)]
mod tests;
