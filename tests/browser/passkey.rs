//! A passkey made and used in a real browser, by keyboard, on a narrow telephone.

use passerelle::jobs;
use time::Duration;

use crate::support::chromium::{Chromium, Screen};
use crate::support::each_engine;
use crate::support::staff::{PASSWORD, app_holder};

const NAME: &str = "eva";

#[test]
fn a_passkey_is_made_and_signs_in() {
    each_engine(async |app| {
        let app = &app.with_a_name().await;
        let Some(window) = Chromium::open(Screen::NARROW).await else { return };
        let mut phone = app_holder(app, NAME).await.phone;
        app.pass(Duration::minutes(1));

        window.visit(&format!("{}/help?lang=en", app.base)).await;
        window.plug_device().await;
        let keys = format!("{}/csam/my-keys", app.base);
        to_code_page(&window, &keys).await;
        let missing = window.run("return document.querySelector('#passkey') === null", vec![]).await;
        assert_eq!(missing, true, "nobody without a passkey is asked for one");
        window.fill("code", &phone.next_code(app.ctx.now()).unwrap()).await;
        window.enter().await;
        window.follow("a[href=\"/csam/my-keys/passkey\"]").await;
        let mut wrong = seen(&window, "70-passkey-name").await;
        window.fill("name", "Telephone").await;
        window.enter().await;
        wrong.extend(seen(&window, "71-passkey-make").await);
        window.follow("[data-passkey-offer] button").await;
        window.shows("main", "The new key works").await;

        // The device has one: it makes no other.
        window.visit(&format!("{keys}/passkey")).await;
        window.fill("name", "Another").await;
        window.enter().await;
        window.reach("[data-passkey-offer] button").await;
        window.write(" ").await;
        window.shows("[data-passkey-failed]", "Your device gave no passkey").await;
        wrong.extend(seen(&window, "72-passkey-failed").await);

        window.follow("form[action=\"/csam/sign-out\"] button").await;
        to_code_page(&window, &keys).await;
        wrong.extend(seen(&window, "73-passkey-offer").await);
        window.follow("#passkey").await;
        wrong.extend(seen(&window, "74-passkey-use").await);
        window.follow("[data-passkey-offer] button").await;
        window.shows("main", "You signed in with this one").await;
        assert_eq!(window.path().await, "/csam/my-keys");
        assert_eq!(wrong, Vec::<String>::new());
        jobs::settle(&app.ctx).await.unwrap();
    });
}

async fn to_code_page(window: &Chromium, address: &str) {
    window.visit(address).await;
    window.fill("username", NAME).await;
    window.fill("password", PASSWORD).await;
    window.enter().await;
}

/// Judges the page, and gives what axe finds.
async fn seen(window: &Chromium, name: &str) -> Vec<String> {
    window.judge(name).await;
    window.audit(name).await
}
