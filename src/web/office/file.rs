//! `/office/files/{id}`: where the file stands, what may be done with it, and what was.

use askama::Template;
use axum::extract::RawQuery;

use super::AtFile;
use crate::actions::office::open_check::open_check;
use crate::actions::office::release_check::release_check;
use crate::actions::office::view::{self, FileView};
use crate::domain::enrolment::{EnrolmentEvent, EnrolmentState, KitState};
use crate::domain::instant::Instant;
use crate::domain::word::Word;
use crate::storage::enrolments::Person;
use crate::web::form::Form;
use crate::web::page::Page;
use crate::web::parts::{Column, Tone};
use crate::web::posted::Posted;
use crate::web::problem::{Reply, go, show};

/// What can have been done just before the page is shown: said at its top.
const DONE: [&str; 6] = ["kept", "released", "refused", "resent", "voided", "doubted"];

#[derive(Template)]
#[template(path = "office/file.html")]
pub struct FilePage {
    page: Page,
    form: Form,
    /// Of the note: a form of its own, so that no other loses its key.
    note: Form,
    path: String,
    view: FileView,
    tone: Tone,
    ways: Vec<Way>,
    letter_columns: Vec<Column>,
    now: Instant,
}

/// Something the clerk may do now: a link to its page.
pub struct Way {
    /// Text key of the verb.
    key: &'static str,
    href: String,
}

impl FilePage {
    fn state(&self) -> &'static str {
        self.view.file.state.word()
    }

    fn name(&self) -> String {
        self.view.file.person.as_ref().map(|person| person.display_name()).unwrap_or_default()
    }

    /// The name as the zone spells it.
    fn machine_name(&self) -> String {
        let spelt = |person: &Person| {
            format!("{} {}", person.mrz_given.as_deref().unwrap_or_default(), person.mrz_family)
                .trim()
                .to_owned()
        };
        self.view.file.person.as_ref().map(spelt).unwrap_or_default()
    }

    fn live_kit(&self) -> Option<&crate::storage::kits::Kit> {
        self.view.kit.as_ref().filter(|kit| kit.state == KitState::Live)
    }

    /// Whether this clerk may put the check down.
    fn may_release(&self) -> bool {
        self.view.held.as_ref().is_some_and(|held| held.by_this_clerk)
    }

    fn may_open(&self) -> bool {
        self.view.open_events.contains(&EnrolmentEvent::OpenCheck)
    }
}

/// The page.
pub async fn get(at: AtFile, RawQuery(query): RawQuery) -> Reply {
    let view = view::file(&at.visit().ctx, &at.counter, at.id).await?;
    let mut page = at.page();
    let done = query.unwrap_or_default();
    let done = done.split('&').find_map(|pair| pair.strip_prefix("done="));
    page.notice = done.filter(|word| DONE.contains(word)).map(|word| page.l().of("office-done-", word));
    show(&FilePage {
        form: at.visit().form(view.file.last_seq)?,
        note: at.visit().form(0)?,
        path: at.path(""),
        tone: state_tone(view.file.state),
        ways: ways(&at, &view),
        letter_columns: ["office-mail", "office-mail-state", "office-mail-at"].map(Column::new).into(),
        now: at.visit().ctx.now(),
        page,
        view,
    })
}

/// Opens the check (E5) and goes on to the evidence.
pub async fn open(at: AtFile, Posted { visit, form }: Posted) -> Reply {
    let submission = visit.submission(&form, at.path("/evidence"))?;
    let opened = open_check(&visit.ctx, &submission, &at.counter, at.id).await;
    go(opened.map_err(|error| at.problem(error))?)
}

/// Puts the check down (E6).
pub async fn release(at: AtFile, Posted { visit, form }: Posted) -> Reply {
    let submission = visit.submission(&form, at.path("?done=released"))?;
    let released = release_check(&visit.ctx, &submission, &at.counter, at.id).await;
    go(released.map_err(|error| at.problem(error))?)
}

/// What the table opens to this clerk and has a page here; opening and releasing are buttons on this one.
fn ways(at: &AtFile, view: &FileView) -> Vec<Way> {
    let held_by_colleague = view.held.as_ref().is_some_and(|held| !held.by_this_clerk);
    let pages = [
        (EnrolmentEvent::IssueKit, "office-way-check", "/evidence"),
        (EnrolmentEvent::ClearDoubt, "doubt-way-clear", "/clear"),
        (EnrolmentEvent::Doubt, "doubt-way", "/doubt"),
        (EnrolmentEvent::Refuse, "office-way-refuse", "/refuse"),
        (EnrolmentEvent::ResendLink, "office-way-resend", "/resend"),
        (EnrolmentEvent::Book, "office-way-appointment", "/appointment"),
        (EnrolmentEvent::MoveAppointment, "office-way-appointment", "/appointment"),
        (EnrolmentEvent::RevokeKit, "office-way-void", "/void"),
        (EnrolmentEvent::ReissueKit, "office-way-reissue", "/reissue"),
    ];
    let watched = matches!(view.file.state, EnrolmentState::KitIssued | EnrolmentState::KeyPending);
    let live = watched.then(|| Way { key: "office-live-title", href: at.path("/live") });
    let keyed = matches!(view.file.state, EnrolmentState::KeyActive | EnrolmentState::KeyLost);
    let certificates = keyed.then(|| Way { key: "two-people-link", href: at.path("/certificates") });
    let refused = view.file.state == EnrolmentState::IdentityRefused;
    let paper = refused.then(|| Way { key: "refusal-way", href: at.path("/refusal") });
    pages
        .into_iter()
        .filter(|(event, ..)| !held_by_colleague && view.open_events.contains(event))
        .map(|(_, key, below)| Way { key, href: at.path(below) })
        .chain(live)
        .chain(paper)
        .chain(certificates)
        .collect()
}

/// The colour of a state; its name always stands with it.
pub fn state_tone(state: EnrolmentState) -> Tone {
    use EnrolmentState::*;
    match state {
        KeyActive => Tone::Ok,
        IdentityCheck | IdentityDoubt | KitExpired | KitRevoked | KeyLow => Tone::Warn,
        IdentityRefused | KitLocked | KeyLost => Tone::Stop,
        Draft | Appointed | KitIssued | KeyPending | Withdrawn | Closed => Tone::Plain,
    }
}
