//! `/office`: the files of the clerk's own office, those that moved last first.

use askama::Template;

use super::counter;
use super::file::state_tone;
use crate::domain::enrolment::EnrolmentState;
use crate::domain::instant::Instant;
use crate::domain::office::Office;
use crate::domain::word::Word;
use crate::storage::enrolments::{self, Enrolment};
use crate::storage::offices;
use crate::web::guard::Clerk;
use crate::web::page::Page;
use crate::web::parts::{Column, Tone};
use crate::web::problem::{Reply, show};

/// As many as a clerk looks through; older ones have long been somebody else's turn.
const SHOWN: i64 = 200;

#[derive(Template)]
#[template(path = "office/home.html")]
pub struct Home {
    page: Page,
    office: Office,
    columns: Vec<Column>,
    rows: Vec<FileRow>,
}

/// One file of the list.
pub struct FileRow {
    href: String,
    reference: String,
    name: String,
    state: &'static str,
    tone: Tone,
    since: Instant,
}

/// The list.
pub async fn get(clerk: Clerk) -> Reply {
    let mut reader = clerk.visit.ctx.reader();
    let counter = counter(&clerk);
    let office = offices::get(&mut reader, counter.office).await?;
    let files = enrolments::of_office(&mut reader, counter.office, SHOWN).await?;
    let keys = ["office-reference", "office-person", "office-state", "office-since"];
    show(&Home {
        page: clerk.page(),
        office,
        columns: keys.map(Column::new).into(),
        rows: files.into_iter().map(row).collect(),
    })
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
