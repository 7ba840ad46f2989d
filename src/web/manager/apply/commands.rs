//! The commands that make the keys on the provider's own computer, filled in and ready to be copied.
//!
//! The same words work in a Unix shell, in Windows' cmd and in PowerShell: double quotes, no variables.

/// What makes one key and the request for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Commands {
    /// Makes the private key, protected by a password that openssl asks for.
    pub key: String,
    /// Makes the signing request that is sent here.
    pub request: String,
    /// The file that is sent.
    pub file: String,
}

/// The commands for `purpose`; files are named by the holder, as eHealth names keystores (`domain.md` 1.4).
pub fn commands(holder: &str, purpose: &str) -> Commands {
    let stem = format!("{holder} {purpose}");
    Commands {
        key: format!(
            "openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -aes256 -out \"{stem}.key\""
        ),
        // The subject is ignored: the certificate's comes from the register. Given, so that none is asked for.
        request: format!(
            "openssl req -new -sha256 -subj \"/CN=eHealth\" -key \"{stem}.key\" -out \"{stem}.csr\""
        ),
        file: format!("{stem}.csr"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_files_by_number_and_purpose() {
        let commands = commands("SSIN=79431410181", "encryption");
        assert_eq!(commands.file, "SSIN=79431410181 encryption.csr");
        assert!(commands.key.ends_with("-aes256 -out \"SSIN=79431410181 encryption.key\""));
        assert!(commands.request.contains("-key \"SSIN=79431410181 encryption.key\""));
    }
}
