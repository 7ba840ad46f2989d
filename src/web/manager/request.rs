//! `/manager/requests/{id}`: where a request stands, since when, who acts next, and all that happened.

use askama::Template;
use axum::extract::Path;

use super::{known, request_path, requests};
use crate::actions::Context;
use crate::actions::manager::{mine, reopen, review_times, withdraw};
use crate::actions::thread;
use crate::domain::delivery::hindrance;
use crate::domain::headline::headline;
use crate::domain::id::RequestId;
use crate::domain::instant::Instant;
use crate::domain::organisation::Organisation;
use crate::domain::request::RequestState;
use crate::domain::request::decision::RejectionReason;
use crate::domain::thread::Side;
use crate::domain::word::Word;
use crate::storage::certificates::{self, Certificate};
use crate::storage::db::Snapshot;
use crate::storage::outbox::Delivery;
use crate::storage::requests::Request;
use crate::storage::{decisions, enrolments, history, outbox, timers};
use crate::text::locale::Locale;
use crate::web::guard::Provider;
use crate::web::page::Page;
use crate::web::parts::{Station, Tone};
use crate::web::problem::{Problem, Reply, show};
use crate::web::standing;

#[derive(Template)]
#[template(path = "manager/request.html")]
struct RequestPage {
    page: Page,
    reference: String,
    /// For which organisation; `None` for the person's own.
    organisation: Option<String>,
    state: String,
    tone: Tone,
    since: Instant,
    next: String,
    who: String,
    now: Instant,
    deadline: Option<Deadline>,
    /// How long eHealth takes, while it is to act.
    review: Vec<String>,
    action: Option<Action>,
    rejection: Option<Rejection>,
    stations: Vec<Station>,
    events: Vec<Event>,
    letters: Vec<Letter>,
    receipt: Option<String>,
    withdraw: Option<String>,
    /// Address of the messages.
    messages: String,
    /// How many of eHealth's messages are not read.
    unread: u64,
}

struct Deadline {
    what: String,
    due_at: Instant,
}

/// What the person is to do now: text of the button and where it leads.
struct Action {
    text: String,
    href: String,
}

struct Rejection {
    reason: String,
    text: Option<String>,
}

struct Event {
    at: Instant,
    what: String,
}

struct Letter {
    at: Instant,
    what: String,
    state: String,
    tone: Tone,
    /// Why it has not arrived, where it has not.
    why: Option<String>,
}

/// Shows it to its owner.
pub async fn get(provider: Provider, Path(id): Path<String>) -> Reply {
    let id: RequestId = known(&id)?;
    let mut db = provider.visit.ctx.reader();
    let request = mine::request(&mut db, &provider.session, id).await?;
    let certificate = certificates::of_request(&mut db, id).await?;
    let page = provider.page();
    let l = page.l();
    let reopens = reopen::is_open(&provider.visit.ctx, &mut db, &request).await?;
    let line = line(&mut db, &request, certificate.as_ref()).await?;
    show(&RequestPage {
        reference: request.reference.clone(),
        organisation: request.organisation().map(Organisation::summary),
        state: l.of("request-state-", request.state.word()),
        tone: requests::tone(request.state),
        since: request.state_since,
        next: l.of("request-next-", request.state.word()),
        who: standing::who_acts(l, line),
        now: provider.visit.ctx.now(),
        deadline: deadline(&mut db, &request, l).await?,
        review: review(&provider.visit.ctx, &mut db, &request, l).await?,
        action: action(&request, certificate.as_ref(), reopens, l),
        rejection: rejection(&mut db, &request, l).await?,
        stations: standing::stations(l, line, request.state_since, request.state == RequestState::Issued),
        events: events(&mut db, &request, l).await?,
        letters: letters(&mut db, &request, certificate.as_ref(), l).await?,
        receipt: (request.version > 0).then(|| format!("{}/receipt", request_path(id))),
        withdraw: withdraw::is_open(request.state).then(|| format!("{}/withdraw", request_path(id))),
        messages: format!("{}/messages", request_path(id)),
        unread: thread::unread(&mut db, Side::Person, id).await?,
        page,
    })
}

/// The headline, from all three machines.
async fn line(
    db: &mut Snapshot,
    request: &Request,
    certificate: Option<&Certificate>,
) -> Result<crate::domain::headline::Headline, Problem> {
    let enrolment = match request.enrolment {
        Some(id) => Some(enrolments::get(db, id).await?.state),
        None => None,
    };
    Ok(headline(enrolment, Some(request.state), certificate.map(|certificate| certificate.state)))
}

