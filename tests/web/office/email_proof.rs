//! The mailbox is proved at the counter before a kit is issued (E10), or a clerk says why not.

use passerelle::adapters::mail::MailFault;
use passerelle::browser::{Browser, Seen};
use passerelle::domain::id::EnrolmentId;
use passerelle::domain::staff::Role;
use passerelle::jobs;
use passerelle::storage::history;
use time::Duration;

use crate::support::counter::{
    NIKOS, TICKS, code, digits, nikos_but, office, prove, record_unproved, staff_at, waive,
};
use crate::support::{TestApp, each_engine};

async fn clerk(app: &TestApp) -> Browser {
    let office = office(app, "Bruxelles").await;
    staff_at(app, Some(office), Role::Clerk, "Ann Peeters").await
}

/// The check page of a file whose mailbox is not proved.
async fn unproved(app: &TestApp) -> (Browser, Seen) {
    let clerk = clerk(app).await;
    let check = record_unproved(&clerk, &NIKOS).await.expect(200).unwrap();
    (clerk, check)
}

async fn send(clerk: &Browser, check: &Seen, email: &str) -> Seen {
    clerk.submit_to(check, "/email", &[("email", email)]).await.unwrap()
}

async fn try_digits(clerk: &Browser, check: &Seen, digits: &str) -> Seen {
    clerk.submit_to(check, "/email/digits", &[("digits", digits)]).await.unwrap()
}

fn wrong(right: &str) -> &'static str {
    if right == "111 111" { "222 222" } else { "111 111" }
}

fn id_in(path: &str) -> EnrolmentId {
    path.split('/').nth(3).unwrap().parse().unwrap()
}

/// The facts that the history keeps of the kit.
async fn facts(app: &TestApp, path: &str) -> String {
    let history = history::of(&mut app.ctx.reader(), id_in(path).0).await.unwrap();
    history.into_iter().find(|entry| entry.event == "issue_kit").unwrap().facts
}

