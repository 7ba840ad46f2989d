//! PDFs and pictures to upload: good ones, and those that nobody honest makes.

use std::fmt::Write;
use std::io::Cursor;

use image::{DynamicImage, ImageFormat, Rgb, RgbImage};

/// A PDF of one empty page; `extra` stands in its catalogue.
pub fn pdf(extra: &str) -> Vec<u8> {
    pdf_with(extra, &[])
}

/// The same with more objects, numbered from 4.
pub fn pdf_with(extra: &str, more: &[Vec<u8>]) -> Vec<u8> {
    pdf_of(
        &[
            vec![format!("<< /Type /Catalog /Pages 2 0 R {extra} >>").into_bytes()],
            vec![b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_vec()],
            vec![b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>".to_vec()],
            more.to_vec(),
        ]
        .concat(),
        "",
    )
}

/// A PDF of these objects, numbered from 1, the first of which is its catalogue; `trailer` stands in its trailer.
pub fn pdf_of(objects: &[Vec<u8>], trailer: &str) -> Vec<u8> {
    let mut file = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n".to_vec();
    let mut table = format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1);
    for (n, object) in (1..).zip(objects) {
        writeln!(table, "{:010} 00000 n ", file.len()).unwrap();
        file.extend(format!("{n} 0 obj\n").bytes());
        file.extend(object);
        file.extend(b"\nendobj\n");
    }
    let start = file.len();
    let size = objects.len() + 1;
    file.extend(
        format!("{table}trailer\n<< /Size {size} /Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF\n")
            .bytes(),
    );
    file
}

/// A stream object with this dictionary and content.
pub fn stream(dictionary: &str, content: &[u8]) -> Vec<u8> {
    let head = format!("<< {dictionary} /Length {} >>\nstream\n", content.len());
    [head.as_bytes(), content, b"\nendstream"].concat()
}

/// A picture of these sides: a light ground with dark stripes.
pub fn picture(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
    let shade = |x: u32, y: u32| if (x / 7 + y / 5).is_multiple_of(9) { 20 } else { 240 };
    encoded(&RgbImage::from_fn(width, height, |x, y| Rgb([shade(x, y), shade(x, y), 230])).into(), format)
}

/// A picture that packs badly, like a photograph in bad light.
pub fn noise(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
    let mut seed = 88_172_645_463_325_252_u64;
    let mut next = || {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        seed.to_be_bytes()[0]
    };
    encoded(&RgbImage::from_fn(width, height, |_, _| Rgb([next(), next(), next()])).into(), format)
}

fn encoded(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}
