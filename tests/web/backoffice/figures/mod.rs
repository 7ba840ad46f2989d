//! The figures: right to the minute of a Belgian midnight, told beside the field, fast among many.

mod insert;
mod many;

use passerelle::actions::backoffice::{figures, queue};
use passerelle::domain::request::RequestEvent;
use passerelle::domain::request::desk::{Age, List, View};
use passerelle::domain::staff::Role;
use passerelle::domain::word::Word;
use passerelle::jobs;
use passerelle::storage::sessions::Audience;
use time::Duration;

use crate::support::at_work::at_work;
use crate::support::reviews::{AtWork, approver, pause, send_again, submitted, take};
use crate::support::{TestApp, each_engine};

/// Takes the request and rejects it.
async fn rejects(who: &AtWork, id: passerelle::domain::id::RequestId) {
    let page = who.browser.open(&format!("/backoffice/requests/{id}")).await.unwrap();
    who.browser.submit_to(&page, "/take", &[]).await.unwrap().expect(200).unwrap();
    let form = who.browser.open(&format!("/backoffice/requests/{id}/reject")).await.unwrap();
    let typed = [("reason", "document_expired"), ("text", "")];
    who.browser.submit(&form, &typed).await.unwrap().expect(200).unwrap();
}

/// The rows of a table as a file gives them, the heads left out.
async fn file(who: &AtWork, table: &str, query: &str) -> Vec<String> {
    let file = who.browser.get(&format!("/backoffice/figures/{table}.csv{query}")).await.unwrap();
    let text = file.expect(200).unwrap().text();
    text.lines().skip(1).map(str::to_owned).collect()
}

