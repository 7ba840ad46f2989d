//! A list as it is made, and what becomes of it when anything is changed.

use std::sync::OnceLock;

use time::Duration;

use super::*;
use crate::adapters::issuer::{fixture, signer};
use crate::adapters::signing_keys::{CaKey, RsaSize};
use crate::domain::certificate::signer_name::{SignerKind, SignerName};
use crate::domain::certificate::trusted_list::{LIST_LIFE, ServiceStatus, ServiceType, TrustedList};
use crate::domain::instant::Instant;
use crate::domain::request::environment::Environment;

fn key() -> &'static CaKey {
    static KEY: OnceLock<CaKey> = OnceLock::new();
    KEY.get_or_init(|| CaKey::in_memory(RsaSize::Rsa2048).unwrap())
}

fn certified(kind: SignerKind) -> Vec<u8> {
    let name = SignerName { environment: Environment::Production, kind, generation: 1 };
    let validity = signer::validity(kind, fixture::now()).unwrap();
    let spki = key().spki_der().unwrap();
    let tbs = signer::build(fixture::issuing(), name, &spki, fixture::serial(9), validity).unwrap();
    signer::sign(&tbs, &fixture::keys().issuing).unwrap()
}

fn issued() -> Instant {
    Instant::from_unix(fixture::now().unix()).unwrap()
}

fn service(kind: ServiceType, name: &str, der: &[u8]) -> Service {
    Service {
        kind,
        name: name.to_owned(),
        certificate_der: der.to_vec(),
        statuses: vec![(ServiceStatus::Granted, issued())],
    }
}

fn services() -> Vec<Service> {
    let mut old = service(ServiceType::ListIssuer, "Older & wiser <signer>", &certified(SignerKind::EtkRa));
    old.statuses.push((ServiceStatus::Withdrawn, issued()));
    vec![
        service(ServiceType::Authority, "Root", &fixture::root().der),
        service(ServiceType::ListIssuer, "Signer", &certified(SignerKind::TrustedList)),
        old,
    ]
}

fn input(services: &[Service]) -> ListInput<'_> {
    ListInput {
        environment: Environment::Production,
        list: TrustedList::Application,
        sequence: 7,
        issued: issued(),
        next_update: issued().plus(LIST_LIFE),
        services,
        base_url: "https://pki.example.org",
    }
}

fn signed_by(input: &ListInput<'_>, certificate_der: &[u8]) -> String {
    sign(&body(input).unwrap(), Signer { key: key(), certificate_der }, input.issued).unwrap()
}

fn signed(input: &ListInput<'_>) -> String {
    signed_by(input, &certified(SignerKind::TrustedList))
}

fn trust() -> Vec<Trust> {
    vec![(fixture::issuing().der.clone(), fixture::root().der.clone())]
}

fn judge(xml: &str) -> Result<Verified, ListFault> {
    verify(xml.as_bytes(), &trust(), fixture::now())
}

#[test]
fn a_list_says_what_it_was_made_from_and_is_its_own_canonical_form() {
    let services = services();
    let xml = signed(&input(&services));
    assert_eq!(xml, signed(&input(&services)), "the same input gives the same bytes");
    assert!(xml.is_ascii() && !xml.contains('\n'));
    let found = judge(&xml).unwrap();
    assert_eq!((found.slug.as_str(), found.sequence), ("production-application", 7));
    assert_eq!((found.issued, found.next_update), (issued(), issued().plus(LIST_LIFE)));
    assert_eq!(found.signer, "CN=Passerelle Production Trusted List Operator 001,O=Passerelle,C=BE");
    let names: Vec<&str> = found.services.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(names, ["Root", "Signer", "Older & wiser <signer>"]);
    assert_eq!(found.services[2].status, ServiceStatus::Withdrawn.uri());
    assert_eq!((found.services[1].before, found.services[2].before), (0, 1));
    // Software takes every certificate it finds: the past holds none.
    let (_, history) = xml.split_once("<ServiceHistory>").unwrap();
    assert!(!history.split_once("</ServiceHistory>").unwrap().0.contains("X509Certificate"));
    let unsigned = body(&input(&services)).unwrap();
    let read = read::read(&unsigned).unwrap();
    assert_eq!(canonical::canonical(&read, &read, None).unwrap(), unsigned);
}

