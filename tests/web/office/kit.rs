//! Issuing a kit: one letter, one code, one link, fourteen days.

use passerelle::domain::enrolment::{EnrolmentState, KitState};
use passerelle::domain::id::EnrolmentId;
use passerelle::domain::staff::Role;
use passerelle::jobs;
use passerelle::storage::{enrolments, history, kits, outbox};
use time::Duration;

use crate::support::counter::{NIKOS, TICKS, code, issue, nikos_but, office, open_file, record, staff_at};
use crate::support::{TestApp, each_engine};

async fn clerk(app: &TestApp) -> passerelle::browser::Browser {
    let office = office(app, "Bruxelles").await;
    staff_at(app, Some(office), Role::Clerk, "Ann Peeters").await
}

fn id_of(path: &str) -> EnrolmentId {
    path.rsplit('/').next().unwrap().parse().unwrap()
}

#[test]
fn nothing_prints_before_both_ticks() {
    each_engine(async |app| {
        let clerk = clerk(app).await;
        let check = record(&clerk, &NIKOS).await;
        let refused = clerk.submit(&check, &TICKS[..1]).await.unwrap().expect(422).unwrap();
        assert!(refused.text().contains("evidence_seen-error"), "{}", refused.text());
        assert!(!refused.text().contains("class=\"code\""));
        clerk.submit(&refused, &TICKS).await.unwrap().expect(200).unwrap();
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn the_letter_holds_what_it_must_and_nothing_it_must_not() {
    each_engine(async |app| {
        let clerk = clerk(app).await;
        let (path, letter) = issue(&clerk).await;
        let text = letter.text();
        assert_eq!(letter.headers["cache-control"], "no-store");
        assert_eq!(code(&letter).len(), 19);
        // The law's languages first, then the marked translation (LEX-4).
        let order =
            ["<section lang=\"fr\">", "<section lang=\"nl\">", "<section lang=\"en\" class=\"translation\">"];
        let places: Vec<_> =
            order.iter().map(|part| text.find(part).unwrap_or_else(|| panic!("{part}: {text}"))).collect();
        assert!(places.is_sorted());
        assert!(text.contains("Translation from French – for information"), "{text}");
        assert!(text.contains("Tuesday 3 November 2026, 10:00 (Brussels time)"), "{text}");
        assert!(text.contains("n***@example.org") && !text.contains("nikos@example.org"));
        for secret in ["79431410181", "79.43.14", "1979", "AN1234567"] {
            assert!(!text.contains(secret), "{secret} stands on the letter");
        }
        assert!(text.contains(&format!("{}/activate", app.base)) && !text.contains("/activate/"));
        let file = clerk.get(&path).await.unwrap().expect(200).unwrap();
        assert!(!file.text().contains(&code(&letter)) && file.text().contains("shown nowhere again"));
        jobs::settle(&app.ctx).await.unwrap();
        let letters = outbox::about(&mut app.ctx.reader(), id_of(&path).0).await.unwrap();
        assert_eq!(letters.len(), 1);
    });
}

#[test]
fn who_checked_is_kept_and_the_kit_dies_to_the_second() {
    each_engine(async |app| {
        let (path, _) = issue(&clerk(app).await).await;
        let mut reader = app.ctx.reader();
        let file = enrolments::get(&mut reader, id_of(&path)).await.unwrap();
        let kit = kits::newest(&mut reader, file.id).await.unwrap().unwrap();
        assert_eq!(file.state, EnrolmentState::KitIssued);
        assert_eq!((file.checked_by, file.answers_confirmed_at), (kit.issued_by, Some(app.ctx.now())));
        assert_eq!(kit.expires_at.since(kit.issued_at), Duration::seconds(1_209_600));
        assert_eq!(kit.printed_at, Some(kit.issued_at));
        let stored = history::of(&mut reader, file.id.0).await.unwrap();
        assert!(stored.iter().all(|entry| !entry.facts.contains("nikos")));
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn eight_clicks_issue_one_kit_and_show_one_letter() {
    each_engine(async |app| {
        let clerk = clerk(app).await;
        let check = record(&clerk, &NIKOS).await;
        let form = check.main_form().unwrap();
        let fields = form.filled(&TICKS);
        let clicks = (0..8).map(|_| clerk.post(&form.action, &fields));
        let letters = futures_util::future::try_join_all(clicks).await.unwrap();
        let codes: std::collections::BTreeSet<_> = letters.iter().map(code).collect();
        assert_eq!(codes.len(), 1, "every click shows the same letter");
        jobs::settle(&app.ctx).await.unwrap();
        let id = id_of(check.path.trim_end_matches("/check"));
        assert_eq!(outbox::about(&mut app.ctx.reader(), id.0).await.unwrap().len(), 1);
        let issued = history::of(&mut app.ctx.reader(), id.0).await.unwrap();
        assert_eq!(issued.iter().filter(|entry| entry.event == "issue_kit").count(), 1);
        // A new form, even in the same browser, is another code: there is none to show for it.
        let other = clerk.get(&check.path).await.unwrap();
        assert_eq!(other.location().as_deref(), Some(check.path.trim_end_matches("/check")));
    });
}

#[test]
fn answers_changed_in_another_window_are_not_confirmed() {
    each_engine(async |app| {
        let clerk = clerk(app).await;
        let evidence = open_file(&clerk).await;
        let check = clerk.submit(&evidence, &NIKOS).await.unwrap();
        let other_window = clerk.get(&evidence.path).await.unwrap();
        clerk.submit(&other_window, &[("email", "other@example.org")]).await.unwrap().expect(200).unwrap();
        let stale = clerk.submit(&check, &TICKS).await.unwrap().expect(409).unwrap();
        assert!(stale.text().contains("Something has changed"), "{}", stale.text());
    });
}

#[test]
fn a_stale_form_changes_nothing() {
    each_engine(async |app| {
        let clerk = clerk(app).await;
        let check = record(&clerk, &NIKOS).await;
        let file = clerk.get(check.path.trim_end_matches("/check")).await.unwrap();
        clerk.submit_to(&file, "/release", &[]).await.unwrap().expect(200).unwrap();
        clerk.submit(&check, &TICKS).await.unwrap().expect(409).unwrap();
        let again = clerk.submit_to(&file, "/release", &[]).await.unwrap().expect(200).unwrap();
        assert!(again.text().contains("The file has been put down."), "the same form again shows its effect");
    });
}

#[test]
fn the_link_is_sent_again_within_its_limits() {
    each_engine(async |app| {
        let clerk = clerk(app).await;
        let (path, _) = issue(&clerk).await;
        let page = clerk.get(&format!("{path}/resend")).await.unwrap().expect(200).unwrap();
        let refused = clerk.submit(&page, &[]).await.unwrap().expect(422).unwrap();
        assert!(refused.text().contains("The link was sent a moment ago."), "{}", refused.text());
        app.pass(Duration::minutes(10));
        let file = clerk.submit(&refused, &[]).await.unwrap().expect(200).unwrap();
        assert!(file.text().contains("The link has been sent again."), "{}", file.text());
        jobs::settle(&app.ctx).await.unwrap();
        assert_eq!(outbox::about(&mut app.ctx.reader(), id_of(&path).0).await.unwrap().len(), 2);
    });
}

#[test]
fn a_void_letter_is_dead_and_a_new_one_needs_the_document_again() {
    each_engine(async |app| {
        let clerk = clerk(app).await;
        let (path, first) = issue(&clerk).await;
        let page = clerk.get(&format!("{path}/void")).await.unwrap().expect(200).unwrap();
        let unsaid = clerk.submit(&page, &[]).await.unwrap().expect(422).unwrap();
        let file = clerk.submit(&unsaid, &[("reason", "wrong_email")]).await.unwrap().expect(200).unwrap();
        assert!(file.text().contains("Letter void"), "{}", file.text());
        let again = clerk.get(&format!("{path}/reissue")).await.unwrap().expect(200).unwrap();
        let refused = clerk.submit(&again, &[]).await.unwrap().expect(422).unwrap();
        assert!(refused.text().contains("document_number-error"), "{}", refused.text());
        let seen = nikos_but(&[("same_person", "yes"), ("email", "right@example.org")]);
        let letter = clerk.submit(&refused, &seen).await.unwrap().expect(200).unwrap();
        assert_ne!(code(&first), code(&letter));
        assert!(letter.text().contains("r***@example.org"), "{}", letter.text());
        let kit = kits::newest(&mut app.ctx.reader(), id_of(&path)).await.unwrap().unwrap();
        assert_eq!(kit.state, KitState::Live);
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn an_expired_letter_is_shown_with_the_way_on() {
    each_engine(async |app| {
        let office = office(app, "Bruxelles").await;
        let clerk = staff_at(app, Some(office), Role::Clerk, "Ann Peeters").await;
        let (path, _) = issue(&clerk).await;
        app.pass(Duration::seconds(1_209_600));
        jobs::settle(&app.ctx).await.unwrap();
        let later = staff_at(app, Some(office), Role::Supervisor, "Bart Maes").await;
        let file = later.get(&path).await.unwrap().expect(200).unwrap();
        assert!(file.text().contains("The fourteen days are over."), "{}", file.text());
        let again = later.get(&file.link("/reissue").unwrap()).await.unwrap().expect(200).unwrap();
        let seen = nikos_but(&[("same_person", "yes")]);
        later.submit(&again, &seen).await.unwrap().expect(200).unwrap();
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn a_refusal_says_its_reason_and_the_person_may_come_again() {
    each_engine(async |app| {
        let clerk = clerk(app).await;
        let check = record(&clerk, &NIKOS).await;
        let path = check.path.trim_end_matches("/check").to_owned();
        let page = clerk.get(&format!("{path}/refuse")).await.unwrap().expect(200).unwrap();
        let file = clerk.submit(&page, &[("reason", "document_damaged")]).await.unwrap().expect(200).unwrap();
        assert!(file.text().contains("The document is damaged"), "{}", file.text());
        let evidence = clerk.submit_to(&file, "/open", &[]).await.unwrap().expect(200).unwrap();
        assert!(evidence.path.ends_with("/evidence"));
        jobs::settle(&app.ctx).await.unwrap();
    });
}
