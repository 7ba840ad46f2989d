//! The packs of decisions: what they say, who gets them, and that no byte of one can be another.

use passerelle::actions::audit::pack::check::{Checked, Fault, check};
use passerelle::actions::audit::{packs, seal};
use passerelle::adapters::issuer::archive::{File, read_stored, write_stored};
use passerelle::adapters::signing_keys::AuditKey;
use passerelle::domain::id::RequestId;
use passerelle::jobs;
use passerelle::storage::decision_packs;
use serde_json::Value;
use uuid::Uuid;

use super::chance::Chance;
use super::world::key;
use crate::support::reviews::{AtWork, NUMBER, approver, submitted};
use crate::support::{TestApp, each_engine};

/// What must not be in a pack: whose request it is.
const PERSON: [&str; 6] = [NUMBER, "Παπαδάκης", "PAPADAKIS", "Νίκος", "nikos@example.org", "front.png"];

/// A pack as an earlier program made it.
const FIXTURE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/audit/decision.zip");

/// Takes the request and answers the form below it.
async fn decide(by: &AtWork, id: RequestId, below: &str, fields: &[(&str, &str)]) {
    let path = format!("/backoffice/requests/{id}");
    let request = by.browser.open(&path).await.unwrap();
    if below != "/second-review" {
        by.browser.submit_to(&request, "/take", &[]).await.unwrap().expect(200).unwrap();
    }
    let page = by.browser.open(&format!("{path}{below}")).await.unwrap().expect(200).unwrap();
    by.browser.submit(&page, fields).await.unwrap().expect(200).unwrap();
}

async fn made(app: &TestApp) -> usize {
    let since = app.ctx.now().plus(-packs::RECENT);
    packs::run(&app.ctx, since).await.unwrap()
}

async fn packs_of(app: &TestApp, id: RequestId) -> Vec<Uuid> {
    let packed = decision_packs::of_request(&mut app.ctx.reader(), id).await.unwrap();
    packed.into_iter().map(|one| one.decision).collect()
}

async fn newest(app: &TestApp, decision: Uuid) -> Vec<u8> {
    decision_packs::newest(&mut app.ctx.reader(), decision).await.unwrap().unwrap().zip
}

