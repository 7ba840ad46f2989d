//! `verify-pack`: what a pack says, held against itself and against a key. It needs no database and no configuration.

use time::Duration;

use super::make::facts_of;
use super::{FORMAT, Manifest, NAMES, Proof};
use crate::actions::audit::chain::{Tables, faults_of};
use crate::adapters::issuer::archive;
use crate::adapters::operator_key::OperatorKey;
use crate::adapters::vault::sha256;
use crate::domain::audit::head::{leaf_of, octets};
use crate::domain::audit::merkle;
use crate::storage::history::Entry;

/// No pack is larger: hundreds of moves make some hundred kilobytes.
pub const LARGEST: usize = 8 << 20;

/// How long after the decision its move may be dated: both are made in one transaction.
const IN_ONE_GO: Duration = Duration::minutes(1);

/// What is wrong with a pack: the first fault that was met.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct Fault(pub String);

fn fault<T>(what: impl Into<String>) -> Result<T, Fault> {
    Err(Fault(what.into()))
}

/// A pack that holds.
#[derive(Debug)]
pub struct Checked {
    pub manifest: Manifest,
    /// SHA-256 of the key that signed it, in hexadecimal digits.
    pub fingerprint: String,
    /// Whether its tables of moves are those of this program.
    pub has_same_tables: bool,
}

/// Checks the bytes of a pack. `fingerprint`: of the key that must have signed it; without one it is only the key inside.
pub fn check(bytes: &[u8], fingerprint: Option<&str>) -> Result<Checked, Fault> {
    let Some(files) = archive::read_stored(bytes, NAMES.len(), LARGEST) else {
        return fault("it is not a ZIP archive as a pack is one, or has bytes that belong to nothing");
    };
    if !files.iter().map(|file| file.name.as_str()).eq(NAMES) {
        return fault(format!("its files are not {}", NAMES.join(", ")));
    }
    let [json, signature, pem, _] = &files[..] else { return fault("files are missing") };
    let key = std::str::from_utf8(&pem.bytes).ok().and_then(|text| OperatorKey::read(text).ok());
    let Some(key) = key.filter(|key| key.pem().as_bytes() == pem.bytes) else {
        return fault("key.pem is not an Ed25519 public key in PEM");
    };
    if fingerprint.is_some_and(|wanted| wanted != key.fingerprint()) {
        return fault(format!("it is signed with another key: {}", key.fingerprint()));
    }
    if !key.verifies(&json.bytes, &signature.bytes) {
        return fault("the signature over manifest.json does not verify");
    }
    let manifest: Manifest = match serde_json::from_slice(&json.bytes) {
        Ok(manifest) => manifest,
        Err(error) => return fault(format!("manifest.json: {error}")),
    };
    if manifest.format != FORMAT {
        return fault(format!("the form {:?} is not known", manifest.format));
    }
    if !files[2..].iter().map(facts_of).eq(manifest.files.iter().cloned()) {
        return fault("a file is not the one that manifest.json names");
    }
    let tables = Tables::new();
    let last = chain(&manifest, &tables)?;
    made_by_decision(&manifest, &last)?;
    if let Some(proof) = &manifest.proof {
        covered(&last, proof, &key)?;
    }
    let has_same_tables = manifest.rules.moves_sha256 == tables.hash();
    Ok(Checked { manifest, fingerprint: key.fingerprint(), has_same_tables })
}

/// The moves hang together from the first on. Gives the last.
fn chain(manifest: &Manifest, tables: &Tables) -> Result<Entry, Fault> {
    let mut before: Option<Entry> = None;
    for moved in &manifest.history {
        let prev_hash = before.as_ref().map(|before| before.hash.clone()).unwrap_or_default();
        let entry = moved.entry(manifest.decision.request, prev_hash);
        let faults = faults_of(before.as_ref(), &entry).into_iter().chain(tables.fault_of(&entry));
        if let Some(what) = faults.into_iter().next() {
            return fault(format!("move {}: {what}", entry.seq));
        }
        before = Some(entry);
    }
    before.ok_or_else(|| Fault("it has no moves".to_owned()))
}

/// The last move is the decision's: what was decided, by whom, when, on which submission.
fn made_by_decision(manifest: &Manifest, last: &Entry) -> Result<(), Fault> {
    let decided = &manifest.decision;
    let facts: serde_json::Value = serde_json::from_str(&last.facts).unwrap_or_default();
    let late = last.at.since(decided.at);
    for (fits, what) in [
        (last.event == decided.verdict, "the verdict"),
        (last.actor_kind == "approver" && last.actor_id == Some(decided.decided_by.id), "who decided"),
        (facts["version"] == decided.version, "the submission"),
        (facts["reason"].as_str() == decided.reason.as_deref(), "the reason"),
        (late >= Duration::ZERO && late <= IN_ONE_GO, "the time"),
        (decided.first_decided_by.is_some() == (decided.step == "second"), "the step"),
    ] {
        if !fits {
            return fault(format!("{what} is not what the last move says"));
        }
    }
    let decider = Some(&decided.decided_by.id);
    let others = [&decided.first_decided_by, &decided.identity_checked_by];
    if others.into_iter().flatten().any(|other| Some(&other.id) == decider) {
        return fault("who decided also checked the identity, or decided first");
    }
    Ok(())
}

fn covered(last: &Entry, proof: &Proof, key: &OperatorKey) -> Result<(), Fault> {
    let head = &proof.head;
    if head.public_key != key.spki_der() || !key.verifies(&head.statement(), &head.signature) {
        return fault("the head of the audit is not signed with this key");
    }
    let path = proof.path.iter().map(|hash| octets::read(hash)?.try_into().ok()).collect::<Option<Vec<_>>>();
    let leaf = leaf_of(sha256, last.owner, last.seq, &last.hash);
    let root = path
        .and_then(|path| merkle::root_of_path(sha256, leaf, proof.place, head.covered.unsigned_abs(), &path));
    if root.is_none_or(|root| root.as_slice() != head.root) {
        return fault("the head of the audit does not cover the decision");
    }
    Ok(())
}
