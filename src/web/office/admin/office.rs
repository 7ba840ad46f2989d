//! `/office/admin/office`: what the public is told about the office.

use askama::Template;

use crate::actions::office_admin::change_office::{change_office, read};
use crate::domain::person::phone::Phone;
use crate::domain::price::{price_from_text, price_text};
use crate::domain::typed::tidy;
use crate::storage::office_data::OfficeData;
use crate::web::form::{Choice, Form};
use crate::web::guard::Administrator;
use crate::web::page::Page;
use crate::web::posted::Posted;
use crate::web::problem::{Problem, Reply, go, show, show_refused};

const HERE: &str = "/office/admin/office";
/// Longest text about opening hours.
const HOURS_LENGTH: usize = 200;

#[derive(Template)]
#[template(path = "office/admin/office.html")]
pub struct OfficePage {
    page: Page,
    form: Form,
    admission: Vec<Choice>,
}

/// The form, as the data stand.
pub async fn get(at: Administrator) -> Reply {
    let (data, version) = read(&at.visit.ctx, &at.desk).await?;
    let mut form = at.visit.form(version)?;
    form.set("phone", &data.phone);
    form.set("hours", &data.hours);
    form.set("price", price_text(data.price_cents));
    form.set("admission", if data.by_appointment { "appointment" } else { "walk_in" });
    if data.active {
        form.set("active", "yes");
    }
    show(&page(&at, form))
}

/// Changes the data.
pub async fn post(at: Administrator, Posted { visit, mut form }: Posted) -> Reply {
    if let Some(new) = judge(&mut form) {
        let submission = visit.submission(&form, "/office/admin")?;
        let changed = change_office(&visit.ctx, &submission, &at.desk, &new).await;
        return go(changed.map_err(|error| Problem::from(error).seen_at(HERE))?);
    }
    let mut page = page(&at, visit.again(form)?);
    page.page.error = true;
    show_refused(&page)
}

fn judge(form: &mut Form) -> Option<OfficeData> {
    let phone = Phone::parse(form.value("phone"));
    let phone = form.judge("phone", phone, |fault| fault.key().to_owned());
    let hours = tidy(form.value("hours"));
    if hours.is_empty() || hours.chars().count() > HOURS_LENGTH {
        form.refuse("hours", "office-admin-hours-missing");
    }
    let price = price_from_text(form.value("price")).ok_or(());
    let price = form.judge("price", price, |()| "office-admin-price-wrong".to_owned());
    let admission = form.value("admission").to_owned();
    if !["appointment", "walk_in"].contains(&admission.as_str()) {
        form.refuse("admission", "office-admin-admission-missing");
    }
    if form.is_refused() {
        return None;
    }
    Some(OfficeData {
        phone: phone?.as_str().to_owned(),
        hours,
        price_cents: price?,
        by_appointment: admission == "appointment",
        active: form.ticked("active"),
    })
}

fn page(at: &Administrator, form: Form) -> OfficePage {
    let page = at.page();
    let l = page.l();
    let admission = ["walk_in", "appointment"];
    let admission = admission.map(|word| Choice::new(word, l.of("office-admin-admission-", word))).into();
    OfficePage { page, form, admission }
}
