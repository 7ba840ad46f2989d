//! `/office/files/{id}/check`: the answers, turned to the person, before anything is printed (CHK-4): the mailbox
//! first, then every line. Posting it prints the letter.

use askama::Template;
use time::Month;

use super::{AtFile, letter};
use crate::actions::ActionError;
use crate::actions::office::answers::{self, Answers};
use crate::actions::office::email_proof::{self, Mailbox};
use crate::actions::office::hold;
use crate::actions::office::issue_kit::{IssueFault, Issued, issue_kit};
use crate::domain::enrolment::EnrolmentState;
use crate::domain::enrolment::email_proof::MailboxStanding;
use crate::domain::person::transliteration::{self, NameRule};
use crate::domain::word::Word;
use crate::storage::enrolments::Enrolment;
use crate::text::locale::Locale;
use crate::web::form::Form;
use crate::web::page::Page;
use crate::web::posted::Posted;
use crate::web::problem::{Reply, go, show, show_refused};

#[derive(Template)]
#[template(path = "office/check.html")]
pub struct CheckPage {
    page: Page,
    form: Form,
    path: String,
    evidence: String,
    answers: Answers,
    mailbox: Mailbox,
    /// The person's language, where it is another than the clerk's: the screen is turned to them.
    person: Option<Locale>,
    /// Says which recording of the answers this page shows.
    fingerprint: String,
}

impl CheckPage {
    fn birth_date(&self) -> String {
        let birth = self.answers.birth_date;
        let month = birth.month().and_then(|month| Month::try_from(month).ok());
        self.page.l().partial_date(birth.year().into(), month, birth.day())
    }

    fn document(&self) -> String {
        let document = &self.answers.document;
        let l = self.page.l();
        format!("{}, {}", l.of("office-document-", document.kind.word()), l.t(document.country.key()))
    }

    fn given_names(&self) -> &str {
        self.answers.name.given().unwrap_or_default()
    }

    fn machine_given(&self) -> &str {
        self.answers.machine_name.given().unwrap_or_default()
    }

    fn phone(&self) -> &str {
        self.answers.phone.as_ref().map(|phone| phone.as_str()).unwrap_or_default()
    }

    /// What the Enter key should do next: send digits, confirm them, or go on to the answers.
    fn next(&self) -> &'static str {
        match (self.mailbox.standing, &self.mailbox.last) {
            (MailboxStanding::Unproved, None) => "send",
            (MailboxStanding::Unproved, Some(last))
                if last.tries_left < 1 || last.progress.state == "refused" =>
            {
                "send"
            }
            (MailboxStanding::Unproved, Some(_)) => "digits",
            _ => "answers",
        }
    }

    /// Why the zone spells the name as it does; where no rule says so, the clerk looks at both again.
    fn name_rule(&self) -> NameRule {
        transliteration::explain(&self.answers.name, &self.answers.machine_name)
    }

    /// Whether number and birth date cannot belong together; a BIS number keeps the date first known, so this
    /// only warns.
    fn birth_date_differs(&self) -> bool {
        !self.answers.birth_date.agrees_with(self.answers.number.number().birth_date())
    }
}

/// The summary. A check that is not open is led to its file, one without answers to the evidence.
pub async fn get(at: AtFile) -> Reply {
    let mut reader = at.visit().ctx.reader();
    let file = at.counter.file(&mut reader, at.id).await?;
    if file.state != EnrolmentState::IdentityCheck {
        return go(at.path(""));
    }
    hold::held_by(&mut reader, &file, &at.counter).await.map_err(|error| at.problem(error))?;
    let form = at.visit().form(file.last_seq)?;
    match page(&at, &file, form).await? {
        Some(page) => show(&page),
        None => go(at.path("/evidence")),
    }
}

/// Issues the kit and answers with its letter; both ticks come first.
pub async fn post(at: AtFile, Posted { visit, mut form }: Posted) -> Reply {
    for (tick, missing) in [
        ("person_confirmed", "office-person-confirmed-missing"),
        ("evidence_seen", "office-evidence-seen-missing"),
    ] {
        if !form.ticked(tick) {
            form.refuse(tick, missing);
        }
    }
    if !form.is_refused() {
        let submission = visit.submission(&form, at.path(""))?;
        let confirmed = form.value("answers");
        let issued = issue_kit(&visit.ctx, &submission, &visit.browser, &at.counter, at.id, confirmed).await;
        match issued.map_err(|error| at.problem(error))? {
            Issued::Letter(kit) => return letter::show_letter(&at, *kit),
            Issued::At(path) => return go(path),
            Issued::Refused(IssueFault::MaybeKnown) => return go(at.path("/candidates")),
            Issued::Refused(IssueFault::EmailUnproved) => {
                form.refuse("mailbox", fault_key(IssueFault::EmailUnproved));
            }
            Issued::Refused(fault) => form.refuse("evidence_seen", fault_key(fault)),
        }
    }
    refused(&at, form).await
}

/// The page again, with what one of its forms was refused for.
pub async fn refused(at: &AtFile, form: Form) -> Reply {
    let file = at.counter.file(&mut at.visit().ctx.reader(), at.id).await?;
    let form = at.visit().again(form)?;
    match page(at, &file, form).await.map_err(|error| at.problem(error))? {
        Some(mut page) => {
            page.page.error = true;
            show_refused(&page)
        }
        None => go(at.path("/evidence")),
    }
}

async fn page(at: &AtFile, file: &Enrolment, mut form: Form) -> Result<Option<CheckPage>, ActionError> {
    let ctx = &at.visit().ctx;
    let Some(answers) = answers::open(ctx, file)? else {
        return Ok(None);
    };
    let mut reader = ctx.reader();
    let hold = hold::held_by(&mut reader, file, &at.counter).await?;
    let page = at.page();
    if form.value("email").is_empty() {
        form.set("email", answers.email.as_str());
    }
    Ok(Some(CheckPage {
        mailbox: email_proof::mailbox(ctx, &mut reader, file, &hold).await?,
        person: Some(Locale::new(file.language)).filter(|person| *person != page.l()),
        page,
        form,
        path: at.path(""),
        evidence: at.path("/evidence"),
        answers,
        fingerprint: answers::fingerprint(file),
    }))
}

/// The message for a refusal of the kit.
pub fn fault_key(fault: IssueFault) -> &'static str {
    match fault {
        IssueFault::EvidenceIncomplete => "office-evidence-incomplete",
        IssueFault::Document(fault) => fault.key(),
        IssueFault::EmailUnproved => "office-mailbox-unproved",
        IssueFault::MaybeKnown => "find-compare-first",
        IssueFault::TooManyKits => "office-too-many-kits",
    }
}
