//! Letters and contracts as PDF: A4, tagged, valid PDF/A-2a (lasting) and PDF/UA-1 (accessible).
//!
//! Three steps: [`layout`] decides what stands where and how it nests, [`paint`] draws it, and krilla's
//! validators refuse what the two standards refuse. The same document gives the same bytes.

mod font;
mod layout;
mod paint;
mod style;
mod tags;
mod wrap;

use unicode_normalization::UnicodeNormalization;

use super::qr::QrFault;
use crate::domain::instant::Instant;
use crate::domain::language::Language;

/// What to print.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// Shown by readers in the title bar and read out first.
    pub title: String,
    pub language: Language,
    /// Creation date in the metadata.
    pub date: Instant,
    /// In reading order.
    pub blocks: Vec<Block>,
    /// Set closer, step by step, until everything stands on one sheet; the type keeps its size.
    pub one_sheet: bool,
}

/// A part of a document, over the full width.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// The mark (an arc over a line) beside the sender's name.
    Letterhead(String),
    Heading {
        level: Level,
        text: String,
    },
    /// Running text; `\n` begins a new line.
    Paragraph(String),
    /// The same in semibold.
    Strong(String),
    /// A code to type off: monospaced, large.
    Code(String),
    /// Bullets, or 1. 2. 3.
    List {
        numbered: bool,
        items: Vec<String>,
    },
    /// Two columns: what it is, and its value.
    Definitions(Vec<(String, String)>),
    /// A QR code of `text`, 32 mm wide, with its description for those who cannot see it.
    Qr {
        text: String,
        description: String,
    },
    /// The same QR code at the right margin, beside paragraphs and a code, which are read first.
    BesideQr {
        text: String,
        description: String,
        blocks: Vec<Block>,
    },
    /// A line to sign on, with what belongs there below it.
    SignatureLine(String),
    /// Blocks in another language than the document's, under a rule.
    Passage {
        language: Language,
        blocks: Vec<Block>,
    },
    PageBreak,
}

/// Rank of a heading; a document begins with `One`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    One,
    Two,
    Three,
}

/// Why there is no PDF. Carries no text of the document beyond one character.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PdfFault {
    /// The fonts lack this character; a blank box in a contract would be worse than no contract.
    #[error("the fonts have no glyph for U+{:04X}", u32::from(*.0))]
    NoGlyph(char),
    #[error(transparent)]
    Qr(#[from] QrFault),
    #[error("a bundled font is missing or broken")]
    NoFont,
    #[error("the document breaks a rule of PDF/A-2a or PDF/UA-1")]
    NotConformant,
}

/// The TrueType file in which watermarks of pictures are drawn.
pub fn mark_font() -> Option<&'static [u8]> {
    font::mark_font()
}

/// The PDF file of `document`.
pub fn render(document: &Document) -> Result<Vec<u8>, PdfFault> {
    let fonts = font::fonts()?;
    paint::paint(document, &fitted(document, fonts)?, fonts)
}

/// The airiest layout, or the first closer one that makes a single sheet where one is asked for.
fn fitted(document: &Document, fonts: &font::Fonts) -> Result<layout::Layout, PdfFault> {
    let mut layout = layout::lay_out(document, fonts, style::AIRY)?;
    for density in style::CLOSER.into_iter().filter(|_| document.one_sheet) {
        if layout.pages.len() > 1 {
            layout = layout::lay_out(document, fonts, density)?;
        }
    }
    Ok(layout)
}

/// Whether running text may hold `text`: Latin, Greek and Cyrillic letters may.
pub fn can_print(text: &str) -> bool {
    missing_glyph(text).is_none()
}

/// The first character of `text` that the fonts for running text lack.
pub fn missing_glyph(text: &str) -> Option<char> {
    let Ok(fonts) = font::fonts() else { return text.chars().next() };
    text.nfc().find(|c| *c != '\n' && !(fonts.body.has(*c) && fonts.strong.has(*c)))
}

#[cfg(test)]
mod tests;
