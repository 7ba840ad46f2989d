//! What the program logs while a test runs on one thread.

use std::sync::{Arc, LazyLock, Mutex};

use passerelle::text::locale::MISSING;
use tracing::Level;
use tracing_subscriber::fmt::MakeWriter;

/// What every test of this process logs as an error, but for those that keep their log themselves.
static ERRORS: LazyLock<Log> = LazyLock::new(|| {
    let log = Log::default();
    let kept =
        tracing_subscriber::fmt().with_max_level(Level::ERROR).with_ansi(false).with_writer(log.clone());
    tracing::subscriber::set_global_default(kept.finish()).unwrap();
    log
});

/// From now on errors are kept.
pub fn keep_errors() {
    LazyLock::force(&ERRORS);
}

/// Complains of texts that a page asked for and that no locale has: people would read the key.
pub fn assert_no_text_missing() {
    let said = String::from_utf8(ERRORS.said()).unwrap();
    let missing: Vec<&str> = said.lines().filter(|line| line.contains(MISSING)).collect();
    assert!(missing.is_empty(), "{missing:#?}");
}

/// What the program logs, kept.
#[derive(Clone, Default)]
pub struct Log(Arc<Mutex<Vec<u8>>>);

impl Log {
    /// All of it so far.
    pub fn said(&self) -> Vec<u8> {
        self.0.lock().unwrap().clone()
    }
}

impl std::io::Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Log {
    type Writer = Self;

    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}
