//! `/status`: where a file stands, by its reference. Nothing personal is shown: the reference is no proof of
//! who asks, and it stands on paper.

use askama::Template;
use axum::extract::RawQuery;

use crate::actions::look_up_status::{self, Found, Looked};
use crate::domain::reference::Reference;
use crate::domain::request::RequestState;
use crate::domain::word::Word;
use crate::text::locale::Locale;
use crate::web::form::Form;
use crate::web::network::Network;
use crate::web::page::Page;
use crate::web::parts::Station;
use crate::web::posted::Posted;
use crate::web::problem::{Reply, show, show_refused};
use crate::web::standing::{stations, who_acts};
use crate::web::visit::Visit;

/// The name of the input, and of the part of the address that a printed code fills it with.
const REFERENCE: &str = "reference";

#[derive(Template)]
#[template(path = "public/status.html")]
struct Status {
    page: Page,
    form: Form,
    answer: Option<Answer>,
}

/// What is said about a reference, whether a file has it or not.
struct Answer {
    reference: String,
    /// Where the request stands, in a word; `None` before there is one.
    state: Option<String>,
    who: String,
    /// Empty where no file has the reference.
    stations: Vec<Station>,
}

/// Asks for the reference; one that stands in the address is filled in, and looked up once somebody says so: a look
/// at an address counts as nothing.
pub async fn get(visit: Visit, RawQuery(query): RawQuery) -> Reply {
    let mut form = visit.form(0)?;
    let pairs: Vec<(String, String)> =
        serde_urlencoded::from_str(&query.unwrap_or_default()).unwrap_or_default();
    if let Some((_, reference)) = pairs.into_iter().find(|(name, _)| name == REFERENCE) {
        form.set(REFERENCE, reference);
    }
    show(&Status { page: visit.page("service-passerelle"), form, answer: None })
}

/// Answers. Posted so that a typed reference stays out of addresses; nothing changes by asking but the count of misses.
pub async fn post(Network(network): Network, Posted { visit, mut form }: Posted) -> Reply {
    let mut page = visit.page("service-passerelle");
    let typed = form.value(REFERENCE).to_owned();
    let judged = form.judge(REFERENCE, Reference::parse(&typed), |fault| fault.key().to_owned());
    let answer = match judged {
        None => None,
        Some(reference) => match look_up_status::run(&visit.ctx, &network, &reference).await? {
            Looked::Found(file) => Some(found(page.l(), &reference, file)),
            Looked::Nothing => Some(nothing(page.l(), &reference)),
            Looked::Wait(until) => {
                form.refuse_with(REFERENCE, "standing-wait", vec![("time", page.l().time(&until))]);
                None
            }
        },
    };
    page.error = form.is_refused();
    let form = visit.again(form)?;
    let shown = Status { page, form, answer };
    if shown.page.error { show_refused(&shown) } else { show(&shown) }
}

fn nothing(l: Locale, reference: &Reference) -> Answer {
    let who = l.t("standing-nothing");
    Answer { reference: reference.to_string(), state: None, who, stations: Vec::new() }
}

fn found(l: Locale, reference: &Reference, found: Found) -> Answer {
    let is_issued = found.request == Some(RequestState::Issued);
    Answer {
        reference: reference.to_string(),
        state: found.request.map(|state| l.of("request-state-", state.word())),
        who: who_acts(l, found.line),
        stations: stations(l, found.line, found.since, is_issued),
    }
}
