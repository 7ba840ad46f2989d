//! One key per file, readable by its owner only, written whole or not at all, never written over.

use std::fs::{self, OpenOptions};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use secrecy::SecretString;
use zeroize::Zeroizing;

use super::{KeyError, encrypted};
use crate::adapters::random::Random;

/// Where the key called `name` lies in `folder`.
pub(super) fn path(folder: &Path, name: &str) -> PathBuf {
    folder.join(format!("{name}.key.pem"))
}

/// The private key in a file, PKCS#8 DER.
pub(super) fn open(path: &Path, passphrase: &SecretString) -> Result<Zeroizing<Vec<u8>>, KeyError> {
    encrypted::open(&fs::read_to_string(path)?, passphrase)
}

/// Writes a private key, PKCS#8 DER, to a new file under `passphrase`.
pub(super) fn create(
    path: &Path,
    pkcs8: &[u8],
    passphrase: &SecretString,
    random: &Random,
) -> Result<(), KeyError> {
    let mark = hex::encode(random.bytes::<8>()?);
    write(path, &encrypted::seal(pkcs8, passphrase, random)?, &mark)
}

/// Writes beside the final name first: a crash leaves no half key under it. `mark` keeps two writers'
/// unfinished files apart; of two that finish, the second gets [`KeyError::Exists`].
fn write(path: &Path, pem: &str, mark: &str) -> Result<(), KeyError> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let unfinished = path.with_extension(format!("{mark}.unfinished"));
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(&unfinished)?;
    file.write_all(pem.as_bytes())?;
    file.sync_all()?;
    // A link, unlike a rename, refuses to replace: a key that certificates hang on is never lost.
    let linked = fs::hard_link(&unfinished, path);
    fs::remove_file(&unfinished)?;
    linked.map_err(|error| match error.kind() {
        ErrorKind::AlreadyExists => KeyError::Exists,
        _ => KeyError::File(error),
    })
}
