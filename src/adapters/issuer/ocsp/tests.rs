//! Answers as OpenSSL reads them; questions that are none.

use std::path::Path;
use std::sync::LazyLock;

use der::asn1::Null;
use time::Duration;

use super::*;
use crate::adapters::issuer::oracle::{lay_out, run};
use crate::adapters::issuer::{fixture, signer};
use crate::domain::certificate::revocation::RevocationReason;
use crate::domain::certificate::signer_name::{SignerKind, SignerName};
use crate::domain::request::environment::Environment;

static RESPONDER: LazyLock<(ResponderKey, Vec<u8>)> = LazyLock::new(|| {
    let key = ResponderKey::generate().unwrap();
    let name = SignerName { environment: Environment::Production, kind: SignerKind::Ocsp, generation: 1 };
    let validity = signer::validity(name.kind, fixture::now()).unwrap();
    let spki = key.spki_der().unwrap();
    let tbs = signer::build(fixture::issuing(), name, &spki, fixture::serial(9), validity).unwrap();
    (key, signer::sign(&tbs, &fixture::keys().issuing).unwrap())
});

fn revoked(reason: RevocationReason) -> Status {
    Status::Revoked(Revoked { serial: fixture::serial(7), at: fixture::now(), reason })
}

fn answered(question: &[u8], status: Status) -> Vec<u8> {
    let question = Question::read(question).unwrap();
    assert!(question.names(fixture::issuing()) && !question.names(fixture::root()));
    assert_eq!(question.serial(), Some(fixture::serial(7)));
    let nonce = question.nonce.clone();
    let (this_update, next_update) = (fixture::now(), fixture::now().plus(Duration::hours(1)));
    let input =
        AnswerInput { question: &question, status, this_update, next_update, responder: &RESPONDER.1 };
    let answer = answer(&input, &RESPONDER.0).unwrap();
    let basic = OcspResponse::from_der(&answer).unwrap().response_bytes.unwrap().response;
    let data = BasicOcspResponse::from_der(basic.as_bytes()).unwrap().tbs_response_data;
    assert_eq!(data.response_extensions, nonce.map(|nonce| vec![nonce]), "the nonce comes back, or none");
    answer
}

/// OpenSSL asks about the authentication certificate and reads the answer.
fn verdict(folder: &Path, how: &[&str], status: Status) -> Option<String> {
    let ask = [&["ocsp", "-issuer", "issuing.pem"], how, &["-cert", "authentication.pem"]].concat();
    run(folder, "openssl", &[&ask[..], &["-reqout", "question.der"]].concat())?;
    let question = std::fs::read(folder.join("question.der")).unwrap();
    std::fs::write(folder.join("answer.der"), answered(&question, status)).unwrap();
    let at = fixture::now().plus(Duration::MINUTE).unix().to_string();
    // It would hold the nonce against a second one of its own; the tests of the running service look at that.
    let read = ["-no_nonce", "-respin", "answer.der", "-CAfile", "root.pem", "-attime", &at];
    // The ages of the answer are judged against the machine's clock: the tests of the running service do that.
    let output = run(folder, "openssl", &[&ask[..], &read, &["-validity_period", "2000000000"]].concat())?;
    let text = [output.stdout.as_slice(), output.stderr.as_slice()].concat();
    Some(String::from_utf8_lossy(&text).into_owned())
}

#[test]
fn openssl_believes_every_answer() {
    let folder = tempfile::tempdir().unwrap();
    lay_out(folder.path());
    let told = [
        (Status::Good, ": good"),
        (Status::Unknown, ": unknown"),
        (revoked(RevocationReason::KeyCompromise), "Reason: keyCompromise"),
        (revoked(RevocationReason::CessationOfOperation), "Reason: cessationOfOperation"),
    ];
    for how in [&[][..], &["-no_nonce"], &["-sha256"]] {
        for (status, expected) in told {
            let Some(said) = verdict(folder.path(), how, status) else { return };
            assert!(said.contains("Response verify OK") && said.contains(expected), "{how:?} {said}");
        }
    }
}

fn question(change: impl FnOnce(&mut TbsRequest)) -> Result<Question, Refusal> {
    let sound = super::question(fixture::issuing(), fixture::serial(7), None).unwrap();
    let mut request = OcspRequest::from_der(&sound).unwrap();
    change(&mut request.tbs_request);
    Question::read(&request.to_der().unwrap())
}

fn nonce(length: usize) -> Extension {
    nonce_extension(&vec![7; length]).unwrap()
}

#[test]
fn what_cannot_be_answered_is_refused() {
    let sound = question(|_| {}).unwrap();
    assert!(sound.names(fixture::issuing()) && !sound.has_nonce());
    for (length, taken) in [(0, false), (1, true), (128, true), (129, false)] {
        let read = question(|tbs| tbs.request_extensions = Some(vec![nonce(length)]));
        assert_eq!(read.as_ref().is_ok_and(Question::has_nonce), taken, "{length}");
        assert_eq!(read.is_err_and(|refusal| refusal == Refusal::Malformed), !taken);
    }
    let twice = question(|tbs| tbs.request_extensions = Some(vec![nonce(16), nonce(16)]));
    assert_eq!(twice.unwrap_err(), Refusal::Malformed);
    for (critical, refused) in [(true, true), (false, false)] {
        let extn_value = OctetString::new(Null.to_der().unwrap()).unwrap();
        let unheard_of = Extension { extn_id: ECDSA_WITH_SHA_256, critical, extn_value };
        let here = question(|tbs| tbs.request_extensions = Some(vec![unheard_of.clone()]));
        let there = question(|tbs| tbs.request_list[0].single_request_extensions = Some(vec![unheard_of]));
        assert_eq!((here.is_err(), there.is_err()), (refused, refused));
    }
    let two =
        question(|tbs| tbs.request_list = [tbs.request_list.clone(), tbs.request_list.clone()].concat());
    assert_eq!(two.unwrap_err(), Refusal::Unauthorised);
    assert_eq!(question(|tbs| tbs.request_list.clear()).unwrap_err(), Refusal::Malformed);
    assert_eq!(Question::read(b"").unwrap_err(), Refusal::Malformed);
    let other = question(|tbs| tbs.request_list[0].req_cert.hash_algorithm.oid = ECDSA_WITH_SHA_256);
    assert!(!other.unwrap().names(fixture::issuing()), "a hash that is none");
    let short = question(|tbs| {
        tbs.request_list[0].req_cert.serial_number = SerialNumber::new(&[7]).unwrap();
    });
    assert_eq!(short.unwrap().serial(), None);
}

/// RFC 6960, 4.2.1: the bytes that every client knows.
#[test]
fn refusals_are_bare_words() {
    for (refusal, word) in
        [(Refusal::Malformed, 1), (Refusal::Internal, 2), (Refusal::Later, 3), (Refusal::Unauthorised, 6)]
    {
        assert_eq!(refuse(refusal), [0x30, 3, 0x0a, 1, word]);
    }
}
