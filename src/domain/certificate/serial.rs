//! Serial numbers: 160 random bits, positive and always twenty octets long.

/// A certificate serial number (RFC 5280, 4.1.2.2; entropy: CABF BR 7.1).
///
/// The two top bits are 01: positive without a leading zero octet, and never shorter than twenty octets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Serial([u8; 20]);

impl Serial {
    /// Makes a serial from twenty random octets; 158 bits of them are kept.
    pub fn from_random(mut octets: [u8; 20]) -> Self {
        octets[0] = octets[0] & 0x3f | 0x40;
        Self(octets)
    }

    /// Reads a stored serial; `None` unless the top bits are 01.
    pub fn from_stored(octets: [u8; 20]) -> Option<Self> {
        (octets[0] & 0xc0 == 0x40).then_some(Self(octets))
    }

    /// Reads the forty hexadecimal digits of [`Serial::hex`].
    pub fn from_hex(text: &str) -> Option<Self> {
        if text.len() != 40 || !text.bytes().all(|b| b.is_ascii_hexdigit()) {
            return None;
        }
        let mut octets = [0; 20];
        for (octet, at) in octets.iter_mut().zip((0..40).step_by(2)) {
            *octet = u8::from_str_radix(&text[at..at + 2], 16).ok()?;
        }
        Self::from_stored(octets)
    }

    /// Big-endian octets.
    pub fn octets(&self) -> &[u8; 20] {
        &self.0
    }

    /// Forty lower-case hexadecimal digits: how it is stored and shown.
    pub fn hex(&self) -> String {
        self.0.iter().map(|octet| format!("{octet:02x}")).collect()
    }

    /// The decimal number: the keystore alias of the encryption key (`domain.md` 1.4).
    pub fn decimal(&self) -> String {
        let mut rest = self.0;
        let mut digits = Vec::with_capacity(49);
        while rest.iter().any(|octet| *octet != 0) {
            let mut carry = 0_u16;
            for octet in &mut rest {
                let value = carry << 8 | u16::from(*octet);
                *octet = (value / 10).to_le_bytes()[0];
                carry = value % 10;
            }
            digits.push(char::from(b'0' + carry.to_le_bytes()[0]));
        }
        digits.iter().rev().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn top_bits_are_always_01() {
        assert_eq!(Serial::from_random([0xff; 20]).octets()[0], 0x7f);
        assert_eq!(Serial::from_random([0x00; 20]).octets()[0], 0x40);
        assert_eq!(Serial::from_stored([0x80; 20]), None);
    }

    #[test]
    fn text_forms_agree() {
        let serial = Serial::from_random([0; 20]);
        assert_eq!(serial.hex(), format!("40{}", "0".repeat(38)));
        // 2^158
        assert_eq!(serial.decimal(), "365375409332725729550921208179070754913983135744");
        assert_eq!(Serial::from_hex(&serial.hex()), Some(serial));
        assert_eq!(Serial::from_hex("40"), None);
    }
}
