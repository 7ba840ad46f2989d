//! `/office`: the day of the clerk's office, and its files, those that moved last first.

use askama::Template;

use super::counter;
use super::file::state_tone;
use crate::actions::office::day;
use crate::actions::office_admin::training;
use crate::domain::access::sees_marks;
use crate::domain::enrolment::EnrolmentState;
use crate::domain::instant::Instant;
use crate::domain::office::Office;
use crate::domain::training::Training;
use crate::domain::word::Word;
use crate::storage::day::DayLine;
use crate::storage::enrolments::{self, Enrolment};
use crate::storage::offices;
use crate::text::locale::Locale;
use crate::web::form::Form;
use crate::web::guard::{Clerk, OfficeMember};
use crate::web::page::Page;
use crate::web::parts::{Column, Tone};
use crate::web::problem::{Problem, Reply, go, show};

/// As many as a clerk looks through; older ones have long been somebody else's turn.
const SHOWN: i64 = 200;

#[derive(Template)]
#[template(path = "office/home.html")]
pub struct Home {
    page: Page,
    form: Form,
    office: Office,
    /// Said when the clerk's training ends soon.
    training: Option<String>,
    /// Whether this is who looks after marked files.
    sees_marks: bool,
    lists: Vec<List>,
    columns: Vec<Column>,
    rows: Vec<FileRow>,
}

/// Files that wait for somebody today.
pub struct List {
    /// Text key of the heading.
    key: &'static str,
    lines: Vec<Line>,
}

/// One file of a list.
pub struct Line {
    href: String,
    reference: String,
    name: String,
    /// The moment the list is about.
    at: String,
}

/// One file of the office.
pub struct FileRow {
    href: String,
    reference: String,
    name: String,
    state: &'static str,
    tone: Tone,
    since: Instant,
}

/// The day; an administrator's begins with the people of the office.
pub async fn get(member: OfficeMember, clerk: Result<Clerk, Problem>) -> Reply {
    if member.staff.role.manages_office() {
        return go("/office/admin");
    }
    let clerk = clerk?;
    let ctx = &clerk.visit.ctx;
    let mut reader = ctx.reader();
    let counter = counter(&clerk);
    let page = clerk.page();
    let files = enrolments::of_office(&mut reader, counter.office, SHOWN).await?;
    let keys = ["office-reference", "office-person", "office-state", "office-since"];
    show(&Home {
        form: clerk.visit.form(0)?,
        office: offices::get(&mut reader, counter.office).await?,
        sees_marks: sees_marks(clerk.actor().kind()),
        training: ending_soon(page.l(), training::of(ctx, clerk.id()).await?),
        lists: lists(page.l(), day::of(ctx, counter.office).await?),
        columns: keys.map(Column::new).into(),
        rows: files.into_iter().map(row).collect(),
        page,
    })
}

fn ending_soon(l: Locale, training: Training) -> Option<String> {
    match training {
        Training::EndsSoon(day) => Some(l.t1("office-admin-training-ends-soon", "day", l.long_date(&day))),
        Training::Holds(_) | Training::Over(_) => None,
    }
}

/// The lists that hold something; an empty one is not worth a heading.
fn lists(l: Locale, day: day::Day) -> Vec<List> {
    let lists = [
        ("office-admin-day-appointments", day.appointments, ""),
        ("office-admin-day-disowned", day.disowned, ""),
        ("office-admin-day-bounced", day.bounced, ""),
        ("office-admin-day-doubts", day.doubts, ""),
        ("office-admin-day-checks", day.checks, "/evidence"),
        ("office-admin-day-expiring", day.expiring, ""),
    ];
    let filled = lists.into_iter().filter(|(_, files, _)| !files.is_empty());
    filled
        .map(|(key, files, below)| List {
            key,
            lines: files.into_iter().map(|file| line(l, file, below)).collect(),
        })
        .collect()
}

fn line(l: Locale, file: DayLine, below: &str) -> Line {
    Line {
        href: format!("/office/files/{}{below}", file.id),
        reference: file.reference,
        name: file.name,
        at: l.short_moment(&file.at),
    }
}

fn row(file: Enrolment) -> FileRow {
    let check_or_file = match file.state {
        EnrolmentState::IdentityCheck => "/evidence",
        _ => "",
    };
    FileRow {
        href: format!("/office/files/{}{check_or_file}", file.id),
        name: file.person.map(|person| person.display_name()).unwrap_or_default(),
        reference: file.reference,
        state: file.state.word(),
        tone: state_tone(file.state),
        since: file.state_since,
    }
}
