//! `/demo`: the mailbox, the printer, the telephones and the clock.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::header::CONTENT_TYPE;
use axum::middleware::from_fn_with_state;
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;
use axum::{Json, Router};
use serde::Serialize;
use time::Duration;

use super::printer::{self, Sheet};
use super::{Demo, PASSWORD, journey, phone, setting};
use crate::actions::ActionError;
use crate::actions::context::Shared;
use crate::adapters::mail::{SentMail, folder_mails};
use crate::adapters::sms::{TextMessage, folder_texts};
use crate::domain::instant::Instant;
use crate::domain::word::Word;
use crate::players::Town;
use crate::web::form::{Choice, Form};
use crate::web::page::Page;
use crate::web::posted::Posted;
use crate::web::problem::{Problem, Reply, go, show, show_refused};
use crate::web::visit::Visit;

/// Every page of the demo, and the printer's watch over the pages of the service.
pub fn around(pages: Router<Shared>, demo: Demo) -> Router<Shared> {
    let own = Router::new()
        .route("/demo", get(home))
        .route("/demo/mail", get(mailbox))
        .route("/demo/mail/{n}", get(mail))
        .route("/demo/mail.json", get(mail_json))
        .route("/demo/printer", get(tray))
        .route("/demo/printer/{n}", get(sheet))
        .route("/demo/phone", get(phones))
        .route("/demo/phone.json", get(phones_json))
        .route("/demo/clock", get(clock).post(move_clock))
        .route("/demo/clock.json", get(clock_json))
        .route("/demo/journey/{request}", get(journey_json))
        .with_state(demo.clone());
    pages.merge(own).layer(from_fn_with_state(demo, printer::watch))
}

#[derive(Template)]
#[template(path = "demo/home.html")]
struct Home {
    page: Page,
    town: Town,
    password: &'static str,
    now: Instant,
}

#[derive(Template)]
#[template(path = "demo/mailbox.html")]
struct Mailbox {
    page: Page,
    mails: Vec<SentMail>,
}

#[derive(Template)]
#[template(path = "demo/mail.html")]
struct OneMail {
    page: Page,
    mail: SentMail,
    /// The text in pieces: what is an address of ours becomes a link.
    pieces: Vec<(String, bool)>,
}

#[derive(Template)]
#[template(path = "demo/printer.html")]
struct Tray {
    page: Page,
    sheets: Vec<Sheet>,
}

#[derive(Template)]
#[template(path = "demo/phone.html")]
struct Phones {
    page: Page,
    apps: Vec<phone::App>,
    texts: Vec<TextMessage>,
}

#[derive(Template)]
#[template(path = "demo/clock.html")]
struct ClockPage {
    page: Page,
    form: Form,
    now: Instant,
    spans: Vec<Choice>,
}

async fn home(visit: Visit, State(demo): State<Demo>) -> Reply {
    let town = Town::load().map_err(|_| Problem::Defect("the town does not load"))?;
    show(&Home { page: page(&visit), town, password: PASSWORD, now: demo.ctx.now() })
}

async fn mailbox(visit: Visit, State(demo): State<Demo>) -> Reply {
    show(&Mailbox { page: page(&visit), mails: mails(&demo).await? })
}

async fn mail(visit: Visit, State(demo): State<Demo>, Path(n): Path<usize>) -> Reply {
    let mut mails = mails(&demo).await?;
    // Numbered from the oldest, so that an address stays what it was when more arrive.
    mails.reverse();
    let mail = mails.get(n).cloned().ok_or(Problem::NotFound)?;
    let pieces = pieces(&mail.text, &demo.ctx.settings.base_url);
    show(&OneMail { page: page(&visit), mail, pieces })
}

#[derive(Serialize)]
struct MailFacts {
    to: String,
    subject: String,
    text: String,
    message_id: String,
}

async fn mail_json(State(demo): State<Demo>) -> Result<Json<Vec<MailFacts>>, Problem> {
    let facts = |mail: SentMail| MailFacts {
        to: mail.to,
        subject: mail.subject,
        text: mail.text,
        message_id: mail.message_id,
    };
    Ok(Json(mails(&demo).await?.into_iter().map(facts).collect()))
}

