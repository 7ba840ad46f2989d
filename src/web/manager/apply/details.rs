//! Who asks, in their own words: number, names, e-mail address, telephone; and the organisation that they ask for.

use askama::Template;

use super::{DETAILS, KEYS, START, organisation, unfinished};
use crate::actions::ActionError;
use crate::actions::manager::record_details::{self, Entered};
use crate::actions::manager::subject;
use crate::domain::calendar::brussels_day;
use crate::domain::person::email::Email;
use crate::domain::person::mrz_name::MrzName;
use crate::domain::person::name::{NameFaults, PersonName};
use crate::domain::person::national_number::BisNumber;
use crate::domain::person::phone::Phone;
use crate::storage::requests::Request;
use crate::web::form::{Choice, Form};
use crate::web::page::Page;
use crate::web::posted::Posted;
use crate::web::problem::{Problem, Reply, go, show, show_refused};
use crate::web::visit::Visit;

#[derive(Template)]
#[template(path = "manager/apply/details.html")]
struct Details {
    page: Page,
    form: Form,
    /// The types of an organisation's number; empty for who asks for themselves.
    types: Vec<Choice>,
}

/// Asks, with what was entered before.
pub async fn get(visit: Visit) -> Reply {
    let request = match unfinished(&visit).await? {
        Ok(request) => request,
        Err(elsewhere) => return go(elsewhere),
    };
    let mut form = visit.form(request.last_seq)?;
    fill(&mut form, &visit, &request)?;
    show(&page(&visit, form, &request))
}

/// Records what was entered and asks for the keys.
pub async fn post(Posted { visit, mut form }: Posted) -> Reply {
    let request = match unfinished(&visit).await? {
        Ok(request) => request,
        Err(elsewhere) => return go(elsewhere),
    };
    let Some(entered) = judge(&mut form, &visit, &request).filter(|_| !form.is_refused()) else {
        let form = visit.again(form)?;
        return show_refused(&page(&visit, form, &request));
    };
    let submission = visit.submission(&form, KEYS)?;
    match record_details::record(&visit.ctx, submission, &entered).await {
        Ok(location) => go(location),
        // The request is gone after 24 hours: there is nothing to find, but a new one to begin.
        Err(ActionError::NotFound) => go(START),
        Err(error) => Err(Problem::from(error).seen_at(DETAILS)),
    }
}

fn page(visit: &Visit, form: Form, request: &Request) -> Details {
    let mut page = visit.page("service-manager");
    page.error = form.is_refused();
    let l = visit.locale();
    let types = if request.for_organisation { organisation::types(&l) } else { Vec::new() };
    Details { page, form, types }
}

fn fill(form: &mut Form, visit: &Visit, request: &Request) -> Result<(), Problem> {
    organisation::fill(form, request.organisation());
    let Some(details) = &request.details else {
        return Ok(());
    };
    form.set("national_number", subject::national_number(&visit.ctx, request)?.as_str());
    form.set("given_names", details.given_names.as_deref().unwrap_or_default());
    form.set("family_name", &details.family_name);
    form.set("mrz_given", details.mrz_given.as_deref().unwrap_or_default());
    form.set("mrz_family", &details.mrz_family);
    form.set("email", &details.email);
    form.set("phone", &details.phone);
    if details.given_names.is_none() {
        form.set("one_name", "yes");
    }
    Ok(())
}

/// Judges every field, so that all that is wrong is said at once.
fn judge(form: &mut Form, visit: &Visit, request: &Request) -> Option<Entered> {
    let organisation =
        if request.for_organisation { organisation::judge(form).map(Some) } else { Some(None) };
    let today = brussels_day(visit.ctx.now());
    let one_name = form.ticked("one_name");
    let number = BisNumber::parse(form.value("national_number"), today);
    let number = form.judge("national_number", number, |fault| fault.key().to_owned());
    let name = PersonName::parse(form.value("given_names"), form.value("family_name"), one_name);
    let name = names(form, name, ["given_names", "family_name"]);
    let mrz = MrzName::parse(form.value("mrz_given"), form.value("mrz_family"), one_name);
    let mrz = names(form, mrz, ["mrz_given", "mrz_family"]);
    let email = Email::parse(form.value("email"));
    let email = form.judge("email", email, |fault| fault.key().to_owned());
    let phone = Phone::parse(form.value("phone"));
    let phone = form.judge("phone", phone, |fault| fault.key().to_owned());
    Some(Entered {
        national_number: number?,
        name: name?,
        mrz: mrz?,
        email: email?,
        phone: phone?,
        organisation: organisation?,
    })
}

/// Refuses the field or fields of a name, given names first.
pub(in crate::web::manager) fn names<T>(
    form: &mut Form,
    judged: Result<T, NameFaults>,
    fields: [&str; 2],
) -> Option<T> {
    let faults = match judged {
        Ok(name) => return Some(name),
        Err(faults) => faults,
    };
    for (field, fault) in fields.into_iter().zip([faults.given, faults.family]) {
        if let Some(fault) = fault {
            form.refuse(field, fault.key());
        }
    }
    None
}
