//! Pages. One folder an audience, one file a page. The router is the table of contents.

pub mod activate;
pub mod assets;
pub mod backoffice;
pub mod book;
mod chart;
pub mod csam;
pub mod error_page;
pub mod form;
pub mod guard;
pub mod headers;
mod late;
pub mod manager;
pub mod network;
pub mod office;
pub mod ops;
pub mod page;
pub mod parts;
pub mod pki;
pub mod posted;
pub mod problem;
pub mod public;
pub mod revoke;
pub mod sign_in;
mod sms;
pub mod stale;
pub mod standing;
mod thread;
mod two_people;
pub mod upload;
pub mod visit;

use axum::Router;
use axum::middleware::from_fn_with_state;

use crate::actions::context::Shared;

/// Every address of the service.
pub fn router(ctx: Shared) -> Router {
    assemble(&ctx, pages())
}

/// The pages people see.
pub fn pages() -> Router<Shared> {
    Router::new()
        .merge(public::routes())
        .merge(pki::page_routes())
        .merge(revoke::routes())
        .merge(book::routes())
        .merge(csam::routes())
        .merge(office::routes())
        .merge(activate::routes())
        .merge(sign_in::routes())
        .merge(manager::routes())
        .merge(backoffice::routes())
}

/// Puts around the pages what all of them need, and adds the addresses that machines ask for.
pub fn assemble(ctx: &Shared, pages: Router<Shared>) -> Router {
    let pages = pages.fallback(public::not_found).layer(from_fn_with_state(ctx.clone(), visit::prepare));
    let machines = Router::new()
        .merge(csam::machine_routes())
        .merge(ops::routes())
        .merge(pki::routes())
        .merge(assets::routes());
    headers::wrap(pages.merge(machines), ctx).with_state(ctx.clone())
}

#[cfg(test)]
mod contrast;
#[cfg(test)]
mod specimen;
