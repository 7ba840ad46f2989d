//! Files that nobody honest sends: each is told beside its field in words of its own, and nothing of it stays.

use std::io::Write;

use image::ImageFormat;
use passerelle::adapters::files::Files;
use passerelle::adapters::scanner::Scanner;
use passerelle::domain::upload::MAX_BYTES;
use passerelle::jobs;

use super::{eicar, kept, message, stored};
use crate::support::applicants::contract_due;
use crate::support::papers::{pdf, pdf_of, pdf_with, picture, stream};
use crate::support::{TestApp, each_engine};

/// Documents in a folder, judged by a child process, scanned by a scanner that knows EICAR.
async fn guarded(app: &TestApp, folder: &tempfile::TempDir) -> TestApp {
    let scanner = Scanner::memory();
    scanner.set_signature(&eicar());
    app.with_documents(Files::Folder(folder.path().join("documents")), scanner).await
}

/// A PNG of one pixel that claims another size; the check sum of its header is made right.
fn claiming(side: u32) -> Vec<u8> {
    let mut bytes = picture(1, 1, ImageFormat::Png);
    bytes[16..20].copy_from_slice(&side.to_be_bytes());
    bytes[20..24].copy_from_slice(&side.to_be_bytes());
    let sum = crc32(&bytes[12..29]);
    bytes[29..33].copy_from_slice(&sum.to_be_bytes());
    bytes
}

fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| (sum >> 1) ^ (0xedb8_8320 * (sum & 1)))
    })
}

