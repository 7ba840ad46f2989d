//! The second page before something is done with a file for a reason of a closed list: refuse a check, declare a kit
//! void, go on without the digits.

use askama::Template;

use super::{AtFile, choices};
use crate::domain::word::Word;
use crate::storage::enrolments::Enrolment;
use crate::web::form::{Choice, Form};
use crate::web::page::Page;
use crate::web::problem::{Reply, show, show_refused};
use crate::web::visit::Visit;

/// What is asked, and with which texts.
#[derive(Debug)]
pub struct Question {
    /// The texts are `office-NAME-title`, `office-NAME-text` and `office-NAME-button`.
    pub name: &'static str,
    /// What the texts of the reasons begin with, before the word of each.
    pub reasons: &'static str,
    /// Where Back leads, below the path of the file.
    pub back: &'static str,
    /// Whether the answer takes something away from the person.
    pub warns: bool,
}

#[derive(Template)]
#[template(path = "office/why.html")]
struct WhyPage {
    page: Page,
    form: Form,
    back: String,
    name: &'static str,
    warns: bool,
    reference: String,
    reasons: Vec<Choice>,
}

impl Question {
    /// Asks for a reason of the list `W`.
    pub fn ask<W: Word>(&self, at: &AtFile, file: Enrolment) -> Reply {
        let form = at.visit().form(file.last_seq)?;
        show(&self.page::<W>(at, form, file))
    }

    /// Asks again after a form that named none of them.
    pub async fn ask_again<W: Word>(&self, at: &AtFile, visit: &Visit, mut form: Form) -> Reply {
        form.refuse("reason", "office-reason-missing");
        let file = at.counter.file(&mut visit.ctx.reader(), at.id).await?;
        let mut page = self.page::<W>(at, visit.again(form)?, file);
        page.page.error = true;
        show_refused(&page)
    }

    fn page<W: Word>(&self, at: &AtFile, form: Form, file: Enrolment) -> WhyPage {
        let page = at.page();
        let reasons = choices::<W>(page.l(), self.reasons);
        let (back, name, warns) = (at.path(self.back), self.name, self.warns);
        WhyPage { page, form, back, name, warns, reference: file.reference, reasons }
    }
}
