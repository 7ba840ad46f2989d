//! From an uploaded file to the DER of a request, or to a word on what was sent instead.

use der::{Decode, Header, Reader, SliceReader, Tag};

use super::{CsrFault, MAX_DER, MAX_FILE, pem};

/// DER of the request in `file`, which may be PEM or DER.
pub(super) fn open(file: &[u8]) -> Result<Vec<u8>, CsrFault> {
    if file.iter().all(u8::is_ascii_whitespace) {
        return Err(CsrFault::Empty);
    }
    if file.len() > MAX_FILE {
        return Err(CsrFault::TooLarge);
    }
    let der = match std::str::from_utf8(file) {
        Ok(text) if text.contains("-----BEGIN ") => from_pem(text)?,
        _ => from_der(file)?,
    };
    if der.len() > MAX_DER {
        return Err(CsrFault::TooLarge);
    }
    Ok(der)
}

/// A private key anywhere in the file outweighs everything else: the person must hear of it.
fn from_pem(text: &str) -> Result<Vec<u8>, CsrFault> {
    let mut blocks = pem::blocks(text);
    if blocks.iter().any(|block| block.label.contains("PRIVATE KEY")) {
        return Err(CsrFault::PrivateKey);
    }
    // "NEW" is what keytool and older Microsoft tools write.
    let is_request = |label: &str| matches!(label, "CERTIFICATE REQUEST" | "NEW CERTIFICATE REQUEST");
    if let Some(at) = blocks.iter().position(|block| is_request(&block.label)) {
        return blocks.swap_remove(at).der.ok_or(CsrFault::Damaged);
    }
    match blocks.first().map(|block| block.label.as_str()) {
        Some("CERTIFICATE" | "TRUSTED CERTIFICATE" | "X509 CERTIFICATE") => Err(CsrFault::Certificate),
        Some("PUBLIC KEY" | "RSA PUBLIC KEY") => Err(CsrFault::PublicKey),
        _ => Err(CsrFault::NotARequest),
    }
}

fn from_der(file: &[u8]) -> Result<Vec<u8>, CsrFault> {
    match opening_tags(file).map_err(|_| CsrFault::NotARequest)? {
        // SEQUENCE { SEQUENCE { INTEGER: a request. In a version 1 certificate this is the serial
        // number; nobody has made those for decades.
        [Tag::Sequence, Tag::Integer, _] => Ok(file.to_vec()),
        // SEQUENCE { SEQUENCE { [0] version: a certificate.
        [Tag::Sequence, Tag::ContextSpecific { .. }, _] => Err(CsrFault::Certificate),
        // SEQUENCE { INTEGER: PKCS#8, PKCS#1 private key, or PKCS#12.
        [Tag::Integer, ..] => Err(CsrFault::PrivateKey),
        // SEQUENCE { SEQUENCE { OID … } BIT STRING: SubjectPublicKeyInfo.
        [Tag::Sequence, Tag::ObjectIdentifier, Tag::BitString] => Err(CsrFault::PublicKey),
        // SEQUENCE { SEQUENCE { OID … } OCTET STRING: EncryptedPrivateKeyInfo.
        [Tag::Sequence, Tag::ObjectIdentifier, Tag::OctetString] => Err(CsrFault::PrivateKey),
        _ => Err(CsrFault::NotARequest),
    }
}

/// The tags that tell what a file is: of the first element of the outer SEQUENCE, of the first
/// element inside that, and of the second element of the outer one (NULL where there is none).
fn opening_tags(file: &[u8]) -> der::Result<[Tag; 3]> {
    let mut reader = SliceReader::new(file)?;
    Header::decode(&mut reader)?.tag.assert_eq(Tag::Sequence)?;
    let first = Header::decode(&mut reader)?;
    if first.tag != Tag::Sequence {
        return Ok([first.tag, Tag::Null, Tag::Null]);
    }
    let inner = reader.peek_header()?.tag;
    let second = match reader.read_slice(first.length) {
        Ok(_) if !reader.is_finished() => reader.peek_header()?.tag,
        _ => Tag::Null,
    };
    Ok([first.tag, inner, second])
}

/// Whether bytes follow the outermost element.
pub(super) fn is_followed(der: &[u8]) -> bool {
    let whole = |mut reader: SliceReader<'_>| {
        let header = Header::decode(&mut reader)?;
        reader.read_slice(header.length)?;
        der::Result::Ok(!reader.is_finished())
    };
    SliceReader::new(der).and_then(whole).unwrap_or(false)
}
