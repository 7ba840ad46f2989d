//! `/backoffice/requests/{id}`: one request, data and documents side by side, and what may be done with it.

use askama::Template;
use axum::extract::RawQuery;
use time::Month;

use super::AtRequest;
use super::queue_lines::state_tone;
use crate::actions::backoffice::changes::What;
use crate::actions::backoffice::dossier::{Dossier, Standing};
use crate::actions::backoffice::evidence::Verdict;
use crate::actions::backoffice::release::release;
use crate::actions::backoffice::{objection, take, take_over};
use crate::actions::manager::contract_print::grouped;
use crate::actions::thread;
use crate::domain::id::StaffId;
use crate::domain::instant::Instant;
use crate::domain::machine::State;
use crate::domain::organisation::Organisation;
use crate::domain::request::RequestState;
use crate::domain::request::correction::CorrectionField;
use crate::domain::request::signature::Signature;
use crate::domain::thread::Side;
use crate::domain::word::Word;
use crate::storage::corrections::Correction;
use crate::storage::documents::Document;
use crate::storage::history::Entry;
use crate::storage::subject_keys::SubjectKey;
use crate::web::form::Form;
use crate::web::page::Page;
use crate::web::parts::Tone;
use crate::web::posted::Posted;
use crate::web::problem::{Problem, Reply, go, show};

/// What can have been done just before the page is shown: said at its top.
const DONE: [&str; 11] = [
    "taken",
    "approved",
    "rejected",
    "agreed",
    "disagreed",
    "kept",
    "asked",
    "held",
    "resumed",
    "reopened",
    "later",
];

#[derive(Template)]
#[template(path = "backoffice/request.html")]
pub struct RequestPage {
    page: Page,
    form: Form,
    path: String,
    dossier: Dossier,
    tone: Tone,
    now: Instant,
    /// How many messages of the person nobody has read; `None` for who is no party.
    messages: Option<u64>,
}

impl RequestPage {
    fn state(&self) -> &'static str {
        self.dossier.request.state.word()
    }

    fn name(&self) -> String {
        self.dossier.request.details.as_ref().map(|details| details.display_name()).unwrap_or_default()
    }

    /// Its name, and eHealth's word for it.
    fn organisation_type(&self, organisation: &Organisation) -> String {
        let kind = organisation.identifier().kind();
        format!("{} ({kind})", self.page.l().of("organisation-type-", kind.word()))
    }

    /// Documents open to whoever reviews the request now.
    fn may_look(&self) -> bool {
        matches!(self.dossier.standing, Standing::Mine(_) | Standing::SecondOpinion)
    }

    fn differences(&self) -> usize {
        self.dossier.evidence.iter().filter(|row| row.differs()).count()
    }

    /// Rows that nothing but the person's own word speaks for.
    fn unchecked(&self) -> usize {
        self.dossier.evidence.iter().filter(|row| row.verdict == Verdict::Unchecked).count()
    }

    /// Name and size: "passport.jpg, 1.2 MB".
    fn file(&self, document: &Document) -> String {
        format!("{}, {}", document.name, self.page.l().size(&document.size.unsigned_abs()))
    }

    /// A colleague by name.
    fn colleague(&self, id: &StaffId) -> &str {
        self.dossier.names.get(&id.0).map_or("", String::as_str)
    }

    /// What the correction named, in the reader's language.
    fn named(&self, asked: &Correction) -> String {
        let name = |field: &CorrectionField| self.page.l().of("correction-field-", field.word());
        asked.fields.iter().map(name).collect::<Vec<_>>().join(", ")
    }

    /// Since when: "2 minutes ago".
    fn ago(&self, since: &Instant) -> String {
        let minutes = self.now.since(*since).whole_minutes().max(0);
        self.page.l().t1("backoffice-minutes-ago", "minutes", minutes)
    }

    /// The electronic signatures found in it.
    fn signatures(&self, document: &Document) -> &[Signature] {
        self.dossier.signatures.get(&document.id).map(Vec::as_slice).unwrap_or_default()
    }

    /// The member of staff by name, everybody else by what they are.
    fn who(&self, entry: &Entry) -> String {
        let named = entry.actor_id.and_then(|id| self.dossier.names.get(&id)).cloned();
        named.unwrap_or_else(|| self.page.l().of("office-actor-", &entry.actor_kind))
    }

    /// A stored date, `YYYY-MM-DD` with unknown parts `00`, as people read it.
    fn date(&self, stored: &str) -> String {
        let mut parts = stored.split('-').map(|part| part.parse::<u16>().unwrap_or(0));
        let mut part = || parts.next().unwrap_or(0);
        let (year, month, day) = (part(), part(), part());
        let month = u8::try_from(month).ok().and_then(|month| Month::try_from(month).ok());
        let day = u8::try_from(day).ok().filter(|day| *day > 0);
        self.page.l().partial_date(year.into(), month, day)
    }

    fn country(&self, code: &str) -> String {
        self.page.l().of("country-", code.to_ascii_lowercase())
    }

    fn algorithm(&self, key: &SubjectKey) -> String {
        format!("RSA {}", key.bits)
    }

    /// Hexadecimal digits in groups of eight, as the contract prints them.
    fn hex(&self, bytes: &[u8]) -> String {
        grouped(&hex::encode(bytes))
    }
}

