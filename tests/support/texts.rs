//! People whose key is a telephone number, and the messages that they get.

use passerelle::actions::staff::Invitation;
use passerelle::browser::{Browser, Seen};
use passerelle::jobs;

use super::TestApp;
use super::staff::key_page;

pub const NUMBER: &str = "+32 470 12 34 56";
/// The same as a gateway dials it.
pub const DIALLED: &str = "32470123456";

/// The code of the message that came last.
pub fn last_code(app: &TestApp) -> String {
    let message = app.ctx.sms.sent().pop().unwrap();
    message.text.split(' ').next().unwrap().to_owned()
}

/// Six digits that are not these.
pub fn another(code: &str) -> String {
    format!("{:06}", (code.parse::<u64>().unwrap() + 1) % 1_000_000)
}

/// The page of the number, after the account and the choice.
pub async fn number_page(app: &TestApp, browser: &Browser, invitation: &Invitation, username: &str) -> Seen {
    key_page(app, browser, invitation, username).await;
    let choice = browser.open("/activate/means").await.unwrap();
    let page = browser.submit(&choice, &[("means", "sms")]).await.unwrap().expect(200).unwrap();
    assert_eq!(page.path, "/activate/sms/number");
    page
}

/// The page of the code, after the number. The message has not left.
pub async fn code_page(app: &TestApp, browser: &Browser, invitation: &Invitation, username: &str) -> Seen {
    let page = number_page(app, browser, invitation, username).await;
    give_number(browser, &page, NUMBER).await
}

/// Gives this number; the page of the code.
pub async fn give_number(browser: &Browser, page: &Seen, number: &str) -> Seen {
    let typed = [("number", number)];
    let page = browser.submit_to(page, "/activate/sms/number", &typed).await.unwrap().expect(200).unwrap();
    assert_eq!(page.path, "/activate/sms");
    page
}

/// A working key by text message: proved, and the recovery codes kept.
pub async fn text_key(app: &TestApp, browser: &Browser, invitation: &Invitation, username: &str) {
    let page = code_page(app, browser, invitation, username).await;
    jobs::settle(&app.ctx).await.unwrap();
    let code = last_code(app);
    let codes =
        browser.submit_to(&page, "/activate/sms", &[("code", &code)]).await.unwrap().expect(200).unwrap();
    assert_eq!(codes.path, "/activate/recovery", "{}", codes.text());
    let done = browser.submit(&codes, &[("kept", "yes")]).await.unwrap().expect(200).unwrap();
    assert_eq!(done.path, "/activate/done/low");
}
