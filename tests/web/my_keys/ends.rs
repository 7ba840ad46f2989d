//! Sessions, services, everything: each ends at once, and only for whom it belongs to.

use passerelle::jobs;
use passerelle::storage::sessions::Audience;
use time::Duration;

use super::{HOME, Holder, RUNNING, count, eight, sign_in};
use crate::support::each_engine;
use crate::support::staff::reader;
use crate::web::csam::hospital::{register, tokens};
use crate::web::csam::person::{PASSWORD, Person, USERNAME};
use crate::web::csam::relying_party::RelyingParty;
use crate::web::guards::visitors::signed_in;

const ENDED: &str = "/csam/my-keys?done=ended";

#[test]
fn a_session_elsewhere_ends_at_once_and_another_person_s_does_not() {
    each_engine(async |app| {
        let mut eva = Holder::new(app).await;
        let elsewhere = reader(app).await;
        sign_in(app, &elsewhere, HOME, &mut eva.phone).await.expect(200).unwrap();
        let home = eva.sign_in(HOME).await.expect(200).unwrap();
        let strange = signed_in(app, None, Audience::Csam).await;
        let theirs = strange.get(HOME).await.unwrap().expect(200).unwrap();
        assert!(theirs.form_to("/sessions/end").is_err(), "there is only this one");
        let mut stolen = home.form_to("/sessions/end").unwrap();
        for (name, value) in &theirs.form_to("/end-everything").unwrap().fields {
            stolen.fields.retain(|(other, _)| other != name);
            stolen.fields.push((name.clone(), value.clone()));
        }
        strange.post(&stolen.action, &stolen.fields).await.unwrap().expect(404).unwrap();
        assert_eq!(count(app, RUNNING).await, 3);
        eight(&eva.browser, &home, "/sessions/end", &[], ENDED).await;
        assert_eq!(count(app, RUNNING).await, 2);
        let gone = elsewhere.open(HOME).await.unwrap();
        assert!(gone.path.starts_with("/csam/authorize?"), "{}", gone.path);
    });
}

#[test]
fn a_service_that_is_ended_is_told_nothing_more_and_asks_again() {
    each_engine(async |app| {
        let (person, party) = (Person::with_a_key(app).await, RelyingParty::of(app));
        let secret = register(app, "hospital", "client_secret_post").await;
        let given = tokens(&person, "hospital", &secret, "openid profile offline_access").await;
        let access = given["access_token"].as_str().unwrap();
        assert_eq!(party.user_info(access).await.0, 200);
        let home = person.browser.open(HOME).await.unwrap().expect(200).unwrap();
        assert!(home.text().contains("Can ask without you"), "{}", home.text());
        eight(&person.browser, &home, "/services/end", &[], ENDED).await;
        assert_eq!(party.user_info(access).await.0, 401);
        let refresh = [
            ("grant_type", "refresh_token"),
            ("refresh_token", given["refresh_token"].as_str().unwrap()),
            ("client_id", "hospital"),
            ("client_secret", secret.as_str()),
        ];
        assert_eq!(party.token(&refresh).await.1["error"], "invalid_grant");
        assert_eq!(count(app, "SELECT COUNT(*) AS n FROM consent").await, 0);
        let home = person.browser.open(HOME).await.unwrap().expect(200).unwrap();
        assert!(home.form_to("/services/end").is_err());
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn signing_out_everywhere_ends_every_session_and_token_once() {
    each_engine(async |app| {
        let (person, party) = (Person::with_a_key(app).await, RelyingParty::of(app));
        let secret = register(app, "hospital", "client_secret_post").await;
        let given = tokens(&person, "hospital", &secret, "openid profile offline_access").await;
        let home = person.browser.open(HOME).await.unwrap().expect(200).unwrap();
        eight(&person.browser, &home, "/end-everything", &[], "/csam/end-session").await;
        assert_eq!(count(app, "SELECT COUNT(*) AS n FROM trusted_browser").await, 0);
        let of_person = "SELECT COUNT(*) AS n FROM session WHERE ended_at IS NULL AND audience = 'csam'";
        assert_eq!(count(app, of_person).await, 0);
        assert_eq!(party.user_info(given["access_token"].as_str().unwrap()).await.0, 401);
        let asked = person.browser.open(HOME).await.unwrap().expect(200).unwrap();
        let typed = [("username", USERNAME), ("password", PASSWORD)];
        person.browser.submit_to(&asked, "/csam/sign-in", &typed).await.unwrap().expect(200).unwrap();
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn with_a_session_ends_what_services_had_of_it() {
    each_engine(async |app| {
        let (person, party) = (Person::with_a_key(app).await, RelyingParty::of(app));
        let secret = register(app, "hospital", "client_secret_post").await;
        let given = tokens(&person, "hospital", &secret, "openid profile").await;
        app.pass(Duration::minutes(1));
        let elsewhere = reader(app).await;
        let asked = elsewhere.open(HOME).await.unwrap().expect(200).unwrap();
        let typed = [("username", USERNAME), ("password", PASSWORD)];
        let page = elsewhere.submit_to(&asked, "/csam/sign-in", &typed).await.unwrap().expect(200).unwrap();
        let code = person.code().await;
        let home = elsewhere.submit_to(&page, "/csam/code", &[("code", &code)]).await.unwrap();
        assert_eq!(party.user_info(given["access_token"].as_str().unwrap()).await.0, 200);
        elsewhere.submit_to(&home, "/sessions/end", &[]).await.unwrap().expect(200).unwrap();
        assert_eq!(party.user_info(given["access_token"].as_str().unwrap()).await.0, 401);
        jobs::settle(&app.ctx).await.unwrap();
    });
}
