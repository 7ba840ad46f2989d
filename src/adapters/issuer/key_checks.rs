//! Weak RSA keys are refused before they are certified: K1 to K5 and K9 of `pki.md` 3.6
//! (CABF BR 6.1.1.3). All on public numbers; nothing here needs constant time.

use num_bigint::BigUint;
use num_integer::Integer;
use num_traits::{One, Zero};

use super::subject_key::{SpkiFault, SubjectKey};

mod fermat;
mod roca;

/// Key sizes accepted (K1), in bits.
pub const SIZES: [u64; 3] = [2048, 3072, 4096];

const EXPONENT: u32 = 65_537;
/// Moduli are searched for prime factors up to here (NIST SP 800-89, 5.3.3).
const SMALL_FACTOR_LIMIT: u32 = 751;

/// What is wrong with a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum KeyFault {
    /// The numbers cannot be read.
    #[error(transparent)]
    Unreadable(#[from] SpkiFault),
    /// K1: the modulus has another size than [`SIZES`].
    #[error("the key has a size that is not accepted")]
    Size,
    /// K2: the public exponent is not 65537.
    #[error("the public exponent is not 65537")]
    Exponent,
    /// K3: the modulus is even or has a small prime factor.
    #[error("the modulus has a small factor")]
    SmallFactor,
    /// K4: made by a chip with the ROCA weakness (CVE-2017-15361).
    #[error("the key bears the ROCA fingerprint")]
    Roca,
    /// K5: the two primes lie so close that Fermat's method finds them (CVE-2022-26320).
    #[error("the primes lie too close together")]
    ClosePrimes,
    /// K9: the modulus does not look random.
    #[error("the modulus is not random")]
    Pattern,
}

/// Runs every check, cheapest first.
pub fn check(key: &SubjectKey) -> Result<(), KeyFault> {
    let numbers = key.numbers()?;
    check_numbers(&BigUint::from_bytes_be(numbers.modulus), &BigUint::from_bytes_be(numbers.exponent))
}

fn check_numbers(modulus: &BigUint, exponent: &BigUint) -> Result<(), KeyFault> {
    if !SIZES.contains(&modulus.bits()) {
        return Err(KeyFault::Size);
    }
    if *exponent != BigUint::from(EXPONENT) {
        return Err(KeyFault::Exponent);
    }
    if has_small_factor(modulus) {
        return Err(KeyFault::SmallFactor);
    }
    if roca::bears_fingerprint(modulus) {
        return Err(KeyFault::Roca);
    }
    if !looks_random(modulus) {
        return Err(KeyFault::Pattern);
    }
    if fermat::finds_factors(modulus) {
        return Err(KeyFault::ClosePrimes);
    }
    Ok(())
}

/// One gcd with the product of all small primes, 2 included.
fn has_small_factor(modulus: &BigUint) -> bool {
    let product = primes_up_to(SMALL_FACTOR_LIMIT).fold(BigUint::one(), |product, prime| product * prime);
    !modulus.gcd(&product).is_one()
}

fn primes_up_to(limit: u32) -> impl Iterator<Item = u32> {
    (2..=limit).filter(|n| (2..).take_while(|d| d * d <= *n).all(|d| n % d != 0))
}

/// Share of one bits and number of distinct octets. A random 2048-bit modulus has 1024 ± 23 one bits
/// and 162 ± 6 distinct octets; the limits lie more than seven deviations away.
fn looks_random(modulus: &BigUint) -> bool {
    let octets = modulus.to_bytes_be();
    let ones: u64 = octets.iter().map(|octet| u64::from(octet.count_ones())).sum();
    let mut seen = [false; 256];
    for octet in &octets {
        seen[usize::from(*octet)] = true;
    }
    let per_mille = ones * 1000 / modulus.bits().max(1);
    let distinct = seen.iter().filter(|seen| **seen).count();
    (420..=580).contains(&per_mille) && distinct >= 100 && !modulus.is_zero()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::adapters::signing_keys::{RsaKey, RsaSize};

    /// An odd number of 1024 bits that is `seed`'s own and has no factor up to the limit.
    fn factor(seed: &[u8]) -> BigUint {
        let block = |n: u8| super::super::subject_key::sha256(&[seed, &[n]].concat());
        let octets: Vec<u8> = (0..4).flat_map(block).collect();
        let mut number = BigUint::from_bytes_be(&octets);
        number.set_bit(1023, true);
        number.set_bit(1022, true);
        number.set_bit(0, true);
        while has_small_factor(&number) {
            number += 2_u32;
        }
        number
    }

    fn verdict(modulus: &BigUint) -> Result<(), KeyFault> {
        check_numbers(modulus, &BigUint::from(EXPONENT))
    }

    #[test]
    fn a_fresh_key_passes() {
        let spki = RsaKey::generate(RsaSize::Rsa2048).unwrap().spki_der().unwrap();
        let key = SubjectKey::from_spki(&spki).unwrap();
        assert_eq!(key.bits, 2048);
        assert_eq!(check(&key), Ok(()));
        assert_eq!(
            verdict(&(factor(b"p") * factor(b"q"))),
            Ok(()),
            "the bad keys below differ from this one"
        );
    }

    #[test]
    fn k1_other_sizes() {
        assert_eq!(verdict(&factor(b"p")), Err(KeyFault::Size));
        assert_eq!(verdict(&((factor(b"p") * factor(b"q")) >> 1_u32)), Err(KeyFault::Size));
    }

    #[test]
    fn k2_small_exponent() {
        let modulus = factor(b"p") * factor(b"q");
        assert_eq!(check_numbers(&modulus, &BigUint::from(3_u32)), Err(KeyFault::Exponent));
    }

    #[test]
    fn k3_even_or_smooth_modulus() {
        let modulus = factor(b"p") * factor(b"q");
        assert_eq!(verdict(&(&modulus - 1_u32)), Err(KeyFault::SmallFactor));
        let divisible = &modulus - (&modulus % 751_u32);
        let divisible = if divisible.is_even() { divisible - 751_u32 } else { divisible };
        assert_eq!(verdict(&divisible), Err(KeyFault::SmallFactor));
    }

    #[test]
    fn k4_roca() {
        assert_eq!(verdict(&roca::fingerprinted(&(factor(b"p") * factor(b"q")))), Err(KeyFault::Roca));
    }

    #[test]
    fn k5_close_primes() {
        let p = factor(b"p");
        let mut q = &p + 2_u32;
        while has_small_factor(&q) {
            q += 2_u32;
        }
        assert_eq!(verdict(&(p * q)), Err(KeyFault::ClosePrimes));
    }

    #[test]
    fn k9_patterns() {
        let mut modulus = BigUint::from_bytes_be(&[0xa5; 256]);
        while has_small_factor(&modulus) {
            modulus += 1_u32;
        }
        assert_eq!(verdict(&modulus), Err(KeyFault::Pattern));
    }
}
