//! `/activate`, typed from the letter: the way on is the link in the mail.

use askama::Template;

use super::SERVICE;
use crate::web::page::Page;
use crate::web::problem::{Reply, show};
use crate::web::visit::Visit;

/// Explains that letter and mail belong together.
#[derive(Template)]
#[template(path = "activate/start.html")]
struct Start {
    page: Page,
}

/// Shows the page.
pub async fn get(visit: Visit) -> Reply {
    show(&Start { page: visit.page(SERVICE) })
}
