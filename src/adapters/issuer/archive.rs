//! ZIP archives whose bytes depend on their contents alone: people compare their hashes.

use std::io::{Cursor, Write};

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
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
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
