//! What a walk prints and leaves behind.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant as Stopwatch;

use crate::adapters::issuer::{chain, encryption, pem};
use crate::browser::Browser;
use crate::demo::journey::Stage;
use crate::domain::instant::Instant;
use crate::players::PlayError;
use crate::players::keys::Certificates;
use crate::players::outside::Outside;

/// The lines and the files of one walk.
pub struct Report {
    out: PathBuf,
    browser: Browser,
}

impl Report {
    pub fn new(base: &str, out: &Path) -> Result<Self, PlayError> {
        println!("{:12} {:34} {:10} {:>8}", "machine", "state", "who", "ms");
        Ok(Self { out: out.to_owned(), browser: Browser::new(base)? })
    }

    /// Prints the line of a stage that was reached since `watch`.
    pub fn passed(&mut self, machine: &str, state: &str, who: &str, watch: Stopwatch) {
        println!("{machine:12} {state:34} {who:10} {:>8}", watch.elapsed().as_millis());
    }

    /// Writes a file.
    pub fn keep(&self, name: &str, bytes: &[u8]) -> Result<(), PlayError> {
        std::fs::write(self.out.join(name), bytes).map_err(PlayError::own("keeping a file"))
    }

    /// Writes both private keys, encrypted.
    pub fn keep_keys(&self, [authentication, encryption]: &[String; 2]) -> Result<(), PlayError> {
        self.keep("authentication.key.pem", authentication.as_bytes())?;
        self.keep("encryption.key.pem", encryption.as_bytes())
    }

    /// Writes both certificates and their chain.
    pub fn keep_certificates(&self, certificates: &Certificates) -> Result<(), PlayError> {
        self.keep("authentication.pem", certificates.authentication.as_bytes())?;
        self.keep("encryption.pem", certificates.encryption.as_bytes())?;
        self.keep("chain.pem", certificates.chain.as_bytes())
    }

    /// Writes `journey.json` and the person's mails.
    pub async fn keep_journey(&self, outside: &Outside, request: &str, email: &str) -> Result<(), PlayError> {
        let page = self.browser.get(&format!("/demo/journey/{request}")).await?.expect(200)?;
        let stages: Vec<Stage> =
            serde_json::from_slice(&page.bytes).map_err(PlayError::own("reading the journey"))?;
        let text = serde_json::to_string_pretty(&stages).map_err(PlayError::own("writing the journey"))?;
        self.keep("journey.json", text.as_bytes())?;
        let folder = self.out.join("mails");
        std::fs::create_dir_all(&folder).map_err(PlayError::own("keeping the mails"))?;
        let mails = outside.mails().await?.into_iter().rev().filter(|mail| mail.to == email);
        for (n, mail) in mails.enumerate() {
            let text = format!(
                "Message-ID: {}\nTo: {}\nSubject: {}\n\n{}",
                mail.message_id, mail.to, mail.subject, mail.text
            );
            self.keep(&format!("mails/{:02}.txt", n + 1), text.as_bytes())?;
        }
        Ok(())
    }

    /// Verifies the first certificate up to the root, and the second under the first; success only if both hold.
    pub fn verify(&self, certificates: &Certificates, now: Instant) -> Result<ExitCode, PlayError> {
        let chain: Vec<Vec<u8>> =
            pem::blocks(&certificates.chain).into_iter().filter_map(|block| block.der).collect();
        let (Some(root), Some(issuing)) = (chain.last(), chain.iter().rev().nth(1)) else {
            return Err(PlayError::own("verifying")("the chain is too short"));
        };
        let first = |text: &str| pem::blocks(text).into_iter().next().and_then(|block| block.der);
        let (Some(authentication), Some(encryption)) =
            (first(&certificates.authentication), first(&certificates.encryption))
        else {
            return Err(PlayError::own("verifying")("no certificate"));
        };
        chain::verify(&authentication, issuing, root, now).map_err(PlayError::own("verifying"))?;
        let subject = chain::subject(&authentication).unwrap_or_default();
        println!("authentication: {subject} verifies against the root");
        encryption::check_unregistered(&encryption, &authentication).map_err(PlayError::own("verifying"))?;
        println!("encryption: signed by the authentication key of the same name");
        println!("left in {}", self.out.display());
        Ok(ExitCode::SUCCESS)
    }
}
