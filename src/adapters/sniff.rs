//! What an uploaded file really is, by its content: names and declared types are the sender's word.
//!
//! Nothing is decoded or parsed here: a look at signatures, a picture's header and a PDF's names. What stands inside
//! a PDF's compressed object streams is for `judging`, which unpacks them.

use std::io::Cursor;

use image::{ImageFormat, ImageReader};

use crate::domain::upload::{DocumentType, MAX_BYTES, MAX_PIXELS, UploadFault};

/// The kind of the document `bytes`, or why it is not taken.
pub fn sniff(bytes: &[u8]) -> Result<DocumentType, UploadFault> {
    if bytes.is_empty() {
        return Err(UploadFault::Empty);
    }
    if bytes.len() > MAX_BYTES {
        return Err(UploadFault::TooBig);
    }
    match infer::get(bytes).map(|kind| kind.mime_type()) {
        Some("application/pdf") => check_pdf(bytes).map(|()| DocumentType::Pdf),
        Some("image/jpeg") => check_picture(bytes, ImageFormat::Jpeg).map(|()| DocumentType::Jpeg),
        Some("image/png") => check_picture(bytes, ImageFormat::Png).map(|()| DocumentType::Png),
        Some("image/heif" | "image/heic") => Err(UploadFault::Heic),
        _ => Err(UploadFault::WrongType),
    }
}

/// Reads the size from the header alone; a picture that would fill memory is never decoded.
fn check_picture(bytes: &[u8], format: ImageFormat) -> Result<(), UploadFault> {
    let (width, height) = ImageReader::with_format(Cursor::new(bytes), format)
        .into_dimensions()
        .map_err(|_| UploadFault::WrongType)?;
    if u64::from(width) * u64::from(height) > MAX_PIXELS { Err(UploadFault::TooBig) } else { Ok(()) }
}

/// ISO 32000-1, 7.5.5: readers look for the end mark in the last 1024 bytes. Without it the file was cut.
const PDF_TAIL: usize = 1024;

fn check_pdf(bytes: &[u8]) -> Result<(), UploadFault> {
    let tail = &bytes[bytes.len().saturating_sub(PDF_TAIL)..];
    if !bytes.starts_with(b"%PDF-") || !tail.windows(5).any(|part| part == b"%%EOF") {
        return Err(UploadFault::WrongType);
    }
    let mut active = false;
    for name in names(bytes) {
        match name.as_slice() {
            b"Encrypt" => return Err(UploadFault::PasswordProtected),
            // Not the short `/JS`: three bytes turn up by chance in a large scan.
            b"JavaScript" | b"EmbeddedFile" | b"EmbeddedFiles" | b"Launch" | b"RichMedia" => active = true,
            _ => {}
        }
    }
    if active { Err(UploadFault::ActiveContent) } else { Ok(()) }
}

/// Longest name that matters, fully escaped: `EmbeddedFiles` as 13 times `#xx`.
const LONGEST_NAME: usize = 39;

/// Every PDF name in `bytes`, `#xx` escapes resolved (ISO 32000-1, 7.3.5): `/J#61vaScript` hides nothing.
fn names(bytes: &[u8]) -> impl Iterator<Item = Vec<u8>> {
    let starts = bytes.iter().enumerate().filter(|(_, byte)| **byte == b'/').map(|(at, _)| at + 1);
    starts.map(|start| {
        let rest = &bytes[start..];
        let length = rest.iter().take(LONGEST_NAME + 1).take_while(|byte| is_regular(**byte)).count();
        unescaped(&rest[..length])
    })
}

/// ISO 32000-1, 7.2.2: neither white space nor delimiter.
fn is_regular(byte: u8) -> bool {
    !matches!(byte, 0 | b'\t' | b'\n' | 0x0c | b'\r' | b' ')
        && !matches!(byte, b'(' | b')' | b'<' | b'>' | b'[' | b']' | b'{' | b'}' | b'/' | b'%')
}