#[test]
fn every_changed_place_is_refused() {
    let services = services();
    let xml = signed(&input(&services));
    let mut refused = 0;
    // Every 23rd byte: another letter or digit in its place, so that it stays XML as often as possible.
    for at in (0..xml.len()).step_by(23) {
        let mut bytes = xml.clone().into_bytes();
        bytes[at] = if bytes[at] == b'A' { b'B' } else { b'A' };
        assert!(verify(&bytes, &trust(), fixture::now()).is_err(), "byte {at}");
        refused += 1;
    }
    assert!(refused > 300, "{refused}");
    for (from, to, fault) in [
        (">7</TSLSequenceNumber>", ">8</TSLSequenceNumber>", ListFault::ListDigest),
        (">Root</Name>", ">Rood</Name>", ListFault::ListDigest),
        ("<xades:MimeType>text/xml", "<xades:MimeType>text/xmm", ListFault::PropertiesDigest),
        ("<ds:SignedInfo xmlns:ds", "<ds:SignedInfo Id=\"x\" xmlns:ds", ListFault::Signature),
    ] {
        assert!(xml.contains(from));
        assert_eq!(judge(&xml.replacen(from, to, 1)), Err(fault));
    }
}

#[test]
fn a_second_signature_or_a_moved_one_is_refused() {
    let services = services();
    let xml = signed(&input(&services));
    let at = xml.find("<ds:Signature ").unwrap();
    let signature = xml[at..].strip_suffix(END).unwrap();
    let twice = xml.replace(END, &format!("{signature}{END}"));
    assert!(matches!(judge(&twice), Err(ListFault::Form(_))));
    let moved = format!("{}<Extra>{signature}</Extra>{END}", &xml[..at]);
    assert!(matches!(judge(&moved), Err(ListFault::Form(_))));
    let bare = xml.replace(signature, "");
    assert!(matches!(judge(&bare), Err(ListFault::Form(_))));
    let foreign =
        xml.replacen("xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\"", "xmlns:ds=\"urn:other\"", 1);
    assert_eq!(judge(&foreign), Err(ListFault::NoList("its namespaces")));
}

#[test]
fn the_signer_must_be_one_of_ours_for_lists() {
    let services = services();
    let other = signed_by(&input(&services), &certified(SignerKind::EtkRa));
    assert_eq!(judge(&other), Err(ListFault::Purpose));
    let xml = signed(&input(&services));
    assert_eq!(verify(xml.as_bytes(), &[], fixture::now()), Err(ListFault::NoAuthority));
    let wrong = vec![(fixture::root().der.clone(), fixture::root().der.clone())];
    assert_eq!(verify(xml.as_bytes(), &wrong, fixture::now()), Err(ListFault::NoAuthority));
    let unlisted = &services[..1];
    assert_eq!(judge(&signed(&input(unlisted))), Err(ListFault::SignerNotListed));
}

#[test]
fn dates_are_judged() {
    let services = services();
    let good = input(&services);
    let at = |moment| verify(signed(&good).as_bytes(), &trust(), moment);
    assert!(at(good.next_update).is_ok());
    assert_eq!(at(good.next_update.plus(Duration::SECOND)), Err(ListFault::Ended(good.next_update)));
    assert_eq!(at(good.issued.plus(Duration::minutes(-6))), Err(ListFault::Early(good.issued)));
    for life in [Duration::days(190), Duration::ZERO] {
        let long = ListInput { next_update: good.issued.plus(life), ..good };
        assert_eq!(judge(&signed(&long)), Err(ListFault::Life));
    }
    let text = body(&good).unwrap();
    let certificate_der = certified(SignerKind::TrustedList);
    let signer = Signer { key: key(), certificate_der: &certificate_der };
    let late = sign(&text, signer, good.issued.plus(Duration::SECOND)).unwrap();
    assert_eq!(judge(&late), Err(ListFault::SigningTime));
}

#[test]
fn a_list_follows_the_one_before() {
    let services = services();
    let first = judge(&signed(&input(&services))).unwrap();
    let next = judge(&signed(&ListInput { sequence: 8, ..input(&services) })).unwrap();
    assert_eq!(next.follows(&first), Ok(()));
    assert_eq!(first.follows(&first), Err(ListFault::Sequence { before: 7, found: 7 }));
    let fewer = judge(&signed(&ListInput { sequence: 8, ..input(&services[1..]) })).unwrap();
    assert_eq!(fewer.follows(&first), Err(ListFault::Vanished("Root".to_owned())));
}

#[test]
fn the_digest_file_is_of_the_bytes() {
    assert_eq!(digest_file(b"abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assert_eq!(digest_fits(b"abc", &format!("{}\n", digest_file(b"abc").to_uppercase())), Ok(()));
    assert_eq!(digest_fits(b"abd", &digest_file(b"abc")), Err(ListFault::DigestFile));
}
