//! The terms, and for which environment the certificate shall be: the request begins here (R1).

use askama::Template;
use axum::extract::RawQuery;

use super::{DETAILS, START};
use crate::actions::manager::start::{self, TERMS_VERSION};
use crate::domain::request::environment::Environment;
use crate::domain::request::path::Path;
use crate::domain::word::Word;
use crate::web::form::{Choice, Form};
use crate::web::page::Page;
use crate::web::posted::Posted;
use crate::web::problem::{Problem, Reply, go, show, show_refused};
use crate::web::visit::Visit;

#[derive(Template)]
#[template(path = "manager/apply/terms.html")]
struct Terms {
    page: Page,
    form: Form,
    version: &'static str,
    /// Numbers of the clauses: `manager-terms-1-heading` and so on.
    clauses: [u8; 6],
    environments: Vec<Choice>,
}

/// Shows the terms to whoever has answered the path question.
pub async fn get(visit: Visit, RawQuery(query): RawQuery) -> Reply {
    let pairs: Vec<(String, String)> =
        serde_urlencoded::from_str(&query.unwrap_or_default()).unwrap_or_default();
    let answered = pairs.iter().find(|(name, _)| name == "path").map_or("", |(_, value)| value);
    if !leads_here(answered) {
        return go(START);
    }
    let mut form = visit.form(0)?;
    form.set("path", answered);
    form.set("environment", Environment::Production.word());
    show(&page(&visit, form))
}

/// Begins the request.
pub async fn post(Posted { visit, mut form }: Posted) -> Reply {
    let Some(path) = Path::parse(form.value("path")).filter(|path| path.leads_here()) else {
        return go(START);
    };
    let environment = Environment::parse(form.value("environment"));
    if environment.is_none() {
        form.refuse("environment", "manager-environment-missing");
    }
    if !form.ticked("agree") {
        form.refuse("agree", "manager-terms-agree-missing");
    }
    let Some(environment) = environment.filter(|_| !form.is_refused()) else {
        let form = visit.again(form)?;
        return show_refused(&page(&visit, form));
    };
    let submission = visit.submission(&form, DETAILS)?;
    let started = start::start(&visit.ctx, submission, path, environment, visit.language).await;
    go(started.map_err(|error| Problem::from(error).seen_at(START))?)
}

fn leads_here(word: &str) -> bool {
    Path::parse(word).is_some_and(Path::leads_here)
}

fn page(visit: &Visit, form: Form) -> Terms {
    let l = visit.locale();
    let mut page = visit.page("service-manager");
    page.error = form.is_refused();
    let environments = Environment::ALL
        .iter()
        .map(|environment| {
            let word = environment.word();
            Choice::new(word, l.of("manager-environment-", word))
                .hint(l.of("manager-environment-hint-", word))
        })
        .collect();
    Terms { page, form, version: TERMS_VERSION, clauses: [1, 2, 3, 4, 5, 6], environments }
}
