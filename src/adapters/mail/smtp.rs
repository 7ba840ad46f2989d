//! SMTP with a pool of connections.

use std::time::Duration;

use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::response::{Category, Severity};
use lettre::{AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};
use secrecy::{ExposeSecret, SecretString};

use super::MailFault;
use super::fault::without_addresses;

/// For each command of the dialogue.
const TIME_LIMIT: Duration = Duration::from_secs(10);

/// How the connection is protected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SmtpSecurity {
    /// In the clear: a relay on the same machine, the demo.
    None,
    /// Plain connection that must become TLS before anything else (RFC 3207), port 587.
    StartTls,
    /// TLS from the first byte (RFC 8314), port 465.
    Tls,
}

/// Name and password at the relay.
#[derive(Debug, Clone)]
pub struct SmtpAccount {
    pub name: String,
    pub password: SecretString,
}

/// A relay we hand mail to.
#[derive(Debug, Clone)]
pub struct SmtpServer {
    transport: AsyncSmtpTransport<Tokio1Executor>,
}

impl SmtpServer {
    /// Connects at the first mail, not here. Without `port`, the usual one of `security`.
    pub fn new(
        host: &str,
        port: Option<u16>,
        security: SmtpSecurity,
        account: Option<&SmtpAccount>,
    ) -> Result<Self, MailFault> {
        let builder = match security {
            SmtpSecurity::None => Ok(AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(host)),
            SmtpSecurity::StartTls => AsyncSmtpTransport::<Tokio1Executor>::starttls_relay(host),
            SmtpSecurity::Tls => AsyncSmtpTransport::<Tokio1Executor>::relay(host),
        };
        let mut builder = builder.map_err(|_| MailFault::Unwritable("no TLS to this mail server"))?;
        builder = builder.timeout(Some(TIME_LIMIT));
        if let Some(port) = port {
            builder = builder.port(port);
        }
        if let Some(SmtpAccount { name, password }) = account {
            let password = password.expose_secret().to_owned();
            builder = builder.credentials(Credentials::new(name.clone(), password));
        }
        Ok(Self { transport: builder.build() })
    }

    pub(super) async fn send(&self, message: Message) -> Result<(), MailFault> {
        match self.transport.send(message).await {
            Ok(_) => Ok(()),
            Err(error) => Err(fault_of(&error)),
        }
    }
}

/// A 5xx answer ends the letter, except x3x (RFC 4954, 6): our own account is wrong, and an operator mends
/// it without the letters being lost.
fn fault_of(error: &lettre::transport::smtp::Error) -> MailFault {
    let words = without_addresses(&error.to_string());
    match error.status() {
        Some(code)
            if code.severity == Severity::PermanentNegativeCompletion
                && code.category != Category::Unspecified3 =>
        {
            MailFault::Refused(words)
        }
        _ => MailFault::Later(words),
    }
}
