//! The folders of a ceremony: from where its files are read, and where its artefacts go.

use std::io;
use std::path::{Component, Path, PathBuf};

use super::whole_file;

/// The largest file that a ceremony reads: a list of a hundred thousand serial numbers is smaller.
const LARGEST: u64 = 8 * 1024 * 1024;

/// A folder. Files are named within it and never outside.
#[derive(Debug, Clone)]
pub struct CeremonyFolder {
    path: PathBuf,
}

impl CeremonyFolder {
    /// A folder that need not exist until something is written.
    pub fn new(path: impl Into<PathBuf>) -> Self {
        Self { path: path.into() }
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The bytes of a file.
    pub fn read(&self, name: &str) -> io::Result<Vec<u8>> {
        let path = self.path.join(plain(name)?);
        if std::fs::metadata(&path)?.len() > LARGEST {
            return Err(io::Error::new(io::ErrorKind::FileTooLarge, "it is larger than eight megabytes"));
        }
        std::fs::read(path)
    }

    /// Writes a file whole, readable by our own user only; replaces one of that name.
    pub fn write(&self, name: &str, bytes: &[u8]) -> io::Result<()> {
        whole_file::write(&self.path, plain(name)?, bytes)
    }
}

/// The name, if it is one of a file and no path.
fn plain(name: &str) -> io::Result<&str> {
    let mut parts = Path::new(name).components();
    match (parts.next(), parts.next()) {
        (Some(Component::Normal(_)), None) if !name.contains(['/', '\\']) => Ok(name),
        _ => Err(io::Error::new(io::ErrorKind::InvalidInput, "it is not the name of a file in this folder")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_named_within_the_folder() {
        let outer = tempfile::tempdir().unwrap();
        let folder = CeremonyFolder::new(outer.path().join("artefacts"));
        folder.write("a.pem", b"one").unwrap();
        folder.write("a.pem", b"two").unwrap();
        assert_eq!(folder.read("a.pem").unwrap(), b"two");
        std::fs::write(outer.path().join("b.pem"), b"outside").unwrap();
        for name in ["../b.pem", "/etc/passwd", "a/b", "", ".", "..", "a.pem/"] {
            assert_eq!(folder.read(name).unwrap_err().kind(), io::ErrorKind::InvalidInput, "{name}");
            assert!(folder.write(name, b"").is_err(), "{name}");
        }
    }
}
