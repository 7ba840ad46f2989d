//! Every part once, so that the macros compile and are looked at in each language.

use askama::Template;
use time::macros::datetime;

use super::form::{Choice, Form};
use super::page::{Page, SignedIn};
use super::parts::{Column, Progress, Sorted, Station, Tab, Task, TaskStatus, Tone};
use crate::domain::instant::Instant;
use crate::domain::language::Language;

#[derive(Template)]
#[template(path = "parts/specimen.html")]
struct Specimen {
    page: Page,
    form: Form,
    choices: Vec<Choice>,
    tasks: Vec<Task>,
    stations: Vec<Station>,
    tabs: Vec<Tab>,
    columns: Vec<Column>,
    now: Instant,
    tone: Tone,
}

#[derive(Template)]
#[template(path = "parts/specimen_letter.html")]
struct Letter {
    page: Page,
}

#[derive(Template)]
#[template(source = r#"{% extends "layouts/wide.html" %}{% block title %}Wide{% endblock %}"#, ext = "html")]
struct Wide {
    page: Page,
}

fn refused_form() -> Form {
    let posted = [
        ("csrf", "token"),
        ("form_key", "key"),
        ("version", "7"),
        ("yes", "<b>Ἀθηνᾶ</b>"),
        ("no", "hunter2hunter2"),
        ("change_month", "März"),
        ("view", "b"),
    ];
    let mut form = Form::posted(posted.map(|(name, value)| (name.to_owned(), value.to_owned())));
    form.refuse("yes", "error-404-heading");
    form.refuse("yes", "never shown");
    form.refuse_with("change", "since", vec![("moment", "1980".to_owned())]);
    form
}

fn specimen(language: Language) -> Specimen {
    let mut page = Page::new(language, "/specimen", "service-passerelle");
    page.error = true;
    page.csrf = "token".to_owned();
    page.notice = Some("Notice".to_owned());
    page.signed_in = Some(SignedIn {
        name: "Ό. Παπαδοπούλου".into(),
        area: "/manager".into(),
        until: Instant::from_unix(1_795_000_000).unwrap(),
        seconds: 900,
        has_keys: true,
    });
    let task = |key, status| Task { key, status, href: "/task".into(), reason: String::new() };
    let station = |key, progress| Station { key, progress, lines: vec!["2026".into()] };
    let column = Column {
        sort_href: Some("?sort=up".into()),
        sorted: Sorted::Up,
        numeric: true,
        ..Column::new("date-day")
    };
    Specimen {
        page,
        form: refused_form(),
        choices: vec![Choice::new("a", "Alpha"), Choice::new("b", "Beta").hint("Second")],
        tasks: vec![
            task("journey-1-name", TaskStatus::Completed),
            task("journey-2-name", TaskStatus::InProgress),
            task("journey-3-name", TaskStatus::NotStarted),
            task("journey-4-name", TaskStatus::CannotStart),
            task("journey-5-name", TaskStatus::Problem),
        ],
        stations: vec![
            station("journey-1-name", Progress::Done),
            station("journey-2-name", Progress::Current),
            station("journey-3-name", Progress::Stopped),
            station("journey-4-name", Progress::Upcoming),
        ],
        tabs: vec![Tab { key: "change", href: "/tab".into(), count: 12, current: true }],
        columns: vec![Column::new("date-month"), column],
        now: Instant::new(datetime!(2026-11-20 13:05 UTC)),
        tone: Tone::Warn,
    }
}

#[test]
fn every_part_renders_in_every_language() {
    for language in Language::ALL {
        let html = specimen(language).render().unwrap();
        if let Ok(folder) = std::env::var("SPECIMEN_OUT") {
            std::fs::write(format!("{folder}/{}.html", language.tag()), &html).unwrap();
        }
        assert!(html.contains(&format!("<html lang=\"{}\">", language.tag())));
        assert_eq!(html.matches("aria-current=\"true\"").count(), 1);
    }
}

#[test]
fn the_letter_and_the_wide_layout_render() {
    let page = Page::new(Language::Nl, "/letter", "service-office");
    let letter = Letter { page: page.clone() }.render().unwrap();
    if let Ok(folder) = std::env::var("SPECIMEN_OUT") {
        std::fs::write(format!("{folder}/letter.html"), &letter).unwrap();
    }
    assert!(letter.contains("class=\"sheet\"") && !letter.contains("<nav"));
    assert!(Wide { page }.render().unwrap().contains("<div class=\"wide\">"));
}

#[test]
fn a_refused_form_says_so_in_title_summary_and_beside_the_field() {
    let html = specimen(Language::En).render().unwrap();
    assert!(html.contains("<title>Error: Specimen"));
    assert!(html.contains("href=\"#yes\">Page not found</a>"));
    assert!(html.contains("id=\"yes-error\""));
    assert!(html.contains("aria-describedby=\"yes-error\" aria-invalid=\"true\""));
    assert!(html.contains("href=\"#change\">since 1980</a>") && html.contains("id=\"change\""));
    assert!(!html.contains("never shown"));
}

#[test]
fn typed_values_come_back_escaped_but_secrets_do_not() {
    let html = specimen(Language::Fr).render().unwrap();
    assert!(html.contains("value=\"&#60;b&#62;Ἀθηνᾶ&#60;/b&#62;\""));
    assert!(html.contains("value=\"März\""));
    assert!(html.contains("value=\"b\" checked"));
    assert!(!html.contains("hunter2"));
    assert!(html.contains("name=\"version\" value=\"7\""));
}
