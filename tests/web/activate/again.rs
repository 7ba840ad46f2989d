//! E11 by the person: letter and mailbox together have the mail sent again, and nobody learns more than that.

use passerelle::browser::Seen;
use passerelle::domain::reference::Reference;
use passerelle::domain::staff::Role;
use passerelle::jobs;
use passerelle::storage::enrolments;
use time::Duration;

use crate::support::counter::{NIKOS, issue, office, staff_at};
use crate::support::staff::reader;
use crate::support::{TestApp, each_engine};

/// A kit that is out: the reference of its letter.
async fn letter(app: &TestApp) -> String {
    let here = office(app, "Bruxelles").await;
    let clerk = staff_at(app, Some(here), Role::Clerk, "Ann Peeters").await;
    let (path, _) = issue(&clerk).await;
    jobs::settle(&app.ctx).await.unwrap();
    let id = path.rsplit('/').next().unwrap().parse().unwrap();
    enrolments::get(&mut app.ctx.reader(), id).await.unwrap().reference
}

fn email() -> &'static str {
    NIKOS.iter().find(|(field, _)| *field == "email").unwrap().1
}

async fn ask(app: &TestApp, reference: &str, email: &str) -> Seen {
    let browser = reader(app).await;
    let start = browser.get("/activate").await.unwrap().expect(200).unwrap();
    assert!(start.text().contains("href=\"/activate/again\""));
    let form = browser.get("/activate/again").await.unwrap().expect(200).unwrap();
    browser.submit(&form, &[("reference", reference), ("email", email)]).await.unwrap()
}

/// How many mails with the link have gone out.
async fn links(app: &TestApp) -> usize {
    jobs::settle(&app.ctx).await.unwrap();
    app.ctx.mailer.sent().iter().filter(|mail| mail.text.contains("/activate/")).count()
}

#[test]
fn letter_and_mailbox_together_have_the_mail_sent_again_within_its_limits() {
    each_engine(async |app| {
        let reference = letter(app).await;
        assert_eq!(links(app).await, 1);
        for (minutes, sent) in [(9, 1), (1, 2), (9, 2), (1, 3), (10, 4), (10, 4), (10, 4)] {
            app.pass(Duration::minutes(minutes));
            let answer = ask(app, &reference.to_lowercase(), &email().to_uppercase()).await;
            assert_eq!(answer.path, "/activate/again/sent", "{}", answer.text());
            assert_eq!(links(app).await, sent, "thrice a day, ten minutes apart");
        }
    });
}

#[test]
fn a_stranger_gets_the_same_answer_and_nobody_a_mail() {
    each_engine(async |app| {
        let reference = letter(app).await;
        app.pass(Duration::minutes(10));
        let nobodys = Reference::from_random(2026, &[7; 8]).to_string();
        let strange = [(reference.as_str(), "else@example.org"), (nobodys.as_str(), email())];
        let mut answers = Vec::new();
        for (reference, email) in strange {
            answers.push(ask(app, reference, email).await.expect(200).unwrap());
            assert_eq!(links(app).await, 1);
        }
        let right = ask(app, &reference, email()).await.expect(200).unwrap();
        assert_eq!(links(app).await, 2);
        for answer in answers {
            assert_eq!((answer.path.as_str(), answer.text()), (right.path.as_str(), right.text()));
        }
    });
}

#[test]
fn what_is_neither_reference_nor_address_is_said_beside_the_field_and_kept() {
    each_engine(async |app| {
        let page = ask(app, "HY-1", "nikos").await.expect(422).unwrap();
        let fields = page.main_form().unwrap().fields;
        let holds = |name: &str, value: &str| fields.contains(&(name.to_owned(), value.to_owned()));
        assert!(holds("reference", "HY-1") && holds("email", "nikos"), "{fields:?}");
        assert!(page.text().contains("id=\"reference-error\"") && page.text().contains("id=\"email-error\""));
    });
}

#[test]
fn of_64_at_once_one_sends() {
    each_engine(async |app| {
        let reference = letter(app).await;
        app.pass(Duration::minutes(10));
        let all = (0..64).map(|_| ask(app, &reference, email()));
        for answer in futures_util::future::join_all(all).await {
            assert_eq!((answer.status, answer.path.as_str()), (200, "/activate/again/sent"));
        }
        assert_eq!(links(app).await, 2);
    });
}
