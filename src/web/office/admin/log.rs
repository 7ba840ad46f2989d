//! `/office/admin/log`: what happened at the office, filtered, page by page, and as a file.

use askama::Template;
use axum::extract::RawQuery;
use axum::http::{HeaderValue, header};
use axum::response::IntoResponse;

use crate::actions::office_admin::export_log::{export_log, words_of};
use crate::domain::calendar::brussels_moment;
use crate::domain::enrolment::EnrolmentEvent;
use crate::domain::office_event::OfficeEvent;
use crate::domain::reference::Reference;
use crate::domain::word::Word;
use crate::storage::activity::{self, Activity, Filter};
use crate::storage::{office_staff, staff};
use crate::text::locale::Locale;
use crate::web::form::{Choice, Form};
use crate::web::guard::Administrator;
use crate::web::page::Page;
use crate::web::parts::Column;
use crate::web::posted::Posted;
use crate::web::problem::{Problem, Reply, show, show_refused};

const HERE: &str = "/office/admin/log";
/// Lines of one page.
const LINES: usize = 50;
/// The fields of a search, which the export carries along.
const FIELDS: [&str; 9] =
    ["clerk", "kind", "from_day", "from_month", "from_year", "to_day", "to_month", "to_year", "reference"];

#[derive(Template)]
#[template(path = "office/admin/log.html")]
pub struct LogPage {
    page: Page,
    form: Form,
    clerks: Vec<Choice>,
    kinds: Vec<Choice>,
    columns: Vec<Column>,
    lines: Vec<Line>,
    /// The fields of this search as the export posts them.
    carried: Vec<(&'static str, String)>,
    newer: Option<String>,
    older: Option<String>,
}

/// One line as it is shown.
pub struct Line {
    at: String,
    what: String,
    who: String,
    reference: String,
}

/// The page; its search stands in the address, so that Back and a bookmark lead to it.
pub async fn get(at: Administrator, RawQuery(query): RawQuery) -> Reply {
    let pairs = pairs(&query.unwrap_or_default());
    let mut form = at.visit.form(0)?;
    form.values = pairs.iter().cloned().collect();
    let number = form.value("page").parse::<usize>().unwrap_or(0).min(10_000);
    let Some(filter) = judge(&mut form) else {
        let mut page = page(&at, form, &[], 0).await?;
        page.page.error = true;
        return show_refused(&page);
    };
    let (skip, limit) = ((number * LINES) as i64, LINES as i64 + 1);
    let found = activity::of_office(&mut at.visit.ctx.reader(), at.desk.office, &filter, limit, skip).await?;
    show(&page(&at, form, &found, number).await?)
}

/// The same search as a file; every export is a line of the log.
pub async fn post(at: Administrator, Posted { visit, mut form }: Posted) -> Reply {
    let Some(filter) = judge(&mut form) else {
        return Err(Problem::BadRequest);
    };
    let submission = visit.submission(&form, HERE)?;
    let file = export_log(&visit.ctx, &submission, &at.desk, &filter, visit.language).await?;
    let mut response = file.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/csv; charset=utf-8"));
    let name = HeaderValue::from_static("attachment; filename=\"log.csv\"");
    headers.insert(header::CONTENT_DISPOSITION, name);
    Ok(response)
}

fn pairs(query: &str) -> Vec<(String, String)> {
    serde_urlencoded::from_str(query).unwrap_or_default()
}

/// The filter; `None` if a field is refused.
fn judge(form: &mut Form) -> Option<Filter> {
    let from = form.judge_day("from");
    let to = form.judge_day("to");
    let reference = form.value("reference").trim().to_owned();
    let reference = if reference.is_empty() {
        None
    } else {
        form.judge("reference", Reference::parse(&reference), |fault| fault.key().to_owned())
    };
    if form.is_refused() {
        return None;
    }
    Some(Filter {
        staff: form.value("clerk").parse().ok(),
        kind: Some(form.value("kind").to_owned()).filter(|kind| !kind.is_empty()),
        from: from.map(|day| brussels_moment(day, 0)),
        before: to.map(|day| brussels_moment(day.next_day().unwrap_or(day), 0)),
        reference: reference.map(|reference| reference.to_string()),
    })
}

/// `found` holds one line more than a page shows if there are older ones.
async fn page(at: &Administrator, form: Form, found: &[Activity], number: usize) -> Result<LogPage, Problem> {
    let page = at.page();
    let l = page.l();
    let searched: Vec<(&'static str, String)> =
        FIELDS.into_iter().map(|field| (field, form.value(field).to_owned())).collect();
    let to = |number: usize| {
        let number = [("page", number.to_string())];
        let kept = searched.iter().filter(|(_, value)| !value.is_empty()).cloned();
        let query = serde_urlencoded::to_string(kept.chain(number).collect::<Vec<_>>()).unwrap_or_default();
        format!("{HERE}?{query}")
    };
    let keys = ["office-admin-log-at", "office-admin-log-what", "office-admin-log-who", "office-reference"];
    Ok(LogPage {
        clerks: clerks(at).await?,
        kinds: kinds(l),
        columns: keys.map(Column::new).into(),
        lines: found.iter().take(LINES).map(|line| shown(l, line)).collect(),
        newer: (number > 0).then(|| to(number - 1)),
        older: (found.len() > LINES).then(|| to(number + 1)),
        carried: searched,
        page,
        form,
    })
}

fn shown(l: Locale, line: &Activity) -> Line {
    let (what, who) = words_of(l, line);
    Line { at: l.short_moment(&line.at), what, who, reference: line.reference.clone().unwrap_or_default() }
}

async fn clerks(at: &Administrator) -> Result<Vec<Choice>, Problem> {
    let mut reader = at.visit.ctx.reader();
    let mut clerks = Vec::new();
    for id in office_staff::of_office(&mut reader, at.desk.office).await? {
        clerks.push(Choice::new(id.to_string(), staff::get(&mut reader, id).await?.name));
    }
    Ok(clerks)
}

/// Every kind of line, in the reader's language.
fn kinds(l: Locale) -> Vec<Choice> {
    let moves = EnrolmentEvent::ALL
        .iter()
        .map(|event| Choice::new(event.word(), l.of("office-event-", event.word())));
    let look = Choice::new("look", l.t("office-admin-log-look"));
    let deeds = OfficeEvent::ALL
        .iter()
        .map(|event| Choice::new(event.word(), l.of("office-admin-event-", event.word())));
    moves.chain([look]).chain(deeds).collect()
}
