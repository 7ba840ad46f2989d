//! A contract that was signed electronically: made with OpenSSL as other programs make it, verified at the upload, shown
//! to the approver, required of nobody.

use std::path::Path;
use std::process::Command;

use der::DecodePem;
use passerelle::adapters::judging::{Judged, judge};
use passerelle::domain::request::signature::{Integrity, Signature, SignerTrust};
use passerelle::jobs;
use x509_cert::Certificate;

use crate::support::applicants::{contract_due, good_files};
use crate::support::papers::pdf_with;
use crate::support::reviews::approver;
use crate::support::{each_engine, tools};

/// Room for the signature, in hexadecimal digits.
const ROOM: usize = 16_000;

fn openssl(folder: &Path, arguments: &str) {
    let output = Command::new("openssl").args(arguments.split(' ')).current_dir(folder).output().unwrap();
    assert!(output.status.success(), "{arguments}: {}", String::from_utf8_lossy(&output.stderr));
}

/// An authority, and a signer with its certificate.
fn people(folder: &Path) {
    openssl(
        folder,
        "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout ca.key -out ca.pem -days 30 -subj /CN=Anchor",
    );
    openssl(folder, "req -newkey rsa:2048 -nodes -keyout signer.key -out signer.csr -subj /CN=Nikos");
    openssl(
        folder,
        "x509 -req -in signer.csr -CA ca.pem -CAkey ca.key -CAcreateserial -out signer.pem -days 30",
    );
}

/// A PDF with a signature over all but itself and the last `left_out` bytes.
fn signed(folder: &Path, left_out: usize) -> Vec<u8> {
    let range = "/ByteRange [0 ********** ********** **********]";
    let sig = format!(
        "<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached {range} /Contents <{}> >>",
        "0".repeat(ROOM)
    );
    let mut file = pdf_with("", &[sig.into_bytes()]);
    let at = |file: &[u8], what: &[u8]| file.windows(what.len()).position(|part| part == what).unwrap();
    let before = at(&file, b"<0000");
    let after = before + ROOM + 2;
    let rest = file.len() - after - left_out;
    let numbers = at(&file, b"/ByteRange");
    let filled = format!("/ByteRange [0 {before:<10} {after:<10} {rest:<10}]");
    file[numbers..numbers + filled.len()].copy_from_slice(filled.as_bytes());
    std::fs::write(folder.join("data"), [&file[..before], &file[after..after + rest]].concat()).unwrap();
    openssl(
        folder,
        "cms -sign -binary -md sha256 -in data -signer signer.pem -inkey signer.key -outform DER -out signature",
    );
    let hex = hex::encode(std::fs::read(folder.join("signature")).unwrap());
    file[before + 1..before + 1 + hex.len()].copy_from_slice(hex.as_bytes());
    file
}

/// The file with an incremental update behind it (ISO 32000-1, 7.5.6).
fn updated(file: &[u8]) -> Vec<u8> {
    let text = String::from_utf8_lossy(file);
    let start = text.rsplit("startxref\n").next().unwrap().lines().next().unwrap();
    let table = file.len();
    let update = format!(
        "xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 5 /Root 1 0 R /Prev {start} >>\nstartxref\n{table}\n%%EOF\n"
    );
    [file, update.as_bytes()].concat()
}

fn found(file: &[u8], anchors: &[Certificate]) -> Signature {
    let Ok(Judged::Pdf(signatures)) = judge(file.to_vec(), None, anchors) else { panic!("refused") };
    assert_eq!(signatures.len(), 1);
    signatures[0].clone()
}

#[test]
fn a_signature_covers_the_whole_file_or_is_told() {
    if tools::find("openssl").is_none() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    people(folder.path());
    let anchor = Certificate::from_pem(std::fs::read(folder.path().join("ca.pem")).unwrap()).unwrap();
    let file = signed(folder.path(), 0);
    let whole = found(&file, std::slice::from_ref(&anchor));
    assert_eq!((whole.integrity, whole.trust), (Integrity::Intact, SignerTrust::Trusted));
    assert_eq!((whole.signer.as_deref(), whole.issuer.as_deref()), (Some("CN=Nikos"), Some("CN=Anchor")));
    assert!(whole.signed_at.is_some());
    assert_eq!(found(&file, &[]).trust, SignerTrust::Unverified, "without an anchor nobody is known");
    let other = tempfile::tempdir().unwrap();
    people(other.path());
    let stranger = Certificate::from_pem(std::fs::read(other.path().join("ca.pem")).unwrap()).unwrap();
    assert_eq!(found(&file, &[stranger]).trust, SignerTrust::Unverified, "the same name is not the same key");

    let page = file.windows(6).position(|part| part == b"[0 0 5").unwrap();
    let mut altered = file.clone();
    altered[page + 5] = b'6';
    assert_eq!(found(&altered, std::slice::from_ref(&anchor)).integrity, Integrity::Altered);
    let mut forged = file.clone();
    let before = file.windows(10).position(|part| part == b"/Contents ").unwrap() + 11;
    let length = std::fs::read(folder.path().join("signature")).unwrap().len();
    let last = before + 2 * length - 1;
    forged[last] = if forged[last] == b'0' { b'1' } else { b'0' };
    assert_eq!(found(&forged, std::slice::from_ref(&anchor)).integrity, Integrity::Altered);
    assert_eq!(found(&signed(folder.path(), 7), &[]).integrity, Integrity::Partial, "its end is not covered");
    assert_eq!(found(&updated(&file), &[]).integrity, Integrity::Partial, "something came later");
    let unreadable = pdf_with("", &[b"<< /Type /Sig /ByteRange [0 1 2 3] /Contents <00> >>".to_vec()]);
    assert_eq!(found(&unreadable, &[anchor]).integrity, Integrity::Unreadable);
}

#[test]
fn the_approver_sees_the_signature_and_none_is_required() {
    if tools::find("openssl").is_none() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    people(folder.path());
    let file = signed(folder.path(), 0);
    each_engine(async |app| {
        let ann = approver(app, "Ann Peeters").await;
        for (subject, contract) in
            [("nikos", Some(file.clone())), ("eleni", Some(updated(&file))), ("ana", None)]
        {
            let person = contract_due(app, subject).await;
            let mut files = good_files();
            if let Some(contract) = &contract {
                files[0].3.clone_from(contract);
            }
            let ready = person.upload(files).await.expect(200).unwrap();
            person.browser.submit_to(&ready, "/send", &[]).await.unwrap().expect(200).unwrap();
            let page = ann.browser.open(&format!("/backoffice/requests/{}", person.id)).await.unwrap();
            let page = page.expect(200).unwrap().text();
            assert_eq!(page.contains("Electronic signature"), contract.is_some());
            assert_eq!(page.contains("intact: the file is what was signed"), subject == "nikos", "{page}");
            assert_eq!(page.contains("for a part of the file only"), subject == "eleni");
            assert_eq!(page.contains("not verified who the signer is"), contract.is_some());
        }
        jobs::settle(&app.ctx).await.unwrap();
    });
}
