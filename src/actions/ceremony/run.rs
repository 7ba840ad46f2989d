//! Carrying out a plan.

use super::confirm::confirmed_by;
use super::plan::Opened;
use super::settle::settle;
use super::work::{self, Bench};
use super::{CeremonyFault, transcript};
use crate::actions::Context;
use crate::adapters::ceremony_folder::CeremonyFolder;
use crate::domain::ceremony::Step;
use crate::storage::ceremonies::{self, Ceremony, Confirmation, Transcript};
use crate::storage::error::StorageError;

/// How often the end is tried while other ceremonies end at the same moment.
const TRIES: usize = 8;

/// The name of the transcript's file.
pub fn transcript_name(plan_sha256: &[u8]) -> String {
    let short: String = hex::encode(plan_sha256).chars().take(16).collect();
    format!("transcript-{short}.txt")
}

/// Does what the plan says, with these signatures over it; writes files and transcript into `out`. One that was
/// interrupted is taken up where it stopped.
pub async fn execute(
    ctx: &Context,
    opened: &Opened,
    signatures: &[Vec<u8>],
    out: &CeremonyFolder,
) -> Result<Transcript, CeremonyFault> {
    if let Some(told) = ceremonies::transcript(&mut ctx.reader(), &opened.sha256).await? {
        return Err(CeremonyFault::CarriedOut(told.ended_at));
    }
    let confirmations = confirmed_by(&opened.bytes, signatures, &ctx.settings.operators)?;
    begin(ctx, opened, &confirmations).await?;
    for (number, step) in (1..).zip(&opened.plan.steps) {
        take(ctx, &Bench { opened, out }, number, step).await?;
    }
    end(ctx, opened, out).await
}

async fn begin(ctx: &Context, opened: &Opened, confirmations: &[Confirmation]) -> Result<(), CeremonyFault> {
    if ceremonies::find(&mut ctx.reader(), &opened.sha256).await?.is_some() {
        return Ok(());
    }
    if ctx.now().utc().date() > opened.plan.until {
        return Err(CeremonyFault::Over(opened.plan.until));
    }
    let ceremony = Ceremony {
        plan_sha256: opened.sha256.to_vec(),
        title: opened.plan.title.clone(),
        plan: opened.bytes.clone(),
        begun_at: ctx.now(),
    };
    let mut tx = ctx.db.begin().await?;
    match ceremonies::begin(&mut tx, &ceremony, confirmations).await {
        // Another run was faster.
        Err(StorageError::Conflict) => Ok(tx.rollback().await?),
        begun => {
            begun?;
            Ok(tx.commit().await?)
        }
    }
}

/// Takes one step, unless it is taken. What stood in our way may be that another run took it meanwhile.
async fn take(ctx: &Context, bench: &Bench<'_>, number: i64, step: &Step) -> Result<(), CeremonyFault> {
    if is_done(ctx, bench, number).await? {
        return Ok(());
    }
    match attempt(ctx, bench, number, step).await {
        Err(_) if is_done(ctx, bench, number).await? => Ok(()),
        ended => ended,
    }
}

async fn is_done(ctx: &Context, bench: &Bench<'_>, number: i64) -> Result<bool, CeremonyFault> {
    let steps = ceremonies::steps(&mut ctx.reader(), &bench.opened.sha256).await?;
    Ok(steps.iter().any(|step| step.number == number && step.done.is_some()))
}

async fn attempt(ctx: &Context, bench: &Bench<'_>, number: i64, step: &Step) -> Result<(), CeremonyFault> {
    let plan_sha256 = &bench.opened.sha256;
    let written = async || ceremonies::intent(&mut ctx.reader(), plan_sha256, number).await;
    let intent = match written().await? {
        Some(intent) => intent,
        None => {
            let intent = match work::prepare(ctx, bench, step).await {
                Ok(intent) => intent,
                // Another run may have begun the step, and made the key that stands in our way.
                Err(fault) => written().await?.ok_or(fault)?,
            };
            let mut tx = ctx.db.begin().await?;
            match ceremonies::add_step(&mut tx, plan_sha256, number, &intent, ctx.now()).await {
                Ok(()) => tx.commit().await?,
                Err(StorageError::Conflict) => tx.rollback().await?,
                Err(error) => return Err(error.into()),
            }
            // What stands written is signed, whoever wrote it.
            written().await?.ok_or(StorageError::Missing)?
        }
    };
    let outcome = work::fulfil(ctx, bench, step, intent).await?;
    settle(ctx, plan_sha256, number, outcome).await
}

/// Files first, the transcript last: a ceremony that has one has left everything.
async fn end(ctx: &Context, opened: &Opened, out: &CeremonyFolder) -> Result<Transcript, CeremonyFault> {
    let write = |name: &str, bytes: &[u8]| {
        out.write(name, bytes).map_err(|source| CeremonyFault::File { name: name.to_owned(), source })
    };
    for one in ceremonies::artefacts(&mut ctx.reader(), &opened.sha256).await? {
        write(&one.name, &one.bytes)?;
    }
    for _ in 0..TRIES {
        if let Some(told) = ceremonies::transcript(&mut ctx.reader(), &opened.sha256).await? {
            // Another run ended it; its words count.
            write(&transcript_name(&opened.sha256), told.transcript.as_bytes())?;
            return Ok(told);
        }
        let told = transcript::compose(ctx, opened).await?;
        write(&transcript_name(&opened.sha256), told.transcript.as_bytes())?;
        let mut tx = ctx.db.begin().await?;
        match ceremonies::end(&mut tx, &told).await {
            Ok(()) => {
                tx.commit().await?;
                return Ok(told);
            }
            Err(StorageError::Conflict) => tx.rollback().await?,
            Err(error) => return Err(error.into()),
        }
    }
    Err(StorageError::Conflict.into())
}
