//! Signing in at the identity provider, for whichever pages sent the browser there.

use super::{Phone, PlayError};
use crate::browser::{Browser, Seen};
use crate::domain::instant::Instant;

/// What a person signs in with.
#[derive(Debug)]
pub struct Credentials<'a> {
    pub username: &'a str,
    pub password: &'a str,
    pub phone: &'a mut Phone,
}

/// From the page with the button that leads to the identity provider, to the page it leads back to.
pub async fn sign_in(
    browser: &Browser,
    page: &Seen,
    with: &mut Credentials<'_>,
    now: Instant,
) -> Result<Seen, PlayError> {
    let step = "signing in";
    let password = browser.submit_to(page, "/sign-in", &[]).await?;
    if !password.path.contains("/csam/") {
        return Err(PlayError::stuck(step, &password));
    }
    let code_page =
        browser.submit(&password, &[("username", with.username), ("password", with.password)]).await?;
    let code = with.phone.next_code(now).ok_or_else(|| PlayError::own(step)("every code of this minute is used"))?;
    let back = browser.submit(&code_page, &[("code", &code)]).await?;
    if back.status == 200 && !back.path.contains("/csam/") { Ok(back) } else { Err(PlayError::stuck(step, &back)) }
}

/// Opens a page that asks for a sign-in first.
pub async fn open(
    browser: &Browser,
    path: &str,
    with: &mut Credentials<'_>,
    now: Instant,
) -> Result<Seen, PlayError> {
    let page = browser.open(path).await?;
    if page.path.contains("/sign-in") { sign_in(browser, &page, with, now).await } else { Ok(page) }
}
