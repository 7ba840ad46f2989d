//! The first page of the Certificate Manager: which way to a certificate is the person's own?

use askama::Template;
use axum::extract::Path as Segment;

use super::TERMS;
use crate::domain::request::path::Path;
use crate::domain::word::Word;
use crate::text::locale::Locale;
use crate::web::form::{Choice, Form};
use crate::web::page::Page;
use crate::web::posted::Posted;
use crate::web::problem::{Problem, Reply, go, show, show_refused};
use crate::web::visit::Visit;

#[derive(Template)]
#[template(path = "manager/apply/start.html")]
struct Start {
    page: Page,
    form: Form,
    paths: Vec<Choice>,
}

#[derive(Template)]
#[template(path = "manager/apply/elsewhere.html")]
struct Elsewhere {
    page: Page,
    /// Last part of the text keys.
    path: &'static str,
}

/// Asks; nothing is chosen beforehand.
pub async fn get(visit: Visit) -> Reply {
    let form = visit.form(0)?;
    show(&page(&visit, form))
}

/// Leads on, or to where the person's own way begins.
pub async fn post(Posted { visit, mut form }: Posted) -> Reply {
    match Path::parse(form.value("path")) {
        Some(path) if path.leads_here() => go(format!("{TERMS}?path={}", path.word())),
        Some(path) => go(format!("/manager/elsewhere/{}", path.word())),
        None => {
            form.refuse("path", "manager-path-missing");
            let form = visit.again(form)?;
            show_refused(&page(&visit, form))
        }
    }
}

/// Says where another way begins.
pub async fn elsewhere(visit: Visit, Segment(word): Segment<String>) -> Reply {
    let path = Path::parse(&word).filter(|path| !path.leads_here()).ok_or(Problem::NotFound)?;
    show(&Elsewhere { page: visit.page("service-manager"), path: path.word() })
}

fn page(visit: &Visit, form: Form) -> Start {
    let mut page = visit.page("service-manager");
    page.error = form.is_refused();
    Start { page, form, paths: paths(&visit.locale()) }
}

fn paths(l: &Locale) -> Vec<Choice> {
    Path::ALL.iter().map(|path| Choice::new(path.word(), l.of("manager-path-", path.word()))).collect()
}
