//! Measures of the page and sizes of type, in points (1/72 inch). Nothing is set below 12 points:
//! counter printers are poor and readers may be too.

use super::Level;

pub(super) const PAGE_WIDTH: f32 = 595.276;
pub(super) const PAGE_HEIGHT: f32 = 841.89;

/// Left and right margin: 22 mm.
pub(super) const MARGIN: f32 = 62.36;
pub(super) const TOP: f32 = 51.0;
/// Running text ends here; the page number stands below.
pub(super) const BOTTOM: f32 = 784.0;
pub(super) const PAGE_NUMBER_BASELINE: f32 = 810.0;
pub(super) const TEXT_WIDTH: f32 = PAGE_WIDTH - 2.0 * MARGIN;

/// Share of the usual leading and distances: as they are, and closer, for what must stand on one sheet.
pub(super) const AIRY: f32 = 1.0;
pub(super) const CLOSER: [f32; 5] = [0.95, 0.9, 0.86, 0.82, 0.78];

/// Distance between blocks.
pub(super) const GAP: f32 = 8.0;
/// From a list's label to its text.
pub(super) const LIST_INDENT: f32 = 20.0;
/// Width of the left column of definitions, and the space between the columns.
pub(super) const TERM_WIDTH: f32 = 150.0;
pub(super) const TERM_GAP: f32 = 14.0;
/// 32 mm: readable by an old telephone at arm's length.
pub(super) const QR_SIDE: f32 = 90.7;
pub(super) const SIGNATURE_WIDTH: f32 = 240.0;
pub(super) const SIGNATURE_ROOM: f32 = 44.0;
pub(super) const MARK_WIDTH: f32 = 36.0;
pub(super) const MARK_HEIGHT: f32 = 16.0;

/// One of the bundled typefaces.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Face {
    Body,
    Strong,
    Code,
}

/// How a line is set.
#[derive(Debug, Clone, Copy)]
pub(super) struct Style {
    pub face: Face,
    pub size: f32,
    /// From one baseline to the next.
    pub leading: f32,
}

pub(super) const BODY: Style = Style { face: Face::Body, size: 12.0, leading: 16.0 };
pub(super) const STRONG: Style = Style { face: Face::Strong, ..BODY };
pub(super) const CODE: Style = Style { face: Face::Code, size: 22.0, leading: 34.0 };

impl Level {
    pub(super) fn style(self) -> Style {
        let (size, leading) = match self {
            Self::One => (20.0, 25.0),
            Self::Two => (15.0, 20.0),
            Self::Three => (12.5, 17.0),
        };
        Style { face: Face::Strong, size, leading }
    }

    /// Extra space above, so that a heading belongs to what follows it.
    pub(super) fn space_above(self) -> f32 {
        match self {
            Self::One => 6.0,
            Self::Two => 8.0,
            Self::Three => 4.0,
        }
    }

    pub(super) fn number(self) -> u16 {
        match self {
            Self::One => 1,
            Self::Two => 2,
            Self::Three => 3,
        }
    }
}
