//! The bundled typefaces: Libertinus Serif for text (Latin, Greek, Cyrillic), `DejaVu Sans Mono` for codes.

use std::sync::LazyLock;

use krilla::text::Font;
use ttf_parser::{Face as Outline, name_id};

use super::PdfFault;
use super::style::{Face, Style};

/// One typeface: for drawing, and for measuring.
pub(super) struct Typeface {
    pub font: Font,
    outline: Outline<'static>,
}

/// The three that documents use.
pub(super) struct Fonts {
    pub body: Typeface,
    pub strong: Typeface,
    pub code: Typeface,
}

/// Parsed once per process; they are part of the program.
static FONTS: LazyLock<Option<Fonts>> = LazyLock::new(|| {
    Some(Fonts {
        body: Typeface::find("LibertinusSerif-Regular")?,
        strong: Typeface::find("LibertinusSerif-Semibold")?,
        code: Typeface::find("DejaVuSansMono-Bold")?,
    })
});

/// The bundled typefaces.
pub(super) fn fonts() -> Result<&'static Fonts, PdfFault> {
    FONTS.as_ref().ok_or(PdfFault::NoFont)
}

impl Fonts {
    pub(super) fn of(&self, face: Face) -> &Typeface {
        match face {
            Face::Body => &self.body,
            Face::Strong => &self.strong,
            Face::Code => &self.code,
        }
    }

    /// Width of `text` in points.
    pub(super) fn width(&self, text: &str, style: Style) -> f32 {
        self.of(style.face).width(text) * style.size
    }
}

impl Typeface {
    fn find(post_script_name: &str) -> Option<Self> {
        let (data, outline) = file_of(post_script_name)?;
        Some(Self { font: Font::new(data.into(), 0)?, outline })
    }

    /// Whether the typeface has a glyph for `c`.
    pub(super) fn has(&self, c: char) -> bool {
        self.outline.glyph_index(c).is_some()
    }

    /// Width at size 1, by advances alone: kerning and ligatures only make a line shorter.
    fn width(&self, text: &str) -> f32 {
        let units: u32 = text
            .chars()
            .filter_map(|c| self.outline.glyph_hor_advance(self.outline.glyph_index(c)?))
            .map(u32::from)
            .sum();
        to_f32(units) / f32::from(self.outline.units_per_em())
    }
}

/// The bundled file of a typeface.
fn file_of(post_script_name: &str) -> Option<(&'static [u8], Outline<'static>)> {
    typst_assets::fonts()
        .filter_map(|data| Some((data, Outline::parse(data, 0).ok()?)))
        .find(|(_, outline)| post_script_name_of(outline).as_deref() == Some(post_script_name))
}

/// The file of the typeface of watermarks: wide strokes that stay visible when they are faint.
pub(super) fn mark_font() -> Option<&'static [u8]> {
    file_of("DejaVuSansMono-Bold").map(|(data, _)| data)
}

fn post_script_name_of(outline: &Outline<'_>) -> Option<String> {
    outline
        .names()
        .into_iter()
        .filter(|name| name.name_id == name_id::POST_SCRIPT_NAME)
        .find_map(|name| name.to_string())
}

/// Exact up to 2^24 font units: far more than a line.
#[allow(clippy::cast_precision_loss)]
fn to_f32(units: u32) -> f32 {
    units as f32
}
