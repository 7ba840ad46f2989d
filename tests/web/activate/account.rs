//! One account of one kit, whatever is clicked twice.

use passerelle::jobs;
use time::Duration;

use super::{accounts, count};
use crate::support::each_engine;
use crate::support::staff::{PASSWORD, account_form, invited, key_page, path, reader};

#[test]
fn eight_parallel_copies_of_the_form_make_one_account() {
    each_engine(async |app| {
        let invitation = invited(app, "eva").await;
        let browser = reader(app).await;
        let form = account_form(app, &browser, &invitation).await.main_form().unwrap();
        let fields = form.filled(&[("username", "eva.claes"), ("password", PASSWORD)]);
        let mut posts = tokio::task::JoinSet::new();
        for _ in 0..8 {
            let (browser, action, fields) = (browser.clone(), form.action.clone(), fields.clone());
            posts.spawn(async move { browser.post(&action, &fields).await.unwrap() });
        }
        while let Some(answer) = posts.join_next().await {
            let answer = answer.unwrap();
            let (status, location) = (answer.status, answer.location());
            assert_eq!(location.as_deref(), Some("/activate/key"), "{status}: {}", answer.text());
        }
        assert_eq!(accounts(app).await, 1);
        assert_eq!(count(app, "SELECT COUNT(*) AS n FROM session").await, 1);
        browser.open("/activate/key").await.unwrap().expect(200).unwrap();
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn eight_browsers_with_link_and_code_make_one_account() {
    each_engine(async |app| {
        let invitation = invited(app, "eva").await;
        let mut forms = Vec::new();
        for _ in 0..8 {
            let browser = reader(app).await;
            let form = account_form(app, &browser, &invitation).await;
            forms.push((browser, form));
        }
        let mut posts = tokio::task::JoinSet::new();
        for (number, (browser, form)) in forms.into_iter().enumerate() {
            posts.spawn(async move {
                let name = format!("eva{number}");
                let typed = [("username", name.as_str()), ("password", PASSWORD)];
                browser.submit(&form, &typed).await.unwrap().path
            });
        }
        let mut keys = 0;
        while let Some(path) = posts.join_next().await {
            keys += i32::from(path.unwrap() == "/activate/key");
        }
        assert_eq!((keys, accounts(app).await), (1, 1));
        assert_eq!(count(app, "SELECT COUNT(*) AS n FROM digital_key").await, 1);
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn what_is_refused_is_told_beside_its_field() {
    each_engine(async |app| {
        let (first, second) = (invited(app, "first").await, invited(app, "second").await);
        key_page(app, &reader(app).await, &first, "eva").await;
        let browser = reader(app).await;
        let form = account_form(app, &browser, &second).await;
        for (username, password, said) in [
            ("", PASSWORD, "Enter a username"),
            ("Évà !", PASSWORD, "Use the letters a to z"),
            ("other", "short", "at least 12 characters"),
            ("other", "second@office.example", "not your username or e-mail"),
            ("EVA", PASSWORD, "Somebody already has this username"),
        ] {
            let typed = [("username", username), ("password", password)];
            let page = browser.submit(&form, &typed).await.unwrap().expect(422).unwrap();
            let text = page.text();
            assert!(text.contains(said) && text.contains("<title>Error:"), "{said}: {text}");
            assert!(
                username.is_empty() || username == "Évà !" || text.contains(&format!("value=\"{username}\""))
            );
            assert!(!text.contains(&format!("value=\"{password}\"")), "passwords are not shown again");
        }
        let typed = [("username", "other"), ("password", PASSWORD)];
        assert_eq!(browser.submit(&form, &typed).await.unwrap().path, "/activate/key");
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn the_proof_of_the_code_lasts_half_an_hour_in_one_browser() {
    each_engine(async |app| {
        let invitation = invited(app, "eva").await;
        let (browser, stranger) = (reader(app).await, reader(app).await);
        let form = account_form(app, &browser, &invitation).await;
        let typed = [("username", "eva"), ("password", PASSWORD)];
        let mut stolen = form.main_form().unwrap().filled(&typed);
        let own = stranger.open(&path(app, &invitation)).await.unwrap().main_form().unwrap();
        for (name, value) in &mut stolen {
            if name == "csrf" {
                value.clone_from(&own.fields.iter().find(|(name, _)| name == "csrf").unwrap().1);
            }
        }
        let action = format!("{}/account", path(app, &invitation));
        let page = stranger.post(&action, &stolen).await.unwrap().expect(422).unwrap();
        assert!(page.text().contains("Type the code of the letter again"), "{}", page.text());
        app.pass(Duration::minutes(30));
        let page = browser.submit(&form, &typed).await.unwrap().expect(422).unwrap();
        assert!(page.text().contains("Type the code of the letter again"), "{}", page.text());
        assert_eq!(accounts(app).await, 0);
        key_page(app, &browser, &invitation, "eva").await;
        jobs::settle(&app.ctx).await.unwrap();
    });
}
