//! The drawer of sealed spare letters: printing a batch, looking at it, destroying what nobody used.

use super::Counter;
use super::spare_letter::{SpareLetter, pdf};
use crate::actions::{ActionError, Begun, Context, Submission, kits};
use crate::domain::enrolment::code::ActivationCode;
use crate::domain::enrolment::spare::{
    Batch, SPARE_LIFE, SUPERVISOR_ONLY, SpareSerial, SpareState, keeps_the_drawer,
};
use crate::domain::id::{KitId, OfficeId};
use crate::storage::db::Tx;
use crate::storage::offices;
use crate::storage::spare_kits::{self, SpareKit};

/// Most spares that the list shows.
const SHOWN: i64 = 200;

/// What came of printing.
#[derive(Debug)]
pub enum Printed {
    /// The sheets, now and never again: nothing of ours keeps their codes.
    Pdf(Vec<u8>),
    /// The form was posted before; the batch is seen at this path. Sheets that were lost are destroyed there.
    At(String),
}

/// Prints a batch of spares for the office of the counter.
///
/// # Errors
/// [`ActionError::Forbidden`] for whoever does not keep the drawer.
pub async fn print_spares(
    ctx: &Context,
    submission: &Submission,
    counter: &Counter,
    batch: Batch,
) -> Result<Printed, ActionError> {
    only_the_keeper(counter)?;
    let mut tx = match ctx.begin_once(submission).await? {
        Begun::First(tx) => tx,
        Begun::Before(location) => return Ok(Printed::At(location)),
    };
    let mut letters = Vec::new();
    for _ in 0..batch.sheets() {
        letters.push(print_one(ctx, &mut tx, counter).await?);
    }
    let office = offices::get(&mut tx, counter.office).await?;
    let file = pdf(&office, &letters, &format!("{}/activate", ctx.settings.base_url), ctx.now())?;
    tx.commit().await?;
    Ok(Printed::Pdf(file))
}

fn only_the_keeper(counter: &Counter) -> Result<(), ActionError> {
    if keeps_the_drawer(counter.actor.kind()) { Ok(()) } else { Err(ActionError::Forbidden(SUPERVISOR_ONLY)) }
}

async fn print_one(ctx: &Context, tx: &mut Tx, counter: &Counter) -> Result<SpareLetter, ActionError> {
    let (id, now): (KitId, _) = (ctx.new_id()?, ctx.now());
    let code = ActivationCode::from_random(&ctx.random.bytes()?);
    let serial = SpareSerial::from_random(&ctx.random.bytes()?);
    let spare = SpareKit {
        id,
        serial: serial.as_str().to_owned(),
        office: counter.office,
        code_hash: kits::code_hash(ctx, id, &code),
        state: SpareState::Ready,
        printed_by: counter.clerk,
        printed_at: now,
        expires_at: now.plus(SPARE_LIFE),
        ended_at: None,
    };
    spare_kits::add(tx, &spare).await?;
    Ok(SpareLetter { serial, code, expires_at: spare.expires_at })
}

/// The spares of an office, printed last first.
pub async fn of_office(ctx: &Context, office: OfficeId) -> Result<Vec<SpareKit>, ActionError> {
    Ok(spare_kits::of_office(&mut ctx.reader(), office, SHOWN).await?)
}

/// Declares a spare destroyed; one that is used or destroyed already stays what it is. Gives the path of the list.
///
/// # Errors
/// [`ActionError::Forbidden`] for whoever does not keep the drawer.
pub async fn destroy_spare(
    ctx: &Context,
    submission: &Submission,
    counter: &Counter,
    id: KitId,
) -> Result<String, ActionError> {
    only_the_keeper(counter)?;
    let mut tx = match ctx.begin_once(submission).await? {
        Begun::First(tx) => tx,
        Begun::Before(location) => return Ok(location),
    };
    let (office, by, now) = (counter.office, counter.clerk, ctx.now());
    if !spare_kits::end(&mut tx, office, id, SpareState::Destroyed, by, now).await? {
        return Err(ActionError::NotFound);
    }
    tx.commit().await?;
    Ok(submission.location.clone())
}
