//! `/activate/done`: the key works; what comes next. Says nothing about anybody, so that it can be kept.

use askama::Template;

use super::SERVICE;
use crate::web::page::Page;
use crate::web::problem::{Reply, show};
use crate::web::visit::Visit;

/// Confirmation and the way to the Certificate Manager.
#[derive(Template)]
#[template(path = "activate/done.html")]
struct Done {
    page: Page,
}

/// The same for a key that does not open eHealth: how to add the app.
#[derive(Template)]
#[template(path = "activate/done_low.html")]
struct DoneLow {
    page: Page,
}

/// Shows the page of a key that does not open eHealth.
pub async fn low(visit: Visit) -> Reply {
    show(&DoneLow { page: visit.page(SERVICE) })
}

/// Shows the page.
pub async fn get(visit: Visit) -> Reply {
    show(&Done { page: visit.page(SERVICE) })
}
