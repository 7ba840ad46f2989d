//! `passerelle ca block-key`: an operator blocks a key, and revokes what is certified with it.

use super::publish_lists;
use crate::actions::compromise::{Compromised, declare};
use crate::actions::{ActionError, Context};
use crate::adapters::issuer::exhibit::Exhibit;
use crate::domain::actor::Actor;
use crate::domain::certificate::blocked_key::BlockSource;
use crate::domain::id::CertificateId;
use crate::storage::issuances::hold_request;
use crate::storage::{blocked_keys, certificates};

/// What blocking a key did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Blocked {
    /// SHA-256 of the SubjectPublicKeyInfo.
    pub spki_sha256: [u8; 32],
    /// Whether it was free until now.
    pub is_new: bool,
    /// The pairs that hold it, and what became of each.
    pub pairs: Vec<(CertificateId, Compromised)>,
}

/// Blocks the key of the exhibit for ever, whether or not a certificate holds it. `evidence`: what the operator notes,
/// kept beside it. Doing it again changes nothing more.
pub async fn run(ctx: &Context, exhibit: &Exhibit, evidence: &str) -> Result<Blocked, ActionError> {
    let source = if exhibit.is_private { BlockSource::PrivateKey } else { BlockSource::Operator };
    let hash = exhibit.key.spki_sha256;
    let mut tx = ctx.db.begin().await?;
    let is_new = blocked_keys::add(&mut tx, &hash, source, evidence, ctx.now()).await?;
    let mut pairs = Vec::new();
    for id in blocked_keys::certificates_with(&mut tx, &hash).await? {
        let request = certificates::get(&mut tx, id).await?.request;
        hold_request(&mut tx, request).await?;
        let seen = certificates::get(&mut tx, id).await?;
        pairs.push((id, declare(ctx, &mut tx, &seen, source, Actor::Operator).await?));
    }
    tx.commit().await?;
    publish_lists::soon(ctx).await;
    Ok(Blocked { spki_sha256: hash, is_new, pairs })
}
