//! Codes on paper that people type: symbols of Crockford's base 32 (no I, L, O, U), the last of which is a check.
//!
//! The check: symbols are elements of the field of 32 elements (polynomials over two elements modulo
//! x⁵ + x² + 1, in which x has order 31). A code is right when Σ x^(n−1−i) · symbol(i) = 0. Each weight
//! is non-zero, so every single wrong symbol shows; up to 31 weights differ, so every swap of two
//! different symbols shows, neighbours or not. A weighted sum modulo 31 could not tell symbols 0 and
//! 31 apart; modulo 37 would need symbols that are not on the paper.

use super::typed::compact;

/// The place of a symbol is its value.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Why a text is no code of that length.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::domain) enum Slip {
    /// Nothing was typed.
    Missing,
    Length,
    /// The check symbol does not fit, or a symbol that no code has.
    Typo,
}

/// The code of `length` symbols, check symbol included, whose others are the lowest bits, five each.
pub(in crate::domain) fn write(bits: u128, length: usize) -> String {
    let mut values: Vec<u8> = (0..length - 1).rev().map(|i| ((bits >> (5 * i)) & 31) as u8).collect();
    values.push(times_x(sum(&values)));
    values.into_iter().map(symbol).collect()
}

/// Reads typed text: small letters, spaces, dashes and dots do not matter; I and L mean 1, O means 0.
pub(in crate::domain) fn read(text: &str, length: usize) -> Result<String, Slip> {
    let text = compact(text);
    if text.is_empty() {
        return Err(Slip::Missing);
    }
    if text.chars().count() != length {
        return Err(Slip::Length);
    }
    let values: Vec<u8> = text.chars().map(value).collect::<Option<_>>().ok_or(Slip::Typo)?;
    if sum(&values) != 0 {
        return Err(Slip::Typo);
    }
    Ok(values.into_iter().map(symbol).collect())
}

/// Groups of four with dashes between, as on paper.
pub(in crate::domain) fn grouped(code: &str) -> String {
    let symbols: Vec<char> = code.chars().collect();
    symbols.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join("-")
}

/// The symbol of the alphabet with that value, of which the lowest five bits count.
pub(in crate::domain) fn symbol(value: u8) -> char {
    char::from(ALPHABET[usize::from(value & 31)])
}

/// The value of a symbol as people write it; `None` for one that no code has.
pub(in crate::domain) fn value(symbol: char) -> Option<u8> {
    let read = match symbol.to_ascii_uppercase() {
        'I' | 'L' => '1',
        'O' => '0',
        other => other,
    };
    ALPHABET.iter().zip(0u8..).find(|(letter, _)| char::from(**letter) == read).map(|(_, value)| value)
}

/// Σ x^(n−1−i) · value(i) by Horner's rule.
pub(in crate::domain) fn sum(values: &[u8]) -> u8 {
    values.iter().fold(0, |sum, value| times_x(sum) ^ value)
}

/// Multiplies by x modulo x⁵ + x² + 1.
fn times_x(value: u8) -> u8 {
    let shifted = value << 1;
    if shifted & 32 == 0 { shifted } else { shifted ^ 0b10_0101 }
}
