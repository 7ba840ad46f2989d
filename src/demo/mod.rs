//! The demonstration: the service as `serve` runs it, with the outside world on one page: mailbox, printer,
//! telephone, clock. Nothing of it exists in `serve`.

pub mod journey;
pub mod pages;
pub mod phone;
pub mod printer;
pub mod setting;
pub mod town;

use std::path::PathBuf;
use std::sync::Arc;

use crate::actions::context::Shared;

use printer::Printer;

/// The password of everybody in the demo.
pub const PASSWORD: &str = "een brug over twee oevers";

/// What the demo's pages work with.
#[derive(Debug, Clone)]
pub struct Demo {
    pub ctx: Shared,
    pub printer: Arc<Printer>,
    /// Where letters land.
    pub mail: PathBuf,
    /// Where text messages land.
    pub texts: PathBuf,
    /// Keeps how far the clock was moved.
    pub clock: PathBuf,
}
