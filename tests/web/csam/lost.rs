//! Three questions, and the way that belongs to the answers.

use crate::support::each_engine;
use crate::support::staff::reader;

#[test]
fn each_loss_is_led_to_its_way() {
    each_engine(async |app| {
        let browser = reader(app).await;
        for (answers, title, on) in [
            ("password=yes&key=app", "You have everything that you need", "/manager/sign-in"),
            ("password=yes&key=weak&code=no", "You have everything that you need", "/manager/sign-in"),
            ("password=no&key=app", "Choose a new password", "/csam/forgotten"),
            ("password=yes&key=none&code=yes", "Make a new key with a recovery code", "/csam/recover"),
            ("password=yes&key=none&code=no", "Go to a registration office", "/offices"),
            ("password=no&key=weak", "Go to a registration office", "/offices"),
            ("password=no&key=none&code=yes", "Go to a registration office", "/offices"),
        ] {
            let page = browser.get(&format!("/csam/lost?{answers}")).await.unwrap().expect(200).unwrap();
            assert!(page.text().contains(&format!("<h1>{title}</h1>")), "{answers}: {}", page.text());
            assert_eq!(page.link(on).as_deref(), Some(on), "{answers}");
        }
    });
}

#[test]
fn what_is_not_answered_is_asked_and_what_does_not_matter_is_not() {
    each_engine(async |app| {
        let browser = reader(app).await;
        let asked = browser.get("/csam/lost").await.unwrap().expect(200).unwrap();
        assert_eq!(asked.text().matches("<fieldset").count(), 3);
        assert!(!asked.text().contains("Choose an answer."));
        for (answers, missing) in [
            ("password=yes", 1),
            ("key=app&code=yes", 1),
            ("code=no", 2),
            ("password=yes&key=none", 1),
            ("password=perhaps&key=gold", 2),
        ] {
            let again = browser.get(&format!("/csam/lost?{answers}")).await.unwrap().expect(422).unwrap();
            let said = again.text().matches("<li><a href=\"#").count();
            assert!(again.text().contains("Choose an answer."), "{answers}: {}", again.text());
            assert_eq!(said, missing, "{answers}: {}", again.text());
        }
        let kept = browser.get("/csam/lost?password=yes&key=none").await.unwrap().text();
        assert!(kept.contains("value=\"none\" checked"), "what was answered stays: {kept}");
    });
}

#[test]
fn the_office_way_searches_for_offices_and_the_sign_in_page_leads_here() {
    each_engine(async |app| {
        let browser = reader(app).await;
        let page = browser.get("/csam/lost?password=no&key=none").await.unwrap();
        let form = page.form_to("/offices").unwrap();
        let query = serde_urlencoded::to_string(form.filled(&[("place", "Gent")])).unwrap();
        browser.get(&format!("/offices?{query}")).await.unwrap().expect(200).unwrap();
        let start = browser.open("/backoffice/sign-in").await.unwrap();
        let sign_in = browser.submit(&start, &[]).await.unwrap().expect(200).unwrap();
        assert_eq!(sign_in.link("/csam/lost").as_deref(), Some("/csam/lost"));
    });
}