/// The page.
pub async fn get(at: AtRequest, RawQuery(query): RawQuery) -> Reply {
    let dossier = at.dossier().await?;
    let mut page = at.page();
    let query = query.unwrap_or_default();
    let done = query.split('&').find_map(|pair| pair.strip_prefix("done="));
    page.notice = done.filter(|word| DONE.contains(word)).map(|word| page.l().of("backoffice-done-", word));
    show(&RequestPage {
        form: at.visit().form(dossier.request.last_seq)?,
        path: at.path(""),
        messages: messages(&at, &dossier).await?,
        tone: state_tone(dossier.request.state),
        now: at.visit().ctx.now(),
        dossier,
        page,
    })
}

async fn messages(at: &AtRequest, dossier: &Dossier) -> Result<Option<u64>, Problem> {
    if objection(&dossier.request, &at.reviewer).is_some() {
        return Ok(None);
    }
    Ok(Some(thread::unread(&mut at.visit().ctx.reader(), Side::Ehealth, at.id).await?))
}

/// Takes this request (R5).
pub async fn take(at: AtRequest, Posted { visit, form }: Posted) -> Reply {
    let submission = visit.submission(&form, at.path("?done=taken"))?;
    let taken = take::take(&visit.ctx, &submission, &at.reviewer, at.id).await;
    go(taken.map_err(|error| at.problem(error))?)
}

/// Puts this request down (R6).
pub async fn put_down(at: AtRequest, Posted { visit, form }: Posted) -> Reply {
    let submission = visit.submission(&form, "/backoffice?done=released")?;
    let released = release(&visit.ctx, &submission, &at.reviewer, at.id).await;
    go(released.map_err(|error| at.problem(error))?)
}

/// Keeps this request for another half an hour.
pub async fn keep(at: AtRequest, Posted { visit, form }: Posted) -> Reply {
    let submission = visit.submission(&form, at.path("?done=kept"))?;
    let kept = take_over::keep(&visit.ctx, &submission, &at.reviewer, at.id).await;
    go(kept.map_err(|error| at.problem(error))?)
}

/// Takes this request out of an absent colleague's hands (R6, R5).
pub async fn take_over(at: AtRequest, Posted { visit, form }: Posted) -> Reply {
    let submission = visit.submission(&form, at.path("?done=taken"))?;
    let taken = take_over::take_over(&visit.ctx, &submission, &at.reviewer, at.id).await;
    go(taken.map_err(|error| at.problem(error))?)
}
