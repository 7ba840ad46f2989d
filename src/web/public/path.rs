//! `/path`: whom this service is for. Everybody else is told where to go instead, on a page and not as an
//! error (START-4).

use askama::Template;
use axum::extract::Path;

use crate::domain::word::{Word, words};
use crate::web::form::{Choice, Form};
use crate::web::page::Page;
use crate::web::posted::Posted;
use crate::web::problem::{Problem, Reply, go, show, show_refused};
use crate::web::visit::Visit;

words! {
    /// The ways to a certificate.
    pub enum Way {
        /// Lives abroad, has no Belgian eID: this service.
        Abroad => "abroad",
        /// Has a Belgian eID, a foreigner's card or itsme.
        Eid => "eid",
        /// Lives in Belgium without such a card yet.
        Belgium => "belgium",
        /// Works for an organisation that needs a certificate of its own.
        Organisation => "organisation",
    }
}

#[derive(Template)]
#[template(path = "public/path.html")]
struct Question {
    page: Page,
    form: Form,
    ways: Vec<Choice>,
}

#[derive(Template)]
#[template(path = "public/way.html")]
struct Answer {
    page: Page,
    way: Way,
}

/// Asks.
pub async fn get(visit: Visit) -> Reply {
    let form = visit.form(0)?;
    show(&question(&visit, form))
}

/// Leads to the way that was chosen. Nothing is stored.
pub async fn post(Posted { visit, mut form }: Posted) -> Reply {
    match Way::parse(form.value("way")) {
        Some(way) => go(format!("/path/{way}")),
        None => {
            form.refuse("way", "way-missing");
            let form = visit.again(form)?;
            show_refused(&question(&visit, form))
        }
    }
}

/// What to do on the way that was chosen.
pub async fn way(visit: Visit, Path(way): Path<String>) -> Reply {
    let way = Way::parse(&way).ok_or(Problem::NotFound)?;
    show(&Answer { page: visit.page("service-passerelle"), way })
}

fn question(visit: &Visit, form: Form) -> Question {
    let mut page = visit.page("service-passerelle");
    page.error = form.is_refused();
    let l = page.l();
    let choice = |way: &Way| {
        Choice::new(way.word(), l.of("way-choice-", way.word())).hint(l.of("way-hint-", way.word()))
    };
    Question { ways: Way::ALL.iter().map(choice).collect(), page, form }
}