fn unescaped(name: &[u8]) -> Vec<u8> {
    let mut plain = Vec::with_capacity(name.len());
    let mut rest = name;
    while let Some((first, after)) = rest.split_first() {
        let escaped = after.get(..2).filter(|_| *first == b'#').and_then(|pair| hex::decode(pair).ok());
        match escaped.as_deref() {
            Some([byte]) => {
                plain.push(*byte);
                rest = &after[2..];
            }
            _ => {
                plain.push(*first);
                rest = after;
            }
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    fn picture(format: ImageFormat) -> Vec<u8> {
        let mut bytes = Cursor::new(Vec::new());
        image::DynamicImage::new_rgb8(4, 3).write_to(&mut bytes, format).unwrap();
        bytes.into_inner()
    }

    fn pdf(dictionary: &str) -> Vec<u8> {
        format!("%PDF-1.7\n1 0 obj << {dictionary} >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n").into()
    }

    /// A JPEG whose frame header claims `side` × `side` pixels.
    fn claiming(side: u16) -> Vec<u8> {
        let mut bytes = picture(ImageFormat::Jpeg);
        let frame = bytes.windows(2).position(|pair| pair == [0xff, 0xc0]).unwrap();
        bytes[frame + 5..frame + 7].copy_from_slice(&side.to_be_bytes());
        bytes[frame + 7..frame + 9].copy_from_slice(&side.to_be_bytes());
        bytes
    }

    #[test]
    fn takes_the_three_kinds() {
        assert_eq!(sniff(&pdf("/Type /Catalog")), Ok(DocumentType::Pdf));
        assert_eq!(sniff(&picture(ImageFormat::Jpeg)), Ok(DocumentType::Jpeg));
        assert_eq!(sniff(&picture(ImageFormat::Png)), Ok(DocumentType::Png));
    }

    #[test]
    fn takes_its_own_contracts() {
        use crate::adapters::pdf::{Block, Document, render};
        let contract = Document {
            title: "Contract".into(),
            one_sheet: false,
            language: crate::domain::language::Language::En,
            date: crate::domain::instant::Instant::from_unix(0).unwrap(),
            blocks: vec![Block::Paragraph("I agree.".into())],
        };
        assert_eq!(sniff(&render(&contract).unwrap()), Ok(DocumentType::Pdf));
    }

    #[test]
    fn refuses_what_is_something_else_whatever_its_name() {
        for bytes in [
            &b"plain text"[..],
            b"<html>",
            b"<svg xmlns='http://www.w3.org/2000/svg'/>",
            b"PK\x03\x04",
            b"GIF89a",
        ] {
            assert_eq!(sniff(bytes), Err(UploadFault::WrongType));
        }
    }

    #[test]
    fn refuses_empty_and_big_files() {
        assert_eq!(sniff(b""), Err(UploadFault::Empty));
        let mut big = picture(ImageFormat::Png);
        big.resize(MAX_BYTES, 0);
        assert_eq!(sniff(&big), Ok(DocumentType::Png));
        big.push(0);
        assert_eq!(sniff(&big), Err(UploadFault::TooBig));
    }

    #[test]
    fn refuses_pictures_of_too_many_pixels_without_decoding_them() {
        assert_eq!(sniff(&claiming(7_071)), Ok(DocumentType::Jpeg));
        assert_eq!(sniff(&claiming(7_072)), Err(UploadFault::TooBig));
        assert_eq!(sniff(&claiming(65_000)), Err(UploadFault::TooBig));
    }

    #[test]
    fn names_heic_apart() {
        let heic = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic\0\0\0\x01";
        assert_eq!(sniff(heic), Err(UploadFault::Heic));
    }

    #[test]
    fn refuses_cut_and_disguised_files() {
        let whole = pdf("/Type /Catalog");
        assert_eq!(sniff(&whole[..whole.len() - 6]), Err(UploadFault::WrongType));
        assert_eq!(sniff(&[&b"\xef\xbb\xbf"[..], &whole].concat()), Err(UploadFault::WrongType));
        assert_eq!(sniff(&picture(ImageFormat::Png)[..12]), Err(UploadFault::WrongType));
        assert_eq!(sniff(&picture(ImageFormat::Jpeg)[..12]), Err(UploadFault::WrongType));
    }

    #[test]
    fn refuses_encrypted_and_active_pdfs() {
        assert_eq!(sniff(&pdf("/Encrypt 5 0 R")), Err(UploadFault::PasswordProtected));
        assert_eq!(sniff(&pdf("/Encrypt<</V 4>>/S/JavaScript")), Err(UploadFault::PasswordProtected));
        for dictionary in [
            "/S /JavaScript /JS (app.alert(1))",
            "/S/J#61vaScript",
            "/Type/EmbeddedFile",
            "/S /Launch",
            "/#4caunch 1",
        ] {
            assert_eq!(sniff(&pdf(dictionary)), Err(UploadFault::ActiveContent), "{dictionary}");
        }
        for harmless in ["/EncryptMetadata true", "/Title (JavaScript)", "/JavaScripted 1", "/#zz", "/#"] {
            assert_eq!(sniff(&pdf(harmless)), Ok(DocumentType::Pdf), "{harmless}");
        }
    }

    #[test]
    fn survives_any_bytes() {
        proptest::proptest!(|(tail: Vec<u8>)| {
            for head in [&b"%PDF-1.7\n"[..], b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe0", b"/#", b""] {
                let _ = sniff(&[head, &tail, b"%%EOF"].concat());
            }
        });
    }
}
