//! Apps that are set wrongly: what is wrong is said, and the code is never taken.

use passerelle::adapters::totp::Seed;
use passerelle::adapters::vault::Place;
use passerelle::browser::{Browser, Seen};
use passerelle::domain::key::misfit::{AppSetting, Misfit};
use passerelle::jobs;
use passerelle::storage::keys;

use super::count;
use crate::support::staff::{invited, key_page, reader};
use crate::support::{TestApp, each_engine};

/// Somebody at the page where an app proves itself, with the seed that it shows and the time in seconds.
async fn setting_up(app: &TestApp) -> (Browser, Seen, Seed, i64) {
    let invitation = invited(app, "eva").await;
    let browser = reader(app).await;
    let page = key_page(app, &browser, &invitation, "eva").await;
    let key = keys::pending(&mut app.ctx.reader(), invitation.enrolment).await.unwrap().unwrap();
    let place = Place { table: "digital_key", row: key.id.0, column: "seed_sealed" };
    let seed = Seed::from_bytes(app.ctx.vault.open(&place, &key.seed_sealed).unwrap());
    (browser, page, seed, app.ctx.now().unix())
}

fn said(misfit: Misfit) -> String {
    match misfit {
        Misfit::Clock { ahead } if ahead > 0 => format!("about {ahead} seconds fast"),
        Misfit::Clock { ahead } => format!("about {} seconds slow", ahead.abs()),
        Misfit::Algorithm(algorithm) => format!("makes its codes with {}", algorithm.name()),
        Misfit::Digits(digits) => format!("shows {digits} digits"),
        Misfit::Period(seconds) => format!("every {seconds} seconds"),
    }
}

#[test]
fn each_wrong_setting_is_named_at_once_and_never_taken() {
    each_engine(async |app| {
        let (browser, page, seed, now) = setting_up(app).await;
        for (setting, misfit) in Misfit::SETTINGS {
            let shown = seed.code_with(setting, now).unwrap();
            let answer = browser.submit(&page, &[("code", &shown)]).await.unwrap().expect(422).unwrap();
            assert!(answer.text().contains(&said(misfit)), "{setting:?}: {}", answer.text());
            assert!(answer.text().contains("This code was not accepted"), "{setting:?}");
            assert!(!answer.text().contains(&shown), "a code is never shown again");
        }
        assert_eq!(count(app, "SELECT failures AS n FROM digital_key").await, 6, "each was a try");
        assert_eq!(count(app, "SELECT COUNT(*) AS n FROM digital_key WHERE state = 'active'").await, 0);
        let right = seed.code_with(AppSetting::OURS, now).unwrap();
        assert_eq!(browser.submit(&page, &[("code", &right)]).await.unwrap().status, 200);
        assert_eq!(count(app, "SELECT COUNT(*) AS n FROM digital_key WHERE state = 'active'").await, 1);
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn a_clock_is_named_at_the_second_try_and_told_to_the_second() {
    each_engine(async |app| {
        let (browser, page, seed, now) = setting_up(app).await;
        let late = seed.code_with(AppSetting::OURS, now - 3_600).unwrap();
        let answer = browser.submit(&page, &[("code", &late)]).await.unwrap().expect(422).unwrap();
        assert!(answer.text().contains("This is not the code"), "a slow hand, once: {}", answer.text());
        for ahead in [-3_600, 3_600, 90, -60] {
            let shown = seed.code_with(AppSetting::OURS, now + ahead).unwrap();
            let answer = browser.submit(&page, &[("code", &shown)]).await.unwrap().expect(422).unwrap();
            assert!(answer.text().contains(&said(Misfit::Clock { ahead })), "{ahead}: {}", answer.text());
        }
        let far = seed.code_with(AppSetting::OURS, now + 3_630).unwrap();
        let answer = browser.submit(&page, &[("code", &far)]).await.unwrap().expect(422).unwrap();
        assert!(answer.text().contains("This is not the code"), "{}", answer.text());
        assert_eq!(count(app, "SELECT COUNT(*) AS n FROM digital_key WHERE state = 'active'").await, 0);
        jobs::settle(&app.ctx).await.unwrap();
    });
}
