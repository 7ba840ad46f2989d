//! `/office/admin/staff/{id}`: one member of the office, and what the administrator may change about them.

use askama::Template;
use axum::extract::{Path, RawQuery};

use super::home::{rights as rights_text, training_text, training_tone};
use super::invite::{chosen_role, number as number_typed, roles, show_code, trained_on};
use crate::actions::office_admin::invite_member::{Handed, path_of, renew_kit};
use crate::actions::office_admin::member::{self, MemberView};
use crate::actions::office_admin::rights::{Change, change};
use crate::domain::actor::ActorKind;
use crate::domain::enrolment::{EnrolmentEvent, EnrolmentMachine};
use crate::domain::id::StaffId;
use crate::domain::machine::events_open_to;
use crate::domain::word::Word;
use crate::web::form::{Choice, Form};
use crate::web::guard::Administrator;
use crate::web::page::Page;
use crate::web::parts::Tone;
use crate::web::posted::Posted;
use crate::web::problem::{Problem, Reply, go, show, show_refused};

/// What can have been done just before the page is shown.
const DONE: [&str; 5] = ["blocked", "unblocked", "role", "trained", "number"];

#[derive(Template)]
#[template(path = "office/admin/member.html")]
pub struct MemberPage {
    page: Page,
    /// The form that was refused; else an empty one.
    form: Form,
    forms: Forms,
    path: String,
    view: MemberView,
    roles: Vec<Choice>,
    rights: String,
    rights_tone: Tone,
    training: String,
    training_tone: Tone,
    /// Nobody changes their own rights.
    is_oneself: bool,
}

/// The forms of the page. Each has a key of its own: what is posted twice with one key has one effect.
struct Forms {
    rights: Form,
    role: Form,
    training: Form,
    number: Form,
    kit: Form,
}

/// Which form was refused.
#[derive(Clone, Copy)]
enum Part {
    Role,
    Training,
    Number,
}

impl MemberPage {
    fn role(&self) -> String {
        self.page.l().of("office-admin-role-", self.view.staff.role.word())
    }

    fn key(&self) -> String {
        self.page.l().of("office-state-", self.view.key.word())
    }

    /// Whether the number is known; it is never shown.
    fn number(&self) -> String {
        if self.view.number_known { self.page.l().t("office-admin-number-known") } else { String::new() }
    }

    /// Whether the last kit is dead, so that a new one may be issued.
    fn may_renew(&self) -> bool {
        events_open_to::<EnrolmentMachine>(self.view.key, ActorKind::Operator)
            .any(|event| event == EnrolmentEvent::ReissueKit)
    }
}

/// The page.
pub async fn get(at: Administrator, Path(id): Path<String>, RawQuery(query): RawQuery) -> Reply {
    let id = parse(&id)?;
    let view = member::one(&at.visit.ctx, &at.desk, id).await?;
    let mut page = page(&at, view, None)?;
    let query = query.unwrap_or_default();
    let done = query.split('&').find_map(|pair| pair.strip_prefix("done="));
    let done = done.filter(|word| DONE.contains(word));
    page.page.notice = done.map(|word| page.page.l().of("office-admin-done-", word));
    show(&page)
}

/// Takes the rights, or gives them back.
pub async fn rights(at: Administrator, Path(id): Path<String>, Posted { form, .. }: Posted) -> Reply {
    match form.value("rights") {
        "block" => make(&at, parse(&id)?, &form, Change::Block, "blocked").await,
        "unblock" => make(&at, parse(&id)?, &form, Change::Unblock, "unblocked").await,
        _ => Err(Problem::BadRequest),
    }
}

/// Gives another role.
pub async fn role(at: Administrator, Path(id): Path<String>, Posted { mut form, .. }: Posted) -> Reply {
    match chosen_role(&mut form) {
        Some(role) => make(&at, parse(&id)?, &form, Change::Role(role), "role").await,
        None => refused(&at, parse(&id)?, Part::Role, form).await,
    }
}

