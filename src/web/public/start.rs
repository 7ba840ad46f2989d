//! `/`: what this is, for whom, how long it takes, what it costs and what to bring (START-1 to START-6).

use askama::Template;

use crate::web::page::Page;
use crate::web::problem::{Reply, show};
use crate::web::visit::Visit;

#[derive(Template)]
#[template(path = "public/start.html")]
struct Start {
    page: Page,
}

/// Shows it to anybody.
pub async fn get(visit: Visit) -> Reply {
    show(&Start { page: visit.page("service-passerelle") })
}
