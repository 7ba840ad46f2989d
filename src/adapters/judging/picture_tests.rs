use image::codecs::png::PngEncoder;
use image::{ExtendedColorType, GrayImage, ImageEncoder, ImageFormat, Luma, Rgb, Rgba, RgbaImage};

use super::*;

fn encoded(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

/// What is kept of a picture.
fn redrawn(bytes: &[u8], mark: Option<&str>) -> Result<Vec<u8>, UploadFault> {
    let picture = redraw(bytes.to_vec(), mark)?;
    let mut jpeg = Vec::new();
    write(&picture, &mut jpeg).unwrap();
    Ok(jpeg)
}

fn opened(jpeg: &[u8]) -> RgbImage {
    image::load_from_memory_with_format(jpeg, ImageFormat::Jpeg).unwrap().into_rgb8()
}

/// A JPEG 40 wide and 20 high, black on its left half, with this Exif segment before its picture.
fn with_exif(orientation: u16) -> Vec<u8> {
    let picture = RgbImage::from_fn(40, 20, |x, _| if x < 20 { Rgb([0; 3]) } else { Rgb([255; 3]) });
    let jpeg = encoded(&picture.into(), ImageFormat::Jpeg);
    let mut exif = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01".to_vec();
    exif.extend(orientation.to_be_bytes());
    exif.extend([0; 6]);
    exif.extend(b"GPS 50.85 N, 4.35 E");
    let length = u16::try_from(exif.len() + 2).unwrap().to_be_bytes();
    [&jpeg[..2], &[0xff, 0xe1], &length, &exif, &jpeg[2..]].concat()
}

#[test]
fn what_the_camera_wrote_stays_behind_and_the_picture_stands_upright() {
    // 6: the camera was turned; the left of what it wrote is the top of what it saw.
    let sent = with_exif(6);
    assert!(sent.windows(3).any(|part| part == b"GPS"));
    let kept = redrawn(&sent, None).unwrap();
    assert!(!kept.windows(4).any(|part| part == b"Exif" || part == b"GPS "));
    let picture = opened(&kept);
    assert_eq!(picture.dimensions(), (20, 40));
    assert!(picture.get_pixel(10, 5).0[0] < 40 && picture.get_pixel(10, 35).0[0] > 215);
    assert_eq!(opened(&redrawn(&with_exif(1), None).unwrap()).dimensions(), (40, 20));
}

#[test]
fn what_follows_the_picture_stays_behind() {
    let sent = [&with_exif(1)[..], b"<script>alert(1)</script>PK\x05\x06"].concat();
    let kept = redrawn(&sent, None).unwrap();
    assert!(!kept.windows(6).any(|part| part == b"script") && kept.ends_with(&[0xff, 0xd9]));
}

#[test]
fn what_is_see_through_becomes_paper() {
    let clear = RgbaImage::from_fn(16, 16, |_, _| Rgba([0, 0, 0, 0]));
    let kept = opened(&redrawn(&encoded(&clear.into(), ImageFormat::Png), None).unwrap());
    assert!(kept.pixels().all(|pixel| pixel.0 == [255; 3]));
}

#[test]
fn large_pictures_become_smaller_and_keep_their_shape() {
    let wide = GrayImage::from_pixel(8_000, 1_000, Luma([200]));
    let kept = opened(&redrawn(&encoded(&wide.into(), ImageFormat::Png), None).unwrap());
    assert_eq!(kept.dimensions(), (4_000, 500));
}

#[test]
fn a_bomb_is_refused_before_it_fills_memory() {
    // Pixels of eight bytes each: as many as are allowed take more memory than is. Only the header says so.
    let of = |side: u32| {
        let mut bytes = Vec::new();
        PngEncoder::new(&mut bytes).write_image(&[0; 8], 1, 1, ExtendedColorType::Rgba16).unwrap();
        bytes[16..20].copy_from_slice(&side.to_be_bytes());
        bytes[20..24].copy_from_slice(&side.to_be_bytes());
        let sum = crc32(&bytes[12..29]).to_be_bytes();
        bytes[29..33].copy_from_slice(&sum);
        bytes
    };
    assert_eq!(redrawn(&of(7_000), None), Err(UploadFault::TooBig));
    assert_eq!(redrawn(&of(2), None), Err(UploadFault::WrongType), "cut, but small");
}

/// The check sum of PNG (ISO/IEC 15948, annex D).
fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| (sum >> 1) ^ (0xedb8_8320 * (sum & 1)))
    })
}

#[test]
fn damaged_ones_are_refused() {
    let whole = encoded(&RgbImage::new(64, 64).into(), ImageFormat::Png);
    assert_eq!(redrawn(&whole[..40], None), Err(UploadFault::WrongType));
}

/// Relative luminance (WCAG 2.2).
fn luminance(pixel: Rgb<u8>) -> f64 {
    let part = |c: u8| {
        let c = f64::from(c) / 255.0;
        if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
    };
    let [red, green, blue] = pixel.0;
    0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue)
}

#[test]
fn the_mark_is_seen_and_black_on_white_stays_legible() {
    // Black lines on white, as print is; drawn without JPEG between, so that only the mark is measured.
    let print = RgbImage::from_fn(1_200, 800, |_, y| if y % 20 < 10 { Rgb([0; 3]) } else { Rgb([255; 3]) });
    let mut marked = print.clone();
    mark::draw(&mut marked, "eHealth HY-2026-7K3M-4QTX 2026-11-23").unwrap();
    let touched = marked.pixels().zip(print.pixels()).filter(|(after, before)| after != before).count();
    let all = 1_200 * 800;
    assert!(touched * 100 > all * 3 && touched * 100 < all * 30, "{touched} of {all}");
    let of = |black: bool| {
        let is_so = move |y: u32| (y % 20 < 10) == black;
        marked.enumerate_pixels().filter(move |(_, y, _)| is_so(*y)).map(|(_, _, pixel)| luminance(*pixel))
    };
    let (darkest_white, lightest_black) = (of(false).fold(1.0, f64::min), of(true).fold(0.0, f64::max));
    let contrast = (darkest_white + 0.05) / (lightest_black + 0.05);
    assert!(contrast >= 7.0, "{contrast}");
    // No part as large as a portrait is free of it.
    for (left, top) in [(0, 0), (500, 300), (900, 550)] {
        let part = |x: u32, y: u32| (left..left + 300).contains(&x) && (top..top + 250).contains(&y);
        let differs = |(x, y, after): (u32, u32, &Rgb<u8>)| part(x, y) && after != print.get_pixel(x, y);
        assert!(marked.enumerate_pixels().any(differs), "at {left}, {top}");
    }
}

#[test]
fn the_smallest_picture_takes_a_mark_too() {
    let kept = redrawn(&encoded(&RgbImage::new(1, 1).into(), ImageFormat::Png), Some("eHealth")).unwrap();
    assert_eq!(opened(&kept).dimensions(), (1, 1));
}
