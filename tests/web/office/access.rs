//! Who may see the office's pages, and in which languages.

use passerelle::domain::staff::Role;
use passerelle::jobs;

use crate::support::counter::{NIKOS, issue, office, record, staff_at};
use crate::support::each_engine;

const PAGES: [&str; 7] = ["", "/evidence", "/check", "/refuse", "/resend", "/void", "/reissue"];

#[test]
fn strangers_sign_in_first_and_other_trades_are_refused() {
    each_engine(async |app| {
        let stranger = app.browser();
        let approver = staff_at(app, None, Role::Approver, "Eva Claes").await;
        let id = "019a0000-0000-7000-8000-000000000000";
        let files = PAGES.iter().map(|page| format!("/office/files/{id}{page}"));
        for path in ["/office".to_owned(), "/office/files/new".to_owned()].into_iter().chain(files) {
            let answer = stranger.get(&path).await.unwrap();
            let location = answer.location().unwrap_or_else(|| panic!("{path}: {}", answer.status));
            assert!(location.starts_with("/office/sign-in?return_to="), "{path}: {location}");
            approver.get(&path).await.unwrap().expect(403).unwrap();
        }
    });
}

#[test]
fn a_check_is_held_by_one_clerk() {
    each_engine(async |app| {
        let office = office(app, "Bruxelles").await;
        let ann = staff_at(app, Some(office), Role::Clerk, "Ann Peeters").await;
        let bart = staff_at(app, Some(office), Role::Clerk, "Bart Maes").await;
        let check = record(&ann, &NIKOS).await;
        let path = check.path.trim_end_matches("/check");
        let file = bart.get(path).await.unwrap().expect(200).unwrap();
        assert!(file.text().contains("Ann Peeters has this check open."), "{}", file.text());
        for page in ["/evidence", "/check"] {
            let held = bart.get(&format!("{path}{page}")).await.unwrap().expect(403).unwrap();
            assert!(held.text().contains("A colleague has this check open."), "{}", held.text());
        }
        app.pass(time::Duration::minutes(30));
        jobs::settle(&app.ctx).await.unwrap();
        let file = bart.get(path).await;
        assert!(file.is_ok(), "the lease is over");
    });
}

#[test]
fn every_page_speaks_four_languages() {
    each_engine(async |app| {
        let office = office(app, "Bruxelles").await;
        let clerk = staff_at(app, Some(office), Role::Clerk, "Ann Peeters").await;
        let checked = record(&clerk, &NIKOS).await.path;
        let file = checked.trim_end_matches("/check").to_owned();
        let open = ["", "/evidence", "/check", "/refuse"].map(|page| format!("{file}{page}"));
        in_four_languages(&clerk, &open).await;
        in_four_languages(&clerk, &["/office".to_owned(), "/office/files/new".to_owned()]).await;
        let page = clerk.get(&format!("{file}/refuse?lang=en")).await.unwrap();
        clerk.submit(&page, &[("reason", "document_expired")]).await.unwrap().expect(200).unwrap();
        let page = clerk.get(&file).await.unwrap();
        let evidence = clerk.submit_to(&page, "/open", &[]).await.unwrap();
        let check = clerk.submit(&evidence, &[]).await.unwrap();
        let check = crate::support::counter::waive(&clerk, &check).await;
        clerk.submit(&check, &crate::support::counter::TICKS).await.unwrap().expect(200).unwrap();
        in_four_languages(&clerk, &["", "/resend", "/void"].map(|page| format!("{file}{page}"))).await;
        let page = clerk.get(&format!("{file}/void?lang=en")).await.unwrap();
        clerk.submit(&page, &[("reason", "letter_lost")]).await.unwrap().expect(200).unwrap();
        in_four_languages(&clerk, &["", "/reissue"].map(|page| format!("{file}{page}"))).await;
        jobs::settle(&app.ctx).await.unwrap();
    });
}

async fn in_four_languages(clerk: &passerelle::browser::Browser, paths: &[String]) {
    for path in paths {
        for language in ["nl", "fr", "de", "en"] {
            let page = clerk.get(&format!("{path}?lang={language}")).await.unwrap().expect(200).unwrap();
            let text = page.text();
            assert!(text.contains(&format!("<html lang=\"{language}\"")), "{path}");
            assert!(!text.contains(">office-") && !text.contains(" office-"), "a raw key on {path}: {text}");
        }
    }
}

#[test]
fn a_form_without_its_token_is_refused() {
    each_engine(async |app| {
        let office = office(app, "Bruxelles").await;
        let clerk = staff_at(app, Some(office), Role::Clerk, "Ann Peeters").await;
        let (path, _) = issue(&clerk).await;
        let fields =
            [("csrf".to_owned(), "forged".to_owned()), ("reason".to_owned(), "letter_lost".to_owned())];
        clerk.post(&format!("{path}/void"), &fields).await.unwrap().expect(403).unwrap();
        jobs::settle(&app.ctx).await.unwrap();
    });
}

/// The state alone does not tell: between page and post the check was put down and opened again.
#[test]
fn a_form_older_than_the_file_is_refused_though_the_state_is_the_same() {
    each_engine(async |app| {
        let here = office(app, "Bruxelles").await;
        let clerk = staff_at(app, Some(here), Role::Clerk, "Ann Peeters").await;
        let check = record(&clerk, &NIKOS).await.expect(200).unwrap();
        let path = check.path.trim_end_matches("/check").to_owned();
        let old = clerk.get(&format!("{path}/refuse")).await.unwrap().expect(200).unwrap();
        let file = clerk.get(&path).await.unwrap().expect(200).unwrap();
        let released = clerk.submit_to(&file, "/release", &[]).await.unwrap().expect(200).unwrap();
        clerk.submit_to(&released, "/open", &[]).await.unwrap().expect(200).unwrap();
        let reason = [("reason", "document_damaged")];
        clerk.submit(&old, &reason).await.unwrap().expect(409).unwrap();
        let new = clerk.get(&format!("{path}/refuse")).await.unwrap().expect(200).unwrap();
        clerk.submit(&new, &reason).await.unwrap().expect(200).unwrap();
        jobs::settle(&app.ctx).await.unwrap();
    });
}
