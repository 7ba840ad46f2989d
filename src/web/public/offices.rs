//! `/offices`: where an identity is checked, in which languages, when, and for how much (START-6).

use askama::Template;

use crate::domain::office::Office;
use crate::storage::offices;
use crate::text::locale::Locale;
use crate::web::page::Page;
use crate::web::problem::{Reply, show};
use crate::web::visit::Visit;

#[derive(Template)]
#[template(path = "public/offices.html")]
struct Offices {
    page: Page,
    offices: Vec<Listed>,
}

struct Listed {
    /// The language of the office's own words, for `lang`.
    tag: &'static str,
    name: String,
    address: String,
    phone: String,
    hours: String,
    languages: String,
    price: String,
    by_appointment: bool,
}

/// Lists the offices that receive people.
pub async fn get(visit: Visit) -> Reply {
    let open = offices::open(&mut visit.ctx.reader()).await?;
    let page = visit.page("service-passerelle");
    let l = page.l();
    show(&Offices { offices: open.iter().map(|office| listed(l, office)).collect(), page })
}

fn listed(l: Locale, office: &Office) -> Listed {
    let own: Vec<_> = office.regime.official_languages().iter().map(|language| language.own_name()).collect();
    let price = match office.price_cents {
        0 => l.t("offices-free"),
        cents => l.t1("offices-price", "amount", l.euros(&cents)),
    };
    Listed {
        tag: office.regime.working_language().tag(),
        name: office.name.clone(),
        address: format!("{}, {} {}", office.address, office.postcode, office.municipality),
        phone: office.phone.clone(),
        hours: office.hours.clone(),
        languages: own.join(", "),
        price,
        by_appointment: office.by_appointment,
    }
}
