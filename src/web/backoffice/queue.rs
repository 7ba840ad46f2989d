//! `/backoffice`: what waits for whom, the longest wait first, filtered and ordered as the address says.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::RawQuery;
use axum::http::header;
use axum::response::IntoResponse;

use super::queue_lines::{Line, line};
use super::reviewer;
use crate::actions::backoffice::queue::{self, Shown};
use crate::actions::backoffice::take::take_next;
use crate::actions::backoffice::{Reviewer, path_of};
use crate::actions::thread;
use crate::domain::instant::Instant;
use crate::domain::request::desk::{Age, Kind, List, SortBy, View};
use crate::domain::request::environment::Environment;
use crate::domain::staff::Right;
use crate::domain::word::Word;
use crate::storage::db::Read;
use crate::storage::messages::Unread;
use crate::storage::{offices, queue_views, reviews, staff_rights};
use crate::text::locale::Locale;
use crate::web::form::{Choice, Form};
use crate::web::guard::Approver;
use crate::web::page::Page;
use crate::web::parts::{Column, Sorted, Tab};
use crate::web::posted::Posted;
use crate::web::problem::{Problem, Reply, go, show};

#[derive(Template)]
#[template(path = "backoffice/queue.html")]
struct QueuePage {
    page: Page,
    form: Form,
    view: View,
    tabs: Vec<Tab>,
    columns: Vec<Column>,
    lines: Vec<Line>,
    /// The filters, as the form of the address; its values are those of the view.
    filter: Form,
    offices: Vec<Choice>,
    environments: Vec<Choice>,
    kinds: Vec<Choice>,
    ages: Vec<Choice>,
    languages: Vec<Choice>,
    /// What is filtered by, and where it is not any more.
    tags: Vec<(String, String)>,
    /// The view as it is saved and exported.
    query: String,
    previous: Option<String>,
    next: Option<String>,
    /// Whether somebody can be taken next.
    some_to_take: bool,
    may_export_numbers: bool,
    /// Requests whose person has written: where to read it, the reference, how many messages.
    written: Vec<(String, String, u64)>,
    /// How many have waited so many working days, in words.
    alerts: Vec<String>,
    /// When the page was made: what comes later is told, and moves nothing.
    made_at: i64,
}

#[derive(Template)]
#[template(path = "backoffice/news.html")]
struct News {
    said: Option<String>,
}

/// The page. Without a question in its address it begins with the saved view.
pub async fn get(approver: Approver, RawQuery(query): RawQuery) -> Reply {
    let fields = fields(&query.unwrap_or_default());
    let mut reader = approver.visit.ctx.reader();
    let asked = |name: &str| fields.contains_key(name);
    if !asked("list")
        && !asked("done")
        && let Some(saved) = queue_views::saved(&mut reader, approver.staff.id).await?
    {
        return go(address(&View::read(&self::fields(&saved))));
    }
    let mut page = approver.page();
    let l = page.l();
    page.notice = fields
        .get("done")
        .filter(|word| ["released", "nothing", "saved"].contains(&word.as_str()))
        .map(|word| l.of("backoffice-done-", word));
    let view = View::read(&fields);
    show(&page_of(&approver, page, view).await?)
}

/// Takes the request that comes next (R5) and opens it.
pub async fn take(approver: Approver, Posted { visit, form }: Posted) -> Reply {
    let submission = visit.submission(&form, "/backoffice?list=to_take&done=nothing")?;
    let taken = take_next(&visit.ctx, &submission, &reviewer(&approver)).await;
    go(taken.map_err(|error| Problem::from(error).seen_at("/backoffice"))?)
}

/// Begins from now on with this view.
pub async fn save(approver: Approver, Posted { visit, form }: Posted) -> Reply {
    let view = View { page: 1, ..View::read(&fields(form.value("query"))) };
    let submission = visit.submission(&form, format!("{}&done=saved", address(&view)))?;
    let query = text_of(&view);
    go(queue::save_view(&visit.ctx, &submission, approver.staff.id, &query).await?)
}

/// The rows of this view as a file; nothing moves, but it is written down who took what.
pub async fn export(approver: Approver, Posted { visit, form }: Posted) -> Reply {
    let view = View { page: 1, ..View::read(&fields(form.value("query"))) };
    let l = visit.locale();
    let numbers = form.ticked("numbers");
    let file = queue::export(&visit.ctx, approver.staff.id, &view, numbers, l).await?;
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"requests.csv\""),
        (header::CACHE_CONTROL, "no-store"),
    ];
    Ok((headers, file).into_response())
}

/// What has come since the page was made, as the sentence that the page shows beside its list (QUEUE-14).
pub async fn news(approver: Approver, RawQuery(query): RawQuery) -> Reply {
    let fields = fields(&query.unwrap_or_default());
    let since = fields.get("since").and_then(|text| Instant::from_unix(text.parse().ok()?));
    let since = since.ok_or(Problem::BadRequest)?;
    let count = reviews::newer(&mut approver.visit.ctx.reader(), since).await?;
    let l = approver.page().l();
    let said = |count| l.t1("backoffice-news", "count", i64::try_from(count).unwrap_or(i64::MAX));
    show(&News { said: (count > 0).then(|| said(count)) })
}

