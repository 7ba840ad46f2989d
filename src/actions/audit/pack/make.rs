//! Writes a pack: the page for people, the manifest, the signature.

use super::{FileFacts, Manifest, NAMES};
use crate::adapters::issuer::archive::{self, File};
use crate::adapters::signing_keys::AuditKey;
use crate::adapters::vault::sha256;
use crate::domain::audit::head::octets;
use crate::text::decision_page::{self, Facts};

/// A pack that cannot be written. Names no person.
#[derive(Debug, thiserror::Error)]
pub enum Unwritable {
    #[error("the page of the decision did not render")]
    Page(#[from] decision_page::Fault),
    #[error("the manifest has no JSON")]
    Json(#[from] serde_json::Error),
    #[error("the key of the audit failed")]
    Key(#[from] crate::adapters::signing_keys::KeyError),
    #[error("the archive cannot be written")]
    Archive(#[from] zip::result::ZipError),
}

/// The bytes of the pack that says this.
pub(in crate::actions::audit) fn write(
    mut manifest: Manifest,
    key: &AuditKey,
) -> Result<Vec<u8>, Unwritable> {
    let [json, signature, pem, page] = NAMES.map(str::to_owned);
    let file = |name, bytes: Vec<u8>| File { name, bytes };
    let others =
        [file(pem, key.public()?.pem().into_bytes()), file(page, self::page(&manifest)?.into_bytes())];
    manifest.files = others.iter().map(facts_of).collect();
    let said = serde_json::to_vec_pretty(&manifest)?;
    let signed = key.sign(&said)?;
    let [pem, page] = others;
    Ok(archive::write_stored(&[file(json, said), file(signature, signed), pem, page])?)
}

pub(super) fn facts_of(file: &File) -> FileFacts {
    FileFacts { name: file.name.clone(), size: file.bytes.len(), sha256: sha256(&file.bytes).to_vec() }
}

fn page(manifest: &Manifest) -> Result<String, decision_page::Fault> {
    let decided = &manifest.decision;
    decision_page::write(&Facts {
        reference: &decided.reference,
        environment: &decided.environment,
        version: decided.version,
        verdict: &decided.verdict,
        reason: decided.reason.as_deref(),
        at: decided.at,
        decided_by: &decided.decided_by.name,
        first_decided_by: decided.first_decided_by.as_ref().map(|member| member.name.as_str()),
        checked_by: decided.identity_checked_by.as_ref().map(|member| member.name.as_str()),
        contract_version: manifest.rules.contract_version.as_deref(),
        documents: manifest
            .documents
            .iter()
            .map(|one| (one.field.as_str(), one.size.unsigned_abs(), octets::hex(&one.sha256)))
            .collect(),
        keys: manifest.keys.iter().map(|key| (key.purpose.as_str(), octets::hex(&key.spki_sha256))).collect(),
        sealed: manifest.proof.as_ref().map(|proof| (proof.head.number, proof.head.sealed_at)),
    })
}
