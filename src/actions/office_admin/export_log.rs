//! The activity log of an office as a file for a spreadsheet: exactly what the filter finds. Each export is itself a
//! line of the log.

use serde_json::json;

use super::Desk;
use crate::actions::{ActionError, Begun, Context, Submission, spreadsheet};
use crate::domain::language::Language;
use crate::domain::office_event::OfficeEvent;
use crate::storage::activity::{self, Activity, Filter};
use crate::text::locale::Locale;

/// Most lines of one file; a longer log is taken out in parts, by date.
pub const MOST_LINES: i64 = 50_000;

/// Writes the file. A form posted twice gives it again and leaves one line in the log.
pub async fn export_log(
    ctx: &Context,
    submission: &Submission,
    desk: &Desk,
    filter: &Filter,
    language: Language,
) -> Result<Vec<u8>, ActionError> {
    let lines = activity::of_office(&mut ctx.reader(), desk.office, filter, MOST_LINES, 0).await?;
    let bytes = written(Locale::new(language), &lines)?;
    if let Begun::First(mut tx) = ctx.begin_once(submission).await? {
        let facts = json!({ "lines": lines.len() });
        desk.record(ctx, &mut tx, OfficeEvent::LogExported, None, &facts).await?;
        tx.commit().await?;
    }
    Ok(bytes)
}

/// The words for what a line says: what happened, and who did it.
pub fn words_of(l: Locale, line: &Activity) -> (String, String) {
    let what = match line.sort.as_str() {
        "look" => format!("{}: {}", l.t("office-admin-log-look"), l.of("office-admin-reason-", &line.kind)),
        "office" => l.of("office-admin-event-", &line.kind),
        _ => l.of("office-event-", &line.kind),
    };
    let who = match &line.name {
        Some(name) => name.clone(),
        None => l.of("office-actor-", &line.actor),
    };
    (what, who)
}

fn written(l: Locale, lines: &[Activity]) -> Result<Vec<u8>, ActionError> {
    let heads = ["at", "brussels", "sort", "kind", "what", "who", "reference"];
    let heads = heads.map(|head| l.of("office-admin-csv-", head)).to_vec();
    spreadsheet::written(std::iter::once(heads).chain(lines.iter().map(|line| row(l, line))))
}

fn row(l: Locale, line: &Activity) -> Vec<String> {
    let (what, who) = words_of(l, line);
    let reference = line.reference.clone().unwrap_or_default();
    vec![line.at.to_string(), l.moment(&line.at), line.sort.clone(), line.kind.clone(), what, who, reference]
}
