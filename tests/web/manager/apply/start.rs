//! The path question and the terms: asked, not assumed.

use passerelle::domain::request::RequestState;
use passerelle::domain::request::environment::Environment;
use passerelle::storage::db::Read;

use super::{details_page, newest, visitor};
use crate::support::{TestApp, each_engine};

async fn requests(app: &TestApp) -> i64 {
    let mut reader = app.ctx.reader();
    reader.query("SELECT COUNT(*) AS n FROM request").one(|row| row.get("n")).await.unwrap()
}

#[test]
fn only_one_answer_leads_on() {
    each_engine(async |app| {
        let browser = visitor(app).await;
        let start = browser.open("/manager").await.unwrap();
        let refused = browser.submit(&start, &[]).await.unwrap().expect(422).unwrap();
        assert!(refused.text().contains("Choose what is true for you."), "{}", refused.text());
        for path in ["eid", "resident", "belgian", "organisation"] {
            let page = browser.submit(&start, &[("path", path)]).await.unwrap().expect(200).unwrap();
            assert_eq!(page.path, format!("/manager/elsewhere/{path}"));
        }
        browser.get("/manager/elsewhere/abroad").await.unwrap().expect(404).unwrap();
        for unasked in ["/manager/terms", "/manager/terms?path=eid", "/manager/details", "/manager/keys"] {
            assert_eq!(browser.open(unasked).await.unwrap().path, "/manager", "{unasked}");
        }
    });
}

#[test]
fn terms_are_accepted_by_a_tick_and_a_request_begins() {
    each_engine(async |app| {
        let browser = visitor(app).await;
        let terms = browser.open("/manager/terms?path=abroad").await.unwrap().expect(200).unwrap();
        let refused = browser.submit(&terms, &[]).await.unwrap().expect(422).unwrap();
        assert!(refused.text().contains("agree-error") && requests(app).await == 0);
        let odd = [("agree", "yes"), ("environment", "test")];
        browser.submit(&refused, &odd).await.unwrap().expect(422).unwrap();
        let typed = [("agree", "yes"), ("environment", "acceptance")];
        for _ in 0..2 {
            let details = browser.submit(&refused, &typed).await.unwrap().expect(200).unwrap();
            assert_eq!((details.path.as_str(), requests(app).await), ("/manager/details", 1));
        }
        let request = newest(app).await;
        assert_eq!((request.state, request.environment), (RequestState::Details, Environment::Acceptance));
        assert_eq!(request.terms_version, "2026-11-01");
    });
}

#[test]
fn beginning_again_gives_the_first_one_up() {
    each_engine(async |app| {
        let browser = visitor(app).await;
        details_page(&browser).await;
        let first = newest(app).await;
        app.pass(time::Duration::seconds(1));
        details_page(&browser).await;
        let mut reader = app.ctx.reader();
        let first = passerelle::storage::requests::get(&mut reader, first.id).await.unwrap();
        assert_eq!(first.state, RequestState::Withdrawn);
        assert_eq!(newest(app).await.environment, Environment::Production);
    });
}

#[test]
fn a_form_of_somebody_else_is_refused() {
    each_engine(async |app| {
        let page = visitor(app).await.open("/manager/terms?path=abroad").await.unwrap();
        let stranger = visitor(app).await;
        let refused = stranger.submit(&page, &[("agree", "yes")]).await.unwrap().expect(403).unwrap();
        assert!(refused.text().contains("This form can no longer be sent"), "{}", refused.text());
        assert_eq!(requests(app).await, 0);
    });
}
