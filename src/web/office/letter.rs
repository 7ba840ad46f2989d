//! The letter of a kit, as a print page. It answers the POST that issued the kit and has no address of its own: no
//! GET ever shows a code. `/office/files/{id}/letter` answers a POST from that page with the same letter as PDF.

use askama::Template;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::IntoResponse;

use super::AtFile;
use crate::actions::office::kit_letter::KitLetter;
use crate::actions::office::kit_letter_pdf::{Reprinted, print_pdf};
use crate::actions::office::kit_letter_text::{Section, language, sections};
use crate::text::locale::Locale;
use crate::web::form::Form;
use crate::web::page::Page;
use crate::web::posted::Posted;
use crate::web::problem::{Problem, Reply, show};

#[derive(Template)]
#[template(path = "office/letter.html")]
pub struct LetterPage {
    /// In the office's first language: it is that of the document. The clerk's own is only above the sheet.
    page: Page,
    clerk: Locale,
    form: Form,
    path: String,
    letter: KitLetter,
    sections: Vec<Section>,
}

/// Shows the letter, never to be kept by a browser or proxy.
pub fn show_letter(at: &AtFile, letter: KitLetter) -> Reply {
    let mut page = at.page();
    let clerk = page.l();
    page.locale = Locale::new(language(&letter));
    let (form, sections) = (at.visit().form(0)?, sections(&letter));
    let mut response = show(&LetterPage { page, clerk, form, path: at.path(""), letter, sections })?;
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}

/// The same letter as PDF, for a few minutes and in the same browser.
pub async fn pdf(at: AtFile, Posted { visit, form }: Posted) -> Reply {
    let submission = visit.submission(&form, at.path("/live"))?;
    let issued_by = form.value("issued_by").parse().map_err(|_| Problem::BadRequest)?;
    let printed = print_pdf(&visit.ctx, &submission, &visit.browser, &at.counter, at.id, issued_by).await;
    match printed.map_err(|error| at.problem(error))? {
        Reprinted::Pdf { reference, file } => {
            let disposition = format!("inline; filename=\"{reference}.pdf\"");
            let headers = [
                (header::CONTENT_TYPE, "application/pdf".to_owned()),
                (header::CONTENT_DISPOSITION, disposition),
                (header::CACHE_CONTROL, "no-store".to_owned()),
            ];
            Ok((headers, file).into_response())
        }
        Reprinted::Over => Err(Problem::Refused {
            status: StatusCode::CONFLICT,
            key: "office-print-over",
            way_on: (at.path(""), "office-print-back"),
        }),
    }
}

#[cfg(test)]
#[path = "letter_tests.rs"]
mod tests;