/// Zeros that unpack to 33 megabytes, one more than a stream may have.
fn packed_zeros() -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    archive.start_file("zeros", zip::write::SimpleFileOptions::default()).unwrap();
    for _ in 0..33 {
        archive.write_all(&vec![0; 1 << 20]).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

/// The same as a stream of a PDF: what DEFLATE has made of them, in the frame of zlib (RFC 1950).
fn pdf_bomb() -> Vec<u8> {
    let archive = packed_zeros();
    let name = 30 + "zeros".len();
    let end = archive.windows(4).position(|part| part == b"PK\x01\x02").unwrap();
    let extra = usize::from(u16::from_le_bytes([archive[28], archive[29]]));
    let packed = [&[0x78, 0x9c][..], &archive[name + extra..end]].concat();
    pdf_with("", &[stream("/Filter /FlateDecode", &packed)])
}

/// A PDF of exactly this many bytes.
fn pdf_of_size(size: usize) -> Vec<u8> {
    let of = |padding: usize| pdf_with("", &[stream("", &vec![b'x'; padding])]);
    // The length of the padding stands in the file, too: twice, and it fits.
    let near = size - (of(size / 2).len() - size / 2);
    let exact = near - (of(near).len() - size);
    let file = of(exact);
    assert_eq!(file.len(), size);
    file
}

#[test]
fn each_hostile_file_has_its_message_and_leaves_nothing() {
    each_engine(async |app| {
        let folder = tempfile::tempdir().unwrap();
        let app = &guarded(app, &folder).await;
        let nikos = contract_due(app, "nikos").await;
        let script = "/OpenAction << /S /JavaScript /JS (app.alert(1)) >>";
        let locked = pdf_of(
            &[b"<< /Type /Catalog >>".to_vec(), b"<< /Filter /Standard /V 4 >>".to_vec()],
            "/Encrypt 2 0 R",
        );
        let polyglot = [&b"%PDF-1.7\n%<html><script>alert(1)</script>\n"[..], &pdf("")[9..]].concat();
        let embedded = pdf_with("", &[stream("/Type /EmbeddedFile", b"MZ")]);
        let hostile: [(&str, &'static str, Vec<u8>, &str); 16] = [
            ("EICAR", "eicar.pdf", eicar(), "contains a virus"),
            ("EICAR in a PDF", "a.pdf", pdf_with("", &[stream("", &eicar())]), "contains a virus"),
            (
                "HTML as JPEG",
                "a.jpg",
                b"<html><script>alert(1)</script>".to_vec(),
                "must be a PDF, JPG or PNG",
            ),
            (
                "SVG",
                "a.svg",
                b"<svg xmlns='http://www.w3.org/2000/svg'/>".to_vec(),
                "must be a PDF, JPG or PNG",
            ),
            ("a PDF that is a page too", "a.pdf", polyglot, "must be a PDF, JPG or PNG"),
            ("zip bomb", "a.zip", packed_zeros(), "must be a PDF, JPG or PNG"),
            ("zip bomb as PDF", "a.pdf", pdf_bomb(), "too big"),
            ("pixel bomb", "a.png", claiming(60_000), "too big"),
            ("damaged picture", "a.png", claiming(6_000), "must be a PDF, JPG or PNG"),
            ("encrypted PDF", "a.pdf", locked, "protected with a password"),
            ("PDF with JavaScript", "a.pdf", pdf(script), "program code or attached files"),
            ("PDF that carries a program", "a.pdf", embedded, "program code or attached files"),
            ("HEIC", "a.heic", b"\0\0\0\x18ftypheic\0\0\0\0mif1heic\0\0\0\x01".to_vec(), "HEIC"),
            ("nothing", "a.pdf", Vec::new(), "is empty"),
            ("the limit and one byte", "a.pdf", pdf_of_size(MAX_BYTES + 1), "too big"),
            ("cut in the middle", "a.pdf", pdf("")[..100].to_vec(), "must be a PDF, JPG or PNG"),
        ];
        for (what, name, bytes, says) in hostile {
            let sent = vec![("identity_front", name, "image/jpeg", bytes)];
            let told = nikos.upload(sent).await.expect(422).unwrap();
            let message = message(&told, "identity_front");
            assert!(message.contains(says), "{what}: {message}");
            assert_eq!(kept(app, &nikos).await.len(), 0, "{what}");
            assert_eq!(stored(app).await, 0, "{what}");
        }
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn one_input_takes_one_file_and_the_limit_is_to_the_byte() {
    each_engine(async |app| {
        let folder = tempfile::tempdir().unwrap();
        let app = &app.with_documents(Files::Folder(folder.path().join("documents")), Scanner::Absent).await;
        let nikos = contract_due(app, "nikos").await;
        let file = |name| ("contract", name, "application/pdf", pdf(""));
        let told = nikos.upload(vec![file("one.pdf"), file("two.pdf")]).await.expect(422).unwrap();
        assert!(message(&told, "contract").contains("too many files"), "{}", told.text());
        let told = nikos.upload(Vec::new()).await.expect(422).unwrap();
        assert!(message(&told, "contract").contains("Choose a file"), "{}", told.text());
        let large = |field, size| (field, "large.pdf", "application/pdf", pdf_of_size(size));
        let sent = vec![large("contract", MAX_BYTES - 1), large("identity_front", MAX_BYTES)];
        nikos.upload(sent).await.expect(200).unwrap();
        let sizes: Vec<_> =
            kept(app, &nikos).await.iter().map(|one| usize::try_from(one.size).unwrap()).collect();
        assert_eq!((sizes, stored(app).await), (vec![MAX_BYTES - 1, MAX_BYTES], 2));
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn a_store_that_takes_nothing_is_told_and_costs_nothing_else() {
    each_engine(async |app| {
        let folder = tempfile::tempdir().unwrap();
        let blocked = folder.path().join("file");
        std::fs::write(&blocked, "in the way").unwrap();
        let app = &app.with_documents(Files::Folder(blocked), Scanner::Absent).await;
        let nikos = contract_due(app, "nikos").await;
        let told = nikos.upload(vec![("contract", "a.pdf", "application/pdf", pdf(""))]).await;
        let told = told.expect(422).unwrap();
        assert!(message(&told, "contract").contains("could not be uploaded"), "{}", told.text());
        assert_eq!(kept(app, &nikos).await.len(), 0);
        assert_eq!(app.browser().get("/readyz").await.unwrap().status, 503);
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn names_are_shown_short_and_without_their_folders() {
    each_engine(async |app| {
        let folder = tempfile::tempdir().unwrap();
        let app = &guarded(app, &folder).await;
        let nikos = contract_due(app, "nikos").await;
        let long: &'static str = Box::leak(format!("{}.pdf", "n".repeat(396)).into_boxed_str());
        for (name, shown) in [
            (long, "n".repeat(120)),
            ("../../../etc/passwd", "passwd".to_owned()),
            (r"C:\Windows\System32\a.pdf", "a.pdf".to_owned()),
            ("<script>.pdf", "<script>.pdf".to_owned()),
        ] {
            let page = nikos.upload(vec![("contract", name, "application/pdf", pdf(""))]).await;
            let page = page.expect(200).unwrap();
            let kept = kept(app, &nikos).await;
            assert_eq!(kept[0].name, shown);
            assert!(!page.text().contains("<script>.pdf"), "a name is no markup");
            nikos.browser.submit_to(&page, "/remove", &[]).await.unwrap().expect(200).unwrap();
        }
        let names: Vec<_> = walk(folder.path());
        assert!(names.is_empty(), "{names:?}");
        jobs::settle(&app.ctx).await.unwrap();
    });
}

fn walk(folder: &std::path::Path) -> Vec<std::path::PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { walk(&path) } else { vec![path] }).collect()
}

#[test]
fn a_picture_that_is_something_else_too_is_only_a_picture_afterwards() {
    each_engine(async |app| {
        let folder = tempfile::tempdir().unwrap();
        let app = &guarded(app, &folder).await;
        let nikos = contract_due(app, "nikos").await;
        let sent =
            [&picture(600, 400, ImageFormat::Jpeg)[..], b"<script>alert(1)</script>PK\x05\x06"].concat();
        let page = nikos.upload(vec![("identity_front", "front.jpg", "image/jpeg", sent)]).await;
        page.expect(200).unwrap();
        let kept = kept(app, &nikos).await;
        let file = nikos.open(&format!("/documents/{}", kept[0].id)).await;
        assert!(file.bytes.starts_with(&[0xff, 0xd8]) && file.bytes.ends_with(&[0xff, 0xd9]));
        assert!(!file.bytes.windows(6).any(|part| part == b"script"));
        assert!(file.headers["content-disposition"].to_str().unwrap().starts_with("attachment"));
        assert_eq!(file.headers["x-content-type-options"], "nosniff");
        assert!(file.headers["content-security-policy"].to_str().unwrap().starts_with("sandbox"));
        jobs::settle(&app.ctx).await.unwrap();
    });
}
