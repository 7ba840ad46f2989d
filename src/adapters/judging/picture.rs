//! A picture, decoded within limits and drawn anew: what is not pixels (place and camera, comments, whatever follows
//! its end) stays behind.

use std::io::{Cursor, Write};

use image::codecs::jpeg::JpegEncoder;
use image::{DynamicImage, ImageDecoder, ImageError, ImageReader, Limits, RgbImage};

use super::mark;
use crate::domain::upload::UploadFault;

/// Longest side of what is kept, in pixels: twice what a passport needs at 600 dots an inch.
const LONGEST_SIDE: u32 = 4_000;

/// Most bytes that decoding may take: 50 megapixels with four channels.
const MAX_ALLOCATED: u64 = 256 * 1024 * 1024;

/// Of JPEG: small print stays sharp.
const QUALITY: u8 = 88;

/// The same picture, upright, nothing but pixels; with `mark` over it, if there is one. Takes the bytes, so that they
/// are gone once they are decoded: a picture is large enough once.
pub fn redraw(bytes: Vec<u8>, mark: Option<&str>) -> Result<RgbImage, UploadFault> {
    let mut picture = opaque(decoded(bytes).map_err(fault)?);
    if let Some(text) = mark {
        // Without a font there is no mark, and without a mark no copy of an identity document.
        mark::draw(&mut picture, text).ok_or(UploadFault::NotReceived)?;
    }
    Ok(picture)
}

/// Writes the picture as a JPEG, in small steps: it is never held whole.
pub fn write(picture: &RgbImage, to: impl Write) -> std::io::Result<()> {
    let encoder = JpegEncoder::new_with_quality(to, QUALITY);
    picture.write_with_encoder(encoder).map_err(|error| match error {
        ImageError::IoError(error) => error,
        error => std::io::Error::other(error),
    })
}

fn decoded(bytes: Vec<u8>) -> Result<DynamicImage, ImageError> {
    let mut decoder = ImageReader::new(Cursor::new(bytes)).with_guessed_format()?.into_decoder()?;
    let mut limits = Limits::default();
    limits.max_alloc = Some(MAX_ALLOCATED);
    // What its header says: a bomb is not even begun.
    limits.reserve(decoder.total_bytes())?;
    decoder.set_limits(limits)?;
    let orientation = decoder.orientation()?;
    let picture = DynamicImage::from_decoder(decoder)?;
    // Smaller first: turning makes a copy.
    let is_large = picture.width().max(picture.height()) > LONGEST_SIDE;
    let mut picture = if is_large { picture.thumbnail(LONGEST_SIDE, LONGEST_SIDE) } else { picture };
    picture.apply_orientation(orientation);
    Ok(picture)
}

/// JPEG knows no transparency: what is see-through becomes paper.
fn opaque(picture: DynamicImage) -> RgbImage {
    if !picture.color().has_alpha() {
        return picture.into_rgb8();
    }
    let picture = picture.into_rgba8();
    RgbImage::from_fn(picture.width(), picture.height(), |x, y| {
        let [red, green, blue, alpha] = picture.get_pixel(x, y).0.map(u32::from);
        let over =
            |colour: u32| u8::try_from((colour * alpha + 255 * (255 - alpha)) / 255).unwrap_or(u8::MAX);
        image::Rgb([over(red), over(green), over(blue)])
    })
}

/// Takes an owned error so that it fits `map_err`.
#[allow(clippy::needless_pass_by_value, reason = "the shape `map_err` wants")]
fn fault(error: ImageError) -> UploadFault {
    if matches!(error, ImageError::Limits(_)) { UploadFault::TooBig } else { UploadFault::WrongType }
}

#[cfg(test)]
#[path = "picture_tests.rs"]
mod tests;
