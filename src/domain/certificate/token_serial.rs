//! The serial number of an encryption certificate: drawn by us, and readable by the holder of its key only.

/// Sixteen octets, the first 0x40 to 0x7f: positive, never shorter (`keystore.md` 4; `domain.md` 2.3).
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct TokenSerial([u8; 16]);

impl std::fmt::Debug for TokenSerial {
    // Until the holder has read it back, it is the secret of the challenge.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("TokenSerial(…)")
    }
}

impl TokenSerial {
    /// Makes a serial from sixteen random octets; 126 bits of them are kept.
    pub fn from_random(mut octets: [u8; 16]) -> Self {
        octets[0] = octets[0] & 0x3f | 0x40;
        Self(octets)
    }

    /// Reads what somebody sent or what was stored; `None` unless it could have been drawn.
    pub fn read(octets: &[u8]) -> Option<Self> {
        let octets: [u8; 16] = octets.try_into().ok()?;
        (octets[0] & 0xc0 == 0x40).then_some(Self(octets))
    }

    /// Big-endian octets.
    pub fn octets(&self) -> &[u8; 16] {
        &self.0
    }

    /// The decimal number: the keystore alias of the encryption key (`domain.md` 1.4).
    pub fn decimal(&self) -> String {
        u128::from_be_bytes(self.0).to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_serial_is_positive_and_sixteen_octets_long() {
        assert_eq!(TokenSerial::from_random([0xff; 16]).octets()[0], 0x7f);
        assert_eq!(TokenSerial::from_random([0; 16]).decimal(), (1_u128 << 126).to_string());
        assert_eq!(TokenSerial::read(&[0x40; 16]), Some(TokenSerial([0x40; 16])));
        for wrong in [&[0x80; 16][..], &[0x00; 16], &[0x40; 15], &[0x40; 17], &[]] {
            assert_eq!(TokenSerial::read(wrong), None);
        }
        assert_eq!(format!("{:?}", TokenSerial([0x40; 16])), "TokenSerial(…)");
    }
}
