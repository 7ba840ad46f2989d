//! One request as a line of a list.

use crate::actions::backoffice::path_of;
use crate::domain::calendar::{brussels_day, working_days_between};
use crate::domain::instant::Instant;
use crate::domain::person::date::date_from_text;
use crate::domain::request::RequestState;
use crate::domain::request::desk::Age;
use crate::domain::word::Word;
use crate::storage::reviews::Waiting;
use crate::text::locale::Locale;
use crate::web::parts::Tone;

/// What the line says.
pub struct Line {
    pub href: String,
    pub reference: String,
    pub name: String,
    pub environment: String,
    pub state: String,
    pub state_tone: Tone,
    pub submitted: String,
    /// Working days, and how old that makes it, in words; or when the person's time ends.
    pub waiting: String,
    pub waiting_tone: Tone,
    pub office: String,
    pub reviewer: String,
    /// Until when the reader has set it aside.
    pub later: Option<String>,
}

/// The line of a request.
pub fn line(l: Locale, request: &Waiting, now: Instant) -> Line {
    let person = match &request.given_names {
        Some(given) => format!("{given} {}", request.family_name),
        None => request.family_name.clone(),
    };
    let name = match &request.organisation {
        Some(organisation) => l.t2("backoffice-for", "organisation", organisation, "name", person),
        None => person,
    };
    let (waiting, waiting_tone) = waiting(l, request, now);
    let later = request.later.as_deref().and_then(|day| date_from_text(day).ok());
    Line {
        href: path_of(request.id),
        reference: request.reference.clone(),
        name,
        environment: l.of("backoffice-environment-", request.environment.word()),
        state: l.of("backoffice-state-", request.state.word()),
        state_tone: state_tone(request.state),
        submitted: l.short_moment(&request.submitted_at),
        waiting,
        waiting_tone,
        office: request.office.clone().unwrap_or_default(),
        reviewer: request.reviewer.clone().unwrap_or_default(),
        later: later.map(|day| l.t1("backoffice-later-until", "day", l.date(&day))),
    }
}

fn waiting(l: Locale, request: &Waiting, now: Instant) -> (String, Tone) {
    if let Some(due_at) = request.due_at {
        return (l.t1("backoffice-ends", "moment", l.short_moment(&due_at)), Tone::Warn);
    }
    let Some(from) = request.waits_from else { return (String::new(), Tone::Plain) };
    let days = working_days_between(brussels_day(from), brussels_day(now));
    let age = Age::of(days);
    let text = l.t1("backoffice-working-days", "days", i64::from(days));
    let tone = match age {
        Age::New => Tone::Ok,
        Age::Ageing => Tone::Warn,
        Age::Late => Tone::Stop,
    };
    (format!("{text} – {}", l.of("backoffice-age-", age.word())), tone)
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