async fn tray(visit: Visit, State(demo): State<Demo>) -> Reply {
    show(&Tray { page: page(&visit), sheets: demo.printer.sheets() })
}

async fn sheet(State(demo): State<Demo>, Path(n): Path<usize>) -> Reply {
    let mut sheets = demo.printer.sheets();
    sheets.reverse();
    let sheet = sheets.get(n).cloned().ok_or(Problem::NotFound)?;
    Ok(Html(sheet.html).into_response())
}

async fn phones(visit: Visit, State(demo): State<Demo>) -> Reply {
    let fault = ActionError::outside("the folder of text messages");
    let texts = folder_texts(&demo.texts).await.map_err(|error| Problem::Inner(fault(error.into())))?;
    show(&Phones { page: page(&visit), apps: phone::apps(&demo.ctx).await?, texts })
}

async fn phones_json(State(demo): State<Demo>) -> Result<Json<Vec<serde_json::Value>>, Problem> {
    let apps = phone::apps(&demo.ctx).await?;
    let facts = apps.into_iter().map(|app| serde_json::json!({ "username": app.username, "code": app.code }));
    Ok(Json(facts.collect()))
}

async fn clock(visit: Visit, State(demo): State<Demo>) -> Reply {
    let form = visit.form(0)?;
    show(&clock_page(&visit, &demo, form))
}

async fn clock_json(State(demo): State<Demo>) -> Response {
    ([(CONTENT_TYPE, "application/json")], format!("{{\"now\":\"{}\"}}\n", demo.ctx.now())).into_response()
}

async fn journey_json(
    State(demo): State<Demo>,
    Path(request): Path<String>,
) -> Result<Json<Vec<journey::Stage>>, Problem> {
    let request = request.parse().map_err(|_| Problem::NotFound)?;
    Ok(Json(journey::of(&demo.ctx, request).await?))
}

async fn move_clock(State(demo): State<Demo>, Posted { visit, mut form }: Posted) -> Reply {
    let Some(span) = span(form.value("span")) else {
        form.refuse("span", "demo-span-missing");
        let form = visit.again(form)?;
        let mut again = clock_page(&visit, &demo, form);
        again.page.error = true;
        return show_refused(&again);
    };
    setting::advance(&demo, span).map_err(|_| Problem::Defect("the demo's clock could not be kept"))?;
    go("/demo/clock")
}

fn clock_page(visit: &Visit, demo: &Demo, form: Form) -> ClockPage {
    let l = visit.locale();
    let spans = SPANS.iter().map(|(word, _)| Choice::new(*word, l.of("demo-span-", word))).collect();
    ClockPage { page: page(visit), form, now: demo.ctx.now(), spans }
}

const SPANS: [(&str, Duration); 6] = [
    ("half-minute", Duration::seconds(30)),
    ("hour", Duration::hours(1)),
    ("day", Duration::days(1)),
    ("three-days", Duration::days(3)),
    ("fourteen-days", Duration::seconds(1_209_600)),
    ("ninety-days", Duration::days(90)),
];

fn span(word: &str) -> Option<Duration> {
    SPANS.iter().find(|(name, _)| *name == word).map(|(_, span)| *span)
}

fn page(visit: &Visit) -> Page {
    visit.page("service-demo")
}

async fn mails(demo: &Demo) -> Result<Vec<SentMail>, Problem> {
    let fault = ActionError::outside("the mail folder");
    folder_mails(&demo.mail).await.map_err(|error| Problem::Inner(fault(error.into())))
}

/// Cuts a text where addresses of this server begin and end.
fn pieces(text: &str, base: &str) -> Vec<(String, bool)> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find(base) {
        let end = rest[start..].find(char::is_whitespace).map_or(rest.len(), |length| start + length);
        pieces.push((rest[..start].to_owned(), false));
        pieces.push((rest[start..end].to_owned(), true));
        rest = &rest[end..];
    }
    pieces.push((rest.to_owned(), false));
    pieces
}
