//! What OpenSSL says of an authority's certificate, before it is taken in: software that shares no line with ours.

use std::path::Path;
use std::process::Command;

use crate::domain::instant::Instant;

/// Why there is no good opinion.
#[derive(Debug, thiserror::Error)]
pub enum OpinionFault {
    #[error("openssl cannot be run; a ceremony needs it")]
    Absent(#[source] std::io::Error),
    #[error("openssl refuses the certificate: {0}")]
    Refused(String),
}

/// Asks `openssl verify -x509_strict` whether the certificate hangs from the root. Both are names of PEM files in
/// `folder`. Gives OpenSSL's words. Never on an async thread.
pub fn ask(folder: &Path, certificate: &str, root: &str, at: Instant) -> Result<String, OpinionFault> {
    let at = at.unix().to_string();
    let how = ["verify", "-x509_strict", "-check_ss_sig", "-no-CApath", "-no-CAstore", "-attime", &at];
    let output = Command::new("openssl")
        .current_dir(folder)
        .args(how)
        .args(["-CAfile", root, certificate])
        .output()
        .map_err(OpinionFault::Absent)?;
    let said = [output.stdout.as_slice(), output.stderr.as_slice()].concat();
    let said = String::from_utf8_lossy(&said).trim().to_owned();
    if output.status.success() { Ok(said) } else { Err(OpinionFault::Refused(said)) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::adapters::issuer::{fixture, pem};

    #[test]
    fn openssl_judges_the_chain() {
        let folder = tempfile::tempdir().unwrap();
        for (name, der) in [("root.pem", &fixture::root().der), ("issuing.pem", &fixture::issuing().der)] {
            std::fs::write(folder.path().join(name), pem::write("CERTIFICATE", der)).unwrap();
        }
        let asked = |at| ask(folder.path(), "issuing.pem", "root.pem", at);
        match asked(fixture::now()) {
            Err(OpinionFault::Absent(_)) if std::env::var_os("CI").is_none() => {
                eprintln!("SKIPPED: openssl is not installed");
            }
            said => {
                assert!(said.unwrap().ends_with("OK"));
                let late = fixture::now().plus(time::Duration::days(4_000));
                assert!(matches!(asked(late), Err(OpinionFault::Refused(_))));
            }
        }
    }
}
