//! By what other software asks for a certificate.

/// eHealth's `PublicKeyIdentifier`: SHA-1 of the bits of the authentication key (RFC 5280, 4.2.1.2, method 1;
/// `domain.md` 1.2). It stands in the certificate as SubjectKeyIdentifier.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct KeyIdentifier([u8; 20]);

impl KeyIdentifier {
    /// Reads forty hexadecimal digits, in either case; `None` for any other text.
    pub fn parse(text: &str) -> Option<Self> {
        if text.len() != 40 || !text.bytes().all(|b| b.is_ascii_hexdigit()) {
            return None;
        }
        let mut octets = [0; 20];
        for (octet, at) in octets.iter_mut().zip((0..40).step_by(2)) {
            *octet = u8::from_str_radix(&text[at..at + 2], 16).ok()?;
        }
        Some(Self(octets))
    }

    /// Reads a stored one; `None` unless it is twenty octets long.
    pub fn from_stored(octets: &[u8]) -> Option<Self> {
        octets.try_into().ok().map(Self)
    }

    /// As it is stored.
    pub fn octets(&self) -> &[u8] {
        &self.0
    }
}

impl std::fmt::Display for KeyIdentifier {
    /// Forty hexadecimal digits in lower case.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.iter().try_for_each(|octet| write!(f, "{octet:02x}"))
    }
}

impl std::fmt::Debug for KeyIdentifier {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "KeyIdentifier({self})")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forty_digits_are_read_in_either_case_and_nothing_else() {
        let text = "7a81022e911c9fc424654249420c179df7b4fc9f";
        let read = KeyIdentifier::parse(text).unwrap();
        assert_eq!(read.to_string(), text);
        assert_eq!(KeyIdentifier::parse(&text.to_uppercase()), Some(read));
        assert_eq!(KeyIdentifier::from_stored(read.octets()), Some(read));
        assert_eq!(KeyIdentifier::from_stored(&[1; 19]), None);
        let (signed, wide) = (format!("+{}", &text[1..]), format!("é{}", &text[2..]));
        for odd in ["", &text[1..], &format!("{text}0"), &text.replace('7', "g"), &signed, &wide] {
            assert_eq!(KeyIdentifier::parse(odd), None, "{odd}");
        }
    }
}
