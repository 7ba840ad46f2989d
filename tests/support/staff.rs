//! People with an activation kit, as `staff invite` gives it, and the way to their key.

use passerelle::actions::staff::{Invitation, Invited, NewStaff, invite};
use passerelle::browser::{Browser, Seen};
use passerelle::domain::language::Language;
use passerelle::domain::person::email::Email;
use passerelle::domain::staff::Role;
use passerelle::jobs;
use passerelle::players::Phone;

use super::TestApp;

/// A password that nobody else uses.
pub const PASSWORD: &str = "velours tambour givre 81";

/// Invites an approver whose address begins with `name`.
pub async fn invited(app: &TestApp, name: &str) -> Invitation {
    let new = NewStaff {
        name: "Eva Claes".to_owned(),
        email: Email::parse(&format!("{name}@office.example")).unwrap(),
        role: Role::Approver,
        office: None,
        language: Language::En,
    };
    match invite(&app.ctx, new).await.unwrap() {
        Invited::Now(invitation) => invitation,
        other => panic!("{other:?}"),
    }
}

/// The path of the mailed link.
pub fn path(app: &TestApp, invitation: &Invitation) -> String {
    invitation.link.strip_prefix(&app.base).unwrap().to_owned()
}

/// A browser that reads English.
pub async fn reader(app: &TestApp) -> Browser {
    let browser = app.browser();
    browser.get("/activate?lang=en").await.unwrap();
    browser
}

/// The account form, after link and code.
pub async fn account_form(app: &TestApp, browser: &Browser, invitation: &Invitation) -> Seen {
    let link = browser.open(&path(app, invitation)).await.unwrap().expect(200).unwrap();
    browser.submit(&link, &[("code", &invitation.code)]).await.unwrap().expect(200).unwrap()
}

/// The key page, after username and password.
pub async fn key_page(app: &TestApp, browser: &Browser, invitation: &Invitation, username: &str) -> Seen {
    let form = account_form(app, browser, invitation).await;
    let typed = [("username", username), ("password", PASSWORD)];
    let page = browser.submit(&form, &typed).await.unwrap().expect(200).unwrap();
    assert_eq!(page.path, "/activate/key");
    page
}

/// The telephone that scanned the key page.
pub fn phone(page: &Seen) -> Phone {
    Phone::scan(&page.between("id=\"secret\">", "</").unwrap()).unwrap()
}

/// Somebody with an app who has kept their recovery codes; nobody is signed in.
pub struct AppHolder {
    pub browser: Browser,
    pub phone: Phone,
    /// The sheet, none of it used.
    pub codes: Vec<String>,
}

/// Invites an approver whose address and username are `name`, and sets up their app.
pub async fn app_holder(app: &TestApp, name: &str) -> AppHolder {
    let (browser, invitation) = (reader(app).await, invited(app, name).await);
    let page = key_page(app, &browser, &invitation, name).await;
    let mut phone = phone(&page);
    let first = phone.next_code(app.ctx.now()).unwrap();
    let sheet = browser.submit(&page, &[("code", &first)]).await.unwrap().expect(200).unwrap();
    let text = sheet.text();
    let list = text.split("<ol class=\"recovery-codes\">").nth(1).unwrap().split("</ol>").next().unwrap();
    let codes = list.split("class=\"code\">").skip(1).map(|rest| rest.split('<').next().unwrap().to_owned());
    let codes = codes.collect();
    browser.submit(&sheet, &[("kept", "yes")]).await.unwrap().expect(200).unwrap();
    jobs::settle(&app.ctx).await.unwrap();
    AppHolder { browser, phone, codes }
}