#[test]
fn no_kit_before_the_digits_and_one_after_them() {
    each_engine(async |app| {
        let (clerk, check) = unproved(app).await;
        let refused = clerk.submit(&check, &TICKS).await.unwrap().expect(422).unwrap();
        assert!(refused.text().contains("href=\"#mailbox\">Prove the mailbox first"), "{}", refused.text());
        assert!(!refused.text().contains("class=\"code\">"));
        let proved = prove(app, &clerk, &refused).await;
        assert!(proved.text().contains("Mailbox proved"), "{}", proved.text());
        let letter = clerk.submit(&proved, &TICKS).await.unwrap().expect(200).unwrap();
        assert_eq!(code(&letter).len(), 19);
        assert!(facts(app, &check.path).await.contains("\"email_proof\":\"digits\""));
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn a_waiver_needs_a_reason_and_counts_in_this_check_only() {
    each_engine(async |app| {
        let (clerk, check) = unproved(app).await;
        let file = check.path.trim_end_matches("/check").to_owned();
        let page = clerk.get(&format!("{file}/email/waiver")).await.unwrap().expect(200).unwrap();
        let unsaid = clerk.submit(&page, &[]).await.unwrap().expect(422).unwrap();
        assert!(unsaid.text().contains("reason-error"), "{}", unsaid.text());
        let waived = waive(&clerk, &check).await;
        assert!(waived.text().contains("The mail does not arrive while the person waits."));
        let page = clerk.get(&file).await.unwrap();
        clerk.submit_to(&page, "/release", &[]).await.unwrap().expect(200).unwrap();
        app.pass(Duration::minutes(1));
        let page = clerk.get(&file).await.unwrap();
        let evidence = clerk.submit_to(&page, "/open", &[]).await.unwrap().expect(200).unwrap();
        let again = clerk.submit(&evidence, &nikos_but(&[])).await.unwrap().expect(200).unwrap();
        clerk.submit(&again, &TICKS).await.unwrap().expect(422).unwrap();
        let waived = waive(&clerk, &again).await;
        clerk.submit(&waived, &TICKS).await.unwrap().expect(200).unwrap();
        assert!(facts(app, &check.path).await.contains("\"waiver\":\"mail_delayed\""));
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn another_address_voids_the_proof_and_a_proof_outlives_an_interruption() {
    each_engine(async |app| {
        let (clerk, check) = unproved(app).await;
        let file = check.path.trim_end_matches("/check").to_owned();
        prove(app, &clerk, &check).await;
        let evidence = clerk.get(&format!("{file}/evidence")).await.unwrap().expect(200).unwrap();
        let other = nikos_but(&[("email", "other@example.org")]);
        let changed = clerk.submit(&evidence, &other).await.unwrap().expect(200).unwrap();
        assert!(changed.text().contains("Nothing has been sent to this address yet."), "{}", changed.text());
        clerk.submit(&changed, &TICKS).await.unwrap().expect(422).unwrap();
        let proved = prove(app, &clerk, &changed).await;
        let page = clerk.get(&file).await.unwrap();
        clerk.submit_to(&page, "/release", &[]).await.unwrap().expect(200).unwrap();
        app.pass(Duration::hours(2));
        let page = clerk.get(&file).await;
        assert!(page.is_ok() && proved.status == 200);
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn wrong_digits_count_to_five_and_the_same_form_counts_once() {
    each_engine(async |app| {
        let (clerk, check) = unproved(app).await;
        let mut page = send(&clerk, &check, "nikos@example.org").await.expect(200).unwrap();
        let right = digits(app).await;
        let form = page.form_to("/email/digits").unwrap();
        let fields = form.filled(&[("digits", wrong(&right))]);
        let clicks = (0..8).map(|_| clerk.post(&form.action, &fields));
        for seen in futures_util::future::try_join_all(clicks).await.unwrap() {
            page = seen.expect(422).unwrap();
            assert!(page.text().contains("Tries left: 4."), "{}", page.text());
            assert!(!page.text().contains(wrong(&right)), "digits are never shown again");
        }
        for left in [3, 2, 1, 0] {
            page = try_digits(&clerk, &page, wrong(&right)).await.expect(422).unwrap();
            assert!(page.text().contains(&format!("Tries left: {left}.")), "{}", page.text());
        }
        page = try_digits(&clerk, &page, &right).await.expect(422).unwrap();
        assert!(page.text().contains("were tried five times"), "{}", page.text());
        app.pass(Duration::seconds(30));
        let proved = prove(app, &clerk, &page).await;
        assert!(proved.text().contains("Mailbox proved"));
    });
}

#[test]
fn sixty_four_guesses_at_once_are_five_tries() {
    each_engine(async |app| {
        let (clerk, check) = unproved(app).await;
        send(&clerk, &check, "nikos@example.org").await.expect(200).unwrap();
        let right = digits(app).await;
        let mut forms = Vec::new();
        for _ in 0..64 {
            forms.push(clerk.get(&check.path).await.unwrap().form_to("/email/digits").unwrap());
        }
        let guesses = forms.iter().map(|form| {
            let fields = form.filled(&[("digits", wrong(&right))]);
            let (clerk, action) = (clerk.clone(), form.action.clone());
            async move { clerk.post(&action, &fields).await }
        });
        let answers = futures_util::future::try_join_all(guesses).await.unwrap();
        let counted = answers.iter().filter(|seen| seen.text().contains("Tries left: ")).count();
        assert_eq!(counted, 5, "the rest found nothing left to try");
        assert!(answers.iter().all(|seen| seen.status == 422));
    });
}

#[test]
fn digits_die_after_ten_minutes_and_when_newer_ones_leave() {
    each_engine(async |app| {
        let (clerk, check) = unproved(app).await;
        let nothing = clerk.submit_to(&check, "/email", &[("email", "")]).await.unwrap().expect(422).unwrap();
        assert!(nothing.text().contains("email-error"), "{}", nothing.text());
        let sent = send(&clerk, &nothing, "nikos@example.org").await.expect(200).unwrap();
        let first = digits(app).await;
        let soon = send(&clerk, &sent, "nikos@example.org").await.expect(422).unwrap();
        assert!(soon.text().contains("Digits were sent to this address a moment ago."), "{}", soon.text());
        app.pass(Duration::seconds(30));
        let again = send(&clerk, &soon, "nikos@example.org").await.expect(200).unwrap();
        let second = digits(app).await;
        let old = try_digits(&clerk, &again, &first).await;
        assert!(first == second || old.status == 422, "the first digits are dead");
        app.pass(Duration::minutes(10));
        let late = try_digits(&clerk, &old, &second).await.expect(422).unwrap();
        assert!(late.text().contains("These digits are older than ten minutes."), "{}", late.text());
    });
}

#[test]
fn five_sendings_an_hour_also_when_they_come_at_once() {
    each_engine(async |app| {
        let (clerk, check) = unproved(app).await;
        let mut forms = Vec::new();
        for n in 0..16 {
            let form = clerk.get(&check.path).await.unwrap().form_to("/email").unwrap();
            forms.push((form.action.clone(), form.filled(&[("email", &format!("n{n}@example.org"))])));
        }
        let sendings = forms.iter().map(|(action, fields)| clerk.post(action, fields));
        let answers = futures_util::future::try_join_all(sendings).await.unwrap();
        assert_eq!(answers.iter().filter(|seen| seen.status == 303).count(), 5);
        jobs::settle(&app.ctx).await.unwrap();
        assert_eq!(app.ctx.mailer.sent().len(), 5);
    });
}

#[test]
fn a_refused_address_is_shown_with_the_servers_words_and_corrected_at_once() {
    each_engine(async |app| {
        let (clerk, check) = unproved(app).await;
        let sent = send(&clerk, &check, "nikos@example.org").await.expect(200).unwrap();
        assert!(sent.text().contains("Waiting to leave"), "{}", sent.text());
        let words = "550 5.1.1 no such mailbox".to_owned();
        app.ctx.mailer.fail_with(Some(MailFault::Refused(words.clone())));
        jobs::settle(&app.ctx).await.unwrap();
        app.ctx.mailer.fail_with(None);
        let part = clerk.get(&check.path.replace("/check", "/email")).await.unwrap().expect(200).unwrap();
        assert!(part.text().contains("Refused by the mail server") && part.text().contains(&words));
        assert!(!part.text().contains("<html") && !part.text().contains("nikos@"), "{}", part.text());
        let corrected = send(&clerk, &sent, "nikos.p@example.org").await.expect(200).unwrap();
        assert!(corrected.text().contains("address\">nikos.p@example.org"), "{}", corrected.text());
        let right = digits(app).await;
        let seen = clerk.get(&check.path).await.unwrap();
        assert!(seen.text().contains("Handed over to the mail server"), "{}", seen.text());
        let proved = try_digits(&clerk, &seen, &right).await.expect(200).unwrap();
        let letter = clerk.submit(&proved, &TICKS).await.unwrap().expect(200).unwrap();
        assert!(letter.text().contains("n***@example.org"));
        jobs::settle(&app.ctx).await.unwrap();
        assert_eq!(app.ctx.mailer.sent().last().unwrap().to, "nikos.p@example.org");
    });
}

#[test]
fn the_screen_speaks_to_clerk_and_person_and_the_mail_to_the_person() {
    each_engine(async |app| {
        let clerk = clerk(app).await;
        let check = record_unproved(&clerk, &nikos_but(&[("language", "fr")])).await.expect(200).unwrap();
        let text = check.text();
        assert!(text.contains("Is this your e-mail address"), "{text}");
        assert!(text.contains("lang=\"fr\">Est-ce votre adresse e-mail"), "{text}");
        send(&clerk, &check, "nikos@example.org").await.expect(200).unwrap();
        digits(app).await;
        let mail = app.ctx.mailer.sent().pop().unwrap();
        assert!(mail.subject.starts_with("Les six chiffres pour le guichet"), "{}", mail.subject);
    });
}

#[test]
fn the_digits_stand_in_their_mail_and_nowhere_in_the_database() {
    each_engine(async |app| {
        let (clerk, check) = unproved(app).await;
        send(&clerk, &check, "nikos@example.org").await.expect(200).unwrap();
        let digits = digits(app).await;
        let plain: String = digits.chars().filter(char::is_ascii_digit).collect();
        let needles = [digits.as_bytes().to_vec(), plain.as_bytes().to_vec()];
        assert_eq!(crate::support::secrets::places(app, &needles).await, Vec::<String>::new());
        let seen = clerk.get(&check.path).await.unwrap();
        assert!(!seen.text().contains(&digits) && !seen.text().contains(&plain));
    });
}
