//! Half way: the same link, with username and password.

use passerelle::jobs;
use time::Duration;

use crate::support::each_engine;
use crate::support::staff::{PASSWORD, invited, key_page, path, phone, reader};

#[test]
fn who_stopped_half_way_goes_on_in_another_browser() {
    each_engine(async |app| {
        let (invitation, other) = (invited(app, "eva").await, invited(app, "other").await);
        let here = reader(app).await;
        key_page(app, &here, &invitation, "eva").await;
        key_page(app, &reader(app).await, &other, "other").await;
        let there = reader(app).await;
        let link = path(app, &invitation);
        let page = there.open(&link).await.unwrap().expect(200).unwrap();
        assert!(page.text().contains("Go on setting up your key"), "{}", page.text());
        for (username, password) in [("eva", "not the password"), ("nobody", PASSWORD), ("other", PASSWORD)] {
            let typed = [("username", username), ("password", password)];
            let answer = there.submit(&page, &typed).await.unwrap().expect(422).unwrap();
            assert!(answer.text().contains("do not belong to the account"), "{}", answer.text());
            assert!(answer.text().contains(&format!("value=\"{username}\"")), "{}", answer.text());
        }
        let typed = [("username", "eva"), ("password", PASSWORD)];
        let key = there.submit(&page, &typed).await.unwrap().expect(200).unwrap();
        assert_eq!(key.path, "/activate/key");
        assert_eq!(here.open("/activate/key").await.unwrap().path, "/activate", "one session at a time");
        let code = phone(&key).next_code(app.ctx.now()).unwrap();
        assert_eq!(there.submit(&key, &[("code", &code)]).await.unwrap().path, "/activate/recovery");
        let used = there.open(&link).await.unwrap();
        assert!(used.text().contains("This link was already used"), "{}", used.text());
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn without_a_key_in_time_the_way_on_is_the_office() {
    each_engine(async |app| {
        let invitation = invited(app, "eva").await;
        let browser = reader(app).await;
        key_page(app, &browser, &invitation, "eva").await;
        app.pass(Duration::days(14));
        for _ in 0..2 {
            let page = browser.open(&path(app, &invitation)).await.unwrap();
            assert!(page.text().contains("The time to set up your key is over"), "{}", page.text());
            jobs::settle(&app.ctx).await.unwrap();
        }
    });
}
