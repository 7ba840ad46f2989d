use x509_cert::ext::Extension;
use x509_cert::ext::pkix::KeyUsages;

use super::*;
use crate::adapters::issuer::{fixture, name};
use crate::adapters::signing_keys::RsaKey;
use crate::domain::certificate::dn::{Attribute, Part};
use crate::domain::certificate::profile::Purpose;

fn serial() -> TokenSerial {
    TokenSerial::from_random([7; 16])
}

fn authentication() -> Vec<u8> {
    fixture::issued(Purpose::Authentication).der
}

/// A certificate signed by `key` over what `change` made of the sound bytes.
fn made(key: &RsaKey, change: impl FnOnce(&mut TbsCertificate)) -> Vec<u8> {
    let template = template(&authentication(), &fixture::subject_key(Purpose::Encryption)).unwrap();
    let sound = to_be_signed(&template, serial()).unwrap();
    let mut tbs = TbsCertificate::from_der(&sound).unwrap();
    change(&mut tbs);
    let tbs = tbs.to_der().unwrap();
    signed::join(&tbs, &key.sign(&tbs).unwrap()).unwrap()
}

fn verdict(change: impl FnOnce(&mut TbsCertificate)) -> Result<(), RuleFault> {
    let der = made(&fixture::keys().authentication, change);
    check(&der, &authentication(), &serial_sha256(serial()))
}

#[test]
fn what_is_prepared_here_and_signed_there_keeps_every_rule() {
    let key = fixture::subject_key(Purpose::Encryption);
    let template = template(&authentication(), &key).unwrap();
    assert_eq!(template[..2], [0x30, 0x82]);
    assert_eq!(template[4..SERIAL_AT], [0xa0, 3, 2, 1, 2, 2, 16], "what the browser looks for");
    assert_eq!(template[SERIAL_AT..SERIAL_AT + 16], [0; 16]);
    let tbs = to_be_signed(&template, serial()).unwrap();
    let signature = fixture::keys().authentication.sign(&tbs).unwrap();
    let holder = fixture::subject_key(Purpose::Authentication);
    let der = finish(&tbs, &signature, &holder).unwrap();
    assert_eq!(check(&der, &authentication(), &serial_sha256(serial())), Ok(()));
    assert!(matches!(finish(&tbs, &signature, &key), Err(EncryptionFault::Signature)));
    let other = TokenSerial::from_random([8; 16]);
    assert_eq!(check(&der, &authentication(), &serial_sha256(other)), Err(RuleFault::Serial));
}

#[test]
fn the_challenge_opens_with_the_key_it_was_made_for() {
    let ciphertext = challenge(&fixture::subject_key(Purpose::Encryption), serial()).unwrap();
    let opened = fixture::keys().encryption.decrypt(&ciphertext).unwrap();
    assert_eq!(opened, serial().octets());
    assert!(fixture::keys().authentication.decrypt(&ciphertext).is_err());
}

#[test]
fn each_rule_refuses_what_breaks_it() {
    assert_eq!(verdict(|_| ()), Ok(()), "the sound one");
    let stranger = name::encode(&[Part::new(Attribute::CommonName, "SSIN=79431410181")]).unwrap();
    assert_eq!(verdict(|tbs| tbs.subject = stranger.clone()), Err(RuleFault::Name));
    assert_eq!(verdict(|tbs| tbs.issuer = stranger), Err(RuleFault::Name));
    let of_encryption = made(&fixture::keys().encryption, |_| ());
    let hash = serial_sha256(serial());
    assert_eq!(check(&of_encryption, &authentication(), &hash), Err(RuleFault::Signature));
    let same = fixture::subject_key(Purpose::Authentication).spki_der;
    let same = SubjectPublicKeyInfoOwned::from_der(&same).unwrap();
    assert_eq!(verdict(|tbs| tbs.subject_public_key_info = same), Err(RuleFault::Key));
    let replace =
        |at: usize, with: Extension| verdict(move |tbs| tbs.extensions.as_mut().unwrap()[at] = with);
    assert_eq!(replace(0, extensions::basic_constraints(true, None).unwrap()), Err(RuleFault::Authority));
    let too_much = KeyUsages::KeyEncipherment | KeyUsages::DataEncipherment | KeyUsages::DigitalSignature;
    assert_eq!(replace(1, extensions::key_usage(too_much).unwrap()), Err(RuleFault::Usage));
    let mut plain = extensions::key_usage(encryption_usages()).unwrap();
    plain.critical = false;
    assert_eq!(replace(1, plain), Err(RuleFault::Usage));
    let later = crate::domain::certificate::profile::Validity {
        not_before: fixture::now(),
        not_after: fixture::now().plus(time::Duration::days(40 * 366)),
    };
    let later = crate::adapters::issuer::times::encode_validity(later).unwrap();
    assert_eq!(verdict(|tbs| tbs.validity = later), Err(RuleFault::Validity));
    assert_eq!(check(b"no", &authentication(), &hash), Err(RuleFault::Form));
}
