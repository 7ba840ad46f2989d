//! Fermat's factorisation: if p and q lie close, n = a² − b² with a just above √n.

use num_bigint::BigUint;
use num_traits::ToPrimitive;

/// Enough for every key of CVE-2022-26320; far too few to matter for primes drawn at random.
const ROUNDS: u32 = 100;

/// Whether [`ROUNDS`] rounds factor `modulus`.
pub(super) fn finds_factors(modulus: &BigUint) -> bool {
    let mut a = modulus.sqrt();
    if &a * &a < *modulus {
        a += 1_u32;
    }
    for _ in 0..ROUNDS {
        let rest = &a * &a - modulus;
        if is_square(&rest) {
            return true;
        }
        a += 1_u32;
    }
    false
}

/// Most numbers are no square modulo 64 or modulo 3 · 5 · 7 · 11: the root is seldom taken.
fn is_square(number: &BigUint) -> bool {
    [64_u64, 1155].iter().all(|m| is_square_modulo((number % *m).to_u64().unwrap_or(0), *m)) && {
        let root = number.sqrt();
        &root * &root == *number
    }
}

fn is_square_modulo(rest: u64, modulus: u64) -> bool {
    (0..modulus).any(|n| n * n % modulus == rest)
}
