//! E7, E8, E9: a doubt, its second clerk, and the refusal, by the right and the wrong hands.

use passerelle::browser::{Browser, Seen};
use passerelle::domain::enrolment::EnrolmentState;
use passerelle::domain::enrolment::reasons::{DoubtReason, RefusalReason};
use passerelle::domain::id::EnrolmentId;
use passerelle::domain::letter::Letter;
use passerelle::domain::staff::Role;
use passerelle::domain::word::Word;
use passerelle::jobs;
use passerelle::storage::db::Read;
use passerelle::storage::{doubts, enrolments, history, outbox};
use time::Duration;

use crate::support::counter::{NIKOS, nikos_but, office, record, staff_at};
use crate::support::{TestApp, each_engine};

/// Two clerks of one office and one of another.
struct Counters {
    ann: Browser,
    bart: Browser,
    carl: Browser,
}

async fn counters(app: &TestApp) -> Counters {
    let here = office(app, "Bruxelles").await;
    let there = office(app, "Ixelles").await;
    Counters {
        ann: staff_at(app, Some(here), Role::Clerk, "Ann Peeters").await,
        bart: staff_at(app, Some(here), Role::Clerk, "Bart Maes").await,
        carl: staff_at(app, Some(there), Role::Clerk, "Carl Dubois").await,
    }
}

/// Opens a check, records Nikos and doubts; gives the path of the file.
async fn doubted(clerk: &Browser) -> String {
    let check = record(clerk, &NIKOS).await.expect(200).unwrap();
    let path = check.path.trim_end_matches("/check").to_owned();
    let page = clerk.get(&format!("{path}/doubt")).await.unwrap().expect(200).unwrap();
    let typed = [("reason", "photograph_doubtful"), ("note", "The ears.")];
    let file = clerk.submit(&page, &typed).await.unwrap().expect(200).unwrap();
    assert!(file.text().contains("In doubt") && file.text().contains("A colleague decides now."));
    path
}

fn id_of(path: &str) -> EnrolmentId {
    path.rsplit('/').next().unwrap().parse().unwrap()
}

async fn state(app: &TestApp, path: &str) -> EnrolmentState {
    enrolments::get(&mut app.ctx.reader(), id_of(path)).await.unwrap().state
}

/// A form of this browser for another page of the file: what a hand at a console would send.
async fn forged(clerk: &Browser, like: &Seen, path: &str) -> Seen {
    let own = clerk.get("/office/search").await.unwrap().main_form().unwrap().fields;
    let mut fields = like.main_form().unwrap().fields;
    fields.retain(|(name, _)| name != "csrf" && name != "form_key");
    fields.extend(own.into_iter().filter(|(name, _)| name == "csrf" || name == "form_key"));
    clerk.post(path, &fields).await.unwrap()
}

#[test]
fn a_doubt_is_cleared_by_another_clerk_who_goes_on() {
    each_engine(async |app| {
        let Counters { ann, bart, .. } = counters(app).await;
        let path = doubted(&ann).await;
        let open = doubts::open(&mut app.ctx.reader(), id_of(&path)).await.unwrap().unwrap();
        assert_eq!(open.reason, DoubtReason::PhotographDoubtful);
        assert!(!String::from_utf8_lossy(&open.note_sealed.unwrap()).contains("ears"), "the note is sealed");
        let facts = history::of(&mut app.ctx.reader(), id_of(&path).0).await.unwrap();
        assert!(facts.iter().all(|entry| !entry.facts.contains("ears")));
        let page = bart.get(&format!("{path}/clear")).await.unwrap().expect(200).unwrap();
        assert!(page.text().contains("The ears.") && page.text().contains("Ann Peeters"), "{}", page.text());
        let evidence = bart.submit(&page, &[]).await.unwrap().expect(200).unwrap();
        assert!(evidence.path.ends_with("/evidence"), "{}", evidence.path);
        ann.get(&evidence.path).await.unwrap().expect(403).unwrap();
        assert!(doubts::open(&mut app.ctx.reader(), id_of(&path)).await.unwrap().is_none());
        app.pass(Duration::minutes(30));
        jobs::settle(&app.ctx).await.unwrap();
        assert_eq!(state(app, &path).await, EnrolmentState::Draft, "a doubt that was cleared stays cleared");
    });
}

