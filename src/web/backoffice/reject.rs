//! `/backoffice/requests/{id}/reject`: the reason, the words for the person, and the rejection.

use askama::Template;

use super::AtRequest;
use super::decision::LOOK;
use crate::actions::backoffice::dossier::Standing;
use crate::actions::backoffice::preview;
use crate::actions::backoffice::reject::reject;
use crate::domain::request::decision::{Rejection, RejectionFault, RejectionReason};
use crate::domain::word::Word;
use crate::storage::requests::Request;
use crate::text::letters::Written;
use crate::text::locale::Locale;
use crate::web::form::{Choice, Form};
use crate::web::page::Page;
use crate::web::posted::Posted;
use crate::web::problem::{Reply, go, show, show_refused};

#[derive(Template)]
#[template(path = "backoffice/reject.html")]
pub struct RejectPage {
    page: Page,
    form: Form,
    path: String,
    request: Request,
    reasons: Vec<Choice>,
    /// The letter, for whoever asked to read it first.
    letter: Option<Written>,
}

impl RejectPage {
    /// The person's language by its own name: the words are read in it.
    fn language(&self) -> &'static str {
        self.request.language.own_name()
    }
}

/// The form. Only for who may decide now; anybody else is led to the request.
pub async fn get(at: AtRequest) -> Reply {
    let dossier = at.dossier().await?;
    if !may_reject(&dossier.standing) {
        return go(at.path(""));
    }
    let form = at.visit().form(dossier.request.last_seq)?;
    show(&page(&at, dossier.request, form, None))
}

/// Rejects (R12), or shows the letter that would go out.
pub async fn post(at: AtRequest, Posted { visit, mut form }: Posted) -> Reply {
    match Rejection::parse(form.value("reason"), form.value("text")) {
        Ok(rejection) if form.ticked(LOOK) => {
            let dossier = at.dossier().await?;
            if !may_reject(&dossier.standing) {
                return go(at.path(""));
            }
            let letter = preview::of_rejection(&visit.ctx, &dossier.request, &rejection)?;
            show(&page(&at, dossier.request, visit.again(form)?, Some(letter)))
        }
        Ok(rejection) => {
            let submission = visit.submission(&form, at.path("?done=rejected"))?;
            let rejected = reject(&visit.ctx, &submission, &at.reviewer, at.id, &rejection).await;
            go(rejected.map_err(|error| at.problem(error))?)
        }
        Err(fault) => {
            form.refuse(field_of(fault), fault.key());
            let dossier = at.dossier().await?;
            let form = visit.again(form)?;
            show_refused(&page(&at, dossier.request, form, None))
        }
    }
}

fn may_reject(standing: &Standing) -> bool {
    matches!(standing, Standing::Mine(_) | Standing::SecondOpinion)
}

fn page(at: &AtRequest, request: Request, form: Form, letter: Option<Written>) -> RejectPage {
    let mut page = at.page();
    page.error = form.is_refused();
    RejectPage {
        reasons: reasons(page.l(), request.for_organisation),
        path: at.path(""),
        request,
        form,
        page,
        letter,
    }
}

fn reasons(l: Locale, for_organisation: bool) -> Vec<Choice> {
    let choice = |reason: RejectionReason| Choice::new(reason.word(), l.t(reason.key()));
    RejectionReason::about(for_organisation).map(choice).collect()
}

fn field_of(fault: RejectionFault) -> &'static str {
    match fault {
        RejectionFault::ReasonMissing => "reason",
        RejectionFault::TextMissing | RejectionFault::TextTooLong => "text",
    }
}
