//! What an electronic signature in an uploaded contract says. It is shown to the approver and never required.

use serde::{Deserialize, Serialize};

use crate::domain::instant::Instant;
use crate::domain::word::words;

words! {
    /// Whether the document is what was signed.
    pub enum Integrity {
        /// The signature is right and covers the whole file.
        Intact => "intact",
        /// The signature is right for a part of the file: something was added later, or left out of it.
        Partial => "partial",
        /// The file is not what was signed, or the signature is not of the key that it names.
        Altered => "altered",
        /// There is a signature that we cannot read or do not know how to verify.
        Unreadable => "unreadable",
    }

    /// Whether we know who stands behind the signer's certificate.
    pub enum SignerTrust {
        /// It leads to one of the configured anchors.
        Trusted => "trusted",
        /// No anchor is configured, or it leads to none of them.
        Unverified => "unverified",
    }
}

/// One signature in a document. Names are the certificate's own, in the form of RFC 4514.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signature {
    pub integrity: Integrity,
    pub trust: SignerTrust,
    pub signer: Option<String>,
    pub issuer: Option<String>,
    /// When it was made, as the signer says.
    pub signed_at: Option<Instant>,
}

impl Signature {
    /// One of which nothing is known.
    pub fn unreadable() -> Self {
        let (integrity, trust) = (Integrity::Unreadable, SignerTrust::Unverified);
        Self { integrity, trust, signer: None, issuer: None, signed_at: None }
    }
}
