//! Each lint refuses one certificate that differs from a sound one in a single point.

use const_oid::db::rfc5912::SHA_512_WITH_RSA_ENCRYPTION;
use der::Decode;
use der::asn1::Any;
use time::Duration;
use x509_cert::ext::Extension;
use x509_cert::ext::pkix::KeyUsages;
use x509_cert::serial_number::SerialNumber;

use super::*;
use crate::adapters::issuer::{authority, extensions, fixture, name, sign, times};
use crate::domain::certificate::authority_life::Timetable;
use crate::domain::certificate::dn::{Attribute, Part};
use crate::domain::certificate::leaf_profile::{ExtendedUsage, KeyUsageBit, LeafProfile};
use crate::domain::certificate::list_scope::ListScope;
use crate::domain::certificate::profile::Purpose;
use crate::domain::request::environment::Environment;

const AUTH: Purpose = Purpose::Authentication;

/// What the lints say of a sound certificate after `change`.
fn verdict(purpose: Purpose, change: impl FnOnce(&mut TbsCertificate)) -> Result<(), LintFault> {
    fixture::with_input(purpose, |input| {
        let mut tbs = TbsCertificate::from_der(&tbs::build(&input).unwrap()).unwrap();
        change(&mut tbs);
        lint(tbs.to_der().unwrap(), &input).map(|_| ())
    })
}

/// What the lints say after the `at`th extension is replaced.
fn verdict_with(at: usize, extension: Extension) -> Result<(), LintFault> {
    verdict(AUTH, |tbs| tbs.extensions.as_mut().unwrap()[at] = extension)
}

#[test]
fn sound_certificates_pass_and_are_reproducible() {
    for purpose in [Purpose::Authentication, Purpose::Encryption] {
        assert_eq!(verdict(purpose, |_| ()), Ok(()));
    }
    let first = fixture::issued(AUTH);
    let again = fixture::with_input(AUTH, |input| {
        let stored = prepare(&input).unwrap().tbs_der().to_vec();
        sign(Linted::from_stored(stored, &input).unwrap(), &fixture::keys().issuing).unwrap()
    });
    assert_eq!(first, again, "signing again after a crash gives the same certificate");
}

#[test]
fn only_the_authoritys_key_signs() {
    let linted = fixture::with_input(AUTH, |input| prepare(&input).unwrap());
    let wrong = sign(linted, &fixture::keys().root);
    assert!(matches!(wrong, Err(crate::adapters::issuer::SignError::WrongKey)));
}

#[test]
fn t1_other_encodings() {
    fixture::with_input(AUTH, |input| {
        let mut tbs = tbs::build(&input).unwrap();
        tbs.push(0);
        assert_eq!(lint(tbs, &input).unwrap_err(), LintFault::T1Encoding);
        assert_eq!(lint(vec![0x30, 0x80], &input).unwrap_err(), LintFault::T1Encoding);
    });
    let version = verdict(AUTH, |tbs| tbs.version = x509_cert::certificate::Version::V2);
    assert_eq!(version, Err(LintFault::T1Encoding));
}

#[test]
fn t2_serials() {
    for octets in [&[0x41; 20][..], &[0x47; 8], &[0x00]] {
        let found = verdict(AUTH, |tbs| tbs.serial_number = SerialNumber::new(octets).unwrap());
        assert_eq!(found, Err(LintFault::T2Serial));
    }
}

#[test]
fn t3_issuer() {
    let found = verdict(AUTH, |tbs| tbs.issuer = fixture::root().subject().unwrap());
    assert_eq!(found, Err(LintFault::T3Issuer));
}

#[test]
fn t4_start() {
    let starting = |span: Duration| {
        verdict(AUTH, |tbs| tbs.validity.not_before = times::encode(fixture::now().plus(span)).unwrap())
    };
    assert_eq!(starting(Duration::seconds(1)), Err(LintFault::T4NotBefore));
    assert_eq!(starting(Duration::minutes(-11)), Err(LintFault::T4NotBefore));
}

#[test]
fn t5_length() {
    let found = verdict(AUTH, |tbs| {
        let end = times::decode(&tbs.validity.not_after).unwrap();
        tbs.validity.not_after = times::encode(end.plus(Duration::seconds(1))).unwrap();
    });
    assert_eq!(found, Err(LintFault::T5Months));
    let general = verdict(AUTH, |tbs| {
        let end = tbs.validity.not_after.to_date_time();
        tbs.validity.not_after = der::asn1::GeneralizedTime::from_date_time(end).into();
    });
    assert_eq!(general, Err(LintFault::T5Months), "GeneralizedTime before 2050");
}

