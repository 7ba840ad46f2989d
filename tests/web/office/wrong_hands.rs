//! E5, E6 and E9 tried by the wrong people, and by everybody at once.

use passerelle::browser::{Browser, Seen};
use passerelle::domain::enrolment::EnrolmentState;
use passerelle::domain::id::EnrolmentId;
use passerelle::domain::staff::Role;
use passerelle::jobs;
use passerelle::storage::{enrolments, history, outbox};

use crate::support::counter::{NIKOS, office, record, staff_at};
use crate::support::{TestApp, each_engine};

/// The fields of a form that somebody else was shown, with what belongs to this browser.
async fn as_own(
    browser: &Browser,
    form: &Seen,
    action: &str,
    typed: &[(&str, &str)],
) -> Vec<(String, String)> {
    let own = browser.get("/office/search").await.unwrap().main_form().unwrap().fields;
    let form = form.form_to(action).or_else(|_| form.main_form()).unwrap();
    let mut fields = form.filled(typed);
    fields.retain(|(name, _)| name != "csrf" && name != "form_key");
    fields.extend(own.into_iter().filter(|(name, _)| name == "csrf" || name == "form_key"));
    fields
}

fn id_of(path: &str) -> EnrolmentId {
    path.rsplit('/').next().unwrap().parse().unwrap()
}

async fn state(app: &TestApp, path: &str) -> EnrolmentState {
    enrolments::get(&mut app.ctx.reader(), id_of(path)).await.unwrap().state
}

#[test]
fn a_check_is_put_down_and_refused_by_its_holder_only_and_opened_in_its_office_only() {
    each_engine(async |app| {
        let (here, there) = (office(app, "Bruxelles").await, office(app, "Ixelles").await);
        let ann = staff_at(app, Some(here), Role::Clerk, "Ann Peeters").await;
        let bart = staff_at(app, Some(here), Role::Supervisor, "Bart Maes").await;
        let carl = staff_at(app, Some(there), Role::Clerk, "Carl Dubois").await;
        let check = record(&ann, &NIKOS).await.expect(200).unwrap();
        let path = check.path.trim_end_matches("/check").to_owned();
        let file = ann.get(&path).await.unwrap();
        let refusal = ann.get(&format!("{path}/refuse")).await.unwrap();
        let reason = [("reason", "document_damaged")];
        // A colleague of another office is asked why first, and no answer to that opens these to them.
        for (browser, status) in [(&bart, 403), (&carl, 303)] {
            let release = as_own(browser, &file, "/release", &[]).await;
            let tried = browser.post(&format!("{path}/release"), &release).await.unwrap();
            assert_eq!(tried.status, status, "E6: {}", tried.text());
            let refuse = as_own(browser, &refusal, "/refuse", &reason).await;
            let tried = browser.post(&format!("{path}/refuse"), &refuse).await.unwrap();
            assert_eq!(tried.status, status, "E9: {}", tried.text());
        }
        assert_eq!(state(app, &path).await, EnrolmentState::IdentityCheck);
        let released = ann.submit_to(&file, "/release", &[]).await.unwrap().expect(200).unwrap();
        let open = as_own(&carl, &released, "/open", &[]).await;
        let tried = carl.post(&format!("{path}/open"), &open).await.unwrap();
        assert!(tried.location().unwrap().contains("/reason"), "E5: {}", tried.text());
        let stranger = app.browser().post(&format!("{path}/open"), &open).await.unwrap();
        assert!(stranger.status == 403 || stranger.location().is_some(), "{}", stranger.status);
        assert_eq!(state(app, &path).await, EnrolmentState::Draft);
        let evidence = ann.submit_to(&released, "/open", &[]).await.unwrap().expect(200).unwrap();
        assert!(evidence.path.ends_with("/evidence"), "{}", evidence.path);
    });
}

#[test]
fn sixty_four_refusals_at_once_are_one_with_one_mail() {
    each_engine(async |app| {
        let office = office(app, "Bruxelles").await;
        let ann = staff_at(app, Some(office), Role::Clerk, "Ann Peeters").await;
        let check = record(&ann, &NIKOS).await.expect(200).unwrap();
        let path = check.path.trim_end_matches("/check").to_owned();
        let refuse = format!("{path}/refuse");
        let mut forms = Vec::new();
        for _ in 0..8 {
            let page = ann.get(&refuse).await.unwrap().expect(200).unwrap();
            forms.push(page.main_form().unwrap().filled(&[("reason", "zone_differs")]));
        }
        let posts = forms.iter().flat_map(|form| (0..8).map(|_| ann.post(&refuse, form)));
        let seen = futures_util::future::try_join_all(posts).await.unwrap();
        let went_on = seen.iter().filter(|seen| seen.location().is_some()).count();
        let stale = seen.iter().filter(|seen| seen.status == 409).count();
        assert_eq!((went_on, stale), (8, 56), "one form wins, whichever of its copies");
        let history = history::of(&mut app.ctx.reader(), id_of(&path).0).await.unwrap();
        assert_eq!(history.iter().filter(|entry| entry.event == "refuse").count(), 1);
        jobs::settle(&app.ctx).await.unwrap();
        assert_eq!(outbox::about(&mut app.ctx.reader(), id_of(&path).0).await.unwrap().len(), 1);
    });
}
