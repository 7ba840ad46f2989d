use super::make::make_csr;
use super::*;
use crate::adapters::issuer::fixture;
use crate::domain::certificate::blocked_key::KeyRefusal;
use crate::domain::certificate::dn::{Attribute, Part};

fn request() -> String {
    let subject = [Part::new(Attribute::CommonName, "somebody else")];
    make_csr(&fixture::keys().authentication, &subject).unwrap()
}

fn der() -> Vec<u8> {
    pem::blocks(&request())[0].der.clone().unwrap()
}

#[test]
fn pem_and_der_give_the_key() {
    let spki = fixture::keys().authentication.spki_der().unwrap();
    let from_pem = read(request().as_bytes()).unwrap();
    assert_eq!(from_pem.key.spki_der, spki);
    assert_eq!(from_pem.key.bits, 2048);
    assert_eq!(read(&der()).unwrap().key, from_pem.key);
    let with_text = format!("\u{feff}Certificate Request:\r\n{}", request().replace('\n', "\r\n"));
    assert_eq!(read(with_text.as_bytes()).unwrap().key, from_pem.key);
    let keytool = request().replace("BEGIN CERT", "BEGIN NEW CERT").replace("END CERT", "END NEW CERT");
    assert_eq!(read(keytool.as_bytes()).unwrap().key, from_pem.key);
}

#[test]
fn what_else_is_asked_for_is_named_and_ignored() {
    assert_eq!(read(&der()).unwrap().ignored, ["subject"]);
    let bare = make_csr(&fixture::keys().authentication, &[]).unwrap();
    assert!(read(bare.as_bytes()).unwrap().ignored.is_empty());
}

#[test]
fn other_files_are_named() {
    let keys = fixture::keys();
    let fault = |file: &[u8]| read(file).unwrap_err();
    let private = keys.authentication.pkcs8().unwrap();
    let spki = keys.authentication.spki_der().unwrap();
    assert_eq!(fault(b" \r\n"), CsrFault::Empty);
    assert_eq!(fault(&vec![0x30; MAX_FILE + 1]), CsrFault::TooLarge);
    assert_eq!(fault(&private), CsrFault::PrivateKey);
    assert_eq!(fault(pem::write("PRIVATE KEY", &private).as_bytes()), CsrFault::PrivateKey);
    let both = request() + pem::write("RSA PRIVATE KEY", &private).as_str();
    assert_eq!(fault(both.as_bytes()), CsrFault::PrivateKey);
    assert_eq!(fault(&fixture::root().der), CsrFault::Certificate);
    assert_eq!(fault(pem::write("CERTIFICATE", &fixture::root().der).as_bytes()), CsrFault::Certificate);
    assert_eq!(fault(&spki), CsrFault::PublicKey);
    assert_eq!(fault(pem::write("PUBLIC KEY", &spki).as_bytes()), CsrFault::PublicKey);
    assert_eq!(fault(b"%PDF-1.7"), CsrFault::NotARequest);
    assert_eq!(fault("žádost".as_bytes()), CsrFault::NotARequest);
    assert_eq!(fault(b"-----BEGIN PGP MESSAGE-----\n-----END PGP MESSAGE-----"), CsrFault::NotARequest);
}

#[test]
fn an_encrypted_private_key_in_der_is_recognised() {
    let passphrase = secrecy::SecretString::from("secret");
    let random = crate::adapters::random::Random::System;
    let sealed = fixture::keys().authentication.encrypted_pem(&passphrase, &random).unwrap();
    let der = pem::blocks(&sealed)[0].der.clone().unwrap();
    assert_eq!(read(&der).unwrap_err(), CsrFault::PrivateKey);
}

#[test]
fn damage_is_noticed_wherever_it_is() {
    let whole = der();
    let mut longer = whole.clone();
    longer.push(0);
    assert_eq!(read(&longer).unwrap_err(), CsrFault::Trailing);
    assert_eq!(read(&whole[..whole.len() - 1]).unwrap_err(), CsrFault::Damaged);
    let mut flipped = whole.clone();
    let last = flipped.len() - 1;
    flipped[last] ^= 1;
    assert_eq!(read(&flipped).unwrap_err(), CsrFault::Signature);
    for at in (0..whole.len()).step_by(7) {
        let mut bent = whole.clone();
        bent[at] ^= 0x04;
        assert!(read(&bent).is_err(), "octet {at} may be changed unnoticed");
    }
}

