//! What a form cannot do: change what went on meanwhile, belong to somebody else, or be kept past its session.

use passerelle::domain::id::FormKey;
use passerelle::jobs;
use passerelle::storage::sessions::Audience;
use time::Duration;

use super::{ACTIVE, HOME, Holder, count};
use crate::support::each_engine;
use crate::support::staff::{PASSWORD, phone};
use crate::web::guards::visitors::signed_in;

const NEW: &str = "lantaarn zeven kreeft 19";

#[test]
fn a_form_that_saw_another_version_changes_nothing() {
    each_engine(async |app| {
        let mut eva = Holder::new(app).await;
        eva.sign_in(HOME).await.expect(200).unwrap();
        eva.add("Tablet").await;
        let home = eva.open(HOME).await;
        let others = home.text();
        let removals = others.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
        let mut removal = None;
        for link in removals.filter(|link| link.ends_with("/remove")) {
            let page = eva.open(link).await;
            if page.form_to("/remove").is_ok() {
                removal = Some(page);
            }
        }
        let add = eva.open("/csam/my-keys/add").await;
        eva.browser.submit(&add, &[("name", "Third")]).await.unwrap().expect(200).unwrap();
        let app_page = eva.open("/csam/my-keys/app").await;
        let code = phone(&app_page).next_code(app.ctx.now()).unwrap();
        for (page, typed) in [
            (add, vec![("name", "Fourth")]),
            (app_page, vec![("code", code.as_str())]),
            (removal.unwrap(), vec![]),
            (eva.open(&home.link("/rename").unwrap()).await, vec![("name", "Other")]),
            (
                eva.open("/csam/my-keys/password").await,
                vec![("present_password", PASSWORD), ("password", NEW)],
            ),
            (eva.open("/csam/my-keys/recovery").await, vec![]),
        ] {
            let (form, fresh) = (page.main_form().unwrap(), app.ctx.new_id::<FormKey>().unwrap().to_string());
            let typed = [&typed[..], &[("version", "0"), ("form_key", &fresh)]].concat();
            let answer = eva.browser.post(&form.action, &form.filled(&typed)).await.unwrap();
            assert_eq!(answer.status, 409, "{}: {}", form.action, answer.text());
        }
        let text = eva.open(HOME).await.text();
        assert!(!text.contains("Other") && count(app, ACTIVE).await == 2, "{text}");
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn nobody_names_or_removes_the_key_of_another() {
    each_engine(async |app| {
        let mut eva = Holder::new(app).await;
        let home = eva.sign_in(HOME).await.expect(200).unwrap();
        let rename = home.link("/rename").unwrap();
        let strange = signed_in(app, None, Audience::Csam).await;
        let theirs = strange.open(HOME).await.unwrap().expect(200).unwrap();
        let form = theirs.form_to("/end-everything").unwrap();
        for address in [rename.clone(), rename.replace("/rename", "/remove")] {
            // Their own file is as new as the form says: only whose key it is stands in the way.
            let typed = form.filled(&[("name", "Mine"), ("version", "1")]);
            let sent = strange.post(&address, &typed).await.unwrap();
            assert_eq!(sent.status, 404, "{address}");
        }
        assert!(!eva.open(HOME).await.text().contains("Mine"));
    });
}

#[test]
fn at_the_identity_provider_no_form_is_kept() {
    each_engine(async |app| {
        let mut eva = Holder::new(app).await;
        let home = eva.sign_in(HOME).await.expect(200).unwrap();
        let page = eva.open(&home.link("/rename").unwrap()).await;
        let form = page.main_form().unwrap();
        app.pass(Duration::minutes(15));
        let late = eva.browser.post(&form.action, &form.filled(&[("name", "Late")])).await.unwrap();
        let there = late.expect(303).unwrap().location().unwrap();
        assert!(there.starts_with("/csam/authorize?") && !there.contains("kept"), "{there}");
        assert_eq!(count(app, "SELECT COUNT(*) AS n FROM kept_post").await, 0);
    });
}
