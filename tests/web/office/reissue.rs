//! E15: a new kit, at any office, for the person of the file and nobody else.

use passerelle::browser::{Browser, Seen};
use passerelle::domain::enrolment::KitState;
use passerelle::domain::id::EnrolmentId;
use passerelle::domain::staff::Role;
use passerelle::jobs;
use passerelle::storage::{enrolments, kits};
use time::Duration;

use crate::support::counter::{code, issue, nikos_but, office, staff_at};
use crate::support::each_engine;

fn id_of(path: &str) -> EnrolmentId {
    path.rsplit('/').next().unwrap().parse().unwrap()
}

async fn void(clerk: &Browser, path: &str) {
    let page = clerk.get(&format!("{path}/void")).await.unwrap().expect(200).unwrap();
    clerk.submit(&page, &[("reason", "letter_lost")]).await.unwrap().expect(200).unwrap();
}

/// Posts the reissue page with the document of last time, other answers in some fields.
async fn reissue(clerk: &Browser, path: &str, changed: &[(&str, &str)]) -> Seen {
    let page = clerk.open(&format!("{path}/reissue")).await.unwrap().expect(200).unwrap();
    let changed = [&[("same_person", "yes")], changed].concat();
    clerk.submit(&page, &nikos_but(&changed)).await.unwrap()
}

const NO_NUMBERS: [(&str, &str); 4] =
    [("birth_date_day", ""), ("birth_date_month", ""), ("birth_date_year", ""), ("national_number", "")];

#[test]
fn another_office_issues_it_and_looks_after_the_file_from_then_on() {
    each_engine(async |app| {
        let (here, there) = (office(app, "Bruxelles").await, office(app, "Ixelles").await);
        let ann = staff_at(app, Some(here), Role::Clerk, "Ann Peeters").await;
        let bob = staff_at(app, Some(there), Role::Clerk, "Bob Dubois").await;
        let (path, first) = issue(&ann).await;
        let asked = bob.open(&format!("{path}/void")).await.unwrap();
        let typed = [("reason", "person_here"), ("note", "has lost the letter")];
        let page = bob.submit(&asked, &typed).await.unwrap().expect(200).unwrap();
        assert_eq!(page.path, format!("{path}/void"), "the reason leads back");
        bob.submit(&page, &[("reason", "letter_lost")]).await.unwrap().expect(200).unwrap();
        let letter = reissue(&bob, &path, &NO_NUMBERS).await.expect(200).unwrap();
        assert!(
            letter.text().contains("Commune de Ixelles") && !letter.text().contains("Commune de Bruxelles")
        );
        assert_ne!(code(&first), code(&letter));
        let file = enrolments::get(&mut app.ctx.reader(), id_of(&path)).await.unwrap();
        assert_eq!(file.office, Some(there));
        bob.get(&path).await.unwrap().expect(200).unwrap();
        let former = ann.get(&path).await.unwrap();
        assert!(former.location().unwrap().contains("/reason"), "the former office asks why, too");
        jobs::settle(&app.ctx).await.unwrap();
        let mut mails = app.ctx.mailer.sent().into_iter();
        assert!(mails.any(|mail| mail.text.contains("Commune de Ixelles")), "the mail names the new office");
    });
}

#[test]
fn a_new_document_needs_the_birth_date_and_number_of_the_file() {
    each_engine(async |app| {
        let here = office(app, "Bruxelles").await;
        let ann = staff_at(app, Some(here), Role::Clerk, "Ann Peeters").await;
        let (path, _) = issue(&ann).await;
        void(&ann, &path).await;
        let new = ("document_number", "PP 765 43");
        let missing = [&NO_NUMBERS[..], &[new]].concat();
        let page = reissue(&ann, &path, &missing).await.expect(422).unwrap();
        assert!(page.text().contains("This is not the document of last time."), "{}", page.text());
        assert!(page.text().contains("value=\"PP 765 43\""), "what was typed stays");
        for wrong in [[new, ("national_number", "80.43.14-101.05")], [new, ("birth_date_year", "1978")]] {
            let page = reissue(&ann, &path, &wrong).await.expect(422).unwrap();
            assert!(page.text().contains("are not those of this file"), "{}", page.text());
            assert!(!page.text().contains("<span class=\"code\">"));
        }
        let letter = reissue(&ann, &path, &[new]).await.expect(200).unwrap();
        code(&letter);
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn the_fourth_in_ninety_days_needs_a_supervisor() {
    each_engine(async |app| {
        let here = office(app, "Bruxelles").await;
        let ann = staff_at(app, Some(here), Role::Clerk, "Ann Peeters").await;
        let head = staff_at(app, Some(here), Role::Supervisor, "Bart Maes").await;
        let (path, _) = issue(&ann).await;
        for _ in 0..3 {
            void(&ann, &path).await;
            reissue(&ann, &path, &NO_NUMBERS).await.expect(200).unwrap();
        }
        void(&ann, &path).await;
        let refused = reissue(&ann, &path, &NO_NUMBERS).await.expect(422).unwrap();
        assert!(refused.text().contains("A supervisor can print another one."), "{}", refused.text());
        reissue(&head, &path, &NO_NUMBERS).await.expect(200).unwrap();
        void(&ann, &path).await;
        app.pass(Duration::days(90));
        let later = staff_at(app, Some(here), Role::Clerk, "Cas Claes").await;
        reissue(&later, &path, &NO_NUMBERS).await.expect(200).unwrap();
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn older_kits_stay_dead() {
    each_engine(async |app| {
        let here = office(app, "Bruxelles").await;
        let ann = staff_at(app, Some(here), Role::Clerk, "Ann Peeters").await;
        let (path, _) = issue(&ann).await;
        let first = kits::newest(&mut app.ctx.reader(), id_of(&path)).await.unwrap().unwrap();
        void(&ann, &path).await;
        reissue(&ann, &path, &NO_NUMBERS).await.expect(200).unwrap();
        let reader = &mut app.ctx.reader();
        assert_eq!(kits::get(reader, first.id).await.unwrap().state, KitState::Void);
        assert_eq!(kits::newest(reader, id_of(&path)).await.unwrap().unwrap().state, KitState::Live);
        jobs::settle(&app.ctx).await.unwrap();
    });
}
