//! A text signed with the key of a certificate, as `openssl dgst -sha256 -sign` does it: PKCS#1 v1.5 with SHA-256.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::signed;
use super::subject_key::SubjectKey;

/// Whether the key in this SubjectPublicKeyInfo (DER) signed the text. What `echo` puts behind it, on either kind of
/// system, may be signed with it.
pub fn is_signed_by(spki_der: &[u8], text: &str, signature: &[u8]) -> bool {
    let Ok(key) = SubjectKey::from_spki(spki_der) else {
        return false;
    };
    ["", "\n", "\r\n", " \r\n"]
        .iter()
        .any(|end| signed::verifies(&key, format!("{text}{end}").as_bytes(), signature))
}

/// A signature as it was sent: Base64 with any line ends, or the octets themselves.
pub fn signature(sent: &[u8]) -> Vec<u8> {
    let text: Option<String> =
        std::str::from_utf8(sent).ok().map(|text| text.chars().filter(|c| !c.is_whitespace()).collect());
    text.and_then(|text| STANDARD.decode(text).ok()).unwrap_or_else(|| sent.to_vec())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::adapters::issuer::fixture;

    #[test]
    fn the_key_signed_the_text_and_nothing_else() {
        let keys = fixture::keys();
        let spki = keys.authentication.spki_der().unwrap();
        for said in ["a text", "a text\n", "a text\r\n", "a text \r\n"] {
            let octets = keys.authentication.sign(said.as_bytes()).unwrap();
            let pasted = format!("{}\n", STANDARD.encode(&octets));
            assert!(is_signed_by(&spki, "a text", &signature(pasted.as_bytes())), "{said:?}");
            assert!(is_signed_by(&spki, "a text", &signature(&octets)));
            assert!(!is_signed_by(&spki, "another text", &octets));
        }
        let other = keys.encryption.sign(b"a text").unwrap();
        assert!(!is_signed_by(&spki, "a text", &other));
        assert!(!is_signed_by(b"no key", "a text", &other));
    }
}
