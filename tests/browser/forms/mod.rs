//! The pages that only forms lead to, at 320 px, by keyboard alone and in the four languages: from link and code to a
//! key of each means, the sign-in with it, what its holder changes, every way back in, a whole review, a request from
//! its terms to its certificate, and each form with its faults. Every page is judged by axe.

mod activation;
mod applying;
mod certificates;
mod correction;
mod elsewhere;
mod late;
mod messages;
mod my_keys;
mod recovery;
mod refusals;
mod review;
mod signing_in;
mod two_approvers;

use std::sync::Mutex;

use passerelle::domain::language::Language::{self, De, En, Fr, Nl};
use passerelle::domain::staff::Role;
use passerelle::jobs;
use passerelle::players::Phone;
use passerelle::storage::db::Engine;
use passerelle::storage::sessions::Audience;
use serde_json::{Value, json};
use thirtyfour::prelude::Key;
use time::Duration;

use crate::support::TestApp;
use crate::support::applicants::session_cookie;
use crate::support::at_work::{AtWork, at_work};
use crate::support::chromium::{Chromium, Screen};
use crate::support::staff::PASSWORD;

/// Somebody who walks through forms in one language.
struct Walker<'a> {
    app: &'a TestApp,
    window: Chromium,
    language: Language,
    /// Of the screen, in CSS pixels.
    width: u32,
    /// What is wrong with the pages, all of it, so that one walk tells everything.
    wrong: Mutex<Vec<String>>,
    judged: Mutex<usize>,
}

