//! The page of a request's messages. The same for the person and for eHealth; who reads decides what is said of who
//! wrote.

use askama::Template;
use axum::http::{StatusCode, header};
use axum::response::IntoResponse;

use super::form::Form;
use super::manager::attachment;
use super::page::Page;
use super::problem::{Problem, Reply, go, show, show_refused};
use super::upload::Files;
use super::visit::Visit;
use crate::actions::manager::incoming::Received;
use crate::actions::thread::files::{self, Offered};
use crate::actions::thread::send::{self, Outcome};
use crate::actions::thread::take_back::{self, Outcome as Back};
use crate::actions::thread::{self, Content, Entry, Party, Thread, read};
use crate::domain::id::RequestId;
use crate::domain::instant::Instant;
use crate::domain::thread::{Openness, Side};
use crate::text::locale::Locale;

/// What can have been done just before the page is shown: said at its top.
const DONE: [&str; 3] = ["sent", "read", "taken_back"];
/// The inputs.
const TEXT: &str = "text";
pub(in crate::web) const FILE: &str = "file";

/// Where the page stands, and for whom.
pub struct Place<'a> {
    pub page: Page,
    pub visit: &'a Visit,
    pub party: Party<'a>,
    pub id: RequestId,
    /// Address of the page.
    pub path: String,
    /// The page of the request.
    pub back: String,
}

#[derive(Template)]
#[template(path = "parts/thread.html")]
struct ThreadPage {
    page: Page,
    path: String,
    back: String,
    reference: String,
    /// The other side's name for the heading.
    with: String,
    entries: Vec<Line>,
    unread: usize,
    openness: Openness,
    text: Form,
    file: Form,
    read: Form,
}

/// One message as it stands on the page.
struct Line {
    own: bool,
    who: String,
    at: Instant,
    text: Option<String>,
    file: Option<Link>,
    /// Read or not; or taken back, and when.
    state: String,
    /// For taking it back, and until when that can be done.
    back: Option<(String, Form, String)>,
}

/// A file to be saved.
struct Link {
    name: String,
    href: String,
}

impl Place<'_> {
    fn l(&self) -> Locale {
        self.page.l()
    }

    fn done(&self, word: &str) -> String {
        format!("{}?done={word}", self.path)
    }

    fn problem(&self, error: crate::actions::ActionError) -> Problem {
        Problem::from(error).seen_at(&self.path)
    }

    /// A refusal in a sentence, whose way on is the thread.
    fn refused(&self, key: &'static str) -> Problem {
        let way_on = (self.path.clone(), "error-way-present");
        Problem::Refused { status: StatusCode::CONFLICT, key, way_on }
    }
}

/// Shows the thread.
pub async fn get(mut place: Place<'_>, query: &str) -> Reply {
    let done = query.split('&').find_map(|pair| pair.strip_prefix("done="));
    let l = place.l();
    place.page.notice = done.filter(|word| DONE.contains(word)).map(|word| l.of("thread-done-", word));
    show(&page(place, None, None).await?)
}

/// Sends a message.
pub async fn post_text(place: Place<'_>, mut form: Form) -> Reply {
    let submission = place.visit.submission(&form, place.done("sent"))?;
    let sent = send::text(&place.visit.ctx, place.party, place.id, &submission, form.value(TEXT)).await;
    match sent.map_err(|error| place.problem(error))? {
        Outcome::Sent(location) => go(location),
        Outcome::Closed => Err(place.refused("thread-closed")),
        Outcome::FileRefused(_) => Err(Problem::Defect("a message without a file was refused for its file")),
        Outcome::Refused(fault) => {
            form.refuse(TEXT, fault.key());
            let form = place.visit.again(form)?;
            show_refused(&page(place, Some(form), None).await?)
        }
    }
}

/// Sends a file.
pub async fn post_file(place: Place<'_>, mut form: Form, mut chosen: Files<Received>) -> Reply {
    let submission = place.visit.submission(&form, place.done("sent"))?;
    let key = match chosen.take(FILE) {
        Err(fault) => fault.key(),
        Ok(file) => {
            let offered = Offered { name: file.name, received: file.content };
            let sent = send::file(&place.visit.ctx, place.party, place.id, &submission, offered).await;
            match sent.map_err(|error| place.problem(error))? {
                Outcome::Sent(location) => return go(location),
                Outcome::Closed => return Err(place.refused("thread-closed")),
                Outcome::Refused(fault) => fault.key(),
                Outcome::FileRefused(fault) => fault.key(),
            }
        }
    };
    form.refuse(FILE, key);
    let form = place.visit.again(form)?;
    show_refused(&page(place, None, Some(form)).await?)
}

