//! `/backoffice`: what waits for whom, the longest wait first.

use askama::Template;
use axum::extract::RawQuery;

use super::reviewer;
use crate::actions::backoffice::path_of;
use crate::actions::backoffice::take::take_next;
use crate::domain::calendar::{brussels_day, working_days_between};
use crate::domain::instant::Instant;
use crate::domain::request::RequestState;
use crate::domain::word::{Word, words};
use crate::storage::reviews::{self, Counts, Waiting};
use crate::text::locale::Locale;
use crate::web::form::Form;
use crate::web::guard::Approver;
use crate::web::page::Page;
use crate::web::parts::{Column, Tab, Tone};
use crate::web::posted::Posted;
use crate::web::problem::{Problem, Reply, go, show};

/// Most lines shown; what lies below has not waited as long.
const LIMIT: i64 = 100;
/// Working days up to which a wait is new, and up to which it is not yet late (QUEUE-2).
const NEW: u32 = 2;
const AGEING: u32 = 5;

words! {
    /// The lists of the queue.
    pub enum List {
        ToTake => "to_take",
        Mine => "mine",
        SecondReview => "second_review",
        WithPerson => "with_person",
        Decided => "decided",
    }
}

#[derive(Template)]
#[template(path = "backoffice/queue.html")]
pub struct QueuePage {
    page: Page,
    form: Form,
    list: List,
    tabs: Vec<Tab>,
    columns: Vec<Column>,
    lines: Vec<Line>,
    /// Whether somebody can be taken next.
    some_to_take: bool,
}

/// One request of a list.
pub struct Line {
    href: String,
    reference: String,
    name: String,
    environment: String,
    state: String,
    state_tone: Tone,
    submitted: String,
    waiting: String,
    waiting_tone: Tone,
    reviewer: String,
}

/// The page; `?list=` chooses the list, `?done=` says what has just been done.
pub async fn get(approver: Approver, RawQuery(query): RawQuery) -> Reply {
    let query = query.unwrap_or_default();
    let value = |name: &str| query.split('&').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='));
    let list = value("list").and_then(List::parse).unwrap_or(List::ToTake);
    let mut reader = approver.visit.ctx.reader();
    let counts = reviews::counts(&mut reader, approver.staff.id).await?;
    let waiting = waiting(&approver, list).await?;
    let mut page = approver.page();
    let (l, now) = (page.l(), approver.visit.ctx.now());
    page.notice = value("done")
        .filter(|word| ["released", "nothing"].contains(word))
        .map(|word| l.of("backoffice-done-", word));
    show(&QueuePage {
        form: approver.visit.form(0)?,
        tabs: tabs(list, &counts),
        columns: columns(),
        lines: waiting.iter().map(|request| line(l, request, now)).collect(),
        some_to_take: counts.to_take > 0,
        list,
        page,
    })
}

/// Takes the request that has waited longest (R5) and opens it.
pub async fn take(approver: Approver, Posted { visit, form }: Posted) -> Reply {
    let submission = visit.submission(&form, "/backoffice?done=nothing")?;
    let taken = take_next(&visit.ctx, &submission, &reviewer(&approver)).await;
    go(taken.map_err(|error| Problem::from(error).seen_at("/backoffice"))?)
}

async fn waiting(approver: &Approver, list: List) -> Result<Vec<Waiting>, Problem> {
    let mut reader = approver.visit.ctx.reader();
    Ok(match list {
        List::ToTake => reviews::to_take(&mut reader, LIMIT).await?,
        List::Mine => reviews::mine(&mut reader, approver.staff.id, LIMIT).await?,
        List::SecondReview => reviews::second_review(&mut reader, LIMIT).await?,
        List::WithPerson => reviews::with_person(&mut reader, LIMIT).await?,
        List::Decided => reviews::decided(&mut reader, LIMIT).await?,
    })
}

fn tabs(shown: List, counts: &Counts) -> Vec<Tab> {
    let tab = |list: List, key, count| Tab {
        key,
        href: format!("/backoffice?list={list}"),
        count,
        current: list == shown,
    };
    vec![
        tab(List::ToTake, "backoffice-list-to_take", counts.to_take),
        tab(List::Mine, "backoffice-list-mine", counts.mine),
        tab(List::SecondReview, "backoffice-list-second_review", counts.second_review),
        tab(List::WithPerson, "backoffice-list-with_person", counts.with_person),
        tab(List::Decided, "backoffice-list-decided", counts.decided),
    ]
}

fn columns() -> Vec<Column> {
    let keys = [
        "backoffice-column-reference",
        "backoffice-column-name",
        "backoffice-column-environment",
        "backoffice-column-state",
        "backoffice-column-submitted",
        "backoffice-column-waiting",
        "backoffice-column-reviewer",
    ];
    keys.map(Column::new).into()
}

fn line(l: Locale, request: &Waiting, now: Instant) -> Line {
    let days = working_days_between(brussels_day(request.submitted_at), brussels_day(now));
    let person = match &request.given_names {
        Some(given) => format!("{given} {}", request.family_name),
        None => request.family_name.clone(),
    };
    let name = match &request.organisation {
        Some(organisation) => l.t2("backoffice-for", "organisation", organisation, "name", person),
        None => person,
    };
    let waits = matches!(
        request.state,
        RequestState::Submitted | RequestState::InReview | RequestState::SecondReview
    );
    Line {
        href: path_of(request.id),
        reference: request.reference.clone(),
        name,
        environment: l.of("backoffice-environment-", request.environment.word()),
        state: l.of("backoffice-state-", request.state.word()),
        state_tone: state_tone(request.state),
        submitted: l.short_moment(&request.submitted_at),
        waiting: if waits { l.t1("backoffice-working-days", "days", i64::from(days)) } else { String::new() },
        waiting_tone: waiting_tone(days),
        reviewer: request.reviewer.clone().unwrap_or_default(),
    }
}

/// The colour of a wait; its days always stand in words.
fn waiting_tone(days: u32) -> Tone {
    if days <= NEW {
        Tone::Ok
    } else if days <= AGEING {
        Tone::Warn
    } else {
        Tone::Stop
    }
}

/// The colour of a state; its name always stands with it.
pub fn state_tone(state: RequestState) -> Tone {
    use RequestState::*;
    match state {
        Approved | Issued => Tone::Ok,
        OnHold | CorrectionDue | SecondReview => Tone::Warn,
        Rejected | IssueFailed => Tone::Stop,
        Details | SignInDue | ContractDue | Submitted | InReview | Issuing | Withdrawn | Lapsed => {
            Tone::Plain
        }
    }
}
