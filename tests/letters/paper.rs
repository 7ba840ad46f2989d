//! What poppler's tools and a QR reader find in a PDF.

use std::path::PathBuf;
use std::process::Command;

use tempfile::TempDir;

use crate::support::tools;

/// A PDF laid down for the tools.
pub struct Paper {
    folder: TempDir,
}

impl Paper {
    /// `None`, said loudly, where the tools are not installed.
    pub fn lay(pdf: &[u8]) -> Option<Self> {
        for tool in ["pdftotext", "pdfinfo", "pdftoppm"] {
            tools::find(tool)?;
        }
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("a.pdf"), pdf).unwrap();
        Some(Self { folder })
    }

    fn file(&self) -> PathBuf {
        self.folder.path().join("a.pdf")
    }

    /// The words in reading order, one line a printed line, no blank lines.
    pub fn text(&self) -> String {
        let mut tool = Command::new("pdftotext");
        let text = run(tool.args(["-enc", "UTF-8", "-nopgbrk"]).arg(self.file()).arg("-"));
        let lines = text.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
        let lines: Vec<String> = lines.filter(|line| !line.is_empty()).collect();
        lines.join("\n") + "\n"
    }

    /// The value beside a name in what `pdfinfo` says; empty where it says nothing.
    pub fn info(&self, name: &str) -> String {
        let said = run(Command::new("pdfinfo").arg(self.file()));
        let line =
            said.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':').map(str::to_owned));
        line.unwrap_or_default().trim().to_owned()
    }

    /// The language in the file's catalogue (ISO 32000-1, 14.9.2): what a screen reader begins with.
    pub fn catalog_language(&self) -> String {
        let bytes = std::fs::read(self.file()).unwrap();
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let object = text
            .split("endobj")
            .find(|object| object.contains("/Type/Catalog") || object.contains("/Type /Catalog"));
        let (_, rest) =
            object.and_then(|object| object.split_once("/Lang")).expect("no language in the catalogue");
        let quoted = rest.split_once('(').and_then(|(_, rest)| rest.split_once(')'));
        quoted.map(|(tag, _)| tag.to_owned()).unwrap_or_default()
    }

    /// Everything the file says about itself: its entries, its XMP packet, its structure.
    pub fn metadata(&self) -> String {
        ["", "-meta", "-struct"]
            .map(|what| {
                let mut said = Command::new("pdfinfo");
                if !what.is_empty() {
                    said.arg(what);
                }
                run(said.arg(self.file()))
            })
            .join("\n")
    }

    /// What the QR codes of the first page say, drawn at 150 dots an inch as a poor printer does.
    pub fn drawings(&self) -> Vec<String> {
        let page = self.folder.path().join("page");
        run(Command::new("pdftoppm")
            .args(["-r", "150", "-gray", "-singlefile", "-f", "1", "-l", "1"])
            .arg(self.file())
            .arg(&page));
        let image = std::fs::read(page.with_extension("pgm")).unwrap();
        let (width, height, grey) = pgm(&image);
        let mut prepared =
            rqrr::PreparedImage::prepare_from_greyscale(width, height, |x, y| grey[y * width + x]);
        prepared.detect_grids().into_iter().map(|grid| grid.decode().unwrap().1).collect()
    }
}

fn run(command: &mut Command) -> String {
    let output = command.output().unwrap();
    assert!(output.status.success(), "{command:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// Width, height and pixels of a binary PGM: `P5`, three numbers, one blank, then one byte a pixel.
fn pgm(image: &[u8]) -> (usize, usize, &[u8]) {
    let mut numbers = Vec::new();
    let mut at = 2;
    while numbers.len() < 3 {
        while image[at].is_ascii_whitespace() {
            at += 1;
        }
        let start = at;
        while !image[at].is_ascii_whitespace() {
            at += 1;
        }
        numbers.push(std::str::from_utf8(&image[start..at]).unwrap().parse::<usize>().unwrap());
    }
    assert_eq!((&image[..2], numbers[2]), (&b"P5"[..], 255));
    (numbers[0], numbers[1], &image[at + 1..])
}
