//! `/office/spares`: the drawer of sealed spare letters for a broken printer.

use askama::Template;
use axum::extract::Path;
use axum::http::header;
use axum::response::IntoResponse;

use super::counter;
use crate::actions::office::spares::{Printed, destroy_spare, of_office, print_spares};
use crate::domain::enrolment::spare::{Batch, SpareFault, SpareState, keeps_the_drawer, may_bind};
use crate::domain::instant::Instant;
use crate::domain::word::Word;
use crate::storage::spare_kits::SpareKit;
use crate::web::form::Form;
use crate::web::guard::Clerk;
use crate::web::page::Page;
use crate::web::parts::{Column, Tone};
use crate::web::posted::Posted;
use crate::web::problem::{Problem, Reply, go, show, show_refused};

const PATH: &str = "/office/spares";

#[derive(Template)]
#[template(path = "office/spares.html")]
pub struct SparesPage {
    page: Page,
    form: Form,
    spares: Vec<SpareKit>,
    columns: Vec<Column>,
    /// Whether this clerk may print and destroy.
    may_print: bool,
    now: Instant,
}

impl SparesPage {
    /// The word of what became of a spare; one that lay too long is none of the stored states.
    fn word(&self, spare: &SpareKit) -> &'static str {
        if self.is_over(spare) { "expired" } else { spare.state.word() }
    }

    fn tone(&self, spare: &SpareKit) -> Tone {
        match spare.state {
            SpareState::Ready if self.is_over(spare) => Tone::Warn,
            SpareState::Ready => Tone::Ok,
            SpareState::Used | SpareState::Destroyed => Tone::Plain,
        }
    }

    fn is_over(&self, spare: &SpareKit) -> bool {
        may_bind(spare.state, spare.expires_at, self.now) == Err(SpareFault::Expired)
    }
}

/// The list; whoever may print finds the form there.
pub async fn get(clerk: Clerk) -> Reply {
    let form = clerk.visit.form(0)?;
    show(&page(&clerk, form).await?)
}

/// Prints a batch.
pub async fn post(clerk: Clerk, Posted { visit, mut form }: Posted) -> Reply {
    let batch = Batch::parse(form.value("count"));
    let Some(batch) = form.judge("count", batch, |fault| fault.key().to_owned()) else {
        let mut page = page(&clerk, visit.again(form)?).await?;
        page.page.error = true;
        return show_refused(&page);
    };
    let submission = visit.submission(&form, PATH)?;
    match print_spares(&visit.ctx, &submission, &counter(&clerk), batch).await? {
        Printed::At(path) => go(path),
        Printed::Pdf(file) => {
            let headers = [
                (header::CONTENT_TYPE, "application/pdf"),
                (header::CONTENT_DISPOSITION, "inline; filename=\"SK.pdf\""),
                (header::CACHE_CONTROL, "no-store"),
            ];
            Ok((headers, file).into_response())
        }
    }
}

/// Declares a spare destroyed.
pub async fn destroy(clerk: Clerk, Path(id): Path<String>, Posted { visit, form }: Posted) -> Reply {
    let id = id.parse().map_err(|_| Problem::NotFound)?;
    let submission = visit.submission(&form, PATH)?;
    go(destroy_spare(&visit.ctx, &submission, &counter(&clerk), id).await?)
}

async fn page(clerk: &Clerk, form: Form) -> Result<SparesPage, Problem> {
    let ctx = &clerk.visit.ctx;
    let columns = ["office-spare-serial", "office-state", "office-spare-until", "office-spare-destroy"];
    Ok(SparesPage {
        page: clerk.page(),
        form,
        spares: of_office(ctx, clerk.office).await?,
        columns: columns.map(Column::new).into(),
        may_print: keeps_the_drawer(clerk.actor().kind()),
        now: ctx.now(),
    })
}
