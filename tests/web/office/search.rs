//! The search for an existing person, before a check and before a kit.

use passerelle::browser::{Browser, Seen};
use passerelle::domain::enrolment::EnrolmentState;
use passerelle::domain::id::{EnrolmentId, SearchId};
use passerelle::domain::staff::Role;
use passerelle::jobs;
use passerelle::storage::db::Read;
use passerelle::storage::{enrolments, history, person_searches, person_terms};
use time::Duration;

use crate::support::counter::{
    NIKOS, TICKS, issue, nikos_but, office, open_file, record, record_unproved, staff_at, waive,
};
use crate::support::{TestApp, each_engine};

async fn clerk(app: &TestApp) -> Browser {
    let office = office(app, "Bruxelles").await;
    staff_at(app, Some(office), Role::Clerk, "Ann Peeters").await
}

/// Looks for somebody; gives the result, or the form again.
async fn look(clerk: &Browser, typed: &[(&str, &str)]) -> Seen {
    let page = clerk.get("/office/search").await.unwrap().expect(200).unwrap();
    clerk.submit(&page, typed).await.unwrap()
}

/// The same Nikos with everything else another: number and document.
const NAMESAKE: [(&str, &str); 2] = [("national_number", "80.43.14-101.05"), ("document_number", "ZZ999")];

