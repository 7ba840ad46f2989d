//! The ceremonies: plans, confirmations, files and the chain of transcripts.

use super::Report;
use crate::actions::ceremony::transcript::line_of;
use crate::actions::{ActionError, Context};
use crate::adapters::operator_key::OperatorKey;
use crate::adapters::vault::sha256;
use crate::domain::ceremony::CONFIRMATIONS;
use crate::storage::ceremonies::{self, Ceremony, Transcript};
use crate::storage::db::Snapshot;

pub(super) async fn check(ctx: &Context, report: &mut Report) -> Result<(), ActionError> {
    let mut db = ctx.reader();
    let all = ceremonies::all(&mut db).await?;
    for ceremony in &all {
        check_plan(&mut db, ceremony, report).await?;
    }
    let transcripts = ceremonies::transcripts(&mut db).await?;
    let mut before: Option<&Transcript> = None;
    for (place, one) in transcripts.iter().enumerate() {
        let about = format!("ceremony {}", hex::encode(&one.plan_sha256));
        if one.number.unsigned_abs() != place as u64 + 1 {
            report.find(&about, format!("transcript {} is missing before its own", place + 1));
        }
        if one.prev_sha256 != before.map(|before| before.sha256.clone()) {
            report.find(&about, "its transcript does not follow the one before");
        }
        before = Some(one);
        check_transcript(&mut db, &about, one, report).await?;
    }
    report.counts.push(("ceremonies", all.len()));
    Ok(())
}

/// The plan is the one that was signed, by two keys.
async fn check_plan(db: &mut Snapshot, ceremony: &Ceremony, report: &mut Report) -> Result<(), ActionError> {
    let about = format!("ceremony {}", hex::encode(&ceremony.plan_sha256));
    if sha256(&ceremony.plan).as_slice() != ceremony.plan_sha256 {
        report.find(&about, "its plan is not the one it is known by");
    }
    let confirmations = ceremonies::confirmations(db, &ceremony.plan_sha256).await?;
    let holds = confirmations.iter().filter(|one| {
        let key = OperatorKey::from_spki(&one.operator_key);
        key.is_ok_and(|key| key.verifies(&ceremony.plan, &one.signature))
    });
    if holds.count() < CONFIRMATIONS {
        report.find(&about, "it was not confirmed by two operators");
    }
    Ok(())
}

/// The transcript is whole, and tells of every file as it is.
async fn check_transcript(
    db: &mut Snapshot,
    about: &str,
    one: &Transcript,
    report: &mut Report,
) -> Result<(), ActionError> {
    if sha256(one.transcript.as_bytes()).as_slice() != one.sha256 {
        report.find(about, "its transcript does not have the SHA-256 it is stored with");
    }
    let plan = format!("Plan SHA-256 {}", hex::encode(&one.plan_sha256));
    if !one.transcript.lines().any(|line| line == plan) {
        report.find(about, "its transcript is of another plan");
    }
    for artefact in ceremonies::artefacts(db, &one.plan_sha256).await? {
        let told = line_of(&artefact);
        if !one.transcript.lines().any(|line| line == told) {
            report.find(about, format!("its transcript does not tell of {} as it is", artefact.name));
        }
    }
    Ok(())
}
