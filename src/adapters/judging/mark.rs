//! The watermark of identity documents: lines of small text from lower left to upper right, so faint that the
//! document stays readable and so close that no part of it can be cut out without one.

use ab_glyph::{Font, FontRef, PxScale, ScaleFont, point};
use image::RgbImage;

use crate::adapters::pdf;

/// How far a pixel under a letter moves towards black or white, of 255: black on white keeps a contrast of 7 to 1
/// and more (WCAG 2.2, 1.4.6), which a test measures.
const STRENGTH: i32 = 52;

/// The letters are this part of the picture's shorter side, within bounds in pixels.
const PART: u32 = 22;
const SMALLEST: f32 = 9.0;
const LARGEST: f32 = 110.0;

/// Lines rise by 30 degrees: cosine and sine.
const RISE: (f32, f32) = (0.866, 0.5);

/// One line of text with the room around it, repeated over the picture: how much of each pixel a letter covers.
struct Tile {
    width: usize,
    height: usize,
    cover: Vec<u8>,
}

/// Draws `text` over the picture; `None` if the font is missing.
pub fn draw(picture: &mut RgbImage, text: &str) -> Option<()> {
    let font = FontRef::try_from_slice(pdf::mark_font()?).ok()?;
    let shorter = u16::try_from(picture.width().min(picture.height()) / PART).unwrap_or(u16::MAX);
    let tile = Tile::of(text, &font, f32::from(shorter).clamp(SMALLEST, LARGEST));
    for (x, y, pixel) in picture.enumerate_pixels_mut() {
        let cover = i32::from(tile.cover_at(x, y));
        if cover > 0 {
            let [red, green, blue] = pixel.0.map(i32::from);
            // Towards the other end of the scale: seen on paper and on a dark photograph.
            let target = if red * 77 + green * 150 + blue * 29 >= 128 * 256 { 0 } else { 255 };
            let moved = |colour: i32| colour + (target - colour) * cover * STRENGTH / (255 * 255);
            pixel.0 = [red, green, blue].map(|colour| u8::try_from(moved(colour)).unwrap_or(u8::MAX));
        }
    }
    Some(())
}

impl Tile {
    fn of(text: &str, font: &FontRef<'_>, size: f32) -> Self {
        let font = font.as_scaled(PxScale::from(size));
        let width = text.chars().map(|c| font.h_advance(font.glyph_id(c))).sum::<f32>() + 2.0 * size;
        let (width, height) = (whole(width).max(1), whole(3.0 * size).max(1));
        let mut tile = Self { width, height, cover: vec![0; width * height] };
        let mut at = 0.0;
        for c in text.chars() {
            let id = font.glyph_id(c);
            let glyph = id.with_scale_and_position(font.scale(), point(at, size * 1.5));
            at += font.h_advance(id);
            if let Some(outline) = font.outline_glyph(glyph) {
                let corner = outline.px_bounds().min;
                outline.draw(|x, y, cover| tile.put(corner.x + pixels(x), corner.y + pixels(y), cover));
            }
        }
        tile
    }

    fn put(&mut self, x: f32, y: f32, cover: f32) {
        let (x, y) = (whole(x), whole(y));
        if x < self.width && y < self.height {
            let cell = &mut self.cover[y * self.width + x];
            *cell = (*cell).max(u8::try_from(whole(cover * 255.0)).unwrap_or(u8::MAX));
        }
    }

    /// How much of the picture's pixel is covered: turned back, every second line moved by half a tile.
    fn cover_at(&self, x: u32, y: u32) -> u8 {
        let (x, y) = (pixels(x), pixels(y));
        // Shifted so far that both stay positive for any picture that is decoded.
        let along = whole(x * RISE.0 - y * RISE.1 + 65_536.0);
        let down = whole(x * RISE.1 + y * RISE.0 + 65_536.0);
        let line = down / self.height;
        let along = along + (line % 2) * (self.width / 2);
        self.cover[(down % self.height) * self.width + along % self.width]
    }
}

/// Coordinates of pictures are below 2^16, which an `f32` holds exactly.
#[allow(clippy::cast_precision_loss, reason = "below 2^16")]
fn pixels(n: u32) -> f32 {
    n as f32
}

#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "what is negative becomes 0, by intent"
)]
fn whole(n: f32) -> usize {
    n as usize
}
