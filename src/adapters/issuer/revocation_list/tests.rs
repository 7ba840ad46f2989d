//! Lists as OpenSSL judges them: in a path, not by their signature alone.

use std::path::Path;

use time::Duration;

use super::*;
use crate::adapters::issuer::oracle::{lay_out, run, said};
use crate::adapters::issuer::{fixture, pem};
use crate::domain::certificate::authority_name::AuthorityRole;

fn revoked(seed: u8, reason: RevocationReason) -> Revoked {
    Revoked { serial: fixture::serial(seed), at: fixture::now(), reason }
}

fn list(
    role: AuthorityRole,
    number: u64,
    revoked: &[Revoked],
    previous: Option<&[u8]>,
) -> Result<Vec<u8>, ListError> {
    let (authority, key) = match role {
        AuthorityRole::Root => (fixture::root(), &fixture::keys().root),
        AuthorityRole::Issuing => (fixture::issuing(), &fixture::keys().issuing),
    };
    let (this_update, next_update) = (fixture::now(), fixture::now().plus(Duration::days(2)));
    make(
        &ListInput { authority, scope: ListScope::All, number, this_update, next_update, revoked, previous },
        key,
    )
}

/// What OpenSSL says of the authentication certificate under these revocations, after so long.
fn verified(folder: &Path, on_the_list: &[Revoked], later: Duration) -> Option<String> {
    lay_out(folder);
    let lists = [(AuthorityRole::Root, &[][..]), (AuthorityRole::Issuing, on_the_list)];
    let lists = lists.map(|(role, entries)| pem::write("X509 CRL", &list(role, 1, entries, None).unwrap()));
    std::fs::write(folder.join("lists.pem"), lists.concat()).unwrap();
    let at = fixture::now().plus(later).unix().to_string();
    let how = ["verify", "-x509_strict", "-crl_check_all", "-CRLfile", "lists.pem", "-attime", &at];
    let chain = ["-CAfile", "root.pem", "-untrusted", "issuing.pem", "authentication.pem"];
    let output = run(folder, "openssl", &[&how[..], &chain[..]].concat())?;
    let text = [output.stdout.as_slice(), output.stderr.as_slice()].concat();
    Some(String::from_utf8_lossy(&text).into_owned())
}

#[test]
fn openssl_accepts_what_is_not_on_the_list_and_refuses_what_is() {
    let folder = tempfile::tempdir().unwrap();
    let other = revoked(8, RevocationReason::Superseded);
    let this = revoked(7, RevocationReason::KeyCompromise);
    for (entries, later, expected) in [
        (&[][..], Duration::ZERO, "authentication.pem: OK"),
        (&[other][..], Duration::ZERO, "authentication.pem: OK"),
        (&[other, this][..], Duration::ZERO, "certificate revoked"),
        (&[other][..], Duration::days(3), "CRL has expired"),
    ] {
        let Some(said) = verified(folder.path(), entries, later) else { return };
        assert!(said.contains(expected), "{expected} is not in {said}");
    }
}

#[test]
fn openssl_reads_number_reasons_and_the_key_that_signs() {
    let folder = tempfile::tempdir().unwrap();
    let all = [
        revoked(10, RevocationReason::KeyCompromise),
        revoked(11, RevocationReason::AffiliationChanged),
        revoked(12, RevocationReason::Superseded),
        revoked(13, RevocationReason::CessationOfOperation),
    ];
    std::fs::write(folder.path().join("list.crl"), list(AuthorityRole::Issuing, 258, &all, None).unwrap())
        .unwrap();
    let show = ["crl", "-inform", "DER", "-in", "list.crl", "-noout", "-text"];
    let Some(output) = run(folder.path(), "openssl", &show) else { return };
    let text = said(&output);
    let key: Vec<String> = fixture::issuing().key.ski20.iter().map(|octet| format!("{octet:02X}")).collect();
    for line in [
        "X509v3 CRL Number: \n                258",
        "Key Compromise",
        "Affiliation Changed",
        "Superseded",
        "Cessation Of Operation",
        &key.join(":"),
        "Version 2",
        "Last Update: Oct 12 09:30:15 2026 GMT",
    ] {
        assert!(text.contains(line), "{line} is not in\n{text}");
    }
    std::fs::write(folder.path().join("list.crl"), list(AuthorityRole::Issuing, 1, &[], None).unwrap())
        .unwrap();
    let Some(output) = run(folder.path(), "openssl", &show) else { return };
    assert!(said(&output).contains("No Revoked Certificates."));
}

#[test]
fn no_revocation_is_ever_taken_back() {
    let (first, second) =
        (revoked(7, RevocationReason::Superseded), revoked(8, RevocationReason::Superseded));
    let before = list(AuthorityRole::Issuing, 1, &[first], None).unwrap();
    list(AuthorityRole::Issuing, 2, &[second, first], Some(&before)).unwrap();
    let dropped = list(AuthorityRole::Issuing, 2, &[second], Some(&before));
    assert!(matches!(dropped, Err(ListError::Dropped)), "{dropped:?}");
}

#[test]
fn another_key_signs_no_list() {
    let (authority, now) = (fixture::issuing(), fixture::now());
    let input = ListInput {
        authority,
        scope: ListScope::All,
        number: 1,
        this_update: now,
        next_update: now,
        revoked: &[],
        previous: None,
    };
    assert!(matches!(make(&input, &fixture::keys().root), Err(ListError::WrongKey)));
}

/// A critical distribution point: OpenSSL takes a shard for the certificates that name it, and for no others.
#[test]
fn a_shard_tells_of_its_own_certificates_only() {
    let folder = tempfile::tempdir().unwrap();
    lay_out(folder.path());
    let this = ListScope::of(fixture::serial(7));
    let make_list = |scope: ListScope, revoked: &[Revoked]| {
        let (this_update, next_update) = (fixture::now(), fixture::now().plus(Duration::days(2)));
        let authority = fixture::issuing();
        let input =
            ListInput { authority, scope, number: 1, this_update, next_update, revoked, previous: None };
        make(&input, &fixture::keys().issuing)
    };
    let root = pem::write("X509 CRL", &list(AuthorityRole::Root, 1, &[], None).unwrap());
    let entry = revoked(7, RevocationReason::Superseded);
    let other = ListScope::of(fixture::serial(8));
    assert!(matches!(make_list(other, &[entry]), Err(ListError::Foreign)));
    for (scope, entries, expected) in [
        (this, &[][..], "authentication.pem: OK"),
        (this, &[entry][..], "certificate revoked"),
        (other, &[][..], "different CRL scope"),
    ] {
        let shard = pem::write("X509 CRL", &make_list(scope, entries).unwrap());
        std::fs::write(folder.path().join("lists.pem"), [root.as_str(), shard.as_str()].concat()).unwrap();
        let at = fixture::now().unix().to_string();
        let how = ["verify", "-x509_strict", "-extended_crl", "-crl_check_all", "-CRLfile", "lists.pem"];
        let chain =
            ["-attime", &at, "-CAfile", "root.pem", "-untrusted", "issuing.pem", "authentication.pem"];
        let Some(output) = run(folder.path(), "openssl", &[&how[..], &chain[..]].concat()) else { return };
        let text = [output.stdout.as_slice(), output.stderr.as_slice()].concat();
        let said = String::from_utf8_lossy(&text);
        assert!(said.contains(expected), "{expected} is not in {said}");
    }
}
