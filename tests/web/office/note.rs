//! The covert mark: nothing on any page that a clerk turns to the person says that there is one.

use passerelle::browser::{Browser, Seen};
use passerelle::domain::id::EnrolmentId;
use passerelle::domain::request::RequestState;
use passerelle::domain::staff::Role;
use passerelle::jobs;
use passerelle::storage::db::Read;
use passerelle::storage::sessions::Audience;
use passerelle::storage::{fraud_marks, history, outbox};

use crate::support::at_work::at_work;
use crate::support::counter::{NIKOS, office, record, staff_at};
use crate::support::{each_engine, reviews, subjects};

/// A page without what differs each time it is shown: the forms' keys.
async fn shown(clerk: &Browser, path: &str) -> String {
    let page = clerk.get(path).await.unwrap().expect(200).unwrap();
    let mut text = page.text();
    for form in page.forms() {
        for (name, value) in form.fields {
            if name == "form_key" {
                text = text.replace(&value, "KEY");
            }
        }
    }
    text
}

fn id_of(path: &str) -> EnrolmentId {
    path.rsplit('/').next().unwrap().parse().unwrap()
}

#[test]
fn nothing_on_the_screen_nor_anywhere_a_clerk_looks_tells_of_the_mark() {
    each_engine(async |app| {
        let office = office(app, "Bruxelles").await;
        let clerk = staff_at(app, Some(office), Role::Clerk, "Ann Peeters").await;
        let path = record(&clerk, &NIKOS).await.path.trim_end_matches("/check").to_owned();
        let pages = ["", "/evidence", "/check", "/refuse", "/doubt"].map(|page| format!("{path}{page}"));
        let mut before = Vec::new();
        for page in &pages {
            before.push(shown(&clerk, page).await);
        }
        let home = shown(&clerk, "/office").await;
        let history_before = history::of(&mut app.ctx.reader(), id_of(&path).0).await.unwrap().len();
        let file = clerk.get(&path).await.unwrap();
        let after = clerk.submit_to(&file, "/note", &[]).await.unwrap().expect(200).unwrap();
        assert_eq!(after.path, path);
        assert!(fraud_marks::is_marked(&mut app.ctx.reader(), id_of(&path)).await.unwrap());
        for (page, before) in pages.iter().zip(before) {
            assert_eq!(shown(&clerk, page).await, before, "{page} tells of the mark");
        }
        assert_eq!(shown(&clerk, "/office").await, home);
        assert_eq!(history::of(&mut app.ctx.reader(), id_of(&path).0).await.unwrap().len(), history_before);
        assert!(outbox::about(&mut app.ctx.reader(), id_of(&path).0).await.unwrap().is_empty());
        clerk.get("/office/marks").await.unwrap().expect(404).unwrap();
    });
}

#[test]
fn a_supervisor_sees_the_marks_of_their_office_and_eight_clicks_are_one() {
    each_engine(async |app| {
        let (here, there) = (office(app, "Bruxelles").await, office(app, "Ixelles").await);
        let clerk = staff_at(app, Some(here), Role::Clerk, "Ann Peeters").await;
        let stranger = staff_at(app, Some(there), Role::Supervisor, "Carl Dubois").await;
        let supervisor = staff_at(app, Some(here), Role::Supervisor, "Bart Maes").await;
        let path = record(&clerk, &NIKOS).await.path.trim_end_matches("/check").to_owned();
        let file = clerk.get(&path).await.unwrap();
        let form = file.form_to("/note").unwrap();
        let clicks = (0..8).map(|_| clerk.post(&form.action, &form.fields));
        let seen: Vec<Seen> = futures_util::future::try_join_all(clicks).await.unwrap();
        assert!(seen.iter().all(|seen| seen.location().as_deref() == Some(&path)));
        let marks = fraud_marks::of_office(&mut app.ctx.reader(), here, 10).await.unwrap();
        assert_eq!(marks.len(), 1);
        let list = supervisor.get("/office/marks").await.unwrap().expect(200).unwrap();
        assert!(list.text().contains(&marks[0].reference) && list.text().contains("Ann Peeters"));
        let elsewhere = stranger.get("/office/marks").await.unwrap().expect(200).unwrap();
        assert!(!elsewhere.text().contains(&marks[0].reference));
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn a_request_of_a_marked_person_waits_for_a_second_approver() {
    each_engine(async |app| {
        let office = office(app, "Bruxelles").await;
        let clerk = at_work(app, Audience::Office, Some(office), Role::Clerk, "Ann Peeters").await;
        let ingrid = reviews::approver(app, "Ingrid Maes").await;
        for marked in [false, true] {
            let person = subjects::enrolment(app).await;
            let id = reviews::submitted(app, None).await;
            let mut tx = app.db.begin().await.unwrap();
            let link = "UPDATE request SET enrolment_id = $2 WHERE id = $1";
            tx.query(link).bind(id).bind(person).execute().await.unwrap();
            if marked {
                let key = app.ctx.new_id().unwrap();
                fraud_marks::mark(&mut tx, key, person, clerk.id, app.ctx.now()).await.unwrap();
            }
            tx.commit().await.unwrap();
            let path = format!("/backoffice/requests/{id}");
            let request = ingrid.browser.open(&path).await.unwrap().expect(200).unwrap();
            assert_eq!(request.text().contains("marked this identity check"), marked);
            ingrid.browser.submit_to(&request, "/take", &[]).await.unwrap().expect(200).unwrap();
            let approve = ingrid.browser.open(&format!("{path}/approve")).await.unwrap();
            ingrid.browser.submit(&approve, &[]).await.unwrap().expect(200).unwrap();
            let expected = if marked { RequestState::SecondReview } else { RequestState::Approved };
            assert_eq!(reviews::state_of(app, id).await, expected);
        }
        jobs::settle(&app.ctx).await.unwrap();
    });
}