#[test]
fn t6_the_authority_ends_first() {
    fixture::with_input(AUTH, |mut input| {
        let nearly_over = input.authority.validity.not_after.plus(Duration::days(-1094));
        input.now = nearly_over;
        assert_eq!(lint(tbs::build(&input).unwrap(), &input).unwrap_err(), LintFault::T6Authority);
        let last = Timetable::of(input.authority.validity.not_after).unwrap().issue_until;
        input.now = last;
        lint(tbs::build(&input).unwrap(), &input).unwrap();
        input.now = last.plus(Duration::SECOND);
        assert_eq!(lint(tbs::build(&input).unwrap(), &input).unwrap_err(), LintFault::T6Authority);
    });
}

#[test]
fn t7_extensions() {
    let missing = verdict(AUTH, |tbs| drop(tbs.extensions.as_mut().unwrap().pop()));
    let swapped = verdict(AUTH, |tbs| tbs.extensions.as_mut().unwrap().swap(3, 4));
    let plain = verdict(AUTH, |tbs| tbs.extensions.as_mut().unwrap()[1].critical = false);
    let twice = verdict(AUTH, |tbs| {
        let list = tbs.extensions.as_mut().unwrap();
        list.push(list[0].clone());
    });
    let none = verdict(AUTH, |tbs| tbs.extensions = None);
    let purposes = extensions::extended_key_usage(&tbs::key_purposes(AUTH, fixture::profile())).unwrap();
    let too_many = verdict(Purpose::Encryption, |tbs| tbs.extensions.as_mut().unwrap().insert(2, purposes));
    for found in [missing, swapped, plain, twice, none, too_many] {
        assert_eq!(found, Err(LintFault::T7Extensions));
    }
}

#[test]
fn t8_key_identifiers() {
    let other = extensions::subject_key_identifier(&fixture::issuing().key.ski20).unwrap();
    assert_eq!(verdict_with(3, other), Err(LintFault::T8KeyIdentifiers));
    // What a copying builder would write: the authority's own AKI, which is the root's key.
    let copied = extensions::authority_key_identifier(&fixture::root().key.ski20).unwrap();
    assert_eq!(verdict_with(4, copied), Err(LintFault::T8KeyIdentifiers));
}

#[test]
fn t9_usage() {
    let authority = extensions::basic_constraints(true, None).unwrap();
    assert_eq!(verdict_with(0, authority), Err(LintFault::T9KeyUsage));
    let signing = extensions::key_usage(KeyUsages::DigitalSignature | KeyUsages::KeyCertSign).unwrap();
    assert_eq!(verdict_with(1, signing), Err(LintFault::T9KeyUsage));
    let server = extensions::extended_key_usage(&[const_oid::db::rfc5280::ID_KP_SERVER_AUTH]).unwrap();
    assert_eq!(verdict_with(2, server), Err(LintFault::T9KeyUsage));
}

#[test]
fn t10_policy() {
    let acceptance = LeafProfile::standard(Environment::Acceptance);
    let policy = extensions::certificate_policies(acceptance.policy()).unwrap();
    assert_eq!(verdict_with(5, policy), Err(LintFault::T10Policy));
    // The certificate is as it is set now; the authority was made for another policy.
    fixture::with_input(AUTH, |input| {
        let input = ProfileInput { profile: &acceptance, ..input };
        assert_eq!(lint(tbs::build(&input).unwrap(), &input).unwrap_err(), LintFault::T10Policy);
    });
}

#[test]
fn t11_addresses() {
    let root = fixture::addresses().revocation_list(&fixture::root().name.slug(), ListScope::All);
    let list = extensions::crl_distribution_points(&root).unwrap();
    assert_eq!(verdict_with(6, list), Err(LintFault::T11Addresses));
    // The list is named as it should be, and does not cover this serial number.
    fixture::with_input(AUTH, |input| {
        let other = ProfileInput { list: ListScope::of(fixture::serial(8)), ..input };
        assert_eq!(lint(tbs::build(&other).unwrap(), &other).unwrap_err(), LintFault::T11Addresses);
    });
    let certificate = fixture::addresses().certificate("production-issuing-001");
    let access = extensions::authority_information_access(None, &certificate).unwrap();
    assert_eq!(verdict_with(7, access), Err(LintFault::T11Addresses));
}

