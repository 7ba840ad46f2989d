//! The printer at the counter: keeps what clerks print, so that somebody without a printer can read the code.

use std::sync::{Mutex, PoisonError};

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header::CONTENT_TYPE;
use axum::middleware::Next;
use axum::response::Response;

use super::Demo;
use crate::domain::instant::Instant;

/// More than any letter.
const LIMIT: usize = 512 * 1024;
/// Marks a page that is a letter: `layouts/print.html` writes it, no other page does.
const SHEET: &str = "class=\"sheet";

/// The tray, newest last. In memory only: the codes on these sheets stand nowhere else.
#[derive(Debug, Default)]
pub struct Printer(Mutex<Vec<Sheet>>);

/// One printed letter.
#[derive(Debug, Clone)]
pub struct Sheet {
    pub at: Instant,
    pub html: String,
}

impl Printer {
    /// Everything printed, newest first.
    pub fn sheets(&self) -> Vec<Sheet> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).iter().rev().cloned().collect()
    }

    fn print(&self, sheet: Sheet) {
        let mut tray = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if !tray.iter().any(|other| other.html == sheet.html) {
            tray.push(sheet);
        }
    }
}

/// Lays a copy of every letter shown to a clerk into the tray.
pub async fn watch(State(demo): State<Demo>, request: Request, next: Next) -> Response {
    let of_office = request.uri().path().starts_with("/office/");
    let response = next.run(request).await;
    let html =
        response.headers().get(CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    if !of_office || !html || !response.status().is_success() {
        return response;
    }
    let (parts, body) = response.into_parts();
    let Ok(bytes) = axum::body::to_bytes(body, LIMIT).await else {
        return Response::from_parts(parts, Body::empty());
    };
    let text = String::from_utf8_lossy(&bytes);
    if text.contains(SHEET) {
        demo.printer.print(Sheet { at: demo.ctx.now(), html: text.into_owned() });
    }
    Response::from_parts(parts, Body::from(bytes))
}
