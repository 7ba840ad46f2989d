//! What a provider holds in hand: a signed contract as PDF, and pictures of both sides of a document.

use image::codecs::jpeg::JpegEncoder;
use image::{ExtendedColorType, ImageEncoder};

use super::PlayError;
use crate::adapters::pdf::{self, Block, Document};
use crate::browser::Upload;
use crate::domain::instant::Instant;
use crate::domain::language::Language;

/// The three files a request needs; for show.
pub fn make(now: Instant) -> Result<[Upload; 3], PlayError> {
    let step = "gathering the papers";
    let contract = Document {
        title: "Contract, signed".to_owned(),
        one_sheet: false,
        language: Language::En,
        date: now,
        blocks: vec![Block::Paragraph("Signed by hand on every page.".to_owned())],
    };
    let contract = pdf::render(&contract).map_err(PlayError::own(step))?;
    Ok([
        ("contract", "contract-signed.pdf", "application/pdf", contract),
        ("identity_front", "passport-front.jpg", "image/jpeg", picture(180)?),
        ("identity_back", "passport-back.jpg", "image/jpeg", picture(90)?),
    ])
}

/// A grey card with a lighter field where the photograph would be.
fn picture(shade: u8) -> Result<Vec<u8>, PlayError> {
    let (width, height) = (856, 540);
    let mut pixels = vec![shade; width * height];
    for row in 120..420 {
        pixels[row * width + 60..row * width + 300].fill(230);
    }
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, 80)
        .write_image(&pixels, 856, 540, ExtendedColorType::L8)
        .map_err(PlayError::own("gathering the papers"))?;
    Ok(bytes)
}
