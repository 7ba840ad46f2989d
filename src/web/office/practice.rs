//! `/office/practice`: practice files, marked as such on every page. Their letter is a specimen without a code.

use askama::Template;
use axum::extract::Path;

use super::{choices, counter};
use crate::actions::office::practice::{self, path_of};
use crate::domain::calendar::brussels_day;
use crate::domain::id::PracticeId;
use crate::domain::practice::{PracticeAnswer, PracticeCase, PracticeDecision, PracticePaper, SPECIMEN_CODE};
use crate::domain::word::Word;
use crate::storage::practice::{Practice, of_staff};
use crate::web::form::{Choice, Form};
use crate::web::guard::Clerk;
use crate::web::page::Page;
use crate::web::posted::Posted;
use crate::web::problem::{Problem, Reply, go, show, show_refused};

#[derive(Template)]
#[template(path = "office/practice_list.html")]
pub struct PracticeList {
    page: Page,
    form: Form,
    cases: Vec<Choice>,
    files: Vec<Practice>,
}

#[derive(Template)]
#[template(path = "office/practice.html")]
pub struct PracticePage {
    page: Page,
    form: Form,
    file: Practice,
    paper: PracticePaper,
    decisions: Vec<Choice>,
}

#[derive(Template)]
#[template(path = "office/practice_letter.html")]
pub struct PracticeLetter {
    page: Page,
    paper: PracticePaper,
    groups: [&'static str; 4],
    path: String,
}

impl PracticePage {
    fn case(&self) -> &'static str {
        self.file.case.word()
    }

    fn is_accepted(&self) -> bool {
        self.file.answer.as_ref().is_some_and(|answer| answer.decision == PracticeDecision::Accept)
    }
}

/// The cases, and what this clerk has practised.
pub async fn list(clerk: Clerk) -> Reply {
    let files = of_staff(&mut clerk.visit.ctx.reader(), clerk.id()).await?;
    show(&list_page(&clerk, clerk.visit.form(0)?, files))
}

/// Opens a practice file.
pub async fn open(clerk: Clerk, Posted { visit, mut form }: Posted) -> Reply {
    let case = PracticeCase::parse(form.value("case")).ok_or(());
    if let Some(case) = form.judge("case", case, |()| "office-admin-practice-case-missing".to_owned()) {
        let submission = visit.submission(&form, "")?;
        return go(practice::open(&visit.ctx, submission, &counter(&clerk), case).await?);
    }
    let files = of_staff(&mut visit.ctx.reader(), clerk.id()).await?;
    let mut page = list_page(&clerk, visit.again(form)?, files);
    page.page.error = true;
    show_refused(&page)
}

/// The paper and the form, or the judgement once it is answered.
pub async fn get(clerk: Clerk, Path(id): Path<String>) -> Reply {
    let file = practice::own(&mut clerk.visit.ctx.reader(), &counter(&clerk), parse(&id)?).await?;
    show(&page(&clerk, clerk.visit.form(0)?, file))
}

/// Answers.
pub async fn post(clerk: Clerk, Path(id): Path<String>, Posted { visit, mut form }: Posted) -> Reply {
    let id = parse(&id)?;
    let decision = PracticeDecision::parse(form.value("decision")).ok_or(());
    let decision = form.judge("decision", decision, |()| "office-admin-practice-decision-missing".to_owned());
    if let Some(decision) = decision {
        let submission = visit.submission(&form, path_of(id))?;
        let answer = PracticeAnswer {
            family: form.value("family_name").to_owned(),
            given: form.value("given_names").to_owned(),
            one_name: form.ticked("one_name"),
            machine_family: form.value("mrz_family").to_owned(),
            decision: None,
        };
        let answered =
            practice::answer(&visit.ctx, &submission, &counter(&clerk), id, decision, answer).await;
        return go(answered.map_err(|error| Problem::from(error).seen_at(&path_of(id)))?);
    }
    let file = practice::own(&mut visit.ctx.reader(), &counter(&clerk), id).await?;
    let mut page = page(&clerk, visit.again(form)?, file);
    page.page.error = true;
    show_refused(&page)
}

/// The specimen of a letter, for a file that was accepted.
pub async fn letter(clerk: Clerk, Path(id): Path<String>) -> Reply {
    let file = practice::own(&mut clerk.visit.ctx.reader(), &counter(&clerk), parse(&id)?).await?;
    let shown = page(&clerk, clerk.visit.form(0)?, file);
    if !shown.is_accepted() {
        return Err(Problem::NotFound);
    }
    let path = path_of(shown.file.id);
    show(&PracticeLetter { page: shown.page, paper: shown.paper, groups: SPECIMEN_CODE, path })
}

fn parse(id: &str) -> Result<PracticeId, Problem> {
    id.parse().map_err(|_| Problem::NotFound)
}

fn list_page(clerk: &Clerk, form: Form, files: Vec<Practice>) -> PracticeList {
    let page = clerk.page();
    let cases = choices::<PracticeCase>(page.l(), "office-admin-practice-case-");
    PracticeList { page, form, cases, files }
}

fn page(clerk: &Clerk, form: Form, file: Practice) -> PracticePage {
    let page = clerk.page();
    let decisions = choices::<PracticeDecision>(page.l(), "office-admin-practice-decision-");
    PracticePage { paper: file.case.paper(brussels_day(file.opened_at)), page, form, file, decisions }
}
