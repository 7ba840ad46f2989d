//! `/office/counter`: somebody walks in. The zone of their document and their language; everything else follows from
//! it, by keyboard alone.

use askama::Template;

use super::counter;
use super::zone_form::{self, Judged, Typed, Verdict, ZonePart};
use crate::actions::office::check_draft::Draft;
use crate::actions::office::find_person::Sought;
use crate::actions::office::open_file::search_and_open;
use crate::domain::language::Language;
use crate::domain::person::mrz::ZoneFacts;
use crate::text::locale::Locale;
use crate::web::form::{Choice, Form};
use crate::web::guard::Clerk;
use crate::web::page::Page;
use crate::web::posted::Posted;
use crate::web::problem::{Reply, go, show, show_refused};

#[derive(Template)]
#[template(path = "office/counter.html")]
pub struct CounterPage {
    page: Page,
    form: Form,
    zone: ZonePart,
    languages: Vec<Choice>,
}

/// What the check digits typed so far say, without a page around it.
#[derive(Template)]
#[template(path = "office/verdicts.html")]
struct SoFar {
    l: Locale,
    verdicts: Vec<Verdict>,
}

/// Asks for the zone.
pub async fn get(clerk: Clerk) -> Reply {
    let mut form = clerk.visit.form(0)?;
    form.focus_first(&[zone_form::ZONE]);
    show(&page(&clerk, form, None))
}

/// Looks for the person and opens the file and its check with what the zone says, going on to what it cannot say;
/// or to the comparison with whoever resembles them.
pub async fn post(clerk: Clerk, Posted { visit, mut form }: Posted) -> Reply {
    let typed = form.value(zone_form::ZONE).to_owned();
    let read = zone_form::read(&mut form, clerk.page().l(), visit.ctx.now(), None);
    if matches!(read, Typed::Nothing) {
        zone_form::refuse_missing(&mut form);
    }
    let language = Language::ALL.into_iter().find(|language| form.chosen("language", language.tag()));
    let language = form.judge("language", language.ok_or(()), |()| "office-language-missing".to_owned());
    let judged = match (read, language) {
        (Typed::Read(facts), Some(language)) => {
            let sought = sought(*facts, &form);
            let submission = visit.submission(&form, "/office")?;
            return go(search_and_open(&visit.ctx, &submission, &counter(&clerk), language, &sought).await?);
        }
        (Typed::Refused(judged), _) => judged,
        _ => None,
    };
    form.set(zone_form::ZONE, typed);
    let mut form = visit.again(form)?;
    form.focus_first(&[]);
    let mut page = page(&clerk, form, judged);
    page.page.error = true;
    show_refused(&page)
}

/// Judges what a script sends while the zone is typed. Nothing is kept.
pub async fn judge(clerk: Clerk, Posted { visit, form }: Posted) -> Reply {
    let verdicts = zone_form::so_far(form.value(zone_form::ZONE), visit.ctx.now());
    show(&SoFar { l: clerk.page().l(), verdicts })
}

/// Who the zone says stands there; the form of the check begins with all of it.
fn sought(facts: ZoneFacts, form: &Form) -> Sought {
    Sought {
        given_names: facts.given.clone(),
        family_name: Some(facts.family.clone()),
        birth_date: facts.birth_date,
        number: None,
        document: facts.country.zip(facts.number.clone()),
        draft: Some(Draft { typed: form.values.clone(), zone: Some(facts) }),
    }
}

fn page(clerk: &Clerk, form: Form, judged: Option<Judged>) -> CounterPage {
    let page = clerk.page();
    CounterPage {
        form,
        zone: ZonePart::new(page.l(), None, judged),
        languages: Language::ALL.map(|language| Choice::new(language.tag(), language.own_name())).into(),
        page,
    }
}