#[test]
fn a_request_signed_by_another_key_is_refused() {
    let keys = fixture::keys();
    let ours = der();
    let info = parse(&ours).unwrap().info;
    let forged = crate::adapters::issuer::signed::join(info, &keys.encryption.sign(info).unwrap()).unwrap();
    assert_eq!(read(&forged).unwrap_err(), CsrFault::Signature);
}

#[test]
fn both_requests_need_a_key_of_their_own() {
    let one = request();
    let other = make_csr(&fixture::keys().encryption, &[]).unwrap();
    assert!(read_pair(one.as_bytes(), other.as_bytes()).is_ok());
    assert_eq!(read_pair(one.as_bytes(), one.as_bytes()).unwrap_err(), CsrFault::SameKey);
}

#[test]
fn elliptic_keys_and_small_keys_are_refused_in_words() {
    let ec = include_str!("../../../../fixtures/pki/ec-p256.csr.pem");
    assert_eq!(read(ec.as_bytes()).unwrap_err(), CsrFault::NotRsa);
    let small = include_str!("../../../../fixtures/pki/rsa-1024.csr.pem");
    assert_eq!(read(small.as_bytes()).unwrap_err(), CsrFault::KeySize);
    let pss = include_str!("../../../../fixtures/pki/rsa-2048-pss.csr.pem");
    assert_eq!(read(pss.as_bytes()).unwrap_err(), CsrFault::Algorithm);
    let openssl = include_str!("../../../../fixtures/pki/rsa-2048-extensions.csr.pem");
    assert!(read(openssl.as_bytes()).is_ok(), "attributes and extensions are passed over");
}

#[test]
fn a_key_of_exponent_three_is_refused() {
    let cubic = include_str!("../../../../fixtures/pki/rsa-2048-e3.csr.pem");
    assert_eq!(read(cubic.as_bytes()).unwrap_err(), CsrFault::KeyExponent);
}

#[test]
fn every_fault_has_its_message_in_four_languages() {
    let locales = [
        concat!(
            include_str!("../../../../templates/locales/nl/csr.ftl"),
            include_str!("../../../../templates/locales/nl/key_faults.ftl")
        ),
        concat!(
            include_str!("../../../../templates/locales/fr/csr.ftl"),
            include_str!("../../../../templates/locales/fr/key_faults.ftl")
        ),
        concat!(
            include_str!("../../../../templates/locales/de/csr.ftl"),
            include_str!("../../../../templates/locales/de/key_faults.ftl")
        ),
        concat!(
            include_str!("../../../../templates/locales/en/csr.ftl"),
            include_str!("../../../../templates/locales/en/key_faults.ftl")
        ),
    ];
    let faults = [
        CsrFault::Empty,
        CsrFault::TooLarge,
        CsrFault::PrivateKey,
        CsrFault::Certificate,
        CsrFault::PublicKey,
        CsrFault::NotARequest,
        CsrFault::Damaged,
        CsrFault::NotRsa,
        CsrFault::Algorithm,
        CsrFault::Signature,
        CsrFault::KeySize,
        CsrFault::KeyExponent,
        CsrFault::Trailing,
        CsrFault::WeakKey(KeyFault::Roca),
        CsrFault::WeakKey(KeyFault::ClosePrimes),
        CsrFault::WeakKey(KeyFault::SmallFactor),
        CsrFault::WeakKey(KeyFault::Pattern),
        CsrFault::SameKey,
    ];
    let of_csr = faults.iter().map(CsrFault::message_key);
    let keys: Vec<_> = of_csr.chain([KeyRefusal::Blocked.key(), KeyRefusal::Known.key()]).collect();
    for locale in locales {
        assert_eq!(locale.matches("\nfault-csr-").count(), keys.len());
        for key in &keys {
            assert!(locale.contains(&format!("\n{key} = ")), "{key}");
        }
    }
}

proptest::proptest! {
    #[test]
    fn no_file_can_do_more_than_be_refused(bytes: Vec<u8>, tail in "[-A-Z a-z0-9+/=\n]{0,80}") {
        proptest::prop_assert!(read(&bytes).is_err());
        let _ = read(format!("-----BEGIN {tail}-----\n{tail}\n-----END {tail}").as_bytes());
        let nested = [&[0x30, 0x82, 0x01][..], &bytes].concat();
        proptest::prop_assert!(read(&nested).is_err());
    }
}
