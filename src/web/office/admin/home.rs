//! `/office/admin`: who works at the office, how their training stands, and the way to everything else.

use askama::Template;

use crate::actions::office_admin::member::{self, MemberView};
use crate::domain::office::Office;
use crate::domain::word::Word;
use crate::storage::offices;
use crate::text::locale::Locale;
use crate::web::guard::Administrator;
use crate::web::page::Page;
use crate::web::parts::{Column, Tone};
use crate::web::problem::{Reply, show};

#[derive(Template)]
#[template(path = "office/admin/home.html")]
pub struct AdminHome {
    page: Page,
    office: Office,
    columns: Vec<Column>,
    rows: Vec<MemberRow>,
}

/// One member of staff.
pub struct MemberRow {
    href: String,
    name: String,
    role: String,
    rights: String,
    rights_tone: Tone,
    key: String,
    training: String,
    training_tone: Tone,
}

/// The page.
pub async fn get(at: Administrator) -> Reply {
    let ctx = &at.visit.ctx;
    let page = at.page();
    let l = page.l();
    let members = member::all(ctx, &at.desk).await?;
    let keys = [
        "office-admin-column-name",
        "office-admin-column-role",
        "office-admin-column-rights",
        "office-admin-column-key",
        "office-admin-column-training",
    ];
    show(&AdminHome {
        office: offices::get(&mut ctx.reader(), at.desk.office).await?,
        columns: keys.map(Column::new).into(),
        rows: members.iter().map(|member| row(l, member)).collect(),
        page,
    })
}

fn row(l: Locale, member: &MemberView) -> MemberRow {
    let (rights, rights_tone) = rights(l, member.staff.active);
    let training = member.training.map(|training| training_text(l, training)).unwrap_or_default();
    MemberRow {
        href: format!("/office/admin/staff/{}", member.staff.id),
        name: member.staff.name.clone(),
        role: l.of("office-admin-role-", member.staff.role.word()),
        rights,
        rights_tone,
        key: l.of("office-state-", member.key.word()),
        training_tone: member.training.map_or(Tone::Plain, training_tone),
        training,
    }
}

/// Whether somebody may work, in a word.
pub(super) fn rights(l: Locale, active: bool) -> (String, Tone) {
    if active {
        (l.t("office-admin-rights-active"), Tone::Ok)
    } else {
        (l.t("office-admin-rights-blocked"), Tone::Stop)
    }
}

/// "until 22 November 2026", or since when it is over.
pub(super) fn training_text(l: Locale, training: crate::domain::training::Training) -> String {
    let key = format!("office-admin-training-short-{}", training.word());
    l.t1(key, "day", l.date(&training.last_day()))
}

/// The colour of a training; its words always stand with it.
pub(super) fn training_tone(training: crate::domain::training::Training) -> Tone {
    use crate::domain::training::Training::{EndsSoon, Holds, Over};
    match training {
        Holds(_) => Tone::Ok,
        EndsSoon(_) => Tone::Warn,
        Over(_) => Tone::Stop,
    }
}
