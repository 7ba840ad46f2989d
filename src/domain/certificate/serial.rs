//! Serial numbers: 160 random bits, positive and always twenty octets long.

use crate::domain::typed::compact;

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

    /// Reads a serial as people copy it: hexadecimal in any grouping, or the decimal number.
    pub fn from_typed(text: &str) -> Option<Self> {
        let typed: String =
            compact(text).chars().filter(|c| *c != ':').flat_map(char::to_lowercase).collect();
        Self::from_hex(typed.strip_prefix("0x").unwrap_or(&typed)).or_else(|| Self::from_decimal(&typed))
    }

    /// Reads the digits of [`Serial::decimal`].
    fn from_decimal(digits: &str) -> Option<Self> {
        let mut octets = [0_u8; 20];
        for digit in digits.chars() {
            let mut carry = digit.to_digit(10)?;
            for octet in octets.iter_mut().rev() {
                let value = u32::from(*octet) * 10 + carry;
                *octet = value.to_le_bytes()[0];
                carry = value >> 8;
            }
            if carry > 0 {
                return None;
            }
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

    #[test]
    fn people_copy_a_serial_in_many_ways() {
        let serial = Serial::from_random(*b"0123456789abcdefghij");
        let pairs: Vec<String> = serial.octets().iter().map(|octet| format!("{octet:02X}")).collect();
        for typed in [
            serial.hex(),
            serial.decimal(),
            pairs.join(":"),
            format!(" {} ", pairs.join(" ")),
            format!("0x{}", serial.hex()),
        ] {
            assert_eq!(Serial::from_typed(&typed), Some(serial), "{typed}");
        }
        let too_long = "9".repeat(60);
        for wrong in ["", "12", "4g", "-1", too_long.as_str()] {
            assert_eq!(Serial::from_typed(wrong), None, "{wrong}");
        }
    }
}
