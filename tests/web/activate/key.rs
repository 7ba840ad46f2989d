//! The first code of the app makes the key.

use passerelle::domain::key::totp::Step;
use passerelle::jobs;
use time::Duration;

use super::count;
use crate::support::each_engine;
use crate::support::staff::{invited, key_page, phone, reader};

#[test]
fn the_first_code_makes_the_key_and_is_used_up() {
    each_engine(async |app| {
        let invitation = invited(app, "eva").await;
        let browser = reader(app).await;
        let page = key_page(app, &browser, &invitation, "eva").await;
        assert!(page.text().contains("otpauth://totp/Passerelle:eva?secret="), "{}", page.text());
        let code = phone(&page).next_code(app.ctx.now()).unwrap();
        for _ in 0..2 {
            // A double click: the second post finds the key made by the first.
            assert_eq!(browser.submit(&page, &[("code", &code)]).await.unwrap().path, "/activate/recovery");
        }
        let now = Step::at(app.ctx.now()).0;
        let used = count(app, "SELECT last_step AS n FROM digital_key WHERE state = 'active'").await;
        assert!((now - 1..=now).contains(&used), "the step of the code is used up");
        assert_eq!(browser.open("/activate/key").await.unwrap().path, "/activate/recovery");
        jobs::settle(&app.ctx).await.unwrap();
        assert_eq!(count(app, "SELECT COUNT(*) AS n FROM outbox WHERE letter = 'key_active'").await, 1);
    });
}

#[test]
fn eight_parallel_copies_of_the_form_make_one_key() {
    each_engine(async |app| {
        let invitation = invited(app, "eva").await;
        let browser = reader(app).await;
        let page = key_page(app, &browser, &invitation, "eva").await;
        let code = phone(&page).next_code(app.ctx.now()).unwrap();
        let typed = [("code", code.as_str())];
        let copies = (0..8).map(|_| browser.submit(&page, &typed));
        for answer in futures_util::future::join_all(copies).await {
            let answer = answer.unwrap();
            assert_eq!(answer.path, "/activate/recovery", "{}", answer.text());
        }
        assert_eq!(count(app, "SELECT COUNT(*) AS n FROM digital_key WHERE state = 'active'").await, 1);
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn ten_wrong_codes_pause_for_ten_minutes() {
    each_engine(async |app| {
        let invitation = invited(app, "eva").await;
        let browser = reader(app).await;
        let page = key_page(app, &browser, &invitation, "eva").await;
        let right = phone(&page).next_code(app.ctx.now()).unwrap();
        let wrong = if right == "000000" { "000001" } else { "000000" };
        for (typed, said) in [("", "Enter the code"), ("12345", "six digits")] {
            let answer = browser.submit(&page, &[("code", typed)]).await.unwrap().expect(422).unwrap();
            assert!(answer.text().contains(said), "{}", answer.text());
        }
        for left in (1..=9).rev() {
            let answer = browser.submit(&page, &[("code", wrong)]).await.unwrap().expect(422).unwrap();
            assert!(answer.text().contains(&format!("10 minutes: {left}.")), "{}", answer.text());
        }
        for typed in [wrong, &right] {
            let answer = browser.submit(&page, &[("code", typed)]).await.unwrap().expect(422).unwrap();
            assert!(answer.text().contains("Ten wrong codes"), "{}", answer.text());
        }
        app.pass(Duration::minutes(10));
        let code = phone(&page).next_code(app.ctx.now()).unwrap();
        assert_eq!(browser.submit(&page, &[("code", &code)]).await.unwrap().path, "/activate/recovery");
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn a_wrong_clock_is_named_and_its_code_refused() {
    each_engine(async |app| {
        let invitation = invited(app, "eva").await;
        let browser = reader(app).await;
        let page = key_page(app, &browser, &invitation, "eva").await;
        let fast = phone(&page).next_code(app.ctx.now().plus(Duration::minutes(4))).unwrap();
        let answer = browser.submit(&page, &[("code", &fast)]).await.unwrap().expect(422).unwrap();
        assert!(answer.text().contains("This is not the code"), "{}", answer.text());
        let answer = browser.submit(&page, &[("code", &fast)]).await.unwrap().expect(422).unwrap();
        assert!(answer.text().contains("seconds fast"), "{}", answer.text());
        jobs::settle(&app.ctx).await.unwrap();
    });
}
