//! Interrupted and resumed: what was typed survives a refused form, a release, another browser; and ends with the
//! check.

use passerelle::browser::Browser;
use passerelle::domain::id::EnrolmentId;
use passerelle::domain::staff::Role;
use passerelle::jobs;
use passerelle::storage::check_drafts;
use passerelle::storage::db::Db;
use sqlx::query_scalar;

use crate::support::counter::{TICKS, nikos_but, office, open_file, record, staff_at};
use crate::support::zones::of_nikos;
use crate::support::{TestApp, each_engine};

async fn clerk(app: &TestApp) -> Browser {
    let office = office(app, "Bruxelles").await;
    staff_at(app, Some(office), Role::Clerk, "Ann Peeters").await
}

fn id_of(path: &str) -> EnrolmentId {
    path.trim_start_matches("/office/files/").split('/').next().unwrap().parse().unwrap()
}

async fn draft(app: &TestApp, path: &str) -> Option<Vec<u8>> {
    check_drafts::of(&mut app.ctx.reader(), id_of(path)).await.unwrap()
}

#[test]
fn a_refused_form_is_seen_again_by_whoever_holds_the_check() {
    each_engine(async |app| {
        let clerk = clerk(app).await;
        let evidence = open_file(&clerk).await;
        let typed = [("family_name", "Παπαδάκης"), ("email", "nikos@"), ("seen_original", "yes")];
        clerk.submit(&evidence, &typed).await.unwrap().expect(422).unwrap();
        // The same clerk on another computer: nothing but the session is shared.
        let token = app.browser();
        assert_ne!(token.get(&evidence.path).await.unwrap().status, 200, "a stranger sees nothing");
        let again = clerk.get(&evidence.path).await.unwrap().expect(200).unwrap();
        assert!(again.text().contains("value=\"Παπαδάκης\"") && again.text().contains("value=\"nikos@\""));
        assert!(again.text().contains("name=\"seen_original\" value=\"yes\" checked"), "{}", again.text());
    });
}

#[test]
fn a_colleague_goes_on_after_a_release_but_checks_anew() {
    each_engine(async |app| {
        let office = office(app, "Bruxelles").await;
        let first = staff_at(app, Some(office), Role::Clerk, "Ann Peeters").await;
        let second = staff_at(app, Some(office), Role::Clerk, "Bart Maes").await;
        let evidence = open_file(&first).await;
        let zone = of_nikos();
        let typed =
            [("mrz", zone.as_str()), ("given_names", "Νίκος"), ("seen_photo", "yes"), ("action", "later")];
        let file = first.submit(&evidence, &typed).await.unwrap().expect(200).unwrap();
        assert!(file.text().contains("What was typed is kept"), "{}", file.text());
        assert_eq!(second.get(&evidence.path).await.unwrap().status, 403, "the first clerk holds the check");
        let file = first.submit_to(&file, "/release", &[]).await.unwrap().expect(200).unwrap();
        assert!(draft(app, &evidence.path).await.is_some(), "a release keeps what was typed");
        let file = second.get(&file.path).await.unwrap().expect(200).unwrap();
        // Nothing is recorded of the person yet: the second clerk looks for them first (E5).
        let search = second.submit_to(&file, "/open", &[]).await.unwrap().expect(200).unwrap();
        let sought = [("family_name", "Παπαδάκης"), ("birth_date_year", "1979")];
        let nobody = second.submit(&search, &sought).await.unwrap().expect(200).unwrap();
        let again = second.submit(&nobody, &[]).await.unwrap().expect(200).unwrap();
        assert!(again.text().contains("value=\"Νίκος\"") && again.text().contains("value=\"AN1234567\""));
        assert!(again.text().contains("every check digit holds"), "{}", again.text());
        assert!(!again.text().contains("name=\"seen_photo\" value=\"yes\" checked"), "{}", again.text());
    });
}

#[test]
fn a_draft_is_sealed_and_ends_with_the_check() {
    each_engine(async |app| {
        let clerk = clerk(app).await;
        let wrong = nikos_but(&[("email", "")]);
        let refused = record(&clerk, &wrong).await.expect(422).unwrap();
        let sealed = draft(app, &refused.path).await.unwrap();
        for typed in ["AN 123", "PAPADAKIS", "79.43.14", "document"] {
            assert!(
                !sealed.windows(typed.len()).any(|part| part == typed.as_bytes()),
                "{typed} stands in clear"
            );
        }
        let check = clerk.submit(&refused, &nikos_but(&[])).await.unwrap().expect(200).unwrap();
        let evidence = clerk.get(&refused.path).await.unwrap().expect(200).unwrap();
        assert!(evidence.text().contains("value=\"nikos@example.org\""), "recorded answers, not the draft");
        clerk.submit(&check, &TICKS).await.unwrap();
        jobs::settle(&app.ctx).await.unwrap();
        let refuse =
            record(&clerk, &nikos_but(&[("national_number", "80.43.14-101.05"), ("email", "")])).await;
        let path = refuse.path.replace("/evidence", "/refuse");
        let page = clerk.get(&path).await.unwrap().expect(200).unwrap();
        clerk.submit(&page, &[("reason", "document_damaged")]).await.unwrap().expect(200).unwrap();
        assert_eq!(draft(app, &refuse.path).await, None, "a refusal ends the check");
    });
}

#[test]
fn eight_copies_of_a_refused_form_keep_one_draft() {
    each_engine(async |app| {
        let clerk = clerk(app).await;
        let evidence = open_file(&clerk).await;
        let form = evidence.main_form().unwrap();
        let fields = form.filled(&[("family_name", "Παπαδάκης")]);
        let clicks = (0..8).map(|_| clerk.post(&form.action, &fields));
        let seen = futures_util::future::try_join_all(clicks).await.unwrap();
        assert!(
            seen.iter().all(|seen| seen.status == 422),
            "{:?}",
            seen.iter().map(|s| s.status).collect::<Vec<_>>()
        );
        let sql = "SELECT count(*) FROM check_draft";
        let count: i64 = match &app.db {
            Db::Sqlite { readers, .. } => query_scalar(sql).fetch_one(readers).await.unwrap(),
            Db::Postgres(pool) => query_scalar(sql).fetch_one(pool).await.unwrap(),
        };
        assert_eq!(count, 1);
        // A form of an earlier state writes nothing.
        let earlier = clerk.get(&evidence.path).await.unwrap();
        let file = clerk.get(evidence.path.trim_end_matches("/evidence")).await.unwrap();
        clerk.submit_to(&file, "/release", &[]).await.unwrap().expect(200).unwrap();
        let stale = clerk.submit(&earlier, &[("family_name", "Nobody")]).await.unwrap();
        assert_eq!(stale.status, 409, "{}", stale.text());
    });
}
