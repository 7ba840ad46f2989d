//! `/csam/lost`: three questions that lead to the right way back. Nothing is kept, so the answers stand in the address.

use askama::Template;
use axum::extract::RawQuery;

use super::carried::pairs;
use crate::domain::key::way_back::{KeyLeft, WayBack, way_back};
use crate::domain::word::Word;
use crate::text::locale::Locale;
use crate::web::form::{Choice, Form};
use crate::web::page::Page;
use crate::web::problem::{Reply, show, show_refused};
use crate::web::visit::Visit;

const PASSWORD: &str = "password";
const KEY: &str = "key";
const CODE: &str = "code";

/// The questions.
#[derive(Template)]
#[template(path = "csam/lost.html")]
struct Lost {
    page: Page,
    form: Form,
    password: Vec<Choice>,
    key: Vec<Choice>,
    code: Vec<Choice>,
}

/// The answer.
#[derive(Template)]
#[template(path = "csam/lost_way.html")]
struct LostWay {
    page: Page,
    form: Form,
    title: String,
    text: String,
    /// Where the way begins; empty where it does at an office, which is searched for.
    on: &'static str,
    /// The words of that link.
    link: String,
}

/// Asks, or shows the way.
pub async fn get(visit: Visit, RawQuery(query): RawQuery) -> Reply {
    let mut form = Form::posted(pairs(query.unwrap_or_default().as_bytes()));
    let answered = [PASSWORD, KEY, CODE].iter().any(|name| !form.value(name).is_empty());
    let way = answered.then(|| judge(&mut form)).flatten();
    let page = visit.page("service-csam");
    match way {
        Some(way) => show(&shown(page, way)),
        None if form.is_refused() => show_refused(&questions(page, form)),
        None => show(&questions(page, form)),
    }
}

/// The way, or what has still to be answered.
fn judge(form: &mut Form) -> Option<WayBack> {
    let (password, code) = (yes(form, PASSWORD), yes(form, CODE));
    let key = KeyLeft::parse(form.value(KEY));
    for (name, missing) in [(PASSWORD, password.is_none()), (KEY, key.is_none())] {
        if missing {
            form.refuse(name, "lost-unanswered");
        }
    }
    let way = way_back(password?, key?, code);
    if way.is_none() {
        form.refuse(CODE, "lost-unanswered");
    }
    way
}

fn yes(form: &Form, name: &str) -> Option<bool> {
    match form.value(name) {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    }
}

fn questions(mut page: Page, form: Form) -> Lost {
    page.error = form.is_refused();
    let l = page.l();
    let choices =
        |name: &str, words: &[&str]| words.iter().map(|word| choice(l, name, word)).collect::<Vec<_>>();
    let (password, code) = (choices(PASSWORD, &["yes", "no"]), choices(CODE, &["yes", "no"]));
    let key = KeyLeft::ALL.iter().map(|key| choice(l, KEY, key.word())).collect();
    Lost { page, form, password, key, code }
}

fn choice(l: Locale, name: &str, word: &str) -> Choice {
    Choice::new(word, l.t(format!("lost-{name}-{word}")))
}

fn shown(page: Page, way: WayBack) -> LostWay {
    let l = page.l();
    let text = |part: &str| l.t(format!("lost-way-{way}-{part}"));
    let (on, link) = match way {
        WayBack::SignIn => ("/manager/sign-in", text("link")),
        WayBack::Password => ("/csam/forgotten", text("link")),
        WayBack::Phone => ("/csam/recover", text("link")),
        WayBack::Office => ("", String::new()),
    };
    LostWay { title: text("title"), text: text("text"), on, link, form: Form::default(), page }
}
