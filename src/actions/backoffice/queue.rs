//! The queue as somebody looks at it; the view they save, what they set aside, what they take out as a file.

use time::{Date, Duration};
use uuid::Uuid;

use super::{Reviewer, submitted};
use crate::actions::manager::subject;
use crate::actions::{ActionError, Begun, Context, Submission};
use crate::domain::calendar::{brussels_day, working_days_between};
use crate::domain::id::{RequestId, StaffId};
use crate::domain::instant::Instant;
use crate::domain::person::date::date_text;
use crate::domain::request::desk::View;
use crate::domain::spreadsheet::cell;
use crate::domain::staff::Right;
use crate::domain::word::Word;
use crate::storage::db::Read;
use crate::storage::reviews::{self, Asked, Counts, Waiting};
use crate::storage::{queue_views, requests, staff_rights};
use crate::text::locale::Locale;

/// Lines of a page.
pub const LINES: i64 = 50;
/// What ends within this time is in the list of what expires.
const SOON: Duration = Duration::days(7);
/// Lines read at once for a file.
const CHUNK: i64 = 5_000;

/// A page of a list.
#[derive(Debug)]
pub struct Shown {
    pub lines: Vec<Waiting>,
    /// Whether another page follows.
    pub has_more: bool,
    pub counts: Counts,
}

/// The page of the list that the view asks for.
pub async fn show(
    db: &mut impl Read,
    reader: StaffId,
    view: &View,
    now: Instant,
) -> Result<Shown, ActionError> {
    let offset = i64::from(view.page - 1) * LINES;
    let mut lines = reviews::lines(db, &asked(reader, view, now, LINES + 1, offset)).await?;
    let has_more = lines.len() as i64 > LINES;
    lines.truncate(LINES as usize);
    Ok(Shown { lines, has_more, counts: reviews::counts(db, reader, now.plus(SOON)).await? })
}

fn asked(reader: StaffId, view: &View, now: Instant, limit: i64, offset: i64) -> Asked<'_> {
    let waits = view.waits_between(brussels_day(now));
    Asked { view, reader, waits, soon: now.plus(SOON), limit, offset }
}

/// Begins from now on with this view. Gives where it is seen.
pub async fn save_view(
    ctx: &Context,
    submission: &Submission,
    reader: StaffId,
    query: &str,
) -> Result<String, ActionError> {
    let mut tx = match ctx.begin_once(submission).await? {
        Begun::First(tx) => tx,
        Begun::Before(location) => return Ok(location),
    };
    queue_views::save(&mut tx, reader, query, ctx.now()).await?;
    tx.commit().await?;
    Ok(submission.location.clone())
}

/// Sets a request aside until that day, for this approver alone; `None` takes it back. Gives where it is seen.
pub async fn set_later(
    ctx: &Context,
    submission: &Submission,
    reviewer: &Reviewer,
    id: RequestId,
    until: Option<Date>,
) -> Result<String, ActionError> {
    let mut tx = match ctx.begin_once(submission).await? {
        Begun::First(tx) => tx,
        Begun::Before(location) => return Ok(location),
    };
    submitted(&mut tx, id).await?;
    match until {
        Some(day) => {
            queue_views::set_later(&mut tx, reviewer.staff, id, &date_text(day), ctx.now()).await?;
        }
        None => queue_views::clear_later(&mut tx, reviewer.staff, id).await?,
    }
    tx.commit().await?;
    Ok(submission.location.clone())
}

/// The rows of the view as a file of comma-separated values: UTF-8 with its mark, semicolons, as spreadsheets in
/// Belgium read it. With national numbers only for who has the right; who took what is written down.
///
/// # Errors
/// [`ActionError::Forbidden`] where numbers are wanted without the right.
pub async fn export(
    ctx: &Context,
    reader: StaffId,
    view: &View,
    with_numbers: bool,
    l: Locale,
) -> Result<Vec<u8>, ActionError> {
    let mut db = ctx.reader();
    if with_numbers && !staff_rights::holds(&mut db, reader, Right::ExportNumbers).await? {
        return Err(ActionError::Forbidden("backoffice-no-right-to-numbers"));
    }
    let failed = |fault: csv::Error| ActionError::Outside("the CSV file", fault.into());
    let mut file = csv::WriterBuilder::new().delimiter(b';').from_writer(vec![0xef, 0xbb, 0xbf]);
    let heads = [
        "reference",
        "name",
        "organisation",
        "environment",
        "state",
        "submitted",
        "days",
        "office",
        "reviewer",
    ];
    let numbers = with_numbers.then_some("number");
    file.write_record(heads.iter().copied().chain(numbers).map(|head| l.of("backoffice-csv-", head)))
        .map_err(failed)?;
    let (now, mut rows) = (ctx.now(), 0);
    loop {
        let lines = reviews::lines(&mut db, &asked(reader, view, now, CHUNK, rows)).await?;
        for line in &lines {
            let number = match with_numbers {
                true => Some(number(ctx, &mut db, line.id).await?),
                false => None,
            };
            let cells = cells(l, line, now).into_iter().chain(number);
            file.write_record(cells.map(|text| cell(&text))).map_err(failed)?;
        }
        rows += lines.len() as i64;
        if (lines.len() as i64) < CHUNK {
            break;
        }
    }
    record(ctx, reader, view, rows, with_numbers).await?;
    file.into_inner().map_err(|fault| ActionError::Outside("the CSV file", fault.into_error().into()))
}

fn cells(l: Locale, line: &Waiting, now: Instant) -> Vec<String> {
    let given = line.given_names.as_deref().unwrap_or_default();
    let days = line.waits_from.map(|from| working_days_between(brussels_day(from), brussels_day(now)));
    vec![
        line.reference.clone(),
        format!("{given} {}", line.family_name).trim().to_owned(),
        line.organisation.clone().unwrap_or_default(),
        l.of("backoffice-environment-", line.environment.word()),
        l.of("backoffice-state-", line.state.word()),
        line.submitted_at.to_string(),
        days.map(|days| days.to_string()).unwrap_or_default(),
        line.office.clone().unwrap_or_default(),
        line.reviewer.clone().unwrap_or_default(),
    ]
}

/// Empty once it is erased.
async fn number(ctx: &Context, db: &mut impl Read, id: RequestId) -> Result<String, ActionError> {
    let request = requests::get(db, id).await?;
    if request.details.is_none() {
        return Ok(String::new());
    }
    Ok(subject::national_number(ctx, &request)?.to_string())
}

async fn record(
    ctx: &Context,
    reader: StaffId,
    view: &View,
    rows: i64,
    with_numbers: bool,
) -> Result<(), ActionError> {
    // What was searched for may be a name.
    let said = |(name, value): &(&str, String)| match *name {
        "search" => "search=…".to_owned(),
        _ => format!("{name}={value}"),
    };
    let filters = view.fields().iter().map(said).collect::<Vec<_>>().join("&");
    let id: Uuid = ctx.new_id()?;
    let mut tx = ctx.db.begin().await?;
    queue_views::record_export(&mut tx, id, reader, (&filters, rows, with_numbers), ctx.now()).await?;
    Ok(tx.commit().await?)
}