#[test]
fn t12_hosts() {
    let foreign = [
        "http://pki.example.com/pki/crl/production-issuing-001.crl",
        "http://pki.example.org.evil.example/pki/crl/production-issuing-001.crl",
        "ldap://pki.example.org/pki/crl/production-issuing-001.crl",
        "http://pki.example.org/pki/crl/production issuing-001.crl",
    ];
    for address in foreign {
        let list = extensions::crl_distribution_points(address).unwrap();
        assert_eq!(verdict_with(6, list), Err(LintFault::T12Host), "{address}");
    }
}

#[test]
fn t13_subject() {
    let swapped = verdict(AUTH, |tbs| tbs.subject.0.swap(2, 3));
    let printable = verdict(AUTH, |tbs| {
        let value = Any::encode_from(&der::asn1::PrintableStringRef::new("Federal Government").unwrap());
        let mut pair = tbs.subject.0[1].0.get(0).unwrap().clone();
        pair.value = value.unwrap();
        tbs.subject.0[1].0 = vec![pair].try_into().unwrap();
    });
    let longer = verdict(AUTH, |tbs| {
        let part = Part::new(Attribute::Unit, "A".repeat(65));
        tbs.subject.0.extend(name::encode(&[part]).unwrap().0);
    });
    let turned = verdict(AUTH, |tbs| {
        tbs.subject.0[3] = name::encode(&[Part::new(Attribute::Unit, "A\u{202E}B")]).unwrap().0.remove(0);
    });
    for found in [swapped, printable, longer, turned] {
        assert_eq!(found, Err(LintFault::T13Subject));
    }
}

#[test]
fn t14_algorithm() {
    let other = verdict(AUTH, |tbs| tbs.signature.oid = SHA_512_WITH_RSA_ENCRYPTION);
    let absent = verdict(AUTH, |tbs| tbs.signature.parameters = None);
    assert_eq!([other, absent], [Err(LintFault::T14Algorithm); 2]);
}

#[test]
fn t15_public_key() {
    let other = fixture::subject_key(Purpose::Encryption).spki_der;
    let found = verdict(AUTH, |tbs| tbs.subject_public_key_info = Decode::from_der(&other).unwrap());
    assert_eq!(found, Err(LintFault::T15PublicKey));
}

#[test]
fn t16_size() {
    let found = verdict(AUTH, |tbs| {
        let many = std::iter::repeat_n(tbs.subject.0[1].clone(), 200);
        tbs.subject.0.extend(many);
    });
    assert_eq!(found, Err(LintFault::T16Size));
}

#[test]
fn t17_environment() {
    fixture::with_input(AUTH, |mut input| {
        input.environment = Environment::Acceptance;
        assert_eq!(lint(tbs::build(&input).unwrap(), &input).unwrap_err(), LintFault::T17Environment);
    });
}

#[test]
fn acceptance_certificates_hold_twelve_months() {
    let keys = fixture::keys();
    let environment = Environment::Acceptance;
    let (now, addresses) = (fixture::now(), fixture::addresses());
    let root = authority::make_root(environment, &keys.root, fixture::serial(3), now, addresses).unwrap();
    let profile = LeafProfile::standard(environment);
    let (key, policy, serial) = (&keys.issuing, profile.policy(), fixture::serial(4));
    let issuing = authority::make_issuing(&root, &keys.root, key, policy, serial, now).unwrap();
    fixture::with_input(AUTH, |input| {
        let input = ProfileInput { environment, profile: &profile, authority: &issuing, ..input };
        let validity = input.validity().unwrap();
        assert_eq!(validity.not_after.since(validity.not_before), Duration::seconds(365 * 86_400 - 1));
        assert!(prepare(&input).is_ok());
    });
}

#[test]
fn other_constants_make_another_certificate_that_passes_under_them_alone() {
    let policy = fixture::profile().policy();
    let set =
        LeafProfile::new(12, policy, &[KeyUsageBit::DigitalSignature], &[ExtendedUsage::ClientAuth]).unwrap();
    fixture::with_input(AUTH, |input| {
        let other = ProfileInput { profile: &set, ..input };
        let tbs = prepare(&other).unwrap().tbs_der().to_vec();
        assert!(lint(tbs.clone(), &other).is_ok());
        assert_eq!(lint(tbs, &input).unwrap_err(), LintFault::T5Months);
        let longer = LeafProfile::new(36, policy, set.key_usage(), set.extended_key_usage()).unwrap();
        let longer = ProfileInput { profile: &longer, ..input };
        let tbs = prepare(&longer).unwrap().tbs_der().to_vec();
        assert_eq!(lint(tbs, &input).unwrap_err(), LintFault::T9KeyUsage);
    });
}
