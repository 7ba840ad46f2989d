//! What a link is worth, when, and that looking at it changes nothing.

use passerelle::jobs;
use time::Duration;

use super::{accounts, count};
use crate::support::each_engine;
use crate::support::staff::{PASSWORD, account_form, invited, path, reader};

#[test]
fn scanners_that_open_links_change_nothing() {
    each_engine(async |app| {
        let invitation = invited(app, "eva").await;
        jobs::settle(&app.ctx).await.unwrap();
        let scanner = app.browser();
        let link = path(app, &invitation);
        let rows = "SELECT (SELECT COUNT(*) FROM history) + (SELECT COUNT(*) FROM session)
            + (SELECT COUNT(*) FROM form_post) + (SELECT CAST(SUM(wrong_codes) AS BIGINT) FROM kit) AS n";
        let before = count(app, rows).await;
        for _ in 0..100 {
            for address in [link.clone(), format!("{link}/not-me")] {
                scanner.get(&address).await.unwrap().expect(200).unwrap();
                scanner.head(&address).await.unwrap().expect(200).unwrap();
            }
        }
        assert_eq!(count(app, rows).await, before);
        account_form(app, &reader(app).await, &invitation).await;
    });
}

/// From 20 October to 3 November 2026 the clocks in Brussels go back one hour: the wall shows 13 days and 23
/// hours, the kit lives 1,209,600 seconds all the same.
#[test]
fn fourteen_days_are_counted_in_seconds_across_the_end_of_summer_time() {
    each_engine(async |app| {
        let (early, late) = (invited(app, "early").await, invited(app, "late").await);
        let (one, other) = (reader(app).await, reader(app).await);
        app.pass(Duration::seconds(1_209_599));
        let form = account_form(app, &one, &early).await;
        let typed = [("username", "early"), ("password", PASSWORD)];
        assert_eq!(one.submit(&form, &typed).await.unwrap().path, "/activate/key");
        let link = other.open(&path(app, &late)).await.unwrap();
        let form = account_form(app, &other, &late).await;
        app.pass(Duration::seconds(1));
        let typed = [("username", "late"), ("password", PASSWORD)];
        for answer in [other.submit(&form, &typed).await, other.submit(&link, &[("code", &late.code)]).await]
        {
            let page = answer.unwrap();
            assert!(page.text().contains("This link has expired"), "{}", page.text());
            assert!(page.text().contains("Tuesday 3 November 2026"), "{}", page.text());
        }
        assert_eq!(accounts(app).await, 1);
        jobs::settle(&app.ctx).await.unwrap();
        let page = other.open(&path(app, &late)).await.unwrap();
        assert!(page.text().contains("This link has expired"), "{}", page.text());
    });
}

#[test]
fn half_a_link_is_told_kindly() {
    each_engine(async |app| {
        let invitation = invited(app, "eva").await;
        let browser = reader(app).await;
        let link = path(app, &invitation);
        for wrong in [&link[..link.len() - 3], "/activate/x", "/activate/%F0%9F%99%82"] {
            let page = browser.get(wrong).await.unwrap().expect(404).unwrap();
            assert!(page.text().contains("copy the whole link"), "{}", page.text());
            assert!(page.link("/activate").is_some());
        }
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn whoever_got_the_mail_can_stop_it() {
    each_engine(async |app| {
        let invitation = invited(app, "eva").await;
        let browser = reader(app).await;
        let link = path(app, &invitation);
        let form = account_form(app, &browser, &invitation).await;
        let asked = browser.get(&format!("{link}/not-me")).await.unwrap().expect(200).unwrap();
        for _ in 0..2 {
            let page = browser.submit(&asked, &[]).await.unwrap().expect(200).unwrap();
            assert!(page.text().contains("This link was declared void"), "{}", page.text());
        }
        let typed = [("username", "eva"), ("password", PASSWORD)];
        let late = browser.submit(&form, &typed).await.unwrap();
        assert!(late.text().contains("This link was declared void"), "{}", late.text());
        assert_eq!(accounts(app).await, 0);
        assert_eq!(count(app, "SELECT COUNT(*) AS n FROM history WHERE event = 'revoke_kit'").await, 1);
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn every_page_speaks_four_languages() {
    each_engine(async |app| {
        let invitation = invited(app, "eva").await;
        let browser = app.browser();
        let link = path(app, &invitation);
        let pages = ["/activate".to_owned(), "/activate/done".to_owned(), link.clone(), link + "/not-me"];
        for tag in ["nl", "fr", "de", "en"] {
            for address in &pages {
                let page = browser.get(&format!("{address}?lang={tag}")).await.unwrap().expect(200).unwrap();
                let text = page.text();
                assert!(text.contains(&format!("<html lang=\"{tag}\"")), "{text}");
                assert!(!text.contains(">activate-") && !text.contains("Unknown localization"), "{text}");
            }
        }
        jobs::settle(&app.ctx).await.unwrap();
    });
}