#[test]
fn every_slip_of_the_keys_leads_to_the_person_on_file() {
    each_engine(async |app| {
        let clerk = clerk(app).await;
        let (path, _) = issue(&clerk).await;
        let file = clerk.get(&path).await.unwrap();
        let reference = file.between("<span class=\"mono\">", "</span>").unwrap();
        let born = [("birth_date_month", "3"), ("birth_date_year", "1979")];
        let named = |given, family| [&[("given_names", given), ("family_name", family)][..], &born].concat();
        for (typed, verdict) in [
            (vec![("national_number", "79.43.14-101.81")], "The same"),
            (vec![("national_number", "79.43.14-101.71")], "One digit differs"),
            (vec![("document_country", "GR"), ("document_number", "AN1234567")], "The same"),
            (vec![("document_country", "GR"), ("document_number", "AN1234867")], "One character differs"),
            (named("Νίκος", "Παπαδάκης"), "The same"),
            (named("Papadakis", "Nikos"), "Names exchanged"),
            (named("NIKOS", "papadakís"), "The same"),
        ] {
            let result = look(&clerk, &typed).await.expect(200).unwrap();
            assert!(result.text().contains(&reference), "{typed:?}: {}", result.text());
            assert!(result.text().contains(verdict), "{typed:?}: {}", result.text());
            assert!(result.text().contains(&format!("{path}\"")), "the way to the file");
        }
        let other = look(&clerk, &named("Maria", "Silva")).await.expect(200).unwrap();
        assert!(other.text().contains("Nobody resembles this person."), "{}", other.text());
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn numbers_on_file_stay_masked_and_a_doubtful_number_is_said() {
    each_engine(async |app| {
        let clerk = clerk(app).await;
        issue(&clerk).await;
        let result = look(&clerk, &[("national_number", "79431410171")]).await.expect(200).unwrap();
        assert!(result.text().contains("typing mistake"), "{}", result.text());
        for hidden in ["79431410181", "79.43.14-101.81", "AN1234567"] {
            assert!(!result.text().contains(hidden), "{hidden}");
        }
        let exact = look(&clerk, &[("national_number", "79431410181")]).await.expect(200).unwrap();
        assert!(!exact.text().contains("typing mistake"), "{}", exact.text());
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn a_search_needs_enough_to_be_somebody_and_keeps_what_was_typed() {
    each_engine(async |app| {
        let clerk = clerk(app).await;
        for (typed, field) in [
            (vec![("family_name", "Papadakis")], "national_number"),
            (vec![], "national_number"),
            (vec![("national_number", "123")], "national_number"),
            (vec![("document_number", "AN1234567")], "document_country"),
            (vec![("family_name", "P@"), ("birth_date_year", "1979")], "family_name"),
            (vec![("family_name", "Papa"), ("birth_date_year", "2079")], "birth_date"),
        ] {
            let refused = look(&clerk, &typed).await.expect(422).unwrap();
            assert!(refused.text().contains(&format!("id=\"{field}-error\"")), "{field}: {}", refused.text());
            for (_, value) in &typed {
                assert!(refused.text().contains(&format!("value=\"{value}\"")), "{value} was lost");
            }
        }
    });
}

#[test]
fn no_check_is_opened_without_a_search_of_ones_own() {
    each_engine(async |app| {
        let office = office(app, "Bruxelles").await;
        let ann = staff_at(app, Some(office), Role::Clerk, "Ann Peeters").await;
        let bart = staff_at(app, Some(office), Role::Clerk, "Bart Maes").await;
        let page = ann.get("/office/files/new").await.unwrap().expect(200).unwrap();
        assert_eq!(ann.submit(&page, &[]).await.unwrap().path, "/office/search");
        // A colleague's search is not one's own.
        let result = look(&ann, &[("national_number", "79431410181")]).await.expect(200).unwrap();
        bart.get(&result.path).await.unwrap().expect(404).unwrap();
        // One search opens one file.
        let evidence = ann.submit(&result, &[]).await.unwrap().expect(200).unwrap();
        assert!(evidence.path.ends_with("/evidence"), "{}", evidence.path);
        let path = evidence.path.trim_end_matches("/evidence").to_owned();
        assert_eq!(ann.open(&result.path).await.unwrap().path, "/office/search");
        // Put down with nothing recorded: its clerk may go on for half an hour, a colleague looks first.
        let file = ann.get(&path).await.unwrap();
        let released = ann.submit_to(&file, "/release", &[]).await.unwrap().expect(200).unwrap();
        let file = bart.get(&path).await.unwrap();
        let search = bart.submit_to(&file, "/open", &[]).await.unwrap().expect(200).unwrap();
        assert!(search.path.starts_with("/office/search?file="), "{}", search.path);
        let again = ann.submit_to(&released, "/open", &[]).await.unwrap().expect(200).unwrap();
        assert!(again.path.ends_with("/evidence"), "{}", again.path);
        let file = ann.get(&path).await.unwrap();
        let released = ann.submit_to(&file, "/release", &[]).await.unwrap().expect(200).unwrap();
        app.pass(Duration::minutes(31));
        jobs::settle(&app.ctx).await.unwrap();
        let late = staff_at(app, Some(office), Role::Clerk, "Ann Late").await;
        let file = late.get(&path).await.unwrap().expect(200).unwrap();
        let search = late.submit_to(&file, "/open", &[]).await.unwrap().expect(200).unwrap();
        let found = late.submit(&search, &[("national_number", "79431410181")]).await.unwrap();
        let open = late.submit(&found, &[]).await.unwrap().expect(200).unwrap();
        assert_eq!(open.path, format!("{path}/evidence"), "the search was for this file");
        drop(released);
    });
}

#[test]
fn a_search_older_than_half_an_hour_opens_nothing() {
    each_engine(async |app| {
        let clerk = clerk(app).await;
        let result = look(&clerk, &[("national_number", "79431410181")]).await.expect(200).unwrap();
        app.pass(Duration::minutes(15));
        clerk.get(&result.path).await.unwrap().expect(200).unwrap();
        app.pass(Duration::minutes(15));
        assert_eq!(clerk.submit(&result, &[]).await.unwrap().path, "/office/search");
        let count = "SELECT count(*) AS files FROM enrolment WHERE kind = 'provider'";
        let files: i64 = app.ctx.reader().query(count).one(|row| row.get("files")).await.unwrap();
        assert_eq!(files, 0);
    });
}

#[test]
fn a_likely_person_is_compared_before_a_second_file() {
    each_engine(async |app| {
        let clerk = clerk(app).await;
        let (known, _) = issue(&clerk).await;
        let typed = [("national_number", "79431410171")];
        let result = look(&clerk, &typed).await.expect(200).unwrap();
        let refused = clerk.submit(&result, &[]).await.unwrap().expect(422).unwrap();
        assert!(refused.text().contains("somebody_else-error"), "{}", refused.text());
        let evidence =
            clerk.submit(&refused, &[("somebody_else", "yes")]).await.unwrap().expect(200).unwrap();
        assert!(evidence.path.ends_with("/evidence"), "{}", evidence.path);
        let id: EnrolmentId = evidence.path.split('/').nth(3).unwrap().parse().unwrap();
        let other: EnrolmentId = known.rsplit('/').next().unwrap().parse().unwrap();
        let mut reader = app.ctx.reader();
        assert_eq!(person_terms::told_apart(&mut reader, id).await.unwrap(), [other]);
        assert_eq!(person_terms::told_apart(&mut reader, other).await.unwrap(), [id]);
        let opened = history::of(&mut reader, id.0).await.unwrap().pop().unwrap();
        assert!(
            opened.facts.contains("\"told_apart\":1") && opened.facts.contains("\"hits\":1"),
            "{}",
            opened.facts
        );
        assert!(!opened.facts.contains("794314"), "{}", opened.facts);
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn what_was_recorded_is_compared_before_a_kit() {
    each_engine(async |app| {
        let clerk = clerk(app).await;
        issue(&clerk).await;
        let compare = record(&clerk, &nikos_but(&NAMESAKE)).await.expect(200).unwrap();
        assert!(compare.path.ends_with("/candidates"), "{}", compare.path);
        assert!(compare.text().contains("Probably the same person"), "{}", compare.text());
        let refused = clerk.submit(&compare, &[]).await.unwrap().expect(422).unwrap();
        let check = clerk.submit(&refused, &[("somebody_else", "yes")]).await.unwrap().expect(200).unwrap();
        assert!(check.path.ends_with("/check"), "{}", check.path);
        let id: EnrolmentId = check.path.split('/').nth(3).unwrap().parse().unwrap();
        let file = enrolments::get(&mut app.ctx.reader(), id).await.unwrap();
        assert_eq!(file.state, EnrolmentState::IdentityCheck);
        // Said once: the same answers again go on without asking.
        let evidence = clerk.get(&check.path.replace("/check", "/evidence")).await.unwrap();
        let again = clerk.submit(&evidence, &nikos_but(&NAMESAKE)).await.unwrap().expect(200).unwrap();
        assert!(again.path.ends_with("/check"), "{}", again.path);
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn a_search_is_recorded_without_personal_data_and_once() {
    each_engine(async |app| {
        let clerk = clerk(app).await;
        let page = clerk.get("/office/search").await.unwrap().expect(200).unwrap();
        let form = page.main_form().unwrap();
        let fields = form.filled(&NIKOS);
        let clicks = (0..8).map(|_| clerk.post(&form.action, &fields));
        let seen = futures_util::future::try_join_all(clicks).await.unwrap();
        let places: std::collections::BTreeSet<_> = seen.iter().filter_map(Seen::location).collect();
        assert_eq!(places.len(), 1, "{places:?}");
        let id: SearchId = places.first().unwrap().rsplit('/').next().unwrap().parse().unwrap();
        let search = person_searches::get(&mut app.ctx.reader(), id).await.unwrap();
        assert_eq!((search.facts.as_str(), search.hits), ("number,document,name", 0));
        let sealed = search.typed_sealed.unwrap();
        assert!(!String::from_utf8_lossy(&sealed).contains("Παπαδάκης"), "what was typed is sealed");
        let count = "SELECT count(*) AS searches FROM person_search";
        let searches: i64 = app.ctx.reader().query(count).one(|row| row.get("searches")).await.unwrap();
        assert_eq!(searches, 1);
        // A day later the next search forgets what was typed in this one.
        app.pass(Duration::hours(25));
        let late = self::clerk_named(app, "Late Clerk").await;
        look(&late, &[("national_number", "79431410181")]).await.expect(200).unwrap();
        assert!(person_searches::get(&mut app.ctx.reader(), id).await.unwrap().typed_sealed.is_none());
    });
}

async fn clerk_named(app: &TestApp, name: &str) -> Browser {
    let office = office(app, "Ixelles").await;
    staff_at(app, Some(office), Role::Clerk, name).await
}

#[test]
fn who_is_erased_or_withdrawn_is_found_no_more_and_who_was_never_filed_is_filed_at_the_start() {
    each_engine(async |app| {
        let clerk = clerk(app).await;
        let (path, _) = issue(&clerk).await;
        let id: EnrolmentId = path.rsplit('/').next().unwrap().parse().unwrap();
        let found = async || {
            let result = look(&clerk, &[("national_number", "79431410181")]).await.expect(200).unwrap();
            !result.text().contains("Nobody resembles")
        };
        assert!(found().await);
        let mut tx = app.db.begin().await.unwrap();
        person_terms::erase(&mut tx, id).await.unwrap();
        tx.commit().await.unwrap();
        assert!(!found().await);
        let filed = passerelle::actions::office::person_terms::file_missing(&app.ctx).await.unwrap();
        assert_eq!(filed, 1);
        assert!(found().await);
        jobs::settle(&app.ctx).await.unwrap();
        open_file(&clerk).await;
    });
}

#[test]
fn sixty_four_tries_on_one_search_open_one_file() {
    each_engine(async |app| {
        let clerk = clerk(app).await;
        let result = look(&clerk, &[("national_number", "79431410181")]).await.expect(200).unwrap();
        // Eight pages of the same search, each posted eight times at once.
        let mut forms = Vec::new();
        for _ in 0..8 {
            let page = clerk.get(&result.path).await.unwrap().expect(200).unwrap();
            forms.push((page.path.clone(), page.main_form().unwrap()));
        }
        let posts = forms.iter().flat_map(|(path, form)| (0..8).map(|_| clerk.post(path, &form.fields)));
        let seen = futures_util::future::try_join_all(posts).await.unwrap();
        let opened = seen.iter().filter_map(Seen::location).filter(|to| to.ends_with("/evidence")).count();
        assert_eq!(opened, 8, "the copies of one form, whichever was first");
        let count = "SELECT count(*) AS files FROM enrolment WHERE kind = 'provider'";
        let files: i64 = app.ctx.reader().query(count).one(|row| row.get("files")).await.unwrap();
        assert_eq!(files, 1);
    });
}

#[test]
fn no_letter_prints_while_somebody_is_still_to_be_compared() {
    each_engine(async |app| {
        let clerk = clerk(app).await;
        issue(&clerk).await;
        let compare = record_unproved(&clerk, &nikos_but(&NAMESAKE)).await.expect(200).unwrap();
        let path = compare.path.trim_end_matches("/candidates").to_owned();
        // Round the comparison, by the address of the next page.
        let check = clerk.get(&format!("{path}/check")).await.unwrap().expect(200).unwrap();
        let check = waive(&clerk, &check).await;
        let compare = clerk.submit(&check, &TICKS).await.unwrap().expect(200).unwrap();
        assert!(compare.path.ends_with("/candidates"), "{}", compare.text());
        let check = clerk.submit(&compare, &[("somebody_else", "yes")]).await.unwrap().expect(200).unwrap();
        let letter = clerk.submit(&check, &TICKS).await.unwrap().expect(200).unwrap();
        assert!(letter.text().contains("class=\"code\""), "{}", letter.text());
        jobs::settle(&app.ctx).await.unwrap();
    });
}
