//! My digital keys, as their holder sees and changes them.

mod codes;
mod ends;
mod guessing;
mod home;
mod keys;
mod passkeys;
mod password;
mod strangers;

use passerelle::browser::{Browser, Seen};
use passerelle::players::Phone;
use passerelle::storage::db::Read;
use time::Duration;

use crate::support::TestApp;
use crate::support::staff::{AppHolder, PASSWORD, app_holder, phone};

const NAME: &str = "eva";
const HOME: &str = "/csam/my-keys";

/// Somebody with an app who has kept their recovery codes; nobody is signed in.
struct Holder<'a> {
    app: &'a TestApp,
    browser: Browser,
    phone: Phone,
}

impl<'a> Holder<'a> {
    async fn new(app: &'a TestApp) -> Self {
        let AppHolder { browser, phone, .. } = app_holder(app, NAME).await;
        Self { app, browser, phone }
    }

    /// Signs in with the first telephone, and gives the page that was asked for.
    async fn sign_in(&mut self, path: &str) -> Seen {
        sign_in(self.app, &self.browser, path, &mut self.phone).await
    }

    /// Adds a key of that name, being signed in a moment ago. Gives its telephone.
    async fn add(&self, name: &str) -> Phone {
        let page = self.browser.open("/csam/my-keys/add").await.unwrap().expect(200).unwrap();
        let page = self.browser.submit(&page, &[("name", name)]).await.unwrap().expect(200).unwrap();
        assert_eq!(page.path, "/csam/my-keys/app");
        let mut phone = phone(&page);
        let first = phone.next_code(self.app.ctx.now()).unwrap();
        let home = self.browser.submit(&page, &[("code", &first)]).await.unwrap().expect(200).unwrap();
        assert_eq!(home.path, "/csam/my-keys?done=added", "{}", home.text());
        phone
    }

    async fn open(&self, path: &str) -> Seen {
        self.browser.open(path).await.unwrap().expect(200).unwrap()
    }
}

/// Opens a page, signs in on the way, a minute later than whatever was before; gives the page that it leads back to.
async fn sign_in(app: &TestApp, browser: &Browser, path: &str, phone: &mut Phone) -> Seen {
    app.pass(Duration::minutes(1));
    let asked = browser.open(path).await.unwrap().expect(200).unwrap();
    sign_in_at(app, browser, &asked, phone).await
}

/// The same from the page that asks for username and password.
async fn sign_in_at(app: &TestApp, browser: &Browser, asked: &Seen, phone: &mut Phone) -> Seen {
    let typed = [("username", NAME), ("password", PASSWORD)];
    let page = browser.submit_to(asked, "/csam/sign-in", &typed).await.unwrap().expect(200).unwrap();
    let code = phone.next_code(app.ctx.now()).unwrap();
    browser.submit_to(&page, "/csam/code", &[("code", &code)]).await.unwrap()
}

/// Follows the link of a page that asks for a new sign-in, and signs in.
async fn again(app: &TestApp, browser: &Browser, page: &Seen, phone: &mut Phone) -> Seen {
    app.pass(Duration::minutes(1));
    let link = page.link("/csam/authorize").unwrap();
    let asked = browser.get(&link).await.unwrap().expect(200).unwrap();
    sign_in_at(app, browser, &asked, phone).await
}

/// Posts eight copies of a form at once; every one must lead to `to`.
async fn eight(browser: &Browser, page: &Seen, action: &str, typed: &[(&str, &str)], to: &str) {
    let form = page.form_to(action).unwrap();
    let fields = form.filled(typed);
    let posts = (0..8).map(|_| browser.post(&form.action, &fields));
    for answer in futures_util::future::join_all(posts).await {
        let answer = answer.unwrap();
        assert_eq!(answer.location().as_deref(), Some(to), "{}: {}", answer.status, answer.text());
    }
}

async fn count(app: &TestApp, sql: &'static str) -> i64 {
    app.ctx.reader().query(sql).one(|row| row.get("n")).await.unwrap()
}

const ACTIVE: &str = "SELECT COUNT(*) AS n FROM digital_key WHERE state = 'active'";
const RUNNING: &str = "SELECT COUNT(*) AS n FROM session WHERE ended_at IS NULL";
