//! Signing out.

use askama::Template;
use axum::http::{HeaderName, HeaderValue};

use super::service;
use crate::actions::sessions;
use crate::storage::sessions::Audience;
use crate::web::page::Page;
use crate::web::posted::Posted;
use crate::web::problem::{Reply, go, show};
use crate::web::visit::{Visit, add_cookie};

#[derive(Template)]
#[template(path = "sign_in/signed_out.html")]
struct SignedOut {
    page: Page,
    audience: &'static str,
}

/// Ends the session and lets the browser forget its pages: Back shows nothing any more.
pub async fn post(audience: Audience, Posted { visit, .. }: Posted) -> Reply {
    if let Some(session) = visit.session(audience).await? {
        sessions::sign_out(&visit.ctx, &session).await?;
    }
    let mut response = go(format!("/{}/signed-out", audience.word()))?;
    add_cookie(response.headers_mut(), &visit.no_session_cookie(audience));
    response
        .headers_mut()
        .insert(HeaderName::from_static("clear-site-data"), HeaderValue::from_static("\"cache\""));
    Ok(response)
}

/// Says that it is done.
pub async fn get(audience: Audience, visit: Visit) -> Reply {
    show(&SignedOut { page: visit.page(service(audience)), audience: audience.word() })
}