#[test]
fn a_belgian_midnight_parts_two_weeks() {
    each_engine(async |app| {
        // From Tuesday 11:00 to Sunday 23:59 in Brussels, over the change of the clock; then a minute more.
        app.pass(Duration::days(5) + Duration::hours(13) + Duration::minutes(59));
        let first = submitted(app, None).await;
        app.pass(Duration::minutes(1));
        submitted(app, None).await;
        let ann = approver(app, "Ann Peeters").await;
        rejects(&ann, first).await;
        let rows = file(&ann, "flow", "").await;
        assert_eq!(rows[rows.len() - 2..], ["2026-10-19;1;0;0;0", "2026-10-26;1;0;1;1"]);
        assert_eq!(rows.len(), 12);
        let month = file(&ann, "flow", "?step=month&from_day=25&from_month=10&from_year=2026").await;
        assert_eq!(month, ["2026-10-25;2;0;1;1"]);
        let one = "?from_day=25&from_month=oct&from_year=2026&to_day=25&to_month=10&to_year=2026";
        assert_eq!(file(&ann, "flow", one).await, ["2026-10-25;1;0;0;0"], "both days count");
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn what_waits_is_told_by_its_age_and_what_became_of_each_stage() {
    each_engine(async |app| {
        // Tuesday, then the days after it: waits of 6, 3, 2 and 0 working days on Wednesday of the next week.
        let first = submitted(app, None).await;
        for days in [3, 1, 4] {
            app.pass(Duration::days(days));
            submitted(app, None).await;
        }
        let ann = approver(app, "Ann Peeters").await;
        assert_eq!(
            file(&ann, "waiting", "").await,
            ["up to 2 working days;1", "3 to 5 working days;2", "more than 5 working days;1"]
        );
        rejects(&ann, first).await;
        let stages = file(&ann, "stages", "").await;
        assert_eq!(stages[2], "Sign-in to contract;4;4;0;0;0;0");
        assert_eq!(stages[3], "Contract to first decision;4;1;0;3;0;192", "eight days");
        assert_eq!(stages[4], "Approval to completion;0;0;0;0;;");
        let page = ann.browser.open("/backoffice/figures").await.unwrap().expect(200).unwrap().text();
        assert!(page.contains("8\u{a0}days") || page.contains("8 days"), "{page}");
        assert!(page.contains("role=\"img\"") && page.contains("<title id=\"flow-title\">"), "{page}");
        jobs::settle(&app.ctx).await.unwrap();
    });
}

/// How many requests of each age the queue finds, in that list.
async fn found(app: &TestApp, who: &AtWork, list: List) -> Vec<u64> {
    let mut found = Vec::new();
    for age in Age::ALL {
        let view = View { list, age: Some(*age), ..View::default() };
        let shown = queue::show(&mut app.ctx.reader(), who.id, &view, app.ctx.now()).await.unwrap();
        found.push(shown.lines.len() as u64);
    }
    found
}

#[test]
fn the_figures_count_what_the_queue_finds() {
    each_engine(async |app| {
        let mut sent = Vec::new();
        for days in [0, 1, 2, 4, 1, 1] {
            app.pass(Duration::days(days));
            sent.push(submitted(app, None).await);
        }
        // Two stand while others act; one of them comes back five working days later with what it had waited.
        pause(app, sent[0], RequestEvent::AskCorrection).await;
        pause(app, sent[1], RequestEvent::Hold).await;
        let ann = approver(app, "Ann Peeters").await;
        take(&ann, sent[2]).await;
        let counted = async || {
            let (figures, all) =
                (figures::waiting(&app.ctx).await.unwrap(), found(app, &ann, List::All).await);
            assert_eq!(figures, Age::ALL.iter().copied().zip(all.clone()).collect::<Vec<_>>());
            all
        };
        // Thursday of the next week: waits of 4, 2, 1 and 0 working days.
        assert_eq!(counted().await, [3, 1, 0]);
        assert_eq!(found(app, &ann, List::ToTake).await, [3, 0, 0], "one is in somebody's hands");
        app.pass(Duration::days(7));
        send_again(app, sent[0]).await;
        jobs::settle(&app.ctx).await.unwrap();
        // All a week older; the corrected one, sent just now, has waited the seven of before.
        assert_eq!(counted().await, [0, 1, 4]);
        // And a week later one of them is decided.
        app.pass(Duration::days(7));
        let ben = approver(app, "Ben Maes").await;
        rejects(&ben, sent[0]).await;
        assert_eq!(counted().await, [0, 0, 4]);
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn bad_dates_are_told_beside_their_field_and_kept() {
    each_engine(async |app| {
        let ann = approver(app, "Ann Peeters").await;
        for (query, field, told) in [
            ("from_day=31&from_month=2&from_year=2026", "from", "does not have that day"),
            ("to_day=x&to_month=2&to_year=2026", "to", "Enter the day as a number"),
            (
                "from_day=2&from_month=10&from_year=2026&to_day=1&to_month=10&to_year=2026",
                "to",
                "The last day lies before the first.",
            ),
            ("from_day=2&from_month=10&from_year=2030", "from", "The last day lies before the first."),
            ("from_day=1&from_month=1&from_year=1990", "from", "at most 60 weeks"),
            ("step=month&from_day=1&from_month=1&from_year=1990", "from", "or 60 months"),
        ] {
            let page = ann.browser.get(&format!("/backoffice/figures?{query}")).await.unwrap();
            let page = page.expect(422).unwrap();
            let said = page.between(&format!("id=\"{field}-error\">"), "</p>").unwrap();
            assert!(said.contains(told), "{query}: {said}");
            assert!(page.text().contains("<title>Error:"));
            let kept = query.split("_year=").nth(1).unwrap().split('&').next().unwrap();
            assert!(page.text().contains(&format!("value=\"{kept}\"")), "{query}");
            let file = ann.browser.get(&format!("/backoffice/figures/flow.csv?{query}")).await.unwrap();
            assert_eq!(file.status, 400);
        }
        for odd in ["step=%00", "from_day=%ff", "step=week&step=month", "&&&", "%", "from_year=99999999999"] {
            let page = ann.browser.get(&format!("/backoffice/figures?{odd}")).await.unwrap();
            assert!(matches!(page.status, 200 | 422), "{odd}: {}", page.status);
        }
        for table in ["none.csv", "flow", "flow.csv.csv", ".csv"] {
            let answer = ann.browser.get(&format!("/backoffice/figures/{table}")).await.unwrap();
            assert_eq!(answer.status, 404, "{table}");
        }
    });
}

async fn auditor(app: &TestApp) -> passerelle::browser::Browser {
    at_work(app, Audience::Backoffice, None, Role::Auditor, "Otto Auditor").await.browser(app).await
}

#[test]
fn auditors_read_the_figures_and_nothing_else_here() {
    each_engine(async |app| {
        let otto = auditor(app).await;
        let refused = otto.get("/backoffice").await.unwrap().expect(403).unwrap();
        let figures =
            otto.get(&refused.link("/backoffice/figures").unwrap()).await.unwrap().expect(200).unwrap();
        assert!(!figures.text().contains("href=\"/backoffice\""), "no way back to what is not theirs");
        otto.get("/backoffice/figures/offices.csv").await.unwrap().expect(200).unwrap();
        let helpdesk = at_work(app, Audience::Backoffice, None, Role::Helpdesk, "Hugo Helpdesk").await;
        let hugo = helpdesk.browser(app).await;
        hugo.get("/backoffice/figures").await.unwrap().expect(403).unwrap();
        hugo.get("/backoffice/figures/flow.csv").await.unwrap().expect(403).unwrap();
    });
}

#[test]
fn the_page_speaks_every_language() {
    each_engine(async |app| {
        let ann = approver(app, "Ann Peeters").await;
        for language in ["nl", "fr", "de", "en"] {
            let page = ann.browser.get(&format!("/backoffice/figures?lang={language}")).await.unwrap();
            let html = page.expect(200).unwrap().text();
            assert!(html.contains(&format!("<html lang=\"{language}\"")));
            assert!(!html.contains("figures-title") && !html.contains(">figures-"), "{html}");
        }
    });
}
