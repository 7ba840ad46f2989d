//! ZIP archives whose bytes depend on their contents alone: people compare their hashes.

use std::io::{Cursor, Read, Write};

use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// One file of an archive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    pub name: String,
    pub bytes: Vec<u8>,
}

/// Writes the files in the order given, all dated 1980-01-01, the first day ZIP knows.
pub fn write(files: &[File]) -> Result<Vec<u8>, ZipError> {
    write_by(CompressionMethod::Deflated, files)
}

/// The same without compression: its bytes hang on no compressor, so that who reads one can write it again and compare.
pub fn write_stored(files: &[File]) -> Result<Vec<u8>, ZipError> {
    write_by(CompressionMethod::Stored, files)
}

/// Reads what [`write_stored`] wrote, and nothing else: not one byte more, less or other. `None` for that, for more
/// files than `most`, and for more bytes than `largest`.
pub fn read_stored(bytes: &[u8], most: usize, largest: usize) -> Option<Vec<File>> {
    if bytes.len() > largest {
        return None;
    }
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).ok()?;
    if archive.len() > most {
        return None;
    }
    let mut files = Vec::new();
    for number in 0..archive.len() {
        let file = archive.by_index(number).ok()?;
        if file.compression() != CompressionMethod::Stored {
            return None;
        }
        let name = file.name().ok()?.into_owned();
        let mut bytes = Vec::new();
        // Without compression no file is longer than the archive.
        file.take(largest as u64).read_to_end(&mut bytes).ok()?;
        files.push(File { name, bytes });
    }
    (write_stored(&files).ok()? == bytes).then_some(files)
}

fn write_by(method: CompressionMethod, files: &[File]) -> Result<Vec<u8>, ZipError> {
    let options = SimpleFileOptions::default()
        .compression_method(method)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for file in files {
        archive.start_file(file.name.as_str(), options)?;
        archive.write_all(&file.bytes)?;
    }
    Ok(archive.finish()?.into_inner())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_archive_that_is_read_again_has_no_other_byte() {
        let files = [
            File { name: "a".to_owned(), bytes: vec![7; 9] },
            File { name: "b".to_owned(), bytes: Vec::new() },
        ];
        let bytes = write_stored(&files).unwrap();
        assert_eq!(read_stored(&bytes, 2, 1_000).unwrap(), files);
        assert_eq!(read_stored(&bytes, 1, 1_000), None, "too many files");
        assert_eq!(read_stored(&bytes, 2, bytes.len() - 1), None, "too large");
        assert_eq!(read_stored(&write(&files).unwrap(), 2, 1_000), None, "compressed");
        assert_eq!(read_stored(&[bytes.as_slice(), b"more"].concat(), 2, 1_000), None);
        assert_eq!(read_stored(&[b"more", bytes.as_slice()].concat(), 2, 1_000), None);
        assert_eq!(read_stored(b"", 2, 1_000), None);
    }

    #[test]
    fn same_files_same_bytes_and_they_can_be_read() {
        let files = [
            File { name: "a.cer".to_owned(), bytes: vec![7; 300] },
            File { name: "b.cer".to_owned(), bytes: vec![8; 3] },
        ];
        let bytes = write(&files).unwrap();
        assert_eq!(bytes, write(&files).unwrap());
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        assert_eq!(archive.len(), 2);
        let mut read = Vec::new();
        std::io::Read::read_to_end(&mut archive.by_name("a.cer").unwrap(), &mut read).unwrap();
        assert_eq!(read, files[0].bytes);
    }
}
