//! A sign-in that led nowhere: what happened, in words, and what to do now.

use askama::Template;
use axum::http::StatusCode;

use super::service;
use crate::actions::sign_in::Refusal;
use crate::actions::sign_in::refusal::Blame;
use crate::storage::sessions::Audience;
use crate::web::page::Page;
use crate::web::problem::{Reply, show_with};
use crate::web::visit::Visit;

#[derive(Template)]
#[template(path = "sign_in/refused.html")]
struct Refused {
    page: Page,
    /// Middle of the text keys.
    word: &'static str,
    /// Whether the steps to the app are explained.
    steps: bool,
    /// Ways on, the likeliest first: path and text key.
    ways: Vec<(String, &'static str)>,
}

/// Shows the page. Its path is the sign-in page's: the callback's holds a code, which is repeated nowhere.
pub fn show(audience: Audience, mut visit: Visit, refusal: &Refusal) -> Reply {
    let again = format!("/{}/sign-in", audience.word());
    visit.path.clone_from(&again);
    tracing::warn!(
        request_id = visit.request_id,
        audience = audience.word(),
        refusal = refusal.to_string(),
        "a sign-in was refused"
    );
    let word = refusal.word();
    let ways = match refusal {
        Refusal::OpenRequest(other) => vec![(format!("/manager/requests/{other}"), "sign-in-way-request")],
        Refusal::OpenElsewhere => {
            vec![("/manager".to_owned(), "sign-in-way-anew"), ("/".to_owned(), "error-way-start")]
        }
        Refusal::OtherNumber | Refusal::NoNumber => {
            vec![(again, "sign-in-way-again"), ("/manager".to_owned(), "sign-in-way-anew")]
        }
        Refusal::PasskeyNeeded => {
            vec![(again, "sign-in-way-again"), ("/csam/my-keys/passkey".to_owned(), "sign-in-way-passkey")]
        }
        Refusal::NotStaff | Refusal::OtherSide | Refusal::KeyNotActive => {
            vec![("/".to_owned(), "error-way-start"), (again, "sign-in-way-again")]
        }
        _ => vec![(again, "sign-in-way-again"), ("/".to_owned(), "error-way-start")],
    };
    // Somebody else's provider has its own way to the app.
    let built_in = visit.ctx.settings.provider.external.is_none();
    let steps = built_in && matches!(word, "level" | "means");
    show_with(status(refusal.blame()), &Refused { page: visit.page(service(audience)), word, steps, ways })
}

fn status(blame: Blame) -> StatusCode {
    match blame {
        Blame::Answer => StatusCode::BAD_REQUEST,
        Blame::Person => StatusCode::FORBIDDEN,
        Blame::Provider => StatusCode::BAD_GATEWAY,
        Blame::Outage => StatusCode::SERVICE_UNAVAILABLE,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::language::Language;

    #[test]
    fn every_refusal_has_its_page_in_every_language() {
        for language in Language::ALL {
            for word in Refusal::WORDS {
                let page = Page::new(language, "/manager/sign-in", "service-manager");
                let ways = vec![("/manager/sign-in".to_owned(), "sign-in-way-again")];
                let html = Refused { page, word, steps: true, ways }.render().unwrap();
                assert!(
                    !html.contains("keys-add-app-")
                        && !html.contains("sign-in-refused-")
                        && !html.contains("sign-in-way-"),
                    "{word}: {html}"
                );
            }
        }
    }
}
