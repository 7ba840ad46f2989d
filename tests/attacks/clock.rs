//! A clock that jumps: nothing that was over comes to life again, nothing panics.

use passerelle::browser::Browser;
use passerelle::domain::staff::Role;
use passerelle::jobs;
use passerelle::storage::sessions::Audience;
use time::Duration;

use crate::support::at_work::at_work;
use crate::support::counter::{issue, office};
use crate::support::{TestApp, each_engine};

const TEN_YEARS: Duration = Duration::days(3_652);

async fn clerk(app: &TestApp, name: &str) -> Browser {
    let here = office(app, "Bruxelles").await;
    at_work(app, Audience::Office, Some(here), Role::Clerk, name).await.browser(app).await
}

#[test]
fn a_session_that_a_jump_has_ended_stays_ended() {
    each_engine(async |app| {
        for (number, jump) in [TEN_YEARS, -TEN_YEARS].into_iter().enumerate() {
            let clerk = clerk(app, &format!("Clerk {number}")).await;
            clerk.get("/office").await.unwrap().expect(200).unwrap();
            app.pass(jump);
            clerk.get("/office").await.unwrap().expect(303).unwrap();
            app.pass(-jump);
            clerk.get("/office").await.unwrap().expect(303).unwrap();
        }
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn a_sign_in_of_another_decade_is_worth_nothing() {
    each_engine(async |app| {
        for (jump, landed) in [(Duration::ZERO, true), (TEN_YEARS, false), (-TEN_YEARS, false)] {
            let person = app.browser();
            let page = person.get("/manager/sign-in").await.unwrap();
            let form = page.main_form().unwrap();
            let sent = person.post(&form.action, &form.filled(&[])).await.unwrap();
            let state = sent.location().unwrap();
            let state = state.split("state=").nth(1).unwrap().split('&').next().unwrap().to_owned();
            app.pass(jump);
            let back = format!("/manager/callback?error=access_denied&state={state}");
            let answer = person.get(&back).await.unwrap();
            let text = person.follow(answer).await.unwrap().text();
            assert_eq!(text.contains("The sign-in was cancelled"), landed, "{jump}: {text}");
            app.pass(-jump);
        }
    });
}

#[test]
fn a_kit_that_expired_in_a_jump_stays_expired() {
    each_engine(async |app| {
        let clerk = clerk(app, "Ann Peeters").await;
        issue(&clerk).await;
        jobs::settle(&app.ctx).await.unwrap();
        let mail =
            app.ctx.mailer.sent().into_iter().rev().find(|mail| mail.text.contains("/activate/")).unwrap();
        let link = mail.text.split_whitespace().find(|word| word.contains("/activate/")).unwrap().to_owned();
        app.pass(Duration::days(3_652));
        jobs::settle(&app.ctx).await.unwrap();
        app.pass(-TEN_YEARS);
        let page = app.browser().get(&format!("{link}?lang=en")).await.unwrap().expect(200).unwrap();
        assert!(page.text().contains("This link has expired"), "{}", page.text());
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn pages_open_at_the_beginning_and_far_into_the_time_of_computers() {
    each_engine(async |app| {
        let to_epoch = Duration::seconds(-app.ctx.now().unix());
        for jump in [to_epoch, TEN_YEARS * 7, TEN_YEARS * 700] {
            app.pass(jump);
            for path in ["/", "/offices", "/activate", "/manager/sign-in", "/status", "/healthz", "/metrics"]
            {
                let answer = app.browser().get(path).await.unwrap();
                assert!(answer.status == 200, "{path} at {}: {}", app.ctx.now(), answer.status);
            }
            jobs::settle(&app.ctx).await.unwrap();
        }
    });
}
