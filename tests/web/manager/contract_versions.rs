//! A new version of the contract begins while requests are under way.

use passerelle::actions::backoffice::evidence;
use passerelle::actions::contract_texts;
use passerelle::actions::manager::contract_text;
use passerelle::actions::pki::init;
use passerelle::browser::Seen;
use passerelle::domain::contract_text::Audience;
use passerelle::domain::request::RequestState;
use passerelle::jobs;
use passerelle::storage::requests::{self, Request};
use time::Duration;

use crate::support::applicants::{Applicant, approved, contract_due, good_files, png, signed_in};
use crate::support::contracts::{next_of_organisations, next_version};
use crate::support::papers::pdf;
use crate::support::reviews::{approver, state_of, take};
use crate::support::{TestApp, each_engine};

const OLD: &str = "2026-11-01";
/// Begins on the day after the tests begin.
const NEW: &str = "2026-10-21";

/// Adds the version of tomorrow.
async fn announce(app: &TestApp) {
    let draft = contract_texts::read(&next_version(NEW, NEW)).unwrap();
    contract_texts::add(&app.ctx, draft, "Kim Operator").await.unwrap().unwrap();
}

/// Goes on to tomorrow, where the person signs in again.
async fn tomorrow(app: &TestApp, applicant: &mut Applicant) {
    app.pass(Duration::DAY);
    applicant.browser = signed_in(app, "nikos").await;
}

async fn stored(app: &TestApp, applicant: &Applicant) -> Request {
    requests::get(&mut app.ctx.reader(), applicant.id).await.unwrap()
}

/// Version and title of the contract as it is looked at now.
async fn looked_at(app: &TestApp, applicant: &Applicant) -> (String, bool) {
    let request = stored(app, applicant).await;
    let contract = contract_text::of_request(&app.ctx, &mut app.ctx.reader(), &request).await.unwrap();
    (contract.version, contract.wording.title.starts_with(NEW))
}

async fn send(applicant: &Applicant, page: &Seen) -> Seen {
    applicant.browser.submit_to(page, "/send", &[]).await.unwrap()
}

#[test]
fn a_version_holds_from_its_day_on_for_its_audience() {
    each_engine(async |app| {
        announce(app).await;
        let holds = async |audience| {
            contract_texts::now(&app.ctx, &mut app.ctx.reader(), audience).await.unwrap().version
        };
        assert_eq!(holds(Audience::Person).await, OLD);
        // Midnight in Brussels: the tests begin at nine in the morning of UTC, in summer time.
        app.pass(Duration::hours(13) - Duration::SECOND);
        assert_eq!(holds(Audience::Person).await, OLD);
        app.pass(Duration::SECOND);
        assert_eq!(holds(Audience::Person).await, NEW);
        assert_eq!(holds(Audience::Organisation).await, "2026-11-23-O");
        let listed = contract_texts::list(&app.ctx).await.unwrap();
        let listed: Vec<_> = listed.iter().map(|one| (one.row.known.version.as_str(), one.holds)).collect();
        assert_eq!(listed, [(OLD, false), (NEW, true), ("2026-11-23-O", true)]);
    });
}

#[test]
fn a_version_is_added_once_and_never_backwards() {
    each_engine(async |app| {
        let add = async |file: &str| {
            let draft = contract_texts::read(file).unwrap();
            let judged = contract_texts::add(&app.ctx, draft, "Kim Operator").await.unwrap();
            judged.map(drop).map_err(|faults| faults.iter().map(ToString::to_string).collect::<Vec<_>>())
        };
        assert_eq!(
            add(&next_version("past", "2026-10-19")).await.unwrap_err(),
            ["valid_from: 2026-10-19 has passed"]
        );
        let wrong = next_version("wrong", NEW).replace("New in wrong.", "{firstname}");
        assert_eq!(add(&wrong).await.unwrap_err().len(), 4);
        assert_eq!(contract_texts::list(&app.ctx).await.unwrap().len(), 2, "nothing of it was stored");
        add(&next_version(NEW, NEW)).await.unwrap();
        let again = add(&next_version(NEW, "2026-10-22")).await.unwrap_err();
        assert_eq!(again, ["version: 2026-10-21 exists already"]);
        add(&next_version("earlier", "2026-10-20")).await.unwrap_err();
        add(&next_of_organisations("today-O", "2026-10-20"))
            .await
            .expect("later than the last, so today is allowed");
        let last = contract_texts::list(&app.ctx).await.unwrap().pop().unwrap();
        assert_eq!(
            (last.row.known.version.as_str(), last.row.operator.as_deref()),
            ("today-O", Some("Kim Operator"))
        );
        assert!(last.holds && last.row.added_at == app.ctx.now());
    });
}

