//! The fingerprint of keys made by Infineon's RSALib (Nemec et al., "The Return of Coppersmith's
//! Attack", CCS 2017): their primes, so their moduli, are powers of 65537 modulo many small primes.

use num_bigint::BigUint;
use num_traits::ToPrimitive;

/// The primes modulo which 65537 does not generate everything; a random modulus passes all of them
/// with a chance of about 2^-28.
const MARKERS: [u64; 17] = [11, 13, 17, 19, 37, 53, 61, 71, 73, 79, 97, 103, 107, 109, 127, 151, 157];

/// Whether `modulus` is a power of 65537 modulo every marker.
pub(super) fn bears_fingerprint(modulus: &BigUint) -> bool {
    MARKERS.iter().all(|prime| {
        let rest = (modulus % *prime).to_u64().unwrap_or(0);
        powers(*prime).any(|power| power == rest)
    })
}

/// The subgroup that 65537 generates modulo `prime`.
fn powers(prime: u64) -> impl Iterator<Item = u64> {
    let step = 65_537 % prime;
    let later = std::iter::successors(Some(step), move |power| Some(power * step % prime));
    std::iter::once(1).chain(later.take_while(|power| *power != 1))
}

/// A number near `modulus` that bears the fingerprint and has no small factor.
#[cfg(test)]
pub(super) fn fingerprinted(modulus: &BigUint) -> BigUint {
    let markers = MARKERS.iter().fold(BigUint::from(1_u32), |product, prime| product * *prime);
    let residue = BigUint::from(65_537_u32).modpow(&BigUint::from(12_345_u32), &markers);
    let mut number = modulus - (modulus % &markers) + residue;
    while super::has_small_factor(&number) {
        number += &markers;
    }
    number
}
