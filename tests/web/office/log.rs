//! The activity log: found by who, what, when and which file; taken out exactly as found.

use passerelle::browser::{Browser, Seen};
use passerelle::domain::staff::Role;
use passerelle::jobs;
use passerelle::storage::db::Read;
use passerelle::storage::{enrolments, staff};

use crate::support::counter::{NIKOS, issue, office, record, staff_at};
use crate::support::{TestApp, each_engine};

async fn search(head: &Browser, query: &str) -> Seen {
    head.get(&format!("/office/admin/log?{query}")).await.unwrap().expect(200).unwrap()
}

/// The lines that a page shows.
fn lines(page: &Seen) -> usize {
    page.text().split_once("<tbody>").map_or(0, |(_, rest)| rest.matches("<tr>").count())
}

async fn id_of(app: &TestApp, name: &str) -> String {
    let all = staff::all(&mut app.ctx.reader()).await.unwrap();
    all.into_iter().find(|member| member.name == name).unwrap().id.to_string()
}

#[test]
fn the_log_is_searched_by_who_what_when_and_file() {
    each_engine(async |app| {
        let here = office(app, "Bruxelles").await;
        let head = staff_at(app, Some(here), Role::OfficeAdministrator, "Hugo Baert").await;
        let ann = staff_at(app, Some(here), Role::Clerk, "Ann Peeters").await;
        let bart = staff_at(app, Some(here), Role::Clerk, "Bart Maes").await;
        assert!(search(&head, "").await.text().contains("Nothing was found."));
        let (path, _) = issue(&ann).await;
        record(&bart, &[]).await;
        let all = search(&head, "").await;
        assert_eq!(lines(&all), 5, "{}", all.text());
        assert!(all.text().contains("Check accepted, letter printed") && all.text().contains("Bart Maes"));
        for personal in ["Παπαδάκης", "nikos@", "79.43"] {
            assert!(!all.text().contains(personal), "{personal} stands in the log");
        }
        let clerk = format!("clerk={}", id_of(app, "Bart Maes").await);
        assert_eq!(lines(&search(&head, &clerk).await), 2);
        assert_eq!(lines(&search(&head, "kind=issue_kit").await), 1);
        let id = path.rsplit('/').next().unwrap().parse().unwrap();
        let reference = enrolments::get(&mut app.ctx.reader(), id).await.unwrap().reference;
        assert_eq!(lines(&search(&head, &format!("reference={reference}")).await), 3);
        let day = |name: &str, day: u8| format!("{name}_day={day}&{name}_month=10&{name}_year=2026");
        assert_eq!(lines(&search(&head, &format!("{}&{}", day("from", 20), day("to", 20))).await), 5);
        assert_eq!(lines(&search(&head, &day("from", 21)).await), 0);
        assert_eq!(lines(&search(&head, &day("to", 19)).await), 0);
        let wrong =
            head.get("/office/admin/log?from_day=99&from_month=1&from_year=2026&reference=x").await.unwrap();
        assert_eq!(wrong.status, 422);
        assert!(wrong.text().contains("from-error") && wrong.text().contains("reference-error"));
        assert!(wrong.text().contains("value=\"99\""), "what was typed stays");
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn pages_of_fifty_lead_to_each_other() {
    each_engine(async |app| {
        let here = office(app, "Bruxelles").await;
        let head = staff_at(app, Some(here), Role::OfficeAdministrator, "Hugo Baert").await;
        let ann = staff_at(app, Some(here), Role::Clerk, "Ann Peeters").await;
        for _ in 0..26 {
            record(&ann, &[]).await;
        }
        let first = search(&head, "kind=").await;
        assert_eq!(lines(&first), 50);
        let second = head.get(&first.link("page=1").unwrap()).await.unwrap().expect(200).unwrap();
        assert_eq!(lines(&second), 2);
        assert!(second.link("page=0").is_some() && second.link("page=2").is_none());
    });
}

#[test]
fn the_file_holds_what_was_found_and_no_formula_and_its_export_is_a_line() {
    each_engine(async |app| {
        let here = office(app, "Bruxelles").await;
        let head = staff_at(app, Some(here), Role::OfficeAdministrator, "Hugo Baert").await;
        let evil = staff_at(app, Some(here), Role::Clerk, "=HYPERLINK(\"http://evil.example\")").await;
        let ann = staff_at(app, Some(here), Role::Clerk, "Ann Peeters").await;
        record(&evil, &NIKOS).await;
        record(&ann, &[]).await;
        let page = search(&head, "kind=open_check").await;
        let form = page.main_form().unwrap();
        let (first, second) =
            (head.post(&form.action, &form.fields).await, head.post(&form.action, &form.fields).await);
        let file = first.unwrap().expect(200).unwrap();
        assert_eq!(file.text(), second.unwrap().text());
        assert!(file.content_type.starts_with("text/csv"), "{}", file.content_type);
        assert!(file.headers["content-disposition"].to_str().unwrap().contains("log.csv"));
        let text = file.text();
        let mut rows = csv::ReaderBuilder::new()
            .delimiter(b';')
            .from_reader(text.trim_start_matches('\u{feff}').as_bytes());
        let rows: Vec<csv::StringRecord> = rows.records().map(Result::unwrap).collect();
        assert_eq!(rows.len(), 2);
        assert!(rows.iter().all(|row| &row[3] == "open_check" && row[6].starts_with("HY-2026-")));
        assert!(rows.iter().any(|row| row[5].starts_with("'=HYPERLINK")), "{text}");
        assert!(rows.iter().flatten().all(|cell| !cell.starts_with(['=', '+', '-', '@'])));
        assert!(!text.contains("Παπαδάκης") && !text.contains("nikos@"));
        let exports = "SELECT COUNT(*) AS n FROM office_event WHERE kind = 'log_exported'";
        let count: i64 = app.ctx.reader().query(exports).one(|row| row.get("n")).await.unwrap();
        assert_eq!(count, 1, "the same form posted twice is one export");
        assert!(search(&head, "kind=log_exported").await.text().contains("Took the log out"));
        let refused = ann.get("/office/admin/log").await.unwrap().expect(403).unwrap();
        assert!(refused.text().contains("You may not see this page"), "{}", refused.text());
        assert!(refused.text().contains("for the administrator of the office"), "{}", refused.text());
    });
}
