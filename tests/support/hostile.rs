//! Signing requests that nobody honest makes.

use der::asn1::{BitString, OctetString, UintRef};
use der::{Decode, Encode, Sequence};
use num_bigint::BigUint;
use passerelle::adapters::issuer::SubjectKey;
use passerelle::adapters::signing_keys::{RsaKey, subject_public_key_info};
use passerelle::adapters::vault::sha256;
use spki::{AlgorithmIdentifierOwned, SubjectPublicKeyInfoOwned};
use x509_cert::attr::Attribute;
use x509_cert::ext::Extension;
use x509_cert::ext::pkix::BasicConstraints;
use x509_cert::name::Name;
use x509_cert::request::{CertReq, CertReqInfo, ExtensionReq, Version};

/// The ordinary exponent.
pub const F4: u32 = 65_537;

#[derive(Sequence)]
struct RsaNumbers<'a> {
    modulus: UintRef<'a>,
    exponent: UintRef<'a>,
}

/// A number of 1024 bits, `seed`'s own, that no prime up to 751 divides.
pub fn factor(seed: u8) -> BigUint {
    let octets: Vec<u8> = (0..4).flat_map(|n: u8| sha256(&[seed, n])).collect();
    let mut number = BigUint::from_bytes_be(&octets);
    for bit in [1023, 1022, 0] {
        number.set_bit(bit, true);
    }
    without_small_factors(number, &BigUint::from(2_u32))
}

/// `number`, or the next after it by `step` that no prime up to 751 divides.
pub fn without_small_factors(mut number: BigUint, step: &BigUint) -> BigUint {
    let zero = BigUint::ZERO;
    while (2_u32..=751).any(|divisor| &number % divisor == zero) {
        number += step;
    }
    number
}

/// A modulus that bears the fingerprint of the ROCA chips.
pub fn roca() -> BigUint {
    let primes = [11_u32, 13, 17, 19, 37, 53, 61, 71, 73, 79, 97, 103, 107, 109, 127, 151, 157];
    let product = primes.iter().fold(BigUint::from(1_u32), |product, prime| product * *prime);
    let residue = BigUint::from(F4).modpow(&BigUint::from(12_345_u32), &product);
    let modulus = factor(1) * factor(2);
    without_small_factors(&modulus - (&modulus % &product) + residue, &product)
}

/// A request for a key with these numbers, whose private half nobody has: its signature is nothing.
pub fn unsigned(modulus: &BigUint, exponent: u32) -> Vec<u8> {
    let (modulus, exponent) = (modulus.to_bytes_be(), BigUint::from(exponent).to_bytes_be());
    let numbers =
        RsaNumbers { modulus: UintRef::new(&modulus).unwrap(), exponent: UintRef::new(&exponent).unwrap() };
    let spki = subject_public_key_info(&numbers.to_der().unwrap()).unwrap();
    finished(info(&spki, None), &[1; 256])
}

/// A request of a good key that asks to be an authority.
pub fn asking_to_be_an_authority(key: &RsaKey) -> Vec<u8> {
    let wish = BasicConstraints { ca: true, path_len_constraint: None }.to_der().unwrap();
    let extension = Extension {
        extn_id: const_oid::db::rfc5280::ID_CE_BASIC_CONSTRAINTS,
        critical: true,
        extn_value: OctetString::new(wish).unwrap(),
    };
    let info = info(&key.spki_der().unwrap(), Some(ExtensionReq(vec![extension]).try_into().unwrap()));
    let signature = key.sign(&info.to_der().unwrap()).unwrap();
    finished(info, &signature)
}

/// The modulus of a key, big-endian without leading zeros.
pub fn modulus(key: &RsaKey) -> Vec<u8> {
    let spki = SubjectPublicKeyInfoOwned::from_der(&key.spki_der().unwrap()).unwrap();
    let numbers =
        RsaNumbers::from_der(spki.subject_public_key.raw_bytes()).unwrap().modulus.as_bytes().to_vec();
    assert_eq!(SubjectKey::from_spki(&key.spki_der().unwrap()).unwrap().bits, numbers.len() as u64 * 8);
    numbers
}

fn info(spki: &[u8], attribute: Option<Attribute>) -> CertReqInfo {
    CertReqInfo {
        version: Version::V1,
        subject: Name::default(),
        public_key: SubjectPublicKeyInfoOwned::from_der(spki).unwrap(),
        attributes: attribute.into_iter().collect::<Vec<_>>().try_into().unwrap(),
    }
}

fn finished(info: CertReqInfo, signature: &[u8]) -> Vec<u8> {
    let algorithm = AlgorithmIdentifierOwned {
        oid: const_oid::db::rfc5912::SHA_256_WITH_RSA_ENCRYPTION,
        parameters: Some(der::asn1::Any::null()),
    };
    let signature = BitString::from_bytes(signature).unwrap();
    CertReq { info, algorithm, signature }.to_der().unwrap()
}
