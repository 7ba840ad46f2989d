//! Three apps are guessed at together: they take no more wrong codes than one.

use passerelle::browser::{Browser, Seen};
use passerelle::domain::oidc::grant::{PAUSE, TRIES_UNTIL_DISABLED, TRIES_UNTIL_PAUSE};
use passerelle::jobs;
use time::Duration;

use super::{ACTIVE, HOME, Holder, NAME, count, sign_in};
use crate::support::staff::{PASSWORD, reader};
use crate::support::{TestApp, each_engine};

async fn code_page(browser: &Browser) -> Seen {
    let asked = browser.open(HOME).await.unwrap().expect(200).unwrap();
    let typed = [("username", NAME), ("password", PASSWORD)];
    browser.submit_to(&asked, "/csam/sign-in", &typed).await.unwrap()
}

async fn three(app: &TestApp) -> Holder<'_> {
    let mut eva = Holder::new(app).await;
    eva.sign_in(HOME).await.expect(200).unwrap();
    eva.add("Second").await;
    eva.add("Third").await;
    jobs::settle(&app.ctx).await.unwrap();
    assert_eq!(count(app, ACTIVE).await, 3);
    eva
}

#[test]
fn ten_wrong_codes_pause_all_three_and_a_right_one_of_any_forgives() {
    each_engine(async |app| {
        let mut eva = three(app).await;
        let guesser = reader(app).await;
        let mut page = code_page(&guesser).await.expect(200).unwrap();
        for _ in 1..TRIES_UNTIL_PAUSE {
            page = guesser.submit_to(&page, "/csam/code", &[("code", "000000")]).await.unwrap();
            assert_eq!(page.status, 422);
        }
        let other = reader(app).await;
        assert_eq!(sign_in(app, &other, HOME, &mut eva.phone).await.path, HOME, "the owner gets in");
        assert_eq!(count(app, "SELECT MAX(failures) AS n FROM digital_key WHERE state = 'active'").await, 0);
        for _ in 0..TRIES_UNTIL_PAUSE {
            page = guesser.submit_to(&page, "/csam/code", &[("code", "000000")]).await.unwrap();
        }
        let paused = guesser.submit_to(&page, "/csam/code", &[("code", "000000")]).await.unwrap();
        assert!(paused.text().contains("Too many wrong codes"), "{}", paused.text());
    });
}

#[test]
fn fifty_wrong_codes_end_all_three() {
    each_engine(async |app| {
        let _eva = three(app).await;
        let guesser = reader(app).await;
        let mut tried = 0;
        let stopped = loop {
            let mut page = code_page(&guesser).await.expect(200).unwrap();
            let mut last = None;
            for _ in 0..TRIES_UNTIL_PAUSE {
                page = guesser.submit_to(&page, "/csam/code", &[("code", "000000")]).await.unwrap();
                tried += 1;
                if page.status == 403 {
                    last = Some(page.clone());
                    break;
                }
            }
            if let Some(last) = last {
                break last;
            }
            assert!(tried < 2 * TRIES_UNTIL_DISABLED, "never stopped");
            app.pass(PAUSE + Duration::SECOND);
        };
        assert!(stopped.text().contains("Your digital key has been blocked"), "{}", stopped.text());
        assert_eq!((tried, count(app, ACTIVE).await), (TRIES_UNTIL_DISABLED, 0));
        jobs::settle(&app.ctx).await.unwrap();
    });
}
