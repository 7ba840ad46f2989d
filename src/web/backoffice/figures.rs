//! `/backoffice/figures`: what came and was decided, what waits, where people stop, what happens around each office.
//! Each table is drawn, written out, and given as a file.

use askama::Template;
use axum::extract::{Path, RawQuery};
use axum::http::header;
use axum::response::IntoResponse;

use super::figure_tables::{self, Table, Which};
use crate::actions::backoffice::figures::{self, Figures};
use crate::actions::spreadsheet;
use crate::domain::calendar::brussels_day;
use crate::domain::period::{Period, PeriodFault, Step};
use crate::domain::word::Word;
use crate::text::locale::Locale;
use crate::web::chart::{Bars, Lines};
use crate::web::form::{Choice, Form};
use crate::web::guard::FiguresReader;
use crate::web::page::Page;
use crate::web::problem::{Problem, Reply, show, show_refused};

/// What stands in the address, so that Back, a bookmark and the files tell of the same period.
const FIELDS: [&str; 7] = ["step", "from_day", "from_month", "from_year", "to_day", "to_month", "to_year"];

#[derive(Template)]
#[template(path = "backoffice/figures.html")]
struct FiguresPage {
    page: Page,
    /// There is a queue to go back to.
    has_queue: bool,
    form: Form,
    steps: Vec<Choice>,
    /// `None` where the period was refused.
    shown: Option<Shown>,
}

/// The figures of a period.
struct Shown {
    period: String,
    flow: Lines,
    waiting: Bars,
    passages: Bars,
    offices: Bars,
    tables: Vec<Table>,
    /// `?from_day=…`, for the files; empty for the usual period.
    query: String,
}

impl Shown {
    /// The table of that word.
    fn table(&self, word: &str) -> Option<&Table> {
        self.tables.iter().find(|table| table.which.word() == word)
    }
}

/// The page.
pub async fn get(reader: FiguresReader, RawQuery(query): RawQuery) -> Reply {
    let mut page = reader.page();
    let (l, has_queue) = (page.l(), reader.staff.role.decides());
    let mut form = form(&reader, query)?;
    let steps =
        Step::ALL.iter().map(|step| Choice::new(step.word(), l.of("figures-step-", step.word()))).collect();
    let Some(period) = judge(&reader, &mut form) else {
        page.error = true;
        return show_refused(&FiguresPage { page, has_queue, form, steps, shown: None });
    };
    let figures = figures::of(&reader.visit.ctx, &period).await?;
    let shown = Some(shown(l, &period, &figures, query_of(&form)));
    show(&FiguresPage { page, has_queue, form, steps, shown })
}

/// One table as a file.
pub async fn csv(reader: FiguresReader, Path(table): Path<String>, RawQuery(query): RawQuery) -> Reply {
    let which = table.strip_suffix(".csv").and_then(Which::parse).ok_or(Problem::NotFound)?;
    let mut form = form(&reader, query)?;
    let period = judge(&reader, &mut form).ok_or(Problem::BadRequest)?;
    let figures = figures::of(&reader.visit.ctx, &period).await?;
    let l = reader.visit.locale();
    let file = spreadsheet::written(figure_tables::table(l, which, &figures).plain(l))?;
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{which}.csv\"")),
    ];
    Ok((headers, file).into_response())
}

fn form(reader: &FiguresReader, query: Option<String>) -> Result<Form, Problem> {
    let mut form = reader.visit.form(0)?;
    let pairs: Vec<(String, String)> =
        serde_urlencoded::from_str(&query.unwrap_or_default()).unwrap_or_default();
    form.values = pairs.into_iter().filter(|(name, _)| FIELDS.contains(&name.as_str())).collect();
    if Step::parse(form.value("step")).is_none() {
        form.set("step", Step::Week);
    }
    Ok(form)
}

/// The period; `None` if a field is refused.
fn judge(reader: &FiguresReader, form: &mut Form) -> Option<Period> {
    let step = Step::parse(form.value("step"))?;
    let (from, to) = (form.judge_day("from"), form.judge_day("to"));
    if form.is_refused() {
        return None;
    }
    let today = brussels_day(reader.visit.ctx.now());
    match Period::new(from, to, step, today) {
        Ok(period) => Some(period),
        Err(fault) => {
            let field = if fault == PeriodFault::Reversed && to.is_some() { "to" } else { "from" };
            form.refuse(field, fault.key());
            None
        }
    }
}

fn query_of(form: &Form) -> String {
    let kept =
        FIELDS.map(|field| (field, form.value(field))).into_iter().filter(|(_, value)| !value.is_empty());
    let query = serde_urlencoded::to_string(kept.collect::<Vec<_>>()).unwrap_or_default();
    if query.is_empty() { query } else { format!("?{query}") }
}

fn shown(l: Locale, period: &Period, figures: &Figures, query: String) -> Shown {
    let number = |count: u64| l.number(&count);
    let texts = |word: &str| (l.of("figures-title-", word), l.of("figures-description-", word));
    let flow: Vec<(String, [u64; 2])> = figures
        .flow
        .iter()
        .map(|line| (l.short_date(&line.span.from), [line.counts.received, line.counts.decided()]))
        .collect();
    let names = ["received", "decided"].map(|word| l.of("figures-column-", word));
    let waiting = figures.waiting.iter().map(|(age, count)| (l.of("figures-age-", age.word()), *count));
    let passages =
        figures.passages.iter().map(|one| (l.of("figures-stretch-", one.stretch.word()), one.began));
    let offices = figures.offices.iter().map(|line| (figure_tables::office(l, line), line.counts.received));
    Shown {
        period: l.t2("figures-period", "from", l.date(&period.from), "to", l.date(&period.to)),
        flow: Lines::new("flow", texts("flow"), names, &flow, number),
        waiting: Bars::new("waiting", texts("waiting"), waiting, number),
        passages: Bars::new("stages", texts("stages"), passages, number),
        offices: Bars::new("offices", texts("offices"), offices, number),
        tables: Which::ALL.iter().map(|which| figure_tables::table(l, *which, figures)).collect(),
        query,
    }
}
