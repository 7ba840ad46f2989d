//! Passkeys: added under My digital keys, used at the sign-in, and what they do not open.

mod adding;
mod lies;
mod signing_in;
mod staff;

use passerelle::browser::{Browser, Seen};
use time::Duration;

use super::{HOME, Holder, NAME};
use crate::support::TestApp;
use crate::support::authenticator::Authenticator;
use crate::support::staff::{PASSWORD, reader};

const NEW: &str = "/csam/my-keys/passkey";
const MAKE: &str = "/csam/my-keys/passkey/make";
const ADDED: &str = "/csam/my-keys?done=added";
const USE: &str = "/csam/passkey";

const PASSKEYS: &str = "SELECT COUNT(*) AS n FROM passkey";
const WITH_PASSKEY: &str = "SELECT COUNT(*) AS n FROM session WHERE means = 'passkey' AND ended_at IS NULL";

impl<'a> Holder<'a> {
    /// Somebody who has signed in with the app a moment ago and added a passkey.
    async fn with_passkey(app: &'a TestApp) -> (Self, Authenticator) {
        let mut holder = Self::new(app).await;
        holder.sign_in(HOME).await.expect(200).unwrap();
        let device = holder.add_passkey("Laptop").await;
        (holder, device)
    }

    async fn to_make(&self, name: &str) -> Seen {
        to_make(&self.browser, name).await
    }

    /// Adds a passkey, being signed in a moment ago.
    async fn add_passkey(&self, name: &str) -> Authenticator {
        let mut device = Authenticator::new();
        let page = self.to_make(name).await;
        let answer = device.make(&page, &self.app.base, None);
        let home = self.browser.submit_to(&page, MAKE, &[("answer", &answer)]).await.unwrap();
        assert_eq!(home.path, ADDED, "{}", home.text());
        device
    }
}

/// The page on which the browser makes a passkey of that name, being signed in a moment ago.
async fn to_make(browser: &Browser, name: &str) -> Seen {
    let form = browser.open(NEW).await.unwrap().expect(200).unwrap();
    let page = browser.submit(&form, &[("name", name)]).await.unwrap().expect(200).unwrap();
    assert_eq!(page.path, MAKE, "{}", page.text());
    page
}

/// Opens a page, of ours or of a service that leads here, and types username and password. Gives the page that asks
/// for the code.
async fn to_code_page(app: &TestApp, browser: &Browser, path: &str) -> Seen {
    app.pass(Duration::minutes(1));
    let mut asked = browser.open(path).await.unwrap().expect(200).unwrap();
    if asked.form_to("/csam/sign-in").is_err() {
        asked = browser.submit(&asked, &[]).await.unwrap().expect(200).unwrap();
    }
    let typed = [("username", NAME), ("password", PASSWORD)];
    browser.submit_to(&asked, "/csam/sign-in", &typed).await.unwrap().expect(200).unwrap()
}

/// From the page that asks for the code to the one that asks for the passkey.
async fn to_passkey_page(browser: &Browser, code_page: &Seen) -> Seen {
    let page = browser.submit_to(code_page, "/csam/passkey/ask", &[]).await.unwrap().expect(200).unwrap();
    assert!(page.path.starts_with("/csam/passkey?"), "{}", page.path);
    page
}

/// Signs in with a passkey in a browser of its own. Gives the browser and the page that was asked for.
async fn sign_in(app: &TestApp, path: &str, device: &mut Authenticator) -> (Browser, Seen) {
    let browser = reader(app).await;
    let page = to_code_page(app, &browser, path).await;
    let page = to_passkey_page(&browser, &page).await;
    let answer = device.sign(&page, &app.base, None);
    let seen = browser.submit_to(&page, USE, &[("answer", &answer)]).await.unwrap();
    (browser, seen)
}