/// Walks in a window of its own for each language of this engine: two here, two there.
async fn in_each_language(app: &TestApp, pages: usize, walk: impl AsyncFn(&Walker<'_>)) {
    let languages = match app.db.engine() {
        Engine::Sqlite => [Nl, De],
        Engine::Postgres => [Fr, En],
    };
    for language in languages {
        in_a_window(app, Screen::NARROW, language, pages, &walk).await;
    }
}

/// Walks at a desk, in a language that the narrow screen of this engine does not speak.
async fn at_a_desk(app: &TestApp, pages: usize, walk: impl AsyncFn(&Walker<'_>)) {
    let language = match app.db.engine() {
        Engine::Sqlite => Fr,
        Engine::Postgres => De,
    };
    in_a_window(app, Screen::DESK, language, pages, &walk).await;
}

async fn in_a_window(
    app: &TestApp,
    screen: Screen,
    language: Language,
    pages: usize,
    walk: &impl AsyncFn(&Walker<'_>),
) {
    let Some(window) = Chromium::open(screen).await else { return };
    window.visit(&format!("{}/help?lang={}", app.base, language.tag())).await;
    // Nobody waits for what another walk did.
    app.pass(Duration::hours(1));
    let (wrong, judged) = (Mutex::default(), Mutex::default());
    let walker = Walker { app, window, language, width: screen.width, wrong, judged };
    walk(&walker).await;
    jobs::settle(&app.ctx).await.unwrap();
    let (wrong, judged) = (walker.wrong.into_inner().unwrap(), walker.judged.into_inner().unwrap());
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert_eq!(judged, pages, "in {}", language.tag());
}

impl Walker<'_> {
    /// A name that nobody has in another language's walk.
    fn name(&self, first: &str) -> String {
        format!("{first}.{}", self.language.tag())
    }

    /// From now on the window is that of this approver, new and signed in.
    async fn works_as(&self, name: &str) -> AtWork {
        let member = at_work(self.app, Audience::Backoffice, None, Role::Approver, &self.name(name)).await;
        self.window.keep_cookie(&member.cookie(), &member.token).await;
        member
    }

    /// From now on the window is that of this provider, signed in just now.
    async fn applies_as(&self, subject: &str) {
        let cookie = session_cookie(self.app, subject).await;
        let (name, value) = cookie.split_once('=').unwrap();
        self.window.keep_cookie(name, value).await;
    }

    /// Presses the button of the form that leads there.
    async fn press_to(&self, action: &str) {
        self.window.follow(&format!("form[action$='{action}'] button")).await;
    }

    /// Types an address of ours.
    async fn open(&self, path: &str) {
        let path = path.strip_prefix(&self.app.base).unwrap_or(path);
        self.window.visit(&format!("{}{path}", self.app.base)).await;
    }

    /// Presses Enter in this field without having typed anything.
    async fn send_from(&self, field: &str) {
        self.window.reach(&format!("[name={field}]")).await;
        self.window.enter().await;
    }

    /// Types into this field and presses Enter.
    async fn send(&self, field: &str, text: &str) {
        self.window.fill(field, text).await;
        self.window.enter().await;
    }

    /// Username and password.
    async fn identify(&self, username: &str, password: &str) {
        self.window.fill("username", username).await;
        self.send("password", password).await;
    }

    /// Both, and the code of the app, a minute later than whatever was before.
    async fn sign_in(&self, username: &str, phone: &mut Phone) {
        self.app.pass(Duration::minutes(1));
        self.identify(username, PASSWORD).await;
        self.send("code", &phone.next_code(self.app.ctx.now()).unwrap()).await;
    }

    /// The telephone that scans the page that is open.
    async fn phone(&self) -> Phone {
        Phone::scan(&self.window.text("#secret").await).unwrap()
    }

    /// Presses the button of the page's only form.
    async fn press_button(&self) {
        self.window.follow("main form button").await;
    }

    /// Judges a page that refuses nothing.
    async fn page(&self, name: &str) {
        self.judge(name, &[]).await;
    }

    /// Judges a page that refuses what stands in these fields, in the order of the page.
    async fn refused(&self, name: &str, fields: &[&str]) {
        self.judge(name, fields).await;
    }

    async fn judge(&self, name: &str, refused: &[&str]) {
        let name = format!("form-{name}-{}-{}", self.language.tag(), self.width);
        self.window.judge(&name).await;
        let mut wrong = self.window.audit(&name).await;
        self.window.run(BEGIN, vec![]).await;
        // From now on the focus is moved by keyboard, and must be seen.
        self.window.press(Key::Tab).await;
        let found = self.window.run(LOOK, vec![]).await;
        let strings = |value: &Value| {
            let texts = value.as_array().unwrap().iter();
            texts.map(|text| text.as_str().unwrap().to_owned()).collect::<Vec<_>>()
        };
        wrong.extend(strings(&found["wrong"]).iter().map(|fault| format!("{name}: {fault}")));
        if found["language"] != json!(self.language.tag()) {
            wrong.push(format!("{name}: in {}", found["language"]));
        }
        if strings(&found["refused"]) != refused {
            let main = self.window.text("main").await;
            wrong.push(format!("{name}: refuses {}, not {refused:?}: {main}", found["refused"]));
        }
        self.wrong.lock().unwrap().extend(wrong);
        *self.judged.lock().unwrap() += 1;
    }
}

/// Remembers where the focus is.
const BEGIN: &str = "window.focusAtFirst = document.activeElement";

/// What a keyboard and a screen reader need of the page that is open, beside what axe knows. Gives the language, the
/// fields that the summary of faults leads to, and what is wrong: a summary that leads nowhere; a field that is not
/// described by its fault; a summary or field that does not have the focus; a place to press that the order of Tab
/// leaves out or puts elsewhere, or whose focus cannot be seen (WCAG 2.2, 2.4.3, 2.4.7, 2.4.11 and 3.3.1).
const LOOK: &str = r#"
const wrong = [], begun = window.focusAtFirst;
if (!document.querySelector('h1').innerText.trim()) wrong.push('an empty heading');
const summary = document.querySelector('.summary-of-errors');
const refused = [...document.querySelectorAll('.summary-of-errors a')].map(a => a.hash.slice(1));
const described = e => (e.getAttribute('aria-describedby') || '').split(' ');
for (const id of refused) {
  const field = document.getElementById(id), fault = document.getElementById(`${id}-error`);
  if (!field) wrong.push(`the summary leads to #${id}, which is not there`);
  else if (!fault || !fault.innerText.trim()) wrong.push(`no fault stands beside ${id}`);
  else if (![field, field.closest('fieldset')].some(e => e && described(e).includes(fault.id))) wrong.push(`${id} is not described by its fault`);
  else if (field.matches('input:not([type=radio], [type=checkbox]), textarea, select') && field.getAttribute('aria-invalid') !== 'true') wrong.push(`${id} is not marked as refused`);
}
if (refused.length && begun !== summary && begun.id !== refused[0]) wrong.push(`the focus begins at ${begun.outerHTML.slice(0, 80)}`);
if (document.querySelector('[tabindex]:not([tabindex="0"], [tabindex="-1"])')) wrong.push('an order of Tab of its own');
// A question that is open leaves nothing else to press.
const part = document.querySelector('dialog[open]') || document.querySelector('main');
for (const e of part.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea')) {
  if (e.tabIndex < 0 || !e.checkVisibility()) continue;
  e.focus();
  const s = getComputedStyle(e), r = e.getBoundingClientRect();
  if (document.activeElement !== e) wrong.push(`cannot have the focus: ${e.outerHTML.slice(0, 80)}`);
  else if (s.outlineStyle === 'none' || parseFloat(s.outlineWidth) < 2) wrong.push(`its focus is not seen: ${e.outerHTML.slice(0, 80)}`);
  else if (r.bottom <= 0 || r.top >= innerHeight || r.right <= 0 || r.left >= innerWidth) wrong.push(`has the focus out of sight: ${e.outerHTML.slice(0, 80)}`);
}
begun.focus();
return { wrong, refused, language: document.documentElement.lang };
"#;
