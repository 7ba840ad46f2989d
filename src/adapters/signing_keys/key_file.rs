//! One key per file, readable by its owner only, written whole or not at all, never written over.

use std::fs::{self, OpenOptions};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use super::KeyError;

/// Where the key called `name` lies in `folder`.
pub(super) fn path(folder: &Path, name: &str) -> PathBuf {
    folder.join(format!("{name}.key.pem"))
}

/// Reads the PEM text of a key file.
pub(super) fn read(path: &Path) -> Result<String, KeyError> {
    Ok(fs::read_to_string(path)?)
}

/// Writes beside the final name first: a crash leaves no half key under it. `mark` keeps two writers'
/// unfinished files apart; of two that finish, the second gets [`KeyError::Exists`].
pub(super) fn write(path: &Path, pem: &str, mark: &str) -> Result<(), KeyError> {
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
