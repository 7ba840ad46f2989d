//! A foreign identity provider has hosts of its own; browsers hold each of them against the page whose form led there.

use passerelle::jobs;
use serde_json::json;

use crate::support::chromium::{Chromium, Screen};
use crate::support::each_engine;
use crate::support::foreign_provider::{Provider, Script};

#[test]
fn a_sign_in_at_another_host_than_the_metadata_name_is_reached() {
    each_engine(async |app| {
        let Some(window) = Chromium::open(Screen::NARROW).await else { return };
        let provider = Provider::start().await;
        let elsewhere = format!("{}/authorize", provider.issuer.replace("127.0.0.1", "localhost"));
        let metadata = vec![("authorization_endpoint", json!(elsewhere))];
        provider.play(Script { metadata, ..Script::default() });
        let app = app.relying_on(&provider.issuer).await;
        window.visit(&format!("{}/manager/sign-in?lang=en", app.base)).await;
        window.follow("main form button").await;
        window.shows(".masthead", "Νίκος Παπαδάκης").await;
        assert_eq!(window.path().await, "/manager/requests");
        jobs::settle(&app.ctx).await.unwrap();
    });
}