/// Says that what the page showed was read.
pub async fn post_read(place: Place<'_>, form: &Form) -> Reply {
    let submission = place.visit.submission(form, place.done("read"))?;
    let marked = read::run(&place.visit.ctx, place.party, place.id, &submission).await;
    go(marked.map_err(|error| place.problem(error))?)
}

/// Takes a message back.
pub async fn post_take_back(place: Place<'_>, message: &str, form: &Form) -> Reply {
    let message = message.parse().map_err(|_| Problem::NotFound)?;
    let submission = place.visit.submission(form, place.done("taken_back"))?;
    let taken = take_back::run(&place.visit.ctx, place.party, place.id, message, &submission).await;
    match taken.map_err(|error| place.problem(error))? {
        Back::TakenBack(location) => go(location),
        Back::TooLate => Err(place.refused("thread-too-late")),
    }
}

/// Hands a file out, to be saved: what others made is never shown inside our pages.
pub async fn file(place: Place<'_>, id: &str) -> Reply {
    let id = id.parse().map_err(|_| Problem::NotFound)?;
    let opened = files::open(&place.visit.ctx, place.party, place.id, id).await?;
    let headers = [
        (header::CONTENT_TYPE, opened.media_type),
        (header::CONTENT_DISPOSITION, attachment(&opened.name)),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    Ok((headers, opened.bytes.to_vec()).into_response())
}

async fn page(place: Place<'_>, text: Option<Form>, file: Option<Form>) -> Result<ThreadPage, Problem> {
    let Thread { request, openness, entries, unread, last } =
        thread::load(&place.visit.ctx, place.party, place.id).await?;
    let (l, mut page) = (place.l(), place.page.clone());
    page.error = text.is_some() || file.is_some();
    let person = request.details.as_ref().map(|details| details.display_name()).unwrap_or_default();
    let new = || place.visit.form(last);
    let lines = entries.into_iter().map(|entry| line(&place, &person, entry, new()?));
    Ok(ThreadPage {
        with: match place.party {
            Party::Person(_) => l.t("thread-ehealth"),
            Party::Ehealth(_) => person.clone(),
        },
        entries: lines.collect::<Result<_, Problem>>()?,
        reference: request.reference,
        unread,
        openness,
        text: text.map_or_else(new, Ok)?,
        file: file.map_or_else(new, Ok)?,
        read: new()?,
        path: place.path,
        back: place.back,
        page,
    })
}

fn line(place: &Place<'_>, person: &str, entry: Entry, form: Form) -> Result<Line, Problem> {
    let l = place.l();
    let own = entry.side == place.party.side();
    let who = match (place.party, entry.side) {
        (Party::Person(_), Side::Person) => l.t("thread-you"),
        (Party::Person(_), Side::Ehealth) => l.t("thread-ehealth"),
        (Party::Ehealth(_), Side::Person) => person.to_owned(),
        (Party::Ehealth(_), Side::Ehealth) => match entry.approver {
            Some(name) => l.t1("thread-ehealth-by", "name", name),
            None => l.t("thread-ehealth"),
        },
    };
    let read = match entry.read_at {
        Some(at) => l.t1("thread-read", "moment", l.moment(&at)),
        None => l.t("thread-unread"),
    };
    let (text, file, state) = match entry.content {
        Content::Text(text) => (Some(text.to_string()), None, read),
        Content::File { id, name, size } => {
            let name = format!("{name} ({})", l.size(&size));
            (None, Some(Link { name, href: format!("{}/files/{id}", place.path) }), read)
        }
        Content::TakenBack(at) => (None, None, l.t1("thread-taken-back", "moment", l.moment(&at))),
    };
    let back = entry.back_until.map(|until| {
        let action = format!("{}/{}/take-back", place.path, entry.id);
        (action, form, l.t1("thread-take-back-until", "time", l.time(&until)))
    });
    Ok(Line { own, who, at: entry.at, text, file, state, back })
}
