//! Programs that some tests need: found, or their absence told loudly. In CI an absence is a failure.

use std::path::PathBuf;

/// A file that a package brings, where it is not on the path of programs; `None` as with [`find`].
pub fn find_in(file: &str, folder: &std::path::Path) -> Option<PathBuf> {
    let path = folder.join(file);
    if path.is_file() { Some(path) } else { find(file) }
}

/// The program's path; `None` after saying so when it is not installed.
///
/// # Panics
/// In CI (`CI` is set), where nothing may be skipped.
pub fn find(program: &str) -> Option<PathBuf> {
    let mut folders = Vec::new();
    if let Ok(versions) = std::fs::read_dir("/usr/lib/postgresql") {
        let mut versions: Vec<_> = versions.flatten().map(|version| version.path().join("bin")).collect();
        versions.sort();
        folders.extend(versions.into_iter().rev());
    }
    folders.extend(std::env::split_paths(&std::env::var_os("PATH").unwrap_or_default()));
    let found = folders.into_iter().map(|folder| folder.join(program)).find(|path| path.is_file());
    if found.is_none() {
        assert!(std::env::var_os("CI").is_none(), "{program} is not installed, and CI skips nothing");
        eprintln!("SKIPPED: {program} is not installed; this test, or half of it, did not run");
    }
    found
}
