//! `/status`: where a file stands, by its reference. Nothing personal is shown: the reference is no proof of
//! who asks, and it stands on paper.

use askama::Template;

use crate::domain::headline::headline;
use crate::domain::reference::Reference;
use crate::domain::request::RequestState;
use crate::storage::standings::{self, Standing};
use crate::text::locale::Locale;
use crate::web::form::Form;
use crate::web::page::Page;
use crate::web::parts::Station;
use crate::web::posted::Posted;
use crate::web::problem::{Reply, show, show_refused};
use crate::web::standing::{stations, who_acts};
use crate::web::visit::Visit;

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
    who: String,
    /// Empty where no file has the reference.
    stations: Vec<Station>,
}

/// Asks for the reference.
pub async fn get(visit: Visit) -> Reply {
    let form = visit.form(0)?;
    show(&Status { page: visit.page("service-passerelle"), form, answer: None })
}

/// Answers. Posted so that references stay out of addresses; nothing changes by asking.
pub async fn post(Posted { visit, mut form }: Posted) -> Reply {
    let mut page = visit.page("service-passerelle");
    let typed = form.value("reference").to_owned();
    let judged = form.judge("reference", Reference::parse(&typed), |fault| fault.key().to_owned());
    let Some(reference) = judged else {
        page.error = true;
        let form = visit.again(form)?;
        return show_refused(&Status { page, form, answer: None });
    };
    let standing = standings::by_reference(&mut visit.ctx.reader(), reference.as_str()).await?;
    let answer = Some(answer(page.l(), &reference, standing));
    let form = visit.again(form)?;
    show(&Status { page, form, answer })
}

fn answer(l: Locale, reference: &Reference, standing: Option<Standing>) -> Answer {
    let reference = reference.to_string();
    let Some(standing) = standing else {
        return Answer { reference, who: l.t("standing-nothing"), stations: Vec::new() };
    };
    let line = headline(standing.enrolment, standing.request, standing.certificate);
    let is_issued = standing.request == Some(RequestState::Issued);
    Answer { reference, who: who_acts(l, line), stations: stations(l, line, standing.since, is_issued) }
}