#[test]
fn what_was_offered_before_and_is_sent_after_is_signed_under_the_new_text() {
    each_engine(async |app| {
        let mut nikos = contract_due(app, "nikos").await;
        announce(app).await;
        nikos.upload_all().await;
        assert_eq!(looked_at(app, &nikos).await, (OLD.to_owned(), false));
        tomorrow(app, &mut nikos).await;
        let ready = nikos.open("/contract").await;
        assert!(
            ready.text().contains(&format!("<h3>{NEW}: "))
                && ready.text().contains("<p>New in 2026-10-21.</p>")
        );
        let told = send(&nikos, &ready).await.expect(422).unwrap();
        assert!(told.text().contains("has changed since you downloaded it"), "{}", told.text());
        assert!(told.text().contains("front.png") && !told.text().contains("signed.pdf"));
        assert!(nikos.open("/contract.pdf").await.bytes.starts_with(b"%PDF-"));
        let signed = vec![("contract", "new.pdf", "application/pdf", pdf(""))];
        let again = nikos.upload(signed).await.expect(200).unwrap();
        let receipt = send(&nikos, &again).await.expect(200).unwrap();
        assert!(receipt.text().contains(NEW), "{}", receipt.text());
        assert_eq!(state_of(app, nikos.id).await, RequestState::Submitted);
        assert_eq!(stored(app, &nikos).await.contract_version.as_deref(), Some(NEW));
        assert_eq!(looked_at(app, &nikos).await, (NEW.to_owned(), true));
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn what_was_sent_before_keeps_its_text_and_is_completed() {
    each_engine(async |app| {
        init::init(&app.ctx).await.unwrap();
        let ann = approver(app, "Ann Peeters").await;
        let mut nikos = approved(app, "nikos", ann.id).await;
        announce(app).await;
        let printed = nikos.open("/contract.pdf").await.bytes;
        tomorrow(app, &mut nikos).await;
        assert_eq!(nikos.open("/contract.pdf").await.bytes, printed);
        assert!(nikos.open("/receipt").await.text().contains(OLD));
        assert_eq!(looked_at(app, &nikos).await, (OLD.to_owned(), false));
        let request = stored(app, &nikos).await;
        let rows = evidence::load(&app.ctx, &mut app.ctx.reader(), &request, None).await.unwrap();
        assert!(rows.iter().all(|row| row.contract.is_some()), "the approver sees it as printed");
        let page = nikos.open("/complete").await;
        let seen = nikos.browser.submit_to(&page, "/complete", &[]).await.unwrap().expect(200).unwrap();
        assert!(seen.path.starts_with("/manager/certificates/"), "{}", seen.path);
        assert_eq!(state_of(app, nikos.id).await, RequestState::Issued);
        jobs::settle(&app.ctx).await.unwrap();
    });
}

/// An applicant who has sent everything today.
async fn sent(app: &TestApp) -> Applicant {
    let nikos = contract_due(app, "nikos").await;
    let page = nikos.upload_all().await;
    send(&nikos, &page).await.expect(200).unwrap();
    nikos
}

/// Sends the request today, and tomorrow an approver asks for these to be corrected. Gives the page of the correction.
async fn corrected(app: &TestApp, fields: &[(&str, &str)]) -> (Applicant, Seen) {
    let mut nikos = sent(app).await;
    announce(app).await;
    tomorrow(app, &mut nikos).await;
    let page = ask(app, &nikos, fields).await;
    (nikos, page)
}

/// An approver asks for these to be corrected. Gives the page of the correction.
async fn ask(app: &TestApp, nikos: &Applicant, fields: &[(&str, &str)]) -> Seen {
    let ann = approver(app, "Ann Peeters").await;
    take(&ann, nikos.id).await;
    let form = ann.browser.open(&format!("/backoffice/requests/{}/correct", nikos.id)).await.unwrap();
    let said = [fields, &[("reason", "illegible")]].concat();
    ann.browser.submit(&form, &said).await.unwrap().expect(200).unwrap();
    nikos.open("/correction").await
}

#[test]
fn a_contract_that_is_to_be_signed_again_is_signed_under_the_version_of_its_day() {
    each_engine(async |app| {
        let mut nikos = sent(app).await;
        ask(app, &nikos, &[("correct_contract", "yes")]).await;
        announce(app).await;
        tomorrow(app, &mut nikos).await;
        let contract = || good_files().into_iter().filter(|file| file.0 == "contract").collect();
        let page = nikos.open("/correction").await;
        let ready = nikos.browser.upload(&page, &[], contract()).await.unwrap().expect(200).unwrap();
        let told =
            nikos.browser.submit_to(&ready, "/correction/send", &[]).await.unwrap().expect(422).unwrap();
        assert!(told.text().contains("has changed since you downloaded it"), "{}", told.text());
        assert_eq!(state_of(app, nikos.id).await, RequestState::CorrectionDue);
        assert_eq!(looked_at(app, &nikos).await, (NEW.to_owned(), true));
        let ready = nikos.browser.upload(&told, &[], contract()).await.unwrap().expect(200).unwrap();
        nikos.browser.submit_to(&ready, "/correction/send", &[]).await.unwrap().expect(200).unwrap();
        let request = stored(app, &nikos).await;
        assert_eq!((request.version, request.contract_version.as_deref()), (2, Some(NEW)));
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn a_correction_of_what_is_printed_is_signed_under_the_version_of_its_day() {
    each_engine(async |app| {
        let (nikos, page) = corrected(app, &[("correct_phone", "yes")]).await;
        assert_eq!(looked_at(app, &nikos).await, (OLD.to_owned(), false), "signed as it was, so far");
        let typed = [("phone", "+30 21 9999 0000")];
        let page = nikos.browser.submit_to(&page, "/correction", &typed).await.unwrap().expect(200).unwrap();
        assert_eq!(looked_at(app, &nikos).await, (NEW.to_owned(), true));
        assert!(nikos.open("/contract.pdf").await.bytes.starts_with(b"%PDF-"));
        let files = good_files().into_iter().filter(|file| file.0 == "contract").collect();
        let ready = nikos.browser.upload(&page, &[], files).await.unwrap().expect(200).unwrap();
        nikos.browser.submit_to(&ready, "/correction/send", &[]).await.unwrap().expect(200).unwrap();
        let request = stored(app, &nikos).await;
        assert_eq!((request.version, request.contract_version.as_deref()), (2, Some(NEW)));
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn a_correction_of_something_else_leaves_the_signed_contract_alone() {
    each_engine(async |app| {
        let (nikos, page) = corrected(app, &[("correct_identity_front", "yes")]).await;
        let front = vec![("identity_front", "front.png", "image/png", png())];
        let ready = nikos.browser.upload(&page, &[], front).await.unwrap().expect(200).unwrap();
        nikos.browser.submit_to(&ready, "/correction/send", &[]).await.unwrap().expect(200).unwrap();
        let request = stored(app, &nikos).await;
        assert_eq!((request.version, request.contract_version.as_deref()), (2, Some(OLD)));
        assert_eq!(looked_at(app, &nikos).await, (OLD.to_owned(), false));
        jobs::settle(&app.ctx).await.unwrap();
    });
}
