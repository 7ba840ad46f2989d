//! `/activate/means`: which key. The app first; the other ones with what they cannot do.

use askama::Template;

use super::{SERVICE, recovery};
use crate::actions::activation::choose_means::{Choosing, choices, choose_means, choosing};
use crate::domain::key::level::Means;
use crate::domain::word::Word;
use crate::storage::sessions::{Audience, Session};
use crate::web::form::{Choice, Form};
use crate::web::page::Page;
use crate::web::posted::Posted;
use crate::web::problem::{Problem, Reply, go, show, show_refused};
use crate::web::visit::Visit;

const START: &str = "/activate";
const FIELD: &str = "means";

/// The choice.
#[derive(Template)]
#[template(path = "activate/means.html")]
struct Chooser {
    page: Page,
    form: Form,
    choices: Vec<Choice>,
}

impl Chooser {
    fn new(visit: &Visit, form: Form) -> Self {
        let l = visit.locale();
        let choice = |means: &Means| {
            let word = means.word();
            Choice::new(word, l.of("keys-means-", word)).hint(l.t(format!("keys-means-{word}-hint")))
        };
        let choices = choices(&visit.ctx).iter().map(choice).collect();
        Self { page: visit.page(SERVICE), form, choices }
    }
}

/// Shows the choice, with the key that is being set up chosen.
pub async fn get(visit: Visit) -> Reply {
    let Some((_, choosing)) = open(&visit).await? else {
        return go(START);
    };
    let mut form = visit.form(choosing.version)?;
    form.set(FIELD, choosing.means.word());
    show(&Chooser::new(&visit, form))
}

/// Takes the choice and leads to where that key is set up.
pub async fn post(Posted { visit, mut form }: Posted) -> Reply {
    let chosen = Means::parse(form.value(FIELD)).filter(|means| choices(&visit.ctx).contains(means));
    let Some((session, _)) = open(&visit).await? else {
        return go(START);
    };
    let Some(means) = chosen else {
        form.refuse(FIELD, "keys-means-none");
        let mut shown = Chooser::new(&visit, visit.again(form)?);
        shown.page.error = true;
        return show_refused(&shown);
    };
    let submission = visit.submission(&form, path_of(means))?;
    choose_means(&visit.ctx, &session, &visit.browser, means, &submission).await?;
    go(path_of(means))
}

/// Where the session's key is set up, when it is not on the page that was asked for.
pub(super) async fn elsewhere(visit: &Visit, session: &Session) -> Result<&'static str, Problem> {
    Ok(match choosing(&visit.ctx, session).await? {
        Some(choosing) if choosing.means == Means::MobileApp => "/activate/key",
        Some(choosing) if choosing.means == Means::Sms => "/activate/sms",
        // A card that was drawn in another browser cannot be printed here: another one can.
        Some(_) => "/activate/means",
        // Back from the codes, or nothing to set up: that page knows.
        None => recovery::PATH,
    })
}

fn path_of(means: Means) -> &'static str {
    match means {
        Means::Sms => "/activate/sms",
        Means::PaperToken => "/activate/token",
        Means::MobileApp | Means::Passkey | Means::Password => "/activate/key",
    }
}

async fn open(visit: &Visit) -> Result<Option<(Session, Choosing)>, Problem> {
    let Some(session) = visit.session(Audience::Activation).await? else {
        return Ok(None);
    };
    Ok(choosing(&visit.ctx, &session).await?.map(|choosing| (session, choosing)))
}