/// How long eHealth takes by its decisions of late, and by when an answer can be expected; nothing while others act.
pub(super) async fn review(
    ctx: &Context,
    db: &mut Snapshot,
    request: &Request,
    l: Locale,
) -> Result<Vec<String>, Problem> {
    let Some(expected) = review_times::expected(ctx, db, request).await? else {
        return Ok(Vec::new());
    };
    let days = |days: u32| l.t1("review-days", "days", days);
    let (half, most) = (days(expected.times.half), days(expected.times.nine_of_ten));
    let by = match expected.by {
        Some(day) => l.t1("review-expected", "day", l.long_date(&day)),
        None => l.t("review-late"),
    };
    Ok(vec![l.t2("review-times", "half", half, "most", most), by])
}

/// The next deadline that ends something; reminders are none.
async fn deadline(db: &mut Snapshot, request: &Request, l: Locale) -> Result<Option<Deadline>, Problem> {
    let pending = timers::pending(db, request.id.0).await?;
    // Kinds without a text are the service's own affair: leases, retries.
    let told = |timer: &timers::Timer| {
        let what = l.maybe(format!("deadline-{}", timer.kind.word()))?;
        Some(Deadline { what, due_at: timer.due_at })
    };
    Ok(pending.iter().find_map(told))
}

/// `reopens`: whether they can open it again.
fn action(request: &Request, certificate: Option<&Certificate>, reopens: bool, l: Locale) -> Option<Action> {
    let path = request_path(request.id);
    let (key, href) = match (request.state, certificate) {
        (RequestState::ContractDue, _) => ("request-do-contract", format!("{path}/contract")),
        (RequestState::CorrectionDue, _) => ("request-do-correct", format!("{path}/correction")),
        (RequestState::Approved, _) => ("request-do-complete", format!("{path}/complete")),
        (_, Some(certificate)) => {
            ("request-do-certificate", format!("/manager/certificates/{}", certificate.id))
        }
        _ if reopens => ("request-do-reopen", format!("{path}/reopen")),
        _ => return None,
    };
    Some(Action { text: l.t(key), href })
}

async fn rejection(db: &mut Snapshot, request: &Request, l: Locale) -> Result<Option<Rejection>, Problem> {
    if request.state != RequestState::Rejected {
        return Ok(None);
    }
    let standing = decisions::standing(db, request.id, request.version).await?;
    let rejected = standing.into_iter().rev().find(|decision| decision.verdict == "reject");
    Ok(rejected.map(|decision| {
        let reason = decision.reason.as_deref().and_then(RejectionReason::parse);
        Rejection { reason: l.t(reason.unwrap_or(RejectionReason::Other).key()), text: decision.text }
    }))
}

/// What happened, newest first.
async fn events(db: &mut Snapshot, request: &Request, l: Locale) -> Result<Vec<Event>, Problem> {
    let entries = history::of(db, request.id.0).await?;
    let told = |entry: &history::Entry| Event { at: entry.at, what: l.of("request-event-", &entry.event) };
    Ok(entries.iter().rev().map(told).collect())
}

/// Every mail about the request and its certificate, newest first.
async fn letters(
    db: &mut Snapshot,
    request: &Request,
    certificate: Option<&Certificate>,
    l: Locale,
) -> Result<Vec<Letter>, Problem> {
    let mut sent = match certificate {
        Some(certificate) => outbox::about(db, certificate.id.0).await?,
        None => Vec::new(),
    };
    sent.extend(outbox::about(db, request.id.0).await?);
    sent.sort_by_key(|delivery| std::cmp::Reverse(moment(delivery)));
    Ok(sent.iter().map(|delivery| letter(delivery, l)).collect())
}

/// When it was handed over, or else written.
fn moment(delivery: &Delivery) -> Instant {
    delivery.sent_at.unwrap_or(delivery.created_at)
}

fn letter(delivery: &Delivery, l: Locale) -> Letter {
    let tone = match delivery.state.as_str() {
        "sent" => Tone::Ok,
        "refused" => Tone::Stop,
        _ => Tone::Plain,
    };
    Letter {
        at: moment(delivery),
        what: l.of("mail-", delivery.letter.word()),
        state: l.of("mail-state-", &delivery.state),
        tone,
        why: hindrance(&delivery.state, delivery.fault.as_deref())
            .map(|why| l.of("mail-hindrance-", why.word())),
    }
}
