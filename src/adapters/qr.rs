//! QR codes as geometry, for SVG in pages and letters and for boxes in PDF documents.

use std::fmt::Write;

use qrcode::{Color, EcLevel, QrCode};

/// Light modules around the code (ISO/IEC 18004, 9.1).
const QUIET_ZONE: usize = 4;

/// A row's stretch of dark modules, in modules from the upper left corner of the quiet zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stretch {
    pub x: usize,
    pub y: usize,
    pub length: usize,
}

/// One QR code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QrGrid {
    /// Modules along one side, quiet zone included.
    pub size: usize,
    pub stretches: Vec<Stretch>,
}

/// One QR code for `<svg viewBox="0 0 size size"><path d="…"></svg>`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QrPath {
    /// Modules along one side, quiet zone included.
    pub size: usize,
    /// Path data: letters, digits, blanks and signs only, so that escaping leaves it alone.
    pub d: String,
}

/// The text does not fit into a QR code (more than about 2,300 bytes).
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the text is too long for a QR code")]
pub struct QrFault;

/// Lays `text` out at error correction M (15 % may be smudged).
pub fn qr_grid(text: &str) -> Result<QrGrid, QrFault> {
    let code = QrCode::with_error_correction_level(text, EcLevel::M).map_err(|_| QrFault)?;
    let width = code.width();
    let colours = code.to_colors();
    let mut stretches = Vec::new();
    for (y, row) in colours.chunks(width).enumerate() {
        let mut x = 0;
        for same in row.chunk_by(|a, b| a == b) {
            if same.first() == Some(&Color::Dark) {
                stretches.push(Stretch { x: x + QUIET_ZONE, y: y + QUIET_ZONE, length: same.len() });
            }
            x += same.len();
        }
    }
    Ok(QrGrid { size: width + 2 * QUIET_ZONE, stretches })
}

/// The same as path data.
pub fn qr_path(text: &str) -> Result<QrPath, QrFault> {
    let grid = qr_grid(text)?;
    let mut d = String::new();
    for Stretch { x, y, length } in grid.stretches {
        write!(d, "M{x} {y}h{length}v1h-{length}z").map_err(|_| QrFault)?;
    }
    Ok(QrPath { size: grid.size, d })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn draws_every_dark_module_once_and_keeps_the_quiet_zone() {
        let text = "https://passerelle.example/activate";
        let grid = qr_grid(text).unwrap();
        let code = QrCode::with_error_correction_level(text, EcLevel::M).unwrap();
        let dark = code.to_colors().into_iter().filter(|colour| *colour == Color::Dark).count();
        assert_eq!(grid.stretches.iter().map(|stretch| stretch.length).sum::<usize>(), dark);
        let inside = QUIET_ZONE..=grid.size - QUIET_ZONE;
        assert!(grid.stretches.iter().all(|s| inside.contains(&s.x) && inside.contains(&(s.x + s.length))));
    }

    #[test]
    fn path_data_begins_with_the_finder_pattern_and_needs_no_escaping() {
        let path = qr_path("HELLO").unwrap();
        assert_eq!(path.size, 21 + 8);
        assert!(path.d.starts_with("M4 4h7v1h-7z"), "{}", path.d);
        assert!(path.d.chars().all(|c| c.is_ascii_digit() || "Mhvz -".contains(c)));
    }

    #[test]
    fn refuses_what_does_not_fit() {
        assert_eq!(qr_path(&"x".repeat(3_000)), Err(QrFault));
    }
}
