//! The drawer of sealed spare letters: printing a batch, looking at it, destroying what nobody used.

use super::spare_letter::{SpareLetter, pdf};
use crate::actions::{ActionError, Begun, Context, Submission, kits};
use crate::domain::enrolment::code::ActivationCode;
use crate::domain::enrolment::spare::{SPARE_LIFE, SpareSerial, SpareState};
use crate::domain::id::{KitId, OfficeId, StaffId};
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

/// Prints `count` spares for an office.
pub async fn print_spares(
    ctx: &Context,
    submission: &Submission,
    office: OfficeId,
    by: StaffId,
    count: u32,
) -> Result<Printed, ActionError> {
    let mut tx = match ctx.begin_once(submission).await? {
        Begun::First(tx) => tx,
        Begun::Before(location) => return Ok(Printed::At(location)),
    };
    let mut letters = Vec::new();
    for _ in 0..count {
        letters.push(print_one(ctx, &mut tx, office, by).await?);
    }
    let office = offices::get(&mut tx, office).await?;
    let file = pdf(&office, &letters, &format!("{}/activate", ctx.settings.base_url), ctx.now())?;
    tx.commit().await?;
    Ok(Printed::Pdf(file))
}

async fn print_one(
    ctx: &Context,
    tx: &mut Tx,
    office: OfficeId,
    by: StaffId,
) -> Result<SpareLetter, ActionError> {
    let (id, now): (KitId, _) = (ctx.new_id()?, ctx.now());
    let code = ActivationCode::from_random(&ctx.random.bytes()?);
    let serial = SpareSerial::from_random(&ctx.random.bytes()?);
    let spare = SpareKit {
        id,
        serial: serial.as_str().to_owned(),
        office,
        code_hash: kits::code_hash(ctx, id, &code),
        state: SpareState::Ready,
        printed_by: by,
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
pub async fn destroy_spare(
    ctx: &Context,
    submission: &Submission,
    office: OfficeId,
    by: StaffId,
    id: KitId,
) -> Result<String, ActionError> {
    let mut tx = match ctx.begin_once(submission).await? {
        Begun::First(tx) => tx,
        Begun::Before(location) => return Ok(location),
    };
    if !spare_kits::end(&mut tx, office, id, SpareState::Destroyed, by, ctx.now()).await? {
        return Err(ActionError::NotFound);
    }
    tx.commit().await?;
    Ok(submission.location.clone())
}
