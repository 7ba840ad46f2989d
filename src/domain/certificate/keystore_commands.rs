//! The commands with which a person makes the keystore on their own computer, where the private keys are.
//!
//! OpenSSL puts one key into a PKCS#12 file, connectors want two in one: `keytool` joins them
//! (`keystore.md` 9). Commands are the same in every language, therefore they are data and no text.

/// The alias under which connectors look for the first key (`domain.md` 1.4).
pub const AUTHENTICATION_ALIAS: &str = "authentication";

/// Operating system, and the folder in which connectors look there (`domain.md` 1.4).
pub const FOLDERS: [(&str, &str); 2] =
    [("Windows", r"%USERPROFILE%\ehealth\keystore"), ("Linux, macOS", "~/ehealth/keystore")];

/// .NET 9 refuses more than 600,000 rounds in a file; 100,000 is strong and quick everywhere (`keystore.md` 0).
const PROTECTION: &str = "-keypbe AES-256-CBC -certpbe AES-256-CBC -macalg sha256 -iter 100000";

/// What the commands depend on.
#[derive(Clone)]
pub struct Keystore {
    /// `SSIN=…`, or that of an organisation: the keys page names the files of the private keys by it.
    pub stem: String,
    /// `SSIN=… yyyyMMdd-HHmmss.p12`.
    pub file_name: String,
    /// Decimal serial number of the encryption certificate.
    pub encryption_alias: String,
}

/// The commands, by what they are for. They ask for the password themselves, so that none stands on the command line.
pub struct Commands {
    /// Reads the serial number from the challenge.
    pub serial: String,
    /// Signs the encryption certificate.
    pub sign: String,
    /// The first key, the second key, both in one file, a look inside.
    pub keystore: Vec<String>,
}

/// Fills them in.
pub fn commands(keystore: &Keystore) -> Commands {
    let Keystore { stem, file_name, encryption_alias } = keystore;
    let key = |purpose: &str| format!("\"{stem} {purpose}.key\"");
    let (authentication_key, encryption_key) = (key("authentication"), key("encryption"));
    Commands {
        serial: format!(
            "openssl pkeyutl -decrypt -inkey {encryption_key} -pkeyopt rsa_padding_mode:oaep -pkeyopt \
             rsa_oaep_md:sha256 -in challenge.bin -out serial.bin"
        ),
        sign: format!(
            "openssl dgst -sha256 -sign {authentication_key} -out encryption.sig encryption-to-sign.bin"
        ),
        keystore: vec![
            format!(
                "openssl pkcs12 -export -inkey {authentication_key} -in authentication.pem -certfile chain.pem \
                 -name {AUTHENTICATION_ALIAS} {PROTECTION} -out \"{file_name}\""
            ),
            format!(
                "openssl pkcs12 -export -inkey {encryption_key} -in encryption.pem -name {encryption_alias} \
                 {PROTECTION} -out encryption.p12"
            ),
            format!(
                "keytool -J-Dkeystore.pkcs12.keyPbeIterationCount=100000 -importkeystore -srckeystore encryption.p12 -srcstoretype PKCS12 \
                 -destkeystore \"{file_name}\" -deststoretype PKCS12"
            ),
            format!("keytool -list -keystore \"{file_name}\" -storetype PKCS12"),
        ],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_aliases_and_the_file_name_are_those_connectors_look_for() {
        let keystore = Keystore {
            stem: "SSIN=79431410181".to_owned(),
            file_name: "SSIN=79431410181 20261120-141500.p12".to_owned(),
            encryption_alias: "1234".to_owned(),
        };
        let filled = commands(&keystore);
        assert!(filled.serial.contains("-inkey \"SSIN=79431410181 encryption.key\""));
        assert!(filled.sign.contains("-sign \"SSIN=79431410181 authentication.key\""));
        let commands = filled.keystore;
        assert!(commands[0].contains("-name authentication ") && commands[1].contains("-name 1234 "));
        assert!(commands[2].contains("-destkeystore \"SSIN=79431410181 20261120-141500.p12\""));
        assert!(commands[1].contains("-inkey \"SSIN=79431410181 encryption.key\""));
        assert!(commands.iter().all(|command| !command.contains("-passout")));
    }
}