#[test]
fn each_decision_gets_a_pack_and_a_head_completes_it() {
    each_engine(async |app| {
        let (ann, ben) = (approver(app, "Ann Peeters").await, approver(app, "Ben Maes").await);
        let id = submitted(app, None).await;
        decide(&ann, id, "/approve", &[("second_look", "yes")]).await;
        decide(&ben, id, "/second-review", &[("opinion", "disagree")]).await;
        let page = ben.browser.open(&format!("/backoffice/requests/{id}/reject")).await.unwrap();
        let words = [("reason", "other"), ("text", "We asked Nikos to come.")];
        ben.browser.submit(&page, &words).await.unwrap().expect(200).unwrap();
        assert_eq!((made(app).await, made(app).await), (3, 0));
        let fingerprint = key(app).await.fingerprint();
        let mut verdicts = Vec::new();
        for decision in packs_of(app, id).await {
            let Checked { manifest, .. } = check(&newest(app, decision).await, Some(&fingerprint)).unwrap();
            assert!(manifest.proof.is_none(), "no head yet");
            verdicts.push((
                manifest.decision.verdict,
                manifest.decision.decided_by.name,
                manifest.history.len(),
            ));
        }
        let said = |verdict: &str, name: &str, moves| (verdict.to_owned(), name.to_owned(), moves);
        let wanted = [
            said("approve", "Ann Peeters", 6),
            said("disagree", "Ben Maes", 7),
            said("reject", "Ben Maes", 8),
        ];
        assert_eq!(verdicts, wanted);
        seal::run(&app.ctx).await.unwrap();
        for decision in packs_of(app, id).await {
            let zip = newest(app, decision).await;
            let checked = check(&zip, Some(&fingerprint)).unwrap();
            assert_eq!(checked.manifest.proof.as_ref().unwrap().head.number, 1);
            let text = String::from_utf8_lossy(&zip).into_owned();
            for word in PERSON.into_iter().chain(["We asked"]) {
                assert!(!text.contains(word), "{word}");
            }
            for word in ["De beslissing", "La décision", "Die Entscheidung", "The decision"] {
                assert!(text.contains(word), "{word}");
            }
            let reference = &checked.manifest.decision.reference;
            assert!(text.contains(reference.as_str()));
        }
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn a_pack_is_given_to_approvers_and_to_nobody_without_the_right_request() {
    each_engine(async |app| {
        let ann = approver(app, "Ann Peeters").await;
        let (id, other) = (submitted(app, None).await, submitted(app, None).await);
        decide(&ann, id, "/approve", &[]).await;
        let page = ann.browser.open(&format!("/backoffice/requests/{id}")).await.unwrap();
        assert!(!page.text().contains("/pack\""), "none is made yet");
        made(app).await;
        let decision = packs_of(app, id).await[0];
        let page = ann.browser.open(&format!("/backoffice/requests/{id}")).await.unwrap();
        let path = format!("/backoffice/requests/{id}/decisions/{decision}/pack");
        assert!(page.text().contains(&path), "{}", page.text());
        let file = ann.browser.get(&path).await.unwrap().expect(200).unwrap();
        assert_eq!(file.content_type, "application/zip");
        assert!(file.headers["content-disposition"].to_str().unwrap().starts_with("attachment"));
        assert_eq!(file.bytes, newest(app, decision).await);
        for wrong in [
            format!("/backoffice/requests/{other}/decisions/{decision}/pack"),
            format!("/backoffice/requests/{id}/decisions/{id}/pack"),
            format!("/backoffice/requests/{id}/decisions/none/pack"),
        ] {
            assert_eq!(ann.browser.open(&wrong).await.unwrap().status, 404, "{wrong}");
        }
        jobs::settle(&app.ctx).await.unwrap();
    });
}

/// A pack of the second edition with the key that signed it, and a forger's key.
struct Sample {
    zip: Vec<u8>,
    files: Vec<File>,
    fingerprint: String,
}

async fn sample(app: &TestApp) -> Sample {
    let ann = approver(app, "Ann Peeters").await;
    let id = submitted(app, None).await;
    submitted(app, None).await;
    decide(&ann, id, "/approve", &[]).await;
    made(app).await;
    seal::run(&app.ctx).await.unwrap();
    jobs::settle(&app.ctx).await.unwrap();
    let zip = newest(app, packs_of(app, id).await[0]).await;
    if std::env::var("UPDATE_PACK").is_ok() {
        std::fs::write(FIXTURE, &zip).unwrap();
    }
    let files = read_stored(&zip, 4, 1 << 20).unwrap();
    Sample { zip, files, fingerprint: key(app).await.fingerprint() }
}

fn tampered(sample: &Sample, chance: &Chance) -> (&'static str, Vec<u8>) {
    let Sample { zip, files, .. } = sample;
    let mut files = files.clone();
    let written = |files: &[File]| write_stored(files).unwrap();
    match chance.below(8) {
        0..3 => ("a bit turned", chance.turned(zip)),
        3 => {
            files.remove(chance.below(4));
            ("a file removed", written(&files))
        }
        4 => {
            let (one, other) = (chance.below(4), chance.below(4));
            let bytes = files[one].bytes.clone();
            files[one].bytes = std::mem::replace(&mut files[other].bytes, bytes);
            ("two files swapped", written(&files))
        }
        5 => ("bytes appended", [zip.as_slice(), &vec![0; 1 + chance.below(200)]].concat()),
        6 => ("cut off", zip[..chance.below(zip.len())].to_vec()),
        _ => {
            let file = &mut files[chance.below(4)];
            file.bytes = chance.turned(&file.bytes);
            ("a bit of a file turned, with a right checksum", written(&files))
        }
    }
}

#[test]
fn no_byte_of_a_pack_can_be_another() {
    each_engine(async |app| {
        let sample = sample(app).await;
        check(&sample.zip, Some(&sample.fingerprint)).unwrap();
        let (mut tried, mut seen) = (0, 0);
        for throw in 0.. {
            if tried == 1_000 {
                break;
            }
            let (what, bytes) = tampered(&sample, &Chance::new(throw));
            if bytes == sample.zip {
                continue;
            }
            tried += 1;
            match check(&bytes, Some(&sample.fingerprint)) {
                Err(_) => seen += 1,
                Ok(_) => println!("throw {throw}, {what}: nothing seen"),
            }
        }
        println!("{:?}: seen {seen} of {tried}", app.db.engine());
        assert_eq!(seen, tried);
    });
}

/// Part of the fault, and what is changed.
type Change = (&'static str, fn(&mut Value));

/// The pack with its manifest changed, signed anew with `key`.
fn forged(sample: &Sample, key: &AuditKey, change: impl FnOnce(&mut Value)) -> Vec<u8> {
    let mut files = sample.files.clone();
    let mut manifest: Value = serde_json::from_slice(&files[0].bytes).unwrap();
    files[2].bytes = key.public().unwrap().pem().into_bytes();
    for listed in manifest["files"].as_array_mut().unwrap() {
        if listed["name"] == "key.pem" {
            listed["size"] = files[2].bytes.len().into();
            listed["sha256"] = hex::encode(passerelle::adapters::vault::sha256(&files[2].bytes)).into();
        }
    }
    change(&mut manifest);
    files[0].bytes = serde_json::to_vec_pretty(&manifest).unwrap();
    files[1].bytes = key.sign(&files[0].bytes).unwrap();
    write_stored(&files).unwrap()
}

#[test]
fn who_signs_it_anew_cannot_change_what_the_history_says() {
    each_engine(async |app| {
        let sample = sample(app).await;
        let ours = app.ctx.authority_keys.ensure_audit(&app.ctx.random).unwrap();
        let foreign = AuditKey::from_pkcs8(&AuditKey::generate().unwrap()).unwrap();
        let said = |zip: &[u8], known: Option<&str>| check(zip, known).err().map(|Fault(what)| what);
        let known = Some(sample.fingerprint.as_str());
        // A stranger's pack is whole in itself; only the key that one knows tells.
        let no_proof = |manifest: &mut Value| manifest["proof"] = Value::Null;
        assert_eq!(said(&forged(&sample, &foreign, no_proof), None), None);
        assert!(said(&forged(&sample, &foreign, no_proof), known).unwrap().contains("another key"));
        assert!(said(&forged(&sample, &foreign, |_| {}), None).unwrap().contains("head of the audit"));
        assert_eq!(said(&forged(&sample, &ours, |_| {}), known), None);
        let changes: [Change; 12] = [
            ("the form", |m| m["format"] = "passerelle decision pack 2".into()),
            ("unknown field", |m| m["more"] = 1.into()),
            ("a file is not", |m| m["files"][0]["size"] = 1.into()),
            ("the verdict", |m| m["decision"]["verdict"] = "reject".into()),
            ("who decided", |m| m["decision"]["decided_by"]["id"] = Uuid::nil().to_string().into()),
            ("the submission", |m| m["decision"]["version"] = 2.into()),
            ("the reason", |m| m["decision"]["reason"] = "other".into()),
            ("the time", |m| m["decision"]["at"] = "2020-01-01T00:00:00Z".into()),
            ("the step", |m| m["decision"]["step"] = "second".into()),
            ("its hash does not fit", |m| m["history"][2]["facts"] = "{\"a\":1}".into()),
            ("missing before it", |m| drop(m["history"].as_array_mut().unwrap().remove(1))),
            ("does not cover", |m| m["proof"]["place"] = 0.into()),
        ];
        for (fault, change) in changes {
            let found = said(&forged(&sample, &ours, change), known).unwrap_or_default();
            assert!(found.contains(fault), "{fault}: {found}");
        }
        let own_check =
            |m: &mut Value| m["decision"]["identity_checked_by"] = m["decision"]["decided_by"].clone();
        assert!(said(&forged(&sample, &ours, own_check), known).unwrap().contains("also checked"));
        let cut = |m: &mut Value| drop(m["history"].as_array_mut().unwrap().pop());
        assert!(said(&forged(&sample, &ours, cut), known).unwrap().contains("the verdict"));
    });
}

/// A pack is compared with one written anew: that of an earlier day must be written the same by every later program.
/// `UPDATE_PACK=1` keeps one of today.
#[test]
fn a_pack_of_another_day_is_still_read() {
    let zip = std::fs::read(FIXTURE).unwrap();
    let checked = check(&zip, None).unwrap();
    assert_eq!((checked.manifest.decision.verdict.as_str(), checked.manifest.history.len()), ("approve", 6));
    assert!(checked.manifest.proof.is_some());
}
