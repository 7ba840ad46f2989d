//! A relying party that is not ours, as an operator registers it.

use passerelle::actions::csam::register_client::{Registered, add};
use passerelle::browser::Seen;
use passerelle::domain::oidc::registration::Registration;
use serde_json::Value;

use super::person::Person;
use super::relying_party::{RelyingParty, parameter};
use crate::support::TestApp;

pub const CALLBACK: &str = "https://hospital.example/cb";

/// A hospital as an operator writes it down.
pub fn registration(id: &str, authentication: &str) -> Registration {
    Registration {
        id: id.to_owned(),
        name: "Hospital <of the> Sea".to_owned(),
        redirect_uris: vec![CALLBACK.to_owned()],
        scope: "openid profile email offline_access".to_owned(),
        authentication: authentication.to_owned(),
        ..Registration::default()
    }
}

/// A hospital with this way to prove itself; gives its secret, empty for one that needs none.
pub async fn register(app: &TestApp, id: &str, authentication: &str) -> String {
    register_as(app, registration(id, authentication)).await
}

/// The same, with all that is registered.
pub async fn register_as(app: &TestApp, registration: Registration) -> String {
    let id = registration.id.clone();
    match add(&app.ctx, registration.judge().unwrap()).await.unwrap() {
        Registered::Now { secret } => secret.unwrap_or_default(),
        Registered::Taken | Registered::Keys(_) => panic!("{id} is refused"),
    }
}

/// A request of the hospital, with changes.
pub fn request(app: &TestApp, id: &str, changes: &[(&str, &str)]) -> String {
    let own =
        [("client_id", id), ("redirect_uri", CALLBACK), ("scope", "openid profile"), ("acr_values", "")];
    let kept = own.into_iter().filter(|(name, _)| !changes.iter().any(|(other, _)| other == name));
    RelyingParty::of(app).request(&kept.chain(changes.iter().copied()).collect::<Vec<_>>())
}

/// Signs in with password and code, up to the page after both.
pub async fn sign_in(person: &Person<'_>, request: &str) -> Seen {
    let page = person.to_code_page(request).await;
    let code = person.code().await;
    let on = person.post_code(&page, &code).await.expect(303).unwrap().location().unwrap();
    person.browser.get(&on).await.unwrap()
}

/// Presses a button of the consent page and follows our own redirect; gives where the answer goes.
pub async fn press(person: &Person<'_>, page: &Seen, action: &str) -> String {
    press_to(person, page, action, CALLBACK).await
}

/// The same, where the relying party is somewhere else.
pub async fn press_to(person: &Person<'_>, page: &Seen, action: &str, callback: &str) -> String {
    let form = page.form_to("/csam/consent").unwrap();
    let posted = person.browser.post(&form.action, &form.filled(&[("action", action)])).await.unwrap();
    let on = posted.expect(303).unwrap().location().unwrap();
    if on.starts_with(callback) {
        return on;
    }
    person.browser.get(&on).await.unwrap().expect(303).unwrap().location().unwrap()
}

pub async fn exchange(
    app: &TestApp,
    id: &str,
    secret: &str,
    code: &str,
    changes: &[(&str, &str)],
) -> (u16, Value) {
    let own = [("client_id", id), ("client_secret", secret), ("redirect_uri", CALLBACK)];
    let kept = own.into_iter().filter(|(name, _)| !changes.iter().any(|(other, _)| other == name));
    RelyingParty::of(app).exchange(code, &kept.chain(changes.iter().copied()).collect::<Vec<_>>()).await
}

/// Signs in for the hospital, allows what it asks, and gives the tokens.
pub async fn tokens(person: &Person<'_>, id: &str, secret: &str, scope: &str) -> Value {
    let page = sign_in(person, &request(person.app, id, &[("scope", scope)])).await.expect(200).unwrap();
    let answer = press(person, &page, "allow").await;
    let (status, tokens) = exchange(person.app, id, secret, &parameter(&answer, "code").unwrap(), &[]).await;
    assert_eq!(status, 200, "{tokens}");
    tokens
}
