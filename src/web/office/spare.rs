//! `/office/files/{id}/spare`: the printer is broken, a sealed spare letter becomes the letter of this kit.

use askama::Template;

use super::AtFile;
use super::check::fault_key;
use crate::actions::office::answers::fingerprint;
use crate::actions::office::hold;
use crate::actions::office::issue_spare::{Bound, issue_spare};
use crate::domain::enrolment::spare::{SpareFault, SpareSerial};
use crate::storage::enrolments::Enrolment;
use crate::web::form::Form;
use crate::web::page::Page;
use crate::web::posted::Posted;
use crate::web::problem::{Reply, go, show, show_refused};

#[derive(Template)]
#[template(path = "office/spare.html")]
pub struct SparePage {
    page: Page,
    form: Form,
    path: String,
    reference: String,
    /// Says which recording of the answers the clerk came from.
    fingerprint: String,
}

/// Asks for the serial number.
pub async fn get(at: AtFile) -> Reply {
    let mut reader = at.visit().ctx.reader();
    let file = at.counter.file(&mut reader, at.id).await?;
    if file.person.is_none() {
        return go(at.path(""));
    }
    hold::held_by(&mut reader, &file, &at.counter).await.map_err(|error| at.problem(error))?;
    let form = at.visit().form(file.last_seq)?;
    show(&page(&at, form, &file))
}

/// Binds the spare; the ticks are those of the check page.
pub async fn post(at: AtFile, Posted { visit, mut form }: Posted) -> Reply {
    for (tick, missing) in [
        ("person_confirmed", "office-person-confirmed-missing"),
        ("evidence_seen", "office-evidence-seen-missing"),
    ] {
        if !form.ticked(tick) {
            form.refuse(tick, missing);
        }
    }
    let serial = SpareSerial::parse(form.value("serial"));
    let serial = form.judge("serial", serial, |fault| fault.key().to_owned());
    if let (false, Some(serial)) = (form.is_refused(), serial) {
        let submission = visit.submission(&form, at.path("/live"))?;
        let confirmed = form.value("answers");
        let bound = issue_spare(&visit.ctx, &submission, &at.counter, at.id, confirmed, &serial).await;
        match bound.map_err(|error| at.problem(error))? {
            Bound::At(path) => return go(path),
            Bound::Refused(fault) => form.refuse("evidence_seen", fault_key(fault)),
            Bound::Spare(fault) => form.refuse("serial", spare_fault_key(fault)),
        }
    }
    let file = at.counter.file(&mut visit.ctx.reader(), at.id).await?;
    let mut page = page(&at, visit.again(form)?, &file);
    page.page.error = true;
    show_refused(&page)
}

fn spare_fault_key(fault: SpareFault) -> &'static str {
    match fault {
        SpareFault::Unknown => "office-spare-unknown",
        SpareFault::Used => "office-spare-is-used",
        SpareFault::Destroyed => "office-spare-is-destroyed",
        SpareFault::Expired => "office-spare-is-expired",
    }
}

fn page(at: &AtFile, form: Form, file: &Enrolment) -> SparePage {
    let (path, reference) = (at.path(""), file.reference.clone());
    SparePage { page: at.page(), form, path, reference, fingerprint: fingerprint(file) }
}
