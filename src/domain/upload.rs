//! What a person may upload, and every way in which an upload fails.

use super::word::words;

/// Largest file in bytes: the "10 MB" of the messages, read generously as MiB.
pub const MAX_BYTES: usize = 10 * 1024 * 1024;

/// Largest picture in pixels, width times height: a bomb of few bytes must not fill memory.
pub const MAX_PIXELS: u64 = 50_000_000;

/// Most pages of a PDF: a contract has a handful.
pub const MAX_PAGES: usize = 100;

words! {
    /// What the virus scanner has said of a document.
    pub enum Scan {
        /// There was no scanner.
        None => "none",
        /// The scanner could not be asked: the document waits for it and goes nowhere.
        Quarantined => "quarantined",
        Clean => "clean",
        /// Removed; the row stays to tell the person.
        Infected => "infected",
    }
}

impl Scan {
    /// Whether a document may be sent ("files clean", R4). Without a scanner nothing is asked of it; with one,
    /// what came before it has to be scanned first.
    pub fn lets_pass(self, with_scanner: bool) -> bool {
        match self {
            Self::Clean => true,
            Self::None => !with_scanner,
            Self::Quarantined | Self::Infected => false,
        }
    }
}

words! {
    /// The kinds of document we accept.
    pub enum DocumentType {
        Pdf => "pdf",
        Jpeg => "jpeg",
        Png => "png",
    }
}

impl DocumentType {
    /// The Content-Type under which a document is handed out.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
        }
    }

    /// The extension under which a document is handed out, without the dot.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Jpeg => "jpg",
            Self::Png => "png",
        }
    }
}

/// Why an upload is not taken. Each has its own words for the person ([`UploadFault::key`]).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum UploadFault {
    #[error("no file was chosen")]
    NoneSelected,
    /// Neither PDF, JPEG nor PNG by its content, or too damaged to tell.
    #[error("the file is not a readable PDF, JPEG or PNG")]
    WrongType,
    /// Above [`MAX_BYTES`], [`MAX_PIXELS`] or [`MAX_PAGES`].
    #[error("the file is too big")]
    TooBig,
    #[error("the file is empty")]
    Empty,
    #[error("the file holds malicious software")]
    Virus,
    #[error("the file is protected by a password")]
    PasswordProtected,
    /// The line broke, or our store failed.
    #[error("the file was not received")]
    NotReceived,
    #[error("too many files")]
    TooMany,
    /// What telephones make by default; named apart because the remedy is a setting.
    #[error("the file is a HEIC picture")]
    Heic,
    /// A PDF that runs programs or carries other files.
    #[error("the PDF holds programs or other files")]
    ActiveContent,
}

impl UploadFault {
    pub const ALL: [Self; 10] = [
        Self::NoneSelected,
        Self::WrongType,
        Self::TooBig,
        Self::Empty,
        Self::Virus,
        Self::PasswordProtected,
        Self::NotReceived,
        Self::TooMany,
        Self::Heic,
        Self::ActiveContent,
    ];

    /// The Fluent key of the message beside the field.
    pub fn key(self) -> &'static str {
        match self {
            Self::NoneSelected => "fault-upload-none-selected",
            Self::WrongType => "fault-upload-wrong-type",
            Self::TooBig => "fault-upload-too-big",
            Self::Empty => "fault-upload-empty",
            Self::Virus => "fault-upload-virus",
            Self::PasswordProtected => "fault-upload-password-protected",
            Self::NotReceived => "fault-upload-not-received",
            Self::TooMany => "fault-upload-too-many",
            Self::Heic => "fault-upload-heic",
            Self::ActiveContent => "fault-upload-active-content",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn with_a_scanner_only_what_it_called_clean_is_sent() {
        let all = [Scan::None, Scan::Quarantined, Scan::Clean, Scan::Infected];
        assert_eq!(all.map(|scan| scan.lets_pass(true)), [false, false, true, false]);
        assert_eq!(all.map(|scan| scan.lets_pass(false)), [true, false, true, false]);
    }

    #[test]
    fn every_fault_has_words_in_every_language() {
        for language in crate::domain::language::Language::ALL {
            let root = env!("CARGO_MANIFEST_DIR");
            let path = format!("{root}/templates/locales/{}/upload.ftl", language.tag());
            let texts = std::fs::read_to_string(path).unwrap();
            for fault in UploadFault::ALL {
                assert!(texts.contains(&format!("{} = ", fault.key())), "{} in {language:?}", fault.key());
            }
        }
    }
}
