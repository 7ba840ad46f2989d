//! The transcript: what was planned, who confirmed it, what was done when, and what it left.
//!
//! Each transcript names the one before by its SHA-256: one that is missing or rewritten is missed.

use super::CeremonyFault;
use super::plan::Opened;
use crate::actions::Context;
use crate::adapters::operator_key::OperatorKey;
use crate::adapters::vault::sha256;
use crate::storage::ceremonies::{self, Artefact, Transcript};

/// The line that tells of a file.
pub fn line_of(artefact: &Artefact) -> String {
    format!("   file {} SHA-256 {}", artefact.name, hex::encode(sha256(&artefact.bytes)))
}

/// Writes the transcript of a ceremony whose steps are all done; not stored yet.
pub(super) async fn compose(ctx: &Context, opened: &Opened) -> Result<Transcript, CeremonyFault> {
    let mut db = ctx.reader();
    let before = ceremonies::transcripts(&mut db).await?.pop();
    let (number, prev_sha256) = before.map_or((1, None), |last| (last.number + 1, Some(last.sha256)));
    let ceremony = ceremonies::find(&mut db, &opened.sha256).await?;
    let begun_at = ceremony.ok_or_else(|| CeremonyFault::Plan("it was not begun".to_owned()))?.begun_at;
    let ended_at = ctx.now();
    let mut lines = vec![
        format!("Ceremony {number}: {}", opened.plan.title),
        format!("Installation {}, passerelle {}", ctx.settings.base_url, env!("CARGO_PKG_VERSION")),
        format!("Plan SHA-256 {}", hex::encode(opened.sha256)),
        match &prev_sha256 {
            Some(hash) => format!("Follows ceremony {}, SHA-256 {}", number - 1, hex::encode(hash)),
            None => "The first of this installation".to_owned(),
        },
    ];
    for one in ceremonies::confirmations(&mut db, &opened.sha256).await? {
        let key = OperatorKey::from_spki(&one.operator_key).map(|key| key.fingerprint()).unwrap_or_default();
        lines.push(format!("Confirmed by {}, key SHA-256 {key}", one.operator_name));
    }
    lines.push(format!("Begun {begun_at}"));
    let artefacts = ceremonies::artefacts(&mut db, &opened.sha256).await?;
    for (step, done) in opened.plan.steps.iter().zip(ceremonies::steps(&mut db, &opened.sha256).await?) {
        lines.push(format!("{}. {}", done.number, step.words()));
        if let Some(pinned) = step.pinned() {
            lines.push(format!("   read {} SHA-256 {}", pinned.file, pinned.sha256));
        }
        lines.push(format!("   begun {}", done.prepared_at));
        if let Some((said, at)) = &done.done {
            lines.extend(said.lines().map(|line| format!("   {line}")));
            lines.extend(artefacts.iter().filter(|one| one.number == done.number).map(line_of));
            lines.push(format!("   done {at}"));
        }
    }
    lines.push(format!("Ended {ended_at}\n"));
    let transcript = lines.join("\n");
    let (sha256, plan_sha256) = (sha256(transcript.as_bytes()).to_vec(), opened.sha256.to_vec());
    Ok(Transcript { number, plan_sha256, transcript, sha256, prev_sha256, ended_at })
}
