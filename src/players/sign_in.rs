//! Signing in at the identity provider, for whichever pages sent the browser there.

use super::outside::Outside;
use super::{Phone, PlayError};
use crate::browser::{Browser, Seen};

/// How often somebody signs in again before giving up.
const TRIES: usize = 8;

/// What a person signs in with.
#[derive(Debug, Clone, Copy)]
pub struct Account<'a> {
    pub username: &'a str,
    pub password: &'a str,
}

/// Where the code comes from.
#[derive(Debug)]
pub enum App<'a> {
    /// The player's own telephone.
    Own(&'a mut Phone),
    /// A telephone of the demo.
    Demo,
}

/// Opens a page; signs in on the way if it asks for that.
pub async fn open(
    browser: &Browser,
    path: &str,
    account: Account<'_>,
    app: App<'_>,
    outside: &Outside,
) -> Result<Seen, PlayError> {
    let page = browser.open(path).await?;
    if page.path.contains("/sign-in") {
        sign_in(browser, &page, account, app, outside).await
    } else {
        Ok(page)
    }
}

/// Like [`open`], and tries again when the server broke off half way: a code and an answer of the identity
/// provider are each taken once, so a lost one is not taken back but replaced.
pub async fn open_at_last(
    browser: &Browser,
    path: &str,
    account: Account<'_>,
    phone: &mut Phone,
    outside: &Outside,
) -> Result<Seen, PlayError> {
    let mut last = open(browser, path, account, App::Own(phone), outside).await;
    for _ in 0..TRIES {
        if last.is_ok() {
            break;
        }
        last = open(browser, path, account, App::Own(phone), outside).await;
    }
    last
}

/// From the page with the button that leads to the identity provider, to the page it leads back to.
pub async fn sign_in(
    browser: &Browser,
    page: &Seen,
    account: Account<'_>,
    app: App<'_>,
    outside: &Outside,
) -> Result<Seen, PlayError> {
    let step = "signing in";
    let password = browser.submit(page, &[]).await?;
    if !password.path.contains("/csam/") {
        return Err(PlayError::stuck(step, &password));
    }
    let typed = [("username", account.username), ("password", account.password)];
    let code_page = browser.submit(&password, &typed).await?;
    let code = code(app, account.username, outside).await?;
    let back = browser.submit(&code_page, &[("code", &code)]).await?;
    if back.status == 200 && !back.path.contains("/csam/") {
        Ok(back)
    } else {
        Err(PlayError::stuck(step, &back))
    }
}

async fn code(app: App<'_>, username: &str, outside: &Outside) -> Result<String, PlayError> {
    let App::Own(phone) = app else {
        return outside.code(username).await;
    };
    if let Some(code) = phone.next_code(outside.now().await?) {
        return Ok(code);
    }
    outside.wait_for_code().await?;
    let code = phone.next_code(outside.now().await?);
    code.ok_or_else(|| PlayError::own("signing in")("every code of this minute is used"))
}