#[test]
fn nobody_clears_their_own_doubt_nor_one_of_another_office() {
    each_engine(async |app| {
        let Counters { ann, bart, carl } = counters(app).await;
        let path = doubted(&ann).await;
        let clear = format!("{path}/clear");
        let own = ann.get(&clear).await.unwrap().expect(200).unwrap();
        assert!(own.text().contains("You noted this doubt yourself."), "{}", own.text());
        assert!(!own.text().contains("Clear the doubt and go on"));
        let form = bart.get(&clear).await.unwrap().expect(200).unwrap();
        let tried = forged(&ann, &form, &clear).await;
        assert_eq!(tried.status, 403, "{}", tried.text());
        for seen in [carl.get(&clear).await.unwrap(), forged(&carl, &form, &clear).await] {
            assert!(seen.location().unwrap().contains("/reason"), "another office says why first");
        }
        assert_eq!(state(app, &path).await, EnrolmentState::IdentityDoubt);
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn the_database_itself_refuses_that_the_doubter_clears() {
    each_engine(async |app| {
        let Counters { ann, .. } = counters(app).await;
        let id = id_of(&doubted(&ann).await);
        let raised_by = doubts::open(&mut app.ctx.reader(), id).await.unwrap().unwrap().raised_by;
        for by in [Some(raised_by), None] {
            let mut tx = app.db.begin().await.unwrap();
            assert!(doubts::end(&mut tx, id, "cleared", by, app.ctx.now()).await.is_err(), "{by:?}");
            tx.rollback().await.unwrap();
        }
        let mut tx = app.db.begin().await.unwrap();
        doubts::end(&mut tx, id, "refused", Some(raised_by), app.ctx.now()).await.unwrap();
        tx.rollback().await.unwrap();
    });
}

#[test]
fn only_the_holder_doubts_and_only_for_a_reason() {
    each_engine(async |app| {
        let Counters { ann, bart, .. } = counters(app).await;
        let check = record(&ann, &NIKOS).await.expect(200).unwrap();
        let path = format!("{}/doubt", check.path.trim_end_matches("/check"));
        bart.get(&path).await.unwrap().expect(403).unwrap();
        let page = ann.get(&path).await.unwrap().expect(200).unwrap();
        let note = "x".repeat(501);
        let refused = ann.submit(&page, &[("note", &note)]).await.unwrap().expect(422).unwrap();
        for field in ["reason", "note"] {
            assert!(refused.text().contains(&format!("id=\"{field}-error\"")), "{field}");
        }
        assert!(refused.text().contains(&note), "what was typed is kept");
        assert_eq!(forged(&bart, &page, &path).await.status, 422, "without a reason");
        let mut fields = page.main_form().unwrap().filled(&[("reason", "data_differ")]);
        let own = bart.get("/office/search").await.unwrap().main_form().unwrap().fields;
        fields.retain(|(name, _)| name != "csrf" && name != "form_key");
        fields.extend(own.into_iter().filter(|(name, _)| name == "csrf" || name == "form_key"));
        assert_eq!(bart.post(&path, &fields).await.unwrap().status, 403);
    });
}

#[test]
fn sixty_four_tries_to_clear_have_one_effect() {
    each_engine(async |app| {
        let Counters { ann, bart, .. } = counters(app).await;
        let path = doubted(&ann).await;
        // Eight forms, each posted eight times at once.
        let mut forms = Vec::new();
        for _ in 0..8 {
            let page = bart.get(&format!("{path}/clear")).await.unwrap().expect(200).unwrap();
            forms.push(page.main_form().unwrap());
        }
        let posts = forms.iter().flat_map(|form| (0..8).map(|_| bart.post(&form.action, &form.fields)));
        let seen = futures_util::future::try_join_all(posts).await.unwrap();
        let went_on = seen.iter().filter(|seen| seen.location().is_some()).count();
        let stale = seen.iter().filter(|seen| seen.status == 409).count();
        assert_eq!((went_on, stale), (8, 56), "one form wins, whichever of its copies");
        let history = history::of(&mut app.ctx.reader(), id_of(&path).0).await.unwrap();
        assert_eq!(history.iter().filter(|entry| entry.event == "clear_doubt").count(), 1);
        app.pass(Duration::minutes(30));
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn five_working_days_later_the_system_refuses_and_writes_an_hour_after() {
    each_engine(async |app| {
        let Counters { ann, .. } = counters(app).await;
        // Doubted on a Tuesday: the fifth working day is the Tuesday of the week after, to its midnight in Brussels.
        let path = doubted(&ann).await;
        app.pass(Duration::days(7));
        jobs::settle(&app.ctx).await.unwrap();
        assert_eq!(state(app, &path).await, EnrolmentState::IdentityDoubt, "the fifth day is not over");
        app.pass(Duration::hours(15));
        jobs::settle(&app.ctx).await.unwrap();
        assert_eq!(state(app, &path).await, EnrolmentState::IdentityRefused);
        assert!(outbox::about(&mut app.ctx.reader(), id_of(&path).0).await.unwrap().is_empty());
        app.pass(Duration::hours(1));
        jobs::settle(&app.ctx).await.unwrap();
        let letters = outbox::about(&mut app.ctx.reader(), id_of(&path).0).await.unwrap();
        assert_eq!(letters.len(), 1);
        assert_eq!(letters[0].letter, Letter::EnrolmentRefused);
        let ended = "SELECT ending FROM doubt";
        let ending: String = app.ctx.reader().query(ended).one(|row| row.get("ending")).await.unwrap();
        assert_eq!(ending, "lapsed");
        let facts = history::of(&mut app.ctx.reader(), id_of(&path).0).await.unwrap().pop().unwrap().facts;
        assert!(facts.contains(RefusalReason::DoubtNotCleared.word()), "{facts}");
    });
}

#[test]
fn a_refusal_after_a_doubt_waits_an_hour_and_any_clerk_here_makes_it() {
    each_engine(async |app| {
        let Counters { ann, bart, carl } = counters(app).await;
        let path = doubted(&ann).await;
        let refuse = format!("{path}/refuse");
        let page = bart.get(&refuse).await.unwrap().expect(200).unwrap();
        assert!(carl.get(&refuse).await.unwrap().location().unwrap().contains("/reason"));
        let file = bart.submit(&page, &[("reason", "not_the_holder")]).await.unwrap().expect(200).unwrap();
        assert!(file.text().contains("do not belong together"), "{}", file.text());
        jobs::settle(&app.ctx).await.unwrap();
        assert!(outbox::about(&mut app.ctx.reader(), id_of(&path).0).await.unwrap().is_empty());
        app.pass(Duration::hours(1));
        jobs::settle(&app.ctx).await.unwrap();
        assert_eq!(outbox::about(&mut app.ctx.reader(), id_of(&path).0).await.unwrap().len(), 1);
    });
}

#[test]
fn each_of_the_twelve_reasons_prints_its_sheet_in_the_languages_of_the_law() {
    each_engine(async |app| {
        let Counters { ann, .. } = counters(app).await;
        let mut path = String::new();
        for reason in RefusalReason::ALL {
            if path.is_empty() {
                let check = record(&ann, &nikos_but(&[])).await.expect(200).unwrap();
                path = check.path.trim_end_matches("/check").to_owned();
            } else {
                let file = ann.get(&path).await.unwrap();
                ann.submit_to(&file, "/open", &[]).await.unwrap().expect(200).unwrap();
            }
            let page = ann.get(&format!("{path}/refuse")).await.unwrap().expect(200).unwrap();
            assert_eq!(page.text().matches("type=\"radio\"").count(), 12);
            let file = ann.submit(&page, &[("reason", reason.word())]).await.unwrap().expect(200).unwrap();
            let sheet = file.link("/refusal").unwrap_or_else(|| panic!("{reason}: {}", file.text()));
            let sheet = ann.get(&sheet).await.unwrap().expect(200).unwrap();
            let text = sheet.text();
            let order = [
                "<section lang=\"fr\">",
                "<section lang=\"nl\">",
                "<section lang=\"en\" class=\"translation\">",
            ];
            let places: Vec<_> = order.iter().map(|part| text.find(part).unwrap()).collect();
            assert!(
                places.is_sorted() && !text.contains(">office-") && !text.contains(">refusal-"),
                "{text}"
            );
            for hidden in ["79.43.14", "79431410181", "AN1234567", "1979", "nikos@"] {
                assert!(!text.contains(hidden), "{hidden} stands on the sheet");
            }
        }
        let german = ann.get(&format!("{path}/refusal?for=de")).await.unwrap().expect(200).unwrap();
        assert!(german.text().contains("<section lang=\"de\" class=\"translation\">"));
        jobs::settle(&app.ctx).await.unwrap();
    });
}
