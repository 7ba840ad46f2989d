//! `/offices/{id}/book`: announces a visit. What would send the person home from the counter is told here.

use askama::Template;
use axum::extract::Path;

use super::SERVICE;
use crate::actions::booking::offer;
use crate::actions::booking::pre_register::{Registered, Registration, pre_register};
use crate::domain::calendar::brussels_day;
use crate::domain::enrolment::preflight::{Announced, PreflightFault, faults};
use crate::domain::id::OfficeId;
use crate::domain::instant::Instant;
use crate::domain::language::Language;
use crate::domain::office::Office;
use crate::domain::person::country::Country;
use crate::domain::person::date::parse_date;
use crate::domain::person::document::DocumentKind;
use crate::domain::person::email::Email;
use crate::domain::person::name::{PersonName, folded};
use crate::domain::person::national_number::BisNumber;
use crate::domain::slot::Slot;
use crate::domain::word::Word;
use crate::text::locale::Locale;
use crate::web::form::{Choice, Form};
use crate::web::network::Network;
use crate::web::page::Page;
use crate::web::posted::Posted;
use crate::web::problem::{Problem, Reply, go, show, show_refused};
use crate::web::visit::Visit;

#[derive(Template)]
#[template(path = "book/register.html")]
struct Register {
    page: Page,
    form: Form,
    path: String,
    office: Office,
    /// `None`: every time of the next weeks is taken.
    first: Option<Slot>,
    kinds: Vec<Choice>,
    countries: Vec<Choice>,
    languages: Vec<Choice>,
}

#[derive(Template)]
#[template(path = "book/sent.html")]
struct Sent {
    page: Page,
    office: Office,
}

/// Asks, unless the office has no time left.
pub async fn get(visit: Visit, Path(id): Path<String>) -> Reply {
    let id = office_id(&id)?;
    let mut form = visit.form(0)?;
    form.set("language", visit.language.tag());
    show(&page(&visit, id, form).await?)
}

/// Registers, or says beside the fields what to mend.
pub async fn post(Path(id): Path<String>, network: Network, Posted { visit, mut form }: Posted) -> Reply {
    let id = office_id(&id)?;
    let shown = page(&visit, id, Form::default()).await?;
    let first = shown.first.map_or_else(|| visit.ctx.now(), |slot| slot.starts_at);
    if let Some(registration) = read(&mut form, visit.locale(), visit.ctx.now(), first) {
        let submission = visit.submission(&form, format!("/offices/{id}/book/sent"))?;
        match pre_register(&visit.ctx, &submission, id, &registration, &network.0).await? {
            Registered::At(path) => return go(path),
            Registered::TooMany => form.refuse("email", "booking-too-many"),
        }
    }
    let form = visit.again(form)?;
    let mut page = Register { form, ..shown };
    page.page.error = true;
    show_refused(&page)
}

/// Says to look into the mailbox, whoever asked.
pub async fn sent(visit: Visit, Path(id): Path<String>) -> Reply {
    let (office, _) = offer::office(&visit.ctx, office_id(&id)?).await?;
    show(&Sent { page: visit.page(SERVICE), office })
}

fn office_id(text: &str) -> Result<OfficeId, Problem> {
    text.parse().map_err(|_| Problem::NotFound)
}

async fn page(visit: &Visit, id: OfficeId, form: Form) -> Result<Register, Problem> {
    let (office, reception) = offer::office(&visit.ctx, id).await?;
    let first = offer::first(&visit.ctx, id, &reception).await?;
    let page = visit.page(SERVICE);
    let l = page.l();
    let mut countries: Vec<_> =
        Country::all().map(|country| Choice::new(country.alpha2(), l.t(country.key()))).collect();
    countries.sort_by_cached_key(|country| folded(&country.label));
    let kind = |kind: &DocumentKind| {
        Choice::new(kind.word(), l.of("booking-document-", kind.word()))
            .hint(l.of("booking-document-hint-", kind.word()))
    };
    let languages = Language::ALL.map(|language| Choice::new(language.tag(), language.own_name()));
    Ok(Register {
        page,
        form,
        path: format!("/offices/{id}/book"),
        office,
        first,
        kinds: DocumentKind::ALL.iter().map(kind).collect(),
        countries,
        languages: languages.into(),
    })
}

/// Judges every field; `None` if something is refused. `first` is the start of the first free appointment.
fn read(form: &mut Form, l: Locale, now: Instant, first: Instant) -> Option<Registration> {
    let nationality = Country::parse(form.value("nationality"));
    let nationality = form.judge("nationality", nationality, |fault| match fault.key() {
        "fault-country-missing" => "booking-nationality-missing".to_owned(),
        other => other.to_owned(),
    });
    let kind = DocumentKind::chosen(form.value("document_kind"));
    let kind = form.judge("document_kind", kind, |fault| fault.key().to_owned());
    let country = Country::parse(form.value("document_country"));
    let country = form.judge("document_country", country, |fault| fault.key().to_owned());
    let part = |part| form.part("document_expires", part);
    let expires_on = parse_date(part("day"), part("month"), part("year"));
    let expires_on = form.judge("document_expires", expires_on, |fault| fault.key().to_owned());
    let announced = nationality.zip(kind).zip(country.zip(expires_on)).and_then(
        |((nationality, kind), (country, expires_on))| {
            let announced = Announced { nationality, kind, country, expires_on };
            preflight(form, l, &announced, first).then_some(announced)
        },
    );
    let number = BisNumber::parse(form.value("national_number"), brussels_day(now));
    let number = form.judge("national_number", number, |fault| fault.key().to_owned());
    let one_name = form.ticked("one_name");
    let name = PersonName::parse(form.value("given_names"), form.value("family_name"), one_name);
    let name = judge_name(form, name);
    let email = Email::parse(form.value("email"));
    let email = form.judge("email", email, |fault| fault.key().to_owned());
    let language = Language::parse(form.value("language"));
    if language.is_none() {
        form.refuse("language", "booking-language-missing");
    }
    Some(Registration {
        announced: announced?,
        number: number?,
        name: name?,
        email: email?,
        language: language?,
    })
}

/// Says what is wrong with the journey, beside the field that mends it.
fn preflight(form: &mut Form, l: Locale, announced: &Announced, first: Instant) -> bool {
    let faults = faults(announced, first);
    for fault in &faults {
        match fault {
            PreflightFault::Belgian => form.refuse("nationality", "booking-belgian"),
            PreflightFault::CardFromOutside => form.refuse("document_kind", "booking-card-outside"),
            PreflightFault::TooShort(until) => {
                let args = vec![("day", l.date(until))];
                form.refuse_with("document_expires", "booking-document-too-short", args);
            }
        }
    }
    faults.is_empty()
}

fn judge_name(
    form: &mut Form,
    judged: Result<PersonName, crate::domain::person::name::NameFaults>,
) -> Option<PersonName> {
    let faults = match judged {
        Ok(name) => return Some(name),
        Err(faults) => faults,
    };
    if let Some(fault) = faults.given {
        form.refuse("given_names", fault.key());
    }
    if let Some(fault) = faults.family {
        form.refuse("family_name", fault.key());
    }
    None
}
