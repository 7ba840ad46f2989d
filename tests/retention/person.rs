//! One unmistakable person, from the counter to their certificate.

use passerelle::actions::pki::init;
use passerelle::browser::{Browser, Seen};
use passerelle::domain::id::{EnrolmentId, RequestId};
use passerelle::domain::staff::Role;
use passerelle::jobs;
use passerelle::players::Phone;
use passerelle::storage::{certificates, requests};

use crate::support::applicants::good_files;
use crate::support::reviews::approver;
use crate::support::staff::PASSWORD;
use crate::support::{TestApp, counter, staff};
use crate::web::manager::apply::{newest, sign_in_page, visitor};

/// Everything by which the person is known, in the spellings that were typed or are stored.
pub const KNOWN_BY: [&str; 13] = [
    "Παπαδάκης",
    "Νίκος",
    "PAPADAKIS",
    "79431410181",
    "79.43.14-101.81",
    "nikos@example.org",
    "AN1234567",
    "AN 123-4567",
    "302101234567",
    "30 21 0123 4567",
    "papadakis",
    "canary.wing",
    "front.png",
];

pub fn needles() -> Vec<Vec<u8>> {
    KNOWN_BY.iter().map(|text| text.as_bytes().to_vec()).collect()
}

/// Somebody with a certificate.
pub struct Canary {
    pub enrolment: EnrolmentId,
    pub request: RequestId,
    pub reference: String,
}

/// Checks the identity at a counter and activates the kit. Gives the browser at home and the telephone.
async fn enrolled(app: &TestApp) -> (Browser, Phone) {
    let office = counter::office(app, "Ixelles").await;
    let clerk = counter::staff_at(app, Some(office), Role::Clerk, "Griet Claes").await;
    let (_, letter) = counter::issue(&clerk).await;
    jobs::settle(&app.ctx).await.unwrap();
    let mails = app.ctx.mailer.sent();
    let link = mails.iter().rev().find_map(|mail| {
        let (_, rest) = mail.text.split_once("/activate/")?;
        Some(format!("/activate/{}", rest.split_whitespace().next()?))
    });
    let home = staff::reader(app).await;
    let page = home.open(&link.expect("the link was mailed")).await.unwrap().expect(200).unwrap();
    let typed = [("code", counter::code(&letter))];
    let account = home.submit(&page, &[("code", typed[0].1.as_str())]).await.unwrap().expect(200).unwrap();
    let typed = [("username", "canary.wing"), ("password", PASSWORD)];
    let key = home.submit(&account, &typed).await.unwrap().expect(200).unwrap();
    let mut phone = staff::phone(&key);
    let first = phone.next_code(app.ctx.now()).unwrap();
    let sheet = home.submit(&key, &[("code", &first)]).await.unwrap().expect(200).unwrap();
    home.submit(&sheet, &[("kept", "yes")]).await.unwrap().expect(200).unwrap();
    jobs::settle(&app.ctx).await.unwrap();
    (home, phone)
}

/// Signs in with password and app, from the page that leads there.
async fn signed_in(app: &TestApp, browser: &Browser, page: &Seen, phone: &mut Phone) -> Seen {
    let form = browser.submit(page, &[]).await.unwrap().expect(200).unwrap();
    let typed = [("username", "canary.wing"), ("password", PASSWORD)];
    let code = browser.submit(&form, &typed).await.unwrap().expect(200).unwrap();
    // A code is taken once.
    app.pass(time::Duration::seconds(60));
    let next = phone.next_code(app.ctx.now()).unwrap();
    browser.submit(&code, &[("code", &next)]).await.unwrap().expect(200).unwrap()
}

/// The whole journey, played at the pages.
pub async fn certified(app: &TestApp) -> Canary {
    init::init(&app.ctx).await.unwrap();
    let (_, mut phone) = enrolled(app).await;
    let browser = visitor(app).await;
    let page = sign_in_page(&browser).await;
    let contract = signed_in(app, &browser, &page, &mut phone).await;
    let request = newest(app).await;
    let path = format!("/manager/requests/{}", request.id);
    assert_eq!(contract.path, format!("{path}/contract"));
    let ready = browser.upload(&contract, &[], good_files()).await.unwrap().expect(200).unwrap();
    browser.submit_to(&ready, "/send", &[]).await.unwrap().expect(200).unwrap();
    let ann = approver(app, "Ann Peeters").await;
    let back = format!("/backoffice/requests/{}", request.id);
    let open = ann.browser.open(&back).await.unwrap();
    let taken = ann.browser.submit_to(&open, "/take", &[]).await.unwrap().expect(200).unwrap();
    assert!(taken.text().contains("Παπαδάκης"), "the approver sees whose it is");
    let approve = ann.browser.open(&format!("{back}/approve")).await.unwrap().expect(200).unwrap();
    ann.browser.submit(&approve, &[]).await.unwrap().expect(200).unwrap();
    let complete = browser.open(&format!("{path}/complete")).await.unwrap().expect(200).unwrap();
    browser.submit_to(&complete, "/complete", &[]).await.unwrap().expect(200).unwrap();
    jobs::settle(&app.ctx).await.unwrap();
    let request = requests::get(&mut app.ctx.reader(), request.id).await.unwrap();
    assert!(certificates::of_request(&mut app.ctx.reader(), request.id).await.unwrap().is_some());
    Canary { enrolment: request.enrolment.unwrap(), request: request.id, reference: request.reference }
}
