//! The page at which two members of staff revoke a pair of certificates: one asks, the other answers. The same at the
//! registration office and at the back office.

use askama::Template;

use super::form::{Choice, Form};
use super::page::Page;
use super::parts::Tone;
use super::problem::{Problem, Reply, go, show, show_refused};
use super::visit::Visit;
use crate::actions::manager::contract_print::grouped;
use crate::actions::revocation::two_people::{self, Desk, Waiting};
use crate::domain::certificate::CertificateState;
use crate::domain::certificate::revocation::RevocationReason;
use crate::domain::certificate::revocation_ask::{AskAnswer, Ground};
use crate::domain::id::CertificateId;
use crate::domain::instant::Instant;
use crate::domain::word::Word;
use crate::storage::certificates::Certificate;
use crate::storage::requests;

/// Where the page stands.
pub struct Place<'a> {
    pub page: Page,
    pub visit: &'a Visit,
    pub desk: Desk,
    /// Address of the page.
    pub path: String,
    pub back: String,
    /// The pairs that may be ended here.
    pub pairs: Vec<Certificate>,
}

#[derive(Template)]
#[template(path = "parts/two_people.html")]
struct TwoPeople {
    page: Page,
    path: String,
    back: String,
    pairs: Vec<Pair>,
    /// The pairs that somebody may ask about.
    askable: Vec<Choice>,
    reasons: Vec<Choice>,
    form: Form,
}

/// One pair: what it is, and what may be done with it.
struct Pair {
    id: String,
    environment: String,
    state: String,
    tone: Tone,
    not_after: Instant,
    serial: String,
    waiting: Option<Question>,
    /// For the answer.
    form: Form,
}

/// A question that waits.
struct Question {
    reason: String,
    ground: String,
    asked_by: String,
    asked_at: Instant,
    /// Why this member may not answer.
    objection: Option<String>,
}

/// Shows the pairs.
pub async fn get(place: Place<'_>) -> Reply {
    show(&page(place, None).await?)
}

/// Asks, or answers: which, the pressed button says.
pub async fn post(place: Place<'_>, mut form: Form) -> Reply {
    let Ok(id) = form.value("certificate").parse::<CertificateId>() else {
        form.refuse("certificate", "two-people-which-missing");
        let form = place.visit.again(form)?;
        return show_refused(&page(place, Some(form)).await?);
    };
    if !place.pairs.iter().any(|pair| pair.id == id) {
        return Err(Problem::NotFound);
    }
    let (ctx, path) = (&place.visit.ctx, place.path.clone());
    let submission = place.visit.submission(&form, path.clone())?;
    let done = match AskAnswer::parse(form.value("answer")) {
        Some(answer) => two_people::answer(ctx, &place.desk, id, answer, &submission).await,
        None => {
            let reason = RevocationReason::parse(form.value("reason"));
            if reason.is_none() {
                form.refuse("reason", "revoke-reason-missing");
            }
            let typed = form.value("ground").to_owned();
            let ground = form.judge("ground", Ground::parse(&typed), |fault| fault.key().to_owned());
            let Some((reason, ground)) = reason.zip(ground) else {
                let form = place.visit.again(form)?;
                return show_refused(&page(place, Some(form)).await?);
            };
            two_people::ask(ctx, &place.desk, id, reason, &ground, &submission).await
        }
    };
    go(done.map_err(|error| Problem::from(error).seen_at(&path))?)
}

async fn page(place: Place<'_>, again: Option<Form>) -> Result<TwoPeople, Problem> {
    let mut page = place.page;
    page.error = again.is_some();
    let l = page.l();
    let (mut pairs, mut askable) = (Vec::new(), Vec::new());
    for pair in &place.pairs {
        let waiting = two_people::waiting(&place.visit.ctx, &place.desk, pair.id).await?;
        let waiting = waiting.filter(|_| two_people::is_open(pair.state));
        let question = |waiting: Waiting| Question {
            reason: l.of("revoke-reason-", waiting.ask.reason.word()),
            ground: waiting.ground.to_string(),
            asked_by: waiting.asked_by,
            asked_at: waiting.ask.asked_at,
            objection: waiting.objection.map(|key| l.t(key)),
        };
        let environment = l.of("certificate-environment-", pair.environment.word());
        // A person may hold several: their own, and those of organisations.
        let asked = requests::get(&mut place.visit.ctx.reader(), pair.request).await?;
        let environment = match asked.organisation() {
            Some(organisation) => format!("{environment}, {}", organisation.summary()),
            None => environment,
        };
        if two_people::is_open(pair.state) && waiting.is_none() {
            let until = l.day(&pair.not_after);
            let label = l.t2("two-people-pair", "environment", &environment, "day", until);
            askable.push(Choice::new(pair.id.to_string(), label));
        }
        pairs.push(Pair {
            id: pair.id.to_string(),
            environment,
            state: l.of("certificate-state-", pair.state.word()),
            tone: tone(pair.state),
            not_after: pair.not_after,
            serial: grouped(&pair.authentication_serial.hex()),
            waiting: waiting.map(question),
            form: place.visit.form(pair.last_seq)?,
        });
    }
    let choice =
        |reason: &RevocationReason| Choice::new(reason.word(), l.of("two-people-reason-", reason.word()));
    let reasons = RevocationReason::ALL.iter().map(choice).collect();
    let form = match again {
        Some(form) => form,
        None => place.visit.form(0)?,
    };
    Ok(TwoPeople { path: place.path, back: place.back, pairs, askable, reasons, form, page })
}

fn tone(state: CertificateState) -> Tone {
    super::manager::certificate_tone(state)
}