async fn page_of(approver: &Approver, page: Page, view: View) -> Result<QueuePage, Problem> {
    let ctx = &approver.visit.ctx;
    let (mut reader, now, l) = (ctx.reader(), ctx.now(), page.l());
    let Shown { lines, has_more, counts } = queue::show(&mut reader, approver.staff.id, &view, now).await?;
    let offices: Vec<_> = offices::open(&mut reader)
        .await?
        .into_iter()
        .map(|office| Choice::new(office.id.to_string(), office.name))
        .collect();
    let alerts = reviews::alerted(&mut reader).await?;
    let right = Right::ExportNumbers;
    let turned = |page| address(&View { page, ..view.clone() });
    Ok(QueuePage {
        form: approver.visit.form(0)?,
        filter: filter_form(&view),
        tabs: tabs(&view, &counts),
        columns: columns(&view),
        lines: lines.iter().map(|request| line(l, request, now)).collect(),
        tags: tags(l, &view, &offices),
        environments: choices(l, "backoffice-environment-", Environment::ALL),
        kinds: choices(l, "backoffice-kind-", Kind::ALL),
        ages: choices(l, "backoffice-age-", Age::ALL),
        languages: languages(),
        offices,
        query: text_of(&view),
        previous: (view.page > 1).then(|| turned(view.page - 1)),
        next: has_more.then(|| turned(view.page + 1)),
        some_to_take: counts.to_take > 0,
        may_export_numbers: staff_rights::holds(&mut reader, approver.staff.id, right).await?,
        written: written(&mut reader, &reviewer(approver)).await?,
        alerts: alerts.iter().map(|(days, count)| alert(l, *days, *count)).collect(),
        // Whole seconds: what came within this one is on the page.
        made_at: now.unix() + 1,
        view,
        page,
    })
}

async fn written(db: &mut impl Read, reviewer: &Reviewer) -> Result<Vec<(String, String, u64)>, Problem> {
    let unread = thread::waiting_for(db, reviewer).await?;
    let line = |one: Unread| (format!("{}/messages", path_of(one.request)), one.reference, one.messages);
    Ok(unread.into_iter().map(line).collect())
}

fn alert(l: Locale, days: i64, count: u64) -> String {
    let count = i64::try_from(count).unwrap_or(i64::MAX);
    l.t2("backoffice-alert", "count", count, "days", days)
}

fn fields(query: &str) -> BTreeMap<String, String> {
    serde_urlencoded::from_str(query).unwrap_or_default()
}

fn text_of(view: &View) -> String {
    serde_urlencoded::to_string(view.fields()).unwrap_or_default()
}

/// Where a view is seen.
pub fn address(view: &View) -> String {
    format!("/backoffice?{}", text_of(view))
}

fn filter_form(view: &View) -> Form {
    let mut form = Form::default();
    for (name, value) in view.filters() {
        form.set(name, value);
    }
    form
}

fn choices<T: Word>(l: Locale, prefix: &str, all: &[T]) -> Vec<Choice> {
    all.iter().map(|one| Choice::new(one.word(), l.of(prefix, one.word()))).collect()
}

fn languages() -> Vec<Choice> {
    let all = crate::domain::language::Language::ALL;
    all.into_iter().map(|language| Choice::new(language.tag(), language.own_name())).collect()
}

/// Each filter in words, with the address without it.
fn tags(l: Locale, view: &View, offices: &[Choice]) -> Vec<(String, String)> {
    let said = |name: &str, value: &str| match name {
        "environment" | "kind" | "age" => l.of(&format!("backoffice-{name}-"), value),
        "office" => offices.iter().find(|one| one.value == value).map_or("?", |one| &one.label).to_owned(),
        "later" => l.t("backoffice-later-only"),
        _ => value.to_owned(),
    };
    let tag = |(name, value): (&str, String)| {
        let text =
            l.t2("backoffice-tag", "filter", l.of("backoffice-filter-", name), "value", said(name, &value));
        (text, address(&view.without(name)))
    };
    view.filters().into_iter().map(tag).collect()
}

fn tabs(view: &View, counts: &reviews::Counts) -> Vec<Tab> {
    let tab = |list: List, key, count| Tab {
        key,
        href: address(&View { sort: None, descending: false, ..view.in_list(list) }),
        count,
        current: list == view.list,
    };
    vec![
        tab(List::ToTake, "backoffice-list-to_take", counts.to_take),
        tab(List::Mine, "backoffice-list-mine", counts.mine),
        tab(List::SecondReview, "backoffice-list-second_review", counts.second_review),
        tab(List::WithPerson, "backoffice-list-with_person", counts.with_person),
        tab(List::Expiring, "backoffice-list-expiring", counts.expiring),
        tab(List::Decided, "backoffice-list-decided", counts.decided),
        tab(List::All, "backoffice-list-all", counts.all),
    ]
}

fn columns(view: &View) -> Vec<Column> {
    let sorted = |key, sort| Column {
        sort_href: Some(address(&view.sorted_by(sort))),
        sorted: match view.sort == Some(sort) {
            true if view.descending => Sorted::Down,
            true => Sorted::Up,
            false => Sorted::No,
        },
        ..Column::new(key)
    };
    vec![
        sorted("backoffice-column-reference", SortBy::Reference),
        sorted("backoffice-column-name", SortBy::Name),
        Column::new("backoffice-column-environment"),
        Column::new("backoffice-column-state"),
        sorted("backoffice-column-submitted", SortBy::Submitted),
        Column::new("backoffice-column-waiting"),
        Column::new("backoffice-column-office"),
        Column::new("backoffice-column-reviewer"),
    ]
}
