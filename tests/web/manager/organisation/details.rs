//! Which organisation: judged field by field, and asked of nobody else.

use passerelle::browser::Browser;

use super::{CLINIC, clinic_but, details_page};
use crate::support::each_engine;
use crate::web::manager::apply::{NIKOS, newest, visitor};

/// What the details page says to this, with what was typed kept.
async fn refused(browser: &Browser, changed: &[(&str, &str)], said: &str) {
    let details = browser.open("/manager/details").await.unwrap();
    let seen = browser.submit(&details, &clinic_but(changed)).await.unwrap().expect(422).unwrap();
    assert!(seen.text().contains(said), "{said}: {}", seen.text());
    for (field, value) in changed {
        assert!(seen.text().contains(&format!("id=\"{field}-error\"")), "{field}");
        assert!(seen.text().contains(&format!("value=\"{value}\"")), "{value}");
    }
    assert!(!seen.path.contains('?'), "{}", seen.path);
}

#[test]
fn what_is_wrong_is_said_beside_its_field_and_nothing_else_is_asked_of_others() {
    each_engine(async |app| {
        let browser = visitor(app).await;
        let page = details_page(&browser).await;
        let empty = browser.submit(&page, &[]).await.unwrap().expect(422).unwrap();
        for field in CLINIC[..3].iter().chain(&NIKOS).map(|(field, _)| *field) {
            assert!(empty.text().contains(&format!("id=\"{field}-error\"")), "{field}");
        }
        assert!(
            !empty.text().contains("id=\"application_id-error\""),
            "an organisation needs no application"
        );
        refused(&browser, &[("organisation_number", "0123456748")], "typing mistake in this number").await;
        refused(&browser, &[("organisation_number", "2123456749")], "begins with 0 or 1").await;
        refused(&browser, &[("organisation_number", "91234537")], "have 10 digits").await;
        refused(&browser, &[("application_id", "ehr")], "in capitals").await;
        refused(&browser, &[("application_id", &"A".repeat(31))], "at most 30 characters").await;
        refused(&browser, &[("organisation_name", "EHR-1")], "would take this name for").await;
        refused(&browser, &[("organisation_name", "SSIN=79431410181")], "would take this name for").await;
        let person = clinic_but(&[("organisation_type", "SSIN"), ("organisation_number", "79431410181")]);
        let details = browser.open("/manager/details").await.unwrap();
        let seen = browser.submit(&details, &person).await.unwrap().expect(422).unwrap();
        assert!(seen.text().contains("id=\"organisation_type-error\""), "a person is no organisation");
        assert!(newest(app).await.represented.is_none() && newest(app).await.details.is_none());
        // Good ones are kept as the certificate spells them, and shown again.
        let details = browser.open("/manager/details").await.unwrap();
        browser.submit(&details, &clinic_but(&[])).await.unwrap().expect(200).unwrap();
        let summary = newest(app).await.organisation().unwrap().summary();
        assert_eq!(summary, "CLINIQUE DE L’ETE (CBE=0123456749, EHR-1)");
        let again = browser.open("/manager/details").await.unwrap();
        assert!(again.text().contains("value=\"CLINIQUE DE L’ETE\""), "{}", again.text());
        // Who asks for themselves is asked for no organisation, and what a forged form says of one is not heard.
        app.pass(time::Duration::SECOND);
        let own = crate::web::manager::apply::details_page(&browser).await;
        assert!(!own.text().contains("organisation_type"), "{}", own.text());
        browser.submit(&own, &clinic_but(&[])).await.unwrap().expect(200).unwrap();
        assert!(newest(app).await.represented.is_none());
    });
}

#[test]
fn the_way_for_holders_of_an_eid_points_here_too() {
    each_engine(async |app| {
        let browser = visitor(app).await;
        let elsewhere = browser.open("/manager/elsewhere/organisation").await.unwrap().expect(200).unwrap();
        let here = browser.open(&elsewhere.link("path=mandated").unwrap()).await.unwrap();
        assert_eq!(here.path, "/manager/terms?path=mandated");
        browser.get("/manager/elsewhere/mandated").await.unwrap().expect(404).unwrap();
    });
}
