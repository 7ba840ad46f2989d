//! Writing a file so that a reader, or a power cut, meets the old one or the new one and never a half.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Writes `bytes` to `folder/name`, readable by our own user only; replaces what stood there.
pub(super) fn write(folder: &Path, name: &str, bytes: &[u8]) -> io::Result<()> {
    let (mut file, unfinished) = Unfinished::begin(folder, name)?;
    file.write_all(bytes)?;
    unfinished.finish(&file)
}

/// A file that is being written beside its place; dropped before its end, it is removed.
pub(super) struct Unfinished {
    folder: PathBuf,
    name: String,
    is_finished: bool,
}

impl Unfinished {
    /// Begins to write `folder/name`, readable by our own user only.
    pub(super) fn begin(folder: &Path, name: &str) -> io::Result<(File, Self)> {
        make_folder(folder)?;
        let path = folder.join(unfinished_name(name));
        let file = private(OpenOptions::new().write(true).create(true).truncate(true)).open(path)?;
        Ok((file, Self { folder: folder.to_owned(), name: name.to_owned(), is_finished: false }))
    }

    /// Puts what was written to `file` in its place, replacing what stood there.
    pub(super) fn finish(mut self, file: &File) -> io::Result<()> {
        file.sync_all()?;
        fs::rename(self.folder.join(unfinished_name(&self.name)), self.folder.join(&self.name))?;
        self.is_finished = true;
        sync_folder(&self.folder)
    }
}

impl Drop for Unfinished {
    fn drop(&mut self) {
        if !self.is_finished {
            // What cannot be removed now is found by the job that clears away.
            _ = fs::remove_file(self.folder.join(unfinished_name(&self.name)));
        }
    }
}

/// Under which a file stands until it is whole.
pub(super) fn unfinished_name(name: &str) -> String {
    format!(".{name}.part")
}

/// Removes `folder/name`; that it is not there is no error.
pub(super) fn remove(folder: &Path, name: &str) -> io::Result<()> {
    match fs::remove_file(folder.join(name)) {
        Ok(()) => sync_folder(folder),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(error),
    }
}

/// A rename or removal lasts only when the folder itself has reached the disk.
fn sync_folder(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

#[cfg(unix)]
fn make_folder(folder: &Path) -> io::Result<()> {
    use std::os::unix::fs::DirBuilderExt;
    fs::DirBuilder::new().recursive(true).mode(0o700).create(folder)
}

#[cfg(not(unix))]
fn make_folder(folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)
}

#[cfg(unix)]
fn private(options: &mut OpenOptions) -> &mut OpenOptions {
    use std::os::unix::fs::OpenOptionsExt;
    options.mode(0o600)
}

#[cfg(not(unix))]
fn private(options: &mut OpenOptions) -> &mut OpenOptions {
    options
}
