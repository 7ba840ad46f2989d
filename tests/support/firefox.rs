//! Headless Firefox, for what must work in more than one browser. It is spoken to by WebDriver alone.

use serde_json::json;
use tempfile::TempDir;
use thirtyfour::common::capabilities::firefox::FirefoxPreferences;
use thirtyfour::extensions::addons::firefox::FirefoxTools;
use thirtyfour::prelude::{DesiredCapabilities, WebDriver};

use super::chromium::{Chromium, Make, Screen};
use super::driver::serve;
use super::tools;

/// A new window without cookies; `None` after saying so when Firefox or its driver is not installed. A screen narrower
/// than Firefox's own bars is as narrow as they allow.
pub async fn open(screen: Screen) -> Option<Chromium> {
    let (firefox, geckodriver) = (tools::find("firefox")?, tools::find("geckodriver")?);
    // Several drivers run at once: each takes free ports for everything.
    let (server, port) = serve(&geckodriver, &["--websocket-port=0"], "Listening on 127.0.0.1:");
    let mut wanted = DesiredCapabilities::firefox();
    wanted.set_firefox_binary(firefox.to_str().unwrap()).unwrap();
    wanted.add_arg("-headless").unwrap();
    // The offer to keep a password takes the next Enter for itself.
    let mut settings = FirefoxPreferences::new();
    settings.set("signon.rememberSignons", false).unwrap();
    wanted.set_preferences(settings).unwrap();
    let driver = WebDriver::new(format!("http://127.0.0.1:{port}"), wanted).await.unwrap();
    driver.set_window_rect(0, 0, screen.width, screen.height).await.unwrap();
    Some(Chromium::driven(driver, server, Make::Firefox))
}

/// Runs a script on every page from now on, before the page's own: WebDriver has no command for it, an extension may. It is read
/// anew with every page: the folder must stay.
pub(super) async fn on_every_page(driver: &WebDriver, script: &str) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let manifest = json!({ "manifest_version": 3, "name": "watch", "version": "1",
        "browser_specific_settings": { "gecko": { "id": "watch@example.org" } },
        "host_permissions": ["http://127.0.0.1/*"],
        "content_scripts": [{ "matches": ["http://127.0.0.1/*"], "js": ["watch.js"],
            "run_at": "document_start", "world": "MAIN" }] });
    std::fs::write(folder.path().join("manifest.json"), manifest.to_string()).unwrap();
    std::fs::write(folder.path().join("watch.js"), script).unwrap();
    let tools = FirefoxTools::new(driver.handle().clone());
    tools.install_addon(folder.path().to_str().unwrap(), Some(true)).await.unwrap();
    folder
}

/// The whole page, PNG.
pub(super) async fn picture(driver: &WebDriver) -> Vec<u8> {
    FirefoxTools::new(driver.handle().clone()).full_screenshot_as_png().await.unwrap()
}

/// Brings the page to the front of Firefox's own bars: an Enter that they hold back presses nothing.
pub(super) async fn take_focus(driver: &WebDriver) {
    let window = driver.window().await.unwrap();
    driver.switch_to_window(window).await.unwrap();
}