/// Records a training.
pub async fn training(
    at: Administrator,
    Path(id): Path<String>,
    Posted { visit, mut form }: Posted,
) -> Reply {
    match trained_on(&mut form, visit.ctx.now()) {
        Some(day) => make(&at, parse(&id)?, &form, Change::Trained(day), "trained").await,
        None => refused(&at, parse(&id)?, Part::Training, form).await,
    }
}

/// Records the national number, as its keyed hash.
pub async fn number(at: Administrator, Path(id): Path<String>, Posted { visit, mut form }: Posted) -> Reply {
    match number_typed(&mut form, visit.ctx.now()) {
        Some(number) => make(&at, parse(&id)?, &form, Change::Number(number), "number").await,
        None => refused(&at, parse(&id)?, Part::Number, form).await,
    }
}

/// Issues a new kit and shows its code.
pub async fn kit(at: Administrator, Path(id): Path<String>, Posted { visit, form }: Posted) -> Reply {
    let id = parse(&id)?;
    let submission = visit.submission(&form, path_of(id))?;
    let renewed = renew_kit(&visit.ctx, &submission, &visit.browser, &at.desk, id).await;
    match renewed.map_err(|error| Problem::from(error).seen_at(&path_of(id)))? {
        Handed::Kit(kit) => {
            let view = member::one(&visit.ctx, &at.desk, id).await?;
            show_code(&at, *kit, view.staff.name, view.staff.email)
        }
        Handed::At(path) => go(path),
        Handed::AddressKnown => Err(Problem::Defect("a kit has no address of its own")),
    }
}

async fn make(at: &Administrator, id: StaffId, form: &Form, what: Change, done: &str) -> Reply {
    let submission = at.visit.submission(form, format!("{}?done={done}", path_of(id)))?;
    let made = change(&at.visit.ctx, &submission, &at.desk, id, what).await;
    go(made.map_err(|error| Problem::from(error).seen_at(&path_of(id)))?)
}

async fn refused(at: &Administrator, id: StaffId, part: Part, form: Form) -> Reply {
    let view = member::one(&at.visit.ctx, &at.desk, id).await?;
    let mut page = page(at, view, Some((part, at.visit.again(form)?)))?;
    page.page.error = true;
    show_refused(&page)
}

fn parse(id: &str) -> Result<StaffId, Problem> {
    id.parse().map_err(|_| Problem::NotFound)
}

fn page(at: &Administrator, view: MemberView, refused: Option<(Part, Form)>) -> Result<MemberPage, Problem> {
    let page = at.page();
    let l = page.l();
    let (rights, rights_tone) = rights_text(l, view.staff.active);
    let (forms, form) = forms(at, &view, refused)?;
    Ok(MemberPage {
        form,
        forms,
        path: path_of(view.staff.id),
        roles: roles(l),
        rights,
        rights_tone,
        training: view.training.map(|training| training_text(l, training)).unwrap_or_default(),
        training_tone: view.training.map_or(Tone::Plain, training_tone),
        is_oneself: view.staff.id == at.staff.id,
        page,
        view,
    })
}

/// A new form for each part, the refused one in its place; and the refused one for the summary of errors.
fn forms(
    at: &Administrator,
    view: &MemberView,
    refused: Option<(Part, Form)>,
) -> Result<(Forms, Form), Problem> {
    let new = || at.visit.form(view.version);
    let mut role = new()?;
    role.set("role", view.staff.role.word());
    let mut forms = Forms { rights: new()?, role, training: new()?, number: new()?, kit: new()? };
    let Some((part, form)) = refused else {
        return Ok((forms, new()?));
    };
    match part {
        Part::Role => forms.role = form.clone(),
        Part::Training => forms.training = form.clone(),
        Part::Number => forms.number = form.clone(),
    }
    Ok((forms, form))
}
